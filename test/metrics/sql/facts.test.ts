/** The facts that SQL counts equal those of src/metrics, on the same leads; DuckDB runs the text that BigQuery gets, but for the dialect. */
import fc from 'fast-check';
import {
  cohorts,
  productFacts,
  weeklyFacts,
  type FactOptions,
  type LeadFact,
  type SpendFact,
} from '../../../src/metrics/facts';
import { beforeToday } from '../../../src/metrics/fullDays';
import { outlooks } from '../../../src/metrics/rnp/outlook';
import { maturityDays, maturityOfLags, medianOfLags } from '../../../src/metrics/funnel';
import { addLosses, lossCounts } from '../../../src/metrics/lossReasons';
import { PLAIN_MONEY } from '../../../src/metrics/money';
import { BIGQUERY, DUCKDB } from '../../../src/metrics/sql/dialect';
import { factsQuery, type FactsQuestion } from '../../../src/metrics/sql/factsQuery';
import {
  cohortsFromCells,
  productsFromCells,
  readCells,
  weeklyFromCells,
  type LeadCells,
} from '../../../src/metrics/sql/leadCells';
import { cellsOfLeads, joinCells } from '../../../src/metrics/sql/cellsOfLeads';
import { createLeadTable } from '../../../src/metrics/sql/leadTable';
import { leadDatabase, type LeadDatabase } from '../support/leadDatabase';
import { anyMoney, anyMoneyLeads, anyMoneySpend, lead, OPTIONS } from '../support/leads';

const TODAY = '2027-01-20';
const DAYS_FROM = '2026-12-21';

/** What the forecasts stand on; sums of fractions have a last digit of their own, whatever their order. */
function outlookOf(cells: LeadCells, spend: readonly SpendFact[], options: FactOptions): unknown {
  const told = outlooks({
    asOf: '2027-01-19',
    weekly: weeklyFromCells(cells.weeks, spend, options),
    cohorts: cohortsFromCells(cells.cohorts, spend, options),
    days: cells.days,
    open: cells.open,
    spend,
    products: options.products,
    calendar: { daysOff: new Set(), workingDaysOff: new Set() },
    paid: options.paid ?? new Set(),
    maturity: 60,
    cycleDays: medianOfLags(cells.lags),
    channels: ['seo'],
    ...(options.money ? { money: options.money } : {}),
  });
  return JSON.parse(
    JSON.stringify(told, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)),
  );
}

describe('facts by SQL', () => {
  let database: LeadDatabase;
  beforeAll(async () => {
    database = await leadDatabase();
  });
  afterAll(() => database.close());

  async function count(leads: readonly LeadFact[], question: Partial<FactsQuestion> = {}): Promise<LeadCells> {
    await database.fill(leads);
    const asked = {
      table: 'lead_rows',
      today: TODAY,
      excludeByReason: false,
      defaultMargin: 0.5,
      daysFrom: DAYS_FROM,
      ...question,
    };
    return readCells(await database.ask(factsQuery(DUCKDB, asked)));
  }

  async function expectEqual(
    leads: readonly LeadFact[],
    spend: readonly SpendFact[],
    options: FactOptions,
  ): Promise<void> {
    const cells = await count(leads, options);
    const past = beforeToday(leads, spend, TODAY);
    expect(weeklyFromCells(cells.weeks, past.spend, options)).toEqual(weeklyFacts(past.leads, past.spend, options));
    expect(cohortsFromCells(cells.cohorts, past.spend, options)).toEqual(cohorts(past.leads, past.spend, options));
    expect(productsFromCells(cells.cohorts, options)).toEqual(productFacts(past.leads, options));
    // leads of which a part is at hand and not in the database: each id is on one side
    const side = (odd: boolean): LeadCells =>
      cellsOfLeads(
        past.leads.filter(({ id }) => (Number(id) % 2 === 1) === odd),
        { ...options, daysFrom: DAYS_FROM },
      );
    const joined = joinCells(side(true), side(false));
    expect(weeklyFromCells(joined.weeks, past.spend, options)).toEqual(weeklyFacts(past.leads, past.spend, options));
    expect(cohortsFromCells(joined.cohorts, past.spend, options)).toEqual(cohorts(past.leads, past.spend, options));
    for (const each of [cells, joined])
      expect(addLosses(each.losses)).toEqual(lossCounts(past.leads, options.excludeByReason));
    // pace of late and open deals
    for (const each of [cells, joined])
      expect(outlookOf(each, past.spend, options)).toEqual(
        outlookOf(cellsOfLeads(past.leads, { ...options, daysFrom: DAYS_FROM }), past.spend, options),
      );
    expect(joined.lastDay).toBe(cells.lastDay);
    expect(maturityOfLags(cells.lags)).toBe(maturityDays(past.leads));
    const lags = cells.lags.flatMap(({ days, count: times }) => Array.from({ length: times }, () => days));
    const pairs = past.leads.filter(({ wonAt }) => wonAt !== null);
    expect(lags).toHaveLength(pairs.length);
    expect(cells.rows).toBe(past.leads.length);
    const days = past.leads.flatMap((each) => [
      each.created,
      each.mqlAt,
      each.sqlAt,
      each.meetingAt,
      each.proposalAt,
      each.wonAt,
      each.lostAt,
    ]);
    expect(cells.lastDay).toBe(
      days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null),
    );
  }

  it('equal those of the pure functions, for any leads, spend and settings', async () => {
    const settings = fc.record({
      products: fc.constantFrom<FactOptions['products']>(
        OPTIONS.products,
        [],
        [{ code: 'wms', price: null, variableCost: null, firstCost: 1500.5 }],
        [
          { code: 'wms', price: null, variableCost: null, firstCost: 1500.5, payments: 2.37, lifeMonths: 7 },
          { code: 'audit', price: null, variableCost: 333.33, payments: 12 },
        ],
      ),
      paid: fc.constant(new Set(['yandex_direct'])),
      defaultMargin: fc.constantFrom(0.5, 0.7, 0.335, 1, 0),
      excludeByReason: fc.boolean(),
      weekStart: fc.constantFrom('monday' as const, 'sunday' as const),
      money: fc.oneof(fc.constant(PLAIN_MONEY), anyMoney),
    });
    await fc.assert(fc.asyncProperty(anyMoneyLeads, anyMoneySpend, settings, expectEqual), { numRuns: 60 });
  }, 60_000);

  it('count a disqualified lead, a lead of tomorrow and an id with a quote', async () => {
    const leads = [
      lead({ id: "O'Brien \\", status: 'disqualified', created: '2027-01-04', channel: "it's", product: 'тест' }),
      lead({ id: "O'Brien \\", status: 'won', created: '2027-01-05' }),
      lead({ id: 'late', created: TODAY }),
      lead({ id: 'half', created: '2027-01-19', sqlAt: TODAY, wonAt: '2027-03-01', amount: 10 }),
    ];
    await expectEqual(leads, [], OPTIONS);
    const { weeks } = await count(leads);
    expect(weeks.map((week) => [week.channel, week.leads, week.sql, week.notOurs])).toEqual(
      expect.arrayContaining([
        ["it's", 1, 0, 1],
        ['yandex_direct', 1, 0, 0],
      ]),
    );
  });

  it('of an empty table are nothing', async () =>
    expect(await count([])).toEqual({
      weeks: [],
      cohorts: [],
      days: [],
      open: [],
      losses: [],
      lags: [],
      lastDay: null,
      rows: 0,
    }));
});

describe('the text for BigQuery', () => {
  const question = {
    table: BIGQUERY.id('my-project', 'marketing_pulse', 'leads'),
    today: TODAY,
    excludeByReason: true,
    defaultMargin: 0.5,
  };

  it.each(['monday', 'sunday'] as const)('differs from the proven one by the dialect alone (%s)', (weekStart) => {
    const duck = factsQuery(DUCKDB, { ...question, weekStart, table: 'T' });
    const asDuck = factsQuery(BIGQUERY, { ...question, weekStart, table: 'T' })
      .replace(/DATE_TRUNC\(([a-z_]+), ISOWEEK\)/g, "CAST(DATE_TRUNC('week', $1) AS DATE)")
      .replace(/DATE_TRUNC\(([a-z_]+), WEEK\(SUNDAY\)\)/g, "CAST(DATE_TRUNC('week', $1 + 1) AS DATE) - 1")
      .replace(/DATE_TRUNC\(([a-z_]+), MONTH\)/g, "CAST(DATE_TRUNC('month', $1) AS DATE)")
      .replace(/DATE_DIFF\(([a-z_]+), ([a-z_]+), DAY\)/g, "DATE_DIFF('day', $2, $1)")
      .replaceAll('COUNTIF(', 'COUNT_IF(')
      .replaceAll(' AS INT64)', ' AS BIGINT)')
      .replaceAll(' AS STRING)', ' AS VARCHAR)')
      .replaceAll(' AS NUMERIC)', ' AS DECIMAL(38, 9))');
    expect(asDuck).toBe(duck);
  });

  it('names the table and the day, and holds no word of DuckDB', () => {
    const sql = factsQuery(BIGQUERY, question);
    expect(sql).toContain('FROM `my-project.marketing_pulse.leads`');
    expect(sql).toContain(`DATE '${TODAY}'`);
    expect(sql).not.toMatch(/BIGINT|VARCHAR|DECIMAL|COUNT_IF|::/);
    expect(createLeadTable(BIGQUERY, '`p.d.leads`')).toMatchInlineSnapshot(`
     "CREATE TABLE \`p.d.leads\` (
       \`lead_id\` STRING,
       \`created\` DATE,
       \`channel\` STRING,
       \`segment\` STRING,
       \`product\` STRING,
       \`status\` STRING,
       \`mql_at\` DATE,
       \`sql_at\` DATE,
       \`meeting_at\` DATE,
       \`proposal_at\` DATE,
       \`won_at\` DATE,
       \`lost_at\` DATE,
       \`amount\` NUMERIC,
       \`reject_reason\` STRING,
       \`repeat_deal\` STRING,
       \`paid_at\` DATE,
       \`paid_amount\` NUMERIC,
       \`currency\` STRING,
       \`seq\` INT64
     )"
    `);
  });

  it.each([
    ["a'b", "'a\\'b'", "'a''b'"],
    ['a\\', "'a\\\\'", "'a\\'"],
    ["x\ny'); DROP TABLE t", "'x\\ny\\'); DROP TABLE t'", "'x\ny''); DROP TABLE t'"],
  ])('keeps %j one literal', (value, big, duck) =>
    expect([BIGQUERY.text(value), DUCKDB.text(value)]).toEqual([big, duck]),
  );

  it('takes nothing for a date that is none', () =>
    expect(() => BIGQUERY.date("2027-01-01' OR 1=1")).toThrow(RangeError));
});
