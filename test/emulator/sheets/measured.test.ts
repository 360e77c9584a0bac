/**
 * Behaviours and error texts of the live API, measured by others; ids are those of the project's list of measured behaviours, whose
 * sources docs/fidelity.md names.
 */
import { Book, messageOf } from './book';

const A1 = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };

const get = (range: string, book = new Book()): string => messageOf(() => book.read(range));
const update = (range: string, values: readonly unknown[], body: object = {}): string =>
  messageOf(() => new Book().call('values.update', { range, valueInputOption: 'RAW' }, { values, ...body }));
const batch = (request: Readonly<Record<string, unknown>>, book = new Book()): string =>
  messageOf(() => book.batch(request));

const twoSheets = (): Book =>
  new Book({ sheets: [{ properties: { sheetId: 0, title: 'One' } }, { properties: { sheetId: 5, title: 'Two' } }] });

describe('error texts', () => {
  const named = new Book();
  named.batch({ addNamedRange: { namedRange: { name: 'X', range: A1 } } });
  const frozen = new Book({ sheets: [{ properties: { sheetId: 0, gridProperties: { frozenColumnCount: 2 } } }] });

  test.each<[string, () => string, string]>([
    ['m002', () => get("'X'", named), "Unable to parse range: 'X'"],
    ['m002', () => get('X!A1', named), 'Unable to parse range: X!A1'],
    ['m003', () => get('Table1[Col]'), 'Unable to parse range: Table1[Col]'],
    ['m004', () => get("'NoSuchSheetHere'!A1:B2"), "Unable to parse range: 'NoSuchSheetHere'!A1:B2"],
    ['m005', () => get('!!!'), 'Unable to parse range: !!!'],
    [
      'm006',
      () => get('Sheet1!A5000:B5001'),
      'Range (Sheet1!A5000:B5001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    ['m007', () => get('A100000'), 'Range (Sheet1!A100000) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['m008', () => get('A1:B2:C3'), 'Unable to parse range: A1:B2:C3'],
    ['m009', () => get('AAAA1'), 'Unable to parse range: AAAA1'],
    ['m009', () => get('ZZZ1'), 'Range (Sheet1!ZZZ1) exceeds grid limits. Max rows: 1000, max columns: 26'],
    [
      'm016',
      () => update('A1:B1', [[1, 2, 3]]),
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    ],
    [
      'm017',
      () => update('A1:B1', [[1], [2]]),
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    ],
    [
      'm020',
      () => update('Sheet1!Z9', [[1]], { range: 'Sheet1!Z8' }),
      "Request range[Sheet1!Z9] does not match value's range[Sheet1!Z8]",
    ],
    [
      'm021',
      () => update('A1', [[1], [1], [1], [[1]]]),
      'Invalid values[3][0]: list_value \t {\n  values {\n    number_value: 1.0\n  }\n}\n',
    ],
    ['m022', () => update('A1', [[1], [1, {}]]), 'Invalid values[1][1]: struct_value {\n}\n'],
    [
      'm025',
      () => update('A1', [['x'.repeat(50_001)]]),
      'Your input contains more than the maximum of 50000 characters in a single cell',
    ],
    ['m025', () => update('A1', [['x'.repeat(50_000)]]), ''],
    ['m029', () => messageOf(() => new Book().batch()), 'Must specify at least one request.'],
    [
      'm032',
      () => batch({ repeatCell: { range: A1, cell: {} } }),
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'm033',
      () => batch({ addSheet: { properties: { title: 'Sheet1' } } }),
      'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      'm034',
      () => batch({ addSheet: { properties: { title: 'x'.repeat(101) } } }),
      'Invalid requests[0].addSheet: The sheet name cannot be greater than 100 characters.',
    ],
    [
      'm035',
      () => batch({ addSheet: { properties: { sheetId: 0 } } }),
      'Invalid requests[0].addSheet: Sheet with id 0 already exists.',
    ],
    [
      'm036',
      () => batch({ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }),
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      'm037',
      () => batch({ updateSheetProperties: { properties: { sheetId: 0, title: '' }, fields: 'title' } }),
      'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.',
    ],
    [
      'm044',
      () => batch({ updateCells: { range: A1, rows: [{ values: [{}, {}] }], fields: 'note' } }),
      'Invalid requests[0].updateCells: Attempting to write column: 1, beyond the last requested column of: 0',
    ],
    [
      'm046',
      () => batch({ addNamedRange: { namedRange: { name: 'X', range: A1 } } }, named),
      'Invalid requests[0].addNamedRange: Cannot add named range with name X, a named range with that name already exists.',
    ],
    [
      'm047',
      () => batch({ addNamedRange: { namedRange: { name: 'a b', range: A1 } } }),
      'Invalid requests[0].addNamedRange: The name given to this range is invalid',
    ],
    [
      'm047',
      () => batch({ addNamedRange: { namedRange: { name: 'AB12', range: A1 } } }),
      'Invalid requests[0].addNamedRange: The name given to this range is invalid',
    ],
    [
      'm049',
      () => batch({ mergeCells: { range: { ...A1, endColumnIndex: 4 } } }, frozen),
      "Invalid requests[0].mergeCells: You can't merge frozen and non-frozen columns",
    ],
    [
      'm053',
      () => batch({ addConditionalFormatRule: { rule: { ranges: [A1], gradientRule: { minpoint: { color: {} } } } } }),
      'Invalid requests[0].addConditionalFormatRule: No interpolationPointType specified.',
    ],
    [
      'm054',
      () =>
        batch({ addConditionalFormatRule: { rule: { ranges: [A1], gradientRule: { midpoint: { type: 'NUMBER' } } } } }),
      'Invalid requests[0].addConditionalFormatRule: InterpolationPoint.value is required.',
    ],
    [
      'm056',
      () => batch({ appendDimension: { dimension: 'ROWS', length: 10_000_000 } }),
      'Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'm057',
      () => batch({ appendDimension: { dimension: 'COLUMNS', length: 20_000 } }),
      'Invalid requests[0].appendDimension: This action would increase the number of columns in the sheet above the limit of 18278 columns',
    ],
    [
      'm062',
      () =>
        batch({
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'k',
              visibility: 'DOCUMENT',
              location: { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
            },
          },
        }),
      'Invalid requests[0].createDeveloperMetadata: DimensionRange must represent a single row or column',
    ],
    [
      'm063',
      () =>
        batch({
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'k',
              visibility: 'DOCUMENT',
              location: { dimensionRange: { dimension: 'ROWS', endIndex: 1 } },
            },
          },
        }),
      'Invalid requests[0].createDeveloperMetadata: DimensionRange must specify both a startIndex and an endIndex',
    ],
    [
      'm065',
      () => batch({ addChart: { chart: { spec: { title: 'x' } } } }),
      'Invalid requests[0].addChart: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec',
    ],
    [
      'm066',
      () => batch({ addChart: { chart: { spec: { basicChart: { chartType: 'COLUMN' } } } } }),
      'Internal error encountered.',
    ],
    [
      'm069',
      () => batch({ deleteEmbeddedObject: { objectId: 7 } }),
      'Invalid requests[0].deleteEmbeddedObject: No embedded object with id: 7',
    ],
  ])('%s %#', (_id, run, text) => expect(run()).toBe(text));

  test('m061 a strategy that contradicts the place is refused', () => {
    const lookup = { metadataLocation: { spreadsheet: true }, locationMatchingStrategy: 'INTERSECTING_LOCATION' };
    const book = new Book({ developerMetadata: [{ metadataKey: 'k', visibility: 'DOCUMENT' }] });
    expect(
      messageOf(() =>
        book.call('developerMetadata.search', {}, { dataFilters: [{ developerMetadataLookup: lookup }] }),
      ),
    ).toBe('DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING');
  });
});

describe('values', () => {
  test('m001 a title with cells is the sheet, a bare word a named range first', () => {
    const book = new Book();
    book.put('A1:B1', [['a', 'b']]);
    book.batch({
      addNamedRange: { namedRange: { name: 'Sheet1', range: { ...A1, startColumnIndex: 1, endColumnIndex: 2 } } },
    });
    expect(book.read('Sheet1!A1:B1')).toEqual([['a', 'b']]);
    expect(book.read('Sheet1')).toEqual([['b']]);
    expect(book.read("'Sheet1'")).toEqual([['a', 'b']]);
  });

  test('m003 R1C1 is read', () => {
    const book = new Book();
    book.put('B2', [['x']]);
    expect(book.read('Sheet1!R2C2:R3C3')).toEqual([['x']]);
  });

  test('m010 empty ends are left out, gaps are empty texts', () => {
    const book = new Book();
    book.put('A1', [['a', '', 'c'], [], ['x']]);
    expect(book.read('A1:Z100')).toEqual([['a', '', 'c'], [], ['x']]);
    expect(book.call('values.get', { range: 'E1:F9' })).toEqual({ range: 'Sheet1!E1:F9', majorDimension: 'ROWS' });
  });

  test('m014, m015 RAW keeps texts; an anchor takes the whole array', () => {
    const book = new Book();
    book.put('A1', [
      ["'0123", '=1+1'],
      [1, true],
      ['z', 'y'],
    ]);
    expect(book.read('A:B')).toEqual([
      ["'0123", '=1+1'],
      [1, true],
      ['z', 'y'],
    ]);
  });

  test('m023, m024 null skips, an empty text clears, notes and formats stay', () => {
    const book = new Book();
    book.put('A1:C1', [['a', 'b', 'c']]);
    book.batch({
      repeatCell: {
        range: A1,
        cell: { note: 'n', userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'note,userEnteredFormat',
      },
    });
    book.put('A1:C1', [['x', null, '']]);
    expect(book.read('A1:C1')).toEqual([['x', 'b']]);
    expect(book.cell('A1')).toMatchObject({ note: 'n', userEnteredFormat: { wrapStrategy: 'WRAP' } });
  });

  test.each<[string, string, string, string]>([
    ['m026', 'A1', 'Sheet1!A1:B3', 'Sheet1!A4:B5'],
    ['m026', 'A6', 'Sheet1!A6:B7', 'Sheet1!A8:B9'],
    ['m026', 'Sheet1', 'Sheet1!A6:B7', 'Sheet1!A8:B9'],
  ])('%s append at %s', (_id, range, tableRange, updatedRange) => {
    const book = new Book();
    book.put('A1', [
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    book.put('A6', [
      [6, 6],
      [7, 7],
    ]);
    const params = { range, valueInputOption: 'RAW', insertDataOption: 'OVERWRITE' };
    const answer = book.call('values.append', params, {
      values: [
        [8, 8],
        [9, 9],
      ],
    });
    expect(answer).toMatchObject({ tableRange, updates: { updatedRange, updatedRows: 2, updatedCells: 4 } });
  });

  test('m027 INSERT_ROWS pushes the blocks below down', () => {
    const book = new Book();
    book.put('A1', [[1], [2]]);
    book.put('A4', [['low']]);
    book.call(
      'values.append',
      { range: 'A1', valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' },
      { values: [[3], [4]] },
    );
    expect(book.read('A1:A9')).toEqual([[1], [2], [3], [4], [], ['low']]);
  });
});

describe('batches', () => {
  test('m028 one bad request and nothing is applied', () => {
    const book = new Book();
    const before = book.stored;
    const copy = structuredClone(before);
    expect(messageOf(() => book.batch({ addSheet: {} }, { deleteSheet: { sheetId: 99 } }))).toContain(
      'requests[1].deleteSheet',
    );
    expect(book.stored).toBe(before);
    expect(before).toEqual(copy);
  });

  test('m038 the index of a sheet is read against the order before', () => {
    const book = new Book({
      sheets: [0, 1, 2, 3].map((sheetId) => ({ properties: { sheetId, title: `S${sheetId}` } })),
    });
    book.batch({ updateSheetProperties: { properties: { sheetId: 0, index: 3 }, fields: 'index' } });
    expect(book.stored.sheets.map((sheet) => sheet.properties.sheetId)).toEqual([1, 2, 0, 3]);
  });

  test('m039 the destination of rows is read against the order before', () => {
    const book = new Book();
    book.put('A1', [['a'], ['b'], ['c'], ['d']]);
    book.batch({ moveDimension: { source: { dimension: 'ROWS', startIndex: 0, endIndex: 2 }, destinationIndex: 3 } });
    expect(book.read('A1:A4')).toEqual([['c'], ['a'], ['b'], ['d']]);
  });

  test('m040 sheets of the body replace the default one, which is named in the language', () => {
    expect(twoSheets().stored.sheets.map((sheet) => sheet.properties.title)).toEqual(['One', 'Two']);
    expect(new Book({ properties: { locale: 'ru_RU' } }).stored.sheets[0]?.properties.title).toBe('Лист1');
  });

  test('m041 a field of the mask that the body lacks is reset', () => {
    const book = new Book();
    const cell = { note: 'n', userEnteredValue: { numberValue: 1 } };
    book.batch({ repeatCell: { range: A1, cell, fields: 'note,userEnteredValue' } });
    book.batch({ repeatCell: { range: A1, cell: {}, fields: 'note' } });
    expect(book.cell('A1')).not.toHaveProperty('note');
    expect(book.value('A1')).toBe(1);
  });

  test('m042, m064 a mask that names data is a grid read, others are not', () => {
    const book = new Book();
    book.put('A1', [['a']]);
    expect(book.get('sheets.properties,sheets.data').sheets[0].data[0].rowData[0].values[0].formattedValue).toBe('a');
    expect(book.get('sheets.properties').sheets[0]).not.toHaveProperty('data');
    expect(book.call('get', {}).sheets[0]).not.toHaveProperty('data');
  });

  test('m043, m058 sorting moves rows with their metadata; the index is a column of the sheet', () => {
    const book = new Book();
    book.put('B1', [
      ['x', 3],
      ['y', 1],
      ['z', 2],
    ]);
    book.batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'row',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
        },
      },
    });
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 };
    book.batch({ sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }] } });
    expect(book.read('B1:C3')).toEqual([
      ['y', 1],
      ['z', 2],
      ['x', 3],
    ]);
    expect(book.stored.developerMetadata[0]?.location.dimensionRange?.startIndex).toBe(2);
  });

  test('m050 a merge keeps the top left value', () => {
    const book = new Book();
    book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    book.batch({ mergeCells: { mergeType: 'MERGE_ROWS', range: { ...A1, endRowIndex: 2, endColumnIndex: 2 } } });
    expect(book.read('A1:B2')).toEqual([['a'], ['c']]);
    expect(book.get('sheets.merges').sheets[0].merges).toHaveLength(2);
  });

  test('m059 keys are not unique, and a deleted row takes its metadata along', () => {
    const book = new Book();
    const entry = (startIndex: number) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
        },
      },
    });
    book.batch(entry(1), entry(4));
    book.batch({ deleteDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } } });
    expect(book.stored.developerMetadata.map((each) => each.location.dimensionRange?.startIndex)).toEqual([3]);
  });

  test('m060 lookups', () => {
    const book = twoSheets();
    const add = (metadataKey: string, location: object) => ({
      createDeveloperMetadata: { developerMetadata: { metadataKey, visibility: 'DOCUMENT', location } },
    });
    book.batch(
      add('file', { spreadsheet: true }),
      add('sheet', { sheetId: 5 }),
      add('row', { dimensionRange: { sheetId: 5, dimension: 'ROWS', startIndex: 2, endIndex: 3 } }),
    );
    const keys = (...lookups: readonly object[]): string[] =>
      (
        book.call(
          'developerMetadata.search',
          {},
          { dataFilters: lookups.map((developerMetadataLookup) => ({ developerMetadataLookup })) },
        ).matchedDeveloperMetadata ?? []
      ).map((match: { developerMetadata: { metadataKey: string } }) => match.developerMetadata.metadataKey);
    const place = { metadataLocation: { sheetId: 5 } };
    expect(keys({})).toEqual(['file', 'sheet', 'row']);
    expect(keys({ metadataKey: 'row' })).toEqual(['row']);
    expect(keys({ locationType: 'SHEET' })).toEqual(['sheet']);
    expect(keys({ ...place, locationMatchingStrategy: 'INTERSECTING_LOCATION' })).toEqual(['sheet', 'row']);
    expect(keys({ ...place, locationMatchingStrategy: 'EXACT_LOCATION' })).toEqual(['sheet']);
    expect(keys({ metadataKey: 'row' }, { locationType: 'ROW' })).toEqual(['row']);
  });

  test('m068 a chart whose column is deleted stays with no series', () => {
    const book = new Book();
    const source = {
      sourceRange: {
        sources: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 2 }],
      },
    };
    const spec = { basicChart: { chartType: 'LINE', series: [{ series: source }] } };
    book.batch({ addChart: { chart: { chartId: 3, spec } } });
    book.batch({ deleteDimension: { range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } });
    const [chart] = book.get('sheets.charts').sheets[0].charts;
    expect(chart).toMatchObject({ chartId: 3, spec: { basicChart: { chartType: 'LINE' } } });
    expect(chart.spec.basicChart).not.toHaveProperty('series');
  });
});
