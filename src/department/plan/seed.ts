/** Plans to start with: the demo department's, or empty rows to fill from this month to the year's end. */
import { addMonths, firstOfMonth } from '../../shared/civilDate';
import { pick, t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { CHANNEL_CATALOGUE } from '../control/channelCatalogue';

interface ChannelPlan {
  readonly leads: number;
  readonly mql: number;
  readonly sql: number;
  readonly meetings: number;
  readonly proposals: number;
  readonly deals: number;
  readonly spend: number;
  readonly clicks: number;
}

/** Average check of the demo department. */
const CHECK = 360_000;

/** March 2026 of the demo department: 200 leads, 80 MQL, 40 SQL, 10 deals, 800,000 with the reserve. */
const MARCH_2026: Readonly<Record<string, ChannelPlan>> = {
  yandex_direct: { leads: 90, mql: 36, sql: 18, meetings: 14, proposals: 11, deals: 5, spend: 387_000, clicks: 4300 },
  vk_ads: { leads: 40, mql: 14, sql: 6, meetings: 5, proposals: 3, deals: 1, spend: 152_000, clicks: 3800 },
  seo: { leads: 30, mql: 13, sql: 7, meetings: 5, proposals: 4, deals: 2, spend: 0, clicks: 1500 },
  content: { leads: 25, mql: 10, sql: 5, meetings: 4, proposals: 3, deals: 1, spend: 60_000, clicks: 1200 },
  partners: { leads: 15, mql: 7, sql: 4, meetings: 3, proposals: 2, deals: 1, spend: 0, clicks: 0 },
};

const RESERVE = 201_000;
const FIRST_SAMPLE_MONTH = '2025-09-01';

/** Season of the demo department by month: quiet January and summer, a strong autumn. */
const SEASON = [0.75, 0.95, 1, 1, 0.9, 0.85, 0.8, 0.85, 1.05, 1.1, 1.1, 0.9] as const;
const MARCH_INDEX = 2;

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

const nameOf = (code: string, answers: DepartmentAnswers): string => {
  const channel = CHANNEL_CATALOGUE.find((each) => each.code === code);
  return channel ? pick(channel.name, answers.language) : code;
};

function samplePlan(month: string, answers: DepartmentAnswers): SeedRow[] {
  const factor = (SEASON[Number(month.slice(5, 7)) - 1] ?? 1) / SEASON[MARCH_INDEX];
  const count = (value: number): number => Math.round(value * factor);
  const rows = Object.entries(MARCH_2026)
    .filter(([code]) => answers.channels.includes(code))
    .map(([code, plan]): SeedRow => ({
      month,
      channel: nameOf(code, answers),
      spend: Math.round((plan.spend * factor) / 1000) * 1000,
      clicks: count(plan.clicks),
      leads: count(plan.leads),
      mql: count(plan.mql),
      sql: count(plan.sql),
      meetings: count(plan.meetings),
      proposals: count(plan.proposals),
      deals: count(plan.deals),
      revenue: count(plan.deals) * CHECK,
    }));
  return [
    ...rows,
    {
      month,
      spend: Math.round((RESERVE * factor) / 1000) * 1000,
      comment: t('Резерв: каналу не назначен', 'Reserve: not given to a channel'),
    },
  ];
}

export function planRows(answers: DepartmentAnswers): SeedRow[] {
  const last = `${answers.today.slice(0, 4)}-12-01`;
  if (answers.sample) {
    const start = answers.today < FIRST_SAMPLE_MONTH ? firstOfMonth(answers.today) : FIRST_SAMPLE_MONTH;
    return monthsBetween(start, last).flatMap((month) => samplePlan(month, answers));
  }
  return monthsBetween(firstOfMonth(answers.today), last).flatMap((month) =>
    answers.channels.map((code): SeedRow => ({ month, channel: nameOf(code, answers) })),
  );
}
