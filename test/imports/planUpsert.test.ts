import fc from 'fast-check';
import { planUpsert, type Cells, type CellValue, type KeyedCells, type UpsertPlan } from '../../src/imports/planUpsert';

const row = (key: string, cells: Cells): KeyedCells => ({ key, cells });

describe('planUpsert, one cell', () => {
  it.each<{ name: string; live: CellValue; base?: CellValue; file: CellValue; list: keyof UpsertPlan | 'unchanged' }>([
    { name: 'nobody changed anything', live: 'a', base: 'a', file: 'a', list: 'unchanged' },
    { name: 'the file changed', live: 'a', base: 'a', file: 'b', list: 'changed' },
    { name: 'the file was emptied', live: 'a', base: 'a', file: null, list: 'changed' },
    { name: 'a person changed, the file did not', live: 'mine', base: 'a', file: 'a', list: 'unchanged' },
    { name: 'a person emptied the cell, the file did not change', live: null, base: 'a', file: 'a', list: 'unchanged' },
    { name: 'both changed', live: 'mine', base: 'a', file: 'b', list: 'conflicts' },
    { name: 'both changed to the same', live: 'b', base: 'a', file: 'b', list: 'agreed' },
    { name: 'an empty cell that no import has written', live: null, file: 'b', list: 'changed' },
    { name: 'a typed cell that no import has written', live: 'mine', file: 'b', list: 'conflicts' },
    { name: 'zero is not empty', live: 0, base: 0, file: null, list: 'changed' },
    { name: 'text is not a number', live: '1', base: '1', file: 1, list: 'changed' },
  ])('$name: $list', ({ live, base, file, list }) => {
    const plan = planUpsert(
      [row('k', { f: live })],
      [row('k', { f: file })],
      base === undefined ? [] : [row('k', { f: base })],
    );
    const lists = ['added', 'changed', 'conflicts', 'agreed', 'deletedByHand', 'ambiguous'] as const;
    expect(lists.filter((name) => plan[name].length > 0)).toEqual(list === 'unchanged' ? [] : [list]);
    expect(plan.unchanged).toBe(list === 'unchanged' ? 1 : 0);
  });
});

describe('planUpsert, rows', () => {
  it('adds a new row with what it will remember', () => {
    const plan = planUpsert([], [row('k', { f: 1, g: null })], []);
    expect(plan.added).toEqual([{ key: 'k', cells: { f: 1, g: null }, base: { f: 1, g: null } }]);
  });

  it('writes only the cells that change and leaves columns that the file does not have', () => {
    const cells = { f: 1, g: 2, comment: 'call back' };
    const plan = planUpsert([row('k', cells)], [row('k', { f: 1, g: 3 })], [row('k', { f: 1, g: 2 })]);
    expect(plan.changed).toEqual([{ key: 'k', cells: { g: 3 }, base: { f: 1, g: 3 } }]);
  });

  it('lists a conflict with all three values and remembers the old base, so that it is listed until it is decided', () => {
    const plan = planUpsert(
      [row('k', { f: 'mine', g: 1 })],
      [row('k', { f: 'b', g: 2 })],
      [row('k', { f: 'a', g: 1 })],
    );
    expect(plan.conflicts).toEqual([{ key: 'k', field: 'f', live: 'mine', base: 'a', file: 'b' }]);
    expect(plan.changed).toEqual([{ key: 'k', cells: { g: 2 }, base: { f: 'a', g: 2 } }]);
  });

  it('does not bring back a row that a person deleted', () => {
    const plan = planUpsert([], [row('k', { f: 1 })], [row('k', { f: 1 })]);
    expect([plan.added, plan.deletedByHand]).toEqual([[], ['k']]);
  });

  it('touches no row whose key the table has twice', () => {
    const plan = planUpsert([row('k', { f: 1 }), row('k', { f: 2 })], [row('k', { f: 3 })], []);
    expect([plan.changed, plan.conflicts, plan.ambiguous]).toEqual([[], [], ['k']]);
  });
});

const FIELDS = ['a', 'b', 'c'] as const;
const cells = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom<CellValue>(null, 0, 1, 'x')])),
);
const table = fc
  .uniqueArray(fc.tuple(fc.constantFrom('k1', 'k2', 'k3', 'k4'), cells), { selector: ([key]) => key })
  .map((rows) => rows.map(([key, values]) => row(key, values)));

/** What a careful person would do with a plan, without the code under test. */
function apply(
  live: readonly KeyedCells[],
  base: readonly KeyedCells[],
  plan: UpsertPlan,
): [KeyedCells[], KeyedCells[]] {
  const nextLive = new Map(live.map(({ key, cells: values }) => [key, values]));
  const nextBase = new Map(base.map(({ key, cells: values }) => [key, values]));
  for (const { key, cells: values, base: remembered } of [...plan.added, ...plan.changed, ...plan.agreed]) {
    nextLive.set(key, { ...nextLive.get(key), ...values });
    nextBase.set(key, remembered);
  }
  const rows = (map: Map<string, Cells>): KeyedCells[] => [...map].map(([key, values]) => row(key, values));
  return [rows(nextLive), rows(nextBase)];
}

describe('planUpsert, laws', () => {
  it('writes nothing when the same file comes again', () => {
    fc.assert(
      fc.property(table, table, table, (live, file, base) => {
        const first = planUpsert(live, file, base);
        const [nextLive, nextBase] = apply(live, base, first);
        const again = planUpsert(nextLive, file, nextBase);
        expect([again.added, again.changed, again.agreed]).toEqual([[], [], []]);
        expect(again.conflicts).toEqual(first.conflicts);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same plan for any order of the same rows', () => {
    const shuffled = fc.tuple(table, table, table).chain(([live, file, base]) =>
      fc.record({
        given: fc.constant([live, file, base] as const),
        other: fc.tuple(
          fc.shuffledSubarray(live, { minLength: live.length }),
          fc.shuffledSubarray(file, { minLength: file.length }),
          fc.shuffledSubarray(base, { minLength: base.length }),
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, other }) => expect(planUpsert(...other)).toEqual(planUpsert(...given))),
      { numRuns: 300 },
    );
  });

  it('never writes into a cell that a person changed, nor into a row that the file does not have', () => {
    fc.assert(
      fc.property(table, table, table, (live, file, base) => {
        const [after] = apply(live, base, planUpsert(live, file, base));
        const find = (rows: readonly KeyedCells[], key: string): Cells | undefined =>
          rows.find((candidate) => candidate.key === key)?.cells;
        for (const { key, cells: before } of live) {
          for (const field of FIELDS) {
            const edited = before[field] !== (find(base, key)?.[field] ?? null);
            if (edited || !find(file, key)) expect(find(after, key)?.[field]).toBe(before[field]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts every row of the file somewhere', () => {
    fc.assert(
      fc.property(table, table, table, (live, file, base) => {
        const plan = planUpsert(live, file, base);
        const rows = [...plan.added, ...plan.changed, ...plan.agreed, ...plan.conflicts].map(({ key }) => key);
        const named = new Set([...rows, ...plan.deletedByHand, ...plan.ambiguous]);
        expect(named.size + plan.unchanged).toBe(file.length);
      }),
      { numRuns: 300 },
    );
  });
});
