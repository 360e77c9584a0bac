/**
 * Bitrix24 by an incoming webhook: `https://PORTAL/rest/USER/SECRET/METHOD.json`. Sources: apidocs.bitrix24.com, "crm.lead.list",
 * "crm.deal.list", "crm.status.list", "Retrieve large volumes of data" (`start: -1` and a filter by the last id), "Limits"
 * (QUERY_LIMIT_EXCEEDED with status 503, OPERATION_TIME_LIMIT with 429).
 */
import { t } from '../shared/text';
import {
  commonFailure,
  dayOfText,
  failed,
  listOf,
  objectOf,
  onward,
  parsed,
  textOf,
  waiting,
  type Json,
} from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Question, Row } from './types';

const PAGE = 50;
const WEBHOOK = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/rest\/\d+\/[a-z0-9]+\/?$/i;
const LIMIT_WAIT = 2;
const LONG_WAIT = 60;

const UTM = ['UTM_SOURCE', 'UTM_MEDIUM', 'UTM_CAMPAIGN', 'UTM_CONTENT'] as const;
const COMMON = ['ID', 'DATE_CREATE', 'SOURCE_ID', 'OPPORTUNITY', 'CURRENCY_ID', ...UTM] as const;

interface Entity {
  readonly method: string;
  readonly stage: string;
  readonly semantics: string;
  readonly closed: string;
  readonly dictionary: RegExp;
}

const ENTITIES: Readonly<Record<string, Entity>> = {
  lead: {
    method: 'crm.lead.list',
    stage: 'STATUS_ID',
    semantics: 'STATUS_SEMANTIC_ID',
    closed: 'DATE_CLOSED',
    dictionary: /^STATUS$/,
  },
  deal: {
    method: 'crm.deal.list',
    stage: 'STAGE_ID',
    semantics: 'STAGE_SEMANTIC_ID',
    closed: 'CLOSEDATE',
    dictionary: /^DEAL_STAGE(_\d+)?$/,
  },
};

const entityOf = ({ settings }: Access): Entity => ENTITIES[settings.entity ?? ''] ?? (ENTITIES.lead as Entity);

function post({ secret }: Access, method: string, body: Json): HttpRequest {
  return {
    method: 'POST',
    url: `${secret.trim().replace(/\/$/, '')}/${method}.json`,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The two lists whose codes leads carry are read first: people know stages and sources by name. */
function request(access: Access, cursor: Cursor, question: Question): HttpRequest {
  if (cursor.phase === 'names')
    return post(access, 'crm.status.list', { order: { ID: 'ASC' }, start: Number(cursor.start ?? 0) });
  const { method, stage, semantics, closed } = entityOf(access);
  return post(access, method, {
    select: [...COMMON, stage, semantics, closed],
    filter: {
      '>ID': Number(cursor.lastId ?? 0),
      ...(question.since === null ? {} : { '>=DATE_MODIFY': `${question.since}T00:00:00` }),
    },
    order: { ID: 'ASC' },
    start: -1,
  });
}

/** Errors by their codes, which mean more than the status. */
function refusal(response: HttpResponse, cursor: Cursor): Page | null {
  const code = textOf(objectOf(parsed(response)).error).toUpperCase();
  if (code === 'QUERY_LIMIT_EXCEEDED') return waiting(cursor, LIMIT_WAIT);
  if (code === 'OPERATION_TIME_LIMIT') return waiting(cursor, LONG_WAIT);
  if (['NO_AUTH_FOUND', 'INVALID_CREDENTIALS', 'EXPIRED_TOKEN', 'INVALID_TOKEN'].includes(code)) return failed('key');
  if (['INSUFFICIENT_SCOPE', 'ACCESS_DENIED', 'USER_ACCESS_ERROR', 'PAYMENT_REQUIRED'].includes(code))
    return failed('rights');
  if (code === 'ERROR_METHOD_NOT_FOUND') return failed('rights');
  return commonFailure(response, cursor) ?? (code === '' ? null : failed('format'));
}

function readNames(body: Json, cursor: Cursor, access: Access): Page {
  const { dictionary } = entityOf(access);
  const names = { ...(objectOf(cursor.names) as Record<string, string>) };
  for (const entry of listOf(body.result)) {
    const list = textOf(entry.ENTITY_ID);
    const of = list === 'SOURCE' ? 's' : dictionary.test(list) ? 't' : '';
    if (of !== '') names[`${of}:${textOf(entry.STATUS_ID)}`] = textOf(entry.NAME);
  }
  const more = typeof body.next === 'number' ? { start: body.next } : { phase: 'rows', lastId: 0 };
  return { kind: 'rows', rows: [], next: onward(cursor, { names, ...more }) };
}

function rowOf(item: Json, entity: Entity, names: Readonly<Record<string, string>>): Row {
  const stage = textOf(item[entity.stage]);
  const source = textOf(item.SOURCE_ID);
  const [end, closed] = [textOf(item[entity.semantics]), dayOfText(item[entity.closed])];
  // a lead that was converted is no sale: the date of a sale is that of a won deal
  const won = end === 'S' && entity.stage === 'STAGE_ID';
  return {
    lead_id: textOf(item.ID),
    created: dayOfText(item.DATE_CREATE),
    channel: names[`s:${source}`] ?? source,
    status: names[`t:${stage}`] ?? stage,
    ...(won ? { won_at: closed } : {}),
    ...(end === 'F' ? { lost_at: closed } : {}),
    amount: textOf(item.OPPORTUNITY),
    currency: textOf(item.CURRENCY_ID),
    utm_source: textOf(item.UTM_SOURCE),
    utm_medium: textOf(item.UTM_MEDIUM),
    utm_campaign: textOf(item.UTM_CAMPAIGN),
    utm_content: textOf(item.UTM_CONTENT),
  };
}

function read(response: HttpResponse, cursor: Cursor, access: Access): Page {
  const refused = refusal(response, cursor);
  if (refused) return refused;
  const body = objectOf(parsed(response));
  if (!Array.isArray(body.result)) return failed('format');
  if (cursor.phase === 'names') return readNames(body, cursor, access);
  const items = listOf(body.result);
  const names = objectOf(cursor.names) as Readonly<Record<string, string>>;
  const lastId = Number(items.at(-1)?.ID ?? 0);
  return {
    kind: 'rows',
    rows: items.map((item) => rowOf(item, entityOf(access), names)),
    next: items.length < PAGE ? null : onward(cursor, { lastId }),
  };
}

export const bitrix24: Connector = {
  key: 'bitrix24',
  title: t('Битрикс24', 'Bitrix24'),
  kind: () => 'leads',
  fields: [
    {
      key: 'entity',
      title: t('Что загружать', 'What to import'),
      hint: t('Если лиды в CRM выключены, выберите сделки.', 'If leads are switched off in the CRM, choose deals.'),
      required: true,
      choices: [
        { code: 'lead', title: t('Лиды', 'Leads') },
        { code: 'deal', title: t('Сделки', 'Deals') },
      ],
    },
  ],
  secret: {
    title: t('Адрес входящего вебхука', 'Address of the incoming webhook'),
    hint: t(
      'Битрикс24 → Разработчикам → Другое → Входящий вебхук, право CRM. Выглядит как https://компания.bitrix24.ru/rest/1/ключ/',
      'Bitrix24 → Developer resources → Other → Inbound webhook, permission CRM. It looks like https://company.bitrix24.com/rest/1/key/',
    ),
  },
  problem: ({ secret }) =>
    WEBHOOK.test(secret.trim())
      ? null
      : t(
          'Это не адрес вебхука: он начинается с https:// и содержит /rest/номер/ключ/',
          'This is no webhook address: it begins with https:// and has /rest/number/key/ in it',
        ),
  start: () => ({ phase: 'names', start: 0 }),
  request,
  read,
};
