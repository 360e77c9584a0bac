/**
 * Long work in slices, so that the page that does it stays alive: a generator gives control back after each slice and says how much is done.
 * Where nobody waits (a server, a test) `finish` runs it to its end.
 */

/** Work that pauses after each slice with the share that is done (0..1) and ends with a result. */
export type Slices<T> = Generator<number, T, void>;

/** Rows of one slice: a few milliseconds of reading on a slow laptop. */
export const SLICE_ROWS = 500;

/** Runs the work to its end at once. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does something with every item, pausing after each `size` of them. */
export function* eachInSlices<T>(
  items: readonly T[],
  each: (item: T, index: number) => void,
  size = SLICE_ROWS,
): Slices<void> {
  for (let index = 0; index < items.length; index++) {
    each(items[index] as T, index);
    if (index % size === size - 1) yield (index + 1) / items.length;
  }
}
