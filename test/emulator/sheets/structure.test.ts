/** Laws of structural edits: what stands on cells stays with them, whatever rows and columns are inserted, deleted or moved. */
import fc from 'fast-check';
import { Book, messageOf } from './book';

const SIZE = 12;

type Edit = Readonly<Record<string, unknown>>;

const dimension = fc.constantFrom('ROWS', 'COLUMNS');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ dimension, at: fc.nat(SIZE - 1), count: fc.integer({ min: 1, max: 3 }) })
    .map(({ dimension: d, at, count }) => ({
      insertDimension: { range: { sheetId: 0, dimension: d, startIndex: at, endIndex: at + count } },
    })),
  fc.record({ dimension, at: fc.nat(SIZE - 1) }).map(({ dimension: d, at }) => ({
    deleteDimension: { range: { sheetId: 0, dimension: d, startIndex: at, endIndex: at + 1 } },
  })),
  fc
    .record({ dimension, at: fc.nat(SIZE - 4), count: fc.integer({ min: 1, max: 3 }), to: fc.nat(SIZE) })
    .map(({ dimension: d, at, count, to }) => ({
      moveDimension: {
        source: { sheetId: 0, dimension: d, startIndex: at, endIndex: at + count },
        destinationIndex: to,
      },
    })),
);

/** A sheet whose every cell holds its own name, and one whose formulas refer to each of them. */
function namedCells(): Book {
  const grid = { rowCount: 30, columnCount: 30 };
  const book = new Book({
    sheets: [
      { properties: { sheetId: 0, title: 'Данные 1', gridProperties: grid } },
      { properties: { sheetId: 1, title: 'Refs', gridProperties: grid } },
    ],
  });
  const names = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => `c${row}x${column}`),
  );
  book.put("'Данные 1'!A1", names);
  const letters = 'ABCDEFGHIJKL';
  book.type(
    'Refs!A1',
    names.map((line, row) =>
      line.map((_, column) => `='Данные 1'!${column % 2 ? '$' : ''}${letters[column]}${row % 2 ? '$' : ''}${row + 1}`),
    ),
  );
  const lines = (d: 'ROWS' | 'COLUMNS') =>
    Array.from({ length: SIZE }, (_, index) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: d,
          metadataValue: String(index),
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 0, dimension: d, startIndex: index, endIndex: index + 1 } },
        },
      },
    }));
  book.batch(
    ...lines('ROWS'),
    ...lines('COLUMNS'),
    {
      addNamedRange: {
        namedRange: {
          name: 'corner',
          range: { sheetId: 0, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 5, endColumnIndex: 6 },
        },
      },
    },
    {
      setDataValidation: {
        range: { sheetId: 1, startRowIndex: 20, endRowIndex: 21, startColumnIndex: 0, endColumnIndex: 1 },
        rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Данные 1'!$F$6" }] } },
      },
    },
  );
  return book;
}

/** Names of the cells that are still there. */
const survivors = (book: Book): Set<string> =>
  new Set(
    book
      .read("'Данные 1'!A1:AD30")
      .flat()
      .filter((name: string) => name !== ''),
  );

test('references, names and lists go with their cells; those of deleted cells become #REF!', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const book = namedCells();
      book.batch({ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note' } }, ...edits);
      const left = survivors(book);
      const shown = book.read('Refs!A1:L12');
      for (let row = 0; row < SIZE; row++) {
        for (let column = 0; column < SIZE; column++) {
          const name = `c${row}x${column}`;
          expect(shown[row]?.[column]).toBe(left.has(name) ? name : '#REF!');
        }
      }
      const named = book.stored.namedRanges.find((each) => each.name === 'corner');
      expect(named === undefined).toBe(!left.has('c5x5'));
      if (named) expect(book.read('corner')).toEqual([['c5x5']]);
      const rule = book.cell('Refs!A21').dataValidation.condition.values[0].userEnteredValue;
      expect(rule === '=#REF!').toBe(!left.has('c5x5'));
    }),
    { numRuns: 40 },
  );
});

test('metadata of a line goes with the line', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const book = namedCells();
      book.batch({ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note' } }, ...edits);
      const cells: string[][] = book.read("'Данные 1'!A1:AD30");
      const lineOf = (key: string, at: number): string[] =>
        key === 'ROWS' ? (cells[at] ?? []) : cells.map((row) => row[at] ?? '');
      for (const { metadataKey, metadataValue, location } of book.stored.developerMetadata) {
        const { startIndex, endIndex } = location.dimensionRange ?? { startIndex: -1, endIndex: -1 };
        const own = metadataKey === 'ROWS' ? new RegExp(`^c${metadataValue}x`) : new RegExp(`x${metadataValue}$`);
        const wanted = cells.flat().filter((name) => own.test(name));
        expect(endIndex - startIndex).toBe(1);
        expect(lineOf(metadataKey, startIndex).filter((name) => name !== '')).toEqual(wanted);
      }
    }),
    { numRuns: 40 },
  );
});

test('a failed batch leaves the same object, equal to what it was', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const book = namedCells();
      const before = book.stored;
      const copy = JSON.stringify(before);
      expect(messageOf(() => book.batch(...edits, { deleteSheet: { sheetId: 404 } }))).not.toBe('');
      expect(book.stored).toBe(before);
      expect(JSON.stringify(before)).toBe(copy);
    }),
    { numRuns: 20 },
  );
});

/** A formula over whole ranges; where both ends go is fixed by Google's own rule that a range takes in what is inserted inside. */
test.each<[string, Edit, string]>([
  ['=SUM(A2:A4)', { insertDimension: { range: { dimension: 'ROWS', startIndex: 2, endIndex: 4 } } }, '=SUM(A2:A6)'],
  ['=SUM(A2:A4)', { insertDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } } }, '=SUM(A3:A5)'],
  ['=SUM(A2:A4)', { insertDimension: { range: { dimension: 'ROWS', startIndex: 4, endIndex: 5 } } }, '=SUM(A2:A4)'],
  ['=SUM(A2:A4)', { deleteDimension: { range: { dimension: 'ROWS', startIndex: 2, endIndex: 3 } } }, '=SUM(A2:A3)'],
  ['=SUM(A2:A4)', { deleteDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 5 } } }, '=SUM(#REF!)'],
  ['=SUM(A2:A)', { insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }, '=SUM(A3:A)'],
  ['=SUM(A:B)', { insertDimension: { range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } }, '=SUM(A:C)'],
  ['=SUM(2:3)', { deleteDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }, '=SUM(1:2)'],
  [
    '=SUM(A2:A4)',
    { moveDimension: { source: { dimension: 'ROWS', startIndex: 1, endIndex: 4 }, destinationIndex: 6 } },
    '=SUM(A4:A6)',
  ],
  [
    '=SUM(A2:A4)',
    { moveDimension: { source: { dimension: 'ROWS', startIndex: 8, endIndex: 9 }, destinationIndex: 2 } },
    '=SUM(A2:A5)',
  ],
])('%s after %j is %s', (formula, request, expected) => {
  const book = new Book({
    sheets: [{ properties: { sheetId: 0, title: 'A' } }, { properties: { sheetId: 1, title: 'B' } }],
  });
  const named = formula.replace('(', '(A!');
  book.type('B!Z50', [[named]]);
  book.batch(request);
  expect(book.read('B!Z50', 'FORMULA')[0][0].replace('A!', '')).toBe(expected);
});

describe('sheets', () => {
  const linked = (): Book => {
    const book = new Book({
      sheets: [{ properties: { sheetId: 0, title: 'Main' } }, { properties: { sheetId: 1, title: 'Data' } }],
    });
    book.put('Data!A1', [[5]]);
    book.type('Main!A1', [['=Data!A1*2&"Data!A1"', '=SUM(Data!A1:A2)']]);
    return book;
  };

  test('a new title is written into formulas, quoted where it must be', () => {
    const book = linked();
    book.batch({ updateSheetProperties: { properties: { sheetId: 1, title: "It's Q1" }, fields: 'title' } });
    expect(book.read('Main!A1:B1', 'FORMULA')).toEqual([["='It''s Q1'!A1*2&\"Data!A1\"", "=SUM('It''s Q1'!A1:A2)"]]);
    expect(book.read('Main!A1:B1')).toEqual([['10Data!A1', 5]]);
  });

  test('formulas that named a deleted sheet show #REF!', () => {
    const book = linked();
    book.batch({ deleteSheet: { sheetId: 1 } });
    expect(book.read('Main!A1:B1', 'FORMULA')).toEqual([['=#REF!*2&"Data!A1"', '=SUM(#REF!)']]);
    expect(book.read('Main!A1:B1')).toEqual([['#REF!', '#REF!']]);
  });

  test('a copy has its own ids, metadata and filter', () => {
    const book = linked();
    book.batch(
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 7, metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 1 } },
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2 } } } },
      { duplicateSheet: { sourceSheetId: 1, newSheetId: 9, newSheetName: 'Copy', insertSheetIndex: 2 } },
    );
    expect(book.value('Copy!A1')).toBe(5);
    expect(book.stored.developerMetadata.map((each) => [each.metadataId, each.location.sheetId])).toEqual([
      [7, 1],
      [8, 9],
    ]);
    expect(book.stored.sheets[2]?.basicFilter).toMatchObject({ range: { sheetId: 9 } });
  });
});
