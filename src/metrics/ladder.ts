/** The ladder of products: which step leads to which. */

/** A step of the ladder by product name; `next` is the product that is offered afterwards. */
export interface LadderStep {
  readonly product: string;
  readonly next: string;
}

/** Products that lie on a cycle of "next" steps, in the order of the steps; none for a sound ladder. Names are compared as given. */
export function ladderCycle(steps: readonly LadderStep[]): string[] {
  const next = new Map<string, string[]>();
  for (const { product, next: to } of steps)
    if (product !== '' && to !== '') next.set(product, [...(next.get(product) ?? []), to]);
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const open = [...(next.get(from) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === from) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(next.get(at) ?? []));
    }
    return false;
  };
  return [...next.keys()].filter(reaches);
}

/** What steps after a purchase add to the average check: Σ attach rate × price; steps without a rate or a price add nothing. */
export const checkEffect = (
  steps: readonly { readonly attach: number | null; readonly price: number | null }[],
): number => steps.reduce((sum, { attach, price }) => sum + (attach ?? 0) * (price ?? 0), 0);
