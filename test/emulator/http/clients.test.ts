/** Google's own Node clients (@googleapis/sheets, docs, drive) create, fill, change, read and delete files. */
import { refusal, served, TEAMMATE, type Served } from './server';

let on: Served;
beforeEach(async () => {
  on = await served();
});
afterEach(() => on.close());

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

async function newSheet(title = 'Book'): Promise<string> {
  const { data } = await on.sheets.spreadsheets.create({ requestBody: { properties: { title } } });
  return data.spreadsheetId ?? '';
}

describe('@googleapis/sheets', () => {
  test('creates, fills, changes, reads', async () => {
    const spreadsheetId = await newSheet('Plan');
    const written = await on.sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'Sheet1!A1:C3',
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      requestBody: {
        values: [
          ['Week', 'Leads', 'Cost'],
          ['2026-03-16', 12, '$1,200.50'],
          ['2026-03-23', '=B2*2', '50%'],
        ],
      },
    });
    expect(written.data).toMatchObject({
      updatedCells: 9,
      updatedData: { values: expect.any(Array) },
    });
    const read = await on.sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['Sheet1!A2:C3', 'B3'],
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    });
    expect(read.data.valueRanges?.map((each) => each.values)).toEqual([
      [
        [46097, 12, 1200.5],
        [46104, 24, 0.5],
      ],
      [[24]],
    ]);
    const columns = await on.sheets.spreadsheets.values.get({
      spreadsheetId,
      range: 'A1:B3',
      majorDimension: 'COLUMNS',
    });
    expect(columns.data.values?.[1]).toEqual(['Leads', '12', '24']);
    const text = await on.sheets.spreadsheets.values.get({
      spreadsheetId,
      range: 'A2:B3',
      valueRenderOption: 'FORMULA',
      dateTimeRenderOption: 'FORMATTED_STRING',
    });
    expect(text.data.values).toEqual([
      ['2026-03-16', 12],
      ['2026-03-23', '=B2*2'],
    ]);
  });

  test('batches structure, reads by developer metadata, searches, clears', async () => {
    const spreadsheetId = await newSheet();
    const { data } = await on.sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            addSheet: { properties: { sheetId: 7, title: 'Facts', gridProperties: { rowCount: 20, columnCount: 5 } } },
          },
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataId: 70,
                metadataKey: 'column',
                metadataValue: 'leads',
                visibility: 'PROJECT',
                location: { dimensionRange: { sheetId: 7, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
              },
            },
          },
          { insertDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
        ],
      },
    });
    expect(data.replies?.[0]?.addSheet?.properties?.sheetId).toBe(7);
    await on.sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'Facts!D1:D2',
      valueInputOption: 'RAW',
      requestBody: { values: [['Leads'], [5]] },
    });
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'column', metadataValue: 'leads' } }];
    const found = await on.sheets.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: { dataFilters, majorDimension: 'COLUMNS' },
    });
    expect(found.data.valueRanges?.[0]?.valueRange).toMatchObject({ range: 'Facts!D1:D20', values: [['Leads', '5']] });
    const search = await on.sheets.spreadsheets.developerMetadata.search({
      spreadsheetId,
      requestBody: { dataFilters },
    });
    expect(search.data.matchedDeveloperMetadata?.[0]?.developerMetadata?.location?.dimensionRange).toMatchObject({
      startIndex: 3,
    });
    await on.sheets.spreadsheets.values.batchUpdateByDataFilter({
      spreadsheetId,
      requestBody: { valueInputOption: 'RAW', data: [{ dataFilter: dataFilters[0]!, values: [['New'], [6]] }] },
    });
    const one = await on.sheets.spreadsheets.getByDataFilter({
      spreadsheetId,
      requestBody: { dataFilters, includeGridData: true },
      fields: 'sheets(properties.sheetId,data(startColumn,rowData.values.formattedValue))',
    });
    expect(one.data).toEqual({
      sheets: [
        {
          properties: { sheetId: 7 },
          data: [
            {
              startColumn: 3,
              rowData: [{ values: [{ formattedValue: 'New' }] }, { values: [{ formattedValue: '6' }] }],
            },
          ],
        },
      ],
    });
    await on.sheets.spreadsheets.values.batchClearByDataFilter({ spreadsheetId, requestBody: { dataFilters } });
    const cleared = await on.sheets.spreadsheets.values.get({ spreadsheetId, range: 'Facts!D1:D9' });
    expect(cleared.data.values).toBeUndefined();
  });

  test('append, clear, copyTo another file', async () => {
    const [from, to] = [await newSheet('From'), await newSheet('To')];
    await on.sheets.spreadsheets.values.append({
      spreadsheetId: from,
      range: 'Sheet1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [[1], ['=A1+1'], ['=Sheet1!A2*10'], ['=Other!A1']] },
    });
    const copied = await on.sheets.spreadsheets.sheets.copyTo({
      spreadsheetId: from,
      sheetId: 0,
      requestBody: { destinationSpreadsheetId: to },
    });
    expect(copied.data).toMatchObject({ title: 'Copy of Sheet1', index: 1 });
    const read = await on.sheets.spreadsheets.values.get({ spreadsheetId: to, range: "'Copy of Sheet1'!A1:A4" });
    expect(read.data.values).toEqual([['1'], ['2'], ['20'], ['#REF!']]);
    const cleared = await on.sheets.spreadsheets.values.clear({ spreadsheetId: to, range: "'Copy of Sheet1'" });
    expect(cleared.data.clearedRange).toBe("'Copy of Sheet1'!A1:Z1000");
    expect(on.emulator.file(to)?.version).toBeGreaterThan(1);
  });

  test('errors have Google’s code, message, status and details', async () => {
    const spreadsheetId = await newSheet();
    const unknown = await refusal(on.sheets.spreadsheets.get({ spreadsheetId: 'none' }));
    expect(unknown).toEqual({
      status: 404,
      body: { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    });
    const bad = await refusal(
      on.sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ mergeCells: { mergeType: 'MERGE_DIAGONAL' } }] },
      }),
    );
    const description =
      'Invalid value at \'requests[0].merge_cells.merge_type\' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "MERGE_DIAGONAL"';
    expect(bad.body.error).toEqual({
      code: 400,
      message: description,
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [{ field: 'requests[0].merge_cells.merge_type', description }],
        },
      ],
    });
  });
});

describe('@googleapis/docs', () => {
  test('creates, writes, reads back under a required revision', async () => {
    const { data } = await on.docs.documents.create({ requestBody: { title: 'Positioning' } });
    const documentId = data.documentId ?? '';
    const first = await on.docs.documents.batchUpdate({
      documentId,
      requestBody: {
        requests: [
          { insertText: { location: { index: 1 }, text: 'Заголовок 😀\nТекст' } },
          {
            updateParagraphStyle: {
              range: { startIndex: 1, endIndex: 2 },
              paragraphStyle: { namedStyleType: 'HEADING_1' },
              fields: 'namedStyleType',
            },
          },
          { createNamedRange: { name: 'head', range: { startIndex: 1, endIndex: 13 } } },
        ],
      },
    });
    const stale = data.revisionId ?? '';
    const refused = await refusal(
      on.docs.documents.batchUpdate({
        documentId,
        requestBody: {
          requests: [{ insertText: { location: { index: 1 }, text: 'x' } }],
          writeControl: { requiredRevisionId: stale },
        },
      }),
    );
    expect(refused.status).toBe(400);
    expect(first.data.writeControl?.requiredRevisionId).not.toBe(stale);
    const read = await on.docs.documents.get({ documentId, includeTabsContent: true });
    const content = read.data.tabs?.[0]?.documentTab?.body?.content ?? [];
    expect(content.map((block) => [block.startIndex, block.endIndex])).toEqual([
      [undefined, 1],
      [1, 14],
      [14, 20],
    ]);
    expect(Object.keys(read.data.tabs?.[0]?.documentTab?.namedRanges ?? {})).toEqual(['head']);
  });
});

describe('@googleapis/drive', () => {
  test('folders, moves, properties, search, bin, delete', async () => {
    const folder = await on.drive.files.create({
      requestBody: { name: 'Department', mimeType: 'application/vnd.google-apps.folder' },
    });
    const file = await on.drive.files.create({
      requestBody: { name: 'Pulse', mimeType: SPREADSHEET, appProperties: { part: 'pulse' } },
      fields: 'id,parents,appProperties,capabilities(canEdit)',
    });
    const id = file.data.id ?? '';
    expect(file.data).toMatchObject({ appProperties: { part: 'pulse' }, capabilities: { canEdit: true } });
    const moved = await on.drive.files.update({
      fileId: id,
      addParents: folder.data.id ?? '',
      removeParents: 'root',
      requestBody: { name: 'Pulse 2' },
      fields: 'name,parents',
    });
    expect(moved.data).toEqual({ name: 'Pulse 2', parents: [folder.data.id] });
    const find = async (q: string): Promise<(string | null | undefined)[]> =>
      ((await on.drive.files.list({ q, orderBy: 'name' })).data.files ?? []).map((each) => each.name);
    expect(await find(`'${folder.data.id}' in parents and trashed = false`)).toEqual(['Pulse 2']);
    expect(await find("appProperties has { key='part' and value='pulse' }")).toEqual(['Pulse 2']);
    expect(await find("name contains 'pul' and not (mimeType = 'text/plain')")).toEqual(['Pulse 2']);
    expect(await find("name = 'x' or mimeType = 'application/vnd.google-apps.folder'")).toEqual(['Department']);
    await on.drive.files.update({ fileId: folder.data.id ?? '', requestBody: { trashed: true } });
    expect(await find('trashed = true')).toEqual(['Department', 'Pulse 2']);
    await on.drive.files.delete({ fileId: folder.data.id ?? '' });
    expect((await refusal(on.drive.files.get({ fileId: id }))).body.error).toEqual({
      code: 404,
      message: `File not found: ${id}.`,
      errors: [
        {
          message: `File not found: ${id}.`,
          domain: 'global',
          reason: 'notFound',
          location: 'fileId',
          locationType: 'parameter',
        },
      ],
    });
  });

  test('multipart uploads: bytes as they are, CSV into a spreadsheet; exports', async () => {
    const media = { mimeType: 'text/csv', body: 'Канал,Лиды\r\n"Поиск, бренд",12\r\nДиректор,=B2*2\r\n' };
    const options = { rootUrl: on.rootUrl };
    const kept = await on.drive.files.create(
      { requestBody: { name: 'leads.csv' }, media, fields: 'id,mimeType,size,md5Checksum' },
      options,
    );
    expect(kept.data).toMatchObject({ mimeType: 'text/csv', size: String(Buffer.byteLength(media.body)) });
    const back = await on.drive.files.get({ fileId: kept.data.id ?? '', alt: 'media' }, { responseType: 'text' });
    expect(back.data).toBe(media.body);
    const book = await on.drive.files.create({ requestBody: { name: 'Leads', mimeType: SPREADSHEET }, media }, options);
    const fileId = book.data.id ?? '';
    const values = await on.sheets.spreadsheets.values.get({
      spreadsheetId: fileId,
      range: 'A1:B3',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(values.data).toEqual({
      range: 'Leads!A1:B3',
      majorDimension: 'ROWS',
      values: [
        ['Канал', 'Лиды'],
        ['Поиск, бренд', 12],
        ['Директор', 24],
      ],
    });
    const csv = await on.drive.files.export({ fileId, mimeType: 'text/csv' }, { responseType: 'text' });
    expect(csv.data).toBe('Канал,Лиды\r\n"Поиск, бренд",12\r\nДиректор,24');
    await on.drive.files.update({ fileId, media: { mimeType: 'text/csv', body: 'a,b' } }, options);
    const again = await on.drive.files.export({ fileId, mimeType: 'text/csv' }, { responseType: 'text' });
    expect(again.data).toBe('a,b');
    const refused = await refusal(on.drive.files.get({ fileId, alt: 'media' }));
    expect([refused.status, refused.body.error.errors[0].reason]).toEqual([403, 'fileNotDownloadable']);
  });

  test('copies keep sheet ids, named ranges and metadata', async () => {
    const spreadsheetId = await newSheet();
    await on.sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          { addSheet: { properties: { sheetId: 42, title: 'S' } } },
          { addNamedRange: { namedRange: { name: 'rate', range: { sheetId: 42, startRowIndex: 0, endRowIndex: 1 } } } },
          {
            createDeveloperMetadata: {
              developerMetadata: { metadataId: 5, metadataKey: 'k', visibility: 'PROJECT', location: { sheetId: 42 } },
            },
          },
        ],
      },
    });
    const copy = await on.drive.files.copy({ fileId: spreadsheetId, requestBody: { name: 'Copy' } });
    const { data } = await on.sheets.spreadsheets.get({ spreadsheetId: copy.data.id ?? '' });
    expect(data.sheets?.map((sheet) => sheet.properties?.sheetId)).toEqual([0, 42]);
    expect(data.sheets?.[1]?.developerMetadata?.[0]?.metadataId).toBe(5);
    expect(data.namedRanges?.[0]?.name).toBe('rate');
  });

  test('permissions decide who sees and who may change', async () => {
    const fileId = await newSheet('Shared');
    const other = await served({}, TEAMMATE, on.emulator);
    try {
      expect((await refusal(other.drive.files.get({ fileId }))).status).toBe(404);
      expect((await refusal(other.sheets.spreadsheets.get({ spreadsheetId: fileId }))).body.error).toEqual({
        code: 403,
        message: 'The caller does not have permission',
        status: 'PERMISSION_DENIED',
      });
      const { data } = await on.drive.permissions.create({
        fileId,
        requestBody: { type: 'user', role: 'reader', emailAddress: TEAMMATE },
      });
      expect(data).toMatchObject({ kind: 'drive#permission', type: 'user', role: 'reader' });
      await other.sheets.spreadsheets.get({ spreadsheetId: fileId });
      const write = { spreadsheetId: fileId, range: 'A1', valueInputOption: 'RAW', requestBody: { values: [[1]] } };
      expect((await refusal(other.sheets.spreadsheets.values.update(write))).status).toBe(403);
      await on.drive.permissions.update({ fileId, permissionId: data.id ?? '', requestBody: { role: 'writer' } });
      await other.sheets.spreadsheets.values.update(write);
      expect((await refusal(other.drive.files.delete({ fileId }))).body.error.errors[0].reason).toBe(
        'insufficientFilePermissions',
      );
      await on.drive.permissions.delete({ fileId, permissionId: data.id ?? '' });
      expect((await refusal(other.drive.files.get({ fileId }))).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
