/** Revenue by segment of leads that live in a database, for the market size; equal to `revenueBySegment`. */
import { AppError } from '../../shared/errors';
import type { SomCell } from '../somFact';
import { columnOf } from './countedLeads';
import type { Dialect } from './dialect';
import { withLeads, type FactsQuestion } from './factsQuery';

/** The query: by month, segment as people write it, and what converts the money. Its answer does not grow with leads. */
export function somQuery(dialect: Dialect, question: FactsQuestion): string {
  const segment = columnOf('segment');
  return `${withLeads(dialect, question)}
SELECT CAST(${dialect.firstOfMonth('pay_day')} AS ${dialect.string}) AS period, ${segment}, money_key AS money, CAST(SUM(revenue_minor) AS ${dialect.integer}) AS minor
FROM leads
WHERE earned = 1 AND ${columnOf('wonAt')} IS NOT NULL AND ${segment} <> '' AND revenue_minor IS NOT NULL
GROUP BY period, ${segment}, money`;
}

/** Rows of the answer. @throws AppError API when columns are missing or no numbers. */
export function readSomCells(rows: readonly Readonly<Record<string, unknown>>[]): SomCell[] {
  return rows.map(({ period, segment, money, minor }) => {
    const [year, sum] = [Number(String(period).slice(0, 4)), Number(minor)];
    if (
      typeof segment !== 'string' ||
      typeof money !== 'string' ||
      !Number.isInteger(year) ||
      !Number.isSafeInteger(sum)
    )
      throw new AppError('API', 'the revenue of a segment is not readable', {});
    return { segment, year, money, minor: sum };
  });
}
