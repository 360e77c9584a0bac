/** Conditions that reduce a bonus (docs/formulas.md#gates): each broken one multiplies it by what the pay terms say, 0..1. */

/** What is known of a person's month; null = it cannot be told, and what cannot be told takes nothing away. */
export interface GateFacts {
  /** Spend of the scope and its plan, money. */
  readonly spend: number | null;
  readonly plannedSpend: number | null;
  /** Width of the corridor of spend, share of the plan. */
  readonly band: number;
  /** Share of leads that sales accepted, and the planned one. */
  readonly accepted: number | null;
  readonly plannedAccepted: number | null;
  /** Days by which the data of the month came late. */
  readonly daysLate: number | null;
  /** Share of the person's tasks of the month that were late. */
  readonly tasksLate: number | null;
}

/** Multipliers of the pay terms; null = the condition is not agreed. */
export interface GateTerms {
  readonly spend: number | null;
  readonly accepted: number | null;
  readonly data: number | null;
  readonly tasks: number | null;
}
export type GateCode = keyof GateTerms;

/** The accepted share may fall by a fifth of its plan, data may be two days late, three tasks of ten may be. */
export const GATE_LIMITS = { accepted: 0.8, daysLate: 2, tasksLate: 0.3 } as const;

/** A sum that is exactly on its limit must not break it by the last binary digit. */
const DUST = 1e-9;

function isBroken(code: GateCode, facts: GateFacts): boolean {
  switch (code) {
    case 'spend': {
      const { spend, plannedSpend, band } = facts;
      return spend !== null && plannedSpend !== null && plannedSpend > 0 && spend / plannedSpend > 1 + band + DUST;
    }
    case 'accepted': {
      const { accepted, plannedAccepted } = facts;
      return (
        accepted !== null &&
        plannedAccepted !== null &&
        plannedAccepted > 0 &&
        accepted / plannedAccepted < GATE_LIMITS.accepted - DUST
      );
    }
    case 'data':
      return facts.daysLate !== null && facts.daysLate > GATE_LIMITS.daysLate;
    case 'tasks':
      return facts.tasksLate !== null && facts.tasksLate > GATE_LIMITS.tasksLate + DUST;
  }
}

export interface Gate {
  /** Product of the multipliers of the broken conditions, 1 when none is. */
  readonly multiplier: number;
  readonly broken: readonly GateCode[];
}

const CODES: readonly GateCode[] = ['spend', 'accepted', 'data', 'tasks'];

/** The conditions that are agreed and broken. A multiplier outside 0..1 is brought within. */
export function gateOf(facts: GateFacts, terms: GateTerms): Gate {
  const broken = CODES.filter((code) => terms[code] !== null && isBroken(code, facts));
  const multiplier = broken.reduce((left, code) => left * Math.min(1, Math.max(0, terms[code] ?? 1)), 1);
  return { multiplier, broken };
}
