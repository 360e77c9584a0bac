/** Whether a line is on plan: judged by the forecast and the direction, never by the fact of an unfinished month. */
import { absent, measured, type Measured } from '../../shared/result';
import { type Direction } from '../dictionary';
import { type Pace } from './pace';

/** `early` = it is too early to judge or nothing is known; `none` = there is no plan. */
export type Status = 'green' | 'amber' | 'red' | 'early' | 'none';

/** Settings of the department: shares of the plan from which a line is green and amber, and widths of the corridor. */
export interface Thresholds {
  readonly greenFrom: number;
  readonly amberFrom: number;
  readonly bandGreen: number;
  readonly bandAmber: number;
}

/** Default thresholds: 95 % and 80 %, corridor 5 % and 15 %. */
export const DEFAULT_THRESHOLDS: Thresholds = { greenFrom: 0.95, amberFrom: 0.8, bandGreen: 0.05, bandAmber: 0.15 };

/** Below so many full days, or so many units of a count, a forecast says little. */
export const EARLY = { days: 3, count: 5 } as const;

/** What a line is judged by. */
export interface Judged {
  readonly direction: Direction;
  readonly plan: number | null;
  readonly fact: number | null;
  readonly forecast: number | null;
  readonly isCount: boolean;
  /** Money was spent and nothing came of it: no price exists, and it is worse than any. */
  readonly barren: boolean;
}

/** Index I, 1 = exactly on plan: up `forecast / P`, down `P / forecast`, corridor `1 − |forecast / P − 1|`. */
export function planIndex(direction: Direction, plan: number | null, forecast: number | null): Measured {
  if (plan === null || forecast === null) return absent('no_data');
  if (direction === 'down') return forecast === 0 ? absent('zero_denominator') : measured(plan / forecast);
  if (plan === 0) return absent('zero_denominator');
  return measured(direction === 'up' ? forecast / plan : 1 - Math.abs(forecast / plan - 1));
}

/** One part in 10¹²: a forecast that is exactly on the threshold must not lose it to the last binary digit. */
const TOLERANCE = 1e-12;

function colour(line: Judged, thresholds: Thresholds): Status {
  const index = planIndex(line.direction, line.plan, line.forecast).value;
  // a price of nothing is better than any plan
  if (index === null) return 'green';
  const band = line.direction === 'band';
  const [green, amber] = band
    ? [1 - thresholds.bandGreen, 1 - thresholds.bandAmber]
    : [thresholds.greenFrom, thresholds.amberFrom];
  if (index >= green - TOLERANCE) return 'green';
  return index >= amber - TOLERANCE ? 'amber' : 'red';
}

/** Status of a line. Without a plan there is nothing to judge; too little time, too small a count or no fact is `early`. */
export function statusOf(line: Judged, pace: Pace, thresholds: Thresholds): Status {
  if (line.plan === null || line.plan === 0) return 'none';
  if (pace.done < EARLY.days) return 'early';
  if (line.barren) return 'red';
  if (line.fact === null || line.forecast === null) return 'early';
  if (line.isCount && line.fact < EARLY.count) return 'early';
  return colour(line, thresholds);
}
