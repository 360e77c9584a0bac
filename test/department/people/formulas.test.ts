/** Live formulas of the People workbook: what-if of pay against the pure function, weights, scores of candidates, totals. */
import fc from 'fast-check';
import { payoutCurve } from '../../../src/metrics/bonus';
import { answersOf } from '../support/answers';
import { makeWorkbook, type Made } from '../support/madeWorkbook';

const LINES = ['line1', 'line2', 'line3', 'line4'] as const;

interface WhatIf {
  readonly target: number;
  readonly threshold: number;
  readonly accelerator: number;
  readonly cap: number;
  readonly floor: number;
  readonly plan: number;
  readonly fact: number;
  readonly lower: boolean;
}

const bonusOf = ({ target, plan, fact, lower, ...terms }: WhatIf): number =>
  Math.round(target * payoutCurve(lower ? plan / fact : fact / plan, terms) * 100) / 100;

const typed = (each: WhatIf): Record<string, number> => ({
  pay_what_if_target: each.target,
  pay_what_if_threshold: each.threshold,
  pay_what_if_accelerator: each.accelerator,
  pay_what_if_cap: each.cap,
  pay_what_if_floor: each.floor,
});

describe.each(['ru', 'en'] as const)('formulas of the People workbook (%s)', (language) => {
  const answers = answersOf({ language, today: '2026-03-16' });
  let made: Made;
  beforeAll(() => {
    made = makeWorkbook({ workbook: 'people', answers });
  }, 60_000);

  it('show no error', () => {
    for (const tab of made.tabs) expect([tab, made.errors(tab)]).toEqual([tab, []]);
  });

  it('show the worked bonus', () => {
    const amounts = LINES.map((row) => made.value('pay_what_if', row, 'amount'));
    expect(amounts).toEqual([41_400, expect.closeTo(14_906, -1), '', '']);
    expect(Math.round(Number(made.value('pay_what_if', 'bonus', 'value')))).toBe(56_306);
    expect(Math.round(Number(made.value('pay_what_if', 'pay', 'value')))).toBe(146_306);
    // CPL 12.8 % over the plan: the factor is 0.7
    expect(made.value('pay_what_if', 'simple_bonus', 'value')).toBeCloseTo(30_800, 6);
  });

  it('check the weights of each person', () => {
    for (const row of made.rows('schemes')) expect(row.weights).toBeCloseTo(1, 10);
  });

  it('score candidates by the portrait, and only when every criterion is scored', () => {
    const [first, second, third, fourth] = made.rows('candidates');
    // weights of the portrait: 30, 20, 20, 15, 15 %
    expect(first?.total).toBeCloseTo(4 * 0.3 + 5 * 0.2 + 3 * 0.2 + 5 * 0.15 + 4 * 0.15, 10);
    expect([second?.total, third?.total]).toEqual(['', '']);
    expect([first?.must, second?.must]).toEqual(['', '']);
    expect(fourth?.must).not.toBe('');
    expect(made.rows('vacancies')[0]?.candidates).toBe(3);
  });
});

describe('the curve of pay', () => {
  it('equals the pure function', () => {
    const cases = fc.sample(
      fc.record({
        target: fc.integer({ min: 1, max: 90 }).map((each) => each * 1000),
        threshold: fc.constantFrom(0.5, 0.7, 0.9, 1),
        accelerator: fc.constantFrom(1, 1.5, 2),
        cap: fc.constantFrom(1, 1.5, 2),
        floor: fc.constantFrom(0, 0.2),
        plan: fc.integer({ min: 1, max: 90 }),
        fact: fc.integer({ min: 1, max: 120 }),
        lower: fc.boolean(),
      }),
      6,
    );
    // public check (S9): threshold 70 %, twice as fast above, cap 2: 120 % of 10,000 pays 14,000, 85 % pays 5,000
    const terms = { target: 10_000, threshold: 0.7, accelerator: 2, cap: 2, floor: 0, plan: 100, lower: false };
    const worked = [120, 85].map((fact) => ({ ...terms, fact }));
    expect(worked.map((each) => Math.round(bonusOf(each)))).toEqual([14_000, 5000]);
    for (const each of [...worked, ...cases]) {
      const { value } = makeWorkbook({
        workbook: 'people',
        answers: answersOf({ sample: false, roles: ['head'], channels: [] }),
        values: {
          ...Object.fromEntries(Object.entries(typed(each))),
          pay_what_if_line1_plan: each.plan,
          pay_what_if_line1_fact: each.fact,
          pay_what_if_line1_lower: each.lower,
          pay_what_if_line1_weight: 1,
          pay_what_if_line2_weight: null,
        },
      });
      expect(value('pay_what_if', 'line1', 'amount')).toBeCloseTo(bonusOf(each), 2);
    }
  }, 120_000);
});
