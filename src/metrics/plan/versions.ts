/**
 * Versions of the plan. A revision is new rows, the old ones stay; of each month and channel the latest approved version
 * counts. A version is approved when one of its rows is. Where nothing is approved yet, the latest version counts, so that a first
 * plan is seen as soon as it is typed.
 */

/** What decides whether a row of the plan counts. */
export interface PlanRow {
  /** Month and channel as one text; '' for a row without a month. */
  readonly place: string;
  /** 1 when not given. */
  readonly version: number;
  readonly approved: boolean;
}

/** For each row whether it counts. */
export function plansInForce(rows: readonly PlanRow[]): boolean[] {
  const best = new Map<string, { approved: number; any: number }>();
  for (const row of rows) {
    const now = best.get(row.place) ?? { approved: 0, any: 0 };
    best.set(row.place, {
      approved: row.approved ? Math.max(now.approved, row.version) : now.approved,
      any: Math.max(now.any, row.version),
    });
  }
  return rows.map((row) => {
    const found = best.get(row.place);
    if (row.place === '' || !found) return false;
    return row.version === (found.approved > 0 ? found.approved : found.any);
  });
}

/** A row of the plan table by column keys, dates as serial numbers. */
export type PlanCells = Readonly<Record<string, string | number | boolean | null>>;

/** Columns that say which rows count. */
export const VERSION_COLUMNS = ['month', 'channel', 'version', 'approved_at'] as const;

/** The rows of a plan table that count; a row without a month is kept as it was, since nothing sums it. */
export function rowsInForce<Row extends PlanCells>(rows: readonly Row[]): Row[] {
  const counted = plansInForce(
    rows.map((row) => ({
      place:
        typeof row.month === 'number'
          ? `${row.month}|${String(row.channel ?? '')
              .trim()
              .toLowerCase()}`
          : '',
      version: typeof row.version === 'number' ? Math.max(1, row.version) : 1,
      approved: typeof row.approved_at === 'number',
    })),
  );
  return rows.filter((_, index) => counted[index]);
}
