/** Takes the sample data out: first a look, then exactly that. Rows that people changed are theirs and stay; documents stay in Drive. */
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import { givenColumns } from '../../blueprint/compile/sampleSeed';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { clearMarks } from '../../reconcile/lower/sampleMarks';
import type { TabState, WorkbookSnapshot } from '../../reconcile/snapshot';
import type { UndoBatch, UndoTable } from '../../reconcile/undo/undoLog';
import { AppError, isAppError } from '../../shared/errors';
import { fingerprint } from '../../shared/hash';
import { fill, t, type Text } from '../../shared/text';
import type { Ports } from '../ports';
import { refuseWhileOthersRun } from '../lease/lease';
import { openWorkbook, requireDepartment, type Opened } from '../setup/open';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import { bookOf } from '../changes/changesView';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readTables } from '../tables/readTables';
import { writeCells, type CellWrite } from '../tables/tableWrite';
import { undoKeys } from '../undo/record';
import { fateOf, sampleTables, type SampleFate } from './sampleRows';
import type { SampleInput, SampleView } from './views';

interface Book {
  readonly key: WorkbookKey;
  readonly snapshot: WorkbookSnapshot;
  readonly fates: readonly SampleFate[];
}

const REMOVED = t('Убраны данные-примеры', 'Sample data removed');

const NOTHING: SampleView = { tabs: [], remove: 0, kept: 0, closed: [], token: '', done: false };

const lookInto = (
  ports: Ports,
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  key: WorkbookKey,
  snapshot: WorkbookSnapshot,
): Book => {
  const tables = sampleTables(definition, answers, key).filter(({ tab }) => snapshot.tabs.has(tab.key));
  const values = readTables(
    ports.sheets,
    snapshot,
    tables.map(({ tab }) => ({ tab, columns: givenColumns(tab).map((column) => column.key) })),
  );
  return { key, snapshot, fates: tables.map((table) => fateOf(table, values.table(table.tab.key))) };
};

/** Every workbook that is open to the person, Pulse last: its record ends the sample. */
function lookAll(
  ports: Ports,
  definition: DepartmentDefinition,
  opened: Extract<Opened, { state: 'department' }>,
  answers: DepartmentAnswers,
): { readonly books: readonly Book[]; readonly closed: readonly Text[] } {
  const books: Book[] = [];
  const closed: Text[] = [];
  const keys = definition.workbooks.filter(({ key }) => opened.record.workbooks[key] !== undefined);
  for (const { key, title } of [...keys].sort(
    (left, right) => Number(left.key === 'pulse') - Number(right.key === 'pulse'),
  ))
    try {
      books.push(lookInto(ports, definition, answers, key, openWorkbook(ports, opened, key).snapshot));
    } catch (error) {
      if (!isAppError(error) || error.code !== 'NO_ACCESS') throw error;
      closed.push(title);
    }
  return { books, closed };
}

/** A link to a document of ours stands in the row that it is made of: it stays with the row that takes its place. */
const keepsLink = (live: Scalar | undefined, instead: Scalar): boolean =>
  instead === null && typeof live === 'string' && live.startsWith('https://docs.google.com/');

/** What the untouched rows say without the sample: nothing, or what the table would have had in their place. */
function writesOf({ tab, untouched }: SampleFate, state: TabState): CellWrite[] {
  return untouched.flatMap(({ row, values, instead }) =>
    givenColumns(tab).flatMap(({ key }) => {
      const column = state.columns.get(key);
      const value = instead?.[key] ?? null;
      return column === undefined || (instead !== null && keepsLink(values[key], value))
        ? []
        : [{ row, column, value }];
    }),
  );
}

/** What stood there, for the undo log. */
function undoOf({ tab, untouched }: SampleFate, state: TabState): UndoTable {
  const columns = givenColumns(tab).flatMap(({ key }) => (state.columns.has(key) ? [key] : []));
  const cell = (value: Scalar | undefined): Scalar => (value === undefined || value === '' ? null : value);
  const keyColumns = undoKeys(tab);
  return {
    tab: tab.key,
    keyColumns,
    rows: untouched.flatMap(({ values, instead }) =>
      instead === null
        ? []
        : [
            {
              key: keyColumns.map((key) => cell(values[key])),
              cells: Object.fromEntries(
                columns
                  .map((key) => [key, [cell(values[key]), cell(instead[key])]] as const)
                  .filter(([, [before, after]]) => before !== after && !keepsLink(before, after)),
              ),
            },
          ],
    ),
    added: { columns: [], rows: [] },
    removed: {
      columns,
      rows: untouched.flatMap(({ row, values, instead }) =>
        instead === null ? [[row, columns.map((key) => cell(values[key]))] as const] : [],
      ),
    },
  };
}

interface Removal {
  readonly requests: readonly SheetRequest[];
  readonly undo: readonly UndoTable[];
}

/** Writes of one workbook: the rows, and the marks of all sample rows, also of those that people changed. */
function removalOf(ports: Ports, { snapshot, fates }: Book): Removal {
  const tabs = fates.flatMap((fate) => {
    const state = snapshot.tabs.get(fate.tab.key);
    return state ? [{ fate, state }] : [];
  });
  if (tabs.length === 0) return { requests: [], undo: [] };
  const sheets = ports.sheets.readSheets(
    snapshot.spreadsheetId,
    tabs.map(({ state: { sheetId, rowCount } }) => ({ sheetId, startRow: 1, endRow: rowCount })),
    { errors: false },
  );
  return {
    requests: tabs.flatMap(({ fate, state }) => [
      ...writeCells(state.sheetId, writesOf(fate, state)),
      ...clearMarks(state.sheetId, sheets.get(state.sheetId)?.data ?? []),
    ]),
    undo: tabs.map(({ fate, state }) => undoOf(fate, state)),
  };
}

const endOfSample = (record: DepartmentRecord): SheetRequest => {
  const { sample: _removed, ...rest } = record;
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
      developerMetadata: { metadataValue: writeRecord(rest) },
      fields: 'metadataValue',
    },
  };
};

const tokenOf = (books: readonly Book[]): string =>
  fingerprint(books.map(({ key, fates }) => [key, fates.map(({ tab, untouched }) => [tab.key, untouched])]));

function viewOf(
  definition: DepartmentDefinition,
  books: readonly Book[],
  closed: readonly Text[],
  done: boolean,
): SampleView {
  const tabs = books.flatMap(({ key, fates }) =>
    fates
      .map(({ tab, untouched, changed }) => ({
        book: bookOf(definition, key),
        title: tab.title,
        remove: untouched.length,
        kept: changed,
      }))
      .filter(({ remove, kept }) => remove + kept > 0),
  );
  const sum = (key: 'remove' | 'kept'): number => tabs.reduce((total, each) => total + each[key], 0);
  return { tabs, remove: sum('remove'), kept: sum('kept'), closed, token: tokenOf(books), done };
}

const counted = (text: Text, n: number): Text => ({ ru: fill(text.ru, { n }), en: fill(text.en, { n }) });

/**
 * Looks at the sample data, or removes what was looked at.
 *
 * @throws AppError STALE_PLAN when a sample row was changed since the look; nothing is written then
 */
export function removeSample(ports: Ports, definition: DepartmentDefinition, { commit }: SampleInput): SampleView {
  const startedMs = ports.now();
  const opened = requireDepartment(ports);
  const { record, snapshot: pulse } = openWorkbook(ports, opened, 'pulse');
  if (!record.sample) return NOTHING;
  const { books, closed } = lookAll(ports, definition, opened, record.sample);
  const view = viewOf(definition, books, closed, commit !== null);
  if (commit === null) return view;
  refuseWhileOthersRun(ports, pulse);
  if (commit !== view.token) throw new AppError('STALE_PLAN', 'the sample rows changed since they were shown', {});
  const removals = books.map((book) => ({ book, ...removalOf(ports, book) }));
  // what is noted for undo is written first, and that the sample is over last: a removal that dies in between is simply done again
  const undo: UndoBatch = {
    runId: ports.newId(),
    at: ports.nowSerial(record.timeZone),
    who: ports.user(),
    what: REMOVED,
    tables: removals.flatMap((removal) => removal.undo),
    names: {},
    sample: record.sample,
  };
  for (const { book, requests } of [...removals].reverse())
    if (book.key === 'pulse') guardedWrite(ports, book.snapshot, requests, undo);
    else if (requests.length > 0) guardedWrite(ports, book.snapshot, requests);
  ports.sheets.batchUpdate(pulse.spreadsheetId, [
    endOfSample(record),
    ...journalRequests(ports, pulse, record.language, {
      what: REMOVED,
      result: counted(t('строк: {n}', 'rows: {n}'), view.remove),
      changes: view.remove,
      startedMs,
      details: counted(t('оставлено изменённых: {n}', 'changed ones kept: {n}'), view.kept),
    }),
  ]);
  return view;
}
