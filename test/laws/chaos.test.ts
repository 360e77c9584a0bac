import { chaosEnd, chaosRun } from './chaos';

/** Seeds that once broke the law, and how many actions it took. */
const EXAMPLES: readonly (readonly [seed: number, actions: number])[] = [];

describe('the chaos law, a sample (all of it: npm run chaos)', () => {
  afterAll(chaosEnd);

  it.each<readonly [seed: number, actions: number]>([[1, 40], [2, 40], [3, 40], ...EXAMPLES])(
    'holds for seed %d, %d actions',
    (seed, actions) => {
      const { broken, log } = chaosRun(seed, actions);
      expect({ broken, log: broken === '' ? [] : log }).toEqual({ broken: '', log: [] });
    },
    120_000,
  );
});
