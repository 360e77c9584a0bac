/** Files on disk: they survive a restart, a crash between two writes, and a second process in the same folder. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createEmulator, type Emulator } from '../../../emulator/emulator';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Json = ReturnType<typeof JSON.parse>;

function call(emulator: Emulator, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Json {
  const response = emulator.handle({ method, url, ...(body === undefined ? {} : { body }) });
  if (response.status >= 400) throw new Error(JSON.stringify(response.body));
  return response.body;
}

const append = (emulator: Emulator, id: string, value: unknown): void => {
  call(emulator, 'POST', `/v4/spreadsheets/${id}/values/A1:append?valueInputOption=RAW`, { values: [[value]] });
};

const column = (emulator: Emulator, id: string): Json[] =>
  (call(emulator, 'GET', `/v4/spreadsheets/${id}/values/A1:A1000`).values ?? []).flat();

test('a restart finds the files as they were, and goes on with new ids', () => {
  const first = createEmulator({ dataDir: folder });
  const id = call(first, 'POST', '/v4/spreadsheets', { properties: { title: 'Kept' } }).spreadsheetId;
  append(first, id, 'x');
  const gone = call(first, 'POST', '/drive/v3/files', { name: 'gone' }).id;
  first.flush();
  call(first, 'DELETE', `/drive/v3/files/${gone}`);
  first.flush();
  const before = JSON.stringify(first.file(id));
  const second = createEmulator({ dataDir: folder });
  expect(JSON.stringify(second.file(id))).toBe(before);
  expect(second.list()).toHaveLength(1);
  append(second, id, 'y');
  expect(column(second, id)).toEqual(['x', 'y']);
  expect(call(second, 'POST', '/drive/v3/files', { name: 'new' }).id).not.toBe(id);
});

test('what was not written whole is not there: a crash leaves the old file', () => {
  const first = createEmulator({ dataDir: folder });
  const id = call(first, 'POST', '/v4/spreadsheets', {}).spreadsheetId;
  first.flush();
  const [name = ''] = readdirSync(folder);
  writeFileSync(path.join(folder, `${name}.tmp`), readFileSync(path.join(folder, name), 'utf8').slice(0, 40));
  expect(createEmulator({ dataDir: folder }).file(id)?.mimeType).toContain('spreadsheet');
});

test('two emulators in one folder see each other’s changes', () => {
  const [one, other] = [
    createEmulator({ dataDir: folder, shared: true }),
    createEmulator({ dataDir: folder, shared: true }),
  ];
  const id = call(one, 'POST', '/v4/spreadsheets', {}).spreadsheetId;
  append(other, id, 1);
  append(one, id, 2);
  append(other, id, 3);
  expect(column(one, id)).toEqual(['1', '2', '3']);
  call(one, 'DELETE', `/drive/v3/files/${id}`);
  expect(other.handle({ method: 'GET', url: `/v4/spreadsheets/${id}` }).status).toBe(404);
});

test('two processes that write at once lose nothing', async () => {
  const id = call(createEmulator({ dataDir: folder, shared: true }), 'POST', '/v4/spreadsheets', {}).spreadsheetId;
  const program = (name: string): string => `
    import { createEmulator } from './emulator/emulator.ts';
    const emulator = createEmulator({ dataDir: ${JSON.stringify(folder)}, shared: true });
    for (let n = 0; n < 15; n++) {
      const url = '/v4/spreadsheets/${id}/values/A1:append?valueInputOption=RAW';
      const { status } = emulator.handle({ method: 'POST', url, body: { values: [['${name}' + n]] } });
      if (status !== 200) throw new Error(String(status));
    }`;
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(name)]);
  await Promise.all([run('a'), run('b')]);
  const found = column(createEmulator({ dataDir: folder }), id).sort();
  const wanted = ['a', 'b'].flatMap((name) => Array.from({ length: 15 }, (_, index) => `${name}${index}`)).sort();
  expect(found).toEqual(wanted);
  expect(readdirSync(folder)).not.toContain('.lock');
});
