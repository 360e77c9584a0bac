/** Formulas that an empty cell settles are not loaded, and show what they would show if they were. */
import fc from 'fast-check';
import { Settling } from '../../../emulator/formulas/settled';
import { Shortcuts } from '../../../emulator/formulas/shortcuts';
import type { Row } from '../../../emulator/sheets/state';
import { Book } from '../sheets/book';
import { reopened } from './reopened';

/** Row 1 with these cells: formulas begin with `=`, null is an empty cell. */
function rowOf(cells: readonly (string | number | boolean | null)[]): Row[] {
  const row = cells.map((cell) => {
    if (cell === null) return undefined;
    if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
    if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
    return { userEnteredValue: cell.startsWith('=') ? { formulaValue: cell } : { stringValue: cell } };
  });
  return [row];
}

const settledTo = (formula: string, ...beside: readonly (string | number | boolean | null)[]): unknown =>
  new Settling(rowOf([formula, ...beside])).of(0, 0)?.value;

describe('a formula is settled', () => {
  it.each([
    ['by an empty cell', '=IF(B1="","",B1/0)', [null], ''],
    ['by what is no number', '=IF(NOT(ISNUMBER($B$1)),"no ""number""",B1*2)', ['five'], 'no "number"'],
    ['by one of several', '=IF(OR(B1="",C1=""),"",VLOOKUP(B1,D:E,2,0))', ['a', null], ''],
    ['by all of several', '=if( AND(B1<>"", isblank(C1)) , 1, SUM(D:D))', ['a', null], 1],
    ['by an inner condition', '=IF(B1="x",IF(C1="","open",NOW()),"closed")', ['x', null], 'open'],
    ['by a cell that is settled itself', '=IF(C1="","",1)', ['x', '=IF(D1="","",7)', null], ''],
    ['by nothing, which is FALSE', '=IF(B1=FALSE,"no",1)', [null], 'no'],
    ['by a tick that is not set', '=IF(B1=TRUE,SUM(D:D),"no")', [false], 'no'],
    ['to what a cell holds', '=IF(B1="",C1,D1)', [null, true], true],
  ])('%s', (_, formula, beside, value) => {
    expect(settledTo(formula, ...beside)).toBe(value);
  });

  it.each([
    ['when the condition holds a formula to compute', '=IF(SUM(B1)="","",1)', [null]],
    ['when the branch has to be computed', '=IF(B1="",C1+1,1)', [null, 1]],
    ['when the branch is an empty cell', '=IF(B1="",C1,1)', [null, null]],
    ['when it goes on behind the condition', '=IF(B1="","",1)&"x"', [null]],
    ['when it does not parse', '=IF(B1="","",1))', [null]],
    ['when it asks for itself', '=IF(A1="","",1)', []],
    ['when it asks for itself through another', '=IF(B1="","",1)', ['=IF(A1="","",1)']],
    ['when capital letters decide', '=IF(B1="да","",1)', ['ДА']],
    ['when a fraction decides', '=IF(B1=0.3,"",1)', [0.1 + 0.2]],
    ['when another sheet decides', '=IF(other!B1="","",1)', [null]],
    ['when a range decides', '=IF(B1:B2="","",1)', [null]],
    ['when one of several is not known', '=IF(OR(B1="",SUM(C1)=0),"",1)', [null, null]],
    ['when an empty text stands in the cell', '=IF(ISBLANK(B1),1,2)', ['']],
    ['without a branch for it', '=IF(B1="x","")', [null]],
  ])('not %s', (_, formula, beside) => {
    expect(settledTo(formula, ...beside)).toBeUndefined();
  });
});

let books = 0;
const sheet = { properties: { sheetId: 1, title: 'rows' } };
const newBook = (): Book => new Book({ sheets: [sheet] }, `settled ${books++}`);

describe('a settled formula', () => {
  it('is computed when the cell is filled, with all that it settled', () => {
    const book = newBook();
    book.type('rows!B1:D1', [['=IF(A1="","",A1*2)', '=IF(B1="","nothing",B1+1)', '=B1&"|"&C1&"|"&ISBLANK(B1)']]);
    expect(book.read('rows!B1:D1')[0]).toEqual(['', 'nothing', '|nothing|FALSE']);
    book.type('rows!A1', [[5]]);
    expect(book.read('rows!B1:D1')[0]).toEqual([10, 11, '10|11|FALSE']);
    book.call('values.clear', { range: 'rows!A1' });
    expect(book.read('rows!B1:D1')[0]).toEqual(['', 'nothing', '|nothing|FALSE']);
  });

  it('gives way to what is typed over it, and what it settled follows', () => {
    const book = newBook();
    book.type('rows!B1:C1', [['=IF(A1="","",A1*2)', '=IF(B1="","nothing",B1+1)']]);
    expect(book.read('rows!B1:C1')[0]).toEqual(['', 'nothing']);
    book.type('rows!B1', [[4]]);
    expect(book.read('rows!B1:C1')[0]).toEqual([4, 5]);
    book.type('rows!A1', [[5]]);
    expect(book.read('rows!B1:C1')[0]).toEqual([4, 5]);
  });

  it('is computed in a model that was kept before its cell was filled', () => {
    const book = newBook();
    book.type('rows!B1', [['=IF(A1="","nothing",A1*2)']]);
    const later = reopened(book, (each) => each.read('rows!B1'));
    expect(later.value('rows!B1')).toBe('nothing');
    later.type('rows!A1', [[5]]);
    expect(later.value('rows!B1')).toBe(10);
  });

  it('is computed when the formula of another cell fills the empty one', () => {
    const book = newBook();
    book.type('rows!A1:A3', [['=SEQUENCE(3)'], [], []]);
    book.type(
      'rows!B1:B3',
      [1, 2, 3].map((row) => [`=IF(A${row}="","",A${row}*10)`]),
    );
    expect(book.read('rows!B1:B3')).toEqual([[10], [20], [30]]);
    book.type('rows!A1', [['=SEQUENCE(2)']]);
    expect(book.read('rows!B1:B3')).toEqual([[10], [20]]);
    book.type('rows!A1', [['=SEQUENCE(3)']]);
    expect(book.read('rows!B1:B3')).toEqual([[10], [20], [30]]);
  });
});

it('an empty text that a formula spills into a cell is not nothing', () => {
  const book = newBook();
  book.type('rows!A1:B1', [['={1;"";3}']]);
  book.type(
    'rows!B1:B3',
    [1, 2, 3].map((row) => [`=IF(ISBLANK(A${row}),"nothing","something")`]),
  );
  expect(book.read('rows!B1:B4')).toEqual([['something'], ['something'], ['something']]);
});

describe('settled or loaded', () => {
  const ROWS = 3;
  const COLUMNS = 'ABCDE';
  const cell = fc
    .record({ column: fc.constantFrom(...COLUMNS), row: fc.integer({ min: 1, max: ROWS }) })
    .map(({ column, row }) => `${column}${row}`);
  const literal = fc.constantFrom('""', '"x"', '0', '1', 'TRUE', 'FALSE');
  const condition = fc.oneof(
    fc.tuple(cell, fc.constantFrom('=', '<>', '>'), fc.oneof(literal, cell)).map((parts) => parts.join('')),
    cell.map((name) => `ISNUMBER(${name})`),
    cell.map((name) => `NOT(ISBLANK(${name}))`),
    fc.tuple(cell, cell).map(([left, right]) => `OR(${left}="",ISNUMBER(${right}))`),
    fc.tuple(cell, cell).map(([left, right]) => `AND(${left}<>"",${right}=0)`),
  );
  const branch = fc.oneof(
    literal,
    cell,
    cell.map((name) => `${name}&"!"`),
    fc.tuple(condition, literal, cell).map(([asked, yes, no]) => `IF(${asked},${yes},${no})`),
  );
  const formula = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(condition, branch, branch).map((parts) => `=IF(${parts.join(',')})`) },
    { weight: 1, arbitrary: fc.constant('=SEQUENCE(2)') },
  );
  const value = fc.oneof(
    { weight: 3, arbitrary: formula },
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 3, arbitrary: fc.constantFrom('x', 'X', 0, 1, 0.5, true, false) },
  );
  const rows = fc.array(fc.array(value, { minLength: COLUMNS.length, maxLength: COLUMNS.length }), {
    minLength: ROWS,
    maxLength: ROWS,
  });
  const edits = fc.array(fc.record({ at: cell, value }), { maxLength: 6 });

  it('the values are the same, whatever is typed', () => {
    let settled = 0;
    const same = fc.property(rows, edits, (typed, changes) => {
      const range = `rows!A1:E${ROWS}`;
      const [book, loaded] = [newBook(), newBook()];
      const agree = (): void => {
        const note = jest.spyOn(Shortcuts.prototype, 'note');
        const shown = book.read(range);
        settled += note.mock.results.filter(({ value }) => value !== null).length;
        note.mockReturnValue(null);
        const computed = loaded.read(range);
        note.mockRestore();
        expect(shown).toEqual(computed);
      };
      for (const each of [book, loaded]) each.type(range, typed);
      agree();
      for (const { at, value } of changes) {
        for (const each of [book, loaded]) each.type(`rows!${at}`, [[value]]);
        agree();
      }
    });
    fc.assert(same, { numRuns: 400 });
    expect(settled).toBeGreaterThan(200);
  });
});
