/** A document as one batch: all text in one insertion, then styles, bullets and named ranges by the positions of their lines. */
import { sectionName, type DocBlock, type ManagedLine } from '../../blueprint/document';
import type { DocRequest } from './googleDocs';

/** One paragraph to write. */
interface Line {
  readonly text: string;
  readonly style: string;
  readonly bullet: boolean;
  readonly hint: boolean;
  readonly bold: boolean;
  readonly url?: string;
}

interface Placed extends Line {
  readonly start: number;
  readonly end: number;
}

const plain = (text: string, style = 'NORMAL_TEXT', more: Partial<Line> = {}): Line => ({
  text,
  style,
  bullet: false,
  hint: false,
  bold: false,
  ...more,
});

const managedLine = (line: ManagedLine): Line =>
  plain(line.text, 'NORMAL_TEXT', {
    bullet: line.kind === 'bullet',
    bold: line.bold ?? false,
    ...(line.url === undefined ? {} : { url: line.url }),
  });

function linesOf(block: DocBlock): Line[] {
  switch (block.kind) {
    case 'title':
      return [plain(block.text, 'TITLE')];
    case 'heading':
      return [plain(block.text, `HEADING_${block.level}`)];
    case 'paragraph':
      return [plain(block.text, 'NORMAL_TEXT', block.url === undefined ? {} : { url: block.url })];
    case 'bullets':
      return block.items.map((item) => plain(item, 'NORMAL_TEXT', { bullet: true }));
    case 'prompt':
      return [plain(block.text, 'NORMAL_TEXT', { hint: true })];
    case 'managed':
      return block.lines.map(managedLine);
  }
}

function place(lines: readonly Line[], start: number): Placed[] {
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.text.length + 1;
    return { ...line, start: from, end: at };
  });
}

const range = (start: number, end: number): object => ({ range: { startIndex: start, endIndex: end } });
const GREY = { color: { rgbColor: { red: 0.45, green: 0.45, blue: 0.45 } } };
const BLUE = { color: { rgbColor: { red: 0.07, green: 0.33, blue: 0.8 } } };

/** Styles are set on every line, so that nothing leaks from a neighbour. The newline keeps the plain style. */
function styleRequests(line: Placed): DocRequest[] {
  const requests: DocRequest[] = [
    {
      updateParagraphStyle: {
        ...range(line.start, line.end),
        paragraphStyle: { namedStyleType: line.style },
        fields: 'namedStyleType',
      },
    },
  ];
  if (line.text === '') return requests;
  const textStyle = line.hint
    ? { italic: true, foregroundColor: GREY }
    : line.url
      ? { link: { url: line.url }, foregroundColor: BLUE, underline: true }
      : line.bold
        ? { bold: true }
        : null;
  if (textStyle)
    requests.push({
      updateTextStyle: { ...range(line.start, line.end - 1), textStyle, fields: Object.keys(textStyle).join(',') },
    });
  return requests;
}

/** Runs of neighbouring bullets, one request each. */
function bulletRequests(lines: readonly Placed[]): DocRequest[] {
  const runs: { start: number; end: number }[] = [];
  for (const line of lines.filter((each) => each.bullet)) {
    const last = runs.at(-1);
    if (last && last.end === line.start) last.end = line.end;
    else runs.push({ start: line.start, end: line.end });
  }
  return runs.map((run) => ({
    createParagraphBullets: { ...range(run.start, run.end), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' },
  }));
}

/** Requests that style lines that stand at `start` already. */
function dress(lines: readonly Placed[]): DocRequest[] {
  return [...lines.flatMap(styleRequests), ...bulletRequests(lines)];
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => `${line.text}\n`).join('');

/** Requests that make an empty document hold these blocks. */
export function lowerDocument(blocks: readonly DocBlock[]): DocRequest[] {
  const groups = blocks.map((block) => ({ block, lines: linesOf(block) }));
  const placed = place(
    groups.flatMap((group) => group.lines),
    1,
  );
  let next = 0;
  const names = groups.flatMap(({ block, lines }): DocRequest[] => {
    const own = placed.slice(next, next + lines.length);
    next += lines.length;
    const [first, last] = [own[0], own.at(-1)];
    return block.kind === 'managed' && first && last
      ? [{ createNamedRange: { name: sectionName(block.key), ...range(first.start, last.end) } }]
      : [];
  });
  return [{ insertText: { location: { index: 1 }, text: textOf(placed) } }, ...dress(placed), ...names];
}

/** Requests that put new lines where a section stands, and name it again. The old text is deleted last, when nothing depends on it. */
export function lowerSection(
  key: string,
  lines: readonly ManagedLine[],
  live: { readonly startIndex: number; readonly endIndex: number; readonly namedRangeIds: readonly string[] },
): DocRequest[] {
  const placed = place(lines.map(managedLine), live.startIndex);
  const length = textOf(placed).length;
  return [
    ...live.namedRangeIds.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } })),
    { insertText: { location: { index: live.startIndex }, text: textOf(placed) } },
    { deleteParagraphBullets: range(live.startIndex, live.startIndex + length) },
    {
      updateTextStyle: {
        ...range(live.startIndex, live.startIndex + length),
        textStyle: {},
        fields: 'bold,italic,link,foregroundColor,underline',
      },
    },
    ...dress(placed),
    { deleteContentRange: range(live.startIndex + length, live.endIndex + length) },
    { createNamedRange: { name: sectionName(key), ...range(live.startIndex, live.startIndex + length) } },
  ];
}
