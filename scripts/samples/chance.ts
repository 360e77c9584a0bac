/** One seeded stream of chance for all samples, so that the same files come out every time. */

const SEED = 20260329;

/** Mulberry32: a small generator of uniform numbers in [0, 1) with a 32-bit seed. */
function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The next uniform number in [0, 1). */
export const random = uniformFrom(SEED);

/** True with the given probability. */
export const chance = (share: number): boolean => random() < share;

/** A whole number from low to high. */
export const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

/** One of the codes by its weight. */
export function choose(weighted: readonly (readonly [string, number, ...unknown[]])[]): string {
  let left = random() * weighted.reduce((sum, [, share]) => sum + share, 0);
  for (const [code, share] of weighted) {
    left -= share;
    if (left < 0) return code;
  }
  return weighted[weighted.length - 1]?.[0] ?? '';
}

/** Poisson count with a small mean (Knuth's multiplication method). */
export function poisson(mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
