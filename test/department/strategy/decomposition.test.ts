/** The decomposition panel compared with the pure functions, and the versions of the plan in the sheet. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { costLimit, decomposeYear, leadsBeforeYear, leverToFit } from '../../../src/metrics/plan/decomposition';
import { rowsInForce } from '../../../src/metrics/plan/versions';
import { toSerial } from '../../../src/shared/civilDate';
import { answersOf } from '../support/answers';
import { makeWorkbook, type Shown } from '../support/madeWorkbook';

const near = (shown: Shown, wanted: number | null): void => {
  if (wanted === null) expect(shown).toBe('');
  else expect(Math.abs(Number(shown) - wanted)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)));
};

const rate = fc.option(fc.constantFrom(0.05, 0.25, 0.4, 0.5, 1), { nil: null, freq: 8 });
const cases = fc.record({
  revenue: fc.option(fc.constantFrom(0, 43_200_000, 7_777_777), { nil: null, freq: 8 }),
  check: fc.constantFrom(360_000, 12_345.67),
  won: rate,
  sql: rate,
  mql: rate,
  cpl: fc.option(fc.constantFrom(4000, 0), { nil: null, freq: 8 }),
  lag: fc.constantFrom(null, 0, 1, 3, 11),
  open: fc.constantFrom(null, 0, 6, 40),
  growth: fc.constantFrom(null, 0.2),
  limit: fc.constantFrom(null, 5_000_000),
  season: fc.array(fc.constantFrom(0, 0.5, 1, 1.3), { minLength: 12, maxLength: 12 }),
});

describe('decomposition panel', () => {
  it.each(fc.sample(cases, { numRuns: 6, seed: 7 }))(
    'equals the pure functions: case %#',
    (given) => {
      const values = {
        ...Object.fromEntries(given.season.map((index, at) => [`decomposition_season_${at + 1}`, index])),
        ...Object.fromEntries(
          (['revenue', 'check', 'won', 'sql', 'mql', 'cpl', 'lag', 'open', 'growth', 'limit'] as const).map((key) => [
            `decomposition_${key}`,
            given[key],
          ]),
        ),
      };
      const made = makeWorkbook({ workbook: 'pulse', about: ['decomposition'], answers: answersOf(), values });
      const rates = { check: given.check, sqlToDeal: given.won, mqlToSql: given.sql, leadToMql: given.mql };
      const months = decomposeYear({
        revenue: given.revenue,
        season: given.season,
        rates,
        costOfLead: given.cpl,
        lag: given.lag ?? 0,
        open: given.open ?? 0,
        growth: given.growth ?? 0,
      });
      months.forEach((month, index) => {
        const at = (column: string): Shown => made.value('decomposition', `m_${index + 1}`, column);
        near(at('v2'), month.revenue);
        near(at('v3'), month.deals);
        near(at('v4'), month.fromOpen);
        near(at('v5'), month.sql);
        near(at('v6'), month.mql);
        near(at('v7'), month.leads);
        near(at('v8'), month.leadsToGet);
        near(at('v9'), month.budget);
      });
      const budgets = months.flatMap((month) => month.budget ?? []);
      const budget = budgets.length === 0 ? null : budgets.reduce((sum, each) => sum + each, 0);
      near(made.value('decomposition', 'm_total', 'v9'), budget);
      if (months.some((month) => month.leads !== null))
        near(made.value('decomposition', 'm_before', 'v7'), leadsBeforeYear(months, given.lag ?? 0));
      near(made.value('decomposition', 'c_total', 'v6'), costLimit(rates, 0.5, 1));
      if (budget !== 0 && budget !== null)
        near(made.value('decomposition', 'l_check', 'v2'), leverToFit(given.check, budget, given.limit, 'up').value);
      expect(made.errors('decomposition')).toEqual([]);
    },
    60_000,
  );

  it.each(['ru', 'en'] as const)(
    'shows the demo without errors, the reserve as its own line (%s)',
    (language) => {
      const made = makeWorkbook({
        workbook: 'pulse',
        about: ['decomposition', 'goals'],
        answers: answersOf({ language }),
      });
      // March of the specification: 10 deals need 40 SQL, 80 MQL and 200 leads; 4,000 a lead
      expect(
        ['v2', 'v3', 'v5', 'v6', 'v7'].map((column) => Math.round(Number(made.value('decomposition', 'm_3', column)))),
      ).toEqual([3_600_000, 10, 40, 80, 200]);
      const line = (row: string): number => Number(made.value('decomposition', row, 'v5'));
      const channels = Array.from({ length: 16 }, (_, index) => line(`ch_${index + 1}`)).reduce((a, b) => a + b, 0);
      expect(channels + line('c_reserve')).toBeCloseTo(line('c_total'), 4);
      expect(line('c_reserve')).toBeGreaterThan(0);
      expect(String(made.value('decomposition', 'c_check', 'name'))).toMatch(/^[●▼]/);
      for (const tab of ['decomposition', 'goals', 'plan']) expect(made.errors(tab)).toEqual([]);
    },
    60_000,
  );

  it('of an empty department asks for the goal and shows no numbers', () => {
    const made = makeWorkbook({ workbook: 'pulse', about: ['decomposition'], answers: answersOf({ sample: false }) });
    expect(made.value('decomposition', 'hint', 'name')).toContain('Впишите цель по выручке');
    expect(made.value('decomposition', 'm_1', 'v9')).toBe('');
    expect(made.errors('decomposition')).toEqual([]);
  }, 60_000);
});

describe('versions of the plan in the sheet', () => {
  it('count as the pure function says', () => {
    const rows = fc.sample(
      fc.record({
        month: fc.constantFrom('2026-03-01', '2026-04-01'),
        channel: fc.constantFrom('Яндекс Директ', 'SEO', null),
        version: fc.constantFrom(null, 1, 2, 3),
        approved_at: fc.constantFrom(null, '2026-02-27', '2026-03-10'),
        leads: fc.integer({ min: 1, max: 99 }),
      }),
      40,
    );
    const made = makeWorkbook({
      workbook: 'pulse',
      about: ['plan', 'rnp'],
      answers: answersOf(),
      rows: { plan: rows as SeedRow[] },
    });
    const serials = rows.map((row) => ({
      ...row,
      month: toSerial(row.month),
      approved_at: row.approved_at === null ? null : toSerial(row.approved_at),
    }));
    const wanted = rowsInForce(serials);
    expect(made.rows('plan').map((row) => row.counted)).toEqual(
      serials.map((row) => (wanted.includes(row) ? row.month : '')),
    );
    // a revision that is not approved yet does not change the RNP: the total sums what counts
    const march = wanted.filter((row) => row.month === toSerial('2026-03-01')).reduce((sum, row) => sum + row.leads, 0);
    expect(made.value('rnp', 'leads', 'plan')).toBe(march);
  }, 60_000);
});
