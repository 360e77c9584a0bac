/**
 * Runs the property tests with seeds drawn anew: `npm run test:explore`, `npm run test:explore -- 5` for five rounds. The suite itself
 * keeps one seed (test/support/fastCheck.ts), so what is found here is repeated by `FC_SEED=<seed it printed> npx jest <suite>`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const suites = readdirSync('test', { recursive: true })
  .map((name) => path.join('test', String(name)))
  .filter((name) => name.endsWith('.test.ts') && /from 'fast-check'/.test(readFileSync(name, 'utf8')));

const rounds = Number(process.argv[2] ?? 1);
let found = 0;
for (let round = 0; round < rounds; round += 1) {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.log(`round ${round + 1} of ${rounds}: FC_SEED=${seed}, ${suites.length} suites`);
  const { status } = spawnSync('npx', ['jest', '--runTestsByPath', ...suites], {
    stdio: 'inherit',
    env: { ...process.env, FC_SEED: String(seed) },
  });
  if (status !== 0) found += 1;
}
process.exitCode = found > 0 ? 1 : 0;
