/**
 * A document as the emulator stores it: paragraphs of styled runs, and named ranges over UTF-16 positions. Indexes are never
 * stored: they are counted from the content each time, from 1 (the body's section break takes index 0).
 */

export type Json = Readonly<Record<string, unknown>>;

export interface Run {
  /** Without the paragraph's newline, which its last run does not hold. */
  readonly text: string;
  readonly style: Json;
}

export interface Bullet {
  readonly listId: string;
  readonly nestingLevel?: number;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly style: Json;
  readonly bullet?: Bullet;
  /** Style of the newline itself. */
  readonly endStyle: Json;
}

export interface NamedSpan {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface StoredDocument {
  readonly documentId: string;
  readonly title: string;
  readonly revision: number;
  readonly paragraphs: readonly Paragraph[];
  readonly namedRanges: readonly NamedSpan[];
  readonly lists: Readonly<Record<string, string>>;
  readonly nextId: number;
}

export const BODY_START = 1;

export const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('');

/** Units that a paragraph takes, its newline included. */
export const lengthOf = (paragraph: Paragraph): number => textOf(paragraph).length + 1;

/** Index after the last newline. */
export const endOf = (stored: StoredDocument): number =>
  stored.paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), BODY_START);

export interface Place {
  readonly paragraph: number;
  readonly offset: number;
}

/** Paragraph and offset of an index; null when it is outside the text. */
export function placeOf(stored: StoredDocument, index: number): Place | null {
  let start = BODY_START;
  for (const [at, paragraph] of stored.paragraphs.entries()) {
    const end = start + lengthOf(paragraph);
    if (index >= start && index < end) return { paragraph: at, offset: index - start };
    start = end;
  }
  return null;
}

const sameStyle = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Neighbouring runs of equal style become one; empty ones go. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last && sameStyle(last.style, run.style)) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** Runs of a paragraph cut in two at an offset. */
export function splitRuns(runs: readonly Run[], offset: number): readonly [Run[], Run[]] {
  const left: Run[] = [];
  const right: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(offset - at, 0), run.text.length);
    if (cut > 0) left.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) right.push({ ...run, text: run.text.slice(cut) });
    at += run.text.length;
  }
  return [left, right];
}

/** An empty document: one empty paragraph. */
export const newDocument = (id: string, title: string): StoredDocument => ({
  documentId: id,
  title,
  revision: 1,
  paragraphs: [{ runs: [], style: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' }, endStyle: {} }],
  namedRanges: [],
  lists: {},
  nextId: 1,
});
