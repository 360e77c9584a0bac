/** What closing keeps: periods with their states, frozen numbers of blocks, and what changed after the closing. */
import type { BaseMetric } from '../dictionary';
import type { BaseSums } from '../compose';
import type { Thresholds } from '../rnp/status';

/** A segment (ISO week within a month), or a whole month: pay is counted by months. */
export type PeriodKind = 'week' | 'month';

/**
 * future · open (runs) · ready (over, its day of closing not come) · waiting (its day has come, a source is late) · closed · forced
 * (closed by a person although a source was late) · reopened.
 */
export type PeriodState = 'future' | 'open' | 'ready' | 'waiting' | 'closed' | 'forced' | 'reopened';

/** Whether the numbers of a period in this state are frozen. */
export const isFrozen = (state: PeriodState): boolean => state === 'closed' || state === 'forced';

/** A period with what was decided about it. Dates are ISO. */
export interface Period {
  /** `2026-W14/2026-03`, or `2026-03` for a month. */
  readonly key: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly workdays: number;
  /** Day from which it is closed. */
  readonly closesOn: string;
  readonly state: PeriodState;
  readonly closedAt: string | null;
  readonly closedBy: string;
  /** Why it was closed although a source was late, or opened again. */
  readonly reason: string;
  readonly reopenedAt: string | null;
  /** How many times it was closed: what changed after an earlier closing is history. */
  readonly round: number;
  /** Kept with the week, so that later settings do not recolour it. */
  readonly thresholds: Thresholds | null;
  /** Settings by which its facts were counted, as one text. */
  readonly rules: string;
  /** Last days with data when it was closed. */
  readonly leadsAsOf: string | null;
  readonly spendAsOf: string | null;
}

/** Block of all channels together: with the reserve of the plan, which belongs to no channel. */
export const TOTAL_BLOCK = 'total';

/** Numbers of a block in a period as they were when it was closed. */
export interface Snapshot {
  readonly period: string;
  /** Code of a channel, or `total`. */
  readonly block: string;
  readonly facts: BaseSums;
  /** Plan of the period: whole counts stay whole. */
  readonly plan: BaseSums;
  /** Plan of the whole month, of which ratios are made. */
  readonly monthPlan: BaseSums;
  readonly round: number;
}

/** Why a number of a closed week changed (domain: late data). */
export type Cause = 'late_import' | 'crm_edit' | 'ad_correction' | 'dedupe' | 'mapping' | 'rule_change';

/** A change of a closed number: dated, never silent. */
export interface Restatement {
  readonly period: string;
  readonly block: string;
  readonly metric: BaseMetric;
  /** What was known before; null = nothing. */
  readonly old: number | null;
  readonly now: number;
  readonly delta: number;
  readonly cause: Cause;
  readonly seenAt: string;
  readonly round: number;
}

/** Facts of a segment in a channel. */
export interface ClosingFact extends BaseSums {
  readonly segment: string;
  readonly month: string;
  readonly channel: string;
}

/** A row of the plan in force, with planned costs; channel '' = the reserve. */
export interface ClosingPlan extends BaseSums {
  readonly month: string;
  readonly channel: string;
}

/** A source of facts: the leads, or the spend of a paid channel. */
export interface SourceDay {
  /** Code of the channel; '' = leads. */
  readonly channel: string;
  readonly name: string;
  /** Who loads it; '' = nobody is named. */
  readonly owner: string;
  /** Last day with data; null while there are none. */
  readonly lastDay: string | null;
}
