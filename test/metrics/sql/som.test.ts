/** Revenue by segment that SQL sums equals that of the leads themselves; DuckDB runs the text that BigQuery gets, but for the dialect. */
import fc from 'fast-check';
import { beforeToday } from '../../../src/metrics/fullDays';
import type { LeadFact } from '../../../src/metrics/leadRules';
import { PLAIN_MONEY } from '../../../src/metrics/money';
import { revenueBySegment, revenueOfCells, somCells, type SomOptions } from '../../../src/metrics/somFact';
import { DUCKDB, BIGQUERY } from '../../../src/metrics/sql/dialect';
import { readSomCells, somQuery } from '../../../src/metrics/sql/somQuery';
import { leadDatabase, LEAD_ROWS, type LeadDatabase } from '../support/leadDatabase';
import { anyMoney, anyMoneyLeads } from '../support/leads';

const TODAY = '2027-01-20';
const SEGMENTS = ['', '3pl', "it's"];

describe('revenue by segment by SQL', () => {
  let database: LeadDatabase;
  beforeAll(async () => {
    database = await leadDatabase();
  });
  afterAll(() => database.close());

  const ask = async (options: SomOptions) =>
    readSomCells(
      await database.ask(somQuery(DUCKDB, { table: LEAD_ROWS, today: TODAY, defaultMargin: 0.5, ...options })),
    );
  const sorted = (sums: ReadonlyMap<string, number>) => [...sums].sort();

  async function expectEqual(leads: readonly LeadFact[], options: SomOptions): Promise<void> {
    const placed = leads.map((each) => ({ ...each, segment: SEGMENTS[Number(each.id) % SEGMENTS.length] ?? '' }));
    const past = beforeToday(placed, [], TODAY).leads;
    const wanted = sorted(revenueBySegment(past, options));
    await database.fill(placed);
    expect(sorted(revenueOfCells(await ask(options), options.money))).toEqual(wanted);
    // a part at hand and the rest in the database: each id is on one side
    const isHere = ({ id }: LeadFact): boolean => Number(id) % 2 === 1;
    await database.fill(placed.filter((each) => !isHere(each)));
    const all = [...(await ask(options)), ...somCells(past.filter(isHere), options)];
    expect(sorted(revenueOfCells(all, options.money))).toEqual(wanted);
  }

  it('equals that of the leads, for any leads and rules of money', async () => {
    const settings = fc.record({
      excludeByReason: fc.boolean(),
      money: fc.oneof(fc.constant(PLAIN_MONEY), anyMoney),
    });
    await fc.assert(fc.asyncProperty(anyMoneyLeads, settings, expectEqual), { numRuns: 50 });
  }, 60_000);

  it('refuses an answer that cannot be read', () => {
    const row = { period: '2026-03-01', segment: '3pl', money: '', minor: '120' };
    expect(readSomCells([row])).toEqual([{ segment: '3pl', year: 2026, money: '', minor: 120 }]);
    for (const broken of [
      { ...row, minor: 'x' },
      { ...row, segment: null },
      { ...row, period: 'x' },
    ])
      expect(() => readSomCells([broken])).toThrow(expect.objectContaining({ code: 'API' }));
  });

  it('holds no word of DuckDB in BigQuery', () => {
    const sql = somQuery(BIGQUERY, { table: 'T', today: TODAY, excludeByReason: true, defaultMargin: 0.5 });
    expect(sql).toContain('CAST(DATE_TRUNC(pay_day, MONTH) AS STRING) AS period');
    expect(sql).not.toMatch(/BIGINT|VARCHAR|DECIMAL|COUNT_IF|::/);
  });
});
