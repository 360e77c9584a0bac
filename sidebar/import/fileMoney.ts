/** A sum of a file in words: in the department's currency, or bare with the currencies that the file names when there is another. */
import { formatCount, formatMoney } from '../format';
import { language } from '../state/store';

export function fileMoney(sum: number, currencies: readonly string[], own: string): string {
  const foreign = currencies.some((currency) => currency !== own);
  return foreign
    ? `${formatCount(sum, language.value)} (${currencies.join(', ')})`
    : formatMoney(sum, own, language.value);
}
