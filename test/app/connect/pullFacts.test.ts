/** What a schedule takes from connected systems: only what was imported once by hand into this department, and what cannot be read is named. */
import { noteImported, saveConnection } from '../../../src/app/connect/connections';
import { pullFacts } from '../../../src/app/connect/pullFacts';
import type { Ports } from '../../../src/app/ports';
import { DEPARTMENT } from '../../../src/department/index';
import { bitrix24Server, LEADS, type Portal } from '../../connectors/servers/bitrix24';
import { network } from '../../connectors/servers/server';
import { NOW, tinyTemplate, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const KEY = 'abcdefgh1234';
const HOOK = `https://demo.bitrix24.ru/rest/1/${KEY}/`;

describe('facts on a schedule', () => {
  let template: TinyTemplate;
  beforeAll(() => {
    template = tinyTemplate(['head'], () => undefined);
  });
  afterAll(() => template.remove());

  function open(portal: Portal): { readonly host: TinyHost; readonly ports: Ports; readonly id: string } {
    const host = template.open();
    const fetch = network({ 'demo.bitrix24.ru': bitrix24Server(portal) });
    const ports: Ports = {
      ...host.ports,
      net: {
        fetch: ({ method, url, headers, body }) => {
          const answer = fetch(url, { method: method.toLowerCase(), headers, payload: body });
          return {
            kind: 'answer',
            status: answer.status,
            headers: answer.headers ?? {},
            body: String(answer.body ?? ''),
          };
        },
        permission: () => ({ granted: true, url: null }),
        dayOf: (epochMs) => new Date(epochMs).toISOString().slice(0, 10),
      },
    };
    const view = saveConnection(ports, { connector: 'bitrix24', settings: { entity: 'lead' }, secret: HOOK });
    return { host, ports, id: view.connections[0]?.id ?? '' };
  }
  const pull = (ports: Ports) => pullFacts(ports, DEPARTMENT, NOW + 60_000);
  const rows = ({ emulator, pulse }: TinyHost): number =>
    valuesIn(emulator, pulse, "'Leads'!A2:A400").filter(([id]) => id !== undefined && id !== '').length;

  it('leaves alone what nobody has imported here by hand', () => {
    const { host, ports } = open({ limits: 0, key: KEY });
    expect(pull(ports)).toEqual({ rows: 0, failures: [] });
    expect(rows(host)).toBe(0);
  });

  it('brings the rows, names what has to be said of them, and brings nothing the second time', () => {
    const { host, ports, id } = open({ limits: 0, key: KEY });
    noteImported(ports, { id, day: '2026-03-02' });
    const first = pull(ports);
    expect(first.rows).toBe(LEADS.length);
    expect(rows(host)).toBe(LEADS.length);
    expect(first.failures.map(({ en }) => en).join('\n')).not.toMatch(new RegExp(KEY));
    expect(pull(ports).rows).toBe(0);
    expect(rows(host)).toBe(LEADS.length);
  });

  it('warns of costs on another basis of VAT than the settings say, as an import by hand does', () => {
    const host = template.open();
    const header = ['Date', 'CampaignName', 'Impressions', 'Clicks', 'Cost'].join('\t');
    const body = [header, ['2026-03-02', 'Brand', '100', '7', '1234.56'].join('\t')].join('\n');
    const ports: Ports = {
      ...host.ports,
      net: {
        fetch: () => ({ kind: 'answer', status: 200, headers: {}, body }),
        permission: () => ({ granted: true, url: null }),
        dayOf: (epochMs) => new Date(epochMs).toISOString().slice(0, 10),
      },
    };
    const secret = 'y0_AgAAAABkexampleExampleExample1234';
    const view = saveConnection(ports, { connector: 'yandex_direct', settings: { vat: 'incl' }, secret });
    noteImported(ports, { id: view.connections[0]?.id ?? '', day: '2026-03-02' });
    const { rows: written, failures } = pull(ports);
    expect(written).toBe(1);
    expect(failures.map(({ en }) => en)).toEqual([
      expect.stringMatching(/sums with VAT.*without VAT.*Settings → Money/),
    ]);
    expect(failures.map(({ ru }) => ru)).toEqual([
      expect.stringMatching(/суммы с НДС.*без НДС.*«Настройки» → «Деньги»/),
    ]);
  });

  it.each([
    [
      'a key that was taken back',
      { limits: 0, key: 'another' },
      /^Bitrix24 .*demo\.bitrix24\.ru: The key was not accepted\. Remove/,
    ],
    ['a system that asks to wait', { limits: 9, key: KEY }, /not enough time.*settings → “Connections”/],
  ])('names %s, and writes nothing', (_name, portal, says) => {
    const { host, ports, id } = open(portal);
    noteImported(ports, { id, day: '2026-03-02' });
    const { failures } = pull(ports);
    expect(failures.map(({ en }) => en)).toEqual([expect.stringMatching(says)]);
    expect(rows(host)).toBe(0);
  });
});
