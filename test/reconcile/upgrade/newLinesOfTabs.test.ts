/** New lines on real tabs: a calculated column of a table and a row of a panel come with their identities, names, formulas and lists. */
import { cellId } from '../../../src/reconcile/drift/managed';
import { missingNames, newLineRequests, newLines } from '../../../src/reconcile/upgrade/newLines';
import type { SheetRequest } from '../../../src/reconcile/googleSheets';
import type { Base } from '../../../src/reconcile/drift/base';
import { heldBook, SETTINGS, type HeldBook } from '../support/liveBook';

const TABS = ['plan', 'rnp', 'channels', 'settings'];

const of = <Body>(requests: readonly SheetRequest[], kind: string): Body[] =>
  requests.flatMap((request) => (kind in request ? [request[kind] as Body] : []));

const sheetOf = (book: HeldBook, tab: string): HeldBook['sheets'][number] => {
  const sheet = book.sheets.find(({ key }) => key === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return sheet;
};

/** What an older template had written: everything but one line. */
const without = (book: HeldBook, tab: string, at: 1 | 2, key: string): Base => ({
  ...book.base,
  cells: new Map([...book.base.cells].filter(([id]) => !(id.startsWith(`${tab}|`) && id.split('|')[at] === key))),
});

describe('a calculated column that the template has now', () => {
  const book = heldBook(TABS);
  const sheet = sheetOf(book, 'plan');
  const managed = book.managed.get('plan') ?? [];
  const formula = managed.find((cell) => cell.kind === 'formula');
  const key = formula?.columnKey ?? '';
  const base = without(book, 'plan', 2, key);
  const at = book.held('plan').columns.get(key) ?? 0;
  book.held('plan').columns = new Map(
    [...book.held('plan').columns].flatMap(([each, index]) =>
      each === key ? [] : [[each, index > at ? index - 1 : index] as const],
    ),
  );
  const live = book.live('plan');
  const lines = newLines(sheet, live, base);
  const names = new Map([...book.snapshot().names].filter(([name]) => name !== `plan_${key}`));
  const snapshot = { ...book.snapshot(), names };
  const requests = newLineRequests(sheet, managed, live, lines, snapshot, SETTINGS, (tab) => book.live(tab));

  it('is found by what was written before, and goes where the template has it', () => {
    expect(lines.map((line) => [line.dimension, line.key, line.at])).toEqual([['COLUMNS', key, at]]);
  });

  it('comes with its identity, its name, and its formula on every row', () => {
    const metadata = of<{ developerMetadata: { metadataValue: string } }>(requests, 'createDeveloperMetadata');
    expect(metadata.map(({ developerMetadata }) => developerMetadata.metadataValue)).toEqual([`plan.${key}`]);
    const named = of<{ namedRange: { name: string; range: { startColumnIndex: number } } }>(requests, 'addNamedRange');
    expect(named.map(({ namedRange }) => [namedRange.name, namedRange.range.startColumnIndex])).toEqual([
      [`plan_${key}`, at],
    ]);
    const repeated = of<{ fields: string; range: { startRowIndex: number; endRowIndex: number } }>(
      requests,
      'repeatCell',
    ).filter(({ fields }) => fields === 'userEnteredValue');
    expect(repeated.map(({ range }) => [range.startRowIndex, range.endRowIndex])).toEqual([[1, live.state.rowCount]]);
  });

  it('names that formulas use and the workbook lacks are made on the columns that it has', () => {
    const [other = ''] = [...live.state.columns.keys()].filter((each) => names.has(`plan_${each}`));
    const lacking = { ...snapshot, names: new Map([...names].filter(([name]) => name !== `plan_${other}`)) };
    const made = of<{ namedRange: { name: string } }>(missingNames(sheet, live, lines, lacking), 'addNamedRange');
    expect(made.map(({ namedRange }) => namedRange.name)).toEqual([`plan_${other}`]);
    // the rows of a form are known by their names: nothing can be told of one that is gone
    expect(
      missingNames(sheetOf(book, 'settings'), book.live('settings'), [], { ...snapshot, names: new Map() }),
    ).toEqual([]);
  });
});

describe('a row of a panel that the template has now', () => {
  const book = heldBook(TABS);
  const sheet = sheetOf(book, 'rnp');
  const managed = book.managed.get('rnp') ?? [];
  const rows = sheet.lines.filter(({ dimension }) => dimension === 'ROWS');
  const withFormula = rows.filter(({ key }) => managed.some((cell) => cell.kind === 'formula' && cell.rowKey === key));
  const line = withFormula.at(-1);
  const key = line?.key ?? '';
  const base = without(book, 'rnp', 1, key);
  const whole = book.live('rnp');
  // the older workbook has no such row
  const live = { ...whole, rowOf: (each: string) => (each === key ? null : whole.rowOf(each)) };
  const lines = newLines(sheet, live, base);

  it('is inserted with its words, and its formulas where things stand now', () => {
    expect(lines.map((each) => [each.dimension, each.key])).toEqual([['ROWS', key]]);
    const requests = newLineRequests(sheet, managed, live, lines, book.snapshot(), SETTINGS, (tab) => book.live(tab));
    expect(of(requests, 'insertDimension').length + of(requests, 'appendDimension').length).toBe(1);
    const formulas = managed.filter((cell) => cell.rowKey === key && cell.kind === 'formula');
    expect(formulas.map(cellId).length).toBeGreaterThan(0);
    const written = JSON.stringify(of(requests, 'updateCells')).split('"formulaValue"').length - 1;
    expect(written).toBe(formulas.length);
  });
});
