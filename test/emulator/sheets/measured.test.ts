/**
 * Behaviours of the live API, measured by others; ids are those of the project's list of measured behaviours, whose
 * sources docs/fidelity.md names.
 */
import { Book, messageOf } from './book';

const A1 = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };

const twoSheets = (): Book =>
  new Book({ sheets: [{ properties: { sheetId: 0, title: 'One' } }, { properties: { sheetId: 5, title: 'Two' } }] });

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

  test('m055 a value on the least or the greatest point is dropped', () => {
    const book = new Book();
    const point = (type: string, value?: string) => ({ color: { red: 1 }, type, ...(value ? { value } : {}) });
    const gradientRule = { minpoint: point('MIN', '5'), midpoint: point('NUMBER', '7'), maxpoint: point('MAX', '9') };
    book.batch({ addConditionalFormatRule: { rule: { ranges: [A1], gradientRule } } });
    const [rule] = book.get('sheets.conditionalFormats').sheets[0].conditionalFormats;
    expect([rule.gradientRule.minpoint, rule.gradientRule.maxpoint].filter((each) => 'value' in each)).toEqual([]);
    expect(rule.gradientRule.midpoint.value).toBe('7');
  });
});
