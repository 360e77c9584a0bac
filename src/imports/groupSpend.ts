import { sumMoney } from '../shared/money';
import { type SpendRow, type SpendValues } from './spendRow';

/** What is one row of the `spend` tab: a day, a channel, a campaign, an account and a currency. Also the key for `planUpsert`. */
export function spendKey({
  date,
  channel,
  campaign,
  account,
  currency,
}: Pick<SpendValues, 'date' | 'channel' | 'campaign' | 'account' | 'currency'>): string {
  return JSON.stringify([date, channel, campaign, account ?? '', currency ?? '']);
}

/** Sum of numbers that are there; null when none is. */
function addPresent(numbers: readonly (number | null)[]): number | null {
  const present = numbers.filter((number) => number !== null);
  return present.length === 0 ? null : sumMoney(present);
}

/**
 * Adds up rows of the same day, channel, campaign and currency. The file decides nothing else: the order is that of first occurrence,
 * and the sums do not depend on it. To be used again after `matchNames`, where two spellings of a channel become one.
 */
export function groupSpend(rows: readonly SpendRow[]): readonly SpendRow[] {
  const groups = new Map<string, SpendRow[]>();
  for (const row of rows) {
    const key = spendKey(row.values);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first || group.length === 1) return group;
    const sum = (key: 'impressions' | 'clicks' | 'cost'): number | null =>
      addPresent(group.map(({ values }) => values[key]));
    const values = { ...first.values, impressions: sum('impressions'), clicks: sum('clicks'), cost: sum('cost') };
    const line = group.reduce((least, row) => Math.min(least, row.line), first.line);
    return [{ ...first, line, values }];
  });
}
