/** The leads and spend tables as the import sees them: how a row is keyed, and file values as the cells of the workbook. */
import { toSerial } from '../../shared/civilDate';
import type { Language } from '../../shared/text';
import type { Directory, DirectoryEntry } from '../../imports/names/matchNames';
import { normaliseName } from '../../imports/names/normaliseName';
import type { Cells, KeyedCells } from '../../imports/planUpsert';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableColumn, TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { choiceReader } from '../tables/choices';
import { tableOf } from '../tables/requireColumns';
import type { TableData, TableRow } from '../tables/tableRead';
import type { ImportKind } from '../viewTypes';

/** Values of a row after its names were matched (`values`) and as the file has them (`original`). */
export interface IncomingRow {
  readonly line: number;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly original: Readonly<Record<string, Scalar>>;
}

export interface ImportTable {
  readonly tab: TableTab;
  readonly kind: ImportKind;
  /** Columns that a file fills, in the order in which the base remembers them. */
  readonly columns: readonly string[];
  readonly incoming: readonly IncomingRow[];
  readonly cells: readonly KeyedCells[];
  readonly keyOf: (row: Readonly<Record<string, Scalar>>) => string;
}

/** Hidden column that remembers what the last import wrote. */
export const BASE_COLUMN = 'imported';

const LIST_OF: Readonly<Record<string, keyof Directory>> = {
  channel: 'channels',
  product: 'products',
  segment: 'segments',
};

const isDate = (column: TableColumn): boolean => column.type === 'date';

/** Name that the workbook shows for a matched code; what was not matched keeps the file's own word. */
function shownName(directory: Directory, column: string, code: Scalar, original: Scalar): Scalar {
  const list: readonly DirectoryEntry[] = directory[LIST_OF[column] ?? 'channels'];
  const entry = list.find((each) => each.code === code);
  return entry ? entry.name || entry.code : original;
}

const emptyToNull = (value: Scalar | undefined): Scalar => (value === undefined || value === '' ? null : value);

/** Spend has no id of its own: a day, channel and campaign are its key. */
function keyFunction(kind: ImportKind, directory: Directory): ImportTable['keyOf'] {
  if (kind === 'leads') return (row) => String(row.lead_id ?? '').trim();
  const codes = new Map(
    directory.channels.flatMap((entry) =>
      [entry.name, entry.code, ...entry.aliases].map((word) => [normaliseName(word), entry.code] as const),
    ),
  );
  return (row) => {
    const channel = normaliseName(String(row.channel ?? ''));
    return [row.date, codes.get(channel) ?? channel, normaliseName(String(row.campaign ?? ''))].join('|');
  };
}

export function importTable(
  definition: DepartmentDefinition,
  kind: ImportKind,
  language: Language,
  directory: Directory,
  incoming: readonly IncomingRow[],
): ImportTable {
  const tab = tableOf(definition, kind);
  const filled = tab.columns.filter((column) => column.key !== BASE_COLUMN && column.owner !== 'formula');
  const choices = new Map(
    filled
      .filter((column) => column.type === 'choice')
      .map((column) => [column.key, choiceReader(tab, column.key, language)]),
  );
  const cellOf = (row: IncomingRow, column: TableColumn): Scalar => {
    const value = emptyToNull(row.values[column.key]);
    if (column.key in LIST_OF)
      return emptyToNull(shownName(directory, column.key, value, row.original[column.key] ?? null));
    if (value === null) return null;
    if (isDate(column)) return toSerial(String(value));
    return choices.get(column.key)?.labelOf(String(value)) ?? value;
  };
  const keyOf = keyFunction(kind, directory);
  const cells = incoming.map((row) => {
    // a column that files never name (the landing page of a lead) is left alone: absent is not empty
    const named = filled.filter((column) => column.key in row.values);
    const values: Cells = Object.fromEntries(named.map((column) => [column.key, cellOf(row, column)]));
    return { key: keyOf(values), cells: values };
  });
  return { tab, kind, columns: filled.map((column) => column.key), incoming, cells, keyOf };
}

const ownCells = (table: ImportTable, row: TableRow): Cells =>
  Object.fromEntries(
    table.columns.filter((column) => column in row.values).map((column) => [column, emptyToNull(row.values[column])]),
  );

/** Rows of the workbook by key. Rows without a key (an id nobody typed) belong to people and are left out. */
export const keyedRows = (table: ImportTable, data: TableData): KeyedCells[] =>
  data.rows
    .map((row) => ({ key: table.keyOf(row.values), cells: ownCells(table, row) }))
    .filter(({ key }) => key !== '' && key !== '||');

/** What the last import wrote, by key. */
export function baseOfRows(table: ImportTable, data: TableData): KeyedCells[] {
  return data.rows.flatMap((row) => {
    const text = row.values[BASE_COLUMN];
    if (typeof text !== 'string' || text === '') return [];
    try {
      return [{ key: table.keyOf(row.values), cells: JSON.parse(text) as Cells }];
    } catch {
      return []; // a base that a person typed over says nothing: every cell of the row is then theirs
    }
  });
}
