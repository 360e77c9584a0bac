/** Splitting a whole number by weights so that the parts are whole and add to it (Hamilton's method; ties go to the earlier part). */
export function splitInteger(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum <= 0) return weights.map(() => 0);
  const raw = weights.map((weight) => (total * weight) / sum);
  const parts = raw.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const order = raw
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
