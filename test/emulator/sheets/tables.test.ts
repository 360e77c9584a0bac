/** Tables, slicers, chart borders, fills and shuffles: request kinds that no recording holds (docs/fidelity.md). */
import { Book, messageOf } from './book';

const box = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const CONDITION = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'new' }, { userEnteredValue: 'done' }] };

function withTable(): Book {
  const book = new Book();
  book.batch({
    addTable: {
      table: {
        name: 'Tasks',
        tableId: 't1',
        range: box(1, 5, 1, 4),
        columnProperties: [
          { columnIndex: 0, columnName: 'Task' },
          { columnIndex: 1, columnName: 'State', columnType: 'DROPDOWN', dataValidationRule: { condition: CONDITION } },
          { columnIndex: 2, columnName: 'Done', columnType: 'BOOLEAN' },
        ],
      },
    },
  });
  return book;
}

const tableOf = (book: Book) => book.get('sheets.tables').sheets[0].tables?.[0];

describe('tables', () => {
  test('a table names its columns in the header row, and check boxes begin unticked', () => {
    const book = withTable();
    expect(book.read('B2:D5')).toEqual([
      ['Task', 'State', 'Done'],
      ['', '', false],
      ['', '', false],
      ['', '', false],
    ]);
    expect(tableOf(book)).toMatchObject({ tableId: 't1', name: 'Tasks', range: { startRowIndex: 1, endRowIndex: 5 } });
    expect(tableOf(book).columnProperties.map((each: { columnName: string }) => each.columnName)).toEqual([
      'Task',
      'State',
      'Done',
    ]);
  });

  test('names, ids and headers are found where nothing is given', () => {
    const book = new Book();
    book.put('A1', [['Lead', '', 7]]);
    const [reply] = book.batch({ addTable: { table: { range: box(0, 3, 0, 3) } } });
    expect(reply.addTable.table).toMatchObject({
      name: 'Table1',
      tableId: expect.stringMatching(/^\d+$/),
      columnProperties: [
        { columnName: 'Lead' },
        { columnIndex: 1, columnName: 'Column 2' },
        { columnIndex: 2, columnName: '7' },
      ],
    });
  });

  test('a header that a person retypes renames the column', () => {
    const book = withTable();
    book.type('B2', [['Job']]);
    book.batch({ updateTable: { table: { tableId: 't1', name: 'Jobs' }, fields: 'name' } });
    expect(tableOf(book)).toMatchObject({ name: 'Jobs', columnProperties: [{ columnName: 'Job' }, {}, {}] });
    expect(book.value('B2')).toBe('Job');
  });

  test('it follows its rows and columns; a deleted column takes its type along', () => {
    const book = withTable();
    book.batch({ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } });
    book.batch({ deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } } });
    book.batch({
      moveDimension: { source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, destinationIndex: 6 },
    });
    expect(tableOf(book)).toMatchObject({
      range: { startRowIndex: 1, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 2 },
      columnProperties: [{ columnName: 'Task' }, { columnIndex: 1, columnName: 'Done', columnType: 'BOOLEAN' }],
    });
    book.batch({ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } });
    expect(tableOf(book)).toBeUndefined();
  });

  test('rows are appended to its body; what lies below moves down', () => {
    const book = withTable();
    book.put('B7', [['below']]);
    const row = (text: string) => ({ values: [{ userEnteredValue: { stringValue: text } }] });
    const append = (...texts: string[]) =>
      book.batch({ appendCells: { tableId: 't1', rows: texts.map(row), fields: 'userEnteredValue' } });
    append('one', 'two');
    // the check boxes of the body count as filled, so that the rows go below them
    expect(tableOf(book).range.endRowIndex).toBe(7);
    expect(book.read('B6:B9')).toEqual([['one'], ['two'], [], ['below']]);
    expect(messageOf(() => book.batch({ appendCells: { tableId: 'none', rows: [], fields: '*' } }))).toBe(
      'Invalid requests[0].appendCells: No table with id: none',
    );
  });

  test('a footer makes it a row longer, and shorter again', () => {
    const book = withTable();
    const footer = { rowsProperties: { footerColorStyle: { rgbColor: { red: 1 } } } };
    book.batch({ updateTable: { table: { tableId: 't1', ...footer }, fields: 'rowsProperties.footerColorStyle' } });
    expect(tableOf(book).range.endRowIndex).toBe(6);
    book.batch({ updateTable: { table: { tableId: 't1' }, fields: 'rowsProperties.footerColorStyle' } });
    expect(tableOf(book).range.endRowIndex).toBe(5);
  });

  test('m051 deleting it clears its cells and the rules over it', () => {
    const book = withTable();
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } };
    book.batch(
      { addConditionalFormatRule: { rule: { ranges: [box(2, 3, 1, 2)], booleanRule } } },
      { addConditionalFormatRule: { rule: { ranges: [box(20, 30, 1, 2)], booleanRule } } },
    );
    book.batch({ deleteTable: { tableId: 't1' } });
    expect(book.read('A1:Z10')).toEqual([]);
    expect(book.get('sheets').sheets[0].conditionalFormats).toHaveLength(1);
  });

  test('a duplicated sheet has a table of its own', () => {
    const book = withTable();
    book.batch({ duplicateSheet: { sourceSheetId: 0, newSheetId: 9 } });
    const ids = book
      .get('sheets.tables')
      .sheets.map((sheet: { tables: { tableId: string; name: string }[] }) => sheet.tables[0]);
    expect(new Set(ids.map((each: { tableId: string }) => each.tableId)).size).toBe(2);
    expect(new Set(ids.map((each: { name: string }) => each.name)).size).toBe(2);
  });

  test.each([
    ['an overlap', { range: box(4, 8, 0, 2) }, 'A table cannot overlap another table.'],
    ['one row', { range: box(20, 21, 0, 2) }, 'A table must have a header row and at least one data row.'],
    [
      'a name that is taken',
      { range: box(20, 25, 0, 2), name: 'tasks' },
      'A table with the name tasks already exists.',
    ],
    ['an id that is taken', { range: box(20, 25, 0, 2), tableId: 't1' }, 'A table with id t1 already exists.'],
    [
      'a list on a column of numbers',
      {
        range: box(20, 25, 0, 2),
        columnProperties: [{ columnType: 'DOUBLE', dataValidationRule: { condition: CONDITION } }],
      },
      'Only dropdown columns may have a data validation rule.',
    ],
  ])('%s is refused', (_what, table, text) => {
    expect(messageOf(() => withTable().batch({ addTable: { table } }))).toBe(`Invalid requests[0].addTable: ${text}`);
  });

  test('m048 lists cannot be set on typed columns', () => {
    const set = (range: object) =>
      messageOf(() => withTable().batch({ setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' } } } }));
    expect(set(box(2, 3, 2, 3))).toBe(
      'Invalid requests[0].setDataValidation: This operation is not allowed on cells in typed columns',
    );
    expect(set(box(2, 3, 1, 2))).toBe('');
  });
});

describe('slicers and borders of charts', () => {
  const slicer = {
    slicerId: 5,
    spec: { dataRange: box(0, 9, 0, 3), columnIndex: 1, title: 'State' },
    position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 4 } } },
  };

  test('a slicer is added, changed, moved with its cells, and deleted', () => {
    const book = new Book();
    book.batch({ addSlicer: { slicer } });
    book.batch({ updateSlicerSpec: { slicerId: 5, spec: { title: 'New' }, fields: 'title' } });
    book.batch({ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } });
    expect(book.get('sheets.slicers').sheets[0].slicers).toMatchObject([
      {
        slicerId: 5,
        spec: { title: 'New', columnIndex: 1, dataRange: { startRowIndex: 2, endRowIndex: 11 } },
        position: { overlayPosition: { anchorCell: { rowIndex: 4, columnIndex: 4 } } },
      },
    ]);
    book.batch({ deleteEmbeddedObject: { objectId: 5 } });
    expect(book.get('sheets.slicers').sheets[0].slicers).toBeUndefined();
    expect(messageOf(() => book.batch({ updateSlicerSpec: { slicerId: 5, spec: {}, fields: '*' } }))).toBe(
      'Invalid requests[0].updateSlicerSpec: No slicer with id: 5',
    );
  });

  test('a chart gets a border', () => {
    const book = new Book();
    const series = [{ series: { sourceRange: { sources: [box(0, 3, 0, 1)] } } }];
    book.batch({ addChart: { chart: { chartId: 1, spec: { basicChart: { chartType: 'BAR', series } } } } });
    book.batch({ updateEmbeddedObjectBorder: { objectId: 1, border: { color: { red: 1 } }, fields: 'color' } });
    expect(book.get('sheets.charts').sheets[0].charts[0].border).toEqual({
      color: { red: 1 },
      colorStyle: { rgbColor: { red: 1 } },
    });
  });
});

describe('autoFill', () => {
  const fill = (values: readonly (readonly unknown[])[], fillLength: number, more: object = {}) => {
    const book = new Book();
    book.type('C3', values);
    const source = box(2, 2 + values.length, 2, 3);
    book.batch({ autoFill: { sourceAndDestination: { source, dimension: 'ROWS', fillLength }, ...more } });
    return book;
  };

  test.each<[string, readonly (readonly unknown[])[], readonly unknown[]]>([
    ['a steady row of numbers goes on', [[1], [3]], [1, 3, 5, 7, 9]],
    ['one number is repeated', [[4]], [4, 4, 4, 4]],
    ['numbers without a step are repeated', [[1], [5], [2]], [1, 5, 2, 1, 5, 2]],
    ['a text that ends with a number counts on', [['Week 09']], ['Week 09', 'Week 10', 'Week 11', 'Week 12']],
    ['other texts are repeated', [['a'], ['b']], ['a', 'b', 'a', 'b', 'a']],
  ])('%s', (_what, values, wanted) => {
    expect(fill(values, 3).read('C3:C20').flat()).toEqual(wanted);
  });

  test('formulas move along; a negative length goes up; the other series counts', () => {
    expect(fill([['=A3+1']], 2).read('C3:C5', 'FORMULA')).toEqual([['=A3+1'], ['=A4+1'], ['=A5+1']]);
    expect(
      fill([[10], [20]], -2)
        .read('C1:C4')
        .flat(),
    ).toEqual([-10, 0, 10, 20]);
    expect(
      fill([[4]], 2, { useAlternateSeries: true })
        .read('C3:C5')
        .flat(),
    ).toEqual([4, 5, 6]);
  });

  test('a range is filled from the data at its beginning', () => {
    const book = new Book();
    book.put('A1', [
      [1, 10],
      [2, 20],
    ]);
    book.batch({ autoFill: { range: box(0, 4, 0, 2) } });
    expect(book.read('A1:B4')).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
      [4, 40],
    ]);
    expect(messageOf(() => book.batch({ autoFill: { range: box(10, 12, 0, 2) } }))).toMatch(/no data/);
  });
});

test('randomizeRange keeps the rows and changes their order', () => {
  const book = new Book();
  const rows = Array.from({ length: 12 }, (_, index) => [index, `r${index}`]);
  book.put('A1', rows);
  book.batch({ randomizeRange: { range: box(0, 12, 0, 2) } });
  const shuffled = book.read('A1:B12') as [number, string][];
  expect(shuffled).not.toEqual(rows);
  expect([...shuffled].sort((left, right) => left[0] - right[0])).toEqual(rows);
});
