/** How bodies and queries are read and refused: words measured by others (ids as in the list of measured behaviours), JSON mapping of protobuf. */
import { createEmulator } from '../../emulator/emulator';

const emulator = createEmulator({ checkResponses: true });
type Json = ReturnType<typeof JSON.parse>;

function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown): { status: number; body: Json } {
  return emulator.handle({ method, url, ...(body === undefined ? {} : { body }) });
}

const book = call('POST', '/v4/spreadsheets', {}).body.spreadsheetId;
const doc = call('POST', '/v1/documents', { title: 'D' }).body.documentId;

const sheetBatch = (...requests: unknown[]) => call('POST', `/v4/spreadsheets/${book}:batchUpdate`, { requests });
const docBatch = (request: unknown, more: object = {}) =>
  call('POST', `/v1/documents/${doc}:batchUpdate`, { requests: [request], ...more });
const values = (body: unknown) => call('PUT', `/v4/spreadsheets/${book}/values/A1:D4?valueInputOption=RAW`, body);

describe('what does not parse is refused in Google’s words', () => {
  test.each<[string, () => { status: number; body: Json }, string]>([
    [
      'm018',
      () => values({ values: ['x'] }),
      'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "x"',
    ],
    [
      'm019',
      () => values({ values: 'X' }),
      'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"',
    ],
    [
      'm030',
      () => sheetBatch({ noSuchRequest: {} }),
      'Invalid JSON payload received. Unknown name "noSuchRequest" at \'requests[0]\': Cannot find field.',
    ],
    [
      'm031',
      () => sheetBatch('repeatCell'),
      'Invalid value at \'requests[0]\' (type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request), "repeatCell"',
    ],
    [
      'm052',
      () =>
        sheetBatch({
          addConditionalFormatRule: {
            rule: { ranges: [{ sheetId: 0 }], booleanRule: { condition: { type: 'BLANK' } }, gradientRule: {} },
          },
        }),
      "Invalid value at 'requests[0].add_conditional_format_rule.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'",
    ],
    [
      'm074',
      () => docBatch({ insertText: { bogusSubFieldXyz: 1 } }),
      'Invalid JSON payload received. Unknown name "bogusSubFieldXyz" at \'requests[0].insert_text\': Cannot find field.',
    ],
    [
      'm075',
      () => docBatch({ insertText: {} }, { bogusTopLevelFieldXyz: 1 }),
      'Invalid JSON payload received. Unknown name "bogusTopLevelFieldXyz": Cannot find field.',
    ],
    [
      'm076',
      () => docBatch({ insertText: {} }, { writeControl: { bogusXyz: 1 } }),
      'Invalid JSON payload received. Unknown name "bogusXyz" at \'write_control\': Cannot find field.',
    ],
    [
      'm077',
      () => call('GET', `/v1/documents/${doc}?bogusQueryParamXyz=1`),
      'Invalid JSON payload received. Unknown name "bogusQueryParamXyz": Cannot bind query parameter. Field \'bogusQueryParamXyz\' could not be found in request message.',
    ],
    [
      'm078',
      () => docBatch({ insertText: { location: { index: 'abc' }, text: 'x' } }),
      'Invalid value at \'requests[0].insert_text.location.index\' (TYPE_INT32), "abc"',
    ],
    [
      'm079',
      () =>
        docBatch({
          updateParagraphStyle: { paragraphStyle: { namedStyleType: 'BOGUS_STYLE_XYZ' }, fields: 'namedStyleType' },
        }),
      'Invalid value at \'requests[0].update_paragraph_style.paragraph_style.named_style_type\' (type.googleapis.com/google.apps.docs.v1.NamedStyleType), "BOGUS_STYLE_XYZ"',
    ],
    // public reports of wrong enumerations: of a query, and inside one message
    [
      'value_input_option',
      () => call('PUT', `/v4/spreadsheets/${book}/values/A1?valueInputOption=Text`, { values: [] }),
      'Invalid value at \'value_input_option\' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "Text"',
    ],
    [
      'major_dimension',
      () => call('GET', `/v4/spreadsheets/${book}/values/A1?majorDimension=DIAGONAL`),
      'Invalid value at \'major_dimension\' (type.googleapis.com/google.apps.sheets.v4.Dimension), "DIAGONAL"',
    ],
    [
      'legend_position',
      () => sheetBatch({ addChart: { chart: { spec: { pieChart: { legendPosition: 'NONE' } } } } }),
      'Invalid value at \'requests[0].add_chart.chart.spec.pie_chart.legend_position\' (type.googleapis.com/google.apps.sheets.v4.PieChartSpec.PieChartLegendPosition), "NONE"',
    ],
    // googleapis/google-api-nodejs-client#1220
    [
      'spreadsheet',
      () => call('POST', '/v4/spreadsheets', { properties: { title: ['a'] } }),
      'Invalid JSON payload received. Unknown name "title" at \'spreadsheet.properties\': Proto field is not repeating, cannot start list.',
    ],
  ])('%s', (_id, run, message) => {
    const { status, body } = run();
    expect([status, body.error.message, body.error.status]).toEqual([400, message, 'INVALID_ARGUMENT']);
  });

  test('each problem is also a violation of the details, at the top without a field', () => {
    const { body } = call('POST', `/v1/documents/${doc}:batchUpdate`, {
      bogus: 1,
      requests: [{ insertText: { location: { index: 'abc' } } }],
    });
    const [top, inner] = [
      'Invalid JSON payload received. Unknown name "bogus": Cannot find field.',
      'Invalid value at \'requests[0].insert_text.location.index\' (TYPE_INT32), "abc"',
    ];
    expect(body.error.message).toBe(`${top}\n${inner}`);
    expect(body.error.details).toEqual([
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [
          { description: top },
          { field: 'requests[0].insert_text.location.index', description: inner },
        ],
      },
    ]);
  });

  test('m093 a mask that names nothing says so in its details', () => {
    const { status, body } = call('GET', `/v1/documents/${doc}?fields=content`);
    expect([status, body.error.message]).toEqual([400, 'Request contains an invalid argument.']);
    expect(body.error.details[0].fieldViolations[0].description).toBe(
      "Error expanding 'fields' parameter. Cannot find matching fields for path 'content'.",
    );
  });

  test('m029, m011 no request, no file', () => {
    expect(sheetBatch().body.error.message).toBe('Must specify at least one request.');
    expect(call('GET', '/v4/spreadsheets/none').body.error).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
  });
});

describe('JSON of protocol buffers may be written in several ways', () => {
  test('snake_case names, numbers as text, null for absent, one value for a list', () => {
    const { status, body } = sheetBatch({
      add_sheet: { properties: { sheet_id: '12', title: 'Snake', hidden: null, grid_properties: { row_count: '7' } } },
    });
    expect([status, body.replies]).toEqual([
      200,
      [{ addSheet: { properties: expect.objectContaining({ sheetId: 12, title: 'Snake' }) } }],
    ]);
    const search = call('POST', `/v4/spreadsheets/${book}/developerMetadata:search`, {
      dataFilters: { developerMetadataLookup: { metadataKey: 'none' } },
    });
    expect([search.status, search.body]).toEqual([200, {}]);
  });

  test('values keep their nulls: they leave a cell as it is', () => {
    values({ values: [['a', 'b']] });
    values({ values: [[null, 'c']], majorDimension: null });
    expect(call('GET', `/v4/spreadsheets/${book}/values/A1:B1`).body.values).toEqual([['a', 'c']]);
  });

  test('Drive passes over fields that it does not know', () => {
    const { body } = call('POST', '/drive/v3/files', { title: 'v2 name', withLink: true });
    expect(body.name).toBe('Untitled');
  });
});
