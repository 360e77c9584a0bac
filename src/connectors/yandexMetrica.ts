/**
 * Yandex Metrica by an OAuth token: visits by day, source and campaign, as the top of the funnel of channels without an advertising
 * account. Sources: yandex.com/dev/metrika, "stat/v1/data" (`limit`, `offset` from 1, `total_rows`), "Errors" (invalid_token, access_denied, 429 quota).
 */
import { addDays } from '../shared/civilDate';
import { t } from '../shared/text';
import { commonFailure, failed, listOf, objectOf, onward, parsed, query, textOf } from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Question, Row } from './types';

const URL = 'https://api-metrika.yandex.net/stat/v1/data';
const PAGE = 1000;
const DAYS = 180;

function request({ settings, secret }: Access, cursor: Cursor, { since, today }: Question): HttpRequest {
  const values = {
    ids: (settings.counter ?? '').trim(),
    metrics: 'ym:s:visits',
    dimensions: 'ym:s:date,ym:s:lastSignTrafficSource,ym:s:lastSignUTMSource,ym:s:lastSignUTMCampaign',
    // clicks of advertising come from the advertising systems: counted here too they would count twice
    filters: "ym:s:lastSignTrafficSource!='ad'",
    sort: 'ym:s:date',
    date1: since ?? addDays(today, -DAYS),
    date2: addDays(today, -1),
    accuracy: 'full',
    limit: String(PAGE),
    offset: String(cursor.offset ?? 1),
    lang: settings.lang === 'en' ? 'en' : 'ru',
  };
  return {
    method: 'GET',
    url: `${URL}?${query(values)}`,
    headers: { Authorization: `OAuth ${secret.trim()}`, Accept: 'application/json' },
  };
}

const WRONG_KEY = ['invalid_token', 'unauthorized'];

function read(response: HttpResponse, cursor: Cursor): Page {
  const body = objectOf(parsed(response));
  const codes = listOf(body.errors).map((error) => textOf(error.error_type));
  if (codes.some((code) => WRONG_KEY.includes(code))) return failed('key');
  if (codes.includes('access_denied')) return failed('rights');
  const common = commonFailure(response, cursor);
  if (common) return common;
  if (!Array.isArray(body.data)) return failed('format');
  const rows = listOf(body.data).map((entry): Row => {
    const [date, source, utmSource, campaign] = listOf(entry.dimensions).map((each) => textOf(each.name));
    const visits = Array.isArray(entry.metrics) ? textOf(entry.metrics[0]) : '';
    return {
      date: date ?? '',
      channel: utmSource === undefined || utmSource === '' ? (source ?? '') : utmSource,
      campaign: campaign ?? '',
      clicks: visits,
    };
  });
  const offset = Number(cursor.offset ?? 1) + rows.length;
  const more = rows.length > 0 && offset <= Number(body.total_rows ?? 0);
  return { kind: 'rows', rows, next: more ? onward(cursor, { offset }) : null };
}

export const yandexMetrica: Connector = {
  key: 'yandex_metrica',
  title: t('Яндекс Метрика', 'Yandex Metrica'),
  kind: () => 'spend',
  fields: [
    {
      key: 'counter',
      title: t('Номер счётчика', 'Counter number'),
      hint: t('Число из списка счётчиков.', 'The number from the list of counters.'),
      required: true,
    },
  ],
  secret: {
    title: t('OAuth-токен', 'OAuth token'),
    hint: t('Токен приложения с правом metrika:read', 'Token of an app with the metrika:read permission'),
  },
  problem: ({ settings, secret }) => {
    if (!/^\d{4,12}$/.test((settings.counter ?? '').trim()))
      return t('Номер счётчика — это число', 'The counter number is a number');
    return /^[\w.-]{20,}$/.test(secret.trim()) ? null : t('Токен слишком короткий', 'The token is too short');
  },
  start: () => ({ offset: 1 }),
  request,
  read,
};
