/**
 * Facts are counted over full days only: a half day in the facts, but not among the days done, makes every forecast too high (domain: RNP,
 * `as_of` is the last full day, not today). What is dated later comes in by itself when its day is over.
 */
import type { LeadFact } from './leadRules';
import type { SpendFact } from './tally';

/** Rows up to a day, and how much of what is known is dated later. */
export interface FullDays {
  readonly leads: readonly LeadFact[];
  readonly spend: readonly SpendFact[];
  /** Leads and rows of spend dated today. */
  readonly today: number;
  /** Leads, rows of spend and events of leads dated after today: mistakes of typing, as a rule. */
  readonly future: number;
}

const EVENTS = ['mqlAt', 'sqlAt', 'meetingAt', 'proposalAt', 'wonAt', 'lostAt', 'paidAt'] as const;

/** Whether every date of a lead lies before `today`; most do, and are passed on as they are. */
const isPast = (lead: LeadFact, today: string): boolean =>
  EVENTS.every((event) => (lead[event] ?? '') < today) && lead.created < today;

/** A lead without the events of today and later. */
function withoutLate(lead: LeadFact, today: string): LeadFact {
  const cut = (date: string | null): string | null => (date !== null && date >= today ? null : date);
  return {
    ...lead,
    mqlAt: cut(lead.mqlAt),
    sqlAt: cut(lead.sqlAt),
    meetingAt: cut(lead.meetingAt),
    proposalAt: cut(lead.proposalAt),
    wonAt: cut(lead.wonAt),
    lostAt: cut(lead.lostAt),
    paidAt: cut(lead.paidAt),
  };
}

/** What lies before `today`, an ISO date in the department's time zone. */
export function beforeToday(leads: readonly LeadFact[], spend: readonly SpendFact[], today: string): FullDays {
  let [now, future] = [0, 0];
  const count = (date: string | null): void => {
    if (date === today) now += 1;
    else if (date !== null && date > today) future += 1;
  };
  const past: LeadFact[] = [];
  for (const lead of leads) {
    if (isPast(lead, today)) {
      past.push(lead);
      continue;
    }
    count(lead.created);
    for (const event of EVENTS) if ((lead[event] ?? '') > today) future += 1;
    if (lead.created < today) past.push(withoutLate(lead, today));
  }
  for (const row of spend) if (row.date >= today) count(row.date);
  return { leads: past, spend: spend.filter((row) => row.date < today), today: now, future };
}
