/** What each connector asks and what it makes of the answers, by the documented formats. */
import { CONNECTORS, connectorOf } from '../../src/connectors/index';
import type { Access, Connector, Cursor, HttpResponse, Page, Question, Row } from '../../src/connectors/types';
import { bitrix24Server, LEADS } from './servers/bitrix24';
import { json, type Server } from './servers/server';

const QUESTION: Question = {
  since: null,
  today: '2026-03-30',
  // Moscow: three hours ahead
  dayOf: (epochMs) => new Date(epochMs + 3 * 3_600_000).toISOString().slice(0, 10),
};

const need = (key: string): Connector => {
  const found = connectorOf(key);
  if (!found) throw new Error(key);
  return found;
};

function ask(server: Server, connector: Connector, access: Access, cursor: Cursor, question = QUESTION): Page {
  const request = connector.request(access, cursor, question);
  const { pathname, searchParams } = new URL(request.url);
  const answer = server({
    url: request.url,
    path: pathname,
    query: searchParams,
    method: request.method.toLowerCase(),
    headers: request.headers,
    body: request.body === undefined ? null : JSON.parse(request.body),
  });
  const headers = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
  const response: HttpResponse = { status: answer.status, headers: Object.fromEntries(headers), body: answer.body };
  return connector.read(response, cursor, access, question);
}

/** All rows, and how long they were waited for. */
function all(server: Server, key: string, access: Access, question = QUESTION): { rows: Row[]; waited: number[] } {
  const connector = need(key);
  const rows: Row[] = [];
  const waited: number[] = [];
  let cursor: Cursor | null = connector.start(question);
  while (cursor) {
    // a cursor crosses to the panel and back as JSON
    const page: Page = ask(server, connector, access, JSON.parse(JSON.stringify(cursor)) as Cursor, question);
    if (page.kind === 'failed') throw new Error(page.failure);
    if (page.kind === 'wait') waited.push(page.seconds);
    else rows.push(...page.rows);
    cursor = page.kind === 'wait' ? page.cursor : page.next;
  }
  return { rows, waited };
}

const TOKEN = 'abcdefghijklmnopqrstuvwxyz0123456789';
const HOOK = 'https://demo.bitrix24.ru/rest/1/secretkey123/';
const BITRIX: Access = { settings: { entity: 'lead' }, secret: HOOK };

describe('Bitrix24', () => {
  it('reads dictionaries and all pages, waits at its limit', () => {
    const { rows, waited } = all(bitrix24Server({ key: 'secretkey123', limits: 2 }), 'bitrix24', BITRIX);
    expect(rows).toHaveLength(LEADS.length);
    expect(new Set(rows.map((row) => row.lead_id)).size).toBe(LEADS.length);
    expect(waited).toEqual([2, 2]);
    expect(rows[3]).toEqual({
      lead_id: '4',
      created: '2026-03-04',
      channel: 'Сайт',
      status: 'Нецелевой',
      lost_at: '2026-03-29',
      amount: '1500.50',
      currency: 'RUB',
      utm_source: 'yandex',
      utm_medium: 'cpc',
      utm_campaign: 'brand',
      utm_content: '',
    });
  });

  it('asks only for what changed since the last import', () => {
    const request = need('bitrix24').request(
      BITRIX,
      { phase: 'rows', lastId: 7 },
      { ...QUESTION, since: '2026-03-20' },
    );
    expect(JSON.parse(request.body ?? '')).toMatchObject({
      filter: { '>ID': 7, '>=DATE_MODIFY': '2026-03-20T00:00:00' },
      start: -1,
    });
  });

  it('of deals takes the date of a sale only from those that were won', () => {
    const item = {
      ID: 5,
      DATE_CREATE: '2026-03-01T00:00:00+03:00',
      CLOSEDATE: '2026-03-09T00:00:00+03:00',
      STAGE_ID: 'WON',
    };
    const deals = (semantics: string): Row | undefined => {
      const server: Server = () => json({ result: [{ ...item, STAGE_SEMANTIC_ID: semantics }] });
      const page = ask(server, need('bitrix24'), { ...BITRIX, settings: { entity: 'deal' } }, { phase: 'rows' });
      return page.kind === 'rows' ? page.rows[0] : undefined;
    };
    expect(deals('S')?.won_at).toBe('2026-03-09');
    expect([deals('P')?.won_at, deals('F')?.won_at, deals('F')?.lost_at]).toEqual([undefined, undefined, '2026-03-09']);
  });
});

const AMO: Access = { settings: { host: 'https://Demo.amocrm.ru/leads/' }, secret: TOKEN };
const amoLead = (id: number, more: object = {}): object => ({
  id,
  price: 9000,
  pipeline_id: 7,
  status_id: 11,
  // 2026-03-01 22:30 UTC is already the second of March in Moscow
  created_at: Date.UTC(2026, 2, 1, 22, 30) / 1000,
  closed_at: null,
  custom_fields_values: [{ field_code: 'UTM_SOURCE', values: [{ value: 'vk' }] }],
  ...more,
});
const amoServer: Server = ({ path, query, headers }) => {
  if (headers.Authorization !== `Bearer ${TOKEN}`) return json({ title: 'Unauthorized', status: 401 }, 401);
  if (path.endsWith('/pipelines'))
    return json({ _embedded: { pipelines: [{ id: 7, _embedded: { statuses: [{ id: 11, name: 'Переговоры' }] } }] } });
  const closed_at = Date.UTC(2026, 2, 20) / 1000;
  const lost = { status_id: 143, closed_at, _embedded: { loss_reason: [{ name: 'Дорого' }] } };
  return query.get('page') === '1'
    ? json({
        _links: { next: { href: 'https://demo.amocrm.ru/?page=2' } },
        _embedded: { leads: [amoLead(1), amoLead(2, lost)] },
      })
    : json({
        _links: {},
        _embedded: { leads: [amoLead(3, { status_id: 142, closed_at }), amoLead(4, { is_deleted: true })] },
      });
};

describe('amoCRM', () => {
  it('reads stages by name, days of the department, won and lost', () => {
    const { rows } = all(amoServer, 'amocrm', AMO);
    expect(
      rows.map((row) => [row.lead_id, row.created, row.status, row.won_at, row.lost_at, row.reject_reason]),
    ).toEqual([
      ['1', '2026-03-02', 'Переговоры', undefined, undefined, undefined],
      ['2', '2026-03-02', '143', undefined, '2026-03-20', 'Дорого'],
      ['3', '2026-03-02', '142', '2026-03-20', undefined, undefined],
    ]);
    expect(rows[0]).toMatchObject({ utm_source: 'vk', amount: '9000' });
  });

  it('an empty account is no error', () => {
    const nothing: Server = (asked) =>
      asked.path.endsWith('/pipelines') ? amoServer(asked) : { status: 204, headers: {}, body: '' };
    expect(all(nothing, 'amocrm', AMO).rows).toEqual([]);
  });
});

const HUB = 'pat-eu1-0123456789abcdef';
const hubServer: Server = ({ path, query }) => {
  if (path.endsWith('/pipelines/deals')) return json({ results: [{ stages: [{ id: 's1', label: 'Contract sent' }] }] });
  const properties = { createdate: '2026-03-02T10:00:00.000Z', lastmodifieddate: '2026-03-10T10:00:00Z' };
  const contact = (id: string, more: object): object => ({ id, properties: { ...properties, ...more } });
  return query.get('after') === '200'
    ? json({ results: [contact('2', { lifecyclestage: 'lead', lastmodifieddate: '2026-03-25T10:00:00Z' })] })
    : json({
        results: [
          contact('1', {
            lifecyclestage: 'customer',
            hs_lifecyclestage_customer_date: '2026-03-09T22:00:00Z',
            utm_source: 'bing',
          }),
        ],
        paging: { next: { after: '200' } },
      });
};

describe('HubSpot', () => {
  const access: Access = { settings: { entity: 'contacts' }, secret: HUB };

  it('reads contacts with the dates of their stages', () => {
    const { rows } = all(hubServer, 'hubspot', access);
    expect(rows.map((row) => [row.lead_id, row.status, row.won_at, row.channel])).toEqual([
      ['1', 'customer', '2026-03-10', 'bing'],
      ['2', 'lead', '', ''],
    ]);
  });

  it('leaves out what is older than the last import', () =>
    expect(
      all(hubServer, 'hubspot', access, { ...QUESTION, since: '2026-03-20' }).rows.map((row) => row.lead_id),
    ).toEqual(['2']));

  it('a limit of the day is not waited for', () => {
    const daily: Server = () => json({ status: 'error', errorType: 'RATE_LIMIT', policyName: 'DAILY' }, 429);
    expect(() => all(daily, 'hubspot', access)).toThrow('limit');
  });
});

describe('Yandex Direct', () => {
  const access: Access = { settings: { login: 'client-1', vat: 'incl' }, secret: TOKEN };
  const TSV =
    'Date\tCampaignName\tImpressions\tClicks\tCost\n2026-03-02\tБренд\t100\t7\t1234.56\n2026-03-03\tБренд\t--\t0\t0.00\n';

  it('waits in the queue for the report and asks the very same again', () => {
    const bodies: string[] = [];
    const answers = [
      { status: 201, headers: { retryIn: '7' }, body: '' },
      { status: 202, headers: { retryIn: '5' }, body: '' },
      { status: 200, headers: {}, body: TSV },
    ];
    const server: Server = ({ body, headers }) => {
      expect(headers).toMatchObject({
        processingMode: 'auto',
        returnMoneyInMicros: 'false',
        'Client-Login': 'client-1',
      });
      bodies.push(JSON.stringify(body));
      return answers.shift() ?? { status: 500, headers: {}, body: '' };
    };
    const { rows, waited } = all(server, 'yandex_direct', access);
    expect(waited).toEqual([7, 5]);
    expect(new Set(bodies).size).toBe(1);
    expect(rows).toEqual([
      {
        date: '2026-03-02',
        channel: 'yandex_direct',
        campaign: 'Бренд',
        impressions: '100',
        clicks: '7',
        cost: '1234.56',
      },
      { date: '2026-03-03', channel: 'yandex_direct', campaign: 'Бренд', impressions: '', clicks: '0', cost: '0.00' },
    ]);
  });

  it.each([
    [53, 'key'],
    [54, 'rights'],
    [513, 'rights'],
    [506, 'limit'],
  ])('error %d is told as %s', (error_code, failure) => {
    const server: Server = () => json({ error: { error_code, request_id: '1' } }, 400);
    expect(() => all(server, 'yandex_direct', access)).toThrow(failure);
  });
});

describe('Yandex Metrica', () => {
  it('reads visits by day and source, page by page, without those of advertising', () => {
    const server: Server = ({ query }) => {
      expect(query.get('filters')).toContain("!='ad'");
      const line = (name: string): object => ({
        dimensions: [{ name: '2026-03-02' }, { name }, { name: null }, { name: null }],
        metrics: [12],
      });
      return json({ total_rows: 2, data: [line(query.get('offset') === '1' ? 'Search engines' : 'Direct')] });
    };
    const access: Access = { settings: { counter: '12345678' }, secret: TOKEN };
    expect(all(server, 'yandex_metrica', access).rows).toEqual([
      { date: '2026-03-02', channel: 'Search engines', campaign: '', clicks: '12' },
      { date: '2026-03-02', channel: 'Direct', campaign: '', clicks: '12' },
    ]);
  });
});

describe('an own address', () => {
  const settings = {
    url: 'https://crm.example.com/api?page=1',
    kind: 'leads',
    items: 'data.items',
    fields: 'lead_id = id; created = at',
    next: 'data.next',
  };
  const access: Access = { settings, secret: 'topsecret' };
  const page =
    (next: string | null): Server =>
    () =>
      json({ data: { items: [{ id: 1, at: '2026-03-02' }], next } });
  const first = (server: Server, given = access): Page => ask(server, need('json'), given, { pages: 0 });

  it('follows addresses and marks of pages', () => {
    expect(first(page('/api?page=2'))).toMatchObject({
      rows: [{ lead_id: '1', created: '2026-03-02' }],
      next: { url: 'https://crm.example.com/api?page=2' },
    });
    const marked = { ...access, settings: { ...settings, parameter: 'cursor' } };
    expect(first(page('x y'), marked)).toMatchObject({
      next: { url: 'https://crm.example.com/api?page=1&cursor=x%20y' },
    });
    expect(first(page(null))).toMatchObject({ next: null });
  });

  it.each([
    'https://evil.example/api',
    '//evil.example/api',
    'https://crm.example.com.evil.example/',
    'https://crm.example.com@evil.example/',
  ])('does not take the key to %s', (next) => {
    expect(first(page(next))).toEqual({ kind: 'failed', failure: 'format' });
    expect(need('json').request(access, { url: next }, QUESTION).url).toBe(settings.url);
  });
});

describe('every connector', () => {
  const ACCESS: Readonly<Record<string, Access>> = {
    bitrix24: BITRIX,
    amocrm: AMO,
    hubspot: { settings: { entity: 'contacts' }, secret: HUB },
    yandex_direct: { settings: { vat: 'incl' }, secret: TOKEN },
    yandex_metrica: { settings: { counter: '12345678' }, secret: TOKEN },
    json: { settings: { url: 'https://a.example', kind: 'spend', fields: 'date=d;cost=c' }, secret: '-' },
  };

  it.each(CONNECTORS.map((connector) => [connector.key, connector] as const))(
    '%s tells what is wrong',
    (key, connector) => {
      const access = ACCESS[key] as Access;
      const outcome = (status: number, body: unknown = {}, headers = {}): Page =>
        ask(() => json(body, status, headers), connector, access, connector.start(QUESTION));
      expect(connector.problem(access)).toBeNull();
      expect(outcome(401)).toEqual({ kind: 'failed', failure: 'key' });
      expect(outcome(403)).toEqual({ kind: 'failed', failure: 'rights' });
      expect(outcome(429, {}, { 'Retry-After': '17' })).toMatchObject({ kind: 'wait', seconds: 17 });
      expect(outcome(302, {}, { Location: 'https://evil.example' })).toEqual({ kind: 'failed', failure: 'address' });
      expect(outcome(500)).toMatchObject({ kind: 'wait' });
      expect(outcome(200, { unexpected: true })).toEqual({ kind: 'failed', failure: 'format' });
      const tired = ask(() => json({}, 503), connector, access, { ...connector.start(QUESTION), waits: 3 });
      expect(tired).toEqual({ kind: 'failed', failure: 'down' });
      const forever = ask(() => json({}, 429), connector, access, { ...connector.start(QUESTION), waits: 30 });
      expect(forever).toEqual({ kind: 'failed', failure: 'limit' });
      for (const body of ['', '7', 'null', '<html>'])
        expect(
          connector.read({ status: 200, headers: {}, body }, connector.start(QUESTION), access, QUESTION).kind,
        ).toBe('failed');
    },
  );
});
