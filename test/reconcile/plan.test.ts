/** The plan of a new workbook and its requests, over the tabs of the real department: complete, in order, and nothing the second time. */
import { compileWorkbook } from '../../src/blueprint/compile/compileWorkbook';
import type { WorkbookModel } from '../../src/blueprint/compile/sheetModel';
import type { WorkbookKey } from '../../src/blueprint/tab';
import { DEPARTMENT } from '../../src/department/index';
import { BASE_SHEET_ID } from '../../src/reconcile/drift/base';
import { managedByTab } from '../../src/reconcile/drift/managedOf';
import { describeChange } from '../../src/reconcile/describe';
import type { SheetRequest } from '../../src/reconcile/googleSheets';
import { lowerChanges } from '../../src/reconcile/lower/lowerChanges';
import { newFileSnapshot, planWorkbook, type Wanted } from '../../src/reconcile/plan';
import type { WorkbookSnapshot } from '../../src/reconcile/snapshot';
import { UNDO_SHEET_ID } from '../../src/reconcile/undo/undoLog';
import { answersOf } from '../department/support/answers';

const SETTINGS = { language: 'ru', currency: 'RUB' } as const;
const BOOKS: readonly WorkbookKey[] = ['pulse', 'library', 'people'];
const models = new Map(BOOKS.map((key) => [key, compileWorkbook(DEPARTMENT, key, answersOf())]));
const modelOf = (key: WorkbookKey): WorkbookModel => models.get(key) as WorkbookModel;

const wanted = (model: WorkbookModel, madeBefore: readonly string[] = []): Wanted => ({
  model,
  locale: 'ru_RU',
  timeZone: 'Europe/Moscow',
  settings: SETTINGS,
  record: '{"v":1}',
  madeBefore: new Set(madeBefore),
});

/** The workbook as the plan leaves it, but for tabs that people deleted since. */
const made = (model: WorkbookModel, gone: readonly string[] = []): WorkbookSnapshot => ({
  ...newFileSnapshot('book', 'Book'),
  departmentRecord: '{"v":1}',
  sheetIds: [BASE_SHEET_ID, UNDO_SHEET_ID, ...model.sheets.map(({ sheetId }) => sheetId)],
  tabs: new Map(
    model.sheets
      .filter(({ key }) => !gone.includes(key))
      .map(({ key, sheetId, title, rowCount, columnCount }) => [
        key,
        { key, sheetId, title, hidden: false, rowCount, columnCount, columns: new Map() },
      ]),
  ),
});

const kindOf = (request: SheetRequest): string => Object.keys(request)[0] ?? '';
interface Body {
  readonly fields?: string;
  readonly range?: { readonly startRowIndex: number; readonly endRowIndex: number };
  readonly properties?: { readonly sheetId: number };
  readonly namedRange?: { readonly name: string };
  readonly developerMetadata?: { readonly metadataId: number };
  readonly protectedRange?: { readonly protectedRangeId: number };
  readonly chart?: { readonly chartId: number };
}
const bodiesOf = (requests: readonly SheetRequest[], kind: string): Body[] =>
  requests.flatMap((request) => (kind in request ? [request[kind] as Body] : []));

describe.each(BOOKS)('%s as a new workbook', (key) => {
  const model = modelOf(key);
  const changes = planWorkbook(wanted(model), newFileSnapshot('book', 'Лист1'));
  const requests = lowerChanges(changes, SETTINGS);

  it('gets every tab, the sheet that remembers, its locale and its record, and loses the empty sheet', () => {
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'addTab')).toHaveLength(model.sheets.length);
    expect(new Set(kinds)).toEqual(new Set(['addTab', 'addBase', 'setLocale', 'setRecord', 'removeEmptySheet']));
  });

  it('is told in both languages, change by change', () => {
    for (const change of changes) {
      const { text } = describeChange(change);
      expect([text.ru, text.en].filter((each) => each === '' || /\{|undefined/.test(each))).toEqual([]);
    }
  });

  it('adds sheets before what stands on them, and gives each id once', () => {
    const kinds = requests.map(kindOf);
    expect(kinds.lastIndexOf('addSheet')).toBeGreaterThan(0);
    const first = kinds.findIndex((kind) => ['repeatCell', 'updateCells', 'addNamedRange'].includes(kind));
    expect(kinds.slice(0, first).filter((kind) => kind === 'addSheet')).toHaveLength(model.sheets.length);
    const idsOf = (kind: string, id: (body: Body) => unknown): unknown[] => bodiesOf(requests, kind).map(id);
    const ids = {
      sheets: idsOf('addSheet', (body) => body.properties?.sheetId),
      names: idsOf('addNamedRange', (body) => body.namedRange?.name),
      metadata: idsOf('createDeveloperMetadata', (body) => body.developerMetadata?.metadataId),
      warnings: idsOf('addProtectedRange', (body) => body.protectedRange?.protectedRangeId),
      charts: idsOf('addChart', (body) => body.chart?.chartId),
    };
    for (const [name, each] of Object.entries(ids)) expect([name, new Set(each).size]).toEqual([name, each.length]);
    expect([ids.charts.length, ids.warnings.length]).toEqual([
      model.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0),
      model.sheets.reduce((sum, sheet) => sum + sheet.protections.length, 0),
    ]);
  });

  it('writes every formula and value of the model, once', () => {
    const formulas = JSON.stringify(requests).split('"formulaValue"').length - 1;
    const repeated = bodiesOf(requests, 'repeatCell')
      .filter(({ fields }) => fields === 'userEnteredValue')
      .reduce((sum, { range }) => sum + (range?.endRowIndex ?? 0) - (range?.startRowIndex ?? 0) - 1, 0);
    const wantedFormulas = model.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined);
    expect(formulas + repeated).toBe(wantedFormulas.length);
    const merges = model.sheets.flatMap(({ cells }) => cells).filter(({ span }) => span !== undefined);
    expect(bodiesOf(requests, 'mergeCells')).toHaveLength(merges.length);
  });

  it('needs nothing the second time, and a deleted tab stays deleted', () => {
    expect(planWorkbook(wanted(model), made(model))).toEqual([]);
    const [gone = ''] = model.sheets.map((sheet) => sheet.key);
    expect(planWorkbook(wanted(model, [gone]), made(model, [gone]))).toEqual([]);
    // one that was never made is news
    expect(planWorkbook(wanted(model), made(model, [gone])).map(({ kind }) => kind)).toEqual(['addTab']);
  });

  it('compares every tab three-way', () => {
    const managed = managedByTab(model, SETTINGS);
    expect([...managed.keys()]).toEqual(model.sheets.map((sheet) => sheet.key));
    for (const cells of managed.values()) expect(cells.length).toBeGreaterThan(0);
  });
});

it('changes the record when it says something else, and nothing more', () => {
  const model = modelOf('people');
  const changes = planWorkbook({ ...wanted(model), record: '{"v":2}' }, made(model));
  expect(changes).toEqual([{ kind: 'setRecord', record: '{"v":2}', existing: true }]);
});
