import fc from 'fast-check';
import { columnIndex, columnLetters, parseA1, quoteSheetTitle, toA1 } from '../../src/shared/a1';

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ])('%d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });
});

const bounds = fc
  .tuple(fc.nat(999), fc.integer({ min: 1, max: 50 }), fc.nat(700), fc.integer({ min: 1, max: 50 }))
  .map(([row, rows, column, columns]) => ({
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  }));

describe('toA1 and parseA1', () => {
  it.each([
    { area: [0, 10, 0, 3], want: "'План'!A1:C10" },
    { area: [4, 5, 27, 28], want: "'План'!AB5" },
  ])('$want', ({ area: [startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0], want }) =>
    expect(toA1('План', { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex })).toBe(want),
  );

  it('read back what they write, whatever the title', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), bounds, (title, area) => {
        fc.pre(!/[\n\r\u2028\u2029]/.test(title));
        expect(parseA1(toA1(title, area))).toEqual({ title, bounds: area });
      }),
    ));

  it.each(["'План'", 'A1:B2', "'План'!A:C", "'План'!A0", "'Пл'ан'!A1"])('%s is no rectangle of a sheet', (text) =>
    expect(parseA1(text)).toBeNull(),
  );

  it('take corners in any order, dollars and unquoted titles', () =>
    expect(parseA1('Plan!$C$10:A1')).toEqual(parseA1("'Plan'!A1:C10")));
});

describe('quoteSheetTitle', () => {
  it('doubles inner quotes', () => expect(quoteSheetTitle("Год '26")).toBe("'Год ''26'"));
});
