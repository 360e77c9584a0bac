/**
 * Pictures of ours in a document. Each bears a named range over itself alone, whose name tells which chart it is and from which numbers it was
 * drawn: one that people delete or move takes its name with it, and one that they copy or insert themselves has none. No section holds them.
 */
import type { BarChartModel } from '../../blueprint/barChart';
import { fingerprint } from '../../shared/hash';
import type { DocumentAnswer } from './googleDocs';

const PREFIX = 'mp.picture.';

/** Name of the range of a chart's picture: another one as soon as anything that it shows is another. */
export const pictureName = (chart: BarChartModel): string => `${PREFIX}${chart.key}.${fingerprint(chart)}`;

/** Key of the chart that a range of this name holds; null for a range of any other kind. */
export function pictureKey(name: string): string | null {
  if (!name.startsWith(PREFIX)) return null;
  const end = name.lastIndexOf('.');
  return end <= PREFIX.length ? null : name.slice(PREFIX.length, end);
}

/** Names of the pictures of ours that stand in a document, by the keys of their charts. */
export function readPictures(answer: DocumentAnswer): ReadonlyMap<string, string> {
  const pictures = new Set(
    (answer.body?.content ?? []).flatMap((block) =>
      (block.paragraph?.elements ?? [])
        .filter((element) => element.inlineObjectElement !== undefined)
        .map((element) => element.startIndex ?? 0),
    ),
  );
  const found = new Map<string, string>();
  for (const [name, { namedRanges = [] }] of Object.entries(answer.namedRanges ?? {})) {
    const key = pictureKey(name);
    const parts = namedRanges.flatMap(({ ranges = [] }) => ranges).filter((range) => !range.segmentId);
    const holds = parts.some(({ startIndex = 0, endIndex = 0 }) =>
      [...pictures].some((at) => at >= startIndex && at < endIndex),
    );
    if (key !== null && holds) found.set(key, name);
  }
  return found;
}

/** Texts by which the place of the charts is found, in every language that the document may have been made in. */
export interface PlaceTexts {
  readonly heading: readonly string[];
  readonly hint: readonly string[];
}

export interface PicturePlace {
  /** Before which child of the body; their number for the end. */
  readonly at: number;
  /** The heading has to be written first: the document has none. */
  readonly heading: boolean;
}

/**
 * Where pictures go that are not there yet: after the last of ours, else under the hint or the heading, which no section touches, else at the
 * end of the document.
 *
 * @param children texts of the body's children; null for what is no paragraph
 * @param last index of the child that holds the last picture of ours, or null
 */
export function placeOfPictures(
  children: readonly (string | null)[],
  last: number | null,
  { heading, hint }: PlaceTexts,
): PicturePlace {
  if (last !== null) return { at: last + 1, heading: false };
  const find = (texts: readonly string[]): number =>
    children.findIndex((text) => text !== null && texts.includes(text.trim()));
  const found = [find(hint), find(heading)].find((at) => at >= 0) ?? -1;
  return found >= 0 ? { at: found + 1, heading: false } : { at: children.length, heading: true };
}
