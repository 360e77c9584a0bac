/** Faults on demand, latency and quotas, in process and over HTTP. */
import { createEmulator, type EmulatorOptions } from '../../../emulator/emulator';
import { RunKilled, type FaultKind } from '../../../emulator/faults';
import { served } from './server';

function book(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const { spreadsheetId } = emulator.handle({ method: 'POST', url: '/v4/spreadsheets', body: {} }).body as {
    spreadsheetId: string;
  };
  const url = `/v4/spreadsheets/${spreadsheetId}/values/A1`;
  return {
    emulator,
    write: (value: unknown, user?: string) =>
      emulator.handle({
        method: 'PUT',
        url: `${url}?valueInputOption=RAW`,
        body: { values: [[value]] },
        ...(user === undefined ? {} : { user }),
      }),
    read: () => (emulator.handle({ method: 'GET', url }).body as { values?: string[][] }).values?.[0]?.[0],
  };
}

test.each<[FaultKind, number, boolean]>([
  [429, 429, false],
  [500, 500, false],
  [503, 503, false],
  ['timeout-before', 503, false],
  ['timeout-after', 503, true],
])('%s on the second write: answer %i, applied %s', (kind, status, applied) => {
  const { emulator, write, read } = book();
  emulator.faults.add({ nth: 2, kind, match: /values\.update/ });
  expect(write('a').status).toBe(200);
  expect(write('b').status).toBe(status);
  expect(read()).toBe(applied ? 'b' : 'a');
  expect(write('c').status).toBe(200);
});

test.each<[FaultKind, boolean]>([
  ['kill-before', false],
  ['kill-after', true],
])('%s ends the run; applied %s', (kind, applied) => {
  const { emulator, write, read } = book();
  emulator.faults.add({ nth: 1, kind });
  expect(() => write('b')).toThrow(RunKilled);
  expect(read()).toBe(applied ? 'b' : undefined);
});

test('429 names the quota of the API that was called', () => {
  const { emulator, write } = book();
  emulator.faults.add({ nth: 1, kind: 429 });
  expect(write('a').body).toMatchObject({
    error: {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message: expect.stringMatching(
        /^Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets\.googleapis\.com' for consumer '/,
      ),
    },
  });
});

test('latency passes on the clock of the host', () => {
  let clock = 0;
  const { emulator, write, read } = book({ now: () => clock, pass: (ms) => (clock += ms) });
  emulator.faults.delay({ ms: 700, match: /update/ });
  emulator.faults.delay({ ms: 50 });
  write('a');
  expect(clock).toBe(750);
  read();
  expect(clock).toBe(800);
  emulator.faults.clear();
  read();
  expect(clock).toBe(800);
});

test('quotas a minute: sixty writes of a user, three hundred of all, anew in the next minute', () => {
  let clock = 0;
  const users = Array.from({ length: 6 }, (_, index) => `u${index}@example.com`);
  const { emulator, write } = book({ now: () => clock, minuteQuotas: true, users });
  clock = 60_000;
  for (let call = 0; call < 60; call++) expect(write(call).status).toBe(200);
  expect(write('x').status).toBe(429);
  const shared = emulator.list()[0]?.id ?? '';
  for (const emailAddress of users.slice(1))
    emulator.handle({
      method: 'POST',
      url: `/drive/v3/files/${shared}/permissions`,
      body: { type: 'user', role: 'writer', emailAddress },
    });
  const statuses = users.slice(1).flatMap((user) => Array.from({ length: 60 }, () => write('y', user).status));
  // the refused call of the first user counts as well: 300 - 61 are left for the others
  expect(statuses.filter((status) => status === 200)).toHaveLength(239);
  clock = 120_000;
  expect(write('z').status).toBe(200);
});

test('faults, latency and grants are set over HTTP too', async () => {
  const on = await served();
  try {
    const post = (path: string, body: object, method = 'POST') =>
      fetch(`${on.rootUrl}emulator/${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    await post('faults', { nth: 1, kind: 503, match: 'create' });
    await expect(on.sheets.spreadsheets.create({ requestBody: {} })).rejects.toMatchObject({ status: 503 });
    expect((await post('faults', { kind: 'nonsense' })).status).toBe(400);
    await post('faults', { latencyMs: 60, match: 'spreadsheets\\.create' });
    const started = performance.now();
    await on.sheets.spreadsheets.create({ requestBody: {} });
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
    await post('faults', {}, 'DELETE');
    await post('faults', { nth: 1, kind: 'kill-after' });
    await expect(on.sheets.spreadsheets.create({ requestBody: {} })).rejects.toThrow();
    expect(on.emulator.list()).toHaveLength(2);
  } finally {
    await on.close();
  }
});
