/** Live formulas of the Library's research tabs against the pure functions and the worked figures of their sources. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { pick } from '../../../src/shared/text';
import {
  plannedSize,
  plannedWeeks,
  sequentialVerdict,
  testInterval,
  testVerdict,
  type TestPlan,
} from '../../../src/metrics/statistics/plannedTest';
import { VERDICTS } from '../../../src/department/experiments/testFormulas';
import { answersOf } from '../support/answers';
import { makeWorkbook, type Made } from '../support/madeWorkbook';

interface Case extends TestPlan {
  readonly up: boolean;
  readonly nA: number;
  readonly xA: number;
  readonly nB: number;
  readonly xB: number;
}

const WORKED: Case = {
  baseline: 0.2,
  effect: 0.05,
  relative: false,
  alpha: 0.05,
  power: 0.8,
  daily: 200,
  up: true,
  nA: 1200,
  xA: 240,
  nB: 1200,
  xB: 320,
};
const CASES: readonly Case[] = [
  WORKED,
  { ...WORKED, effect: 0.05, relative: true },
  { ...WORKED, up: false },
  { ...WORKED, xB: 250 },
  { ...WORKED, nB: 1500 },
  { ...WORKED, nA: 500, xA: 100, nB: 510 },
  ...fc.sample(
    fc.record({
      baseline: fc.integer({ min: 1, max: 60 }).map((each) => each / 100),
      effect: fc.integer({ min: 5, max: 60 }).map((each) => each / 100),
      relative: fc.constant(true),
      alpha: fc.constantFrom(0.05, 0.1),
      power: fc.constantFrom(0.8, 0.9),
      daily: fc.integer({ min: 5, max: 3000 }),
      up: fc.boolean(),
      nA: fc.integer({ min: 100, max: 9000 }),
      xA: fc.integer({ min: 1, max: 100 }),
      nB: fc.integer({ min: 100, max: 9000 }),
      xB: fc.integer({ min: 1, max: 100 }),
    }),
    15,
  ),
];

const testRow = (each: Case, index: number): SeedRow => ({
  test_id: `TS${index}`,
  hypothesis: 'HY001',
  title: 'a',
  metric: 'b',
  type: 'ab',
  better: each.up,
  baseline: each.baseline,
  mde: each.effect,
  mde_kind: each.relative ? 'relative' : 'absolute',
  alpha: each.alpha,
  power: each.power,
  daily: each.daily,
  n_a: each.nA,
  x_a: each.xA,
  n_b: each.nB,
  x_b: each.xB,
});

/** Miller's test with N = 400 conversions: a lead of 45 decides. */
const SEQUENTIAL = [
  { ...WORKED, total: 400, nA: 2000, xA: 100, nB: 2000, xB: 145 },
  { ...WORKED, total: 400, nA: 2000, xA: 100, nB: 2000, xB: 144 },
  { ...WORKED, total: 400, nA: 2000, xA: 190, nB: 2000, xB: 210 },
  { ...WORKED, total: 400, nA: 2000, xA: 150, nB: 2000, xB: 100, up: true },
  { ...WORKED, total: 400, nA: 2000, xA: 150, nB: 2000, xB: 100, up: false },
  { ...WORKED, total: 400, nA: 2000, xA: 100, nB: 2600, xB: 300 },
  { ...WORKED, total: null, nA: 2000, xA: 100, nB: 2000, xB: 300 },
  ...fc.sample(
    fc
      .record({
        total: fc.integer({ min: 50, max: 900 }),
        n: fc.integer({ min: 900, max: 3000 }),
        xA: fc.integer({ min: 0, max: 500 }),
        xB: fc.integer({ min: 0, max: 500 }),
        up: fc.boolean(),
      })
      .map(({ n, ...each }) => ({ ...WORKED, ...each, nA: n, nB: n })),
    12,
  ),
];

const walk = (marks: readonly (number | null)[]): SeedRow =>
  Object.fromEntries(
    ['speed', 'expertise', 'script', 'offer_score', 'persistence'].flatMap((key, index) => {
      const mark = marks[index] ?? null;
      return mark === null ? [] : [[key, mark]];
    }),
  );

describe.each(['ru', 'en'] as const)('formulas of the Library (%s)', (language) => {
  let made: Made;
  beforeAll(() => {
    made = makeWorkbook({
      workbook: 'library',
      answers: answersOf({ language, today: '2026-03-16' }),
      rows: {
        tests: [
          ...CASES.map(testRow),
          ...SEQUENTIAL.map((each, index) => ({
            ...testRow(each, CASES.length + index),
            stop_rule: 'sequential',
            n_total: each.total,
          })),
        ],
        jtbd: [
          { job_id: 'JB1', importance: 9, satisfaction: 3 },
          { job_id: 'JB2', importance: 4, satisfaction: 8 },
          { job_id: 'JB3', importance: 4 },
        ],
        walkthroughs: [
          { walk_id: 'WT1', ...walk([2, 4, 3, 3, 3]) },
          { walk_id: 'WT2', ...walk([5, null, null, null, 4]) },
          { walk_id: 'WT3' },
        ],
        market_size: [
          {
            year: 2026,
            accounts: 4200,
            acv: 360_000,
            serviceable: 1150,
            obtainable: 0.05,
            segment: 'A',
            capacity: 30_000_000,
            top_down: 1_800_000_000,
          },
          { year: 2026, accounts: 10, acv: 100, serviceable: 50, obtainable: 0.5, segment: 'B', capacity: 100 },
        ],
        competitors: [
          { competitor_id: 'CO1', name: 'a', threat: 5, last_checked: '2026-02-20' },
          { competitor_id: 'CO2', name: 'b', threat: 2, last_checked: '2026-02-20' },
          { competitor_id: 'CO3', name: 'c' },
          { competitor_id: 'CO4', name: 'd', threat: 4, last_checked: '2026-02-10' },
        ],
        learnings: [
          { learning_id: 'LN1', expected: 0.5, real: 0.4 },
          { learning_id: 'LN2', expected: 0.1, real: -0.1 },
          { learning_id: 'LN3', expected: 0.2 },
        ],
        positioning: [
          {
            segment: 'S',
            need: 'n',
            product: 'P',
            category: 'c',
            benefit: 'b',
            alternative: 'A',
            differentiator: 'd',
            usp_short: language === 'ru' ? 'Качественный продукт' : 'A Reliable product',
          },
          { segment: 'S', need: 'n', product: 'P', usp_short: '21' },
        ],
      },
    });
  }, 120_000);

  it('show no error', () => {
    for (const tab of made.tabs) expect([tab, made.errors(tab)]).toEqual([tab, []]);
  });

  it('count size and weeks of a test as the pure functions do', () => {
    const rows = made.rows('tests');
    expect(rows[0]?.n_required).toBe(1094);
    CASES.forEach((each, index) => {
      expect([index, rows[index]?.n_required]).toEqual([index, plannedSize(each) ?? '']);
      expect([index, rows[index]?.weeks]).toEqual([index, plannedWeeks(each) ?? '']);
    });
  });

  it('judge a test as the pure function does', () => {
    const rows = made.rows('tests');
    const seen = new Set<string>();
    CASES.forEach((each, index) => {
      const counts = { trialsA: each.nA, successesA: each.xA, trialsB: each.nB, successesB: each.xB };
      const verdict = testVerdict(each, counts, each.up);
      seen.add(verdict ?? '');
      expect([index, rows[index]?.verdict]).toEqual([index, verdict === null ? '' : pick(VERDICTS[verdict], language)]);
      const { low, high } = testInterval(each, counts);
      expect(rows[index]?.low).toBeCloseTo(low, 9);
      expect(rows[index]?.high).toBeCloseTo(high, 9);
    });
    expect([...seen]).toEqual(expect.arrayContaining(['win', 'loss', 'inconclusive', 'collecting', 'invalid']));
  });

  it('judge a sequential test as the pure function does', () => {
    const rows = made.rows('tests').slice(CASES.length);
    const told = SEQUENTIAL.map((each) =>
      sequentialVerdict(
        each.total,
        { trialsA: each.nA, successesA: each.xA, trialsB: each.nB, successesB: each.xB },
        each.up,
      ),
    );
    // 2.25 × √400 = 45 conversions ahead
    expect(told.slice(0, 7)).toEqual(['win', 'collecting', 'inconclusive', 'loss', 'win', 'invalid', null]);
    expect(rows.map((row) => row.verdict)).toEqual(
      told.map((verdict) => (verdict === null ? '' : pick(VERDICTS[verdict], language))),
    );
    SEQUENTIAL.forEach(({ total, xA, xB }, index) => {
      const progress = total === null ? '' : expect.closeTo(Math.min(1, (xA + xB) / total), 10);
      expect([index, rows[index]?.progress]).toEqual([index, progress]);
    });
  });

  it('count opportunity, marks and the market', () => {
    // importance + max(importance − satisfaction, 0)
    expect(made.rows('jtbd').map((row) => row.opportunity)).toEqual([15, 4, '']);
    expect(made.rows('walkthroughs').map((row) => row.overall)).toEqual([3, 4.5, '']);
    const [market, small] = made.rows('market_size');
    expect([market?.tam, market?.sam, market?.som]).toEqual([1_512_000_000, 414_000_000, 20_700_000]);
    expect(market?.check_ratio).toBeCloseTo(0.84, 10);
    expect(market?.warning).toBe('');
    // what is serviceable is no more than there is, and more than sales can sell is said
    expect([small?.sam, small?.som]).toEqual([1000, 500]);
    expect(small?.warning).not.toBe('');
  });

  it('tell when to look at a competitor again', () => {
    const due = made.rows('competitors').map((row) => row.review !== '');
    expect(due).toEqual([false, false, true, true]);
  });

  it('tell how far forecasts come true: a ratio of sums of what was measured', () => {
    const hits = made.rows('learnings').map((row) => row.hit);
    expect(hits[0]).toBeCloseTo(0.8, 10);
    expect(hits[1]).toBeCloseTo(-1, 10);
    expect(hits[2]).toBe('');
  });

  it('build the statement only when no slot is empty, and find an empty promise', () => {
    const [full, partial] = made.rows('positioning');
    expect(full?.statement).toBe(
      language === 'ru'
        ? 'Для сегмента «S», которому нужно n, P — это c, которая b. В отличие от варианта «A», мы d.'
        : 'For S who need n, P is c that b. Unlike A, we d.',
    );
    expect(full?.words_check).not.toBe('');
    expect([partial?.statement, partial?.words_check]).toEqual(['', '']);
  });
});
