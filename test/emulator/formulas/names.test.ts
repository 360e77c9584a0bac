/** The engine gets addresses in place of named ranges; values must be those of the names. */
import { Book } from '../sheets/book';

const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number) => ({
  sheetId: 7,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex: startColumnIndex + 1,
});

function book(): Book {
  const sheets = [{ properties: { sheetId: 0, title: 'Calc' } }, { properties: { sheetId: 7, title: 'My data' } }];
  const made = new Book({ sheets });
  made.put("'My data'!A1", [
    [2, 'a'],
    [3, 'b'],
    [5, 'a'],
  ]);
  made.batch(
    { addNamedRange: { namedRange: { name: 'amounts', range: range(0, 3, 0) } } },
    { addNamedRange: { namedRange: { name: 'kinds', range: range(0, 3, 1) } } },
    { addNamedRange: { namedRange: { name: 'first', range: range(0, 1, 0) } } },
    { addNamedRange: { namedRange: { name: 'ставка', range: range(1, 2, 0) } } },
  );
  return made;
}

test.each<[string, string, unknown]>([
  ['a cell', '=first*10', 20],
  ['a name in another script and case', '=СТАВКА+first', 5],
  ['ranges in a call', '=SUMIFS(amounts;kinds;"a")', 7],
  ['signs and powers around it', '=-first^2', 4],
  ['the same text in a string and a title', '="first "&first', 'first 2'],
  ['a name beside one that LET binds', '=LET(x;10;x*first)', 20],
])('%s: %s', (_what, formula, wanted) => {
  const made = book();
  made.type('Calc!B2', [[formula]]);
  expect(made.value('Calc!B2')).toBe(wanted);
});

test('a name follows its cells, and an unknown one is #NAME?', () => {
  const made = book();
  made.type('Calc!A1', [['=first'], ['=nobody']]);
  made.batch({ insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 4 } } });
  expect(made.read('Calc!A1:A2', 'FORMATTED_VALUE')).toEqual([['2'], ['#NAME?']]);
  const { namedRangeId } = made.stored.namedRanges[2] ?? {};
  made.batch({ deleteNamedRange: { namedRangeId } });
  expect(made.read('Calc!A1', 'FORMATTED_VALUE')).toEqual([['#NAME?']]);
});
