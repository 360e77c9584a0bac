/**
 * Yandex Direct by an OAuth token: a report of campaigns by day. Sources: yandex.com/dev/direct/doc, "Reports": the same request is repeated
 * while the answer is 201 or 202, after `retryIn` seconds; 200 brings tab-separated rows; error codes 53 (token), 54 and 513 (rights), 506 (limit).
 */
import { addDays } from '../shared/civilDate';
import { t } from '../shared/text';
import { commonFailure, failed, objectOf, parsed, secondsOf, waiting } from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Question, Row } from './types';

const URL = 'https://api.direct.yandex.com/json/v5/reports';
const FIELDS = ['Date', 'CampaignName', 'Impressions', 'Clicks', 'Cost'] as const;
/** Without an earlier import so many days are asked for. */
const DAYS = 180;
const CHANNEL = 'yandex_direct';

function request({ settings, secret }: Access, _cursor: Cursor, { since, today }: Question): HttpRequest {
  const [from, to] = [since ?? addDays(today, -DAYS), addDays(today, -1)];
  const params = {
    SelectionCriteria: { DateFrom: from < to ? from : to, DateTo: to },
    FieldNames: FIELDS,
    // a report of one name is one report: the name says what is in it, so that a repeated request finds the one in the queue
    ReportName: `Marketing Pulse ${from} ${to}`,
    ReportType: 'CAMPAIGN_PERFORMANCE_REPORT',
    DateRangeType: 'CUSTOM_DATE',
    Format: 'TSV',
    IncludeVAT: settings.vat === 'excl' ? 'NO' : 'YES',
  };
  const login = (settings.login ?? '').trim();
  return {
    method: 'POST',
    url: URL,
    headers: {
      Authorization: `Bearer ${secret.trim()}`,
      'Accept-Language': 'ru',
      'Content-Type': 'application/json',
      processingMode: 'auto',
      returnMoneyInMicros: 'false',
      skipReportHeader: 'true',
      skipReportSummary: 'true',
      ...(login === '' ? {} : { 'Client-Login': login }),
    },
    body: JSON.stringify({ params }),
  };
}

const KEY_ERRORS = [52, 53, 58];
const RIGHTS_ERRORS = [54, 513, 8800, 3228];
const LIMIT_ERRORS = [56, 152, 506, 9000];

function refusal(response: HttpResponse, cursor: Cursor): Page | null {
  if (response.status < 300) return null;
  const error = objectOf(objectOf(parsed(response)).error);
  const code = Number(error.error_code ?? 0);
  if (KEY_ERRORS.includes(code)) return failed('key');
  if (RIGHTS_ERRORS.includes(code)) return failed('rights');
  if (LIMIT_ERRORS.includes(code)) return failed('limit');
  return commonFailure(response, cursor);
}

/** Direct writes `--` for what it does not know. */
const number = (text: string | undefined): string => (text === undefined || text === '--' ? '' : text);

function read(response: HttpResponse, cursor: Cursor): Page {
  const refused = refusal(response, cursor);
  if (refused) return refused;
  if (response.status === 201 || response.status === 202) return waiting(cursor, secondsOf(response.headers.retryin));
  const [header = '', ...lines] = response.body.split('\n').filter((line) => line.trim() !== '');
  if (
    header
      .split('\t')
      .map((title) => title.trim())
      .join() !== FIELDS.join()
  )
    return failed('format');
  const rows = lines.map((line): Row => {
    const [date = '', campaign = '', impressions, clicks, cost] = line.replace(/\r$/, '').split('\t');
    return {
      date,
      channel: CHANNEL,
      campaign,
      impressions: number(impressions),
      clicks: number(clicks),
      cost: number(cost),
    };
  });
  return { kind: 'rows', rows, next: null };
}

export const yandexDirect: Connector = {
  key: 'yandex_direct',
  title: t('Яндекс Директ', 'Yandex Direct'),
  kind: () => 'spend',
  fields: [
    {
      key: 'login',
      title: t('Логин клиента', 'Client login'),
      hint: t('Только для агентств.', 'Only for agencies.'),
      required: false,
    },
    {
      key: 'vat',
      title: t('НДС в расходах', 'VAT in the cost'),
      hint: t('Как в настройках отдела.', 'As in the department’s settings.'),
      required: true,
      choices: [
        { code: 'incl', title: t('с НДС', 'with VAT') },
        { code: 'excl', title: t('без НДС', 'without VAT') },
      ],
    },
  ],
  vat: ({ vat }) => (vat === 'excl' ? 'excl' : 'incl'),
  secret: {
    title: t('OAuth-токен', 'OAuth token'),
    hint: t(
      'Токен приложения с правом direct:api; доступ к API подтверждается в кабинете Директа',
      'Token of an app with the direct:api permission; API access is confirmed in the Direct account',
    ),
  },
  problem: ({ secret }) =>
    /^[\w.-]{20,}$/.test(secret.trim()) ? null : t('Токен слишком короткий', 'The token is too short'),
  start: () => ({ phase: 'report' }),
  request,
  read,
};
