/** Disputes about the quality of leads: who is right, also when one side stays silent, and the rates to watch (docs/formulas.md#disputes). */
import { ratio, type Measured } from '../shared/result';

export type Ruling = 'for_marketing' | 'for_sales' | 'split';

/** A dispute. Days are ISO dates. */
export interface DisputeFact {
  readonly claim: string;
  readonly opened: string;
  /** Last day for the ruling. */
  readonly due: string | null;
  readonly ruling: Ruling | null;
  /** Whether each side has said anything. */
  readonly marketing: boolean;
  readonly sales: boolean;
}

/** Workdays after the refusal in which a dispute may be opened. */
export const DISPUTE_WINDOW = 5;
/** Days that the rates look back. */
export const DISPUTE_DAYS = 90;

/** How a dispute ended: as the arbiter ruled; after the last day without a ruling, for the side that answered; null while it is open. */
export function outcomeOf(dispute: Omit<DisputeFact, 'claim' | 'opened'>, today: string): Ruling | null {
  if (dispute.ruling !== null) return dispute.ruling;
  if (dispute.due === null || dispute.due >= today || dispute.marketing === dispute.sales) return null;
  return dispute.marketing ? 'for_marketing' : 'for_sales';
}

export interface DisputeRates {
  readonly count: number;
  readonly per100: Measured;
  readonly decided: number;
  /** For marketing ÷ decided. */
  readonly upheld: Measured;
  /** The claim made most, of equal ones the first in the list; null without disputes. */
  readonly topClaim: string | null;
}

/** Rates of disputes that were opened on or after a day, per so many leads of the same days. */
export function disputeRates(
  disputes: readonly DisputeFact[],
  leads: number | null,
  since: string,
  today: string,
  claims: readonly string[],
): DisputeRates {
  const recent = disputes.filter(({ opened }) => opened >= since);
  const outcomes = recent.flatMap((dispute) => outcomeOf(dispute, today) ?? []);
  const per = ratio(recent.length, leads);
  const counts = claims.map((claim) => recent.filter((each) => each.claim === claim).length);
  const most = Math.max(0, ...counts);
  return {
    count: recent.length,
    per100: per.value === null ? per : { value: per.value * 100 },
    decided: outcomes.length,
    upheld: ratio(outcomes.filter((each) => each === 'for_marketing').length, outcomes.length),
    topClaim: most === 0 ? null : (claims[counts.indexOf(most)] ?? null),
  };
}
