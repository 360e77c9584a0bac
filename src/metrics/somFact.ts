/** What of the obtainable market (SOM) was taken: revenue of won deals by segment and year (docs/formulas.md#market-size). */
import { fromMinor, toMinor } from '../shared/money';
import { distinctLeads, type LeadFact } from './leadRules';
import { earnedOf, moneyBook, type MoneyRules } from './money';

export interface SomOptions {
  readonly excludeByReason: boolean;
  readonly money: MoneyRules;
}

/** Key of a sum: the segment's code and the year. */
export const somKey = (segment: string, year: number): string => `${segment}|${year}`;

/**
 * Revenue by segment and year, in the department's currency and basis, as the rules of money count it: on the day of the deal or of its
 * payment. A deal without an amount, a segment or a rate is in no sum. A segment without deals is absent: its fact is 0.
 */
export function revenueBySegment(leads: readonly LeadFact[], options: SomOptions): ReadonlyMap<string, number> {
  const book = moneyBook(options.money);
  const purses = new Map<string, Map<string, number>>();
  for (const lead of distinctLeads(leads, options.excludeByReason)) {
    const earned = lead.wonAt === null || lead.segment === '' ? null : earnedOf(lead, book.rules.revenueAt);
    if (!earned || earned.amount === null) continue;
    const key = somKey(lead.segment, Number(earned.day.slice(0, 4)));
    const purse = purses.get(key) ?? new Map<string, number>();
    purses.set(key, purse);
    const money = book.keyOf('revenue', earned.day, lead.currency);
    purse.set(money, (purse.get(money) ?? 0) + toMinor(earned.amount));
  }
  return new Map(
    [...purses].map(([key, purse]) => [
      key,
      fromMinor([...purse].reduce((sum, [money, minor]) => sum + (book.convert('revenue', money, minor) ?? 0), 0)),
    ]),
  );
}
