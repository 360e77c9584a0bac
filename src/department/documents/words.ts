/** Short forms for writing documents: blocks in the department's language, numbers as people of that language write them. */
import { pick, type Language, type Text } from '../../shared/text';
import type { DocBlock, ManagedLine } from '../../blueprint/document';

export interface Writer {
  readonly title: (text: string) => DocBlock;
  readonly h1: (text: Text) => DocBlock;
  readonly h2: (text: Text) => DocBlock;
  readonly p: (text: Text) => DocBlock;
  readonly prompt: (text: Text) => DocBlock;
  readonly bullets: (items: readonly Text[]) => DocBlock;
  /** A section fed from the workbook; when there is nothing to say it says so. */
  readonly managed: (key: string, lines: readonly ManagedLine[], empty: Text) => DocBlock;
  readonly say: (text: Text) => string;
}

export const line = (text: string, url?: string): ManagedLine => ({
  kind: 'paragraph',
  text,
  ...(url === undefined ? {} : { url }),
});
export const item = (text: string, url?: string): ManagedLine => ({
  kind: 'bullet',
  text,
  ...(url === undefined ? {} : { url }),
});

export function writer(language: Language): Writer {
  const say = (text: Text): string => pick(text, language);
  return {
    say,
    title: (text) => ({ kind: 'title', text }),
    h1: (text) => ({ kind: 'heading', level: 1, text: say(text) }),
    h2: (text) => ({ kind: 'heading', level: 2, text: say(text) }),
    p: (text) => ({ kind: 'paragraph', text: say(text) }),
    prompt: (text) => ({ kind: 'prompt', text: say(text) }),
    bullets: (items) => ({ kind: 'bullets', items: items.map(say) }),
    managed: (key, lines, empty) => ({ kind: 'managed', key, lines: lines.length > 0 ? lines : [line(say(empty))] }),
  };
}

const NBSP = '\u00a0';
const GROUP: Readonly<Record<Language, string>> = { ru: NBSP, en: ',' };
const POINT: Readonly<Record<Language, string>> = { ru: ',', en: '.' };
const SYMBOLS: Readonly<Record<string, string>> = { RUB: '₽', USD: '$', EUR: '€', GBP: '£', KZT: '₸', TRY: '₺' };

/** A number with grouped thousands and at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const tail = decimals.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${tail === '' ? '' : POINT[language] + tail}`;
}

export function formatMoney(value: number, currency: string, language: Language): string {
  const symbol = SYMBOLS[currency] ?? currency;
  return language === 'ru'
    ? `${formatNumber(value, language)}${NBSP}${symbol}`
    : `${symbol}${formatNumber(value, language)}`;
}

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
