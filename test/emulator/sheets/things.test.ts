/** Rules, charts, filters, metadata and new files: what requests change and what they reply. Shapes follow the recorded answers and Google's reference. */
import { Book, messageOf } from './book';

const box = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
  sheetId = 0,
) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

describe('things on a sheet', () => {
  test.each<[string, string, string, object, string]>([
    [
      'ProtectedRange',
      'protectedRange',
      'protectedRangeId',
      { range: box(0, 1, 0, 1), description: 'd' },
      'protectedRanges',
    ],
    [
      'Banding',
      'bandedRange',
      'bandedRangeId',
      { range: box(0, 9, 0, 3), rowProperties: { headerColor: { red: 1 } } },
      'bandedRanges',
    ],
    ['FilterView', 'filter', 'filterViewId', { range: box(0, 9, 0, 3), title: 'v' }, 'filterViews'],
  ])(
    '%s is added under the client’s id, changed, follows inserted rows, and is deleted',
    (kind, field, idKey, thing, list) => {
      const book = new Book();
      const [reply] = book.batch({ [`add${kind}`]: { [field]: { ...thing, [idKey]: 77 } } });
      expect(reply[`add${kind}`][field][idKey]).toBe(77);
      expect(messageOf(() => book.batch({ [`add${kind}`]: { [field]: { ...thing, [idKey]: 77 } } }))).toContain(
        '77 already exists',
      );
      book.batch({ insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } });
      expect(book.get().sheets[0][list][0].range.startRowIndex).toBe(1);
      book.batch({ [`update${kind}`]: { [field]: { [idKey]: 77, range: box(4, 5, 0, 1) }, fields: 'range' } });
      expect(book.get().sheets[0][list][0].range).toEqual({
        startRowIndex: 4,
        endRowIndex: 5,
        startColumnIndex: 0,
        endColumnIndex: 1,
      });
      book.batch({ [`delete${kind}`]: { [kind === 'FilterView' ? 'filterId' : idKey]: 77 } });
      expect(book.get().sheets[0]).not.toHaveProperty(list);
    },
  );

  test('a chart follows its anchor’s row', () => {
    const book = new Book();
    const spec = {
      basicChart: { chartType: 'BAR', series: [{ series: { sourceRange: { sources: [box(0, 5, 1, 2)] } } }] },
    };
    const position = { overlayPosition: { anchorCell: { rowIndex: 3, columnIndex: 2 } } };
    const [reply] = book.batch({ addChart: { chart: { chartId: 5, spec, position } } });
    expect(reply.addChart.chart).toMatchObject({
      chartId: 5,
      position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } },
    });
    book.batch({ insertDimension: { range: { dimension: 'ROWS', startIndex: 2, endIndex: 4 } } });
    const [chart] = book.get().sheets[0].charts;
    expect(chart.position.overlayPosition.anchorCell).toEqual({ rowIndex: 5, columnIndex: 2 });
    expect(chart.spec.basicChart.series[0].series.sourceRange.sources[0].endRowIndex).toBe(7);
    book.batch({
      updateEmbeddedObjectPosition: {
        objectId: 5,
        newPosition: { overlayPosition: { widthPixels: 10 } },
        fields: 'widthPixels',
      },
    });
    expect(book.get().sheets[0].charts[0].position.overlayPosition).toMatchObject({
      widthPixels: 10,
      heightPixels: 371,
    });
    book.batch({ deleteEmbeddedObject: { objectId: 5 } });
    expect(book.get().sheets[0]).not.toHaveProperty('charts');
  });

  test('rules are found by their place', () => {
    const book = new Book();
    const rule = (text: string) => ({
      ranges: [box(0, 5, 0, 1)],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor: { red: 1 } },
      },
    });
    book.batch(
      { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('=A9'), index: 2 } },
    );
    book.batch(
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    );
    const rules = book.get().sheets[0].conditionalFormats;
    expect(
      rules.map((each: ReturnType<typeof rule>) => each.booleanRule.condition.values[0]?.userEnteredValue),
    ).toEqual(['a', '=A7']);
    expect(rules[0].ranges).toEqual([{ startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }]);
    expect(rules[0].booleanRule.format.backgroundColorStyle).toEqual({ rgbColor: { red: 1 } });
    expect(messageOf(() => book.batch({ deleteConditionalFormatRule: { index: 9 } }))).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 9',
    );
  });

  test('the basic filter hides rows by shown value and by condition, and shows them when it is cleared', () => {
    const book = new Book();
    book.type('A1:C5', [
      ['Канал', 'Лиды', 'Дата'],
      ['Поиск', 10, '2026-03-02'],
      ['Соцсети', 3, '2026-03-09'],
      ['', '', ''],
      ['Поиск', '=B2*5', '2026-04-01'],
    ]);
    const hidden = (criteria: object): number[] => {
      book.batch({ setBasicFilter: { filter: { range: box(0, 5, 0, 3), criteria } } });
      const rows = book.get('*', { includeGridData: 'true' }).sheets[0].data[0].rowMetadata as {
        hiddenByFilter?: boolean;
      }[];
      return rows.flatMap((row, index) => (row.hiddenByFilter ? [index] : []));
    };
    const condition = (type: string, ...values: string[]): object => ({
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    });
    expect(hidden({ 0: { hiddenValues: ['Соцсети', ''] } })).toEqual([2, 3]);
    expect(hidden({ 1: condition('NUMBER_GREATER', '5') })).toEqual([2, 3]);
    expect(hidden({ 1: condition('NUMBER_BETWEEN', '3', '10') })).toEqual([3, 4]);
    expect(hidden({ 0: condition('TEXT_CONTAINS', 'поиск'), 1: condition('NUMBER_LESS', '20') })).toEqual([2, 3, 4]);
    expect(hidden({ 0: condition('NOT_BLANK') })).toEqual([3]);
    expect(hidden({ 2: condition('DATE_BEFORE', '2026-04-01') })).toEqual([3, 4]);
    book.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(JSON.stringify(book.get('*', { includeGridData: 'true' }))).not.toContain('hiddenByFilter');
    expect(messageOf(() => hidden({ 0: condition('CUSTOM_FORMULA', '=TRUE') }))).toContain('CUSTOM_FORMULA');
  });

  test('the basic filter and its criteria follow columns', () => {
    const book = new Book();
    book.batch({ setBasicFilter: { filter: { range: box(0, 9, 0, 3), criteria: { 1: { hiddenValues: ['x'] } } } } });
    book.batch({ insertDimension: { range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } });
    expect(book.get().sheets[0].basicFilter).toMatchObject({
      range: { endColumnIndex: 4 },
      criteria: { 2: { hiddenValues: ['x'] } },
    });
    book.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(book.get().sheets[0]).not.toHaveProperty('basicFilter');
  });

  test('a kind that is not supported is refused by name', () => {
    const book = new Book();
    expect(messageOf(() => book.batch({ addDataSource: {} }))).toBe(
      'The emulator does not support requests[0].addDataSource',
    );
  });
});

describe('data filters and new files', () => {
  test('columns are read, written and cleared by their metadata', () => {
    const book = new Book({
      sheets: [{ properties: { sheetId: 3, title: 'T', gridProperties: { rowCount: 4, columnCount: 3 } } }],
    });
    book.put('T!A1', [
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    const location = { dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } };
    book.batch({
      createDeveloperMetadata: {
        developerMetadata: { metadataId: 11, metadataKey: 'col', metadataValue: 'b', location, visibility: 'PROJECT' },
      },
    });
    book.batch({ insertDimension: { range: { sheetId: 3, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } });
    const dataFilter = { developerMetadataLookup: { metadataId: 11 } };
    const answer = book.call(
      'values.batchGetByDataFilter',
      {},
      { dataFilters: [dataFilter], majorDimension: 'COLUMNS' },
    );
    expect(answer.valueRanges).toEqual([
      { valueRange: { range: 'T!C1:C4', majorDimension: 'COLUMNS', values: [['b', '2']] }, dataFilters: [dataFilter] },
    ]);
    const data = [{ dataFilter, majorDimension: 'COLUMNS', values: [['B', null, 9]] }];
    const written = book.call('values.batchUpdateByDataFilter', {}, { valueInputOption: 'RAW', data });
    expect(written).toMatchObject({ totalUpdatedCells: 2, responses: [{ updatedRange: 'T!C1:C3', dataFilter }] });
    expect(book.read('T!C1:C3')).toEqual([['B'], [2], [9]]);
    expect(book.call('values.batchClearByDataFilter', {}, { dataFilters: [dataFilter] }).clearedRanges).toEqual([
      'T!C1:C4',
    ]);
    expect(book.call('developerMetadata.get', { metadataId: '11' })).toEqual({
      metadataId: 11,
      metadataKey: 'col',
      metadataValue: 'b',
      visibility: 'PROJECT',
      location: {
        locationType: 'COLUMN',
        dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      },
    });
  });

  test('metadata is changed and deleted by filters; an id that exists fails', () => {
    const book = new Book();
    const entry = {
      metadataId: 1,
      metadataKey: 'k',
      metadataValue: 'v',
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    };
    book.batch({ createDeveloperMetadata: { developerMetadata: entry } });
    expect(messageOf(() => book.batch({ createDeveloperMetadata: { developerMetadata: entry } }))).toBe(
      'Invalid requests[0].createDeveloperMetadata: Developer metadata with metadataId 1 already exists.',
    );
    const filter = { developerMetadataLookup: { metadataKey: 'k' } };
    const [updated] = book.batch({
      updateDeveloperMetadata: {
        dataFilters: [filter],
        developerMetadata: { metadataValue: 'w' },
        fields: 'metadataValue',
      },
    });
    expect(updated.updateDeveloperMetadata.developerMetadata[0].metadataValue).toBe('w');
    const long = { metadataValue: 'x'.repeat(30_000) };
    expect(
      messageOf(() =>
        book.batch({
          updateDeveloperMetadata: { dataFilters: [filter], developerMetadata: long, fields: 'metadataValue' },
        }),
      ),
    ).toContain('30000 characters');
    book.batch({ deleteDeveloperMetadata: { dataFilter: filter } });
    expect(book.get()).not.toHaveProperty('developerMetadata');
  });

  test('ids of metadata are taken within a batch too, and free again after one that is refused', () => {
    const book = new Book();
    const create = (metadataId?: number): object => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataId, metadataKey: 'k', location: { spreadsheet: true }, visibility: 'DOCUMENT' },
      },
    });
    expect(messageOf(() => book.call('batchUpdate', {}, { requests: [create(2), create(2)] }))).toBe(
      'Invalid requests[1].createDeveloperMetadata: Developer metadata with metadataId 2 already exists.',
    );
    book.call('batchUpdate', {}, { requests: [create(2), create(), create()] });
    const { developerMetadata } = book.get('developerMetadata.metadataId') as {
      developerMetadata: { metadataId: number }[];
    };
    expect(developerMetadata.map(({ metadataId }) => metadataId)).toEqual([2, 3, 4]);
  });

  test('a body of create makes sheets with all they hold', () => {
    const book = new Book({
      properties: { title: 'T', locale: 'ru_RU' },
      sheets: [
        {
          properties: { sheetId: 4, title: 'S', gridProperties: { frozenRowCount: 1, rowCount: 9 } },
          data: [
            {
              startRow: 1,
              rowData: [{ values: [{ userEnteredValue: { formulaValue: '=SUM(1;2)' }, note: 'n' }] }],
              columnMetadata: [{ pixelSize: 33 }],
            },
          ],
          merges: [box(3, 5, 0, 1, 4)],
        },
      ],
      namedRanges: [{ name: 'n', range: box(1, 2, 0, 1, 4) }],
      developerMetadata: [{ metadataKey: 'k', visibility: 'DOCUMENT' }],
    });
    expect(book.value('n')).toBe(3);
    expect(book.get('sheets.data.columnMetadata').sheets[0].data[0].columnMetadata[0].pixelSize).toBe(33);
    expect(book.get()).toMatchObject({
      properties: { title: 'T', locale: 'ru_RU', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
      sheets: [
        {
          properties: { sheetId: 4, index: 0, gridProperties: { rowCount: 9, columnCount: 26, frozenRowCount: 1 } },
          merges: [{ sheetId: 4 }],
        },
      ],
      developerMetadata: [{ location: { locationType: 'SPREADSHEET', spreadsheet: true } }],
    });
  });

  test('a batch shows the spreadsheet when asked', () => {
    const book = new Book();
    const body = {
      requests: [{ updateSpreadsheetProperties: { properties: { title: 'New' }, fields: 'title' } }],
      includeSpreadsheetInResponse: true,
    };
    expect(book.call('batchUpdate', {}, body)).toMatchObject({
      replies: [{}],
      updatedSpreadsheet: { properties: { title: 'New' } },
    });
  });
});
