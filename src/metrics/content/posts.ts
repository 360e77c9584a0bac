/** Numbers of a post: engagement, cost of a lead, and how it did against its goal (domain: post_results). */
import { absent, measured, ratio, type Measured } from '../../shared/result';

/** What the network and the CRM say after so many days; null = not known. */
export interface PostResult {
  readonly reach: number | null;
  readonly reactions: number | null;
  readonly comments: number | null;
  readonly saves: number | null;
  readonly shares: number | null;
  readonly clicks: number | null;
  readonly leads: number | null;
  readonly cost: number | null;
}

/** Engagement rate by reach: (reactions + comments + saves + shares) ÷ reach; reach 0 or unknown gives none. */
export function engagementRate(post: PostResult): Measured {
  const parts = [post.reactions, post.comments, post.saves, post.shares];
  if (parts.every((part) => part === null)) return absent('no_data');
  return ratio(
    parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    post.reach,
  );
}

/** Money for a lead of the post; a post that cost nothing has no price. */
export function costPerLead(post: PostResult): Measured {
  if (post.cost === null || post.leads === null) return absent('no_data');
  if (post.cost === 0) return absent('not_applicable');
  return ratio(post.cost, post.leads);
}

/** Share of people reached who followed the link. */
export const clickRate = (post: PostResult): Measured => ratio(post.clicks, post.reach);

/** Middle of the last `count` numbers; the mean of two in the middle. */
export function recentMedian(values: readonly number[], count = 20): Measured {
  const last = values.slice(-count).sort((left, right) => left - right);
  if (last.length === 0) return absent('no_data');
  const half = last.length / 2;
  const [low, high] = [last[Math.ceil(half) - 1] ?? 0, last[Math.floor(half)] ?? 0];
  return measured((low + high) / 2);
}
