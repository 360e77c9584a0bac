/** Marks before numeric ids, so that ids of two systems cannot be the same; by them a lead tells which system it came from. */
export const ID_PREFIXES = { bitrix24: 'B24-', amocrm: 'AMO-', hubspot: 'HS-' } as const;

const KNOWN: readonly string[] = Object.values(ID_PREFIXES);

/** The mark of an id; '' for a lead of no known system. */
export const systemPrefix = (id: string): string => KNOWN.find((prefix) => id.startsWith(prefix)) ?? '';

/** The mark that all ids share; null when they are of several systems, or there are none. */
export function commonPrefix(ids: readonly string[]): string | null {
  const found = new Set(ids.map(systemPrefix));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
