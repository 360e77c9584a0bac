/** Managed sections: what their text is when untouched, and where they stand in a document now. */
import { fingerprint } from '../../shared/hash';
import { sectionName, type ManagedLine } from '../../blueprint/document';
import type { DocumentAnswer, ParagraphElement } from './googleDocs';

/** Text of a section as we write it: a line each, with their newlines. */
export const sectionText = (lines: readonly ManagedLine[]): string => lines.map((line) => `${line.text}\n`).join('');

/** Base of a section: differs when its words, kinds or links differ. */
export const sectionBase = (lines: readonly ManagedLine[]): string =>
  fingerprint(lines.map(({ kind, text, url, bold }) => [kind, text, url ?? '', bold ?? false]));

/** A section in a document. */
export interface LiveSection {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  readonly namedRangeIds: readonly string[];
}

const textBetween = (elements: readonly ParagraphElement[], start: number, end: number): string =>
  elements
    .map((element) => {
      const from = element.startIndex ?? 0;
      return (element.textRun?.content ?? '').slice(Math.max(0, start - from), Math.max(0, end - from));
    })
    .join('');

const elementsOf = (answer: DocumentAnswer): ParagraphElement[] =>
  (answer.body?.content ?? []).flatMap((element) => element.paragraph?.elements ?? []);

const PREFIX = sectionName('');

/** Sections by key, wherever people moved them. A section split into several ranges is taken from its first to its last. */
export function readSections(answer: DocumentAnswer): Map<string, LiveSection> {
  const elements = elementsOf(answer);
  const sections = new Map<string, LiveSection>();
  for (const [name, group] of Object.entries(answer.namedRanges ?? {})) {
    if (!name.startsWith(PREFIX)) continue;
    const ranges = (group.namedRanges ?? []).flatMap((named) => named.ranges ?? []);
    if (ranges.length === 0) continue;
    const startIndex = Math.min(...ranges.map((range) => range.startIndex ?? 0));
    const endIndex = Math.max(...ranges.map((range) => range.endIndex ?? 0));
    sections.set(name.slice(PREFIX.length), {
      startIndex,
      endIndex,
      text: textBetween(elements, startIndex, endIndex),
      namedRangeIds: (group.namedRanges ?? []).map((named) => named.namedRangeId ?? ''),
    });
  }
  return sections;
}
