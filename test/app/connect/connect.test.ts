/** Connections through the shipped bundle: keys stay with the person, rows come by pages, refusals are told in plain words. */
import { PanelRefusal, type Host } from '../../../workbench/host';
import type { FetchedView } from '../../../src/panel/contract';
import { bitrix24Server, LEADS, type Portal } from '../../connectors/servers/bitrix24';
import { network, type Asked } from '../../connectors/servers/server';
import { madeDepartment } from '../../support/madeDepartment';
import { type callIn, NOW } from '../support';

const SECRET = 'verysecretkey1234';
const HOOK = `https://demo.bitrix24.ru/rest/1/${SECRET}/`;
const SCOPE = 'https://www.googleapis.com/auth/script.external_request';

describe('connections', () => {
  const portal: Portal = { key: SECRET, limits: 0 };
  const asked: Asked[] = [];
  let host: Host;
  let pulse: string;
  let call: ReturnType<typeof callIn>;
  const add = (secret = HOOK): string => {
    const view = call('saveConnection', { connector: 'bitrix24', settings: { entity: 'lead' }, secret });
    return view.connections.at(-1)?.id ?? '';
  };
  const readAll = (id: string): { rows: number; waits: number } => {
    let [rows, waits] = [0, 0];
    let cursor: string | null = null;
    do {
      const page: FetchedView = call('fetchRows', { id, cursor, whole: true });
      if (page.state === 'failed') throw new Error(page.problem.what.en);
      if (page.state === 'rows') rows += page.rows.length;
      else waits += 1;
      cursor = page.cursor;
    } while (cursor !== null);
    return { rows, waits };
  };

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment(
      { language: 'ru', sample: false, roles: ['head'], now: NOW },
      { fetch: network({ 'demo.bitrix24.ru': bitrix24Server(portal) }, asked) },
    ));
  }, 120_000);

  it('brings all pages, through the limit of the system, and writes nothing', () => {
    const id = add();
    portal.limits = 2;
    let writes = 0;
    host.emulator.onCall(({ kind }) => (writes += kind === 'write' ? 1 : 0));
    expect(readAll(id)).toEqual({ rows: LEADS.length, waits: 2 });
    expect(writes).toBe(0);
    expect(asked.every(({ method }) => method === 'post')).toBe(true);
    expect(call('checkConnection', { id })).toEqual({ problem: null, preparing: false });
    call('noteImported', { id, day: '2026-03-29' });
    call('fetchRows', { id, cursor: JSON.stringify({ phase: 'rows', lastId: 100 }), whole: false });
    // two days before the last import are read again
    expect(asked.at(-1)?.body).toMatchObject({ filter: { '>=DATE_MODIFY': '2026-03-27T00:00:00' } });
  });

  it('keeps the key with the person alone, and forgets it', () => {
    const id = add();
    const properties = (): string => JSON.stringify(host.runtime.store.properties);
    const of = (user: string): string => JSON.stringify(host.runtime.store.properties[`user:${user}`] ?? {});
    const [owner = '', teammate = ''] = host.emulator.users;
    expect(of(owner)).toContain(SECRET);
    expect(host.call('connections', {}, pulse, teammate).connections).toEqual([]);
    expect(JSON.stringify(call('connections', {}))).not.toContain(SECRET);
    expect(call('connections', {}).connections.at(-1)).toMatchObject({
      where: 'demo.bitrix24.ru',
      secret: '•••• 1234',
    });
    for (const file of host.emulator.list()) expect(JSON.stringify(file.content ?? '')).not.toContain(SECRET);
    for (const { id: each } of call('connections', {}).connections) call('removeConnection', { id: each });
    expect(properties()).not.toContain(SECRET);
    expect(() => call('fetchRows', { id, cursor: null, whole: true })).toThrow(PanelRefusal);
  });

  it.each([
    ['a wrong key', () => HOOK.replace('1234', '9999'), /key was not accepted/],
    ['a server that is not there', () => HOOK.replace('demo', 'other'), /not found or does not answer/],
  ])('tells %s in plain words, without the address', (_, hook, words) => {
    const id = add(hook());
    const { problem } = call('checkConnection', { id });
    expect(problem?.what.en).toMatch(words);
    expect(JSON.stringify(problem)).not.toMatch(/rest\/1|secret/);
    const { log } = host.run('rpc', ['checkConnection', JSON.stringify({ id })], pulse);
    expect(JSON.stringify(log)).not.toMatch(/verysecret/);
    call('removeConnection', { id });
  });

  it('refuses what is no key, with the reason', () => {
    const refused = (input: Parameters<typeof call<'saveConnection'>>[1]): string => {
      try {
        call('saveConnection', input);
        return '';
      } catch (error) {
        return (error as PanelRefusal).shown.what.en;
      }
    };
    expect(refused({ connector: 'bitrix24', settings: { entity: 'lead' }, secret: 'http://demo/rest' })).toMatch(
      /webhook/,
    );
    expect(refused({ connector: 'amocrm', settings: { host: '' }, secret: SECRET })).toMatch(/Account address/);
    expect(refused({ connector: 'bitrix24', settings: { entity: 'task' }, secret: HOOK })).toMatch(/What to import/);
  });

  it('works without the permission to reach others until it is needed', () => {
    const id = add();
    const session = {
      user: host.emulator.users[0] ?? '',
      authMode: 'FULL' as const,
      activeFile: { id: pulse, kind: 'spreadsheet' as const },
    };
    const ask = (declined: readonly string[], method: string, input: object): unknown => {
      const run = host.runtime.run('rpc', [method, JSON.stringify(input)], { ...session, declined });
      return run.ok ? (JSON.parse(String(run.value)) as { value: unknown }).value : run.error;
    };
    const url: unknown = expect.stringMatching(/^https:/);
    expect(ask([SCOPE], 'connections', {})).toMatchObject({ permission: { granted: false, url } });
    expect(ask([SCOPE], 'checkConnection', { id })).toMatchObject({
      problem: { what: { en: 'Requests to other systems are not allowed' }, link: url },
    });
    expect(ask([], 'checkConnection', { id })).toMatchObject({ problem: null });
  });
});
