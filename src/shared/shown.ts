/** Days, months and numbers inside sentences, as people of each language write them. */
import { t, type Text } from './text';

const MONTHS: readonly (readonly [ru: string, en: string])[] = [
  ['январь', 'January'],
  ['февраль', 'February'],
  ['март', 'March'],
  ['апрель', 'April'],
  ['май', 'May'],
  ['июнь', 'June'],
  ['июль', 'July'],
  ['август', 'August'],
  ['сентябрь', 'September'],
  ['октябрь', 'October'],
  ['ноябрь', 'November'],
  ['декабрь', 'December'],
];

/** `16.03.2026` in Russian, `2026-03-16` in English. */
export function shownDay(iso: string): Text {
  const day = iso.slice(0, 10);
  const [year = '', month = '', date = ''] = day.split('-');
  return t(`${date}.${month}.${year}`, day);
}

/** Months as they stand within a sentence. */
export const MONTH_NAMES: readonly Text[] = MONTHS.map(([ru, en]) => t(ru, en));

/** `март 2026` and `March 2026` for `2026-03`. */
export function shownMonth(month: string): Text {
  const [ru, en] = MONTHS[Number(month.slice(5, 7)) - 1] ?? ['', ''];
  return t(`${ru} ${month.slice(0, 4)}`, `${en} ${month.slice(0, 4)}`);
}

/** `W12, март 2026` for the part of a week in a month (`2026-W12/2026-03`), `март 2026` for a whole month. */
export function shownPeriod(key: string): Text {
  const [week = '', month] = key.split('/');
  if (month === undefined) return shownMonth(key);
  const name = shownMonth(month);
  const number = week.slice(5);
  return t(`${number}, ${name.ru}`, `${number}, ${name.en}`);
}

/** A sum to the hundredth: `12 345,50` (no-break spaces) and `12,345.50`; whole sums without hundredths. */
export function shownSum(amount: number): Text {
  const [whole = '', hundredths = ''] = Math.abs(amount).toFixed(2).split('.');
  const sign = amount < 0 ? '−' : '';
  const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  const rest = (mark: string): string => (hundredths === '00' ? '' : mark + hundredths);
  return t(`${sign}${grouped('\u00a0')}${rest(',')}`, `${sign}${grouped(',')}${rest('.')}`);
}
