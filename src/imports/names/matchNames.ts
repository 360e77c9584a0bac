import { normaliseName } from './normaliseName';
import { UNKNOWN_CODE } from './proposeCode';

/** One channel, product or segment of the department: its code, its name, other names in exports. */
export interface DirectoryEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The department's lists by which names in files are recognised. */
export interface Directory {
  readonly channels: readonly DirectoryEntry[];
  readonly products: readonly DirectoryEntry[];
  readonly segments: readonly DirectoryEntry[];
}

/** Values that name a channel and perhaps a segment and a product. */
export interface NamedValues {
  readonly channel: string;
  readonly segment?: string;
  readonly product?: string;
}

/** Rows with codes instead of names, and the names that no list knows, as the file spells them (each once). */
export interface MatchedNames<Row> {
  readonly rows: readonly Row[];
  readonly unknown: {
    readonly channels: readonly string[];
    readonly segments: readonly string[];
    readonly products: readonly string[];
  };
}

const MAX_SPELLINGS = 10_000;

interface Matcher {
  readonly unknown: Map<string, string>;
  readonly codeOf: (name: string | undefined) => string;
}

function matcher(entries: readonly DirectoryEntry[]): Matcher {
  const codes = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = normaliseName(name);
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  };
  for (const { code } of entries) add(code, code);
  for (const { code, name } of entries) add(name, code);
  for (const { code, aliases } of entries) for (const alias of aliases) add(alias, code);
  const unknown = new Map<string, string>();
  const look = (name: string): string => {
    const key = normaliseName(name);
    if (key === '' || key === UNKNOWN_CODE) return '';
    const code = codes.get(key);
    if (code === undefined && !unknown.has(key)) unknown.set(key, name);
    return code ?? '';
  };
  // names as they are spelled: a hundred thousand rows have a few dozen of them
  const seen = new Map<string, string>();
  const codeOf = (name = ''): string => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const code = look(name);
    if (seen.size < MAX_SPELLINGS) seen.set(name, code);
    return code;
  };
  return { unknown, codeOf };
}

/**
 * Replaces the names of channels, segments and products by codes. A name is matched with codes first, then names, then
 * aliases, all normalised. A channel that is empty or not in the list becomes `unknown` (the row counts, its source is not
 * known); a segment or product becomes empty. To add names, extend the directory (`proposeCode`) and match again.
 */
export function matchNames<Row extends { readonly values: NamedValues }>(
  rows: readonly Row[],
  directory: Directory,
): MatchedNames<Row> {
  const channels = matcher(directory.channels);
  const segments = matcher(directory.segments);
  const products = matcher(directory.products);
  const matched = rows.map((row) => {
    const { values } = row;
    const channel = channels.codeOf(values.channel) || UNKNOWN_CODE;
    const segment = values.segment === undefined ? {} : { segment: segments.codeOf(values.segment) };
    const product = values.product === undefined ? {} : { product: products.codeOf(values.product) };
    // Only texts are replaced by texts, so the row keeps its type; the compiler cannot see that through a type parameter.
    return { ...row, values: { ...values, channel, ...segment, ...product } } as Row;
  });
  const names = ({ unknown }: Matcher): readonly string[] => [...unknown.values()];
  return {
    rows: matched,
    unknown: { channels: names(channels), segments: names(segments), products: names(products) },
  };
}
