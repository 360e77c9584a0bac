/** What of money could not be counted: rows without a rate, deals that wait for their payment. Nothing of it is lost, and each is named once. */
import { shownDay } from '../../shared/shown';
import { plural, t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { LeadFact } from '../../metrics/leadRules';
import { earnedOf, splitKey, type MoneyBook, type MoneyKind } from '../../metrics/money';
import type { LeadCell } from '../../metrics/sql/leadCells';

/** A row whose money is left out, as people find it. */
export interface HeldRow {
  readonly tab: string;
  /** As people count them; absent for a row of a database. */
  readonly row?: number;
  readonly day: string;
  readonly rows: number;
}

/** Rows that have no rate, by what they lack: one issue for all that one rate repairs. */
export interface HeldRows {
  readonly add: (kind: MoneyKind, key: string, held: HeldRow) => void;
  readonly issues: () => readonly Issue[];
}

const rowsWord = (count: number): Text =>
  t(
    plural('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' }),
    plural('en', count, { one: 'row', other: 'rows' }),
  );

const AFTER = t(
  'Их деньги не вошли в суммы; лиды, сделки и показы посчитаны. Строки никуда не делись',
  'Their money is in no sum; leads, deals and impressions are counted. The rows stay as they are',
);

const noRate = (currency: string, { tab, row, day }: HeldRow, count: number): Issue => ({
  severity: 'warning',
  code: 'refresh.noRate',
  what: t(
    `Нет курса ${currency} на ${shownDay(day).ru}: без него ${count} ${rowsWord(count).ru}`,
    `No rate of ${currency} on ${shownDay(day).en}: ${count} ${rowsWord(count).en} without it`,
  ),
  where: { tab, ...(row === undefined ? {} : { row }), value: currency },
  why: AFTER,
  action: t(
    'Впишите курс на вкладке «Курсы валют» и обновите РНП',
    'Type the rate on the tab Currency rates, and refresh',
  ),
});

const noVat = ({ tab, row, day }: HeldRow, count: number): Issue => ({
  severity: 'warning',
  code: 'refresh.noVat',
  what: t(
    `Нет ставки НДС на ${shownDay(day).ru}: без неё ${count} ${rowsWord(count).ru}`,
    `No rate of VAT on ${shownDay(day).en}: ${count} ${rowsWord(count).en} without it`,
  ),
  where: { tab, ...(row === undefined ? {} : { row }) },
  why: AFTER,
  action: t('Впишите ставку на вкладке «Ставки НДС» и обновите РНП', 'Type the rate on the tab VAT rates, and refresh'),
});

export function heldRows(book: MoneyBook): HeldRows {
  const found = new Map<string, { readonly currency: string; first: HeldRow; rows: number }>();
  return {
    add: (kind, key, held) => {
      const lacking = book.lacks(kind, key);
      if (lacking === null) return;
      const currency = lacking === 'rate' ? splitKey(key).currency : '';
      const id = `${held.tab}|${currency}`;
      const known = found.get(id);
      if (!known) found.set(id, { currency, first: held, rows: held.rows });
      else {
        known.rows += held.rows;
        if (held.day < known.first.day) known.first = held;
      }
    },
    issues: () =>
      [...found.values()].map(({ currency, first, rows }) =>
        currency === '' ? noVat(first, rows) : noRate(currency, first, rows),
      ),
  };
}

/** Notes a lead whose revenue has no rate. */
export function noteLead(held: HeldRows, book: MoneyBook, lead: LeadFact, place: Pick<HeldRow, 'tab' | 'row'>): void {
  const earned = lead.wonAt === null ? null : earnedOf(lead, book.rules.revenueAt);
  if (earned === null || earned.amount === null) return;
  held.add('revenue', book.keyOf('revenue', earned.day, lead.currency), { ...place, day: earned.day, rows: 1 });
}

/** Notes the deals of a database whose revenue has no rate. */
export function noteCells(held: HeldRows, cells: readonly LeadCell[], tab: string): void {
  for (const { money, period, pricedDeals } of cells)
    if (pricedDeals > 0) held.add('revenue', money, { tab, day: period, rows: pricedDeals });
}

const wonDeals = (count: number): Text =>
  t(
    plural('ru', count, { one: 'сделка', few: 'сделки', many: 'сделок', other: 'сделки' }),
    plural('en', count, { one: 'won deal', other: 'won deals' }),
  );

/** Won deals that are not paid, where revenue counts by payments. */
export function unpaidIssue(count: number): Issue[] {
  if (count === 0) return [];
  const words = wonDeals(count);
  return [
    {
      severity: 'info',
      code: 'refresh.unpaid',
      what: t(
        `${plural('ru', count, { one: 'Ждёт', few: 'Ждут', many: 'Ждут', other: 'Ждут' })} оплаты: ${count} ${words.ru}`,
        `Waiting for payment: ${count} ${words.en}`,
      ),
      why: t(
        'Выручка считается по оплате: сделки посчитаны, выручки от них ещё нет',
        'Revenue counts when paid: the deals are counted and bring no revenue yet',
      ),
      action: t(
        'Когда деньги придут, впишите дату в столбец «Оплачен» на вкладке «Лиды»',
        'When the money comes, type its day under “Paid” on the Leads tab',
      ),
    },
  ];
}

/** Deals are money: one without an amount is a deal with no revenue, and the average check is too low for it. */
export function noAmountIssue(count: number): Issue[] {
  if (count === 0) return [];
  const words = wonDeals(count);
  return [
    {
      severity: 'warning',
      code: 'refresh.noAmount',
      what: t(`Без суммы: ${count} ${words.ru}`, `Without an amount: ${count} ${words.en}`),
      why: t(
        'Они посчитаны как сделки без выручки: средний чек и ROMI занижены',
        'They count as deals without revenue: the average check and ROMI are too low',
      ),
      action: t('Впишите суммы на вкладке «Лиды»', 'Type the amounts on the Leads tab'),
    },
  ];
}
