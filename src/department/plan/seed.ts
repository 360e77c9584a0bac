/** First rows of the plan: the demo department's, or empty rows to fill from this month to the year's end. */
import { addDays, addMonths, firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { channelName, startChannels } from '../control/seed';
import { samplePerson } from '../team/seed';
import { samplePlan } from './samplePlan';

/** First month of the demo's exports. */
const FIRST_SAMPLE_MONTH = '2025-09-01';

const RESERVE_NOTE = t(
  'Резерв: каналу пока не назначен. Без этой строки каналы не складываются в бюджет месяца.',
  'Reserve: not given to a channel yet. Without this row the channels do not add up to the month’s budget.',
);

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

function sampleRows(month: string, answers: DepartmentAnswers): SeedRow[] {
  const { channels, reserve } = samplePlan(month);
  const before = addDays(month, -2);
  const approval: SeedRow = {
    version: 1,
    approved_by: samplePerson(answers, 'head'),
    approved_at: before < answers.today ? before : answers.today,
  };
  return [
    ...channels.map(({ channel, ...numbers }): SeedRow => ({
      month,
      channel: channelName(channel),
      ...numbers,
      ...approval,
    })),
    { month, spend: reserve, comment: RESERVE_NOTE, ...approval },
  ];
}

/** Rows of the plan tab: for the demo from the first month of its exports, for others empty ones for each chosen channel. */
export function planRows(answers: DepartmentAnswers): SeedRow[] {
  const thisMonth = firstOfMonth(answers.today);
  const last = `${answers.today.slice(0, 4)}-12-01`;
  if (!answers.sample) {
    return monthsBetween(thisMonth, last).flatMap((month) =>
      startChannels(answers).map((code): SeedRow => ({ month, channel: channelName(code) })),
    );
  }
  const first = thisMonth < FIRST_SAMPLE_MONTH ? thisMonth : FIRST_SAMPLE_MONTH;
  return monthsBetween(first, last).flatMap((month) => sampleRows(month, answers));
}
