/** What of the obtainable market (SOM) was taken: revenue of won deals by segment and year (docs/formulas.md#market-size). */
import { fromMinor, toMinor } from '../shared/money';
import { distinctLeads, type LeadFact } from './leadRules';
import { earnedOf, moneyBook, type MoneyKey, type MoneyRules } from './money';

export interface SomOptions {
  readonly excludeByReason: boolean;
  readonly money: MoneyRules;
}

/** Key of a sum: the segment's code and the year. */
export const somKey = (segment: string, year: number): string => `${segment}|${year}`;

/** Revenue of a segment and year that is converted alike, in hundredths of its own currency. */
export interface SomCell {
  readonly segment: string;
  readonly year: number;
  /** By what the money is converted. */
  readonly money: MoneyKey;
  readonly minor: number;
}

/** One cell a deal that brought revenue. A deal without an amount or a segment has none. */
export function somCells(leads: readonly LeadFact[], options: SomOptions): SomCell[] {
  const book = moneyBook(options.money);
  return distinctLeads(leads, options.excludeByReason).flatMap((lead): SomCell[] => {
    const earned = lead.wonAt === null || lead.segment === '' ? null : earnedOf(lead, book.rules.revenueAt);
    if (!earned || earned.amount === null) return [];
    const money = book.keyOf('revenue', earned.day, lead.currency);
    return [{ segment: lead.segment, year: Number(earned.day.slice(0, 4)), money, minor: toMinor(earned.amount) }];
  });
}

/** Sums of cells by segment and year, in the department's currency and basis; those without a rate are in no sum. */
export function revenueOfCells(cells: readonly SomCell[], rules: MoneyRules): ReadonlyMap<string, number> {
  const book = moneyBook(rules);
  const purses = new Map<string, Map<string, number>>();
  for (const { segment, year, money, minor } of cells) {
    if (segment === '') continue;
    const key = somKey(segment, year);
    const purse = purses.get(key) ?? new Map<string, number>();
    purses.set(key, purse);
    purse.set(money, (purse.get(money) ?? 0) + minor);
  }
  return new Map(
    [...purses].map(([key, purse]) => [
      key,
      fromMinor([...purse].reduce((sum, [money, minor]) => sum + (book.convert('revenue', money, minor) ?? 0), 0)),
    ]),
  );
}

/**
 * Revenue by segment and year, in the department's currency and basis, as the rules of money count it: on the day of the deal or of its
 * payment. A deal without an amount, a segment or a rate is in no sum. A segment without deals is absent: its fact is 0.
 */
export const revenueBySegment = (leads: readonly LeadFact[], options: SomOptions): ReadonlyMap<string, number> =>
  revenueOfCells(somCells(leads, options), options.money);
