/** Sheets that are read in one go share a formula model, and show what each shows when it is read by itself. */
import { offerModels } from '../../../emulator/formulas/engine';
import { FormulaModel } from '../../../emulator/formulas/model';
import { Book } from '../sheets/book';

const SHEETS = 5;
const titleOf = (index: number): string => `s${index}`;

let chains = 0;

/** Each sheet adds one to the sheet before it, the first to a number. */
function chain(): Book {
  const sheets = Array.from({ length: SHEETS }, (_, index) => ({
    properties: { sheetId: index + 1, title: titleOf(index) },
  }));
  const book = new Book({ sheets }, `chain ${chains++}`);
  book.type('s0!A1', [[1]]);
  for (let index = 0; index < SHEETS; index++)
    book.type(`${titleOf(index)}!B1`, [[index === 0 ? '=A1+1' : `=${titleOf(index - 1)}!B1+1`]]);
  return book;
}

interface Shown {
  readonly sheets: readonly {
    readonly data: readonly {
      readonly rowData: readonly { readonly values: readonly { readonly effectiveValue?: object }[] }[];
    }[];
  }[];
}

const together = (book: Book): unknown[] => {
  const { sheets } = book.call('get', { fields: 'sheets.data.rowData.values.effectiveValue' }) as unknown as Shown;
  return sheets.map(({ data }) => data[0]?.rowData[0]?.values[1]?.effectiveValue);
};
const numbers = (from: number): unknown[] => Array.from({ length: SHEETS }, (_, at) => ({ numberValue: from + at }));

/** Counts the sheets that are loaded into models. */
const fills = (): jest.SpyInstance => jest.spyOn(FormulaModel.prototype as unknown as { fill: () => void }, 'fill');

/** What the formula of a sheet shows, read by itself. */
const read = (book: Book, index: number): unknown =>
  (book.call('values.get', { range: `${titleOf(index)}!B1` }) as { values: string[][] }).values[0]?.[0];

describe('many sheets read at once', () => {
  it('get one model, which follows edits', () => {
    const evaluated = fills();
    const book = chain();
    expect(together(book)).toEqual(numbers(2));
    book.type('s0!A1', [[10]]);
    expect(together(book)).toEqual(numbers(11));
    // each sheet was loaded once: models of their own would load the first sheet five times
    expect(evaluated).toHaveBeenCalledTimes(SHEETS);
    evaluated.mockRestore();
  });

  it('get one model for their ranges too, and none for ranges of numbers or for what is written in cells', () => {
    const loaded = fills();
    const book = chain();
    const read = (column: string, valueRenderOption = 'UNFORMATTED_VALUE'): unknown[] => {
      const ranges = Array.from({ length: SHEETS }, (_, index) => `${titleOf(index)}!${column}1`);
      const { valueRanges } = book.call('values.batchGet', { ranges, valueRenderOption }) as {
        readonly valueRanges: readonly { readonly values?: readonly unknown[][] }[];
      };
      return valueRanges.map(({ values }) => values?.[0]?.[0]);
    };
    expect(read('A')).toEqual([1, undefined, undefined, undefined, undefined]);
    expect(read('B', 'FORMULA')[1]).toBe('=s0!B1+1');
    expect(loaded).not.toHaveBeenCalled();
    expect(read('B')).toEqual([2, 3, 4, 5, 6]);
    expect(loaded).toHaveBeenCalledTimes(SHEETS);
    const body = { dataFilters: Array.from({ length: SHEETS }, (_, at) => ({ a1Range: `${titleOf(at)}!B1` })) };
    chain().call('values.batchGetByDataFilter', {}, body);
    expect(loaded).toHaveBeenCalledTimes(2 * SHEETS);
    loaded.mockRestore();
  });

  it('show the same as each by itself, whichever was read first', () => {
    const book = chain();
    expect(book.call('values.get', { range: 's4!B1' })).toMatchObject({ values: [['6']] });
    expect(together(book)).toEqual(numbers(2));
    book.type('s0!A1', [[5]]);
    expect(book.call('values.get', { range: 's2!B1' })).toMatchObject({ values: [['8']] });
    expect(together(book)).toEqual(numbers(6));
  });
});

describe('sheets read one after the other', () => {
  it('get one model of all when half of the formulas were loaded, and it follows edits', () => {
    const loaded = fills();
    const book = chain();
    // a sheet loads those before it: one, then two; from then on all five are loaded once
    expect([0, 1, 2, 3, 4].map((index) => read(book, index))).toEqual(['2', '3', '4', '5', '6']);
    expect(loaded).toHaveBeenCalledTimes(1 + 2 + SHEETS);
    book.type('s0!A1', [[10]]);
    expect([4, 3, 2].map((index) => read(book, index))).toEqual(['15', '14', '13']);
    expect(loaded).toHaveBeenCalledTimes(1 + 2 + SHEETS);
    loaded.mockRestore();
  });

  it('are read from a model that holds them, also after an edit', () => {
    const loaded = fills();
    const book = chain();
    expect(read(book, 4)).toBe('6');
    book.type('s0!A1', [[5]]);
    expect([1, 3].map((index) => read(book, index))).toEqual(['7', '9']);
    expect(loaded).toHaveBeenCalledTimes(SHEETS);
    loaded.mockRestore();
  });

  it('begin with models of their own again when the model of all cannot follow', () => {
    const loaded = fills();
    const book = chain();
    [0, 1, 2].forEach((index) => read(book, index));
    loaded.mockClear();
    book.batch({ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } });
    // it loads the two before it, not the two after it
    expect(read(book, 2)).toBe('4');
    expect(loaded).toHaveBeenCalledTimes(3);
    loaded.mockRestore();
  });
});

describe('models of a spreadsheet whose structure changed', () => {
  it('of single sheets are not made again where a new one of many holds what they held', () => {
    const loaded = fills();
    const book = chain();
    expect(read(book, 1)).toBe('3');
    book.batch({ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } });
    expect(together(book)).toEqual(numbers(2));
    loaded.mockClear();
    book.type('s0!A1', [[10]]);
    expect(read(book, 1)).toBe('12');
    expect(loaded).not.toHaveBeenCalled();
    loaded.mockRestore();
  });

  it('do not count as loaded: whoever reads one sheet gets that sheet', () => {
    const loaded = fills();
    const book = chain();
    [0, 1].forEach((index) => read(book, index));
    book.batch({ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } });
    loaded.mockClear();
    expect(read(book, 3)).toBe('5');
    expect(loaded).toHaveBeenCalledTimes(4);
    loaded.mockRestore();
  });
});

it('two Drives with a file of one id, of departments in two languages, do not take models from each other', () => {
  const loaded = fills();
  const id = `of two Drives ${chains++}`;
  const [here, there] = (['ru_RU', 'en_US'] as const).map((locale) => {
    const book = new Book({ properties: { locale }, sheets: [{ properties: { sheetId: 1, title: locale } }] }, id);
    book.type(`${locale}!A1:B1`, [['1', '=A1+1']]);
    return book;
  });
  for (const turn of [1, 2, 3])
    for (const book of [here, there]) {
      const title = book?.stored.properties.locale ?? '';
      book?.type(`${title}!A1`, [[turn]]);
      expect(book?.value(`${title}!B1`)).toBe(turn + 1);
    }
  expect(loaded).toHaveBeenCalledTimes(2);
  loaded.mockRestore();
});

describe('a version whose models are kept', () => {
  const offered = (): { readonly book: Book; readonly made: number[] } => {
    const book = chain();
    const made: number[] = [];
    offerModels(book.stored, { read: () => null, write: (sheetId) => void made.push(sheetId) });
    return { book, made };
  };

  it('gets its model made for an edit that the model can follow', () => {
    const { book, made } = offered();
    book.type('s0!A1', [[10]]);
    expect(together(book)).toEqual(numbers(11));
    expect(made).toHaveLength(1);
  });

  it('gets none for a sheet that was renamed or grew since: it would be made twice', () => {
    const loaded = fills();
    for (const change of [
      { updateSheetProperties: { properties: { sheetId: 1, title: 'renamed' }, fields: 'title' } },
      { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } },
    ]) {
      loaded.mockClear();
      const { book, made } = offered();
      book.batch(change);
      expect(together(book)).toEqual(numbers(2));
      expect(made).toEqual([]);
      expect(loaded).toHaveBeenCalledTimes(SHEETS);
    }
    loaded.mockRestore();
  });
});
