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

/** `март 2026` and `March 2026` for `2026-03`. */
export function shownMonth(month: string): Text {
  const [ru, en] = MONTHS[Number(month.slice(5, 7)) - 1] ?? ['', ''];
  return t(`${ru} ${month.slice(0, 4)}`, `${en} ${month.slice(0, 4)}`);
}

/** A sum to the hundredth: `12 345,50` (no-break spaces) and `12,345.50`; whole sums without hundredths. */
export function shownSum(amount: number): Text {
  const [whole = '', hundredths = ''] = Math.abs(amount).toFixed(2).split('.');
  const sign = amount < 0 ? '−' : '';
  const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  const rest = (mark: string): string => (hundredths === '00' ? '' : mark + hundredths);
  return t(`${sign}${grouped('\u00a0')}${rest(',')}`, `${sign}${grouped(',')}${rest('.')}`);
}
