/** The clock stands in cells of the model: when it moves, the model follows instead of being loaded again. */
import { FormulaModel } from '../../../emulator/formulas/model';
import { Book } from '../sheets/book';
import { reopened } from './reopened';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** 16 March 2026, the day of the books. */
const TODAY = 46_097;

let books = 0;

function clocked(title = 'days'): Book {
  const sheets = [{ properties: { sheetId: 1, title } }, { properties: { sheetId: 2, title: 'moments' } }];
  const book = new Book({ sheets }, `with a clock ${books++}`);
  book.type(`${title}!A1:B1`, [['=TODAY()+1', '="day "&today()']]);
  book.type('moments!A1', [['=NOW()']]);
  return book;
}

const days = (book: Book, title = 'days'): unknown => book.read(`${title}!A1:B1`)[0];
const shown = (day: number): unknown[] => [day + 1, `day ${day}`];

let loaded: jest.SpyInstance;
beforeEach(() => {
  loaded = jest.spyOn(FormulaModel.prototype as unknown as { fill: () => void }, 'fill');
});
afterEach(() => loaded.mockRestore());

it('a model follows the clock from day to day, there and back', () => {
  const book = clocked();
  expect(days(book)).toEqual(shown(TODAY));
  book.now += 3 * DAY_MS;
  expect(days(book)).toEqual(shown(TODAY + 3));
  book.now -= 4 * DAY_MS;
  expect(days(book)).toEqual(shown(TODAY - 1));
  expect(loaded).toHaveBeenCalledTimes(1);
});

it('follows an edit and the clock at once', () => {
  const book = clocked();
  expect(days(book)).toEqual(shown(TODAY));
  book.now += DAY_MS;
  book.type('days!A1', [['=TODAY()*10']]);
  expect(days(book)).toEqual([(TODAY + 1) * 10, `day ${TODAY + 1}`]);
  expect(loaded).toHaveBeenCalledTimes(1);
});

it('a first formula with a clock gets the day in a model that had none', () => {
  const book = new Book({ sheets: [{ properties: { sheetId: 1, title: 'one' } }] }, `with a clock ${books++}`);
  book.type('one!A1', [['=1+1']]);
  expect(book.value('one!A1')).toBe(2);
  book.type('one!B1', [['=TODAY()']]);
  expect(book.value('one!B1')).toBe(TODAY);
  expect(loaded).toHaveBeenCalledTimes(1);
});

it('moments and days of one model stay apart', () => {
  const book = clocked();
  book.type('moments!B1', [['=days!A1']]);
  const moments = (): unknown => book.read('moments!A1:B1')[0];
  expect(moments()).toEqual([TODAY + 0.5, TODAY + 1]);
  book.now += 6 * HOUR_MS;
  // the day is the same: what was loaded for the moments shows it
  expect(days(book)).toEqual(shown(TODAY));
  expect(moments()).toEqual([TODAY + 0.75, TODAY + 1]);
  book.now += DAY_MS;
  expect(days(book)).toEqual(shown(TODAY + 1));
  expect(moments()).toEqual([TODAY + 1.75, TODAY + 2]);
  expect(loaded).toHaveBeenCalledTimes(2);
});

it.each(['clock', 'Clock', 'companion 0 of a sheet'])('a sheet of the workbook may be called %s', (title) => {
  const book = clocked(title);
  expect(book.read(`'${title}'!A1:B1`)[0]).toEqual(shown(TODAY));
  book.type(`'${title}'!A1`, [[7]]);
  book.type('moments!A1', [[`='${title}'!A1+TODAY()`]]);
  expect(book.value('moments!A1')).toBe(TODAY + 7);
});

it('a model that was kept on another day shows this one', () => {
  const book = clocked();
  const later = reopened(book, days);
  loaded.mockClear();
  later.now += 2 * DAY_MS;
  expect(days(later)).toEqual(shown(TODAY + 2));
  expect(loaded).not.toHaveBeenCalled();
});
