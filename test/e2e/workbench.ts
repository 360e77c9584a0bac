/** Starts the workbench as a person would, for browser tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../../workbench/open';

export interface Started {
  readonly url: string;
  readonly stop: () => unknown;
}

const ownFolder = (): string => mkdtempSync(path.join(tmpdir(), 'pulse-e2e-'));

/** The same in the process of the test, whose code is warm already. */
export async function openHere(language: 'ru' | 'en'): Promise<Started> {
  const { url, close } = await openWorkbench({ dataDir: ownFolder(), language, empty: true, port: 0 });
  return { url, stop: close };
}

/** Starts the workbench with an empty Drive of its own; gives its address. */
export function startWorkbench(language: 'ru' | 'en', ...options: readonly string[]): Promise<Started> {
  // optimized as late as the suites' own code, see test/support/plainEnvironment.mjs
  const child: ChildProcess = spawn(
    'node',
    [
      '--interrupt-budget=540672',
      '--import',
      'tsx',
      'workbench/start.ts',
      '--lang',
      language,
      '--port',
      '0',
      '--data',
      ownFolder(),
      ...options,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let text = '';
    const stop = (): void => {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
    };
    const listen = (part: Buffer): void => {
      text += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url) resolve({ url, stop });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`the workbench ended: ${text}`)));
  });
}
