/** Bars made of letters: a chart where pictures cannot be put (adr/0016). They can be read aloud, copied, printed and compared as text. */

const FULL = '█';
const EMPTY = '░';

/**
 * A bar of `cells` letters for a share of a whole, e.g. `██████░░░░` for 0.6. Only a whole fills it, and what lies above; what is not known or
 * below nothing gives an empty text, which is not the same as a bar of zero.
 */
export function textBar(share: number | null, cells = 10): string {
  if (share === null || !Number.isFinite(share) || share < 0) return '';
  const filled = Math.min(cells, Math.floor(share * cells + 1e-9));
  return FULL.repeat(filled) + EMPTY.repeat(cells - filled);
}
