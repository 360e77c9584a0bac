/** Undo of changes of workbooks beside their rows: what was put back, and what a newer template brought. Each workbook keeps its own note. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { columnMetadataId, DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import { columnLetters } from '../../shared/a1';
import { isAppError, type Issue } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import { valueMeaning } from '../../reconcile/drift/managed';
import { writeBase } from '../../reconcile/drift/base';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { UndoBook, UndoLine } from '../../reconcile/undo/bookNotes';
import { undoBook } from '../../reconcile/undo/undoBook';
import type { KeptPlace } from '../../reconcile/undo/undoCells';
import { clearLog, markRun, undoneMark, type UndoBatch } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { inspectWorkbook, type Inspection } from '../changes/inspect';
import { keysByRow, tablesOf } from '../changes/noteChanges';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import { readTables } from '../tables/readTables';
import { undoKeys } from './record';
import { readBatches } from './readBatches';

const KEPT: Readonly<Record<KeptPlace['kind'], Text>> = {
  cell: t('Ячейку изменили после запуска: она оставлена', 'A cell was changed after the run: it was left'),
  title: t('Название изменили после запуска: оно оставлено', 'A title was changed after the run: it was left'),
  line: t(
    'В новую колонку или строку успели вписать своё: она оставлена',
    'Somebody typed into the new column or row: it was left',
  ),
  tab: t('На вкладку успели вписать своё: она оставлена', 'Somebody typed into the tab: it was left'),
  row: t('Строку не отличить от других: её ячейка оставлена', 'A row cannot be told from others: its cell was left'),
};

const keptIssue = ({ snapshot }: Inspection, place: KeptPlace): Issue => ({
  severity: 'warning',
  code: 'undo.kept',
  what: KEPT[place.kind],
  where: {
    tab: place.tab,
    ...(place.kind === 'cell' ? { row: place.row + 1, column: columnLetters(place.column) } : {}),
    ...(place.shown === '' ? {} : { value: place.shown }),
    link: spreadsheetUrl(snapshot.spreadsheetId),
  },
  action: t('Проверьте её сами', 'Check it yourself'),
});

const closedIssue = (title: Text): Issue => ({
  severity: 'warning',
  code: 'undo.closed',
  what: t(
    `Книга «${title.ru}» вам не открыта: в ней ничего не возвращено`,
    `The workbook “${title.en}” is not open to you: nothing was put back in it`,
  ),
  action: t('Попросите отменить того, у кого она открыта', 'Ask somebody who may open it to undo'),
});

const recordRequest = (record: DepartmentRecord): SheetRequest => ({
  updateDeveloperMetadata: {
    dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
    developerMetadata: { metadataValue: writeRecord(record) },
    fields: 'metadataValue',
  },
});

/** A workbook of the run beside Pulse, with its own note. */
export interface OtherBook {
  readonly key: WorkbookKey;
  readonly snapshot: WorkbookSnapshot;
  readonly batches: readonly UndoBatch[];
}

export interface OtherBooks {
  readonly books: readonly OtherBook[];
  readonly problems: readonly Issue[];
}

/** Notes that the run left in other workbooks; one that holds another run's by now has nothing to undo. */
export function otherBooks(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  batches: readonly UndoBatch[],
): OtherBooks {
  const books: OtherBook[] = [];
  const problems: Issue[] = [];
  const keys = new Set(batches.flatMap(({ elsewhere }) => (elsewhere ?? []).map(({ workbook }) => workbook)));
  for (const { key, title } of definition.workbooks.filter((each) => keys.has(each.key))) {
    const id = record.workbooks[key];
    if (id === undefined) continue;
    try {
      const snapshot = snapshotOf(ports, id);
      if (snapshot.undoRun === batches[0]?.runId) books.push({ key, snapshot, batches: readBatches(ports, snapshot) });
    } catch (error) {
      if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
      problems.push(closedIssue(title));
    }
  }
  return { books, problems };
}

export interface UndoneWorkbook {
  readonly requests: readonly SheetRequest[];
  readonly count: number;
  readonly kept: readonly Issue[];
}

const NOTHING: UndoneWorkbook = { requests: [], count: 0, kept: [] };

/** What a split filled a new column with: told again from the old column. */
function filledBySplit(
  ports: Ports,
  definition: DepartmentDefinition,
  { snapshot }: Inspection,
  { tab, key }: UndoLine,
): ReadonlySet<string> {
  const migration = (definition.migrations ?? []).find(
    (each) => each.tab === tab && each.kind === 'splitColumn' && each.into.includes(key),
  );
  if (migration?.kind !== 'splitColumn') return new Set();
  const [old] = ports.sheets.readValues(snapshot.spreadsheetId, [
    { kind: 'column', metadataId: columnMetadataId(tab, migration.from) },
  ]);
  const at = migration.into.indexOf(key);
  return new Set((old?.[0] ?? []).slice(1).map((value) => valueMeaning(migration.split(value)[at] ?? null)));
}

function undoOne(
  ports: Ports,
  definition: DepartmentDefinition,
  book: UndoBook,
  snapshot: WorkbookSnapshot,
): UndoneWorkbook {
  const { workbook } = book;
  const columns = (tab: string): string[] =>
    book.lines.filter((line) => line.tab === tab && line.dimension === 'COLUMNS').map(({ key }) => key);
  const id = snapshot.spreadsheetId;
  const inspection = inspectWorkbook(ports, definition, workbook, id, { snapshot, columns, withoutErrors: true });
  const made = book.tabs.flatMap(({ key }) => inspection.snapshot.tabs.get(key) ?? []);
  const cells =
    made.length > 0
      ? ports.sheets.readCells(
          id,
          made.map(({ sheetId }) => ({ sheetId })),
        )
      : null;
  const keyed = tablesOf(
    definition,
    book.parts.filter(({ before }) => before.some(({ rows }) => rows !== 'all')).map(({ cell }) => cell.tab),
  );
  const values = readTables(
    ports.sheets,
    snapshot,
    keyed.map((tab) => ({ tab, columns: undoKeys(tab) })),
  );
  const rows = new Map(keyed.map((tab) => [tab.key, keysByRow(values.table(tab.key).rows, undoKeys(tab))]));
  const undone = undoBook(book, {
    ...inspection,
    filled: (line) => filledBySplit(ports, definition, inspection, line),
    rowOf: (tab, key) => rows.get(tab)?.rowOf(key) ?? null,
    contents: new Map(made.map(({ key, sheetId }) => [key, cells?.get(sheetId) ?? []])),
  });
  const { record } = inspection;
  const isRaised = book.version !== undefined && record.version === book.version[1];
  const back: DepartmentRecord = {
    ...record,
    version: isRaised ? (book.version?.[0] ?? record.version) : record.version,
    tabs: record.tabs.filter((tab) => !undone.unmade.includes(tab)),
  };
  return {
    requests: [
      ...undone.requests,
      ...(inspection.baseRows > 0 ? writeBase(undone.base, inspection.baseRows) : []),
      ...(writeRecord(back) === writeRecord(record) ? [] : [recordRequest(back)]),
    ],
    count: undone.count,
    kept: undone.kept.map((place) => keptIssue(inspection, place)),
  };
}

/** Undoes what these batches note of one workbook; a run notes it once. */
export function undoBooks(
  ports: Ports,
  definition: DepartmentDefinition,
  snapshot: WorkbookSnapshot,
  batches: readonly UndoBatch[],
  workbook: WorkbookKey,
): UndoneWorkbook {
  const book = batches.flatMap(({ books }) => books ?? []).find((each) => each.workbook === workbook);
  return book ? undoOne(ports, definition, book, snapshot) : NOTHING;
}

/** What ends the note of another workbook. */
export const endOfNote = (snapshot: WorkbookSnapshot, runId: string): SheetRequest[] => [
  clearLog(),
  markRun(snapshot, undoneMark(runId)),
];
