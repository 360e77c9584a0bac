/**
 * HubSpot by the token of a private app. Sources: developers.hubspot.com, "CRM objects" (`limit` 100, `paging.next.after`), "Pipelines",
 * "Usage guidelines" (429; a day's limit is told by policyName DAILY), "Error handling" (401 INVALID_AUTHENTICATION, 403 MISSING_SCOPES).
 */
import { t } from '../shared/text';
import { commonFailure, failed, listOf, objectOf, onward, parsed, query, textOf, type Json } from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Question, Row } from './types';

const HOST = 'https://api.hubapi.com';
const PAGE = '100';

const UTM = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content'] as const;
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  contacts: [
    'createdate',
    'lastmodifieddate',
    'lifecyclestage',
    'hs_lead_status',
    'hs_analytics_source',
    'hs_lifecyclestage_marketingqualifiedlead_date',
    'hs_lifecyclestage_salesqualifiedlead_date',
    'hs_lifecyclestage_customer_date',
    ...UTM,
  ],
  deals: [
    'createdate',
    'hs_lastmodifieddate',
    'closedate',
    'amount',
    'deal_currency_code',
    'pipeline',
    'dealstage',
    'hs_is_closed_won',
    'hs_is_closed',
    'hs_analytics_source',
    'closed_lost_reason',
    ...UTM,
  ],
};

const entityOf = ({ settings }: Access): 'contacts' | 'deals' => (settings.entity === 'deals' ? 'deals' : 'contacts');

function request(access: Access, cursor: Cursor): HttpRequest {
  const entity = entityOf(access);
  const values = {
    limit: PAGE,
    after: textOf(cursor.after),
    properties: (PROPERTIES[entity] ?? []).join(','),
    archived: 'false',
  };
  return {
    method: 'GET',
    url: `${HOST}/crm/v3/${cursor.phase === 'stages' ? 'pipelines/deals' : `objects/${entity}?${query(values)}`}`,
    headers: { Authorization: `Bearer ${access.secret.trim()}`, Accept: 'application/json' },
  };
}

function readStages(body: Json, cursor: Cursor): Page {
  const names: Record<string, string> = {};
  for (const pipeline of listOf(body.results))
    for (const stage of listOf(pipeline.stages)) names[textOf(stage.id)] = textOf(stage.label);
  return { kind: 'rows', rows: [], next: onward(cursor, { phase: 'rows', names }) };
}

const common = (item: Json, properties: Json, day: (value: unknown) => string): Row => ({
  lead_id: textOf(item.id),
  created: day(properties.createdate),
  channel: textOf(properties.utm_source) || textOf(properties.hs_analytics_source),
  ...Object.fromEntries(UTM.map((key) => [key, textOf(properties[key])])),
});

function contactRow(item: Json, day: (value: unknown) => string): Row {
  const properties = objectOf(item.properties);
  return {
    ...common(item, properties, day),
    status: textOf(properties.lifecyclestage),
    mql_at: day(properties.hs_lifecyclestage_marketingqualifiedlead_date),
    sql_at: day(properties.hs_lifecyclestage_salesqualifiedlead_date),
    won_at: day(properties.hs_lifecyclestage_customer_date),
  };
}

function dealRow(item: Json, names: Readonly<Record<string, string>>, day: (value: unknown) => string): Row {
  const properties = objectOf(item.properties);
  const stage = textOf(properties.dealstage);
  const [won, closed] = [properties.hs_is_closed_won === 'true', properties.hs_is_closed === 'true'];
  return {
    ...common(item, properties, day),
    status: names[stage] ?? stage,
    amount: textOf(properties.amount),
    currency: textOf(properties.deal_currency_code),
    ...(won ? { won_at: day(properties.closedate) } : {}),
    ...(closed && !won
      ? { lost_at: day(properties.closedate), reject_reason: textOf(properties.closed_lost_reason) }
      : {}),
  };
}

function read(response: HttpResponse, cursor: Cursor, access: Access, { dayOf, since }: Question): Page {
  const body = objectOf(parsed(response));
  if (response.status === 429 && textOf(body.policyName) === 'DAILY') return failed('limit');
  const failure = commonFailure(response, cursor);
  if (failure) return failure;
  if (!Array.isArray(body.results)) return failed('format');
  if (cursor.phase === 'stages') return readStages(body, cursor);
  const day = (value: unknown): string => {
    const moment = Date.parse(textOf(value));
    return Number.isNaN(moment) ? '' : dayOf(moment);
  };
  const names = objectOf(cursor.names) as Readonly<Record<string, string>>;
  const changed = (item: Json): string => {
    const properties = objectOf(item.properties);
    return day(properties.lastmodifieddate ?? properties.hs_lastmodifieddate ?? item.updatedAt);
  };
  const after = textOf(objectOf(objectOf(body.paging).next).after);
  return {
    kind: 'rows',
    // lists cannot be filtered by time; what is older is left out here
    rows: listOf(body.results)
      .filter((item) => since === null || changed(item) >= since)
      .map((item) => (entityOf(access) === 'deals' ? dealRow(item, names, day) : contactRow(item, day))),
    next: after === '' ? null : onward(cursor, { after }),
  };
}

export const hubspot: Connector = {
  key: 'hubspot',
  title: t('HubSpot', 'HubSpot'),
  kind: () => 'leads',
  fields: [
    {
      key: 'entity',
      title: t('Что загружать', 'What to import'),
      hint: t('Контакты дают даты MQL и SQL, сделки — суммы.', 'Contacts give MQL and SQL dates, deals give amounts.'),
      required: true,
      choices: [
        { code: 'contacts', title: t('Контакты', 'Contacts') },
        { code: 'deals', title: t('Сделки', 'Deals') },
      ],
    },
  ],
  secret: {
    title: t('Токен частного приложения', 'Private app token'),
    hint: t(
      'Settings → Integrations → Private Apps; права crm.objects.contacts.read и crm.objects.deals.read',
      'Settings → Integrations → Private Apps; scopes crm.objects.contacts.read and crm.objects.deals.read',
    ),
  },
  problem: ({ secret }) =>
    /^pat-[a-z0-9-]{10,}$/i.test(secret.trim())
      ? null
      : t('Токен частного приложения начинается с pat-', 'The token of a private app begins with pat-'),
  start: () => ({ phase: 'stages' }),
  request,
  read,
};
