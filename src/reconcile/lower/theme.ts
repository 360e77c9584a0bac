/** Looks and number formats as Google's cell formats: one palette for the whole department. */
import type { CellLook, Signal } from '../../blueprint/look';
import type { ValueType } from '../../blueprint/values';
import type { Language } from '../../shared/text';

export interface ThemeSettings {
  readonly language: Language;
  /** ISO 4217 code. */
  readonly currency: string;
}

interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** `#rrggbb` as the API writes colours. */
export function rgb(hex: string): Color {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

const INK = '#1f2937';
const GREY = '#6b7280';
const ACCENT = '#0f766e';

type Format = Readonly<Record<string, unknown>>;

const background = (hex: string): Format => ({ backgroundColorStyle: { rgbColor: rgb(hex) } });
const font = (hex: string, extra: Format = {}): Format => ({
  textFormat: { foregroundColorStyle: { rgbColor: rgb(hex) }, ...extra },
});
const line = (hex: string): Format => ({ style: 'SOLID', colorStyle: { rgbColor: rgb(hex) } });
const wrap: Format = { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' };

const LOOKS: Readonly<Record<CellLook, Format>> = {
  title: { ...font(INK, { bold: true, fontSize: 16 }), verticalAlignment: 'MIDDLE' },
  subtitle: { ...font(GREY), wrapStrategy: 'OVERFLOW_CELL' },
  header: { ...background('#134e4a'), ...font('#ffffff', { bold: true }), ...wrap, horizontalAlignment: 'CENTER' },
  section: { ...font(ACCENT, { bold: true, fontSize: 12 }), borders: { bottom: line(ACCENT) } },
  label: { ...font(INK), verticalAlignment: 'MIDDLE' },
  input: { ...background('#fef9c3'), ...font(INK), borders: { bottom: line('#eab308') }, verticalAlignment: 'MIDDLE' },
  value: { ...font(INK), verticalAlignment: 'MIDDLE' },
  total: { ...background('#f0fdfa'), ...font(INK, { bold: true }), borders: { top: line('#99f6e4') } },
  muted: { ...font(GREY), verticalAlignment: 'MIDDLE' },
  hint: { ...font(GREY), ...wrap },
  kpi: {
    ...background('#f0fdfa'),
    ...font(INK, { bold: true, fontSize: 18 }),
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
  },
  kpiLabel: { ...background('#f0fdfa'), ...font(GREY, { fontSize: 9 }), horizontalAlignment: 'CENTER', ...wrap },
  link: { ...font('#1d4ed8', { underline: true }) },
  hidden: { ...font(GREY, { fontSize: 8 }) },
};

const SYMBOLS: Readonly<Record<string, string>> = {
  RUB: '₽',
  USD: '$',
  EUR: '€',
  GBP: '£',
  KZT: '₸',
  BYN: 'Br',
  UAH: '₴',
  AMD: '֏',
  GEL: '₾',
  UZS: 'so‘m',
  TRY: '₺',
};

/** Sign of a currency; a code without one stands for itself. */
export const currencySymbol = (currency: string): string => SYMBOLS[currency] ?? currency;

const NBSP = '\u00a0';

function moneyPattern({ language, currency }: ThemeSettings): string {
  const symbol = `"${currencySymbol(currency)}"`;
  return language === 'ru' ? `#,##0${NBSP}${symbol}` : `${symbol}#,##0`;
}

/** Number format of a kind of value; null where the value stands as it is. */
export function numberFormat(type: ValueType, settings: ThemeSettings): { type: string; pattern: string } | null {
  const russian = settings.language === 'ru';
  switch (type) {
    case 'money':
      return { type: 'CURRENCY', pattern: moneyPattern(settings) };
    case 'ratio':
      return { type: 'PERCENT', pattern: '0.0%' };
    case 'multiple':
      return { type: 'NUMBER', pattern: '0.00"×"' };
    case 'rate':
      return { type: 'NUMBER', pattern: '#,##0.0000' };
    case 'year':
      return { type: 'NUMBER', pattern: '0' };
    case 'integer':
      return { type: 'NUMBER', pattern: '#,##0' };
    case 'number':
      // an optional digit would leave a bare decimal mark behind whole numbers (70,), so the size decides: 7,5 but 3 600 000
      return { type: 'NUMBER', pattern: '[>=100]#,##0;[<=-100]-#,##0;#,##0.0' };
    case 'date':
      return { type: 'DATE', pattern: russian ? 'dd.mm.yyyy' : 'yyyy-mm-dd' };
    case 'month':
      return { type: 'DATE', pattern: 'mmmm yyyy' };
    case 'dateTime':
      return { type: 'DATE_TIME', pattern: russian ? 'dd.mm.yyyy hh:mm' : 'yyyy-mm-dd hh:mm' };
    case 'id':
    case 'text':
    case 'longText':
    case 'flag':
    case 'choice':
    case 'reference':
    case 'url':
      return null;
  }
}

/** Kinds of values that are words, which a narrow column would cut. */
const WORDS: ReadonlySet<ValueType> = new Set(['text', 'longText', 'choice', 'reference']);

/**
 * Format of a cell with this look that holds a value of this type. `tall`: it stands in a table whose rows take several lines, where all
 * words wrap and all cells of a row begin on its first line.
 */
export function cellFormat(look: CellLook, type: ValueType, settings: ThemeSettings, tall = false): Format {
  const pattern = numberFormat(type, settings);
  return {
    ...LOOKS[look],
    ...(type === 'longText' || (tall && WORDS.has(type)) ? { wrapStrategy: 'WRAP' } : {}),
    // where a row has no room for all lines, the first ones are seen
    ...(type === 'longText' || tall ? { verticalAlignment: 'TOP' } : {}),
    ...(pattern ? { numberFormat: pattern } : {}),
  };
}

const SIGNALS: Readonly<Record<Signal, { readonly fill: string; readonly ink: string }>> = {
  good: { fill: '#dcfce7', ink: '#166534' },
  warn: { fill: '#fef3c7', ink: '#92400e' },
  bad: { fill: '#fee2e2', ink: '#991b1b' },
  muted: { fill: '#f3f4f6', ink: '#4b5563' },
};

/** Format that a conditional rule gives. */
export const signalFormat = (signal: Signal): Format => ({
  ...background(SIGNALS[signal].fill),
  ...font(SIGNALS[signal].ink, { bold: true }),
});

/** Colours of chart series, in order. */
export const SERIES_COLORS: readonly string[] = ['#0f766e', '#f59e0b', '#6366f1', '#ef4444'];
