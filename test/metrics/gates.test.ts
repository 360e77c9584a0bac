/** Conditions of a bonus: the limits of the specification, each at its edge. */
import { gateOf, type GateFacts, type GateTerms } from '../../src/metrics/gates';

const FINE: GateFacts = {
  spend: 800_000,
  plannedSpend: 800_000,
  band: 0.1,
  accepted: 0.2,
  plannedAccepted: 0.2,
  daysLate: 0,
  tasksLate: 0,
};
const TERMS: GateTerms = { spend: 0.5, accepted: 0.5, data: 0.5, tasks: 0 };

describe('gates of a bonus', () => {
  it.each<readonly [string, Partial<GateFacts>, number, readonly string[]]>([
    ['nothing is broken', {}, 1, []],
    ['spend at the edge of its corridor', { spend: 880_000 }, 1, []],
    ['spend above it', { spend: 880_001 }, 0.5, ['spend']],
    ['spend below the corridor takes nothing: it is paid by its own metric', { spend: 100_000 }, 1, []],
    ['accepted share a fifth below its plan', { accepted: 0.16 }, 1, []],
    ['more than a fifth below', { accepted: 0.159 }, 0.5, ['accepted']],
    ['data two days late', { daysLate: 2 }, 1, []],
    ['three days late', { daysLate: 3 }, 0.5, ['data']],
    ['three tasks of ten late', { tasksLate: 0.3 }, 1, []],
    ['more of them', { tasksLate: 1 / 3 }, 0, ['tasks']],
    ['two conditions at once', { spend: 900_000, daysLate: 9 }, 0.25, ['spend', 'data']],
    ['no plan of spend', { plannedSpend: null, spend: 9e9 }, 1, []],
    ['nothing is known', { spend: null, accepted: null, daysLate: null, tasksLate: null }, 1, []],
  ])('%s', (_name, change, multiplier, broken) =>
    expect(gateOf({ ...FINE, ...change }, TERMS)).toEqual({ multiplier, broken }),
  );

  it('takes only what was agreed, and never more than all', () => {
    const bad = { ...FINE, spend: 9e9, accepted: 0, daysLate: 9, tasksLate: 1 };
    expect(gateOf(bad, { spend: null, accepted: null, data: null, tasks: null })).toEqual({
      multiplier: 1,
      broken: [],
    });
    expect(gateOf(bad, { spend: -1, accepted: 7, data: null, tasks: null }).multiplier).toBeCloseTo(0, 12);
  });
});
