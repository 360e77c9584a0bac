/** Currencies as exports write them: codes, signs and names. */
import { normaliseName } from './normaliseName';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  RUB: ['rub', 'rur', '₽', 'руб', 'руб.', 'р.', 'рубль', 'российский рубль', 'рубли', 'russian ruble', 'ruble'],
  USD: ['usd', '$', 'доллар', 'доллар сша', 'us dollar'],
  EUR: ['eur', '€', 'евро', 'euro'],
  KZT: ['kzt', '₸', 'тенге', 'казахстанский тенге'],
  BYN: ['byn', 'белорусский рубль'],
  UZS: ['uzs', 'сум', 'узбекский сум'],
  UAH: ['uah', '₴', 'гривна'],
  GBP: ['gbp', '£', 'фунт стерлингов'],
  INR: ['inr', '₹'],
  TRY: ['try', '₺'],
  AED: ['aed'],
  GEL: ['gel', 'лари'],
  AMD: ['amd', 'драм'],
  CAD: ['cad'],
};

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [normaliseName(name), code] as const)),
);

/** Three-letter code of a currency; null for what is no currency that we know. */
export function currencyCode(text: string): string | null {
  const name = normaliseName(text.replace(/["'«»]/g, ''));
  return CODES.get(name) ?? (/^[A-Z]{3}$/.test(text.trim()) ? text.trim() : null);
}
