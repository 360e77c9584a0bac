/** Where the table begins in a tab, and what it is a table of: by the names of its headers and by what stands below them. */
import { parseDate } from '../cells/parseDate';
import { normaliseHeader } from '../table/header';
import { ADOPT_COLUMNS, ADOPT_KINDS, type AdoptColumn, type AdoptKind } from './kinds';
import { closePeriods, periodOfCell, roleOf, withoutRole, yearOfTexts } from './periods';
import { cellText, dayOfCell, isEmptyCell, spread, type SourceCell, type SourceSheet } from './sheet';

/** Headers are looked for in so many first rows. */
const SEARCH_ROWS = 15;
/** Rows below a header that are looked at for the shape of its values. */
const LOOKED_AT = 60;

export interface FoundHeader {
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** One text a column; two rows of headers are joined: «Лиды План». */
  readonly texts: readonly string[];
}

/** Header by column key; a column that the table lacks is absent. */
export type Mapping = Readonly<Record<string, number>>;

export interface FoundTable {
  readonly header: FoundHeader;
  readonly kind: AdoptKind;
  readonly mapping: Mapping;
}

type Rows = readonly (readonly SourceCell[])[];

/** Columns that a merged cell of a row covers with its neighbours; a title over the whole row is no header. */
function grouped(sheet: SourceSheet, row: number): ReadonlySet<number> {
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  const columns = new Set<number>();
  for (const merge of sheet.merges) {
    const size = merge.endColumn - merge.startColumn;
    if (merge.startRow !== row || size < 2 || size >= width) continue;
    for (let column = merge.startColumn; column < merge.endColumn; column++) columns.add(column);
  }
  return columns;
}

/** Headers of a row, with the group above each where the row above has groups. */
export function headerTexts(sheet: SourceSheet, rows: Rows, row: number): string[] {
  const groups = row > 0 ? grouped(sheet, row - 1) : new Set<number>();
  const width = Math.max(rows[row]?.length ?? 0, groups.size > 0 ? (rows[row - 1]?.length ?? 0) : 0);
  return Array.from({ length: width }, (_, column) => {
    const own = cellText(rows[row]?.[column]);
    const above = groups.size > 0 ? cellText(rows[row - 1]?.[column]) : '';
    return above === '' || above === own || (own !== '' && !groups.has(column)) ? own : `${above} ${own}`.trim();
  });
}

const nameOf = (kind: AdoptKind, header: string): string =>
  normaliseHeader(kind === 'plan' && roleOf(header) === 'plan' ? withoutRole(header) : header);

/** Rank of a header among the names of a column; -1 when it is none of them. */
const rankOf = (kind: AdoptKind, column: AdoptColumn, header: string): number =>
  column.aliases.map(normaliseHeader).indexOf(nameOf(kind, header));

const isUsable = (kind: AdoptKind, header: string): boolean =>
  header !== '' && !(kind === 'plan' && roleOf(header) === 'other');

const isDayCell = (cell: SourceCell | undefined): boolean => {
  if (dayOfCell(cell, true) !== null) return true;
  if (typeof cell?.value !== 'string') return false;
  const reading = parseDate(cell.value, 'day-first');
  return 'date' in reading && reading.date !== null;
};

const isMonthCell = (cell: SourceCell | undefined): boolean => {
  const day = dayOfCell(cell);
  if (day !== null) return day.endsWith('-01');
  // any year will do for telling a month's name
  const period = typeof cell?.value === 'string' ? periodOfCell(cell, 2026) : null;
  return period !== null && (!period.open || period.start.endsWith('-01'));
};

/** Share of the filled cells of a column that are so; null for an empty column. */
function share(rows: Rows, column: number, is: (cell: SourceCell | undefined) => boolean): number | null {
  const cells = rows.map((row) => row[column]).filter((cell) => !isEmptyCell(cell));
  return cells.length === 0 ? null : cells.filter(is).length / cells.length;
}

const MOST = 0.6;

/** A date that no header names: the first column that mostly holds days. */
function byShape(column: AdoptColumn, headers: readonly string[], rows: Rows, taken: ReadonlySet<number>): number {
  if (!column.required || column.type !== 'date') return -1;
  return headers.findIndex((_, index) => !taken.has(index) && (share(rows, index, isDayCell) ?? 0) > MOST);
}

/** Which header means which column: best name first, then by what stands below. A header is used once. */
export function suggestMapping(kind: AdoptKind, headers: readonly string[], below: Rows): Mapping {
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  const found = ADOPT_COLUMNS[kind].flatMap((column) =>
    headers.flatMap((header, index) => {
      const rank = isUsable(kind, header) ? rankOf(kind, column, header) : -1;
      return rank < 0 ? [] : [{ column, index, rank }];
    }),
  );
  for (const { column, index } of [...found].sort((a, b) => a.rank - b.rank || a.index - b.index)) {
    if (column.key in mapping || taken.has(index)) continue;
    mapping[column.key] = index;
    taken.add(index);
  }
  for (const column of ADOPT_COLUMNS[kind]) {
    if (column.key in mapping) continue;
    const index = byShape(column, headers, below, taken);
    if (index < 0) continue;
    mapping[column.key] = index;
    taken.add(index);
  }
  return mapping;
}

/** How well the values fit the kind: days for leads, spend and posts, months for a plan. */
function fits(kind: AdoptKind, mapping: Mapping, below: Rows): boolean {
  const columns = ADOPT_COLUMNS[kind];
  if (columns.some((column) => column.required && mapping[column.key] === undefined)) return false;
  const key = columns.find((column) => column.type === 'date' || column.type === 'month')?.key ?? '';
  const isRight = kind === 'plan' ? isMonthCell : isDayCell;
  return (share(below, mapping[key] ?? -1, isRight) ?? 0) > MOST;
}

const FIT = 6;
/** Of two rows of headers the lower one says more, since it is joined with the upper one. */
const UNDER_GROUPS = 0.5;
const MIN_KNOWN = 2;

/** The header row and the kind that fit best; null when no row names two columns of any kind. */
export function findTable(sheet: SourceSheet, wanted: AdoptKind | null = null): FoundTable | null {
  const rows = spread(sheet);
  let best: { readonly table: FoundTable; readonly score: number } | null = null;
  for (let row = 0; row < Math.min(SEARCH_ROWS, rows.length); row++) {
    const texts = headerTexts(sheet, rows, row);
    const below = rows.slice(row + 1, row + 1 + LOOKED_AT);
    for (const { kind } of ADOPT_KINDS) {
      if (wanted !== null && kind !== wanted) continue;
      const named = suggestMapping(kind, texts, []);
      if (Object.keys(named).length < MIN_KNOWN) continue;
      const mapping = suggestMapping(kind, texts, below);
      const score =
        Object.keys(mapping).length +
        (fits(kind, mapping, below) ? FIT : 0) +
        (row > 0 && grouped(sheet, row - 1).size > 0 ? UNDER_GROUPS : 0);
      if (!best || score > best.score) best = { table: { header: { row, texts }, kind, mapping }, score };
    }
  }
  return best?.table ?? null;
}

/** Texts above a header and the title of the tab: where people write the year. */
export const textsAround = (sheet: SourceSheet, row: number): string[] => [
  sheet.title,
  ...sheet.rows.slice(0, row + 1).flatMap((cells) => cells.map((cell) => (cell.date ? '' : cellText(cell)))),
];

/** A row of periods: a wide table. */
export interface FoundPeriods {
  readonly row: number;
  readonly year: number | null;
  /** One a column; null for a column that is no period, or not the plan. */
  readonly periods: ReturnType<typeof closePeriods>;
  readonly roles: readonly ReturnType<typeof roleOf>[];
}

const MIN_PERIODS = 3;

/** The row that has the most periods side by side; null when none has three. */
export function findPeriods(sheet: SourceSheet): FoundPeriods | null {
  const rows = spread(sheet);
  let best: { readonly found: FoundPeriods; readonly count: number } | null = null;
  for (let row = 0; row < Math.min(SEARCH_ROWS, rows.length); row++) {
    const year = yearOfTexts(textsAround(sheet, row));
    const above = rows[row - 1] ?? [];
    const groups = row > 0 ? grouped(sheet, row - 1) : new Set<number>();
    const width = Math.max(rows[row]?.length ?? 0, above.length);
    const monthAbove = (column: number): string | null => {
      const period = groups.has(column) ? periodOfCell(above[column], year) : null;
      return period && !period.open && period.start.endsWith('-01') ? period.start : null;
    };
    const own = Array.from({ length: width }, (_, column) => {
      const period = periodOfCell(rows[row]?.[column], year, monthAbove(column));
      // «Март» over «План | Факт»: the period stands above, the role below
      return (
        period ?? (groups.has(column) && !isEmptyCell(rows[row]?.[column]) ? periodOfCell(above[column], year) : null)
      );
    });
    const roles = Array.from({ length: width }, (_, column) => {
      const text = rows[row]?.[column]?.date ? '' : cellText(rows[row]?.[column]);
      return roleOf(text) ?? (groups.has(column) ? roleOf(cellText(above[column])) : null);
    });
    const filled = own.filter((period) => period !== null).length;
    const count = filled + (roles.some((role) => role !== null) ? UNDER_GROUPS : 0);
    if (filled < MIN_PERIODS || (best && count <= best.count)) continue;
    best = { found: { row, year, periods: closePeriods(own), roles }, count };
  }
  return best?.found ?? null;
}
