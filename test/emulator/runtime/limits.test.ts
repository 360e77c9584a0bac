import { execFileSync } from 'node:child_process';
import { RunKilled } from '../../../emulator/faults';
import { emptyStore } from '../../../emulator/runtime/types';
import { FULL, scriptHost } from './scriptHost';

const END = 'Exception: Exceeded maximum execution time';

describe('execution time', () => {
  // developers.google.com/apps-script/guides/services/quotas: 6 minutes a run; simple triggers 30 seconds
  it.each([
    { name: 'a run of six minutes less a second', mode: 'FULL', seconds: 359, ends: false },
    { name: 'a run of over six minutes', mode: 'FULL', seconds: 361, ends: true },
    { name: 'a simple trigger of 29 seconds', mode: 'LIMITED', seconds: 29, ends: false },
    { name: 'a simple trigger of 31 seconds', mode: 'LIMITED', seconds: 31, ends: true },
  ] as const)('$name: ended $ends', ({ mode, seconds, ends }) => {
    const host = scriptHost('function main(n) { for (let i = 0; i < n; i++) Utilities.sleep(1000); return "done"; }');
    const session = { ...FULL, authMode: mode };
    if (ends) expect(host.failure('main', [seconds], session)).toBe(END);
    else expect(host.value('main', [seconds], session)).toBe('done');
  });

  it('counts the time that Google takes', () => {
    const host = scriptHost('function main() { for (let i = 0; i < 4; i++) Drive.Files.list(); }', {
      latencyMs: 100_000,
    });
    expect(host.failure('main')).toBe(END);
    expect(host.requests).toHaveLength(3);
  });

  it('reports the time of a run with what it slept', () => {
    const { ms } = scriptHost('function main() { Utilities.sleep(5000); }').runtime.run('main', [], FULL);
    expect(ms).toBeGreaterThanOrEqual(5000);
  });

  it('cannot be caught away: no service answers after the end', () => {
    const host = scriptHost(
      'function main() { try { for (;;) Utilities.sleep(1000); } catch (e) { for (let i = 0; i < 3; i++) try { Drive.Files.list(); } catch (again) {} } return "survived"; }',
    );
    expect(host.failure('main')).toBe(END);
    expect(host.requests).toEqual([]);
  });

  it('ends an endless loop', () => {
    // longer than a collection of garbage in the runner's process, which may fall into the run that has to succeed
    const host = scriptHost('function loop() { for (;;) {} } function f() { return 1; }', { limitMs: 1000 });
    expect(host.failure('loop')).toBe(END);
    expect(host.value('f')).toBe(1);
  });

  it('lets the next run begin anew, later on the clock', () => {
    const host = scriptHost(
      'function long() { for (;;) Utilities.sleep(60000); } function now() { return Date.now(); }',
    );
    expect(host.failure('long')).toBe(END);
    expect(host.value('now')).toBe(1_700_000_000_000 + 6 * 60_000);
  });
});

describe('beforeApiCall', () => {
  const code =
    'function main() { const done = []; for (const n of ["a", "b", "c"]) { try { done.push(Docs.Documents.get(n).url); } catch (e) { done.push(e.details.code); } } return done; }';

  it('can answer instead of the API', () => {
    const answer = {
      status: 429,
      body: { error: { code: 429, message: 'Quota exceeded', status: 'RESOURCE_EXHAUSTED' } },
    };
    const host = scriptHost(code, { beforeApiCall: (request) => (request.url.endsWith('/b') ? answer : undefined) });
    expect(host.value('main')).toEqual(['/v1/documents/a', 429, '/v1/documents/c']);
    expect(host.requests.map((request) => request.url)).toEqual(['/v1/documents/a', '/v1/documents/c']);
  });

  it('can kill the run, by name of the method', () => {
    const host = scriptHost(code, {
      beforeApiCall: (_, method) => (method === 'docs.documents.get' ? 'kill' : undefined),
    });
    expect(host.failure('main')).toBe(END);
    expect(host.requests).toEqual([]);
  });

  it('is not the only way: a kill by the emulator ends the run too', () => {
    const host = scriptHost(code, {}, () => {
      throw new RunKilled('killed after the call');
    });
    expect(host.failure('main')).toBe(END);
    expect(host.requests).toHaveLength(1);
  });
});

describe('daily quotas', () => {
  // consumer accounts, developers.google.com/apps-script/guides/services/quotas
  it.each([
    { name: 'spreadsheets', call: 'Sheets.Spreadsheets.create({})', key: 'spreadsheets create', limit: 250 },
    {
      name: 'spreadsheets made through Drive',
      call: 'Drive.Files.create({ mimeType: "application/vnd.google-apps.spreadsheet" })',
      key: 'spreadsheets create',
      limit: 250,
    },
    { name: 'documents', call: 'Docs.Documents.create({})', key: 'document create', limit: 250 },
    {
      name: 'property reads',
      call: 'PropertiesService.getUserProperties().getKeys()',
      key: 'properties',
      limit: 50_000,
    },
  ])('end at $limit $name', ({ call, key, limit }) => {
    const store = { ...emptyStore(), quotas: { [`2023-11-14|owner@example.com|${key}`]: limit - 1 } };
    const host = scriptHost(`function main() { ${call}; }`, { store });
    host.value('main');
    expect(host.failure('main')).toBe(`Exception: Service invoked too many times for one day: ${key}.`);
    expect(() => host.value('main', [], { ...FULL, user: 'teammate@example.com' })).not.toThrow();
  });

  it('begin anew the next day, and forget the day before', () => {
    let nowMs = Date.parse('2026-01-01T23:00:00Z');
    const store = { ...emptyStore(), quotas: { '2026-01-01|owner@example.com|document create': 250 } };
    const host = scriptHost('function main() { Docs.Documents.create({}); }', { store, now: () => nowMs });
    host.failure('main');
    nowMs += 3_600_000;
    host.value('main');
    expect(store.quotas).toEqual({ '2026-01-02|owner@example.com|document create': 1 });
  });
});

/** Runs a program in a process of its own, where the test runner does not stand between it and the process's state. */
function inOwnProcess(program: string): string {
  const head =
    "import { createRuntime } from './emulator/runtime/createRuntime.ts'; const api = { handle: () => ({ status: 200, body: {} }) }; const who = { user: 'a@b.c', authMode: 'FULL' };";
  const args = ['--import', 'tsx', '--input-type=module', '-e', head + program];
  return execFileSync(process.execPath, args, {
    env: { ...process.env, TZ: 'America/New_York' },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

describe('the process around the script', () => {
  it('has the manifest’s time zone during a run, and its own afterwards', () => {
    const program = `
      const runtime = createRuntime({ code: 'function main() { return new Date(0).getHours(); }', manifest: { timeZone: 'Asia/Tokyo' }, api });
      console.log(runtime.run('main', [], who).value + ' ' + new Date(0).getHours());`;
    expect(inOwnProcess(program)).toBe('9 19');
  });

  it('survives a promise that the script leaves rejected, and logs it', () => {
    const program = `
      const log = (entry) => console.log(entry.severity + ' ' + entry.message);
      const runtime = createRuntime({ code: 'function main() { Promise.reject(new Error("floating")); }', manifest: {}, api, log });
      runtime.run('main', [], who);
      setTimeout(() => console.log('alive'), 20);`;
    expect(inOwnProcess(program).split('\n')).toEqual(['ERROR Unhandled promise rejection. Error: floating', 'alive']);
  });

  // not in the test runner's process: Node aborts when microtasks are ended while asynchronous hooks watch them
  it('goes on after an endless chain of promises was ended', () => {
    const program = `
      const code = 'async function spin() { for (;;) await null; } function f() { return 1; }';
      const runtime = createRuntime({ code, manifest: {}, api, limitMs: 200 });
      console.log(runtime.run('spin', [], who).error.message);
      setTimeout(() => console.log(runtime.run('f', [], who).value), 20);`;
    expect(inOwnProcess(program).split('\n')).toEqual(['Exceeded maximum execution time', '1']);
  });

  it('still ends for a rejection of its own', () => {
    const program = `
      createRuntime({ code: 'function main() {}', manifest: {}, api }).run('main', [], who);
      Promise.reject(new Error('mine'));
      setTimeout(() => console.log('alive'), 20);`;
    expect(() => inOwnProcess(program)).toThrow(/mine/);
  });
});
