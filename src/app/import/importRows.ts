/** Use case: takes a chunk of a leads or spend file into the workbook; a preview counts the same without writing. */
import { matchNames, type Directory, type NamedValues } from '../../imports/names/matchNames';
import { planUpsert, type UpsertConflict, type UpsertPlan } from '../../imports/planUpsert';
import { t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { openWorkbook, requireDepartment } from '../setup/open';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { journalRequests } from '../tables/journal';
import { requireColumns, tableOf } from '../tables/requireColumns';
import type { TableData } from '../tables/tableRead';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import type { ImportInput, ImportReport, NewNames } from '../viewTypes';
import { appendEntries, directoryOf, DIRECTORY_COLUMNS, joinDirectories, newEntries } from './directory';
import { baseOfRows, importTable, keyedRows, type ImportTable, type IncomingRow } from './importTable';
import { upsertRequests, upsertWrites } from './upsertWrites';
import { undoTable } from '../undo/record';
import { guardedWrite } from '../tables/guardedWrite';

const LISTS = ['channels', 'products', 'segments'] as const;

interface Prepared {
  readonly table: ImportTable;
  readonly data: TableData;
  readonly plan: UpsertPlan;
  readonly unknown: NewNames;
  readonly listRequests: readonly SheetRequest[];
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
    (row) => ({ line: row.line, values: { ...row.values } }),
  );
  const { rows, unknown } = matchNames(source, lists);
  return { rows: rows.map((row, index) => ({ ...row, original: source[index]?.values ?? row.values })), unknown };
}

/** Marks for rows that the import adds to the lists: enough for people to see what is new and fill the rest. */
const NEW_CHANNEL = { paid: false } as const;

function prepare(
  definition: DepartmentDefinition,
  language: Language,
  values: WorkbookValues,
  input: ImportInput,
): Prepared {
  const known = directoryOf(values.table('channels'), values.table('products'), values.table('segments'));
  const added = newEntries(known, input.add);
  const directory = joinDirectories(known, added);
  const { rows, unknown } = matched(input, directory);
  const data = values.table(input.kind);
  const table = importTable(definition, input.kind, language, directory, rows);
  return {
    table,
    data,
    plan: planUpsert(keyedRows(table, data), table.cells, baseOfRows(table, data)),
    unknown,
    listRequests: [
      ...appendEntries(values.table('channels'), added.channels, NEW_CHANNEL),
      ...appendEntries(values.table('products'), added.products, {}),
      ...appendEntries(values.table('segments'), added.segments, {}),
    ],
  };
}

const conflictIssue = (kind: string, conflict: UpsertConflict): Issue => ({
  severity: 'warning',
  code: 'import.kept',
  what: t('Правка человека оставлена как есть', 'A person’s change was kept'),
  where: { tab: kind, column: conflict.field, value: String(conflict.live ?? '') },
  why: t(`В файле другое значение, строка ${conflict.key}`, `The file says something else, row ${conflict.key}`),
  action: t('Проверьте ячейку: верно ваше или значение из файла', 'Check the cell: is yours right, or the file’s'),
});

const ambiguousIssue = (kind: string, key: string): Issue => ({
  severity: 'warning',
  code: 'import.ambiguous',
  what: t('Строка с таким номером встречается несколько раз', 'The table has several rows with this key'),
  where: { tab: kind, value: key },
  why: t(
    'Непонятно, какую обновлять, поэтому не тронута ни одна',
    'It is unclear which one to update, so none was touched',
  ),
  action: t('Оставьте одну строку и загрузите файл ещё раз', 'Leave one row and import the file again'),
});

function reportOf(input: ImportInput, { plan, unknown }: Prepared): ImportReport {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged + plan.agreed.length,
    kept: plan.conflicts.length,
    unknown,
    problems: [
      ...plan.conflicts.map((conflict) => conflictIssue(input.kind, conflict)),
      ...plan.ambiguous.map((key) => ambiguousIssue(input.kind, key)),
    ],
  };
}

/** Two reads, and one write when `commit` is set and something changes. */
export function importRows(ports: Ports, definition: DepartmentDefinition, input: ImportInput): ImportReport {
  const startedMs = ports.now();
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  if (input.commit) refuseWhileOthersRun(ports, snapshot);
  const target = tableOf(definition, input.kind);
  const columns = target.columns.map((column) => column.key);
  requireColumns(
    snapshot,
    target,
    input.kind === 'leads' ? ['lead_id', 'created', 'imported'] : ['date', 'channel', 'imported'],
    record.language,
  );
  const values = readTables(ports.sheets, snapshot, [
    { tab: target, columns },
    ...LISTS.map((key) => ({ tab: tableOf(definition, key), columns: DIRECTORY_COLUMNS })),
  ]);
  const prepared = prepare(definition, record.language, values, input);
  const report = reportOf(input, prepared);
  if (!input.commit) return report;
  const writes = upsertWrites(prepared.table, prepared.data, prepared.plan);
  const requests = [...prepared.listRequests, ...upsertRequests(prepared.data, prepared.plan, writes)];
  if (requests.length > 0) {
    const total = report.added + report.changed;
    const what =
      input.kind === 'leads' ? t('Загрузка лидов', 'Import of leads') : t('Загрузка расходов', 'Import of spend');
    const note = journalRequests(ports, snapshot, record.language, {
      what,
      result: t(
        `новых ${report.added}, изменено ${report.changed}, без изменений ${report.unchanged}`,
        `new ${report.added}, changed ${report.changed}, unchanged ${report.unchanged}`,
      ),
      changes: total,
      startedMs,
      details: { ru: input.fileName, en: input.fileName },
    });
    guardedWrite(ports, snapshot, [...requests, ...note], {
      runId: input.runId ?? ports.newId(),
      at: ports.nowSerial(record.timeZone),
      who: ports.user(),
      what,
      tables: [undoTable(prepared.data, writes)],
      names: {},
    });
  }
  return report;
}
