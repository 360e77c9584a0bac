/**
 * A department as creation leaves it, made once by the shipped bundle for all suites that begin with one: it is kept on disk under a
 * fingerprint of everything that takes part in making it, so that a changed bundle, emulator or clock makes it anew.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHost, type Host, type HostOptions } from '../../workbench/host';
import { createWith, type Call } from '../../workbench/sample/driver';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import { keepModelsIn } from './keptModels';

const KEPT = path.join('node_modules', '.cache', 'made-departments');

export interface MadeDepartment {
  readonly host: Host;
  readonly pulse: string;
  /** Calls the bundle with Pulse open. */
  readonly call: Call;
}

export interface MadeFor {
  readonly language: 'ru' | 'en';
  readonly sample?: boolean;
  /** Codes of roles; those of the wizard's own choice while left out. */
  readonly roles?: readonly string[];
  /** Codes of channels; those of the sample while left out. */
  readonly channels?: readonly string[];
  readonly now: number;
}

/** A department of one role and one channel, empty: whoever needs no more makes the least rows. */
export const SMALLEST = {
  language: 'ru',
  sample: false,
  roles: ['head'],
  channels: ['seo'],
  now: Date.parse('2026-03-16T09:00:00Z'),
} as const satisfies MadeFor;

/** Files that decide how a department comes out. */
const sources = (): string[] =>
  ['emulator', 'workbench/sample', 'test/support']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))))
    .filter((name) => name.endsWith('.ts'))
    .concat('dist/Code.js', 'dist/appsscript.json', 'workbench/host.ts')
    .sort();

const fingerprints = new Map<string, string>();

function fingerprint(made: MadeFor): string {
  const about = JSON.stringify(made);
  const known = fingerprints.get(about);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(about);
  for (const file of sources()) hash.update(readFileSync(file));
  const print = hash.digest('hex').slice(0, 32);
  fingerprints.set(about, print);
  return print;
}

/** Creates into a folder of its own and moves it into place whole: another suite may be doing the same. */
function make(folder: string, { language, sample = true, now, roles, channels }: MadeFor): void {
  const draft = mkdtempSync(path.join(os.tmpdir(), 'made-department-'));
  const host = createHost({ dataDir: draft, now: () => now, language });
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  const answers = sampleAnswers(language, overview.catalogue, sample);
  createWith(
    (method, input) => host.call(method, input, blank),
    { ...answers, ...(roles ? { roles } : {}), ...(channels ? { channels } : {}) },
    () => undefined,
  );
  host.flush();
  mkdirSync(KEPT, { recursive: true });
  const beside = `${folder}.${process.pid}`;
  cpSync(draft, beside, { recursive: true });
  rmSync(draft, { recursive: true });
  if (existsSync(folder)) rmSync(beside, { recursive: true });
  else renameSync(beside, folder);
}

/** A host of its own in which that department stands; what is done to it is seen by nobody else. `options` are those of the host. */
export function madeDepartment(made: MadeFor, options: HostOptions = {}): MadeDepartment {
  const folder = path.join(KEPT, fingerprint(made));
  if (!existsSync(folder)) make(folder, made);
  const host = createHost({ now: () => made.now, language: made.language, ...options, from: folder });
  keepModelsIn(host.departmentFiles(), folder);
  const pulse = host.fileByPart('pulse');
  return { host, pulse, call: (method, input) => host.call(method, input, pulse) };
}
