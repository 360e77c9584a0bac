/**
 * `npm run chaos -- [--runs N] [--actions N] [--from SEED] [--far]`: the chaos law over many seeds; prints runs, actions, seeds and minutes. A run
 * has up to `actions` actions: how many is drawn from its seed, short runs more often than long ones. With `--far` people type over hidden
 * columns too.
 */
import { parseArgs } from 'node:util';
import { chaosEnd, chaosRun, FAR } from '../test/laws/chaos';
import { chance } from '../test/laws/chaosActions';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    actions: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    far: { type: 'boolean', default: false },
    exact: { type: 'boolean', default: false },
  },
});
const [runs, actions, from] = [Number(values.runs), Number(values.actions), Number(values.from)];
const LEAST = 10;
/** Every twentieth run is as long as can be. */
const lengthOf = (seed: number): number =>
  values.exact || seed % 20 === 0 ? actions : LEAST + Math.floor((chance(seed)(1000) / 1000) ** 2 * (actions - LEAST));

const started = performance.now();
const minutes = (): string => ((performance.now() - started) / 60_000).toFixed(1);
let done = 0;
let failed = 0;
for (let seed = from; seed < from + runs; seed++) {
  let result: ReturnType<typeof chaosRun>;
  try {
    result = chaosRun(seed, lengthOf(seed), values.far ? FAR : undefined);
  } catch (error) {
    result = { seed, actions: 0, log: [], broken: String((error as Error).stack) };
  }
  done += result.actions;
  if ((seed - from + 1) % 10 === 0)
    console.log(`… ${seed - from + 1} runs, ${done} actions, ${failed} broken, ${minutes()} min`);
  if (result.broken === '') continue;
  failed += 1;
  console.log(`seed ${seed}, ${lengthOf(seed)} actions: ${result.broken}\n  ${result.log.join('\n  ')}`);
}
chaosEnd();
console.log(`${runs} runs, ${done} actions, seeds ${from}–${from + runs - 1}, ${failed} broken, ${minutes()} min`);
process.exitCode = failed > 0 ? 1 : 0;
