/**
 * Three-way comparison of managed cells (design §6): base is what we last wrote, live what is there, wanted what the blueprint says.
 * Our own news become updates; what people changed becomes drift, listed and kept.
 */
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import type { WorkbookSnapshot } from '../snapshot';
import { meaningHash, type Base } from './base';
import type { LiveCell, LiveTab } from './live';
import { placesOf } from './places';
import { cellId, HEADER_ROW, isCell, type ManagedCell } from './managed';

export type DriftKind =
  /** The tab, column or row is gone. */
  | 'tabGone'
  | 'columnGone'
  | 'rowGone'
  /** People wrote something else over a label or a header. */
  | 'relabelled'
  /** People wrote something else over a formula. */
  | 'overwritten'
  /** The cell is empty. */
  | 'cleared'
  /** A formula of ours shows an error. */
  | 'broken'
  /** People gave the tab another title, took the list or the number format of a cell away or changed it, or removed the warning. */
  | 'retitled'
  | 'relisted'
  | 'reformatted'
  | 'unprotected'
  /** The template split the column: the new ones are filled, the old one waits until somebody has looked. */
  | 'replaced';

export interface Drift {
  readonly kind: DriftKind;
  readonly tab: string;
  /** Null for a tab that is gone. */
  readonly cell: ManagedCell | null;
  /** Where it stands now; empty for what is gone. In a table's formula column, every row that differs. */
  readonly places: readonly LiveCell[];
  /** We want something else there than what we last wrote: putting back writes the new one. */
  readonly conflict: boolean;
}

/** A cell that we may write: people did not touch it since we did. */
export interface Update {
  readonly tab: string;
  readonly cell: ManagedCell;
  readonly places: readonly LiveCell[];
}

export interface TabDiff {
  readonly updates: readonly Update[];
  readonly drifts: readonly Drift[];
  /** Cells that hold what is wanted, to be remembered as written. */
  readonly agreed: readonly ManagedCell[];
}

const NOTHING: TabDiff = { updates: [], drifts: [], agreed: [] };

function driftKind(cell: ManagedCell, places: readonly LiveCell[]): DriftKind {
  switch (cell.kind) {
    case 'title':
      return 'retitled';
    case 'list':
      return 'relisted';
    case 'format':
      return 'reformatted';
    case 'protection':
      return 'unprotected';
    case 'formula':
    case 'label':
    case 'header':
    case 'note':
    case 'chart':
      if (places.every((place) => place.meaning === '')) return 'cleared';
      return cell.kind === 'formula' ? 'overwritten' : 'relabelled';
  }
}

/** A difference that is the team's own affair: a note, a chart's title, a format of their own cells, the words of a warning. */
const isQuiet = (cell: ManagedCell, places: readonly LiveCell[]): boolean =>
  cell.quiet === true || (cell.kind === 'protection' && places.every((place) => place.meaning !== ''));

/** Whether people settled this difference, by every place as it is now. */
function isSettled(base: Base, cell: ManagedCell, places: readonly LiveCell[]): boolean {
  const decision = base.decisions.get(cellId(cell));
  if (!decision) return false;
  return decision.kind === 'ignore' || decision.live === liveHash(places);
}

/** Hash of what people made of a cell, for remembering their decision. */
export const liveHash = (places: readonly LiveCell[]): string =>
  meaningHash(places.map((place) => `${place.row}=${place.meaning}`).join('\n'));

function compare(cell: ManagedCell, live: LiveTab, base: Base): TabDiff {
  const places = placesOf(cell, live);
  if (typeof places === 'string') return isCell(cell) ? { ...NOTHING, drifts: [gone(places, cell)] } : NOTHING;
  const wanted = places.filter((place) => !live.holds(cell, place));
  const broken = places.filter((place) => place.error && live.holds(cell, place));
  const drifts: Drift[] =
    broken.length > 0 ? [{ kind: 'broken', tab: cell.tab, cell, places: broken, conflict: false }] : [];
  if (wanted.length === 0) return { updates: [], drifts, agreed: [cell] };
  const known = base.cells.get(cellId(cell));
  // a place that we never wrote and that is empty waits for what a newer template puts there
  const ours = wanted.filter((place) =>
    known === undefined ? place.meaning === '' && cell.quiet !== true : meaningHash(place.meaning) === known,
  );
  const theirs = wanted.filter((place) => !ours.includes(place));
  if (theirs.length > 0 && !isQuiet(cell, theirs) && !isSettled(base, cell, theirs)) {
    const conflict = known !== undefined && known !== meaningHash(cell.meaning);
    drifts.push({ kind: driftKind(cell, theirs), tab: cell.tab, cell, places: theirs, conflict });
  }
  return { updates: ours.length > 0 ? [{ tab: cell.tab, cell, places: ours }] : [], drifts, agreed: [] };
}

const gone = (kind: DriftKind, cell: ManagedCell): Drift => ({
  kind,
  tab: cell.tab,
  cell,
  places: [],
  conflict: false,
});

/** A column or row that is gone is told once, not for each of its cells. */
function onceEach(drifts: readonly Drift[]): Drift[] {
  const seen = new Set<string>();
  return drifts.filter((drift) => {
    if (drift.kind !== 'columnGone' && drift.kind !== 'rowGone') return true;
    const key = `${drift.kind}:${(drift.kind === 'columnGone' ? drift.cell?.columnKey : drift.cell?.rowKey) ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Compares one tab. */
export function diffTab(cells: readonly ManagedCell[], live: LiveTab, base: Base): TabDiff {
  const parts = cells.map((cell) => compare(cell, live, base));
  return {
    updates: parts.flatMap((part) => part.updates),
    drifts: onceEach(parts.flatMap((part) => part.drifts)).filter(
      (drift) => drift.places.length > 0 || !drift.cell || base.decisions.get(cellId(drift.cell)) === undefined,
    ),
    agreed: parts.flatMap((part) => part.agreed),
  };
}

/** Tabs that were made and are gone; a tab whose absence was settled is not told again. */
export function goneTabs(
  sheets: readonly SheetModel[],
  snapshot: WorkbookSnapshot,
  madeBefore: ReadonlySet<string>,
  base: Base,
): Drift[] {
  return sheets
    .filter((sheet) => !snapshot.tabs.has(sheet.key) && madeBefore.has(sheet.key) && !base.decisions.has(sheet.key))
    .map((sheet) => ({ kind: 'tabGone', tab: sheet.key, cell: null, places: [], conflict: false }));
}

/** Columns that newer ones took the place of and that nobody has decided on. */
export const replacedDrifts = (
  columns: readonly { readonly tab: string; readonly from: string }[],
  tabs: ReadonlyMap<string, LiveTab>,
  base: Base,
): Drift[] =>
  columns.flatMap(({ tab, from }): Drift[] => {
    const live = tabs.get(tab);
    const at = live?.columnOf(from) ?? null;
    const cell: ManagedCell = {
      tab,
      rowKey: HEADER_ROW,
      columnKey: from,
      meaning: '',
      content: { value: null },
      kind: 'header',
    };
    if (!live || at === null || base.decisions.has(cellId(cell))) return [];
    return [{ kind: 'replaced', tab, cell, places: [live.cell(0, at)], conflict: false }];
  });

/** Identity of a drift for decisions: the cell, or the tab. */
export const driftId = (drift: Drift): string => (drift.cell ? cellId(drift.cell) : drift.tab);
