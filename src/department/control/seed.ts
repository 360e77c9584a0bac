import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { CHANNEL_CATALOGUE } from './channelCatalogue';
import { RUSSIAN_DAYS_OFF, RUSSIAN_WORKING_WEEKENDS } from './holidays';

/** Who answers for a channel in the demo department, by role. */
const SAMPLE_OWNERS: Readonly<Record<string, string>> = {
  yandex_direct: 'performance',
  vk_ads: 'performance',
  seo: 'product_marketer',
  content: 'content',
  partners: 'head',
  email: 'crm',
};

export const channelRows = (answers: DepartmentAnswers, personOf: (role: string) => string): SeedRow[] =>
  CHANNEL_CATALOGUE.filter((channel) => answers.channels.includes(channel.code)).map((channel) => ({
    code: channel.code,
    name: channel.name,
    kind: channel.kind,
    paid: channel.paid,
    state: 'active',
    utm_source: channel.utmSource,
    aliases: channel.aliases,
    ...(answers.sample ? { owner: personOf(SAMPLE_OWNERS[channel.code] ?? 'head') } : {}),
  }));

/** The Russian calendar for Russian departments; others start with an empty one. */
export function calendarRows(answers: DepartmentAnswers): SeedRow[] {
  if (answers.language !== 'ru') return [];
  return RUSSIAN_DAYS_OFF.map((day_off, index) => ({
    day_off,
    ...(RUSSIAN_WORKING_WEEKENDS[index] ? { working_day: RUSSIAN_WORKING_WEEKENDS[index] } : {}),
  }));
}
