/**
 * Days of the funnel's steps of leads that live in a database: how many leads took how many days, by step and channel. Medians do not add up, so
 * the query gives whole days with their counts and the median is taken here, of the database and the tab together; equal to `stepDays`.
 */
import { AppError } from '../../shared/errors';
import { daysBetween } from '../../shared/civilDate';
import { codeOf } from '../facts';
import { medianOfLags } from '../funnel';
import type { Window } from '../funnelRepair';
import { dateOfStage, distinctLeads, STAGE_DATES, STAGES, type LeadFact } from '../leadRules';
import { ALL_CHANNELS, endsOf, TIMED_STEPS, type StepDays, type TimedStep } from '../stepDays';
import { columnOf, counted, past, type CountedQuestion } from './countedLeads';
import type { Dialect } from './dialect';

/** Step of leads that are there, whether or not any day of theirs is known: a channel with leads is told. */
const CAME = STAGES[0];
const TIMED = TIMED_STEPS as readonly TimedStep[];
const STEPS = [CAME, ...TIMED] as const;

/** Leads of a channel that took so many days for a step. */
export interface StepCell {
  readonly channel: string;
  readonly step: TimedStep | typeof CAME;
  readonly days: number;
  readonly count: number;
}

/** Columns of the answer. */
const COLUMNS = ['step', 'days', 'channel', 'times'] as const;

const datesOf = (step: StepCell['step']): readonly [from: keyof LeadFact, to: keyof LeadFact] => {
  const [from, to] = step === CAME ? [CAME, CAME] : endsOf(step);
  return [STAGE_DATES[from], STAGE_DATES[to]];
};

/** The query for leads created in a window. Its answer grows with channels and days, not with leads. */
export function stepsQuery(dialect: Dialect, question: CountedQuestion & Window): string {
  const created = columnOf('created');
  const parts = STEPS.map((step) => {
    const [from, to] = datesOf(step).map(columnOf);
    return `SELECT ${dialect.text(step)} AS step, CAST(${dialect.days(from ?? '', to ?? '')} AS ${dialect.string}) AS days, channel, COUNT(*) AS times
FROM leads
WHERE ${from} IS NOT NULL AND ${to} IS NOT NULL
GROUP BY days, channel`;
  });
  return `WITH past AS (
  ${past(dialect, question)}
),
ranked AS (
  ${counted(dialect, question)}
),
leads AS (
  SELECT * FROM ranked WHERE place = 1 AND ${created} >= ${dialect.date(question.from)} AND ${created} < ${dialect.date(question.until)}
)
${parts.join('\nUNION ALL\n')}`;
}

/** Rows of the answer. @throws AppError API when columns are missing or no numbers. */
export function readStepCells(rows: readonly Readonly<Record<string, unknown>>[]): StepCell[] {
  return rows.map((row) => {
    const step = STEPS.find((each) => each === row.step);
    const [days, count] = [Number(row.days), Number(row.times)];
    if (COLUMNS.some((column) => !(column in row)) || !step || !Number.isInteger(days) || !Number.isSafeInteger(count))
      throw new AppError('API', 'the days of a step are not readable', {});
    return { channel: typeof row.channel === 'string' ? row.channel : '', step, days, count };
  });
}

/** Leads at hand as the cells that the query gives; one cell a lead and step. */
export function stepCellsOfLeads(
  leads: readonly LeadFact[],
  excludeByReason: boolean,
  { from, until }: Window,
): StepCell[] {
  const mature = distinctLeads(leads, excludeByReason).filter(({ created }) => created >= from && created < until);
  return mature.flatMap((lead) =>
    STEPS.flatMap((step): StepCell[] => {
      const [start, end] = (step === CAME ? [CAME, CAME] : endsOf(step)).map((stage) => dateOfStage(lead, stage));
      return start && end ? [{ channel: lead.channel, step, days: daysBetween(start, end), count: 1 }] : [];
    }),
  );
}

function daysOfSteps(channel: string, cells: readonly StepCell[]): StepDays[] {
  const add = (some: readonly StepCell[]): number => some.reduce((sum, { count }) => sum + count, 0);
  return TIMED.map((step) => {
    const own = cells.filter((each) => each.step === step);
    return {
      channel,
      step,
      timed: add(own),
      median: medianOfLags(own),
      back: add(own.filter(({ days }) => days < 0)),
    };
  });
}

/** The same days as `stepDays` of the leads themselves. Channels of the cells are codes. */
export function stepDaysFromCells(cells: readonly StepCell[]): StepDays[] {
  if (cells.length === 0) return [];
  const channels = new Map<string, StepCell[]>();
  for (const each of cells) {
    const code = codeOf(each.channel);
    const own = channels.get(code) ?? [];
    channels.set(code, own);
    own.push(each);
  }
  return [
    ...daysOfSteps(ALL_CHANNELS, cells),
    ...[...channels.keys()].sort().flatMap((code) => daysOfSteps(code, channels.get(code) ?? [])),
  ];
}
