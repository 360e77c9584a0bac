// Runs scripts of package.json at the same time and shows what each said when it ends: `node scripts/together.mjs lint typecheck`.
// Each of them keeps one core busy; one after the other they leave the others idle.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';

const run = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat([Buffer.from(`${code === 0 ? 'passed' : 'FAILED'}: ${name}\n`), ...said]));
      resolve(code === 0);
    });
  });

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
