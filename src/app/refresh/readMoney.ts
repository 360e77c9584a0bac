/** How money is counted: the settings and the tables of rates as rules, with what of them cannot be used named. */
import { pick, t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { currencyCode } from '../../imports/names/currency';
import type { DatedRate, MoneyRules, Vat } from '../../metrics/money';
import { columnTitle, tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { dateOf } from './cells';
import { settingCode } from './settingCode';

/** Settings and tables that say how money is counted. */
export const MONEY_SETTINGS = ['revenue_at', 'spend_vat', 'revenue_vat'] as const;
export const MONEY_TABLES = {
  rates: ['currency', 'since', 'rate'],
  vat_rates: ['since', 'rate'],
} as const;

export interface MoneySource {
  readonly setting: (key: (typeof MONEY_SETTINGS)[number]) => Scalar;
  /** Rows of a table of rates; none where the workbook does not have it. */
  readonly rows: (tab: keyof typeof MONEY_TABLES) => readonly TableRow[];
}

/** Code of a currency as people and files write it; '' for the department's own. A word that names none stays, so that it is told. */
export function currencyOf(text: string, own: string): string {
  if (text === '') return '';
  const code = currencyCode(text) ?? text.toUpperCase();
  return code === own ? '' : code;
}

const datedRates = (rows: readonly TableRow[], isRate: (rate: number) => boolean): DatedRate[] =>
  rows
    .flatMap((row): DatedRate[] => {
      const [since, rate] = [dateOf(row, 'since'), numberOf(row, 'rate')];
      return since === null || rate === null || !isRate(rate) ? [] : [{ since, rate }];
    })
    .sort((left, right) => (left.since < right.since ? -1 : Number(left.since > right.since)));

/** More than this is a percentage that was typed as a whole number. */
const HIGHEST_VAT = 1;
const isCurrencyRate = (rate: number): boolean => rate > 0;
const isVatRate = (rate: number): boolean => rate >= 0 && rate < HIGHEST_VAT;

export function moneyRulesOf(definition: DepartmentDefinition, own: string, source: MoneySource): MoneyRules {
  const code = (key: (typeof MONEY_SETTINGS)[number]): string => settingCode(definition, key, source.setting(key));
  const vat = (key: 'spend_vat' | 'revenue_vat'): Vat => (code(key) === 'incl' ? 'incl' : 'excl');
  const byCurrency = new Map<string, TableRow[]>();
  for (const row of source.rows('rates')) {
    const currency = currencyOf(textOf(row, 'currency'), own);
    if (currency !== '') byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), row]);
  }
  return {
    revenueAt: code('revenue_at') === 'paid' ? 'paid' : 'won',
    vat: { spend: vat('spend_vat'), revenue: vat('revenue_vat') },
    vatRates: datedRates(source.rows('vat_rates'), isVatRate),
    own,
    rates: new Map([...byCurrency].map(([currency, rows]) => [currency, datedRates(rows, isCurrencyRate)])),
  };
}

/** Rules that differ from the usual ones, in one text: by it a closed week knows that counting has changed. */
export const moneyMark = ({ revenueAt, vat }: MoneyRules): readonly string[] =>
  [revenueAt === 'won' ? '' : revenueAt, vat.spend === vat.revenue ? '' : `${vat.spend}/${vat.revenue}`].filter(
    (part) => part !== '',
  );

const badRate = (tab: TableTab, language: Language, row: TableRow, column: string): Issue => ({
  severity: 'warning',
  code: 'refresh.badRate',
  what: t('Строка курса или ставки не читается', 'A row of rates cannot be read'),
  where: {
    tab: pick(tab.title, language),
    row: row.row + 1,
    column: pick(columnTitle(tab, column), language),
    value: String(row.values[column] ?? ''),
  },
  why: t('Нужны день и число; пока строка не учтена', 'It needs a day and a number; it is left out until then'),
  action: t('Впишите день и ставку и обновите РНП', 'Type the day and the rate, and refresh'),
});

/** Rows of the tables of rates that people began and that say nothing yet. */
export function rateProblems(definition: DepartmentDefinition, language: Language, source: MoneySource): Issue[] {
  return (['rates', 'vat_rates'] as const).flatMap((key) => {
    const bad = (row: TableRow, column: string): Issue[] => [badRate(tableOf(definition, key), language, row, column)];
    return source.rows(key).flatMap((row): Issue[] => {
      const number = numberOf(row, 'rate');
      if (dateOf(row, 'since') === null) return bad(row, 'since');
      if (key === 'rates' && textOf(row, 'currency') === '') return bad(row, 'currency');
      const isGood = number !== null && (key === 'rates' ? isCurrencyRate(number) : isVatRate(number));
      return isGood ? [] : bad(row, 'rate');
    });
  });
}
