/** Takes the sample data out: first a look, then exactly that. Rows that people changed are theirs and stay; documents stay in Drive. */
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { AppError, isAppError } from '../../shared/errors';
import { fingerprint } from '../../shared/hash';
import { fill, t, type Text } from '../../shared/text';
import type { Ports } from '../ports';
import { refuseWhileOthersRun } from '../lease/lease';
import { openWorkbook, requireDepartment, type Opened } from '../setup/open';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readTables } from '../tables/readTables';
import { writeCells } from '../tables/tableWrite';
import { fateOf, givenColumns, sampleTables, type SampleFate } from './sampleRows';
import type { SampleInput, SampleView } from './views';

interface Book {
  readonly key: WorkbookKey;
  readonly snapshot: WorkbookSnapshot;
  readonly fates: readonly SampleFate[];
}

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

/** Empties the cells of the untouched rows; formulas and what people added to other rows are not named. */
const clearRequests = ({ snapshot, fates }: Book): SheetRequest[] =>
  fates.flatMap(({ tab, untouched }) => {
    const state = snapshot.tabs.get(tab.key);
    if (!state) return [];
    const columns = givenColumns(tab).flatMap(({ key }) => state.columns.get(key) ?? []);
    return writeCells(
      state.sheetId,
      untouched.flatMap(({ row }) => columns.map((column) => ({ row, column, value: null }))),
    );
  });

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

function viewOf(books: readonly Book[], closed: readonly Text[], done: boolean): SampleView {
  const tabs = books.flatMap(({ fates }) =>
    fates
      .map(({ tab, untouched, changed }) => ({ title: tab.title, remove: untouched.length, kept: changed }))
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
  const { record } = openWorkbook(ports, opened, 'pulse');
  if (!record.sample) return NOTHING;
  const { books, closed } = lookAll(ports, definition, opened, record.sample);
  const view = viewOf(books, closed, commit !== null);
  if (commit === null) return view;
  for (const { key, snapshot } of books) if (key === 'pulse') refuseWhileOthersRun(ports, snapshot);
  if (commit !== view.token) throw new AppError('STALE_PLAN', 'the sample rows changed since they were shown', {});
  for (const book of books) {
    const requests = clearRequests(book);
    if (book.key === 'pulse') {
      requests.push(
        endOfSample(record),
        ...journalRequests(ports, book.snapshot, record.language, {
          what: t('Убраны данные-примеры', 'Sample data removed'),
          result: counted(t('строк: {n}', 'rows: {n}'), view.remove),
          changes: view.remove,
          startedMs,
          details: counted(t('оставлено изменённых: {n}', 'changed ones kept: {n}'), view.kept),
        }),
      );
    }
    if (requests.length > 0) guardedWrite(ports, book.snapshot, requests);
  }
  return view;
}
