/** The two-week rule of content: on any day the next two weeks are planned at the network's cadence (domain: content). */
import { addDays, daysBetween } from '../../shared/civilDate';

/** What is known of a post. */
export interface PlannedPost {
  readonly network: string;
  /** ISO date. */
  readonly day: string;
  /** Code of its status. */
  readonly status: string;
}

/** Statuses of posts that are more than an idea. */
const COUNTED: ReadonlySet<string> = new Set(['brief', 'draft', 'approval', 'scheduled', 'published']);

export const HORIZON_DAYS = 14;

/** Whether a post counts as planned: somebody wrote at least a brief for it. */
export const isPlanned = (status: string): boolean => COUNTED.has(status);

/** Names of networks are compared without regard to case. */
export const sameNetwork = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();

/** Posts that the horizon must hold: ⌊cadence × weeks⌋, cadence in posts a week. */
export const postsNeeded = (cadence: number, horizonDays = HORIZON_DAYS): number =>
  Math.floor((cadence * horizonDays) / 7 + 1e-9);

export interface Coverage {
  readonly needed: number;
  readonly planned: number;
  /** Longest run of days without a post, counted from one post to the next and to the ends of the horizon. */
  readonly longestGap: number;
  readonly allowedGap: number;
  readonly covered: boolean;
}

/** How well the next days of a network are planned: enough posts, and no gap longer than `7 / cadence + 2` days. */
export function coverage(
  posts: readonly PlannedPost[],
  network: string,
  cadence: number,
  today: string,
  horizonDays = HORIZON_DAYS,
): Coverage {
  const end = addDays(today, horizonDays);
  const days = [
    ...new Set(
      posts
        .filter((post) => sameNetwork(post.network, network) && isPlanned(post.status))
        .map((post) => post.day)
        .filter((day) => day >= today && day < end),
    ),
  ].sort();
  const planned = posts.filter(
    (post) => sameNetwork(post.network, network) && isPlanned(post.status) && post.day >= today && post.day < end,
  ).length;
  const marks = [addDays(today, -1), ...days, end];
  const longestGap = marks
    .slice(1)
    .reduce((longest, day, index) => Math.max(longest, daysBetween(marks[index] ?? day, day)), 0);
  const needed = postsNeeded(cadence, horizonDays);
  const allowedGap = cadence > 0 ? 7 / cadence + 2 : Infinity;
  return { needed, planned, longestGap, allowedGap, covered: planned >= needed && longestGap <= allowedGap + 1e-9 };
}
