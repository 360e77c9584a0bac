/** Numbers, dates and percentages as people of a language write them. */
import type { Language } from '../src/shared/text';

const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-US' };

export const formatCount = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);

export const formatMoney = (value: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(value);

export const formatShare = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(value);

/** `YYYY-MM-DD…` as a date of the language. */
export function formatDate(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return language === 'ru' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}

/** `YYYY-MM-DDTHH:mm` as a date and time. */
export const formatMoment = (iso: string, language: Language): string =>
  `${formatDate(iso, language)} ${iso.slice(11, 16)}`.trim();

/** `YYYY-MM-01` as the name of its month and the year. */
export const formatMonth = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** `YYYY-MM-DD` as a day and its month. */
export const formatDay = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
