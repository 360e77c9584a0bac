import { evaluate, failureOf, FULL, MANIFEST, scriptHost } from './scriptHost';

describe('advanced services', () => {
  // argument order as in @types/google-apps-script: resource, required parameters, media, optional arguments
  it.each([
    {
      call: 'Sheets.Spreadsheets.get("a b", {ranges: ["A1", "B2"], includeGridData: true})',
      want: 'GET /v4/spreadsheets/a%20b?ranges=A1&ranges=B2&includeGridData=true',
    },
    { call: 'Sheets.Spreadsheets.batchUpdate({requests: []}, "id")', want: 'POST /v4/spreadsheets/id:batchUpdate' },
    {
      call: 'Sheets.Spreadsheets.Values.batchGetByDataFilter({dataFilters: []}, "id")',
      want: 'POST /v4/spreadsheets/id/values:batchGetByDataFilter',
    },
    {
      call: 'Sheets.Spreadsheets.Values.update({values: []}, "id", "A1:B2", {valueInputOption: "RAW"})',
      want: 'PUT /v4/spreadsheets/id/values/A1%3AB2?valueInputOption=RAW',
    },
    {
      call: 'Sheets.Spreadsheets.Sheets.copyTo({destinationSpreadsheetId: "d"}, "id", 7)',
      want: 'POST /v4/spreadsheets/id/sheets/7:copyTo',
    },
    {
      call: 'Sheets.Spreadsheets.DeveloperMetadata.search({dataFilters: []}, "id")',
      want: 'POST /v4/spreadsheets/id/developerMetadata:search',
    },
    {
      call: 'Docs.Documents.get("id", {includeTabsContent: true})',
      want: 'GET /v1/documents/id?includeTabsContent=true',
    },
    { call: 'Docs.Documents.batchUpdate({requests: []}, "id")', want: 'POST /v1/documents/id:batchUpdate' },
    { call: 'Drive.Files.create({name: "x"})', want: 'POST /drive/v3/files' },
    { call: 'Drive.Files.create({name: "x"}, null, {fields: "id"})', want: 'POST /drive/v3/files?fields=id' },
    {
      call: 'Drive.Files.create({name: "x"}, Utilities.newBlob("text", "text/csv"))',
      want: 'POST /upload/drive/v3/files?uploadType=multipart',
    },
    {
      call: 'Drive.Files.update({name: "x"}, "id", null, {addParents: "p"})',
      want: 'PATCH /drive/v3/files/id?addParents=p',
    },
    { call: 'Drive.Files.list({q: "name = \'x\'"})', want: "GET /drive/v3/files?q=name%20%3D%20'x'" },
    {
      call: 'Drive.Files.export("id", "text/csv", {alt: "media"})',
      want: 'GET /drive/v3/files/id/export?mimeType=text%2Fcsv&alt=media',
    },
    {
      call: 'Drive.Permissions.create({role: "reader"}, "id", {sendNotificationEmail: false})',
      want: 'POST /drive/v3/files/id/permissions?sendNotificationEmail=false',
    },
  ])('$call', ({ call, want }) => expect(evaluate(`(({ method, url }) => method + ' ' + url)(${call})`)).toBe(want));

  it('says remove for delete, and gives undefined for an empty answer', () => {
    const host = scriptHost('function main() { return Drive.Files.remove("id"); }', {}, () => ({
      status: 204,
      body: '',
    }));
    expect(host.value('main')).toBeUndefined();
    expect(host.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /drive/v3/files/id']);
  });

  it('marks each request as the add-on’s, for the user of the run', () => {
    const host = scriptHost('function main() { Drive.Files.list(); }');
    host.value('main', [], { ...FULL, user: 'teammate@example.com' });
    expect(host.requests[0]).toMatchObject({ viaApp: true, user: 'teammate@example.com' });
  });

  it('sends bodies as JSON: dates as text, undefined left out, copies', () => {
    const host = scriptHost(
      'function main() { const r = { a: new Date(0), b: undefined, c: [undefined] }; Sheets.Spreadsheets.create(r); r.a = 1; }',
    );
    host.value('main');
    expect(host.requests[0]?.body).toEqual({ a: '1970-01-01T00:00:00.000Z', c: [null] });
  });

  it('sends content and metadata in one multipart body', () => {
    const host = scriptHost(
      'function main() { Drive.Files.create({ name: "x" }, Utilities.newBlob("a,b", "text/csv")); }',
    );
    host.value('main');
    const { body, contentType } = host.requests[0] ?? {};
    expect(contentType).toBe('multipart/related; boundary=apps-script-upload');
    expect(
      String(body)
        .split('\r\n')
        .filter((line) => line.startsWith('{') || line === 'a,b'),
    ).toEqual(['{"name":"x"}', 'a,b']);
  });

  it.each([
    { call: 'Sheets.Spreadsheets.get()', want: 'Invalid number of arguments provided. Expected 1-2 only' },
    {
      call: 'Sheets.Spreadsheets.batchUpdate({}, "a", {}, 1)',
      want: 'Invalid number of arguments provided. Expected 2-3 only',
    },
    { call: 'Drive.Files.create()', want: 'Invalid number of arguments provided. Expected 1-3 only' },
    {
      call: 'Sheets.Spreadsheets.batchUpdate("id", {})',
      want: 'Invalid argument: resource. Should be of type: Object',
    },
    { call: 'Sheets.Spreadsheets.get(undefined)', want: 'Invalid argument: spreadsheetId. Should be of type: String' },
    { call: 'Drive.Files.create({}, "text")', want: 'Invalid argument: mediaData. Should be of type: Blob' },
    {
      call: 'Drive.Files.list({query: "x"})',
      want: 'Invalid argument: query is not an optional argument of this method',
    },
  ])('refuses $call', ({ call, want }) => expect(failureOf(call)).toBe(`Exception: ${want}`));

  // measured behaviour m116
  it('refuses an export that is not asked for as media', () => {
    expect(failureOf('Drive.Files.export("id", "text/csv")')).toMatch(/drive\.files\.export failed.*alt: 'media'/);
  });

  it('throws the API’s error in the shape of Apps Script', () => {
    const error = { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' };
    const host = scriptHost(
      'function main() { try { Sheets.Spreadsheets.batchUpdate({}, "x"); } catch (e) { return [e instanceof Error, e.name, e.message, e.details]; } }',
      {},
      () => ({ status: 404, body: { error } }),
    );
    expect(host.value('main')).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Requested entity was not found.',
      error,
    ]);
  });

  it('exist only where the manifest enables them, under its symbol', () => {
    const manifest = {
      ...MANIFEST,
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'S', serviceId: 'sheets', version: 'v4' }] },
    };
    expect(evaluate('[typeof S, typeof Sheets, typeof Docs, typeof Drive]', { manifest })).toEqual([
      'object',
      'undefined',
      'undefined',
      'undefined',
    ]);
  });

  it('refuse a service that is not here, by name', () => {
    const manifest = {
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }] },
    };
    expect(failureOf('1', { manifest })).toBe('UnsupportedError: The advanced service gmail v1 is not supported here');
  });
});
