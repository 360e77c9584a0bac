/** What a lead is and how far it came: the two rules that every count of leads rests on. */

/** A lead as the department knows it. Dates are civil dates (`YYYY-MM-DD`) or null; codes are '' when unknown. */
export interface LeadFact {
  readonly id: string;
  readonly created: string;
  readonly channel: string;
  readonly segment: string;
  readonly product: string;
  readonly status: string;
  readonly mqlAt: string | null;
  readonly sqlAt: string | null;
  readonly meetingAt: string | null;
  readonly proposalAt: string | null;
  readonly wonAt: string | null;
  readonly lostAt: string | null;
  /** Money of the deal; null = unknown. */
  readonly amount: number | null;
  readonly rejectReason: string;
  /** The client bought before: the deal makes no new customer. */
  readonly repeat: boolean;
  /** Day on which the deal was paid, and how much; null amount = the amount of the deal. */
  readonly paidAt: string | null;
  readonly paidAmount: number | null;
  /** Code of the currency of its money; '' = the department's. */
  readonly currency: string;
}

/** Statuses of rows that never were a lead. */
export const NO_LEAD_STATUSES: ReadonlySet<string> = new Set(['spam', 'duplicate']);
/** Reasons of refusal which say that the row never was a lead. */
export const NO_LEAD_REASONS: ReadonlySet<string> = new Set(['job_or_vendor', 'duplicate', 'spam', 'test']);

/** Status of a lead that marketing should not have brought: it counts, and is counted apart by the day on which it came. */
export const NOT_OURS = 'disqualified';

/**
 * Whether a row counts as a lead. Spam and duplicates by status never do; refusals such as a job seeker or a test do not when
 * `excludeByReason` is set. Every other refusal is a lead that was lost. A row that is no lead counts in no stage either.
 */
export const countsAsLead = (lead: Pick<LeadFact, 'status' | 'rejectReason'>, excludeByReason: boolean): boolean =>
  !NO_LEAD_STATUSES.has(lead.status) && !(excludeByReason && NO_LEAD_REASONS.has(lead.rejectReason));

/** Leads that count, each id once: the first row of an id is the lead. Rows without an id are leads of their own. */
export function distinctLeads(leads: readonly LeadFact[], excludeByReason: boolean): LeadFact[] {
  const seen = new Set<string>();
  return leads.filter((lead) => {
    if (!countsAsLead(lead, excludeByReason) || seen.has(lead.id)) return false;
    if (lead.id !== '') seen.add(lead.id);
    return true;
  });
}

/** Stages of a lead in order, as columns of facts; each lead has reached the first. */
export const STAGES = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;
/** Column of a stage. */
export type Stage = (typeof STAGES)[number];

/** Field that holds the date on which a lead came to a stage. */
export const STAGE_DATES = {
  leads: 'created',
  mql: 'mqlAt',
  sql: 'sqlAt',
  meetings: 'meetingAt',
  proposals: 'proposalAt',
  deals: 'wonAt',
} as const satisfies Readonly<Record<Stage, keyof LeadFact>>;

/** Date on which a lead came to a stage; null when it is not known. */
export const dateOfStage = (lead: LeadFact, stage: Stage): string | null => lead[STAGE_DATES[stage]];

/** Statuses that name a stage, by index of `STAGES`. */
export const STAGE_OF_STATUS: ReadonlyMap<string, number> = new Map([
  ['mql', 1],
  ['sql', 2],
  ['meeting', 3],
  ['proposal', 4],
  ['won', 5],
]);

/**
 * Furthest stage that a lead reached, as an index of `STAGES`: the latest one that has a date or that the status names. A lead at
 * a later stage has reached all earlier ones, and one that was moved back keeps what it reached (reached rule of cohorts).
 */
export function reachedStage(lead: LeadFact): number {
  let reached = STAGE_OF_STATUS.get(lead.status) ?? 0;
  for (let index = STAGES.length - 1; index > reached; index--) {
    const stage = STAGES[index];
    if (stage !== undefined && dateOfStage(lead, stage) !== null) reached = index;
  }
  return reached;
}

/** Statuses of a lead that nobody works on any more. */
export const FINAL_STATUSES: ReadonlySet<string> = new Set([
  'won',
  'lost',
  'disqualified',
  'duplicate',
  'spam',
  'nurture',
]);
/** Stages at which a lead is an open deal: sales accepted it, and it is neither won nor lost. */
export const OPEN_STAGES = ['sql', 'meetings', 'proposals'] as const satisfies readonly Stage[];
/** Older leads are never asked for as open deals, in days before the first day of interest. */
export const OPEN_AGE_DAYS = 730;

/** The stage of an open deal; null when the lead is none. */
export function openStage(lead: LeadFact): (typeof OPEN_STAGES)[number] | null {
  if (lead.wonAt !== null || lead.lostAt !== null || FINAL_STATUSES.has(lead.status)) return null;
  const stage = STAGES[reachedStage(lead)];
  return OPEN_STAGES.find((each) => each === stage) ?? null;
}

/** Every day that a lead tells of: made, moved on, won, lost; a payment says nothing of how far the leads are known. Null where it did not happen. */
export const daysOf = (lead: LeadFact): readonly (string | null)[] => [
  lead.created,
  lead.mqlAt,
  lead.sqlAt,
  lead.meetingAt,
  lead.proposalAt,
  lead.wonAt,
  lead.lostAt,
];
