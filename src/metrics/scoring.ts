/** Scores of hypotheses: ICE, RICE, PIE and PXL (docs/formulas.md#scoring). A missing factor gives no score, never a zero. */
import { absent, measured, ratio, type Measured } from '../shared/result';

/** A factor as it was given; null = nobody has given it. */
export type Factor = number | null;

const all = (factors: readonly Factor[]): readonly number[] | null =>
  factors.every((each) => each !== null) ? factors : null;

const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
const product = (values: readonly number[]): number => values.reduce((left, right) => left * right, 1);

const combined = (factors: readonly Factor[], combine: (values: readonly number[]) => number): Measured => {
  const values = all(factors);
  return values ? measured(combine(values)) : absent('no_data');
};

const mean = (values: readonly number[]): number => sum(values) / values.length;

/** ICE of impact, confidence and ease, 1..10 each. `product` is the common form; `mean` the original (Ellis and Brown); they rank differently. */
export const iceScore = (factors: readonly [Factor, Factor, Factor], mode: 'product' | 'mean'): Measured =>
  combined(factors, mode === 'product' ? product : mean);

/** RICE: `reach × impact × confidence ÷ effort`; reach in people a period, confidence 0..1, effort in person-months above 0. */
export function riceScore(reach: Factor, impact: Factor, confidence: Factor, effort: Factor): Measured {
  const values = all([reach, impact, confidence]);
  return ratio(values ? product(values) : null, effort);
}

/** PIE: mean of potential, importance and ease, 1..10 each. */
export const pieScore = (factors: readonly [Factor, Factor, Factor]): Measured => combined(factors, mean);

/** Questions of PXL with their points for a yes; together with ease they make 14. */
export const PXL_POINTS = {
  aboveFold: 1,
  noticeable: 2,
  addsOrRemoves: 2,
  motivation: 1,
  highTraffic: 1,
  userTesting: 1,
  qualitative: 1,
  analytics: 1,
  heatMap: 1,
} as const;
/** A question of PXL. */
export type PxlQuestion = keyof typeof PXL_POINTS;

/** Points for ease: under 4 hours 3, up to 8 hours 2, under 2 working days (16 hours) 1. */
function easePoints(hours: number): number {
  if (hours < 4) return 3;
  if (hours <= 8) return 2;
  return hours < 16 ? 1 : 0;
}

/** PXL (CXL): sum of the points of the answers and of ease, 0..14; null where an answer or the hours are missing. */
export function pxlScore(answers: Readonly<Record<PxlQuestion, boolean | null>>, hours: Factor): Measured {
  const points = Object.entries(PXL_POINTS).map(([question, value]) => {
    const answer = answers[question as PxlQuestion];
    return answer === null ? null : answer ? value : 0;
  });
  return combined([...points, hours === null ? null : easePoints(hours)], sum);
}

/** How estimates of one factor by several people are compared: by points of ten or of PXL, by shares 0..1, or by how many times one is the other. */
export type VoteScale = 'points' | 'share' | 'times';

/** One factor from several people. */
export interface Votes {
  readonly mean: Measured;
  /** How far the highest and the lowest are apart, in points of ten; of sizes (reach, effort), how many times one is the other, at most ten. */
  readonly spread: number;
  /** Three or more: talk before scoring. */
  readonly discuss: boolean;
}

function distance(lowest: number, highest: number, scale: VoteScale): number {
  if (scale === 'points') return highest - lowest;
  // Ten points are the whole of a share: 80 % and 50 % are three apart. Rounded, because 0.8 − 0.5 is not 0.3.
  if (scale === 'share') return Math.round((highest - lowest) * 1e7) / 1e6;
  if (lowest === highest) return 0;
  return lowest <= 0 ? 10 : Math.min(10, highest / lowest);
}

/** Points between two scores of one factor from which people talk first. */
export const DISCUSS_FROM = 3;

/** Mean and spread of what several people gave for one factor; those who gave nothing do not count. */
export function combineVotes(votes: readonly Factor[], scale: VoteScale = 'points'): Votes {
  const given = votes.filter((vote) => vote !== null);
  const spread = given.length === 0 ? 0 : distance(Math.min(...given), Math.max(...given), scale);
  return { mean: ratio(sum(given), given.length), spread, discuss: spread >= DISCUSS_FROM };
}

/** Ranks, 1 = highest; equal scores share a rank and the next is skipped, as RANK does in Sheets. A missing score has none. */
export function rankScores(scores: readonly Factor[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}
