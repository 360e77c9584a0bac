/** Each kind of request once or twice: what it changes and what it replies. Shapes follow the recorded answers and Google's reference. */
import { Book, messageOf } from './book';

const box = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
  sheetId = 0,
) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

describe('cells', () => {
  test('updateCells writes what the mask names and clears the rest of a range', () => {
    const book = new Book();
    book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const rows = [{ values: [{ userEnteredValue: { numberValue: 0 }, note: 'ignored' }] }];
    book.batch({ updateCells: { range: box(0, 2, 0, 2), rows, fields: 'userEnteredValue' } });
    expect(book.read('A1:B2')).toEqual([[0]]);
    expect(book.cell('A1')).not.toHaveProperty('note');
  });

  test('parts of a format are set and reset, colours under both names', () => {
    const book = new Book();
    const cell = {
      userEnteredFormat: {
        backgroundColorStyle: { rgbColor: { red: 1, green: 0 } },
        textFormat: { bold: true, fontSize: 12 },
      },
    };
    book.batch({
      repeatCell: { range: box(0, 1, 0, 1), cell, fields: 'userEnteredFormat(backgroundColorStyle,textFormat)' },
    });
    book.batch({
      repeatCell: {
        range: box(0, 1, 0, 1),
        cell: { userEnteredFormat: {} },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    });
    expect(book.cell('A1').userEnteredFormat).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
      textFormat: { fontSize: 12 },
    });
    expect(book.cell('A1').effectiveFormat).toMatchObject({
      verticalAlignment: 'BOTTOM',
      textFormat: { fontSize: 12, bold: false },
    });
  });

  test('repeatCell moves the references of its formula', () => {
    const book = new Book();
    book.put('A1', [[1], [2], [3]]);
    book.batch({
      repeatCell: {
        range: box(0, 3, 1, 3),
        cell: { userEnteredValue: { formulaValue: '=$A1*10' } },
        fields: 'userEnteredValue',
      },
    });
    expect(book.read('B1:C3')).toEqual([
      [10, 10],
      [20, 20],
      [30, 30],
    ]);
  });

  test('appendCells writes below the last value and grows the sheet', () => {
    const book = new Book({
      sheets: [{ properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 2 } } }],
    });
    book.put('A2', [['x']]);
    book.batch({
      appendCells: { rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }], fields: 'userEnteredValue' },
    });
    expect(book.read('A1:A3')).toEqual([[], ['x'], [false]]);
    expect(book.stored.sheets[0]?.properties.gridProperties.rowCount).toBe(3);
  });

  test('a mask that names no field of a cell is refused', () => {
    const book = new Book();
    expect(messageOf(() => book.batch({ updateCells: { range: box(0, 1, 0, 1), fields: 'nosuch' } }))).toBe(
      'Invalid requests[0].updateCells: Invalid field: nosuch',
    );
  });

  test('copyPaste repeats a smaller source and moves references; cutPaste takes formulas along', () => {
    const book = new Book();
    book.type('A1', [
      [1, '=A1+1'],
      [5, 'end'],
    ]);
    book.batch({ copyPaste: { source: box(0, 1, 1, 2), destination: box(1, 5, 1, 2), pasteType: 'PASTE_NORMAL' } });
    expect(book.read('A2:B3')).toEqual([
      [5, 6],
      ['', 1],
    ]);
    book.batch({
      copyPaste: {
        source: box(0, 2, 0, 2),
        destination: box(0, 1, 4, 5),
        pasteType: 'PASTE_VALUES',
        pasteOrientation: 'TRANSPOSE',
      },
    });
    expect(book.read('E1:F2')).toEqual([
      [1, 5],
      [2, 6],
    ]);
    book.type('H1', [['=A1&""']]);
    book.batch({
      cutPaste: {
        source: box(0, 1, 0, 1),
        destination: { sheetId: 0, rowIndex: 9, columnIndex: 3 },
        pasteType: 'PASTE_NORMAL',
      },
    });
    expect(book.read('H1', 'FORMULA')).toEqual([['=D10&""']]);
    expect(book.value('D10')).toBe(1);
    expect(book.value('A1')).toBe('');
  });

  test('insertRange and deleteRange shift cells and what refers to them inside their band', () => {
    const book = new Book();
    book.type('A1', [
      ['a', 'b'],
      ['c', 'd'],
      ['=A2', '=B2'],
    ]);
    book.batch({ insertRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } });
    expect(book.read('A1:B4', 'FORMULA')).toEqual([['a', 'b'], ['', 'd'], ['c', '=B2'], ['=A3']]);
    book.batch({ deleteRange: { range: box(1, 3, 0, 1), shiftDimension: 'ROWS' } });
    expect(book.read('A1:B4', 'FORMULA')).toEqual([
      ['a', 'b'],
      ['=#REF!', 'd'],
      ['', '=B2'],
    ]);
  });

  test('findReplace counts what it changed', () => {
    const book = new Book({
      sheets: [{ properties: { sheetId: 0, title: 'A' } }, { properties: { sheetId: 1, title: 'B' } }],
    });
    book.type('A!A1', [
      ['cat cat', '=A2'],
      ['Cat', 12],
    ]);
    book.put('B!A1', [['cat']]);
    const [{ findReplace }] = book.batch({ findReplace: { find: 'cat', replacement: '5', allSheets: true } });
    expect(findReplace).toEqual({ valuesChanged: 3, rowsChanged: 3, sheetsChanged: 2, occurrencesChanged: 4 });
    expect(book.read('A!A1:B2')).toEqual([
      ['5 5', 5],
      [5, 12],
    ]);
    expect(book.batch({ findReplace: { find: 'zzz', sheetId: 0 } })).toEqual([{ findReplace: {} }]);
  });

  test('borders, clean-up and pasted text', () => {
    const book = new Book();
    book.put('A1', [['  a   b '], ['x'], ['x'], ['p,q']]);
    const top = { style: 'SOLID', color: { red: 1 } };
    book.batch({ updateBorders: { range: box(0, 2, 0, 1), top } });
    expect(book.cell('A1').userEnteredFormat.borders.top).toMatchObject({ style: 'SOLID', color: { red: 1 } });
    expect(book.cell('A2')).not.toHaveProperty('userEnteredFormat');
    expect(book.batch({ trimWhitespace: { range: box(0, 9, 0, 1) } })).toEqual([
      { trimWhitespace: { cellsChangedCount: 1 } },
    ]);
    expect(book.batch({ deleteDuplicates: { range: box(0, 4, 0, 1) } })).toEqual([
      { deleteDuplicates: { duplicatesRemovedCount: 1 } },
    ]);
    book.batch({ textToColumns: { source: box(0, 4, 0, 1), delimiterType: 'COMMA' } });
    expect(book.read('A1:B4')).toEqual([['a b'], ['x'], ['p', 'q']]);
    book.batch({ pasteData: { coordinate: { sheetId: 0, rowIndex: 6 }, data: '1,"a,b"\n2,c', delimiter: ',' } });
    expect(book.read('A7:B8')).toEqual([
      [1, 'a,b'],
      [2, 'c'],
    ]);
  });

  test('lists of choices are set and cleared', () => {
    const book = new Book();
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] },
      strict: false,
      showCustomUi: true,
    };
    book.batch({ setDataValidation: { range: box(0, 2, 0, 1), rule } });
    expect(book.cell('A2').dataValidation).toEqual({ condition: rule.condition, showCustomUi: true });
    book.batch({ setDataValidation: { range: box(0, 2, 0, 1) } });
    expect(book.cell('A2')).toEqual({});
  });
});

describe('rows and columns', () => {
  test('sizes, hiding and groups', () => {
    const book = new Book();
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 };
    book.batch({
      updateDimensionProperties: {
        range,
        properties: { pixelSize: 50, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    });
    const columns = book.get('sheets.data.columnMetadata').sheets[0].data[0].columnMetadata;
    expect(columns.slice(0, 3)).toEqual([
      { pixelSize: 50, hiddenByUser: true },
      { pixelSize: 50, hiddenByUser: true },
      { pixelSize: 100 },
    ]);
    const group = { range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 }, depth: 1 };
    expect(book.batch({ addDimensionGroup: { range } })).toEqual([{ addDimensionGroup: { dimensionGroups: [group] } }]);
    expect(book.get().sheets[0].columnGroups).toEqual([group]);
    expect(book.batch({ deleteDimensionGroup: { range } })).toEqual([{ deleteDimensionGroup: {} }]);
  });

  test('new lines take the format of the asked neighbour, never its values', () => {
    const book = new Book();
    book.put('A1', [['x']]);
    book.batch({
      repeatCell: {
        range: box(0, 1, 0, 1),
        cell: { note: 'n', userEnteredFormat: { wrapStrategy: 'CLIP' } },
        fields: 'note,userEnteredFormat',
      },
    });
    book.batch({
      insertDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 2 }, inheritFromBefore: true },
    });
    expect(book.cell('A2').userEnteredFormat).toEqual({ wrapStrategy: 'CLIP' });
    expect(book.cell('A2')).not.toHaveProperty('note');
    expect(book.value('A2')).toBe('');
  });

  test('frozen lines follow, and the last line stays', () => {
    const book = new Book({
      sheets: [{ properties: { sheetId: 0, gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 2 } } }],
    });
    book.batch({ insertDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } } });
    expect(book.stored.sheets[0]?.properties.gridProperties).toEqual({
      rowCount: 6,
      columnCount: 3,
      frozenRowCount: 3,
    });
    expect(
      messageOf(() => book.batch({ deleteDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 6 } } })),
    ).toBe("Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.");
  });

  test('a column takes the width of its widest text (recorded: 1,024 letters A are 8,691 pixels)', () => {
    const book = new Book();
    book.put('A1', [['A'.repeat(1024)]]);
    book.batch({ autoResizeDimensions: { dimensions: { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } });
    const columns = book.get('sheets.data.columnMetadata').sheets[0].data[0].columnMetadata;
    expect(columns.slice(0, 2)).toEqual([{ pixelSize: 8691 }, { pixelSize: 100 }]);
  });
});
