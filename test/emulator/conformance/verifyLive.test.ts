/** The project that `npm run verify:live` writes for a real account runs here: inside the Apps Script runtime, over the emulator. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEmulator, type Emulator } from '../../../emulator/emulator';
import { createRuntime } from '../../../emulator/runtime/createRuntime';
import type { FetchAnswer, LogEntry, Manifest, Session } from '../../../emulator/runtime/types';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(ROOT, 'dist-live');

const WHO: Session = {
  user: 'owner@example.com',
  authMode: 'FULL',
  activeFile: { id: 'none', kind: 'spreadsheet' },
};

/** What UrlFetchApp reaches: the emulator in the place of Google's three hosts. */
function reach(emulator: Emulator, url: string, params: Readonly<Record<string, unknown>>): FetchAnswer {
  const { pathname, search } = new URL(url);
  const payload = params['payload'];
  const { status, body } = emulator.handle({
    method: String(params['method']).toUpperCase() as 'GET',
    url: pathname + search,
    ...(typeof payload === 'string' ? { body: JSON.parse(payload) as unknown } : {}),
    viaApp: true,
    user: WHO.user,
  });
  return { status, headers: { 'content-type': 'application/json' }, body: body === '' ? '' : JSON.stringify(body) };
}

test('every case holds, and the files are cleaned up', () => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/verifyLive.mjs')], { stdio: 'pipe' });
  const emulator = createEmulator({ checkResponses: true });
  const log: LogEntry[] = [];
  const runtime = createRuntime({
    code: readFileSync(path.join(FOLDER, 'Code.js'), 'utf8'),
    manifest: JSON.parse(readFileSync(path.join(FOLDER, 'appsscript.json'), 'utf8')) as Manifest,
    api: emulator,
    fetch: (url, params) => reach(emulator, url, params),
    log: (entry) => log.push(entry),
  });
  expect(runtime.functions()).toEqual(['verifyLive', 'cleanUp']);
  const result = runtime.run('verifyLive', [], WHO);
  const lines = log.map((entry) => entry.message);
  expect(lines.filter((line) => line.startsWith('DIFFERS'))).toEqual([]);
  expect(result).toMatchObject({
    ok: true,
    value: expect.stringMatching(/^(\d+) of \1 cases hold, 0 differ, 0 not run yet$/),
  });
  expect(emulator.list().length).toBeGreaterThan(20);
  expect(runtime.run('cleanUp', [], WHO).ok).toBe(true);
  expect(emulator.list()).toEqual([]);
});
