/**
 * Pay stands on closed months; what becomes known of them later is paid with the first month that is not paid yet (domain: "pay uses frozen,
 * next month gets the correction"). One line a person and corrected month: bonus by what is known now − bonus by the frozen numbers − what
 * earlier lines have paid of it.
 */
import { addMonths } from '../../shared/civilDate';
import { roundHalfAway } from '../../shared/money';
import { t, type Text } from '../../shared/text';

/** A person's bonus for a closed month by both numbers; null where nothing can be counted. */
export interface Recounted {
  readonly person: string;
  /** Closed month, `YYYY-MM-01`. */
  readonly month: string;
  readonly frozen: number | null;
  readonly live: number | null;
}

export interface Correction {
  readonly person: string;
  /** Month that is corrected, and month with which it is paid. */
  readonly of: string;
  readonly paidWith: string;
  /** Money, signed. */
  readonly amount: number;
}

const MONTHS_BACK = 12;

/** Closed months that may still be corrected, the oldest first. */
export const correctable = (closed: Iterable<string>, current: string): string[] =>
  [...closed].filter((month) => month < current && month >= addMonths(current, -MONTHS_BACK)).sort();

/** What a line of a correction is called; the same for every refresh of a language. */
export const correctionTitle = (month: string): Text => {
  const [year = '', number = ''] = month.split('-');
  return t(`Уточнение за ${number}.${year}`, `Correction of ${number}/${year}`);
};

/**
 * @param current first day of the current month: it and the month before are not paid yet
 * @param paid money that lines of paid months already hold for a person and corrected month
 * @param shown whether an unpaid month has the line: it is brought to zero when there is nothing to correct any more
 */
export function correctionsOf(
  months: readonly Recounted[],
  current: string,
  paid: (person: string, month: string) => number,
  shown: (person: string, month: string, paidWith: string) => boolean,
): Correction[] {
  const firstUnpaid = addMonths(current, -1);
  return months.flatMap(({ person, month, frozen, live }): Correction[] => {
    if (frozen === null || live === null) return [];
    const next = addMonths(month, 1);
    const paidWith = next > firstUnpaid ? next : firstUnpaid;
    const amount = roundHalfAway(live - frozen - paid(person, month), 2);
    if (amount === 0 && !shown(person, month, paidWith)) return [];
    return [{ person, of: month, paidWith, amount }];
  });
}
