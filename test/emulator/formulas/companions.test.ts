/** Formulas below each other share one companion: whatever is put into one of their cells later, numbers are read in full. */
import { Book } from '../sheets/book';

const THIRD = 1 / 3;

function column(): Book {
  const book = new Book({ sheets: [{ properties: { sheetId: 0, title: 'Calc' } }] });
  book.type('Calc!A1:B4', [
    [1, '=A1/3'],
    [2, '=A2/3'],
    [3, '=A3/3+0.1+0.2'],
    [4, ''],
  ]);
  // the model is made here, and follows from now on
  expect(book.value('Calc!B1')).toBe(THIRD);
  return book;
}

describe('a run of formulas', () => {
  it('has every digit of each number', () => {
    const book = column();
    expect([book.value('Calc!B2'), book.value('Calc!B3')]).toEqual([2 / 3, 1 + 0.1 + 0.2]);
  });

  it('goes on after a number was typed over one of its cells, and after its formula came back', () => {
    const book = column();
    book.type('Calc!B2', [[7]]);
    expect([book.value('Calc!B1'), book.value('Calc!B2'), book.value('Calc!B3')]).toEqual([THIRD, 7, 1 + 0.1 + 0.2]);
    book.type('Calc!B2', [['=A2/7']]);
    expect([book.value('Calc!B2'), book.value('Calc!B3')]).toEqual([2 / 7, 1 + 0.1 + 0.2]);
  });

  it('has a neighbour below and one beside it, which come and go', () => {
    const book = column();
    book.type('Calc!B4:C4', [['=A4/3', '=A4/7']]);
    expect([book.value('Calc!B4'), book.value('Calc!C4'), book.value('Calc!B3')]).toEqual([
      4 / 3,
      4 / 7,
      1 + 0.1 + 0.2,
    ]);
    book.type('Calc!B4', [[5]]);
    book.type('Calc!A4', [[8]]);
    expect([book.value('Calc!B4'), book.value('Calc!C4')]).toEqual([5, 8 / 7]);
  });
});
