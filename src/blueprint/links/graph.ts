/** What feeds what, as a graph over tabs and documents; the closure answers "what changes if I change this". */

/** How one thing feeds another. */
export type LinkKind = 'formula' | 'list' | 'mirror' | 'refresh' | 'document' | 'health' | 'way';

export interface FeedLink {
  /** Tab key, or a way by which data come in. */
  readonly from: string;
  /** Column or field of it; null for the tab as a whole. */
  readonly part: string | null;
  /** Tab key, the key of a document's kind, or a way by which news go out. */
  readonly to: string;
  readonly kind: LinkKind;
}

/** Links without repeats and without those from a thing to itself. */
export function tidyLinks(links: readonly FeedLink[]): FeedLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, part, to, kind }) => {
    const key = `${from}|${part ?? ''}|${to}|${kind}`;
    return from !== to && !seen.has(key) && seen.add(key);
  });
}

/** Links by what they come from. */
export type LinkIndex = ReadonlyMap<string, readonly FeedLink[]>;

export function indexLinks(links: readonly FeedLink[]): LinkIndex {
  const byTab = new Map<string, FeedLink[]>();
  for (const link of links) {
    const found = byTab.get(link.from);
    if (found) found.push(link);
    else byTab.set(link.from, [link]);
  }
  return byTab;
}

/**
 * Everything that changes when a tab or one of its parts does: direct dependents first, then theirs. Each once; the thing itself is not among
 * them. Linear in the links.
 *
 * @param part null for the whole tab
 */
export function dependents(index: LinkIndex, from: string, part: string | null = null): string[] {
  const direct = (index.get(from) ?? []).filter((link) => part === null || link.part === null || link.part === part);
  const seen = new Set<string>();
  let wave = direct.map((link) => link.to);
  while (wave.length > 0) {
    const fresh = [...new Set(wave)].filter((key) => key !== from && !seen.has(key));
    for (const key of fresh) seen.add(key);
    wave = fresh.flatMap((key) => (index.get(key) ?? []).map((link) => link.to));
  }
  return [...seen];
}
