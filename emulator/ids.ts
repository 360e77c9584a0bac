/** Ids of files as Google's look. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The id of the n-th file: the same for the same history. */
export function idOf(counter: number): string {
  let seed = Math.imul(counter, 0x9e3779b1) >>> 0;
  let id = '1';
  for (let index = 0; index < 43; index++) {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + index) >>> 0;
    id += LETTERS[seed % LETTERS.length] ?? 'x';
  }
  return id;
}
