/** The leads and spend tables as the import sees them: how a row is keyed, and file values as the cells of the workbook. */
import { toSerial } from '../../shared/civilDate';
import type { Language } from '../../shared/text';
import type { Directory, DirectoryEntry } from '../../imports/names/matchNames';
import { normaliseName } from '../../imports/names/normaliseName';
import type { SeenStage } from '../../imports/leadRow';
import type { SaidRow, StatusWords } from '../../imports/merge/mergeRow';
import type { Cells, KeyedCells } from '../../imports/planUpsert';
import { sumMoney } from '../../shared/money';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableColumn, TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { choiceReader } from '../tables/choices';
import { currencyOf } from '../refresh/readMoney';
import { tableOf } from '../tables/requireColumns';
import type { TableData, TableRow } from '../tables/tableRead';
import type { ImportKind } from '../viewTypes';

/** Values of a row after its names were matched (`values`) and as the file has them (`original`). */
export interface IncomingRow {
  readonly line: number;
  readonly at?: string;
  readonly deal?: string;
  readonly seen?: SeenStage;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly original: Readonly<Record<string, Scalar>>;
}

export interface ImportTable {
  readonly tab: TableTab;
  readonly kind: ImportKind;
  /** Columns that a file fills, in the order in which the base remembers them. */
  readonly columns: readonly string[];
  /** Rows of the file by their key, in the file's order. */
  readonly said: ReadonlyMap<string, readonly SaidRow[]>;
  readonly words: StatusWords;
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

/** Columns that tell one row from another. */
export const KEY_COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  leads: ['lead_id'],
  spend: ['date', 'channel', 'campaign', 'account', 'currency'],
};

/** Spend has no id of its own: a day, channel, campaign and account are its key, and a currency that is not the department's. */
function keyFunction({ kind, directory, hasAccount, own }: ImportTableOptions): ImportTable['keyOf'] {
  if (kind === 'leads') return (row) => String(row.lead_id ?? '').trim();
  const codes = new Map(
    directory.channels.flatMap((entry) =>
      [entry.name, entry.code, ...entry.aliases].map((word) => [normaliseName(word), entry.code] as const),
    ),
  );
  const text = (value: Scalar | undefined): string => normaliseName(String(value ?? ''));
  return (row) => {
    const channel = text(row.channel);
    const account = hasAccount ? text(row.account) : '';
    const currency = currencyOf(String(row.currency ?? '').trim(), own);
    return [
      row.date,
      codes.get(channel) ?? channel,
      text(row.campaign),
      ...(account === '' ? [] : [account]),
      ...(currency === '' ? [] : [currency]),
    ].join('|');
  };
}

const ADDED_UP = ['impressions', 'clicks', 'cost'] as const;

/** Two names of one channel in a file may be one row here: their numbers are added. */
function addUp(left: SaidRow, right: SaidRow): SaidRow {
  const cells: Record<string, Scalar> = { ...left.cells };
  for (const key of ADDED_UP) {
    const numbers = [left.cells[key], right.cells[key]].filter((value) => typeof value === 'number');
    if (numbers.length > 0) cells[key] = sumMoney(numbers);
  }
  return { ...left, cells };
}

/** What an import is about, beside its rows. */
export interface ImportTableOptions {
  readonly definition: DepartmentDefinition;
  readonly kind: ImportKind;
  readonly language: Language;
  readonly directory: Directory;
  /** Columns about which the file says something; absent: all that its rows have. */
  readonly columns?: readonly string[];
  /** Whether the workbook tells accounts apart: one made before the column does not. */
  readonly hasAccount: boolean;
  /** Code of the department's currency. */
  readonly own: string;
}

export function importTable(options: ImportTableOptions, incoming: readonly IncomingRow[]): ImportTable {
  const { definition, kind, language, directory } = options;
  const tab = tableOf(definition, kind);
  const spoken = options.columns ? new Set(options.columns) : null;
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
  const keyOf = keyFunction(options);
  const said = new Map<string, SaidRow[]>();
  for (const row of incoming) {
    // a column that files never name (the landing page of a lead) is left alone: absent is not empty
    const named = filled.filter(
      ({ key }) => key in row.values && (spoken === null || spoken.has(key) || KEY_COLUMNS[kind].includes(key)),
    );
    const cells: Cells = Object.fromEntries(named.map((column) => [column.key, cellOf(row, column)]));
    const status = row.values.status;
    const one: SaidRow = {
      cells,
      status: typeof status === 'string' && status !== '' ? status : null,
      ...(row.at === undefined ? {} : { at: row.at }),
      ...(row.deal === undefined ? {} : { deal: row.deal }),
      ...(row.seen === undefined ? {} : { seen: row.seen }),
    };
    const key = keyOf(cells);
    const same = said.get(key);
    if (!same) said.set(key, [one]);
    else if (kind === 'spend') said.set(key, [addUp(same[0] ?? one, one)]);
    else same.push(one);
  }
  const status = choices.get('status');
  return {
    tab,
    kind,
    columns: filled.map((column) => column.key),
    said,
    words: {
      labelOf: (code) => status?.labelOf(code) ?? code,
      codeOf: (label) => status?.codeOf(label) ?? null,
    },
    keyOf,
  };
}

const ownCells = (table: ImportTable, row: TableRow): Cells =>
  Object.fromEntries(
    table.columns.filter((column) => column in row.values).map((column) => [column, emptyToNull(row.values[column])]),
  );

/** Rows of the workbook by key. Rows without a key (an id nobody typed) belong to people and are left out. */
export const keyedRows = (table: ImportTable, data: TableData): KeyedCells[] =>
  data.rows
    .map((row) => ({ key: table.keyOf(row.values), cells: ownCells(table, row) }))
    .filter(({ key }) => key !== '' && !/^\|+$/.test(key));

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
