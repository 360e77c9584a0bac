/** Comparing what cells show with what a function of src/metrics gives. */
import type { Measured } from '../../../../src/shared/result';
import type { Shown } from './workbook';

export type Cells = Readonly<Record<string, Shown>>;

/** A number, or '' for an absent one. */
export const shownOf = (value: Measured | number | null): number | '' => {
  const number = typeof value === 'number' || value === null ? value : value.value;
  return number ?? '';
};

/** Ten digits of the larger one, and a dust of money (a gap is the small difference of large sums): sums of a sheet are binary. */
const same = (left: Shown, right: Shown): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? Math.abs(left - right) <= Math.max(1e-6, 1e-10 * Math.max(Math.abs(left), Math.abs(right)))
    : left === right;

/** Places whose cell differs from what is wanted, in words; none when all agree. */
export const differences = (where: string, shown: Cells, wanted: Cells): string[] =>
  Object.entries(wanted).flatMap(([place, value]) =>
    same(shown[place] ?? '', value)
      ? []
      : [`${where}.${place}: shows ${String(shown[place])}, wanted ${String(value)}`],
  );
