/** Putting back and its undo over plain cells: what stood there stands there again, what people changed since stays and is told. */
import { diffTab, type Drift } from '../../../src/reconcile/drift/diff';
import { repairRequests } from '../../../src/reconcile/drift/repair';
import {
  cellsOf,
  countOf,
  idsOf,
  isNoted,
  needsDress,
  needsKeys,
  noteBase,
  notePart,
  type NoteLook,
  type UndoBook,
} from '../../../src/reconcile/undo/bookNotes';
import { undoBook, type UndoneBook, type UndoLook } from '../../../src/reconcile/undo/undoBook';
import { holdsOnlyOurs } from '../../../src/reconcile/undo/untouched';
import { heldBook, type HeldBook } from '../support/liveBook';

const TABS = ['plan', 'channels', 'full_cost', 'month_costs'];
const EMPTY: UndoBook = {
  workbook: 'pulse',
  parts: [],
  lines: [],
  hidden: [],
  renames: [],
  tabs: [],
  base: [],
  decisions: [],
};

/** Keys of rows as the plan has them: its number stands for the key. */
const lookOf = (book: HeldBook, keyless: readonly number[] = []): NoteLook => ({
  rows: 5000,
  keyOf: (_tab, row) => (keyless.includes(row) ? null : [row]),
  rawAt: (tab, row, column) => cellsOf(book.blocks(tab))(row, column),
});
const nowOf = (book: HeldBook, rowOf: UndoLook['rowOf'] = (_tab, [row]) => Number(row)): UndoLook => ({
  sheets: book.sheets,
  managed: book.managed,
  tabs: book.tabs(),
  snapshot: book.snapshot(),
  base: book.base,
  rowOf,
  filled: () => new Set(),
  contents: new Map(TABS.map((tab) => [tab, book.blocks(tab)])),
});
const driftsOf = (book: HeldBook, tab: string): readonly Drift[] =>
  diffTab(book.managed.get(tab) ?? [], book.live(tab), book.base).drifts;

/** Puts back whatever differs in a tab, as a plan would, and gives the note. */
function putBack(
  book: HeldBook,
  tab: string,
  look = lookOf(book),
): { readonly note: UndoBook; readonly told: readonly string[] } {
  const drifts = driftsOf(book, tab).filter(({ kind }) => kind !== 'broken');
  const live = book.live(tab);
  const parts = drifts.flatMap(({ cell, places }) => (cell ? [notePart({ cell, places }, live, look)] : []));
  for (const { cell, places } of drifts)
    if (cell) book.carryOut(repairRequests(cell, live, places, (each) => book.live(each)));
  return { note: { ...EMPTY, parts }, told: drifts.map(({ kind }) => kind) };
}

const at = (book: HeldBook, tab: string, key: string): number => book.held(tab).columns.get(key) ?? -1;
const valueAt = (book: HeldBook, tab: string, row: number, column: number): unknown =>
  Object.values(book.cell(tab, row, column).userEnteredValue ?? {})[0];

const CHANGES: readonly (readonly [name: string, tab: string, told: string, change: (book: HeldBook) => void])[] = [
  [
    'a label',
    'full_cost',
    'relabelled',
    (book) => (book.cell('full_cost', 0, 0).userEnteredValue = { stringValue: 'All in' }),
  ],
  [
    'a header',
    'plan',
    'relabelled',
    (book) => (book.cell('plan', 0, at(book, 'plan', 'channel')).userEnteredValue = { stringValue: 'Source' }),
  ],
  [
    'a number over a formula of a panel',
    'full_cost',
    'overwritten',
    (book) => (book.cell('full_cost', 5, 1).userEnteredValue = { numberValue: 700 }),
  ],
  [
    'a formula of their own',
    'full_cost',
    'overwritten',
    (book) => (book.cell('full_cost', 5, 1).userEnteredValue = { formulaValue: '=B6*2' }),
  ],
  ['a cleared cell', 'full_cost', 'cleared', (book) => (book.cell('full_cost', 5, 1).userEnteredValue = {})],
  [
    'a text in one row of a formula column',
    'plan',
    'overwritten',
    (book) => (book.cell('plan', 3, at(book, 'plan', 'channel_code')).userEnteredValue = { stringValue: 'mine' }),
  ],
  ['a title', 'plan', 'retitled', (book) => (book.held('plan').title = 'Our plan')],
  [
    'a list taken away',
    'plan',
    'relisted',
    (book) => {
      for (let row = 1; row < 12; row++) delete book.cell('plan', row, at(book, 'plan', 'channel')).dataValidation;
    },
  ],
  ['a warning taken away', 'full_cost', 'unprotected', (book) => book.held('full_cost').protections.clear()],
];

describe('what people changed, put back and undone', () => {
  it.each(CHANGES)('%s', (_name, tab, told, change) => {
    const book = heldBook(TABS);
    expect(driftsOf(book, tab)).toEqual([]);
    change(book);
    const before = JSON.stringify([...book.held(tab).cells].sort(), null, 1) + book.held(tab).title;
    const { note, told: kinds } = putBack(book, tab);
    expect(kinds).toContain(told);
    expect(driftsOf(book, tab)).toEqual([]);
    expect([isNoted(note), countOf(note) > 0]).toEqual([true, true]);
    const undone = undoBook(note, nowOf(book));
    book.carryOut(undone.requests);
    expect(undone.kept).toEqual([]);
    expect(JSON.stringify([...book.held(tab).cells].sort(), null, 1) + book.held(tab).title).toBe(before);
    // cut off and done again, it finds everything back
    const again = undoBook(note, nowOf(book));
    expect([again.requests, again.kept, again.count]).toEqual([[], [], 0]);
  });
});

describe('what people changed after the run', () => {
  const undoAfter = (
    tab: string,
    change: (book: HeldBook) => void,
    later: (book: HeldBook) => void,
    look?: Partial<UndoLook>,
  ): UndoneBook => {
    const book = heldBook(TABS);
    change(book);
    const { note } = putBack(book, tab);
    later(book);
    return undoBook(note, { ...nowOf(book), ...look });
  };
  const row = CHANGES[5]?.[3] ?? (() => undefined);
  const title = CHANGES[6]?.[3] ?? (() => undefined);

  it.each([
    [
      'a cell typed over again',
      'full_cost',
      CHANGES[2]?.[3],
      (book: HeldBook): void => void (book.cell('full_cost', 5, 1).userEnteredValue = { numberValue: 9 }),
      ['cell'],
    ],
    ['another title', 'plan', title, (book: HeldBook): void => void (book.held('plan').title = 'Budget'), ['title']],
    [
      'another list',
      'plan',
      CHANGES[7]?.[3],
      (book: HeldBook): void => {
        for (let row = 1; row < 12; row++)
          book.cell('plan', row, at(book, 'plan', 'channel')).dataValidation = {
            condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] },
          };
      },
      ['cell'],
    ],
    [
      'another warning',
      'full_cost',
      CHANGES[8]?.[3],
      (book: HeldBook): void => {
        for (const id of book.held('full_cost').protections.keys()) book.held('full_cost').protections.set(id, 'mine');
      },
      ['title'],
    ],
  ] as const)('%s stays and is told', (_name, tab, change, later, kinds) => {
    const undone = undoAfter(tab, change as (book: HeldBook) => void, later);
    expect([undone.requests, undone.kept.map(({ kind }) => kind)]).toEqual([[], kinds]);
  });

  it('a title that somebody took stays theirs', () => {
    const undone = undoAfter('plan', title, (book) => (book.held('channels').title = 'Our plan'));
    expect(undone.kept.map(({ kind, tab }) => [kind, tab])).toEqual([['title', 'Plan']]);
  });

  it('a row is found by its key where people moved it, and one that is gone is nobody’s', () => {
    const moved = undoAfter('plan', row, () => undefined, { rowOf: () => 7 });
    expect(JSON.stringify(moved.requests)).toContain('"startRowIndex":7');
    const gone = undoAfter('plan', row, () => undefined, { rowOf: () => null });
    expect([gone.requests, gone.kept]).toEqual([[], []]);
  });

  it('a row that nothing tells from others is left, and told', () => {
    const book = heldBook(TABS);
    row(book);
    const { note } = putBack(book, 'plan', lookOf(book, [3]));
    expect(undoBook(note, nowOf(book)).kept.map(({ kind }) => kind)).toEqual(['row']);
  });

  it('a formula comes back with the addresses that its cells have by then', () => {
    const book = heldBook(TABS);
    const code = at(book, 'plan', 'channel_code');
    const formula = String(valueAt(book, 'plan', 3, code)).replace('=', '=""&');
    book.cell('plan', 3, code).userEnteredValue = { formulaValue: formula };
    const { note } = putBack(book, 'plan');
    const moved = undoBook(
      note,
      nowOf(book, () => 6),
    );
    expect(JSON.stringify(moved.requests)).toContain(
      JSON.stringify(formula.replaceAll(/(?<=[A-Z])4\b/g, '7')).slice(1, -1),
    );
  });
});

describe('whole tabs', () => {
  it('go while they hold only ours, with what is remembered of them', () => {
    const book = heldBook(TABS);
    const [id = ''] = idsOf(book.managed.get('month_costs') ?? []);
    const note: UndoBook = {
      ...EMPTY,
      tabs: [{ key: 'month_costs', fresh: true }],
      base: [[id, null, book.base.cells.get(id) ?? '']],
    };
    const undone = undoBook(note, nowOf(book));
    expect([Object.keys(undone.requests[0] ?? {}), undone.unmade, undone.base.cells.has(id)]).toEqual([
      ['deleteSheet'],
      ['month_costs'],
      false,
    ]);
    book.cell('month_costs', 4, 1).userEnteredValue = { stringValue: 'mine' };
    const kept = undoBook(note, nowOf(book));
    expect([kept.requests, kept.unmade, kept.base.cells.has(id), kept.kept.map(({ kind }) => kind)]).toEqual([
      [],
      [],
      true,
      ['tab'],
    ]);
  });

  it.each(TABS)('%s as it is made holds only ours', (tab) => {
    const book = heldBook(TABS);
    const sheet = book.sheets.find(({ key }) => key === tab);
    expect(sheet && holdsOnlyOurs(sheet, book.managed.get(tab) ?? [], book.live(tab))).toBe(true);
  });
});

it('memory and decisions go back where the run changed them and nobody since', () => {
  const before = {
    cells: new Map([
      ['a|b|c', '1'],
      ['d|e|f', '1'],
    ]),
    decisions: new Map([['a|b|c', { kind: 'keep' as const, live: 'x' }]]),
  };
  const after = {
    cells: new Map([
      ['a|b|c', '2'],
      ['d|e|f', '2'],
      ['g|h|i', '2'],
    ]),
    decisions: new Map(),
  };
  const note = noteBase(before, after, new Set(['a|b|c', 'g|h|i']));
  expect(note).toEqual({
    base: [
      ['a|b|c', '1', '2'],
      ['g|h|i', null, '2'],
    ],
    decisions: [['a|b|c', { kind: 'keep', live: 'x' }, null]],
  });
  const book = heldBook(TABS);
  const undone = undoBook(
    { ...EMPTY, ...note },
    {
      ...nowOf(book),
      base: {
        ...after,
        cells: new Map([
          ['a|b|c', '2'],
          ['g|h|i', '3'],
        ]),
      },
    },
  );
  expect([[...undone.base.cells], [...undone.base.decisions.keys()]]).toEqual([
    [
      ['a|b|c', '1'],
      ['g|h|i', '3'],
    ],
    ['a|b|c'],
  ]);
});

it('asks for keys and lists only where the comparison did not tell them', () => {
  const book = heldBook(TABS);
  for (const [, , , change] of CHANGES) change(book);
  const asked = (tab: string) =>
    driftsOf(book, tab).flatMap(({ cell, places }) =>
      cell ? [[cell.kind, needsKeys({ cell, places }, book.live(tab)), needsDress({ cell, places })]] : [],
    );
  expect(asked('plan')).toEqual(
    expect.arrayContaining([
      ['formula', true, false],
      ['list', false, true],
      ['header', false, false],
      ['title', false, false],
    ]),
  );
  expect(asked('full_cost').every(([, keys, dress]) => !keys && !dress)).toBe(true);
});
