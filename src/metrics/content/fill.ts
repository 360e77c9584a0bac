/**
 * Fills the content plan: which days lack a post, of which rubric. Rubrics go by their shares (largest remainder) and never twice
 * running in a network; days off are skipped; what people have planned is counted and never moved.
 */
import { addDays, weekday } from '../../shared/civilDate';
import { splitInteger } from '../../shared/largestRemainder';
import { sameNetwork } from './cadence';

export interface NetworkPlan {
  readonly network: string;
  /** Posts a week. */
  readonly cadence: number;
  /** Days on which posts go out, 1 = Monday; empty = spread over the workdays. */
  readonly days: readonly number[];
  readonly goal: string;
  readonly owner: string;
}

export interface RubricPlan {
  readonly name: string;
  /** Share of posts, 0..1; they need not add up to one. */
  readonly share: number;
  readonly goal: string;
  readonly format: string;
  /** Networks in which it is used; empty = all. */
  readonly networks: readonly string[];
}

/** A post that is in the plan already, whatever its status. */
export interface ExistingPost {
  readonly network: string;
  readonly day: string;
  readonly rubric: string;
  readonly status: string;
}

export interface NewPost {
  readonly network: string;
  readonly day: string;
  readonly rubric: string;
  readonly format: string;
  readonly goal: string;
  readonly owner: string;
}

export interface FillInput {
  readonly networks: readonly NetworkPlan[];
  readonly rubrics: readonly RubricPlan[];
  readonly posts: readonly ExistingPost[];
  /** First day to fill, ISO. */
  readonly from: string;
  readonly weeks: number;
  readonly isWorkday: (day: string) => boolean;
}

/** Days of the week for a cadence: as far apart as five workdays allow. */
const SPREAD: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The cadence as whole posts a week: 1.5 a week is one and two by turns. */
const postsOfWeek = (cadence: number, week: number): number =>
  Math.floor(cadence * (week + 1) + 1e-9) - Math.floor(cadence * week + 1e-9);

/** Days of one week, Monday first, on which a post should go out. */
function daysOfWeek(plan: NetworkPlan, monday: string, count: number, isWorkday: (day: string) => boolean): string[] {
  const chosen = plan.days.length > 0 ? plan.days : (SPREAD[Math.min(5, count)] ?? [1, 2, 3, 4, 5]);
  const working = (numbers: readonly number[]): string[] =>
    numbers.map((number) => addDays(monday, number - 1)).filter((day) => isWorkday(day));
  // days that the team named may be weekends: only official days off of weekdays are moved
  const wanted = chosen
    .map((number) => addDays(monday, number - 1))
    .filter((day) => weekday(day) > 5 || isWorkday(day));
  const spare = working([1, 2, 3, 4, 5]).filter((day) => !wanted.includes(day));
  const days = [...wanted, ...spare].slice(0, count);
  // a cadence above the number of days: some days get two posts
  for (let index = 0; days.length < count && days.length > 0; index++) days.push(days[index] ?? monday);
  return days.sort();
}

const alive = (status: string): boolean => status !== 'cancelled';

/** Days that lack a post, in order: those of the cadence less those that have one; a post beside its day fills the nearest gap of its week. */
function gaps(plan: NetworkPlan, input: FillInput): string[] {
  const end = addDays(input.from, input.weeks * 7);
  const firstMonday = addDays(input.from, 1 - weekday(input.from));
  const missing: string[] = [];
  for (let week = 0; ; week++) {
    const monday = addDays(firstMonday, week * 7);
    if (monday >= end) break;
    const sunday = addDays(monday, 6);
    const wanted = daysOfWeek(plan, monday, postsOfWeek(plan.cadence, week), input.isWorkday);
    const have = input.posts
      .filter(
        (post) =>
          sameNetwork(post.network, plan.network) && alive(post.status) && post.day >= monday && post.day <= sunday,
      )
      .map((post) => post.day);
    const left = [...wanted];
    const loose: string[] = [];
    for (const day of have) {
      const at = left.indexOf(day);
      if (at >= 0) left.splice(at, 1);
      else loose.push(day);
    }
    for (const day of loose) {
      const distance = (other: string): number => Math.abs(weekday(other) - weekday(day));
      const nearest = [...left].sort((a, b) => distance(a) - distance(b))[0];
      if (nearest !== undefined) left.splice(left.indexOf(nearest), 1);
    }
    missing.push(...left.filter((day) => day >= input.from && day < end));
  }
  return missing;
}

/** How many posts of each rubric the gaps should get, so that with the posts that are there the shares come out. */
function quotas(rubrics: readonly RubricPlan[], existing: readonly ExistingPost[], count: number): number[] {
  const weights = rubrics.map((rubric) => Math.round(Math.max(0, rubric.share) * 10_000));
  if (weights.every((weight) => weight === 0))
    return splitInteger(
      count,
      rubrics.map(() => 1),
    );
  const have = rubrics.map((rubric) => existing.filter((post) => post.rubric === rubric.name).length);
  const wanted = splitInteger(count + have.reduce((a, b) => a + b, 0), weights);
  const lacking = wanted.map((target, index) => Math.max(0, target - (have[index] ?? 0)));
  const total = lacking.reduce((a, b) => a + b, 0);
  return total === count ? lacking : splitInteger(count, total > 0 ? lacking : weights);
}

/** Rubric before and after a day, of what is there. */
function neighbours(day: string, known: readonly { readonly day: string; readonly rubric: string }[]): Set<string> {
  const before = known
    .filter((post) => post.day <= day)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  const after = known.filter((post) => post.day > day).sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  return new Set(
    [before?.rubric, after?.rubric].flatMap((rubric) => (rubric === undefined || rubric === '' ? [] : [rubric])),
  );
}

/** The posts to add, by day and network. Nothing that exists is changed. */
export function fillContent(input: FillInput): NewPost[] {
  const made: NewPost[] = [];
  for (const plan of input.networks.filter((each) => each.cadence > 0)) {
    const rubrics = input.rubrics.filter(
      (rubric) => rubric.networks.length === 0 || rubric.networks.some((name) => sameNetwork(name, plan.network)),
    );
    const end = addDays(input.from, input.weeks * 7);
    const own = input.posts.filter((post) => sameNetwork(post.network, plan.network) && alive(post.status));
    const days = gaps(plan, input);
    const left = quotas(
      rubrics,
      own.filter((post) => post.day >= input.from && post.day < end),
      days.length,
    );
    const known: { day: string; rubric: string }[] = own.map(({ day, rubric }) => ({ day, rubric }));
    for (const day of days) {
      const taken = neighbours(day, known);
      const order = rubrics
        .map((rubric, index) => ({ rubric, index, left: left[index] ?? 0 }))
        .filter(({ rubric }) => !taken.has(rubric.name))
        .sort((a, b) => b.left - a.left || b.rubric.share - a.rubric.share || a.index - b.index);
      const chosen = order[0];
      if (chosen) left[chosen.index] = (left[chosen.index] ?? 0) - 1;
      known.push({ day, rubric: chosen?.rubric.name ?? '' });
      made.push({
        network: plan.network,
        day,
        rubric: chosen?.rubric.name ?? '',
        format: chosen?.rubric.format ?? '',
        goal: chosen?.rubric.goal ?? plan.goal,
        owner: plan.owner,
      });
    }
  }
  return made.sort((a, b) => (a.day === b.day ? (a.network < b.network ? -1 : 1) : a.day < b.day ? -1 : 1));
}
