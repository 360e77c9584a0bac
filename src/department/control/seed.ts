/** First rows of the channels and of the calendar. */
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { CHANNEL_CATALOGUE } from './channelCatalogue';
import { RUSSIAN_DAYS_OFF, RUSSIAN_WORKING_WEEKENDS } from './holidays';

/** Channels of the demo's plan and exports, with the role that answers for each. */
const SAMPLE_OWNERS: Readonly<Record<string, string>> = {
  yandex_direct: 'performance',
  vk_ads: 'performance',
  seo: 'seo',
  content: 'content',
  partners: 'head',
  email: 'crm',
};

/** Shares of the demo's leads and what a lead costs: 90, 40, 30, 25 and 15 of 200 leads a month. */
const SAMPLE_PLANS: Readonly<Record<string, SeedRow>> = {
  yandex_direct: { plan_share: 0.45, plan_cpl: 4300 },
  vk_ads: { plan_share: 0.2, plan_cpl: 3800 },
  seo: { plan_share: 0.15, plan_cpl: 0 },
  content: { plan_share: 0.125, plan_cpl: 2400 },
  partners: { plan_share: 0.075, plan_cpl: 0 },
};

/** Codes of the channels that a department starts with: the chosen ones, and in the demo those of its plan, which would not add up without them. */
export function startChannels(answers: DepartmentAnswers): string[] {
  const wanted = new Set([...answers.channels, ...(answers.sample ? Object.keys(SAMPLE_OWNERS) : [])]);
  return CHANNEL_CATALOGUE.map((channel) => channel.code).filter((code) => wanted.has(code));
}

/** Name of a channel of the catalogue; another code is its own name. */
export const channelName = (code: string): Text =>
  CHANNEL_CATALOGUE.find((channel) => channel.code === code)?.name ?? t(code, code);

/** Rows of the channels tab; `personOf` gives the holder of a role in the demo. */
export const channelRows = (answers: DepartmentAnswers, personOf: (role: string) => string): SeedRow[] => {
  const codes = startChannels(answers);
  return CHANNEL_CATALOGUE.filter((channel) => codes.includes(channel.code)).map((channel) => ({
    code: channel.code,
    name: channel.name,
    kind: channel.kind,
    paid: channel.paid,
    state: 'active',
    utm_source: channel.utmSource,
    aliases: channel.aliases,
    ...(answers.sample
      ? { owner: personOf(SAMPLE_OWNERS[channel.code] ?? 'head'), ...SAMPLE_PLANS[channel.code] }
      : {}),
  }));
};

/** What the days off of a month are for, by number of the month. */
const HOLIDAYS: Readonly<Record<string, Text>> = {
  '01': t('Новогодние каникулы', 'New Year holidays'),
  '02': t('День защитника Отечества', 'Defender of the Fatherland Day'),
  '03': t('Международный женский день', 'International Women’s Day'),
  '05': t('Майские праздники', 'May holidays'),
  '06': t('День России', 'Russia Day'),
  '11': t('День народного единства', 'National Unity Day'),
  '12': t('Новый год', 'New Year'),
};
const MOVED = t('Рабочая суббота', 'Working Saturday');

/** The Russian calendar for Russian departments; others start with an empty one and type their own days. */
export function calendarRows(answers: DepartmentAnswers): SeedRow[] {
  if (answers.language !== 'ru') return [];
  const off = RUSSIAN_DAYS_OFF.map((day): [string, SeedRow] => [
    day,
    { day_off: day, note: HOLIDAYS[day.slice(5, 7)] ?? null },
  ]);
  const worked = RUSSIAN_WORKING_WEEKENDS.map((day): [string, SeedRow] => [day, { working_day: day, note: MOVED }]);
  return [...off, ...worked].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
