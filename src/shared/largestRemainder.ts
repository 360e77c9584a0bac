/**
 * Splits a whole number by weights so that the parts are whole and add to it (Hamilton's method of the largest remainder; ties go
 * to the earlier part). Remainders of whole weights are exact, so equal ones are seen as equal. Without weights every part is 0.
 */
export function splitInteger(total: number, weights: readonly number[]): number[] {
  if (total < 0) return splitInteger(-total, weights).map((part) => 0 - part);
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum <= 0) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const rest = (total * weight) % sum;
    return { index, rest, whole: Math.round((total * weight - rest) / sum) };
  });
  const parts = shares.map((share) => share.whole);
  const left = total - parts.reduce((a, b) => a + b, 0);
  shares.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of shares.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
