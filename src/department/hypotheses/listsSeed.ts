/** First content of the Library's lists; the refresh keeps them afterwards. */
import type { SeedRow } from '../../blueprint/department';
import type { SeedValue } from '../../blueprint/values';

/** Columns side by side: the n-th row holds the n-th entry of each. */
export function listRows(columns: Readonly<Record<string, readonly SeedValue[]>>): SeedRow[] {
  const height = Math.max(0, ...Object.values(columns).map((values) => values.length));
  return Array.from({ length: height }, (_, row) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([key, values]) => (values[row] === undefined ? [] : [[key, values[row]]])),
    ),
  );
}
