import { type Issue } from '../../shared/errors';
import { sumMoney } from '../../shared/money';
import { importIssue } from '../issues/importIssue';
import { eachInSlices, type Slices } from '../slices';
import type { LeadRow } from '../leadRow';

const keyOf = ({ values, deal }: LeadRow): string => `${values.lead_id}\u0000${deal ?? ''}`;

/** Rows of one deal, one for each of its products: their sums are added; the product of the largest sum names the deal. */
function sumProducts(rows: readonly LeadRow[]): LeadRow {
  const largest = rows.reduce((top, row) => ((row.values.amount ?? 0) > (top.values.amount ?? 0) ? row : top));
  const amounts = rows.map(({ values }) => values.amount).filter((amount) => amount !== null);
  return { ...largest, values: { ...largest.values, amount: amounts.length === 0 ? null : sumMoney(amounts) } };
}

/**
 * Each lead once. An export that repeats a lead gives its later state further down, so the last row counts; an export with product columns
 * repeats a deal for each product (`byProduct`), and their sums are added.
 */
export function* distinctLeads(
  rows: readonly LeadRow[],
  byProduct: boolean,
): Slices<{ readonly rows: LeadRow[]; readonly issues: readonly Issue[] }> {
  const groups = new Map<string, LeadRow[]>();
  yield* eachInSlices(rows, (row) => {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  });
  const issues: Issue[] = [];
  const kept: LeadRow[] = [];
  let summed = 0;
  yield* eachInSlices([...groups.values()], (group) => {
    const last = group[group.length - 1];
    if (!last) return;
    if (group.length === 1) kept.push(last);
    else if (byProduct) {
      summed += 1;
      kept.push(sumProducts(group));
    } else {
      kept.push(last);
      const shown = group.slice(0, 20).map(({ line }) => line);
      issues.push(
        importIssue(
          'duplicate_lead_id',
          { row: last.line, column: 'lead_id', value: last.values.lead_id },
          { rows: shown.join(', ') },
        ),
      );
    }
  });
  if (summed > 0) issues.push(importIssue('product_rows', {}, { count: summed }));
  return { rows: kept.sort((left, right) => left.line - right.line), issues };
}
