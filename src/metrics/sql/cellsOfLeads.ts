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
import { lossesOfLeads } from '../lossReasons';
import { earnedOf, moneyBook, type Earned, type MoneyBook, type MoneyRules } from '../money';
import type { LeadCell, LeadCells } from './leadCells';

const NO_STAGES = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Readonly<Record<Stage, number>>;
const NOTHING = {
  ...NO_STAGES,
  money: '',
  notOurs: 0,
  newDeals: 0,
  earnedDeals: 0,
  pricedDeals: 0,
  revenueMinor: 0,
  shareMinor: 0,
  newPricedDeals: 0,
  newRevenueMinor: 0,
  newShareMinor: 0,
};

/** How leads are counted: as the query is asked. */
export interface CellOptions {
  readonly excludeByReason: boolean;
  /** Share of margin in revenue, 0..1. */
  readonly defaultMargin: number;
  readonly weekStart?: WeekStart;
  readonly money?: MoneyRules;
  /** Events from this day on are told by day as well. */
  readonly daysFrom?: string;
}

const newDeals = ({ repeat }: LeadFact): number => (repeat ? 0 : 1);

type Money = Pick<LeadCell, 'money' | 'pricedDeals' | 'revenueMinor' | 'shareMinor'> &
  Partial<Pick<LeadCell, 'newPricedDeals' | 'newRevenueMinor' | 'newShareMinor'>>;

/** Money in hundredths; nothing where the amount is not known. */
function moneyOf({ currency, repeat }: LeadFact, { day, amount }: Earned, margin: number, book: MoneyBook): Money {
  const money = book.keyOf('revenue', day, currency);
  if (amount === null) return { money, pricedDeals: 0, revenueMinor: 0, shareMinor: 0 };
  const [revenueMinor, shareMinor] = [toMinor(amount), toMinor(amount * (1 - margin))];
  return {
    money,
    pricedDeals: 1,
    revenueMinor,
    shareMinor,
    ...(repeat ? {} : { newPricedDeals: 1, newRevenueMinor: revenueMinor, newShareMinor: shareMinor }),
  };
}

const placed = (lead: LeadFact, period: string): Pick<LeadCell, 'period' | 'channel' | 'product'> => ({
  period,
  channel: lead.channel,
  product: lead.product,
});

/** Every event of a lead by its day: its stages, and what it brought; none of a day to which `at` gives no period. */
function eventsOf(lead: LeadFact, margin: number, book: MoneyBook, at: (day: string) => string | null): LeadCell[] {
  const events = STAGES.flatMap((stage): LeadCell[] => {
    const date = dateOfStage(lead, stage);
    const period = date === null ? null : at(date);
    if (period === null) return [];
    const customers = stage === 'deals' ? { newDeals: newDeals(lead) } : {};
    return [{ ...NOTHING, ...placed(lead, period), [stage]: 1, ...customers }];
  });
  const earned = lead.wonAt === null ? null : earnedOf(lead, book.rules.revenueAt);
  const earnedIn = earned && at(earned.day);
  if (earned && earnedIn !== null)
    events.push({
      ...NOTHING,
      ...placed(lead, earnedIn),
      earnedDeals: 1,
      ...moneyOf(lead, earned, margin, book),
    });
  return events;
}

/** Events on or after a day, by their own day. `leads` are those that count. */
export function dayCells(leads: readonly LeadFact[], from: string, { defaultMargin, money }: CellOptions): LeadCell[] {
  const book = moneyBook(money);
  return leads.flatMap((lead) => eventsOf(lead, defaultMargin, book, (day) => (day >= from ? day : null)));
}

/** Open deals, their money by the rates of the day on which the lead came. `leads` are those that count. */
export function openCells(leads: readonly LeadFact[], { defaultMargin, money }: CellOptions): LeadCell[] {
  const book = moneyBook(money);
  return leads.flatMap((lead): LeadCell[] => {
    const stage = openStage(lead);
    if (stage === null) return [];
    const worth = moneyOf(lead, { day: lead.created, amount: lead.amount }, defaultMargin, book);
    return [{ ...NOTHING, ...placed(lead, lead.created), [stage]: 1, newDeals: newDeals(lead), ...worth }];
  });
}

/** One cell an event and one a lead; whoever counts them adds them up. `leads` are those before today. */
export function cellsOfLeads(leads: readonly LeadFact[], options: CellOptions): LeadCells {
  const find = segmentFinder(options.weekStart);
  const book = moneyBook(options.money);
  const counted = distinctLeads(leads, options.excludeByReason);
  const weeks = counted.flatMap((lead) => {
    const events = eventsOf(lead, options.defaultMargin, book, (day) => find(day).start);
    const notOurs = { ...NOTHING, ...placed(lead, find(lead.created).start), notOurs: 1 };
    return lead.status === NOT_OURS ? [...events, notOurs] : events;
  });
  const cohorts = counted.map((lead): LeadCell => {
    const reached = reachedStage(lead);
    const stages = Object.fromEntries(STAGES.map((stage, index) => [stage, index <= reached ? 1 : 0]));
    const cell = { ...NOTHING, ...placed(lead, `${monthOf(lead.created)}-01`), ...stages };
    if (reached < STAGES.length - 1) return cell;
    const earned = earnedOf(lead, book.rules.revenueAt);
    const brought = earned ? { earnedDeals: 1, ...moneyOf(lead, earned, options.defaultMargin, book) } : {};
    return { ...cell, newDeals: newDeals(lead), ...brought };
  });
  const dates = leads.flatMap(daysOf);
  return {
    weeks,
    cohorts,
    days: options.daysFrom === undefined ? [] : dayCells(counted, options.daysFrom, options),
    open: options.daysFrom === undefined ? [] : openCells(counted, options),
    losses: lossesOfLeads(leads, options.excludeByReason),
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
  losses: [...left.losses, ...right.losses],
  lags: [...left.lags, ...right.lags],
  lastDay: later(left.lastDay, right.lastDay),
  rows: left.rows + right.rows,
});
