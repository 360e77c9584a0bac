/** The log of the last run: what is written there is read again; another run takes its place; a mark tells what it holds. */
import {
  logRequests,
  markRun,
  readLog,
  rowHash,
  runInLog,
  UNDO_SHEET_ID,
  undoneMark,
  type UndoBatch,
} from '../../../src/reconcile/undo/undoLog';
import { newFileSnapshot } from '../../../src/reconcile/plan';
import type { SheetRequest } from '../../../src/reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../../src/reconcile/snapshot';

const snapshot = (undoRun: string | null, hasSheet = true): WorkbookSnapshot => ({
  ...newFileSnapshot('book', 'Book'),
  sheetIds: hasSheet ? [1, UNDO_SHEET_ID] : [1],
  undoRun,
});

const batch = (more: Partial<UndoBatch> = {}): UndoBatch => ({
  runId: 'run-2',
  at: 46000.5,
  who: 'ann@example.com',
  what: { ru: 'Запуск', en: 'Run' },
  tables: [],
  names: {},
  ...more,
});
const withName = batch({ names: { settings_as_of: [1, 2] } });

const kinds = (requests: readonly SheetRequest[]): string[] => requests.flatMap((request) => Object.keys(request));
const rowsOf = (requests: readonly SheetRequest[]): string[][] =>
  requests.flatMap((request) => {
    const append = request.appendCells as
      { rows: { values: { userEnteredValue: { stringValue: string } }[] }[] } | undefined;
    return (append?.rows ?? []).map((row) => row.values.map(({ userEnteredValue }) => userEnteredValue.stringValue));
  });

describe('what is written', () => {
  it.each([
    ['nothing for a run that changed nothing', snapshot(null), batch(), []],
    ['nothing into a workbook without the sheet', snapshot(null, false), withName, []],
    [
      'a mark and the batch, the first time',
      snapshot(null),
      withName,
      ['updateCells', 'createDeveloperMetadata', 'appendCells'],
    ],
    [
      'in place of an earlier run',
      snapshot('run-1'),
      withName,
      ['updateCells', 'updateDeveloperMetadata', 'appendCells'],
    ],
    [
      'in place of a run that was undone',
      snapshot('-run-1'),
      withName,
      ['updateCells', 'updateDeveloperMetadata', 'appendCells'],
    ],
    ['below what the same run noted', snapshot('run-2'), withName, ['appendCells']],
    [
      'a pointer to another workbook',
      snapshot(null),
      batch({ elsewhere: [{ workbook: 'people', count: 2 }] }),
      ['updateCells', 'createDeveloperMetadata', 'appendCells'],
    ],
    [
      'no empty note of a workbook',
      snapshot(null),
      batch({
        books: [
          { workbook: 'pulse', parts: [], lines: [], hidden: [], renames: [], tabs: [], base: [], decisions: [] },
        ],
      }),
      [],
    ],
  ] as const)('%s', (_name, before, each, expected) => {
    expect(kinds(logRequests(before, each))).toEqual(expected);
  });

  it('is read again, batch by batch, also when one takes many cells', () => {
    const large = batch({
      names: Object.fromEntries(
        Array.from({ length: 9000 }, (_, at) => [
          `name_of_a_cell_${at}_that_is_long_enough`,
          [at, `value ${at} of some length`] as const,
        ]),
      ),
    });
    const rows = [
      ...rowsOf(logRequests(snapshot('run-2'), withName)),
      ...rowsOf(logRequests(snapshot('run-2'), large)),
    ];
    expect(rows.length).toBeGreaterThan(2);
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(50_000);
    expect(readLog(rows)).toEqual([withName, large]);
  });

  it('is left out where somebody typed over it', () => {
    expect(readLog([['+', '{"half":'], ['x', 'mine'], ...rowsOf(logRequests(snapshot('run-2'), withName))])).toEqual([
      withName,
    ]);
    expect(readLog([['.', 'a part of nothing']])).toEqual([]);
  });
});

it.each([
  ['nothing yet', null, null],
  ['a run', 'run-1', 'run-1'],
  ['an undone run', undoneMark('run-1'), null],
] as const)('the mark tells of %s', (_name, mark, run) => {
  expect(runInLog(snapshot(mark))).toBe(run);
});

it('a mark is made once and then changed', () => {
  expect(kinds([markRun(snapshot(null), 'run-1'), markRun(snapshot('run-1'), 'run-2')])).toEqual([
    'createDeveloperMetadata',
    'updateDeveloperMetadata',
  ]);
});

it('an empty cell is told by the same hash whether Google gives it as nothing or as an empty text', () => {
  expect(rowHash(['a', '', 1])).toBe(rowHash(['a', null, 1]));
  expect(rowHash(['a', 0, 1])).not.toBe(rowHash(['a', null, 1]));
});
