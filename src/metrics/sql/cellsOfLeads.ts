/** Leads at hand as the cells that the query gives, so that both can be counted together. */
import { toMinor } from '../../shared/money';
import { daysBetween, monthOf } from '../../shared/civilDate';
import type { WeekStart } from '../../shared/isoWeek';
import { segmentFinder } from '../facts';
import {
  dateOfStage,
  daysOf,
  distinctLeads,
  NOT_OURS,
  openStage,
  reachedStage,
  STAGES,
  type LeadFact,
  type Stage,
} from '../leadRules';
import type { LeadCell, LeadCells } from './leadCells';

const NO_STAGES = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Readonly<Record<Stage, number>>;
const NOTHING = { ...NO_STAGES, notOurs: 0, newDeals: 0, pricedDeals: 0, revenueMinor: 0, shareMinor: 0 };

/** How leads are counted: as the query is asked. */
export interface CellOptions {
  readonly excludeByReason: boolean;
  /** Share of margin in revenue, 0..1. */
  readonly defaultMargin: number;
  readonly weekStart?: WeekStart;
  /** Events from this day on are told by day as well. */
  readonly daysFrom?: string;
}

/** Money of a won deal in hundredths; nothing for one whose amount is not known. */
const deal = (
  { amount, repeat }: LeadFact,
  margin: number,
): Pick<LeadCell, 'newDeals' | 'pricedDeals' | 'revenueMinor' | 'shareMinor'> => ({
  newDeals: repeat ? 0 : 1,
  ...(amount === null
    ? { pricedDeals: 0, revenueMinor: 0, shareMinor: 0 }
    : { pricedDeals: 1, revenueMinor: toMinor(amount), shareMinor: toMinor(amount * (1 - margin)) }),
});

const placed = (lead: LeadFact, period: string): Pick<LeadCell, 'period' | 'channel' | 'product'> => ({
  period,
  channel: lead.channel,
  product: lead.product,
});

/** Events on or after a day, by their own day. `leads` are those that count. */
export const dayCells = (leads: readonly LeadFact[], from: string, { defaultMargin }: CellOptions): LeadCell[] =>
  leads.flatMap((lead) =>
    STAGES.flatMap((stage): LeadCell[] => {
      const date = dateOfStage(lead, stage);
      if (date === null || date < from) return [];
      return [
        { ...NOTHING, ...placed(lead, date), [stage]: 1, ...(stage === 'deals' ? deal(lead, defaultMargin) : {}) },
      ];
    }),
  );

/** Open deals. `leads` are those that count. */
export const openCells = (leads: readonly LeadFact[], { defaultMargin }: CellOptions): LeadCell[] =>
  leads.flatMap((lead): LeadCell[] => {
    const stage = openStage(lead);
    return stage === null
      ? []
      : [{ ...NOTHING, ...placed(lead, lead.created), [stage]: 1, ...deal(lead, defaultMargin) }];
  });

/** One cell an event and one a lead; whoever counts them adds them up. `leads` are those before today. */
export function cellsOfLeads(leads: readonly LeadFact[], options: CellOptions): LeadCells {
  const find = segmentFinder(options.weekStart);
  const counted = distinctLeads(leads, options.excludeByReason);
  const weeks = counted.flatMap((lead) => {
    const events = STAGES.flatMap((stage): LeadCell[] => {
      const date = dateOfStage(lead, stage);
      if (date === null) return [];
      const money = stage === 'deals' ? deal(lead, options.defaultMargin) : {};
      return [{ ...NOTHING, ...placed(lead, find(date).start), [stage]: 1, ...money }];
    });
    const notOurs = { ...NOTHING, ...placed(lead, find(lead.created).start), notOurs: 1 };
    return lead.status === NOT_OURS ? [...events, notOurs] : events;
  });
  const cohorts = counted.map((lead): LeadCell => {
    const reached = reachedStage(lead);
    const stages = Object.fromEntries(STAGES.map((stage, index) => [stage, index <= reached ? 1 : 0]));
    const money = reached === STAGES.length - 1 ? deal(lead, options.defaultMargin) : {};
    return { ...NOTHING, ...placed(lead, `${monthOf(lead.created)}-01`), ...stages, ...money };
  });
  const dates = leads.flatMap(daysOf);
  return {
    weeks,
    cohorts,
    days: options.daysFrom === undefined ? [] : dayCells(counted, options.daysFrom, options),
    open: options.daysFrom === undefined ? [] : openCells(counted, options),
    lags: leads.flatMap(({ created, wonAt }) =>
      wonAt === null ? [] : [{ days: daysBetween(created, wonAt), count: 1 }],
    ),
    lastDay: dates.reduce<string | null>(
      (last, day) => (day !== null && (last === null || day > last) ? day : last),
      null,
    ),
    rows: leads.length,
  };
}

const later = (left: string | null, right: string | null): string | null =>
  left === null || (right !== null && right > left) ? right : left;

/** Cells of two sources of leads, none of which is in both. */
export const joinCells = (left: LeadCells, right: LeadCells): LeadCells => ({
  weeks: [...left.weeks, ...right.weeks],
  cohorts: [...left.cohorts, ...right.cohorts],
  days: [...left.days, ...right.days],
  open: [...left.open, ...right.open],
  lags: [...left.lags, ...right.lags],
  lastDay: later(left.lastDay, right.lastDay),
  rows: left.rows + right.rows,
});
