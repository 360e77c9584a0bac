/**
 * Inserting, deleting and moving rows or columns. One mapping from old to new positions carries everything along: cells, sizes,
 * formulas of all sheets, named ranges, lists, rules, charts, protections and developer metadata.
 */
import { rewriteReferences, writeCorner, writeTitle, type Corner, type Reference } from '../formulas/references';
import type { Cell, DimensionRange, GridRange, Json, Metadata, Row, Sheet, StoredSpreadsheet } from './state';

export type Dimension = 'ROWS' | 'COLUMNS';

/** An edit of one dimension of one sheet. */
export type DimensionEdit =
  | {
      readonly kind: 'insert';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'delete';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** New position of an old line; null when it was deleted. */
export function mapLine(edit: DimensionEdit, line: number): number | null {
  const { at, count } = edit;
  switch (edit.kind) {
    case 'insert':
      return line >= at ? line + count : line;
    case 'delete':
      return line < at ? line : line < at + count ? null : line - count;
    case 'move': {
      const target = edit.to > at ? edit.to - count : edit.to;
      if (line >= at && line < at + count) return target + (line - at);
      const without = line >= at + count ? line - count : line;
      return without >= target ? without + count : without;
    }
  }
}

/** New ends of a half-open span; null when all of it was deleted. Insertion strictly inside widens it. */
export function mapSpan(
  edit: DimensionEdit,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  if (edit.kind === 'insert') {
    return { start: edit.at <= start ? start + edit.count : start, end: edit.at < end ? end + edit.count : end };
  }
  if (edit.kind === 'delete') {
    const cut = (value: number): number => (value <= edit.at ? value : Math.max(edit.at, value - edit.count));
    const [from, to] = [cut(start), cut(end)];
    return from >= to ? null : { start: from, end: to };
  }
  const lines = Array.from({ length: end - start }, (_, index) => mapLine(edit, start + index) ?? 0);
  const [from, to] = [Math.min(...lines), Math.max(...lines) + 1];
  // a span from whose middle lines were moved away keeps its ends, as people expect of a sum
  return { start: from, end: to - from === end - start ? to : Math.max(from + 1, mapEnd(edit, start, end)) };
}

function mapEnd(edit: DimensionEdit, start: number, end: number): number {
  for (let line = end - 1; line >= start; line--) {
    const inside = line >= edit.at && line < edit.at + edit.count;
    if (!inside) return (mapLine(edit, line) ?? line) + 1;
  }
  return (mapLine(edit, end - 1) ?? end - 1) + 1;
}

const KEYS = { ROWS: ['startRowIndex', 'endRowIndex'], COLUMNS: ['startColumnIndex', 'endColumnIndex'] } as const;

/** A grid range after the edit; null when nothing of it is left. Open ends stay open. */
export function mapGridRange(edit: DimensionEdit, range: GridRange): GridRange | null {
  if ((range.sheetId ?? 0) !== edit.sheetId) return range;
  const [startKey, endKey] = KEYS[edit.dimension];
  const [start, end] = [range[startKey], range[endKey]];
  if (start === undefined && end === undefined) return range;
  const open = end === undefined;
  const mapped = mapSpan(edit, start ?? 0, open ? Number.MAX_SAFE_INTEGER / 2 : end);
  if (!mapped) return null;
  return {
    ...range,
    ...(start === undefined ? {} : { [startKey]: mapped.start }),
    ...(open ? {} : { [endKey]: mapped.end }),
  };
}

const isRange = (value: Json): boolean =>
  'sheetId' in value &&
  ('startRowIndex' in value || 'startColumnIndex' in value || 'endRowIndex' in value || 'endColumnIndex' in value);

/** Maps every grid range inside a JSON value; null when a range that the value stands on is gone. */
function mapDeep(edit: DimensionEdit, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapDeep(edit, each)).filter((each) => each !== null);
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value as Json)) return mapGridRange(edit, value as unknown as GridRange);
  const entries = Object.entries(value).map(([key, each]) => [key, mapDeep(edit, each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== null));
}

const mapRanges = (edit: DimensionEdit, list: readonly GridRange[]): GridRange[] =>
  list.map((range) => mapGridRange(edit, range)).filter((range) => range !== null);

/** Things that stand on ranges; those whose range is gone go with it. */
function mapJsonList(edit: DimensionEdit, list: readonly Json[], rangeKey: 'range' | 'ranges'): Json[] {
  return list
    .map((each) => mapDeep(edit, each) as Json)
    .filter((each, index) => {
      const had = list[index]?.[rangeKey] !== undefined;
      const range = each[rangeKey];
      return !had || (range !== undefined && !(Array.isArray(range) && range.length === 0));
    });
}

function rewriteCorner(
  edit: DimensionEdit,
  reference: Reference,
): { readonly from: Corner; readonly to: Corner } | null {
  const rows = edit.dimension === 'ROWS';
  const [start, end] = rows ? [reference.from.row, reference.to.row] : [reference.from.column, reference.to.column];
  const mapped = mapSpan(edit, Math.min(start, end), Math.max(start, end) + 1);
  if (!mapped) return null;
  const put = (corner: Corner, value: number): Corner =>
    rows ? { ...corner, row: value } : { ...corner, column: value };
  return { from: put(reference.from, mapped.start), to: put(reference.to, mapped.end - 1) };
}

/** A formula after the edit; `home` is the title of its sheet and `target` that of the edited one. */
export function rewriteFormula(formula: string, edit: DimensionEdit, home: string, target: string): string {
  return rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== target.toLowerCase()) return null;
    const corners = rewriteCorner(edit, reference);
    if (!corners) return '#REF!';
    const from = writeCorner(corners.from);
    const to = writeCorner(corners.to);
    const single = reference.from === reference.to;
    return `${reference.sheet === null ? '' : `${writeTitle(reference.sheet)}!`}${single ? from : `${from}:${to}`}`;
  });
}

/** Rewrites the formulas in a condition of a list or a rule. */
function rewriteCondition(value: unknown, rewrite: (formula: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => rewriteCondition(each, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'userEnteredValue' && typeof each === 'string' && each.startsWith('=')
        ? rewrite(each)
        : rewriteCondition(each, rewrite),
    ]),
  );
}

/** Every formula of the spreadsheet, in cells, lists and rules, through one function. */
export function mapFormulas(
  stored: StoredSpreadsheet,
  rewrite: (formula: string, home: string) => string,
): StoredSpreadsheet {
  const sheets = stored.sheets.map((sheet) => {
    const own = (formula: string): string => rewrite(formula, sheet.properties.title);
    const lists = new Map<Json, Json>();
    const mapCell = (cell: Cell | undefined): Cell | undefined => {
      if (!cell) return cell;
      const formula = cell.userEnteredValue?.formulaValue;
      const next = formula === undefined ? undefined : own(formula);
      const list = cell.dataValidation;
      if (list && !lists.has(list)) lists.set(list, rewriteCondition(list, own) as Json);
      const nextList = list && lists.get(list);
      const same = next === formula && JSON.stringify(nextList) === JSON.stringify(list);
      if (same) return cell;
      return {
        ...cell,
        ...(next === undefined ? {} : { userEnteredValue: { formulaValue: next } }),
        ...(nextList ? { dataValidation: nextList } : {}),
      };
    };
    let touched = false;
    const rows = sheet.rows.map((row) => {
      if (!row?.some((cell) => cell?.userEnteredValue?.formulaValue !== undefined || cell?.dataValidation)) return row;
      const next = row.map(mapCell);
      if (next.every((cell, index) => cell === row[index])) return row;
      touched = true;
      return next;
    });
    return {
      ...sheet,
      rows: touched ? rows : sheet.rows,
      conditionalFormats: sheet.conditionalFormats.map((rule) => rewriteCondition(rule, own) as Json),
    };
  });
  return { ...stored, sheets };
}

function moveLines<T>(
  edit: DimensionEdit,
  lines: readonly (T | undefined)[],
  filler: (T | undefined)[],
): (T | undefined)[] {
  const next = [...lines];
  if (edit.kind === 'insert') {
    if (next.length >= edit.at) next.splice(edit.at, 0, ...filler);
    else if (filler.some((each) => each !== undefined)) {
      while (next.length < edit.at) next.push(undefined);
      next.push(...filler);
    }
  } else {
    while (edit.kind === 'move' && next.length < Math.max(edit.at + edit.count, edit.to)) next.push(undefined);
    const taken = next.splice(edit.at, edit.count);
    if (edit.kind === 'move') next.splice(edit.to > edit.at ? edit.to - edit.count : edit.to, 0, ...taken);
  }
  return next;
}

/** What a new line takes of its neighbour: formats and lists, never values or notes. */
const inherited = (cell: Cell | undefined): Cell | undefined =>
  cell?.userEnteredFormat || cell?.dataValidation
    ? {
        ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
        ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
      }
    : undefined;

function editCells(
  sheet: Sheet,
  edit: DimensionEdit,
  inheritFrom: number | null,
): Pick<Sheet, 'rows' | 'rowLines' | 'columnLines'> {
  const count = edit.kind === 'insert' ? edit.count : 0;
  const lineOf = (lines: Sheet['rowLines']): Sheet['rowLines'] =>
    moveLines(
      edit,
      lines,
      Array.from({ length: count }, () => (inheritFrom === null ? undefined : lines[inheritFrom])),
    );
  if (edit.dimension === 'ROWS') {
    const model = inheritFrom === null ? undefined : sheet.rows[inheritFrom]?.map(inherited);
    return {
      rows: moveLines<Row>(
        edit,
        sheet.rows,
        Array.from({ length: count }, () => model),
      ),
      rowLines: lineOf(sheet.rowLines),
      columnLines: sheet.columnLines,
    };
  }
  const rows = sheet.rows.map((row) =>
    row === undefined
      ? undefined
      : moveLines<Cell>(
          edit,
          row,
          Array.from({ length: count }, () => (inheritFrom === null ? undefined : inherited(row[inheritFrom]))),
        ),
  );
  return { rows, rowLines: sheet.rowLines, columnLines: lineOf(sheet.columnLines) };
}

function resized(sheet: Sheet, edit: DimensionEdit): Sheet['properties'] {
  const grid = sheet.properties.gridProperties;
  const delta = edit.kind === 'insert' ? edit.count : edit.kind === 'delete' ? -edit.count : 0;
  const key = edit.dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  const frozenKey = edit.dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = grid[frozenKey];
  const nextFrozen =
    frozen === undefined || edit.kind === 'move'
      ? frozen
      : edit.kind === 'insert'
        ? edit.at < frozen
          ? frozen + edit.count
          : frozen
        : (mapSpan(edit, 0, frozen)?.end ?? 0);
  const { [frozenKey]: _dropped, ...rest } = grid;
  return {
    ...sheet.properties,
    gridProperties: { ...rest, [key]: grid[key] + delta, ...(nextFrozen ? { [frozenKey]: nextFrozen } : {}) },
  };
}

function mapMetadata(edit: DimensionEdit, metadata: Metadata): Metadata | null {
  const range = metadata.location.dimensionRange;
  if (!range || range.sheetId !== edit.sheetId || range.dimension !== edit.dimension) return metadata;
  const mapped = mapSpan(edit, range.startIndex, range.endIndex);
  if (!mapped) return null;
  const dimensionRange: DimensionRange = { ...range, startIndex: mapped.start, endIndex: mapped.end };
  return { ...metadata, location: { dimensionRange } };
}

/** Anchors of charts are cells: they follow their line, or the next one when it is deleted. */
function mapCharts(edit: DimensionEdit, charts: readonly Json[]): Json[] {
  const key = edit.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const mapAnchor = (anchor: Json): Json => {
    if ((anchor.sheetId ?? 0) !== edit.sheetId) return anchor;
    const line = Number(anchor[key] ?? 0);
    return { ...anchor, [key]: mapLine(edit, line) ?? edit.at };
  };
  return charts.map((chart) => {
    const position = (chart.position ?? {}) as Json;
    const overlay = position.overlayPosition as Json | undefined;
    const spec = mapDeep(edit, chart.spec);
    if (!overlay) return { ...chart, spec };
    return {
      ...chart,
      spec,
      position: {
        ...position,
        overlayPosition: { ...overlay, anchorCell: mapAnchor((overlay.anchorCell ?? {}) as Json) },
      },
    };
  });
}

/** Applies an edit; `inheritFrom` is the line whose formats new lines take. */
export function editDimension(
  stored: StoredSpreadsheet,
  edit: DimensionEdit,
  inheritFrom: number | null = null,
): StoredSpreadsheet {
  const target = stored.sheets.find((sheet) => sheet.properties.sheetId === edit.sheetId);
  if (!target) return stored;
  const title = target.properties.title;
  const rewritten = mapFormulas(stored, (formula, home) => rewriteFormula(formula, edit, home, title));
  const sheets = rewritten.sheets.map((sheet): Sheet => {
    const charts = mapCharts(edit, sheet.charts);
    if (sheet.properties.sheetId !== edit.sheetId) return { ...sheet, charts };
    return {
      ...sheet,
      ...editCells(sheet, edit, inheritFrom),
      properties: resized(sheet, edit),
      merges: mapRanges(edit, sheet.merges),
      conditionalFormats: mapJsonList(edit, sheet.conditionalFormats, 'ranges'),
      protectedRanges: mapJsonList(edit, sheet.protectedRanges, 'range'),
      bandedRanges: mapJsonList(edit, sheet.bandedRanges, 'range'),
      filterViews: mapJsonList(edit, sheet.filterViews, 'range'),
      ...(sheet.basicFilter ? { basicFilter: mapDeep(edit, sheet.basicFilter) as Json } : {}),
      charts,
    };
  });
  return {
    ...rewritten,
    sheets,
    namedRanges: stored.namedRanges.flatMap((named) => {
      const range = mapGridRange(edit, named.range);
      return range ? [range === named.range ? named : { ...named, range }] : [];
    }),
    developerMetadata: stored.developerMetadata
      .map((metadata) => mapMetadata(edit, metadata))
      .filter((metadata) => metadata !== null),
  };
}
