/** Numbers as people of a language write them: `1 234 567 ₽` and `95 %` in Russian (with no-break spaces), `₽1,234,567` and `95%` in English. */
import type { Language } from '../../shared/text';

const NBSP = '\u00a0';
const GROUP: Readonly<Record<Language, string>> = { ru: NBSP, en: ',' };
const POINT: Readonly<Record<Language, string>> = { ru: ',', en: '.' };
const SYMBOLS: Readonly<Record<string, string>> = { RUB: '₽', USD: '$', EUR: '€', GBP: '£', KZT: '₸', TRY: '₺' };

/** A number with grouped thousands and at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const tail = decimals.replace(/0+$/, '');
  const shown = grouped + (tail === '' ? '' : POINT[language] + tail);
  return value < 0 && shown !== '0' ? `−${shown}` : shown;
}

/** Whole units of a currency; one without a sign of its own is named by its code. */
export function formatMoney(value: number, currency: string, language: Language): string {
  const symbol = SYMBOLS[currency];
  const amount = formatNumber(value, language);
  if (language === 'ru') return `${amount}${NBSP}${symbol ?? currency}`;
  const before = symbol ?? `${currency}${NBSP}`;
  return amount.startsWith('−') ? `−${before}${amount.slice(1)}` : `${before}${amount}`;
}

/** A ratio as a percentage with at most one decimal. */
export const formatShare = (value: number, language: Language): string =>
  `${formatNumber(value * 100, language, 1)}${language === 'ru' ? NBSP : ''}%`;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2026-03-01` as «март 2026». */
export const formatMonth = (month: string, language: Language): string =>
  `${MONTHS[language][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
