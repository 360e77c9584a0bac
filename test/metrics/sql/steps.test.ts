/** Days of the steps by SQL equal those of the leads themselves; DuckDB runs the text that BigQuery gets, but for the dialect. */
import fc from 'fast-check';
import type { LeadFact } from '../../../src/metrics/facts';
import { beforeToday } from '../../../src/metrics/fullDays';
import type { Window } from '../../../src/metrics/funnelRepair';
import { BIGQUERY, DUCKDB } from '../../../src/metrics/sql/dialect';
import { readStepCells, stepCellsOfLeads, stepDaysFromCells, stepsQuery } from '../../../src/metrics/sql/stepCells';
import { percentile, percentileOfCounts } from '../../../src/metrics/statistics/order';
import { stepDays } from '../../../src/metrics/stepDays';
import { leadDatabase, LEAD_ROWS, type LeadDatabase } from '../support/leadDatabase';
import { anyLeads, lead } from '../support/leads';

const TODAY = '2027-01-20';
const WINDOW: Window = { from: '2026-07-01', until: '2027-01-01' };

describe('days of the steps by SQL', () => {
  let database: LeadDatabase;
  beforeAll(async () => {
    database = await leadDatabase();
  });
  afterAll(() => database.close());

  const ask = async (excludeByReason: boolean, window: Window) =>
    readStepCells(
      await database.ask(stepsQuery(DUCKDB, { table: LEAD_ROWS, today: TODAY, excludeByReason, ...window })),
    );

  async function expectEqual(leads: readonly LeadFact[], excludeByReason: boolean, window: Window): Promise<void> {
    const past = beforeToday(leads, [], TODAY).leads;
    const wanted = stepDays(past, excludeByReason, window);
    await database.fill(leads);
    expect(stepDaysFromCells(await ask(excludeByReason, window))).toEqual(wanted);
    // a part at hand and the rest in the database: each id is on one side
    const isHere = ({ id }: LeadFact): boolean => Number(id) % 2 === 1;
    await database.fill(leads.filter((each) => !isHere(each)));
    const here = stepCellsOfLeads(past.filter(isHere), excludeByReason, window);
    expect(stepDaysFromCells([...(await ask(excludeByReason, window)), ...here])).toEqual(wanted);
  }

  it('equal those of the leads, for any leads, windows and rules', async () => {
    const day = fc.constantFrom('2026-07-01', '2026-12-01', '2027-01-01', '2027-02-01');
    await fc.assert(
      fc.asyncProperty(anyLeads, fc.boolean(), day, day, (leads, excludeByReason, from, until) =>
        expectEqual(leads, excludeByReason, { from, until }),
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('take even counts, wrong orders, unknown channels and leads without any other day', async () => {
    const leads = [
      lead({ id: '1', created: '2026-10-01', mqlAt: '2026-10-03', wonAt: '2026-11-10' }),
      lead({ id: '2', created: '2026-10-01', mqlAt: '2026-10-08', sqlAt: '2026-10-06' }),
      lead({ id: '3', created: '2026-10-01', channel: "it's" }),
      lead({ id: '4', created: '2026-10-01', channel: '', mqlAt: '2026-10-01' }),
      // a step of today has not happened yet
      lead({ id: '5', created: '2026-10-01', mqlAt: TODAY }),
      lead({ id: '6', created: '2027-01-01', mqlAt: '2027-01-02' }),
    ];
    await expectEqual(leads, false, WINDOW);
    await database.fill(leads);
    const told = stepDaysFromCells(await ask(false, WINDOW));
    const of = (channel: string, step: string) => told.find((each) => each.channel === channel && each.step === step);
    expect(of('yandex_direct', 'mql')).toMatchObject({ timed: 2, median: 4.5, back: 0 });
    expect(of('yandex_direct', 'sql')).toMatchObject({ timed: 1, median: -2, back: 1 });
    expect(of('unknown', 'mql')).toMatchObject({ timed: 1, median: 0 });
    expect(of("it's", 'mql')).toMatchObject({ timed: 0, median: null });
  });

  it('of no leads are nothing, and an answer that cannot be read is refused', async () => {
    await database.fill([]);
    expect(stepDaysFromCells(await ask(true, WINDOW))).toEqual([]);
    const row = { step: 'mql', days: '2', channel: 'seo', times: '3' };
    expect(readStepCells([row])).toEqual([{ step: 'mql', days: 2, channel: 'seo', count: 3 }]);
    for (const broken of [
      { ...row, step: 'x' },
      { ...row, days: 'x' },
      { ...row, times: null, days: undefined },
    ])
      expect(() => readStepCells([broken])).toThrow(expect.objectContaining({ code: 'API' }));
  });

  it('differ in BigQuery by the dialect alone', () => {
    const question = { table: 'T', today: TODAY, excludeByReason: true, ...WINDOW };
    const asDuck = stepsQuery(BIGQUERY, question)
      .replace(/DATE_DIFF\(([a-z_]+), ([a-z_]+), DAY\)/g, "DATE_DIFF('day', $2, $1)")
      .replaceAll(' AS STRING)', ' AS VARCHAR)');
    expect(asDuck).toBe(stepsQuery(DUCKDB, question));
  });
});

it('a percentile of counted values is that of the values themselves', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.integer({ min: -9, max: 90 }), count: fc.nat(5) }), { maxLength: 12 }),
      fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
      (counts, share) => {
        const values = counts.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        expect(percentileOfCounts(counts, share)).toBe(percentile(values, share));
      },
    ),
  ));
