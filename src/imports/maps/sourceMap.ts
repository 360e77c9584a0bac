/** From what a CRM or a link says about the source of a lead to a channel of the department. */
import type { DirectoryEntry } from '../names/matchNames';
import { normaliseName } from '../names/normaliseName';
import { UNKNOWN_CODE } from '../names/proposeCode';

/** A row of the department's table of sources. An empty field fits anything; the lowest priority comes first. */
export interface SourceRow {
  readonly label: string;
  readonly utmSource: string;
  readonly utmMedium: string;
  /** Name of the channel; empty: unknown on purpose. */
  readonly channel: string;
  readonly priority: number;
}

/** A channel with the utm_source of its links. */
export interface ChannelEntry extends DirectoryEntry {
  readonly utmSource: string;
}

/** What a row says about where it came from. */
export interface RawSource {
  readonly label: string;
  readonly utmSource: string;
  readonly utmMedium: string;
}

/** Name of the channel; '' when the row says nothing; null when it says something that nobody knows. */
export type SourceFinder = (source: RawSource) => string | null;

const SAYS_NOTHING: ReadonlySet<string> = new Set(
  [
    '',
    UNKNOWN_CODE,
    'неизвестно',
    'не указан',
    'не указано',
    'не определён',
    'другое',
    'other',
    '(not set)',
    'none',
  ].map(normaliseName),
);

const fits = (wanted: string, given: string): boolean =>
  wanted === '' || normaliseName(wanted) === normaliseName(given);

function channelNames(channels: readonly ChannelEntry[]): {
  labels: Map<string, string>;
  sources: Map<string, string>;
} {
  const labels = new Map<string, string>();
  const sources = new Map<string, string>();
  const put = (map: Map<string, string>, word: string, name: string): void => {
    const key = normaliseName(word);
    if (key !== '' && !map.has(key)) map.set(key, name);
  };
  for (const { code, name } of channels) put(labels, code, name || code);
  for (const { code, name } of channels) put(labels, name, name || code);
  for (const { code, name, aliases } of channels) for (const alias of aliases) put(labels, alias, name || code);
  // a utm_source of two channels (search and display of one platform) tells neither
  const twice = new Set<string>();
  for (const { code, name, utmSource } of channels) {
    const key = normaliseName(utmSource);
    if (sources.has(key)) twice.add(key);
    put(sources, utmSource, name || code);
  }
  for (const key of twice) sources.delete(key);
  return { labels, sources };
}

/**
 * First the department's table by priority, then the source of the CRM by the names of channels, then utm_source by the channels' own tag, then
 * utm_source by the names. «Не указан» and blank say the same: nothing.
 */
export function sourceFinder(rows: readonly SourceRow[], channels: readonly ChannelEntry[]): SourceFinder {
  const sorted = [...rows]
    .filter((row) => row.label !== '' || row.utmSource !== '' || row.utmMedium !== '')
    .sort((left, right) => left.priority - right.priority);
  const { labels, sources } = channelNames(channels);
  const find = ({ label, utmSource, utmMedium }: RawSource): string | null => {
    const row = sorted.find(
      (each) => fits(each.label, label) && fits(each.utmSource, utmSource) && fits(each.utmMedium, utmMedium),
    );
    if (row) return row.channel;
    const [labelKey, sourceKey] = [normaliseName(label), normaliseName(utmSource)];
    const named = labels.get(labelKey) ?? sources.get(sourceKey) ?? labels.get(sourceKey);
    if (named !== undefined) return named;
    return SAYS_NOTHING.has(labelKey) && sourceKey === '' ? '' : null;
  };
  const seen = new Map<string, string | null>();
  return (source) => {
    const key = `${source.label}\u0000${source.utmSource}\u0000${source.utmMedium}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const channel = find(source);
    seen.set(key, channel);
    return channel;
  };
}
