/**
 * Error texts of the live API, measured by others; ids are those of the project's list of measured behaviours, whose
 * sources docs/fidelity.md names.
 */
import { Book, messageOf } from './book';

const A1 = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };

const get = (range: string, book = new Book()): string => messageOf(() => book.read(range));
const update = (range: string, values: readonly unknown[], body: object = {}): string =>
  messageOf(() => new Book().call('values.update', { range, valueInputOption: 'RAW' }, { values, ...body }));
const batch = (request: Readonly<Record<string, unknown>>, book = new Book()): string =>
  messageOf(() => book.batch(request));

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
