/**
 * amoCRM (Kommo) by a long-lived token. Sources: amocrm.ru/developers and amocrm.com/developers, "Leads list" (limit 250, `_links.next`,
 * times in Unix seconds, 204 for an empty list), "Pipelines" (stages 142 won and 143 lost), "Limits" (7 requests a second, 429; 403 when blocked).
 */
import { t } from '../shared/text';
import { toSerial } from '../shared/civilDate';
import { commonFailure, failed, listOf, objectOf, onward, parsed, query, textOf, type Json } from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Question, Row } from './types';

const PAGE = 250;
const HOST = /^[a-z0-9][a-z0-9-]*\.(amocrm\.(ru|com)|kommo\.com)$/;
const [WON, LOST] = ['142', '143'];
const UNIX_EPOCH_SERIAL = 25569;

/** `company.amocrm.ru` from whatever of the address people paste. */
const hostOf = (settings: Access['settings']): string =>
  (settings.host ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');

function request(access: Access, cursor: Cursor, { since }: Question): HttpRequest {
  const pipelines = cursor.phase === 'stages';
  const values = {
    limit: String(PAGE),
    page: String(cursor.page ?? 1),
    with: 'loss_reason',
    'order[id]': 'asc',
    // a day of slack: the department's day may begin earlier than that of the server
    'filter[updated_at][from]': since === null ? '' : String((toSerial(since) - UNIX_EPOCH_SERIAL - 1) * 86_400),
  };
  return {
    method: 'GET',
    url: `https://${hostOf(access.settings)}/api/v4/leads${pipelines ? '/pipelines' : `?${query(values)}`}`,
    headers: { Authorization: `Bearer ${access.secret.trim()}`, Accept: 'application/json' },
  };
}

function readStages(body: Json, cursor: Cursor): Page {
  const names: Record<string, string> = {};
  for (const pipeline of listOf(objectOf(body._embedded).pipelines))
    for (const stage of listOf(objectOf(pipeline._embedded).statuses))
      names[`${textOf(pipeline.id)}:${textOf(stage.id)}`] = textOf(stage.name);
  return { kind: 'rows', rows: [], next: onward(cursor, { phase: 'rows', page: 1, names }) };
}

/** Values of the fields that amoCRM keeps for tracking, by their codes such as UTM_SOURCE. */
function tracking(item: Json): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const field of listOf(item.custom_fields_values))
    found[textOf(field.field_code).toUpperCase()] = textOf(listOf(field.values)[0]?.value);
  return found;
}

function rowOf(item: Json, names: Readonly<Record<string, string>>, dayOf: Question['dayOf']): Row {
  const day = (seconds: unknown): string => (typeof seconds === 'number' && seconds > 0 ? dayOf(seconds * 1000) : '');
  const stage = textOf(item.status_id);
  const fields = tracking(item);
  const reason = listOf(objectOf(item._embedded).loss_reason)[0];
  return {
    lead_id: textOf(item.id),
    created: day(item.created_at),
    status: names[`${textOf(item.pipeline_id)}:${stage}`] ?? stage,
    ...(stage === WON ? { won_at: day(item.closed_at) } : {}),
    ...(stage === LOST ? { lost_at: day(item.closed_at), reject_reason: textOf(reason?.name) } : {}),
    amount: textOf(item.price),
    channel: fields.UTM_SOURCE ?? '',
    utm_source: fields.UTM_SOURCE ?? '',
    utm_medium: fields.UTM_MEDIUM ?? '',
    utm_campaign: fields.UTM_CAMPAIGN ?? '',
    utm_content: fields.UTM_CONTENT ?? '',
  };
}

function read(response: HttpResponse, cursor: Cursor, _access: Access, { dayOf }: Question): Page {
  if (response.status === 204) return { kind: 'rows', rows: [], next: null };
  const common = commonFailure(response, cursor);
  if (common) return common;
  const body = objectOf(parsed(response));
  const embedded = objectOf(body._embedded);
  if (cursor.phase === 'stages') return embedded.pipelines ? readStages(body, cursor) : failed('format');
  if (!Array.isArray(embedded.leads)) return failed('format');
  const names = objectOf(cursor.names) as Readonly<Record<string, string>>;
  const more = textOf(objectOf(objectOf(body._links).next).href) !== '';
  return {
    kind: 'rows',
    rows: listOf(embedded.leads)
      .filter((item) => item.is_deleted !== true)
      .map((item) => rowOf(item, names, dayOf)),
    next: more ? onward(cursor, { page: Number(cursor.page ?? 1) + 1 }) : null,
  };
}

export const amocrm: Connector = {
  key: 'amocrm',
  title: t('amoCRM', 'amoCRM / Kommo'),
  kind: () => 'leads',
  fields: [
    {
      key: 'host',
      title: t('Адрес аккаунта', 'Account address'),
      hint: t('компания.amocrm.ru', 'company.kommo.com'),
      required: true,
    },
  ],
  secret: {
    title: t('Долгосрочный токен', 'Long-lived token'),
    hint: t(
      'amoМаркет → своя интеграция → Ключи и доступы → Сгенерировать токен',
      'Marketplace → your private integration → Keys and scopes → Generate long-lived token',
    ),
  },
  problem: ({ settings, secret }) => {
    if (!HOST.test(hostOf(settings)))
      return t('Адрес аккаунта выглядит как компания.amocrm.ru', 'An account address looks like company.kommo.com');
    return secret.trim().length >= 20 ? null : t('Токен слишком короткий', 'The token is too short');
  },
  start: () => ({ phase: 'stages' }),
  request,
  read,
};
