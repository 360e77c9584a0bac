/** Use case: takes a chunk of a leads or spend file into the workbook; a preview counts the same without writing. */
import type { Issue } from '../../shared/errors';
import { matchNames, type Directory, type NamedValues } from '../../imports/names/matchNames';
import { mergeRow } from '../../imports/merge/mergeRow';
import { planUpsert, type IncomingCells, type KeyedCells, type UpsertPlan } from '../../imports/planUpsert';
import { toSerial } from '../../shared/civilDate';
import { pick, t, type Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { openWorkbook, requireDepartment } from '../setup/open';
import { requireMigrated } from '../setup/requireMigrated';
import type { WorkbookValues } from '../tables/readTables';
import { journalRequests } from '../tables/journal';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { textOf } from '../tables/tableRead';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import type { ImportInput, ImportReport, NewNames } from '../viewTypes';
import { appendEntries, directoryOf, DIRECTORY_COLUMNS, joinDirectories, newEntries } from './directory';
import { importedKeys, keyPrint, MEMORY_COLUMNS, rememberKeys } from './importedKeys';
import { baseOfRows, importTable, KEY_COLUMNS, keyedRows, type ImportTable, type IncomingRow } from './importTable';
import { ambiguousIssue, conflictIssue, deletedIssue, type ImportWords } from './importIssues';
import { readNeeded, type NeededRows } from './readNeeded';
import { upsertRequests, upsertWrites } from './upsertWrites';
import { roomFor } from '../warehouse/cellLimit';
import { isOlder, TABLE_SHAPE } from '../warehouse/storedLeads';
import { recordRequests } from '../warehouse/recordRequests';
import { readStored, writeStored, type StoredRows } from '../warehouse/storedImport';
import type { DepartmentRecord } from '../setup/record';
import { undoTable } from '../undo/record';
import { guardedWrite } from '../tables/guardedWrite';

const LISTS = ['channels', 'products', 'segments'] as const;

interface Prepared {
  readonly table: ImportTable;
  readonly needed: NeededRows;
  /** The rows of the portion where the leads live in BigQuery. */
  readonly stored: StoredRows | null;
  readonly plan: UpsertPlan;
  readonly unknown: NewNames;
  readonly listRequests: readonly SheetRequest[];
  /** Keys of the portion that imports brought and that the memory lacks. */
  readonly unremembered: readonly string[];
}

interface NamedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, Scalar>> & NamedValues;
}

/** Rows of the input with codes for the names that the lists know. */
function matched(
  input: ImportInput,
  lists: Directory,
): { readonly rows: readonly IncomingRow[]; readonly unknown: NewNames } {
  const source: readonly NamedRow[] = (input.kind === 'leads' ? (input.leads ?? []) : (input.spend ?? [])).map(
    (row) => ({ ...row, values: { ...row.values } }),
  );
  const { rows, unknown } = matchNames(source, lists);
  return { rows: rows.map((row, index) => ({ ...row, original: source[index]?.values ?? row.values })), unknown };
}

/** Marks for rows that the import adds to the lists: enough for people to see what is new and fill the rest. */
const NEW_CHANNEL = { paid: false } as const;

/** The file's rows merged with what earlier files said about the same keys. */
function mergedRows(table: ImportTable, base: readonly KeyedCells[]): IncomingCells[] {
  const bases = new Map(base.map(({ key, cells }) => [key, cells]));
  return [...table.said].map(([key, rows]) => ({ key, ...mergeRow(bases.get(key) ?? {}, rows, table.words) }));
}

function prepare(
  definition: DepartmentDefinition,
  { language, warehouse, currency }: Pick<DepartmentRecord, 'language' | 'warehouse' | 'currency'>,
  snapshot: WorkbookSnapshot,
  ports: Ports,
  input: ImportInput,
): Prepared {
  const target = tableOf(definition, input.kind);
  const state = snapshot.tabs.get(target.key);
  const hasAccount = state?.columns.has('account') ?? false;
  // names of channels are part of the key of spend, so the lists come first where the table is large; a small one comes with them
  const lists = LISTS.map((key) => ({ tab: tableOf(definition, key), columns: DIRECTORY_COLUMNS }));
  const memoryTab = tableOf(definition, 'import_memory');
  const made: { table?: ImportTable; unknown?: NewNames; added?: Directory } = {};
  const tableFor = (values: WorkbookValues): ImportTable => {
    if (made.table) return made.table;
    const known = directoryOf(values.table('channels'), values.table('products'), values.table('segments'));
    made.added = newEntries(known, input.add);
    const directory = joinDirectories(known, made.added);
    const { rows, unknown } = matched(input, directory);
    made.unknown = unknown;
    const { kind, columns } = input;
    made.table = importTable(
      { definition, kind, language, directory, hasAccount, own: currency, ...(columns ? { columns } : {}) },
      rows,
    );
    return made.table;
  };
  const needed = readNeeded(
    ports.sheets,
    snapshot,
    {
      tab: target,
      keys: KEY_COLUMNS[input.kind],
      isWanted: (row, values) => {
        const table = tableFor(values);
        return table.said.has(table.keyOf(row.values));
      },
    },
    [...lists, { tab: memoryTab, columns: MEMORY_COLUMNS }],
  );
  const table = tableFor(needed.values);
  const remembered = importedKeys(needed.values.table('import_memory'), input.kind);
  const stored =
    warehouse && input.kind === 'leads' ? readStored(ports, warehouse, needed.data, [...table.said.keys()]) : null;
  const data = stored?.data ?? needed.data;
  const existing = keyedRows(table, data);
  const base = baseOfRows(table, data);
  const there = new Set(existing.map(({ key }) => key));
  const deleted = [...table.said.keys()].filter((key) => !there.has(key) && remembered.has(keyPrint(key)));
  const plan = planUpsert(existing, mergedRows(table, base), [...base, ...deleted.map((key) => ({ key, cells: {} }))], {
    takeFile: input.takeFile ?? false,
    bringBack: input.bringBack ?? false,
  });
  const added = made.added ?? { channels: [], products: [], segments: [] };
  const brought = [
    ...plan.added.map(({ key }) => key),
    ...base.map(({ key }) => key).filter((key) => table.said.has(key)),
  ];
  return {
    table,
    needed,
    stored,
    plan,
    unknown: made.unknown ?? { channels: [], products: [], segments: [] },
    listRequests: [
      ...appendEntries(needed.values.table('channels'), added.channels, NEW_CHANNEL),
      ...appendEntries(needed.values.table('products'), added.products, {}),
      ...appendEntries(needed.values.table('segments'), added.segments, {}),
    ],
    // nobody deletes rows of a database by hand: there is nothing to remember
    unremembered: stored ? [] : brought.filter((key) => !remembered.has(keyPrint(key))),
  };
}

const RUNS = {
  leads: t('Загрузка лидов', 'Import of leads'),
  spend: t('Загрузка расходов', 'Import of spend'),
} as const;

/** Said in the journal and where the last run can be undone: an undo reaches the workbook and the documents, not the database. */
const STORED_RUN = t('Загрузка лидов в BigQuery (не отменяется)', 'Import of leads into BigQuery (cannot be undone)');

const STORED_ISSUE: Issue = {
  severity: 'info',
  code: 'import.stored',
  what: t(
    'Лиды пишутся в BigQuery: отменить эту загрузку нельзя',
    'Leads go to BigQuery: this import cannot be undone',
  ),
  why: t(
    'Отмена возвращает ячейки книги, а не строки базы',
    'An undo puts back cells of the workbook, not rows of the database',
  ),
  action: t(
    'Проверьте цифры до «Применить»; ошибку исправит повторная загрузка верного файла',
    'Check the numbers before “Apply”; importing the right file again mends a mistake',
  ),
};

/** Conflicts that are listed one by one; of more the number is enough. */
const MOST_LISTED = 50;

/** The words of the report: the tab, and channels by their names. */
function wordsOf({ table, needed }: Prepared, language: Language): ImportWords {
  const rows = needed.values.table('channels')?.rows ?? [];
  const names = new Map(rows.map((row) => [textOf(row, 'code'), textOf(row, 'name')]));
  return { tab: table.tab, language, channelName: (code) => names.get(code) || code };
}

function reportOf(prepared: Prepared, language: Language): ImportReport {
  const { plan, unknown } = prepared;
  const words = wordsOf(prepared, language);
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged + plan.agreed.length,
    kept: plan.conflicts.length,
    deleted: plan.deletedByHand.length,
    unknown,
    problems: [
      ...plan.conflicts.slice(0, MOST_LISTED).map((conflict) => conflictIssue(words, conflict)),
      ...plan.ambiguous.slice(0, MOST_LISTED).map((key) => ambiguousIssue(words, key)),
      ...(plan.deletedByHand.length > 0 ? [deletedIssue(words, plan.deletedByHand.length)] : []),
      ...(prepared.stored && plan.added.length + plan.changed.length > 0 ? [STORED_ISSUE] : []),
    ],
  };
}

/** Without the column of currencies a sum in dollars would stand as one in roubles. */
function neededColumns({ kind, leads = [], spend = [] }: ImportInput): string[] {
  const keys = kind === 'leads' ? ['lead_id', 'created', 'imported'] : ['date', 'channel', 'imported'];
  const isForeign = [...leads, ...spend].some(({ values }) => (values.currency ?? '') !== '');
  return isForeign ? [...keys, 'currency'] : keys;
}

/** Three reads at most, and one write when `commit` is set and something changes; the calls do not grow with the table. */
export function importRows(ports: Ports, definition: DepartmentDefinition, input: ImportInput): ImportReport {
  const startedMs = ports.now();
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  if (input.commit) refuseWhileOthersRun(ports, snapshot);
  requireMigrated(definition, snapshot, record.version);
  requireColumns(snapshot, tableOf(definition, input.kind), neededColumns(input), record.language);
  const prepared = prepare(definition, record, snapshot, ports, input);
  const report = reportOf(prepared, record.language);
  if (!input.commit) return report;
  const { table, needed, plan, stored } = prepared;
  const writes = stored ? [] : upsertWrites(table, needed.data, plan, needed.lastRow);
  const touched = plan.added.length + plan.changed.length + plan.agreed.length;
  if (stored && touched > 0) writeStored(ports, definition, record.language, stored, plan);
  const rows = [
    ...prepared.listRequests,
    ...(stored ? [] : upsertRequests(needed.data, plan, writes, needed.lastRow)),
    ...(stored && record.warehouse && touched > 0 && (plan.added.length > 0 || isOlder(record.warehouse))
      ? recordRequests({
          ...record,
          warehouse: { ...record.warehouse, shape: TABLE_SHAPE, rows: record.warehouse.rows + plan.added.length },
        })
      : []),
  ];
  if (rows.length === 0 && !(stored && touched > 0)) return report;
  const tight = roomFor(snapshot, rows, pick(tableOf(definition, input.kind).title, record.language));
  const runId = input.runId ?? ports.newId();
  const memory = needed.values.table('import_memory');
  const remembered = rememberKeys(memory, input.kind, prepared.unremembered, {
    id: runId,
    day: toSerial(ports.today(record.timeZone)),
  });
  const what = stored ? STORED_RUN : RUNS[input.kind];
  const note = journalRequests(ports, snapshot, record.language, {
    what,
    result: t(
      `новых ${report.added}, изменено ${report.changed}, без изменений ${report.unchanged}`,
      `new ${report.added}, changed ${report.changed}, unchanged ${report.unchanged}`,
    ),
    changes: report.added + report.changed,
    startedMs,
    details: { ru: input.fileName, en: input.fileName },
    runId,
    tab: input.kind,
  });
  guardedWrite(ports, snapshot, [...rows, ...remembered.requests, ...note], {
    runId,
    at: ports.nowSerial(record.timeZone),
    who: ports.user(),
    what,
    tables: [
      undoTable(needed.data, writes),
      ...(remembered.writes.length > 0 ? [undoTable(memory, remembered.writes)] : []),
    ],
    names: {},
  });
  return { ...report, problems: [...report.problems, ...tight] };
}
