/**
 * Money of rows as the department counts it: on which day a deal is revenue, one basis of VAT, one currency (docs/formulas.md#money). The one
 * place where sums are converted: rows are added up by what converts them (a key), and each sum is converted once, so that the order of rows,
 * and whether a sheet or a database added them up, changes nothing.
 */
import type { LeadFact } from './leadRules';

/** Whether sums hold VAT. */
export type Vat = 'incl' | 'excl';
export type MoneyKind = 'spend' | 'revenue';

/** A rate that holds from a day on, until the next one. */
export interface DatedRate {
  /** ISO date. */
  readonly since: string;
  readonly rate: number;
}

/** How money is counted, from the settings and the tables of rates. Rates in the order of their days. */
export interface MoneyRules {
  readonly revenueAt: 'won' | 'paid';
  readonly vat: Readonly<Record<MoneyKind, Vat>>;
  /** Shares: 0.2 is 20 %. */
  readonly vatRates: readonly DatedRate[];
  /** Code of the department's currency. */
  readonly own: string;
  /** What one unit of another currency is worth in the department's, by code. */
  readonly rates: ReadonlyMap<string, readonly DatedRate[]>;
}

/** Nothing is converted, and a deal is revenue on the day on which it was won. */
export const PLAIN_MONEY: MoneyRules = {
  revenueAt: 'won',
  vat: { spend: 'excl', revenue: 'excl' },
  vatRates: [],
  own: '',
  rates: new Map(),
};

/** Whether sums of a kind are brought to without VAT: only when the other kind is without. Alike they are left as they are. */
export const stripsVat = ({ vat }: MoneyRules, kind: MoneyKind): boolean =>
  vat[kind] === 'incl' && vat[kind === 'spend' ? 'revenue' : 'spend'] === 'excl';

/** Basis in which the department's money is told: with VAT only where both kinds hold it. */
export const basisOf = ({ vat }: MoneyRules): Vat => (vat.spend === 'incl' && vat.revenue === 'incl' ? 'incl' : 'excl');

export const isForeign = ({ own }: MoneyRules, currency: string): boolean => currency !== '' && currency !== own;

/** Days on which any rate changes, in order. */
export const rateDays = ({ vatRates, rates }: MoneyRules): readonly string[] =>
  [...new Set([...vatRates, ...[...rates.values()].flat()].map(({ since }) => since))].sort();

/** The latest rate that is not after a day; null when there is none. */
export function rateOn(rates: readonly DatedRate[], day: string): number | null {
  let found: number | null = null;
  for (const { since, rate } of rates) if (since <= day) found = rate;
  return found;
}

/** What a row is converted by, as text: '' for a sum that is left as it is, else the other currency (or '') and the day from which its rates hold (or ''). */
export type MoneyKey = string;

export const joinKey = (currency: string, since: string): MoneyKey => `${currency}|${since}`;

export function splitKey(key: MoneyKey): { readonly currency: string; readonly since: string } {
  const at = key.indexOf('|');
  return { currency: key.slice(0, at), since: key.slice(at + 1) };
}

/** What of a sum is not known: the rate of its currency, or the rate of VAT. */
export type Lacking = 'rate' | 'vat';

interface Factor {
  readonly rate: number;
  readonly vat: number;
}

/** Conversion by the rules. */
export interface MoneyBook {
  readonly rules: MoneyRules;
  readonly keyOf: (kind: MoneyKind, day: string, currency: string) => MoneyKey;
  /** What is missing for sums of the key; null when nothing is. */
  readonly lacks: (kind: MoneyKind, key: MoneyKey) => Lacking | null;
  /** Hundredths of the department's currency in its basis, rounded half away from zero; null without a rate. */
  readonly convert: (kind: MoneyKind, key: MoneyKey, minor: number) => number | null;
  /** The same, not rounded: for means and expectations. */
  readonly worth: (kind: MoneyKind, key: MoneyKey, minor: number) => number | null;
}

const RATE_SCALE = 1e9;
const VAT_SCALE = 1e6;

/** minor × rate ÷ (1 + vat) in whole numbers: no binary fraction decides about half a hundredth. */
function exactly(minor: number, { rate, vat }: Factor): number {
  const above = BigInt(Math.abs(minor)) * BigInt(Math.round(rate * RATE_SCALE)) * BigInt(VAT_SCALE);
  const below = BigInt(RATE_SCALE) * BigInt(VAT_SCALE + Math.round(vat * VAT_SCALE));
  const two = BigInt(2);
  return Math.sign(minor) * Number((above * two + below) / (below * two));
}

/** The book of a run: days and keys are asked for again and again. */
export function moneyBook(rules: MoneyRules = PLAIN_MONEY): MoneyBook {
  const days = rateDays(rules);
  const strips = { spend: stripsVat(rules, 'spend'), revenue: stripsVat(rules, 'revenue') };
  const starts = new Map<string, string>();
  const startOf = (day: string): string => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = days.reduce((last, each) => (each <= day ? each : last), '');
    starts.set(day, start);
    return start;
  };
  const factors = new Map<string, Factor | Lacking>();
  const factorOf = (kind: MoneyKind, key: MoneyKey): Factor | Lacking => {
    const id = `${kind} ${key}`;
    const known = factors.get(id);
    if (known !== undefined) return known;
    const { currency, since } = splitKey(key);
    const rate = isForeign(rules, currency) ? rateOn(rules.rates.get(currency) ?? [], since) : 1;
    const vat = strips[kind] ? rateOn(rules.vatRates, since) : 0;
    const factor = rate === null ? 'rate' : vat === null ? 'vat' : { rate, vat };
    factors.set(id, factor);
    return factor;
  };
  const by =
    (count: (minor: number, factor: Factor) => number): MoneyBook['convert'] =>
    (kind, key, minor) => {
      if (key === '') return minor;
      const factor = factorOf(kind, key);
      return typeof factor === 'string' ? null : count(minor, factor);
    };
  return {
    rules,
    keyOf: (kind, day, currency) => {
      const foreign = isForeign(rules, currency);
      return foreign || strips[kind] ? joinKey(foreign ? currency : '', startOf(day)) : '';
    },
    lacks: (kind, key) => {
      if (key === '') return null;
      const factor = factorOf(kind, key);
      return typeof factor === 'string' ? factor : null;
    },
    convert: by(exactly),
    worth: by((minor, { rate, vat }) => (minor * rate) / (1 + vat)),
  };
}

/** What a deal brings, and on which day. */
export interface Earned {
  readonly day: string;
  /** Null while nobody said how much. */
  readonly amount: number | null;
}

/**
 * Revenue of a lead that was won; null while it brings none. By `won` the amount of the deal on the day on which it was won (the day of the
 * lead where that is not known: only cohorts count such a deal); by `paid` what was paid, or the amount, on the day of the payment.
 */
export function earnedOf(lead: LeadFact, revenueAt: MoneyRules['revenueAt']): Earned | null {
  if (revenueAt === 'won') return { day: lead.wonAt ?? lead.created, amount: lead.amount };
  return lead.paidAt === null ? null : { day: lead.paidAt, amount: lead.paidAmount ?? lead.amount };
}
