/** Imports in any order, repeated, overlapping and partial, end in the same table. */
import fc from 'fast-check';
import { toSerial } from '../../../src/shared/civilDate';
import { mergeRow, type SaidRow, type StatusWords } from '../../../src/imports/merge/mergeRow';
import { planUpsert, type Cells, type KeyedCells } from '../../../src/imports/planUpsert';
import type { StageColumn } from '../../../src/imports/leadRow';

const words: StatusWords = { labelOf: (code) => code, codeOf: (label) => (typeof label === 'string' ? label : null) };

/** A table with the memory of each row, as the workbook keeps it. */
type Table = ReadonlyMap<string, { readonly live: Cells; readonly base: Cells }>;
type Export = ReadonlyMap<string, readonly SaidRow[]>;

function importInto(table: Table, file: Export): Table {
  const rows = [...table].map(([key, row]) => ({ key, ...row }));
  const existing: KeyedCells[] = rows.map(({ key, live }) => ({ key, cells: live }));
  const base: KeyedCells[] = rows.map(({ key, base: cells }) => ({ key, cells }));
  const incoming = [...file].map(([key, said]) => ({ key, ...mergeRow(table.get(key)?.base ?? {}, said, words) }));
  const plan = planUpsert(existing, incoming, base);
  const next = new Map(table);
  for (const row of plan.added) next.set(row.key, { live: row.cells, base: row.base });
  for (const row of [...plan.changed, ...plan.agreed])
    next.set(row.key, { live: { ...table.get(row.key)?.live, ...row.cells }, base: row.base });
  return next;
}

/** What people see: empty cells are no cells. */
const shown = (table: Table): unknown =>
  [...table]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { live }]) => [
      key,
      Object.entries(live)
        .filter(([, value]) => value !== null)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    ]);

const importAll = (files: readonly Export[]): Table => files.reduce(importInto, new Map() as Table);

const STAGES: Readonly<Record<string, StageColumn | null>> = {
  new: null,
  mql: 'mql_at',
  sql: 'sql_at',
  meeting: 'meeting_at',
  won: 'won_at',
  lost: 'lost_at',
};
const status = fc.constantFrom(...Object.keys(STAGES));
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-03-${number}`);

/** A row of a lead: some columns, some stage, told on a day of its own or of the file. */
const leadRow = fc
  .record({
    at: day,
    status,
    channel: fc.option(fc.constantFrom('a', 'b')),
    amount: fc.option(fc.integer({ min: 1, max: 9 })),
    mqlAt: fc.option(day),
    own: fc.boolean(),
    has: fc.record({ channel: fc.boolean(), amount: fc.boolean(), mql: fc.boolean(), status: fc.boolean() }),
  })
  .map(({ at, status: code, channel, amount, mqlAt, own, has }): SaidRow => ({
    at: `${at}T10:00:00`,
    status: has.status ? code : null,
    cells: {
      lead_id: 'L',
      ...(has.channel ? { channel } : {}),
      ...(has.amount ? { amount } : {}),
      ...(has.mql ? { mql_at: mqlAt === null ? null : toSerial(mqlAt) } : {}),
      ...(has.status ? { status: code } : {}),
    },
    ...(has.status ? { seen: { stage: STAGES[code] ?? null, date: at, own } } : {}),
  }));

const dealRow = fc
  .record({
    at: day,
    id: fc.constantFrom('d1', 'd2'),
    status: fc.constantFrom('sql', 'won', 'lost'),
    amount: fc.integer({ min: 1, max: 9 }),
    currency: fc.constantFrom(null, null, 'USD'),
    payment: fc.constantFrom(
      {},
      { paid_at: null, paid_amount: null },
      { paid_at: toSerial('2026-03-20'), paid_amount: null },
      { paid_at: toSerial('2026-03-25'), paid_amount: 3 },
    ),
  })
  .map(({ at, id, status: code, amount, currency, payment }): SaidRow => ({
    at: `${at}T10:00:00`,
    deal: id,
    status: code,
    cells: { lead_id: 'L', channel: 'of the deal', amount, currency, status: code, ...payment },
    seen: { stage: STAGES[code] ?? null, date: at, own: true },
  }));

const file = fc
  .array(fc.tuple(fc.constantFrom('L1', 'L2'), fc.oneof(leadRow, dealRow)), { minLength: 1, maxLength: 4 })
  .map((rows): Export => {
    const byKey = new Map<string, SaidRow[]>();
    for (const [key, row] of rows) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    return byKey;
  });

describe('imports', () => {
  it('end in the same table in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(file, { minLength: 2, maxLength: 5 })
          .chain((files) =>
            fc.tuple(
              fc.constant(files),
              fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
            ),
          ),
        ([files, shuffled]) => {
          expect(shown(importAll(shuffled))).toEqual(shown(importAll(files)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of the same files again change nothing, not even the memory', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
        const once = importAll(files);
        expect([...files.reduce(importInto, once)]).toEqual([...once]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('deals of one lead', () => {
  const deal = (id: string, at: string, cells: Cells): SaidRow => ({
    at: `${at}T00:00:00`,
    deal: id,
    status: 'won',
    cells: { status: 'won', won_at: toSerial('2026-03-10'), ...cells },
  });
  const merged = (...rows: readonly SaidRow[]): Cells => mergeRow({}, rows, words).cells;
  const MARCH_20 = toSerial('2026-03-20');

  it('are paid on the first day, with what came for those that are paid', () =>
    expect(
      merged(
        deal('1', '2026-03-21', { amount: 10, paid_at: MARCH_20, paid_amount: 4 }),
        deal('2', '2026-03-21', { amount: 7, paid_at: null, paid_amount: null }),
      ),
    ).toMatchObject({ amount: 17, paid_at: MARCH_20, paid_amount: 4 }));

  it('keep a payment that a later file does not tell of', () =>
    expect(
      merged(deal('1', '2026-03-21', { amount: 10, paid_at: MARCH_20 }), deal('1', '2026-03-22', { amount: 11 })),
    ).toMatchObject({ amount: 11, paid_at: MARCH_20, paid_amount: null }));

  it('have no sum in two currencies', () =>
    expect(
      merged(deal('1', '2026-03-21', { amount: 10, currency: 'USD' }), deal('2', '2026-03-21', { amount: 7 })),
    ).toMatchObject({ amount: null, currency: null }));

  it('say nothing of payments and currencies where no file does', () =>
    expect(Object.keys(merged(deal('1', '2026-03-21', { amount: 10 })))).not.toEqual(
      expect.arrayContaining(['paid_at']),
    ));
});

describe('dates of stages', () => {
  const said = (at: string, code: string, own = false): SaidRow => ({
    at: `${at}T00:00:00`,
    status: code,
    cells: { status: code },
    seen: { stage: STAGES[code] ?? null, date: at, own },
  });
  const dates = (...rows: SaidRow[]): unknown => {
    const { cells } = mergeRow({}, rows, words);
    return Object.fromEntries(Object.entries(cells).filter(([key, value]) => key.endsWith('_at') && value !== null));
  };

  it.each([
    { name: 'one file tells no date', rows: [said('2026-03-05', 'meeting')], want: {} },
    {
      name: 'a change between two files is dated by the second',
      rows: [said('2026-03-05', 'mql'), said('2026-03-12', 'meeting')],
      want: { meeting_at: toSerial('2026-03-12') },
    },
    {
      name: 'the day of the row itself counts at once',
      rows: [said('2026-03-05', 'meeting', true)],
      want: { meeting_at: toSerial('2026-03-05') },
    },
    {
      name: 'the first reach stays when the lead moves back',
      rows: [said('2026-03-05', 'mql', true), said('2026-03-12', 'meeting', true), said('2026-03-20', 'mql', true)],
      want: { mql_at: toSerial('2026-03-05'), meeting_at: toSerial('2026-03-12') },
    },
    {
      name: 'an earlier stage first seen after a later one has no date',
      rows: [said('2026-03-05', 'meeting', true), said('2026-03-12', 'sql', true)],
      want: { meeting_at: toSerial('2026-03-05') },
    },
    {
      name: 'a reopened lead is not lost',
      rows: [said('2026-03-05', 'lost', true), said('2026-03-12', 'sql', true)],
      want: { sql_at: toSerial('2026-03-12') },
    },
  ])('$name', ({ rows, want }) => {
    expect(dates(...rows)).toEqual(want);
    expect(dates(...[...rows].reverse())).toEqual(want);
  });
});

describe('deals of one lead', () => {
  const lead: SaidRow = { at: '2026-03-01T00:00:00', status: 'sql', cells: { status: 'sql', channel: 'site' } };
  const deal = (id: string, code: string, amount: number, day: string): SaidRow => ({
    at: `${day}T00:00:00`,
    deal: id,
    status: code,
    cells: { status: code, amount, channel: 'of the deal' },
    seen: { stage: STAGES[code] ?? null, date: day, own: true },
  });

  it.each([
    {
      name: 'money of won deals is added, the first win dates the lead',
      rows: [
        lead,
        deal('1', 'won', 10, '2026-03-09'),
        deal('2', 'won', 5, '2026-03-07'),
        deal('3', 'lost', 99, '2026-03-08'),
      ],
      want: { status: 'won', amount: 15, won_at: toSerial('2026-03-07'), channel: 'site' },
    },
    {
      name: 'an open deal outweighs a lost one',
      rows: [lead, deal('1', 'lost', 10, '2026-03-09'), deal('2', 'sql', 5, '2026-03-07')],
      want: { status: 'sql', amount: 5, won_at: null, lost_at: null },
    },
    {
      name: 'all deals lost: the lead is lost on the last of the days',
      rows: [lead, deal('1', 'lost', 10, '2026-03-09'), deal('2', 'lost', 5, '2026-03-11')],
      want: { status: 'lost', lost_at: toSerial('2026-03-11'), won_at: null },
    },
  ])('$name', ({ rows, want }) => {
    expect(mergeRow({}, rows, words).cells).toMatchObject(want);
    expect(mergeRow({}, [...rows].reverse(), words).cells).toMatchObject(want);
  });
});
