/**
 * New lines where a section stands. Only lines that differ are touched, and each inside its own paragraph: what people did to the
 * look of a section (font, size, colour, spacing) stays, and its last newline, which may be the document's, is never deleted.
 */
import { sectionName, type ManagedLine } from '../../blueprint/document';
import { cleanManaged } from './cleanLine';
import type { DocRequest } from './googleDocs';
import {
  bulletParagraphs,
  deleteText,
  insertText,
  linkStyle,
  nameRange,
  styleText,
  unbulletParagraphs,
  unnameRange,
  type Span,
} from './requests';
import type { LiveLine, LiveSection } from './sections';

/** The lines that differ: `from` and the two ends count lines; outside of them live and wanted agree. */
interface Difference {
  readonly from: number;
  readonly liveEnd: number;
  readonly wantedEnd: number;
}

const agree = (left: ManagedLine | undefined, right: ManagedLine | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  left.kind === right.kind &&
  left.text === right.text &&
  (left.url ?? '') === (right.url ?? '');

/** Both sides keep at least one line, so that lines are always added after one that stands and deleted after one that stays. */
function differenceOf(live: readonly ManagedLine[], wanted: readonly ManagedLine[]): Difference {
  const shorter = Math.min(live.length, wanted.length) - 1;
  let from = 0;
  while (from < shorter && agree(live[from], wanted[from])) from++;
  let tail = 0;
  while (tail < shorter - from && agree(live.at(-1 - tail), wanted.at(-1 - tail))) tail++;
  return { from, liveEnd: live.length - tail, wantedEnd: wanted.length - tail };
}

/** Text of one line put in place of another; new text goes in after the old, so it takes the look of the old. */
function replaceWords(line: LiveLine, text: string): DocRequest[] {
  if (line.text === text) return [];
  return [
    ...(text === '' ? [] : [insertText(line.end, text)]),
    ...(line.start === line.end ? [] : [deleteText({ start: line.start, end: line.end })]),
  ];
}

/** Changes of the text, from the end backwards so that no request moves the place of a later one. */
function changeText(live: readonly LiveLine[], wanted: readonly ManagedLine[], diff: Difference): DocRequest[] {
  const paired = Math.min(diff.liveEnd, diff.wantedEnd);
  const last = live[paired - 1];
  const lastOfAll = live[diff.liveEnd - 1];
  if (!last || !lastOfAll) return [];
  const added = wanted.slice(paired, diff.wantedEnd).map((line) => `\n${line.text}`);
  const changed = live
    .slice(diff.from, paired)
    .map((line, at) => replaceWords(line, wanted[diff.from + at]?.text ?? ''));
  return [
    ...(added.length > 0 ? [insertText(last.end, added.join(''))] : []),
    ...(lastOfAll.end > last.end ? [deleteText({ start: last.end, end: lastOfAll.end })] : []),
    ...changed.reverse().flat(),
  ];
}

/** Where the paragraph of a new line comes from. */
interface Origin {
  readonly line: LiveLine;
  /** Paragraphs after it were deleted: which of their bullets the joined one keeps is not ours to guess, so it is set anew. */
  readonly joined: boolean;
}

/** Bullet, link and weight of a line. Other looks that are not ours to set are left. */
function dress(line: ManagedLine, origin: Origin, span: Span): DocRequest[] {
  const paragraph = { start: span.start, end: span.end + 1 };
  const set = line.kind === 'bullet' ? bulletParagraphs : unbulletParagraphs;
  const bullets = origin.joined || line.kind !== origin.line.kind ? [set(paragraph)] : [];
  if (line.text === '') return bullets;
  const style = { ...(line.bold ? { bold: true } : {}), ...(line.url ? linkStyle(line.url) : {}) };
  const cleared = [
    ...(origin.line.url && !line.url ? ['link', 'foregroundColor', 'underline'] : []),
    // a line that comes where a bold one stood would be bold with it
    ...(origin.line.bold && !line.bold ? ['bold'] : []),
  ];
  return Object.keys(style).length + cleared.length === 0 ? bullets : [...bullets, styleText(span, style, cleared)];
}

function dressAll(
  live: readonly LiveLine[],
  wanted: readonly ManagedLine[],
  diff: Difference,
  start: number,
): DocRequest[] {
  const last = Math.min(diff.liveEnd, diff.wantedEnd) - 1;
  let at = start;
  return wanted.flatMap((line, index) => {
    const span = { start: at, end: at + line.text.length };
    at = span.end + 1;
    const source = live[Math.min(index, last)];
    if (index < diff.from || index >= diff.wantedEnd || !source) return [];
    return dress(line, { line: source, joined: index === last && diff.liveEnd > diff.wantedEnd }, span);
  });
}

/** Requests that make a section say these lines and name it again. Positions before the section do not move. */
export function replaceLines(key: string, lines: readonly ManagedLine[], live: LiveSection): DocRequest[] {
  const wanted = lines.map(cleanManaged);
  const diff = differenceOf(live.lines, wanted);
  const length = wanted.map((line) => line.text).join('\n').length + (live.text.endsWith('\n') ? 1 : 0);
  return [
    ...live.namedRangeIds.map(unnameRange),
    ...changeText(live.lines, wanted, diff),
    ...dressAll(live.lines, wanted, diff, live.startIndex),
    nameRange({ start: live.startIndex, end: live.startIndex + length }, sectionName(key)),
  ];
}
