/**
 * Every kind of managed thing on real tabs: a person's hand on it is found as exactly that, kept by the comparison, and put back where it
 * stands now, after which nothing differs. Things whose row or column is gone are named, and nothing is written in a wrong place.
 */
import { meaningHash, EMPTY_BASE, type Base } from '../../../src/reconcile/drift/base';
import { diffTab, driftId, goneTabs, liveHash, replacedDrifts, type Drift } from '../../../src/reconcile/drift/diff';
import { liveDress } from '../../../src/reconcile/drift/dress';
import type { LiveCell } from '../../../src/reconcile/drift/live';
import { cellId, type ManagedCell, type ManagedKind } from '../../../src/reconcile/drift/managed';
import { placesOf } from '../../../src/reconcile/drift/places';
import { repairRequests, runsOf } from '../../../src/reconcile/drift/repair';
import { heldBook, type HeldBook } from '../support/liveBook';

const TABS = ['rnp', 'channels', 'settings', 'plan', 'tasks'];
/** Things of one kind that are tried on one tab. */
const EACH = 2;

const placesIn = (book: HeldBook, cell: ManagedCell): readonly LiveCell[] => {
  const places = placesOf(cell, book.live(cell.tab));
  return typeof places === 'string' ? [] : places;
};

/** What a hand does to a thing of each kind. */
function touch(book: HeldBook, cell: ManagedCell): void {
  const [place] = placesIn(book, cell);
  const at = book.cell(cell.tab, place?.row ?? 0, place?.column ?? 0);
  const acts: Partial<Record<ManagedKind, () => void>> = {
    note: () => (at.note = 'Theirs'),
    list: () => delete at.dataValidation,
    format: () => (at.userEnteredFormat = { numberFormat: { type: 'TEXT', pattern: '@' } }),
    title: () => (book.held(cell.tab).title = 'Theirs'),
    protection: () =>
      'protection' in cell.content && void book.held(cell.tab).protections.delete(cell.content.protection.id),
  };
  (acts[cell.kind] ?? (() => (at.userEnteredValue = { stringValue: 'Theirs' })))();
}

const diff = (book: HeldBook, tab: string, base: Base = book.base): ReturnType<typeof diffTab> =>
  diffTab(book.managed.get(tab) ?? [], book.live(tab), base);

const putBack = (book: HeldBook, cell: ManagedCell, places: readonly LiveCell[]): void =>
  book.carryOut(
    repairRequests(cell, book.live(cell.tab), places, (tab) => (TABS.includes(tab) ? book.live(tab) : undefined)),
  );

const KINDS: readonly (readonly [ManagedKind, Drift['kind'] | null])[] = [
  ['formula', 'overwritten'],
  ['label', 'relabelled'],
  ['header', 'relabelled'],
  ['title', 'retitled'],
  ['list', 'relisted'],
  ['format', 'reformatted'],
  ['protection', 'unprotected'],
  // a note is the team's own affair: kept, and not listed
  ['note', null],
];

describe('a hand on each kind of thing', () => {
  const book = heldBook(TABS);

  it('begins from tabs in which nothing differs', () => {
    for (const tab of TABS) expect(diff(book, tab)).toMatchObject({ updates: [], drifts: [] });
  });

  it.each(KINDS)('%s', (kind, drift) => {
    let tried = 0;
    for (const tab of TABS) {
      const live = book.live(tab);
      const things = (book.managed.get(tab) ?? []).filter(
        (cell) => cell.kind === kind && (kind === 'protection' || placesOf(cell, live).length > 0),
      );
      const some = things.filter((_, at) => at % Math.ceil(things.length / EACH) === 0);
      for (const cell of some) {
        // a list or format of a column that nobody looked at whole is judged by its first rows together
        const alone = placesIn(book, cell).length === 1 || ['formula', 'protection'].includes(kind);
        touch(book, cell);
        const { drifts, updates } = diff(book, tab);
        if (alone && cell.quiet !== true && drift !== null)
          expect([cellId(cell), drifts.map((each) => [each.kind, driftId(each)]), updates]).toEqual([
            cellId(cell),
            [[drift, cellId(cell)]],
            [],
          ]);
        putBack(book, cell, placesIn(book, cell));
        expect([cellId(cell), diff(book, tab).drifts]).toEqual([cellId(cell), []]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('charts: a title of the team’s own is kept without a word, and ours goes into the chart as it is drawn now', () => {
    const cell = TABS.flatMap((tab) => book.managed.get(tab) ?? []).find((each) => each.kind === 'chart');
    if (!cell || !('chart' in cell.content)) throw new Error('no chart');
    const { id, title } = cell.content.chart;
    const live = {
      ...book.live(cell.tab),
      dress: liveDress({ charts: [{ chartId: id, spec: { title: 'Theirs', basicChart: {} } as never }] }),
    };
    const places = placesOf(cell, live);
    expect(diffTab([cell], live, book.base).drifts).toEqual([]);
    expect(repairRequests(cell, live, places as readonly LiveCell[])).toEqual([
      { updateChartSpec: { chartId: id, spec: { basicChart: {}, title, altText: title } } },
    ]);
  });
});

describe('what is gone or settled', () => {
  const first = (book: HeldBook, tab: string, kind: ManagedKind): ManagedCell => {
    const live = book.live(tab);
    const found = (book.managed.get(tab) ?? []).find((cell) => cell.kind === kind && placesOf(cell, live).length > 0);
    if (!found) throw new Error(`no ${kind} in ${tab}`);
    return found;
  };

  it('a deleted column is named once, and nothing is written for it', () => {
    const book = heldBook(['channels']);
    const cell = first(book, 'channels', 'header');
    const places = placesIn(book, cell);
    book.held('channels').columns.delete(cell.columnKey);
    const { drifts } = diff(book, 'channels');
    expect(drifts.filter(({ kind }) => kind === 'columnGone').map((each) => each.cell?.columnKey)).toEqual([
      cell.columnKey,
    ]);
    const list = (book.managed.get('channels') ?? []).filter(
      (each) => each.kind === 'format' && each.columnKey === cell.columnKey,
    );
    for (const each of list) expect(placesOf(each, book.live('channels'))).toBe('columnGone');
    const decided = { ...book.base, decisions: new Map([[cellId(cell), { kind: 'ignore', live: '' } as const]]) };
    expect(diff(book, 'channels', decided).drifts.filter(({ kind }) => kind === 'columnGone')).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });

  it('a formula whose cells are gone is not put back anywhere', () => {
    const book = heldBook(['channels']);
    const live = book.live('channels');
    const cell: ManagedCell = {
      tab: 'channels',
      rowKey: '#header',
      columnKey: 'code',
      meaning: '',
      content: { formula: '=⟨..gone·column⟩+1' },
      kind: 'formula',
    };
    expect(repairRequests(cell, live, [live.cell(0, 0)])).toEqual([]);
  });

  it('a list whose cells are gone is not put back', () => {
    const book = heldBook(['plan', 'channels']);
    const list = (book.managed.get('plan') ?? []).find(
      (cell) => 'list' in cell.content && cell.content.list.kind !== 'options',
    );
    if (!list) throw new Error('no list of cells');
    const places = placesIn(book, list);
    expect(repairRequests(list, book.live('plan'), places, () => undefined)).toEqual([]);
  });

  it.each(['keep', 'ignore'] as const)('a decision to %s is kept, for as long as it says', (kind) => {
    const book = heldBook(['channels']);
    const cell = first(book, 'channels', 'header');
    touch(book, cell);
    const [drift] = diff(book, 'channels').drifts;
    const decided: Base = {
      ...book.base,
      decisions: new Map([[cellId(cell), { kind, live: liveHash(drift?.places ?? []) }]]),
    };
    expect(diff(book, 'channels', decided).drifts).toEqual([]);
    const [place] = placesIn(book, cell);
    book.cell('channels', place?.row ?? 0, place?.column ?? 0).userEnteredValue = { stringValue: 'Theirs again' };
    expect(diff(book, 'channels', decided).drifts).toHaveLength(kind === 'keep' ? 1 : 0);
  });

  it('three ways: our news goes where nobody was, a conflict is told, an error is broken, a cleared cell is cleared', () => {
    const book = heldBook(['channels']);
    const cell = first(book, 'channels', 'header');
    const [place] = placesIn(book, cell);
    const at = book.cell('channels', place?.row ?? 0, place?.column ?? 0);
    const knows = (meaning: string): Base => ({
      ...book.base,
      cells: new Map([...book.base.cells, [cellId(cell), meaningHash(meaning)]]),
    });
    at.userEnteredValue = { stringValue: 'Old title' };
    expect(diff(book, 'channels', knows('sOld title'))).toMatchObject({ updates: [{ cell }], drifts: [] });
    expect(diff(book, 'channels', knows('sOlder title')).drifts).toMatchObject([{ conflict: true }]);
    at.userEnteredValue = {};
    expect(diff(book, 'channels').drifts).toMatchObject([{ kind: 'cleared', conflict: false }]);
    expect(diff(book, 'channels', EMPTY_BASE).updates.map(({ cell: each }) => cellId(each))).toContain(cellId(cell));
    const formula = (book.managed.get('channels') ?? []).find((each) => each.kind === 'formula');
    const [of] = formula ? placesIn(book, formula) : [];
    if (formula && of) {
      book.cell('channels', of.row, of.column).effectiveValue = { errorValue: {} };
      expect(diff(book, 'channels').drifts.map(({ kind }) => kind)).toContain('broken');
    }
  });

  it('a deleted tab is told until it is settled; a column that others replaced until somebody decides', () => {
    const book = heldBook(['channels', 'plan']);
    const without = { ...book.snapshot(), tabs: new Map([...book.snapshot().tabs].filter(([key]) => key === 'plan')) };
    const madeBefore = new Set(['channels', 'plan']);
    const [gone, ...others] = goneTabs(book.sheets, without, madeBefore, book.base);
    expect([gone?.kind, gone && driftId(gone), others]).toEqual(['tabGone', 'channels', []]);
    const settled = { ...book.base, decisions: new Map([['channels', { kind: 'ignore', live: '' } as const]]) };
    expect(goneTabs(book.sheets, without, madeBefore, settled)).toEqual([]);
    const [column = ''] = book.held('channels').columns.keys();
    const asked = [
      { tab: 'channels', from: column },
      { tab: 'channels', from: 'never' },
      { tab: 'none', from: column },
    ];
    const drifts = replacedDrifts(asked, book.tabs(), book.base);
    expect(drifts.map(({ kind, cell }) => [kind, cell?.columnKey])).toEqual([['replaced', column]]);
    const id = drifts[0] ? driftId(drifts[0]) : '';
    const decided = { ...book.base, decisions: new Map([[id, { kind: 'keep', live: '' } as const]]) };
    expect(replacedDrifts(asked, book.tabs(), decided)).toEqual([]);
  });
});

it('neighbouring rows are one run, and a gap or another column begins the next', () => {
  const at = (row: number, column = 0): LiveCell => ({ meaning: '', shown: '', error: false, row, column });
  expect(runsOf([at(1), at(2), at(4), at(5, 1), at(6, 1)]).map((run) => run.map(({ row }) => row))).toEqual([
    [1, 2],
    [4],
    [5, 6],
  ]);
});
