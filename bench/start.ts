/** What opening a file costs: the size of what is shipped, and the menu in a runtime that has just read the script. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createHost } from '../workbench/host';
import { table } from './meter';

const DIST = path.join(import.meta.dirname, '..', 'dist');
const TIMES = 7;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least of several runs: what the machine does besides makes it only longer. */
function least(work: (run: number) => void): number {
  return Math.min(
    ...Array.from({ length: TIMES }, (_, run) => {
      const started = cpuMs();
      work(run);
      return cpuMs() - started;
    }),
  );
}

/** Prints sizes in kB, and processor time of reading the script and of `onOpen` in milliseconds. */
export function start(): void {
  const code = readFileSync(path.join(DIST, 'Code.js'), 'utf8');
  // another text each time: the engine remembers scripts that it has read
  const compile = least((run) => void new vm.Script(`${code}\n// ${run}`));
  const host = createHost({ language: 'en' });
  const file = host.newSpreadsheet('bench');
  let menus = 0;
  const open = least(() => (menus = host.menu(file).length));
  if (menus === 0) throw new Error('onOpen made no menu');
  const sizes = readdirSync(DIST).map((name) => [
    `size of ${name}`,
    `${Math.round(statSync(path.join(DIST, name)).size / 1000)} kB`,
  ]);
  console.log(
    table(
      ['Opening a file', ''],
      [...sizes, ['script read', `${compile.toFixed(0)} ms`], ['onOpen in a fresh realm', `${open.toFixed(0)} ms`]],
    ),
  );
}
