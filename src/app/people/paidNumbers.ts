/** Plan and fact of a paid metric in a month: from the sums of Pulse, from posts of the Library, or by hand. */
import { addMonths } from '../../shared/civilDate';
import type { BonusLine } from '../../metrics/bonus';
import { addUp, valueOf, type BaseSums } from '../../metrics/compose';
import { isPrice, metricOf, type Direction } from '../../metrics/dictionary';

/** One row of facts or of the plan in force: month as YYYY-MM-01, channel by code. */
export interface MonthSums extends BaseSums {
  readonly month: string;
  readonly channel: string;
}

export interface PlannedPost {
  /** Day on which it was to go out, and on which it did. */
  readonly due: string;
  readonly out: string | null;
  readonly status: string;
}

export interface PaidLine {
  readonly metric: string;
  /** Code of a channel; '' for the whole department. */
  readonly channel: string;
  readonly weight: number;
  readonly allowed: number | null;
  readonly planManual: number | null;
  /** What a person typed as the fact of a metric that is counted by hand. */
  readonly factManual: number | null;
}

export interface PaidSources {
  readonly facts: readonly MonthSums[];
  readonly plan: readonly MonthSums[];
  readonly posts: readonly PlannedPost[];
}

/** Corridor of spend while none is set. */
export const USUAL_BAND = 0.1;
const NOT_DUE = ['idea', 'cancelled'];

/** Share of the month's posts that went out by their day; null when none was due. */
export function postsOnTime(posts: readonly PlannedPost[], month: string): number | null {
  const end = addMonths(month, 1);
  const due = posts.filter((post) => post.due >= month && post.due < end && !NOT_DUE.includes(post.status));
  if (due.length === 0) return null;
  return due.filter((post) => post.out !== null && post.out <= post.due).length / due.length;
}

const sumsOf = (rows: readonly MonthSums[], month: string, channel: string): BaseSums =>
  addUp(rows.filter((row) => row.month === month && (channel === '' || row.channel === channel)));

/** The line with its plan and fact, as bonuses take it. Spend is paid within a corridor. */
export function bonusLine(line: PaidLine, sources: PaidSources, month: string): BonusLine {
  const { metric, channel, weight } = line;
  if (metric === 'posts_on_time' || metric === 'manual') {
    const fact = metric === 'manual' ? line.factManual : postsOnTime(sources.posts, month);
    return { metric, direction: 'up', weight, plan: line.planManual, fact };
  }
  const [plan, fact] = [sumsOf(sources.plan, month, channel), sumsOf(sources.facts, month, channel)];
  const { direction, of } = metricOf(metric);
  const band: Direction = metric === 'spend' ? 'band' : direction;
  const reached = valueOf(metric, fact);
  return {
    metric,
    direction: band,
    weight,
    plan: valueOf(metric, plan).value ?? line.planManual,
    fact: reached.value,
    ...(band === 'band' ? { allowed: line.allowed ?? USUAL_BAND } : {}),
    ...(of !== null && isPrice(of) && reached.value === null && reached.reason === 'not_applicable'
      ? { free: true }
      : {}),
  };
}
