/** Bitrix24 as its documentation describes it: pages of 50, `start: -1`, filter by id, dictionaries, and its limit of requests. */
import { json, type Server } from './server';

export interface Portal {
  /** Answers of QUERY_LIMIT_EXCEEDED before each list of leads. */
  limits: number;
  key: string;
}

export const LEADS = Array.from({ length: 120 }, (_, index) => ({
  ID: String(index + 1),
  DATE_CREATE: `2026-03-${String((index % 28) + 1).padStart(2, '0')}T23:30:00+03:00`,
  DATE_CLOSED: index % 4 === 3 ? '2026-03-29T10:00:00+03:00' : '',
  SOURCE_ID: index % 2 === 0 ? 'ADVERTISING' : 'WEB',
  STATUS_ID: index % 4 === 3 ? 'JUNK' : 'NEW',
  STATUS_SEMANTIC_ID: index % 4 === 3 ? 'F' : 'P',
  OPPORTUNITY: '1500.50',
  CURRENCY_ID: 'RUB',
  UTM_SOURCE: 'yandex',
  UTM_MEDIUM: 'cpc',
  UTM_CAMPAIGN: index === 0 ? '=HYPERLINK("https://evil.example")' : 'brand',
  UTM_CONTENT: null,
}));

const STATUSES = [
  { ID: '1', ENTITY_ID: 'STATUS', STATUS_ID: 'NEW', NAME: 'Не обработан' },
  { ID: '2', ENTITY_ID: 'STATUS', STATUS_ID: 'JUNK', NAME: 'Нецелевой' },
  { ID: '3', ENTITY_ID: 'SOURCE', STATUS_ID: 'ADVERTISING', NAME: 'Яндекс Директ' },
  { ID: '4', ENTITY_ID: 'SOURCE', STATUS_ID: 'WEB', NAME: 'Сайт' },
  { ID: '5', ENTITY_ID: 'CONTACT_TYPE', STATUS_ID: 'CLIENT', NAME: 'Клиенты' },
];

export const bitrix24Server =
  (portal: Portal): Server =>
  ({ path, method, body }) => {
    const [, , , secret, call] = path.split('/');
    if (secret !== portal.key) return json({ error: 'INVALID_CREDENTIALS', error_description: '' }, 401);
    if (method !== 'post') return json({ error: 'ERROR_METHOD_NOT_FOUND' }, 404);
    const given = body as { start?: number; filter?: Record<string, number | string> };
    if (call === 'crm.status.list.json') {
      const from = given.start ?? 0;
      const next = from + 3;
      const page = STATUSES.slice(from, next);
      return json({ result: page, total: STATUSES.length, ...(next < STATUSES.length ? { next } : {}) });
    }
    if (portal.limits > 0) {
      portal.limits -= 1;
      return json({ error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' }, 503);
    }
    if (given.start !== -1) return json({ error: 'the test wants start -1' }, 400);
    const after = Number(given.filter?.['>ID'] ?? 0);
    return json({ result: LEADS.filter(({ ID }) => Number(ID) > after).slice(0, 50) });
  };
