/**
 * Monthly costs in another currency: the same rule as spend (src/metrics/money.ts, adr/0030), by the rate of the first day of their month. The
 * refresh writes what they are worth beside them; rows in the department's own currency are left alone and count as they stand.
 */
import { fromMinor, toMinor } from '../../shared/money';
import { pick, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { isForeign, moneyBook, type MoneyRules } from '../../metrics/money';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { numberOf, textOf, type TableData } from '../tables/tableRead';
import { writeCells, type CellWrite } from '../tables/tableWrite';
import { dateOf } from './cells';
import { heldRows } from './moneyProblems';
import { currencyOf } from './readMoney';

/** Columns that are read. */
export const COST_COLUMNS = ['month', 'amount', 'currency', 'amount_own'] as const;

export interface ConvertedCosts {
  readonly requests: readonly SheetRequest[];
  /** Rows that another rate is missing for, named once. */
  readonly problems: readonly Issue[];
}

/** What is to be written, and what lacks a rate. VAT is left as it is: people enter these costs as ad spend is counted. */
export function convertMonthCosts(data: TableData, money: MoneyRules, language: Language): ConvertedCosts {
  const column = data.state?.columns.get('amount_own');
  if (!data.state || column === undefined) return { requests: [], problems: [] };
  const book = moneyBook({ ...money, vat: { spend: 'excl', revenue: 'excl' } });
  const held = heldRows(book);
  const writes = data.rows.flatMap((row): CellWrite[] => {
    const [day, amount] = [dateOf(row, 'month'), numberOf(row, 'amount')];
    const named = textOf(row, 'currency');
    if (named === '' || day === null || amount === null) return [];
    const currency = currencyOf(named, money.own);
    const key = book.keyOf('spend', day, currency);
    if (isForeign(money, currency))
      held.add('spend', key, { tab: pick(data.tab.title, language), row: row.row + 1, day, rows: 1 });
    const minor = book.convert('spend', key, toMinor(amount));
    const worth = minor === null ? null : fromMinor(minor);
    const live = numberOf(row, 'amount_own');
    return live === worth ? [] : [{ row: row.row, column, value: worth }];
  });
  return { requests: writes.length === 0 ? [] : writeCells(data.state.sheetId, writes), problems: held.issues() };
}
