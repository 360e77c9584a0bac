/** How a value is shown: by the cell's number format, in the file's locale. */
import { format } from 'numfmt';
import { hasDecimalComma } from '../formulas/locale';
import type { Json } from './state';
import type { Computed } from '../formulas/engine';

const GENERAL_DIGITS = 10;

const localeCode = (locale: string): string => locale.replace('_', '-');

function general(value: number, locale: string): string {
  const rounded =
    Number.isInteger(value) && Math.abs(value) < 1e15
      ? String(value)
      : String(Number(value.toPrecision(GENERAL_DIGITS)));
  return hasDecimalComma(locale) ? rounded.replace('.', ',') : rounded;
}

const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  DATE: 'yyyy-mm-dd',
  DATE_TIME: 'yyyy-mm-dd h:mm:ss',
  NUMBER: '#,##0.00',
  TIME: 'h:mm:ss',
};

/** Text of a value; '' for nothing. */
export function formatValue(value: Computed | undefined, numberFormat: Json | undefined, locale: string): string {
  if (!value) return '';
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue ? 'TRUE' : 'FALSE';
  if ('errorValue' in value) return value.errorValue.message;
  const type = String(numberFormat?.type ?? '');
  const pattern = String(numberFormat?.pattern ?? DEFAULT_PATTERNS[type] ?? '');
  if (pattern === '' || pattern === '@') return general(value.numberValue, locale);
  try {
    return format(pattern, value.numberValue, { locale: localeCode(locale) });
  } catch {
    return general(value.numberValue, locale);
  }
}
