/**
 * Inserting, deleting and moving rows or columns. One mapping from old to new positions carries everything along: cells, sizes,
 * formulas of all sheets, named ranges, lists, rules, charts, protections and developer metadata.
 */
import type { Cell, Json, Row, Sheet, StoredSpreadsheet } from '../state';
import { mapTables } from '../tables';
import { mapFormulas, rewriteFormula } from './formulas';
import { mapSpan, type DimensionEdit } from './lines';
import { mapCharts, mapFilters, mapGroups, mapMerges, mapMetadata, mapNamedRanges, mapThings } from './things';

function pad<T>(lines: (T | undefined)[], length: number): void {
  while (lines.length < length) lines.push(undefined);
}

/** Sparse lines after the edit; `filler` stands in each inserted one. */
function moveLines<T>(
  edit: DimensionEdit,
  lines: readonly (T | undefined)[],
  filler: T | undefined,
): (T | undefined)[] {
  const next = [...lines];
  if (edit.kind === 'insert') {
    if (filler === undefined && next.length < edit.at) return next;
    pad(next, edit.at);
    next.splice(edit.at, 0, ...Array.from({ length: edit.count }, () => filler));
    return next;
  }
  if (edit.kind === 'move') pad(next, Math.max(edit.at + edit.count, edit.to));
  const taken = next.splice(edit.at, edit.count);
  if (edit.kind === 'move') next.splice(edit.to > edit.at ? edit.to - edit.count : edit.to, 0, ...taken);
  return next;
}

/** What a new line takes of its neighbour: formats and lists, never values or notes. */
function inherited(cell: Cell | undefined): Cell | undefined {
  if (!cell?.userEnteredFormat && !cell?.dataValidation) return undefined;
  return {
    ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
    ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
  };
}

function inheritedRow(row: Row | undefined): Row | undefined {
  const cells = row?.map(inherited);
  return cells?.some((cell) => cell !== undefined) ? cells : undefined;
}

function editCells(
  sheet: Sheet,
  edit: DimensionEdit,
  from: number | null,
): Pick<Sheet, 'rows' | 'rowLines' | 'columnLines'> {
  const lines = (list: Sheet['rowLines']): Sheet['rowLines'] =>
    moveLines(edit, list, from === null ? undefined : list[from]);
  if (edit.dimension === 'ROWS') {
    const filler = from === null ? undefined : inheritedRow(sheet.rows[from]);
    const rows = moveLines<Row>(edit, sheet.rows, filler);
    return { rows, rowLines: lines(sheet.rowLines), columnLines: sheet.columnLines };
  }
  const rows = sheet.rows.map((row) =>
    row ? moveLines<Cell>(edit, row, from === null ? undefined : inherited(row[from])) : undefined,
  );
  return { rows, rowLines: sheet.rowLines, columnLines: lines(sheet.columnLines) };
}

function frozenAfter(edit: DimensionEdit, frozen: number): number {
  if (edit.kind === 'move') return frozen;
  if (edit.kind === 'insert') return edit.at < frozen ? frozen + edit.count : frozen;
  return mapSpan(edit, { start: 0, end: frozen })?.end ?? 0;
}

function resized(sheet: Sheet, edit: DimensionEdit): Sheet['properties'] {
  const grid = sheet.properties.gridProperties;
  const delta = edit.kind === 'insert' ? edit.count : edit.kind === 'delete' ? -edit.count : 0;
  const key = edit.dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  const frozenKey = edit.dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = frozenAfter(edit, grid[frozenKey] ?? 0);
  const { [frozenKey]: before, ...rest } = grid;
  const kept = before !== undefined && frozen > 0 ? { [frozenKey]: frozen } : {};
  return { ...sheet.properties, gridProperties: { ...rest, [key]: grid[key] + delta, ...kept } };
}

function editedSheet(sheet: Sheet, edit: DimensionEdit, inheritFrom: number | null): Sheet {
  const { basicFilter, ...rest } = sheet;
  const filter: Json | undefined = basicFilter && mapFilters(edit, [basicFilter])[0];
  return {
    ...rest,
    ...editCells(sheet, edit, inheritFrom),
    properties: resized(sheet, edit),
    merges: mapMerges(edit, sheet.merges),
    conditionalFormats: mapThings(edit, sheet.conditionalFormats, 'ranges'),
    protectedRanges: mapThings(edit, sheet.protectedRanges, 'range'),
    bandedRanges: mapThings(edit, sheet.bandedRanges, 'range'),
    filterViews: mapFilters(edit, sheet.filterViews),
    ...(filter ? { basicFilter: filter } : {}),
    ...(sheet.groups ? { groups: mapGroups(edit, sheet.groups) } : {}),
    ...(sheet.tables ? { tables: mapTables(edit, sheet.tables) } : {}),
  };
}

/** Applies an edit; `inheritFrom` is the line, in the order before it, whose formats new lines take. */
export function editDimension(
  stored: StoredSpreadsheet,
  edit: DimensionEdit,
  inheritFrom: number | null = null,
): StoredSpreadsheet {
  const target = stored.sheets.find((sheet) => sheet.properties.sheetId === edit.sheetId);
  if (!target) return stored;
  const { title } = target.properties;
  const rewrite = (formula: string, home: string): string => rewriteFormula(formula, edit, home, title);
  const rewritten = mapFormulas(stored, rewrite, { title, own: true });
  const sheets = rewritten.sheets.map((sheet): Sheet => {
    const edited = sheet.properties.sheetId === edit.sheetId ? editedSheet(sheet, edit, inheritFrom) : sheet;
    const slicers = sheet.slicers ? { slicers: mapCharts(edit, sheet.slicers) } : {};
    return { ...edited, charts: mapCharts(edit, sheet.charts), ...slicers };
  });
  return {
    ...rewritten,
    sheets,
    namedRanges: mapNamedRanges(edit, stored.namedRanges),
    developerMetadata: mapMetadata(edit, stored.developerMetadata),
  };
}
