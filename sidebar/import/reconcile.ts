/** How what a file holds and what the table holds afterwards differ, and why. */
import type { ImportReport, TableTotals } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import type { Reading } from './send';
import { I } from './strings';

export interface Reconciliation {
  readonly file: { readonly rows: number; readonly sum: number };
  readonly table: { readonly rows: number; readonly sum: number };
  /** Table ÷ file − 1; null when the file holds no money. */
  readonly share: number | null;
  readonly agrees: boolean;
  readonly reasons: readonly { readonly text: Text; readonly n: number }[];
}

/** Sums that differ by less than this are rounding. */
const CENT = 0.005;

/**
 * Compares. Spend: the file's own total where it has one, else the sum of all its rows, also of those that were left out. Leads: rows, and the
 * money of won deals.
 */
export function reconcile(reading: Reading, report: ImportReport, totals: TableTotals): Reconciliation {
  const { facts } = reading;
  const sum = reading.kind === 'leads' ? reading.totals.revenue : (facts.ownTotal ?? facts.moneyInFile);
  const refused = reading.kind === 'leads' ? reading.rowsRefused : 0;
  const file = { rows: reading.rows.length + refused, sum };
  const difference = totals.sum - sum;
  const agrees = Math.abs(difference) < CENT && (reading.kind === 'spend' || totals.rows === file.rows);
  const more = totals.rows - (reading.rows.length - report.deleted);
  const found = [
    { text: I.whyRefused, n: reading.rowsRefused },
    { text: I.whyKept, n: report.kept },
    { text: I.whyDeleted, n: report.deleted },
    { text: I.whyMore, n: Math.max(0, more) },
  ].filter(({ n }) => n > 0);
  return {
    file,
    table: totals,
    share: sum === 0 ? null : difference / sum,
    agrees,
    reasons: agrees ? [] : found.length > 0 ? found : [{ text: I.whyOther, n: 0 }],
  };
}
