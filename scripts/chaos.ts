/** `npm run chaos -- [--runs N] [--actions N] [--from SEED]`: the chaos law over many seeds; prints runs, actions, seeds and minutes. */
import { parseArgs } from 'node:util';
import { chaosRun } from '../test/laws/chaos';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    actions: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
  },
});
const [runs, actions, from] = [Number(values.runs), Number(values.actions), Number(values.from)];
const started = performance.now();
let done = 0;
let failed = 0;
for (let seed = from; seed < from + runs; seed++) {
  const result = chaosRun(seed, actions);
  done += result.actions;
  if (result.broken === '') continue;
  failed += 1;
  console.log(`seed ${seed}: ${result.broken}\n  ${result.log.join('\n  ')}`);
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`${runs} runs, ${done} actions, seeds ${from}–${from + runs - 1}, ${failed} broken, ${minutes} min`);
process.exitCode = failed > 0 ? 1 : 0;
