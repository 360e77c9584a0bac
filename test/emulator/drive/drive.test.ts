/** Drive v3: the search language, folders, roles, grants, limits. Sources: guides/ref-search-terms, guides/handle-errors, files reference. */
import { createEmulator, type EmulatorRequest } from '../../../emulator/emulator';

type Json = ReturnType<typeof JSON.parse>;

const OWNER = 'owner@example.com';
const MATE = 'teammate@example.com';
const SHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';

class Drive {
  clock = Date.UTC(2026, 2, 16, 12);
  readonly emulator = createEmulator({ checkResponses: true, now: () => this.clock });

  call(method: EmulatorRequest['method'], url: string, body?: unknown, as: Partial<EmulatorRequest> = {}): Json {
    const response = this.emulator.handle({ method, url, ...(body === undefined ? {} : { body }), ...as });
    return { status: response.status, ...(response.body as object) };
  }

  create(body: object, as: Partial<EmulatorRequest> = {}): string {
    this.clock += 60_000;
    return this.call('POST', '/drive/v3/files', body, as).id;
  }

  list(q: string, more = '', as: Partial<EmulatorRequest> = {}): string[] {
    const { files, error } = this.call('GET', `/drive/v3/files?q=${encodeURIComponent(q)}${more}`, undefined, as);
    if (error) throw new Error(error.message);
    return files.map((file: { name: string }) => file.name);
  }

  reason(answer: Json): [number, string] {
    return [answer.status, answer.error?.errors[0].reason];
  }
}

describe('files.list', () => {
  const drive = new Drive();
  const folder = drive.create({ name: 'Отдел', mimeType: FOLDER });
  drive.create({ name: 'Plan 2026', mimeType: SHEET, parents: [folder], appProperties: { part: 'plan' } });
  drive.create({ name: "Valentine's \\ day", mimeType: 'text/plain', starred: true, description: 'Leads of February' });
  drive.create({ name: 'plan 10', mimeType: SHEET, properties: { team: 'a' } });
  const binned = drive.create({ name: 'old', mimeType: SHEET });
  drive.call('PATCH', `/drive/v3/files/${binned}`, { trashed: true });

  test.each<[string, readonly string[]]>([
    ["name = 'PLAN 2026'", ['Plan 2026']],
    ["name != 'Plan 2026' and trashed = false and mimeType = 'application/vnd.google-apps.spreadsheet'", ['plan 10']],
    ["name contains 'pla'", ['plan 10', 'Plan 2026']],
    ["name contains 'lan'", []],
    ["name contains 'отд'", ['Отдел']],
    ["name = 'Valentine\\'s \\\\ day'", ["Valentine's \\ day"]],
    [`'${folder}' in parents`, ['Plan 2026']],
    ["not 'root' in parents", ['Plan 2026']],
    ["appProperties has { key='part' and value='plan' }", ['Plan 2026']],
    ["properties has { key='team' and value='a' }", ['plan 10']],
    ['trashed = true', ['old']],
    ['trashed != true and starred = true', ["Valentine's \\ day"]],
    ["mimeType contains 'text/'", ["Valentine's \\ day"]],
    ["fullText contains 'leads'", ["Valentine's \\ day"]],
    ["modifiedTime > '2026-03-16T12:04:00' and modifiedTime <= '2026-03-16T15:05:00+03:00'", ['old']],
    ["'me' in owners and name contains 'old'", ['old']],
    ["(name = 'old' or name = 'plan 10') and not trashed = true", ['plan 10']],
    ['sharedWithMe', []],
  ])('%s', (q, wanted) => {
    expect(drive.list(q, '&orderBy=name')).toEqual(wanted);
  });

  test.each(['name = ', 'nonsense = 1', "name = 'a' name = 'b'", 'trashed = maybe', "modifiedTime > 'yesterday'", '('])(
    '%s is refused as an invalid value of q',
    (q) => {
      const answer = drive.call('GET', `/drive/v3/files?q=${encodeURIComponent(q)}`);
      expect(answer.error).toMatchObject({
        code: 400,
        message: 'Invalid Value',
        errors: [{ reason: 'invalid', location: 'q', locationType: 'parameter' }],
      });
    },
  );

  test('orders, pages', () => {
    expect(drive.list('trashed=false', '&orderBy=folder,name_natural desc')).toEqual([
      'Отдел',
      "Valentine's \\ day",
      'Plan 2026',
      'plan 10',
    ]);
    expect(drive.list('', '&orderBy=createdTime')[0]).toBe('Отдел');
    const first = drive.call('GET', '/drive/v3/files?pageSize=2&orderBy=name&fields=nextPageToken,files.name');
    const next = `/drive/v3/files?pageSize=2&orderBy=name&fields=files.name&pageToken=${first.nextPageToken}`;
    expect([...first.files, ...drive.call('GET', next).files]).toHaveLength(4);
    expect(drive.reason(drive.call('GET', '/drive/v3/files?pageSize=0'))).toEqual([400, 'invalid']);
    expect(drive.reason(drive.call('GET', '/drive/v3/files?orderBy=colour'))).toEqual([400, 'invalid']);
  });
});

describe('folders', () => {
  test('what is in a deleted or binned folder goes with it, at any depth', () => {
    const drive = new Drive();
    const top = drive.create({ name: 'top', mimeType: FOLDER });
    const inner = drive.create({ name: 'inner', mimeType: FOLDER, parents: [top] });
    const leaf = drive.create({ name: 'leaf', parents: [inner] });
    drive.call('PATCH', `/drive/v3/files/${top}`, { trashed: true });
    expect(drive.call('GET', `/drive/v3/files/${leaf}?fields=trashed,explicitlyTrashed`)).toMatchObject({
      trashed: true,
      explicitlyTrashed: false,
    });
    drive.call('DELETE', `/drive/v3/files/${top}`);
    expect(drive.emulator.list()).toEqual([]);
  });

  test('a file has one parent, changed by parameters only', () => {
    const drive = new Drive();
    const [a, b] = [drive.create({ name: 'a', mimeType: FOLDER }), drive.create({ name: 'b', mimeType: FOLDER })];
    const file = drive.create({ name: 'x', parents: [a] });
    const patch = (query: string, body: object = {}) => drive.call('PATCH', `/drive/v3/files/${file}${query}`, body);
    expect(drive.reason(patch(`?addParents=${b}`))).toEqual([403, 'cannotAddParent']);
    expect(drive.reason(patch('', { parents: [b] }))).toEqual([403, 'fieldNotWritable']);
    expect(patch(`?addParents=${b}&removeParents=${a}&fields=parents`).parents).toEqual([b]);
    expect(drive.reason(drive.call('POST', '/drive/v3/files', { parents: [a, b] }))).toEqual([
      403,
      'multipleParentsNotSupported',
    ]);
    expect(drive.reason(drive.call('POST', `/drive/v3/files/${a}/copy`, {}))).toEqual([403, 'cannotCopyFile']);
  });

  test('a shared folder shares what is in it', () => {
    const drive = new Drive();
    const folder = drive.create({ name: 'shared', mimeType: FOLDER });
    const file = drive.create({ name: 'inside', mimeType: SHEET, parents: [folder] });
    const get = () =>
      drive.call('GET', `/drive/v3/files/${file}?fields=capabilities.canEdit`, undefined, { user: MATE });
    expect(get().status).toBe(404);
    drive.call('POST', `/drive/v3/files/${folder}/permissions`, { type: 'user', role: 'writer', emailAddress: MATE });
    expect(get()).toMatchObject({ status: 200, capabilities: { canEdit: true } });
    expect(drive.reason(drive.call('DELETE', `/drive/v3/files/${file}`, undefined, { user: MATE }))).toEqual([
      403,
      'insufficientFilePermissions',
    ]);
    expect(drive.list('sharedWithMe', '', { user: MATE })).toEqual(['shared']);
  });
});

describe('permissions', () => {
  test('a second invitation of a person changes the first; a new owner makes a writer of the old one', () => {
    const drive = new Drive();
    const file = drive.create({ name: 'f' });
    const url = `/drive/v3/files/${file}/permissions`;
    const invite = (role: string, query = '') =>
      drive.call('POST', `${url}${query}`, { type: 'user', role, emailAddress: MATE });
    const first = invite('reader');
    expect(invite('writer').id).toBe(first.id);
    expect(drive.reason(invite('owner'))).toEqual([403, 'forbidden']);
    invite('owner', '?transferOwnership=true');
    const { permissions } = drive.call('GET', `${url}?fields=permissions(emailAddress,role)`);
    expect(permissions).toEqual([
      { emailAddress: OWNER, role: 'writer' },
      { emailAddress: MATE, role: 'owner' },
    ]);
    expect(drive.call('DELETE', `${url}/${first.id}`).status).toBe(403);
  });

  test.each([
    [{ role: 'reader', type: 'user' }, 'invalid'],
    [{ role: 'reader' }, 'required'],
    [{ type: 'anyone' }, 'required'],
    [{ role: 'emperor', type: 'anyone' }, 'required'],
  ])('%j is refused: %s', (body, reason) => {
    const drive = new Drive();
    const file = drive.create({ name: 'f' });
    expect(drive.reason(drive.call('POST', `/drive/v3/files/${file}/permissions`, body))).toEqual([400, reason]);
  });

  test('anyone with the link may read and no more', () => {
    const drive = new Drive();
    const file = drive.create({ name: 'f', mimeType: SHEET });
    expect(drive.call('POST', `/drive/v3/files/${file}/permissions`, { type: 'anyone', role: 'reader' }).id).toBe(
      'anyoneWithLink',
    );
    const as = { user: 'stranger@example.com' };
    expect(drive.call('GET', `/v4/spreadsheets/${file}`, undefined, as).status).toBe(200);
    expect(drive.call('POST', `/v4/spreadsheets/${file}:batchUpdate`, { requests: [] }, as).error.message).toBe(
      'The caller does not have permission',
    );
  });
});

describe('drive.file: the app sees what it made or was granted, person by person', () => {
  test('a teammate of a shared file gets 404 in the app until the grant', () => {
    const drive = new Drive();
    const file = drive.create({ name: 'Pulse', mimeType: SHEET }, { viaApp: true });
    drive.call('POST', `/drive/v3/files/${file}/permissions`, { type: 'user', role: 'writer', emailAddress: MATE });
    const through = { user: MATE, viaApp: true };
    expect(drive.call('GET', `/v4/spreadsheets/${file}`, undefined, { user: MATE }).status).toBe(200);
    expect(drive.call('GET', `/v4/spreadsheets/${file}`, undefined, through).error.status).toBe('NOT_FOUND');
    expect(drive.call('GET', `/drive/v3/files/${file}`, undefined, through).status).toBe(404);
    expect(drive.list('', '', through)).toEqual([]);
    drive.emulator.grantFile(file, MATE);
    expect(drive.call('GET', `/v4/spreadsheets/${file}`, undefined, through).status).toBe(200);
    expect(drive.list('', '', through)).toEqual(['Pulse']);
  });

  test('a file that the owner made by hand is out of the app’s sight as well', () => {
    const drive = new Drive();
    const file = drive.create({ name: 'mine', mimeType: SHEET });
    expect(drive.call('GET', `/drive/v3/files/${file}`, undefined, { viaApp: true }).status).toBe(404);
  });
});

test('properties have Google’s limits, and null removes one', () => {
  const drive = new Drive();
  const file = drive.create({ name: 'f', appProperties: { a: '1', b: '2' } });
  const patch = (appProperties: object) =>
    drive.call('PATCH', `/drive/v3/files/${file}?fields=appProperties`, { appProperties });
  expect(patch({ a: null }).appProperties).toEqual({ b: '2' });
  expect(drive.reason(patch({ k: 'я'.repeat(62) }))).toEqual([403, 'propertyLengthExceeded']);
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`k${index}`, 'x']));
  expect(drive.reason(patch(many))).toEqual([403, 'tooManyProperties']);
});

test('comments are written, listed newest first, changed and deleted', () => {
  const drive = new Drive();
  const url = `/drive/v3/files/${drive.create({ name: 'f', mimeType: SHEET })}/comments`;
  expect(drive.reason(drive.call('GET', url))).toEqual([400, 'required']);
  const { id } = drive.call('POST', `${url}?fields=id`, { content: 'a < b' });
  drive.call('POST', `${url}?fields=id`, { content: 'second' });
  expect(drive.call('GET', `${url}?fields=comments(content,htmlContent)`).comments).toEqual([
    { content: 'second', htmlContent: 'second' },
    { content: 'a < b', htmlContent: 'a &lt; b' },
  ]);
  drive.call('PATCH', `${url}/${id}?fields=id`, { content: 'first' });
  expect(drive.call('GET', `${url}/${id}?fields=content`)).toMatchObject({ content: 'first' });
  drive.call('DELETE', `${url}/${id}`);
  expect(drive.reason(drive.call('GET', `${url}/${id}?fields=id`))).toEqual([404, 'notFound']);
  expect(drive.call('GET', `${url}?fields=comments.deleted&includeDeleted=true`).comments).toHaveLength(2);
});

test('about wants to be told what; exports are for Google files; unknown methods are named', () => {
  const drive = new Drive();
  expect(drive.reason(drive.call('GET', '/drive/v3/about'))).toEqual([400, 'required']);
  expect(drive.call('GET', '/drive/v3/about?fields=user(emailAddress)').user).toEqual({ emailAddress: OWNER });
  const file = drive.create({ name: 'f.bin' });
  expect(drive.reason(drive.call('GET', `/drive/v3/files/${file}/export?mimeType=text/csv`))).toEqual([
    403,
    'fileNotExportable',
  ]);
  expect(drive.call('GET', '/drive/v3/changes?pageToken=1').error.message).toBe(
    'The emulator does not support drive.changes.list',
  );
});
