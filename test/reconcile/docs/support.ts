/** What the tests of documents share: a local Google document, edits as people make them, and flat views of what stands there. */
import { callDocs, newDocument, type StoredDocument } from '../../../emulator/docs/service';
import { sectionName, type DocBlock, type ManagedLine } from '../../../src/blueprint/document';
import type { DocRequest, DocumentAnswer, StructuralElement } from '../../../src/reconcile/docs/googleDocs';
import { NO_MEMORY } from '../../../src/reconcile/docs/memory';
import { lowerDocument } from '../../../src/reconcile/docs/lowerDocument';
import { baseOf, planSections, type SectionPlan } from '../../../src/reconcile/docs/refreshDocument';
import { readSections } from '../../../src/reconcile/docs/sections';

export type Managed = Extract<DocBlock, { kind: 'managed' }>;

const CONTEXT = { now: 0 };

export const send = (stored: StoredDocument, requests: readonly DocRequest[], revision?: string): StoredDocument =>
  callDocs(
    'documents.batchUpdate',
    {},
    { requests, ...(revision === undefined ? {} : { writeControl: { requiredRevisionId: revision } }) },
    stored,
    CONTEXT,
  ).stored;

export const read = (stored: StoredDocument): DocumentAnswer =>
  callDocs('documents.get', {}, undefined, stored, CONTEXT).response as DocumentAnswer;

/** A document made of blocks in one batch. */
export const documentOf = (blocks: readonly DocBlock[]): StoredDocument =>
  send(newDocument('doc-1', 'A document'), lowerDocument(blocks));

export const managed = (key: string, ...lines: readonly ManagedLine[]): Managed => ({ kind: 'managed', key, lines });
export const plain = (text: string, url?: string): ManagedLine => ({
  kind: 'paragraph',
  text,
  ...(url === undefined ? {} : { url }),
});
export const bullet = (text: string, url?: string): ManagedLine => ({ ...plain(text, url), kind: 'bullet' });

export const managedOf = (blocks: readonly DocBlock[]): Managed[] =>
  blocks.filter((block): block is Managed => block.kind === 'managed');

export const basesOf = (blocks: readonly DocBlock[]): Record<string, string> =>
  Object.assign({}, ...managedOf(blocks).map(baseOf)) as Record<string, string>;

export interface Refreshed {
  readonly stored: StoredDocument;
  readonly plan: SectionPlan;
  readonly base: Readonly<Record<string, string>>;
}

/** Plans and applies, as the app does. */
export function refresh(
  stored: StoredDocument,
  wanted: readonly Managed[],
  base: Readonly<Record<string, string>>,
): Refreshed {
  const answer = read(stored);
  const plan = planSections(answer, wanted, { ...NO_MEMORY, base });
  const next = plan.requests.length === 0 ? stored : send(stored, plan.requests, answer.revisionId);
  return { stored: next, plan, base: { ...base, ...plan.written } };
}

export const blockText = (block: StructuralElement): string =>
  (block.paragraph?.elements ?? []).map((element) => element.textRun?.content ?? '*').join('');

const blocksOf = (stored: StoredDocument): readonly StructuralElement[] => read(stored).body?.content ?? [];

/** Paragraphs of the document without their newlines. */
export const paragraphs = (stored: StoredDocument): string[] =>
  blocksOf(stored)
    .filter((block) => block.paragraph)
    .map((block) => blockText(block).slice(0, -1));

/** Paragraphs as `STYLE•text`, the style left out for normal text. */
export const outline = (stored: StoredDocument): string[] =>
  blocksOf(stored)
    .filter((block) => block.paragraph)
    .map((block) => {
      const style = block.paragraph?.paragraphStyle?.namedStyleType ?? '';
      return `${style === 'NORMAL_TEXT' ? '' : `${style} `}${block.paragraph?.bullet ? '• ' : ''}${blockText(block).slice(0, -1)}`;
    });

/** Runs of text with their styles, newlines apart. */
export const runs = (stored: StoredDocument): [string, Readonly<Record<string, unknown>>][] =>
  blocksOf(stored)
    .flatMap((block) => block.paragraph?.elements ?? [])
    .flatMap((element) => (element.textRun ? [[element.textRun.content ?? '', element.textRun.textStyle ?? {}]] : []));

/** Text of a section now; undefined when its named range is gone. */
export const sectionNow = (stored: StoredDocument, key: string): string | undefined =>
  readSections(read(stored)).get(key)?.text;

export const spanOf = (stored: StoredDocument, key: string): { start: number; end: number } => {
  const section = readSections(read(stored)).get(key);
  if (!section) throw new Error(`no section ${sectionName(key)}`);
  return { start: section.startIndex, end: section.endIndex };
};

/** Where a text begins. */
export function indexOf(stored: StoredDocument, text: string): number {
  for (const block of blocksOf(stored)) {
    const at = blockText(block).indexOf(text);
    if (at >= 0) return (block.startIndex ?? 0) + at;
  }
  throw new Error(`no “${text}” in the document`);
}

/** Text typed by a person. */
export const type = (stored: StoredDocument, index: number, text: string): StoredDocument =>
  send(stored, [{ insertText: { location: { index }, text } }]);

export const erase = (stored: StoredDocument, startIndex: number, endIndex: number): StoredDocument =>
  send(stored, [{ deleteContentRange: { range: { startIndex, endIndex } } }]);
