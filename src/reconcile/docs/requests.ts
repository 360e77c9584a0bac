/** The few requests that write documents, by their ranges. */
import type { DocRequest } from './googleDocs';

/** Positions in UTF-16 units; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const range = ({ start, end }: Span): object => ({ range: { startIndex: start, endIndex: end } });

const GREY = { color: { rgbColor: { red: 0.45, green: 0.45, blue: 0.45 } } };
const BLUE = { color: { rgbColor: { red: 0.07, green: 0.33, blue: 0.8 } } };

/** Look of a hint: what the team should write here. */
export const HINT_STYLE = { italic: true, foregroundColor: GREY } as const;

/** Look of a link, as Docs itself shows it. */
export const linkStyle = (url: string): object => ({ link: { url }, foregroundColor: BLUE, underline: true });

export const insertText = (index: number, text: string): DocRequest => ({ insertText: { location: { index }, text } });

export const deleteText = (span: Span): DocRequest => ({ deleteContentRange: range(span) });

/** Sets the fields that `textStyle` has; those named in `cleared` go back to what the paragraph gives. */
export const styleText = (span: Span, textStyle: object, cleared: readonly string[] = []): DocRequest => ({
  updateTextStyle: { ...range(span), textStyle, fields: [...Object.keys(textStyle), ...cleared].join(',') },
});

export const nameParagraph = (span: Span, namedStyleType: string): DocRequest => ({
  updateParagraphStyle: { ...range(span), paragraphStyle: { namedStyleType }, fields: 'namedStyleType' },
});

export const bulletParagraphs = (span: Span): DocRequest => ({
  createParagraphBullets: { ...range(span), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' },
});

export const unbulletParagraphs = (span: Span): DocRequest => ({ deleteParagraphBullets: range(span) });

export const nameRange = (span: Span, name: string): DocRequest => ({ createNamedRange: { name, ...range(span) } });

export const unnameRange = (namedRangeId: string): DocRequest => ({ deleteNamedRange: { namedRangeId } });

/** Spans that touch, joined: neighbours are styled by one request. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end === span.start) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}
