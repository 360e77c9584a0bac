/** Cells of dates. */
import { fromSerial } from '../../shared/civilDate';
import type { Scalar } from '../../blueprint/values';
import type { TableRow } from '../tables/tableRead';

/** A date cell as ISO; null when empty or when it holds no date. */
export function dateOf(row: TableRow, key: string): string | null {
  const value: Scalar | undefined = row.values[key];
  return typeof value === 'number' && value >= 1 && value < 2958466 ? fromSerial(Math.floor(value)) : null;
}
