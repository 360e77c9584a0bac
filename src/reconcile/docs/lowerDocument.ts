/** A new document as one batch: all text in one insertion, then styles, bullets and named ranges by the positions of their lines. */
import { sectionName, type DocBlock } from '../../blueprint/document';
import { cleanLine } from './cleanLine';
import type { DocRequest } from './googleDocs';
import {
  bulletParagraphs,
  HINT_STYLE,
  insertText,
  joinSpans,
  linkStyle,
  nameParagraph,
  nameRange,
  styleText,
  type Span,
} from './requests';

/** One paragraph to write. */
interface Line {
  readonly text: string;
  /** Google's named style; normal text when absent, which a new document has everywhere. */
  readonly style?: string;
  readonly bullet?: boolean;
  readonly hint?: boolean;
  readonly bold?: boolean;
  readonly url?: string | undefined;
}

/** A line and its place; the end is after its newline. */
interface Placed extends Line, Span {}

function linesOf(block: DocBlock): readonly Line[] {
  switch (block.kind) {
    case 'title':
      return [{ text: block.text, style: 'TITLE' }];
    case 'heading':
      return [{ text: block.text, style: `HEADING_${block.level}` }];
    case 'paragraph':
      return [{ text: block.text, url: block.url }];
    case 'bullets':
      return block.items.map((text) => ({ text, bullet: true }));
    case 'prompt':
      return [{ text: block.text, hint: true }];
    case 'managed':
      return block.lines.map(({ kind, ...line }) => ({ ...line, bullet: kind === 'bullet' }));
  }
}

function place(lines: readonly Line[], from: number): Placed[] {
  let at = from;
  return lines.map((line) => {
    const start = at;
    const text = cleanLine(line.text);
    at += text.length + 1;
    return { ...line, text, start, end: at };
  });
}

/** The newline keeps the plain style, so that nothing leaks into what people type after it. */
function look(line: Placed): DocRequest[] {
  const style = {
    ...(line.hint ? HINT_STYLE : {}),
    ...(line.bold ? { bold: true } : {}),
    ...(line.url ? linkStyle(line.url) : {}),
  };
  const words = { start: line.start, end: line.end - 1 };
  return [
    ...(line.style === undefined ? [] : [nameParagraph(line, line.style)]),
    ...(line.text === '' || Object.keys(style).length === 0 ? [] : [styleText(words, style)]),
  ];
}

/** Requests that make a new, empty document hold these blocks; each managed section gets its named range. */
export function lowerDocument(blocks: readonly DocBlock[]): DocRequest[] {
  const groups = blocks.map(linesOf);
  const placed = place(groups.flat(), 1);
  if (placed.length === 0) return [];
  let next = 0;
  const names = blocks.flatMap((block, at): DocRequest[] => {
    const own = placed.slice(next, (next += groups[at]?.length ?? 0));
    const [first, last] = [own[0], own.at(-1)];
    if (block.kind !== 'managed' || !first || !last) return [];
    return [nameRange({ start: first.start, end: last.end }, sectionName(block.key))];
  });
  return [
    insertText(1, placed.map((line) => `${line.text}\n`).join('')),
    ...placed.flatMap(look),
    ...joinSpans(placed.filter((line) => line.bullet)).map(bulletParagraphs),
    ...names,
  ];
}
