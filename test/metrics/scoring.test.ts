/** Public figures of the domain specification §5.12 and the hypotheses of §7. */
import {
  combineVotes,
  iceScore,
  pieScore,
  PXL_POINTS,
  pxlScore,
  rankScores,
  riceScore,
} from '../../src/metrics/scoring';
import { absent } from '../../src/shared/result';
import { compareFigures, numberAt } from './support/figures';

describe('iceScore', () => {
  it.each([
    { factors: [8, 6, 6], mode: 'product', want: 288 },
    { factors: [7, 8, 9], mode: 'product', want: 504 },
    { factors: [7, 6, 4], mode: 'product', want: 168 },
    { factors: [9, 2, 8], mode: 'mean', want: 19 / 3 },
    { factors: [6, 6, 6], mode: 'mean', want: 6 },
  ] as const)('$factors as $mode', ({ factors, mode, want }) =>
    expect(iceScore(factors, mode).value).toBeCloseTo(want, 12),
  );
  it('has no score without a factor', () => expect(iceScore([9, null, 8], 'mean')).toEqual(absent('no_data')));
});

describe('riceScore', () => {
  it.each([
    { input: [2000, 2, 0.8, 3], want: 3200 / 3 },
    { input: [5000, 0.5, 1, 1], want: 2500 },
  ] as const)('$input', ({ input: [reach, impact, confidence, effort], want }) =>
    expect(riceScore(reach, impact, confidence, effort).value).toBeCloseTo(want, 9),
  );
  it('an effort of nothing divides by zero', () => expect(riceScore(1, 1, 1, 0)).toEqual(absent('zero_denominator')));
  it('has no score without effort', () => expect(riceScore(1, 1, 1, null)).toEqual(absent('no_data')));
});

describe('pieScore', () => {
  it('is a mean', () => expect(pieScore([9, 6, 3]).value).toBe(6));
});

describe('pxlScore', () => {
  const all = (answer: boolean | null) =>
    Object.fromEntries(Object.keys(PXL_POINTS).map((key) => [key, answer])) as Record<
      keyof typeof PXL_POINTS,
      boolean | null
    >;
  it.each([
    { name: 'at most 14', answers: all(true), hours: 3, want: 14 },
    { name: 'at least 0', answers: all(false), hours: 16, want: 0 },
    { name: 'four hours are 2 points', answers: all(false), hours: 4, want: 2 },
    { name: 'eight hours are 2 points', answers: all(false), hours: 8, want: 2 },
    { name: 'two days are nearly there', answers: all(false), hours: 15, want: 1 },
    { name: 'null without the hours', answers: all(true), hours: null, want: null },
    { name: 'null without an answer', answers: { ...all(true), analytics: null }, hours: 3, want: null },
  ])('is $name', ({ answers, hours, want }) => expect(pxlScore(answers, hours).value).toBe(want));
});

describe('combineVotes', () => {
  it.each([
    { votes: [4, 6, 5], mean: 5, spread: 2, discuss: false },
    { votes: [4, null, 7], mean: 5.5, spread: 3, discuss: true },
    { votes: [null], mean: null, spread: 0, discuss: false },
  ])('$votes', ({ votes, mean, spread, discuss }) => {
    const combined = combineVotes(votes);
    expect([combined.mean.value, combined.spread, combined.discuss]).toEqual([mean, spread, discuss]);
  });
  it.each([
    { scale: 'share', votes: [0.8, 0.5], spread: 3, discuss: true },
    { scale: 'share', votes: [1, 0.8], spread: 2, discuss: false },
    { scale: 'times', votes: [1000, 2500], spread: 2.5, discuss: false },
    { scale: 'times', votes: [5, 15], spread: 3, discuss: true },
    { scale: 'times', votes: [5, 5], spread: 0, discuss: false },
    { scale: 'times', votes: [0, 0], spread: 0, discuss: false },
    { scale: 'times', votes: [0, 3], spread: 10, discuss: true },
    { scale: 'times', votes: [1, 300], spread: 10, discuss: true },
  ] as const)('$votes by $scale', ({ scale, votes, spread, discuss }) => {
    const combined = combineVotes(votes, scale);
    expect([combined.spread, combined.discuss]).toEqual([spread, discuss]);
  });
});

describe('rankScores', () => {
  it('shares ranks, skips the next and leaves out what has no score', () =>
    expect(rankScores([288, 504, null, 288, 168])).toEqual([2, 1, null, 2, 4]));
});

compareFigures('ice_mode', ({ inputs, expected }) => {
  const rows = inputs.rows as Record<'A' | 'B', [number, number, number]>;
  for (const mode of ['mean', 'product'] as const) {
    const scores = { A: iceScore(rows.A, mode).value ?? 0, B: iceScore(rows.B, mode).value ?? 0 };
    for (const row of ['A', 'B'] as const)
      expect(scores[row]).toBeCloseTo((expected[mode] as Record<string, number>)[row] ?? 0, 1);
    expect(scores.A > scores.B ? 'A' : 'B').toBe(expected[`winner_${mode}`]);
  }
});

compareFigures('rice', ({ inputs, expected }) => {
  const at = (key: string): number => numberAt(inputs, key);
  const score = riceScore(at('reach'), at('impact'), at('confidence'), at('effort')).value ?? 0;
  expect(score).toBeCloseTo(numberAt(expected, 'rice'), 3);
});
