/** Headings, hints and other texts of ours in a document, in another language. A paragraph that people changed in any way is theirs and stays. */
import type { DocBlock, DocumentModel } from '../../blueprint/document';
import { cleanLine } from './cleanLine';
import type { DocRequest, DocumentAnswer, StructuralElement } from './googleDocs';
import type { DocumentMemory } from './memory';
import { planSections, type SectionPlan } from './refreshDocument';
import { deleteText, insertText, linkStyle, styleText } from './requests';
import { readSections } from './sections';

interface TextPair {
  readonly from: string;
  readonly to: string;
}

export interface DocumentTranslation {
  /** One batch, from the end of the document backwards. */
  readonly requests: readonly DocRequest[];
  /** Texts of ours that change. */
  readonly texts: number;
  /** Texts of ours that people changed or removed. */
  readonly kept: number;
  readonly sections: Pick<SectionPlan, 'written' | 'conflicts' | 'changed'>;
}

const textsOf = (block: DocBlock): readonly string[] =>
  block.kind === 'bullets' ? block.items : block.kind === 'managed' ? [] : [block.text];

/** Texts of two documents of the same shape side by side; a block without a partner has none. */
export function textPairs(before: DocumentModel, after: DocumentModel): TextPair[] {
  return before.blocks.flatMap((block, at) => {
    const other = after.blocks[at];
    if (!other || other.kind !== block.kind) return [];
    const to = textsOf(other);
    return textsOf(block).flatMap((text, index): TextPair[] => {
      const word = to[index];
      return word === undefined ? [] : [{ from: cleanLine(text), to: cleanLine(word) }];
    });
  });
}

interface Paragraph {
  readonly start: number;
  /** Before the newline. */
  readonly end: number;
  readonly text: string;
  readonly url: string | undefined;
}

/** A paragraph of words only; null for anything with a picture, a chip or a suggestion in it. */
function paragraphOf(block: StructuralElement): Paragraph | null {
  const elements = block.paragraph?.elements ?? [];
  const runs = elements.map((element) => element.textRun);
  if (
    elements.length === 0 ||
    runs.some((run) => !run || 'suggestedDeletionIds' in run || 'suggestedInsertionIds' in run)
  )
    return null;
  const content = runs.map((run) => run?.content ?? '').join('');
  if (!content.endsWith('\n')) return null;
  const start = block.startIndex ?? 0;
  return {
    start,
    end: start + content.length - 1,
    text: content.slice(0, -1),
    url: runs[0]?.textStyle?.link?.url,
  };
}

/** New words after the old ones, so that they take their look; then the old ones go. */
function replaceText({ start, end, url }: Paragraph, text: string): DocRequest[] {
  return [
    insertText(end, text),
    deleteText({ start, end }),
    ...(url === undefined ? [] : [styleText({ start, end: start + text.length }, linkStyle(url))]),
  ];
}

/** Plans a document: its own texts by their words, managed sections three-way as in a refresh. */
export function translateDocument(
  answer: DocumentAnswer,
  before: DocumentModel,
  after: DocumentModel,
  memory: DocumentMemory,
): DocumentTranslation {
  const pairs = textPairs(before, after).filter(({ from, to }) => from !== '' && to !== '' && from !== to);
  const targets = new Map(pairs.map(({ from, to }) => [from, to]));
  const sections = readSections(answer);
  const within = (at: number): boolean =>
    [...sections.values()].some(({ startIndex, endIndex }) => at >= startIndex && at < endIndex);
  const paragraphs = (answer.body?.content ?? [])
    .filter((block) => !within(block.startIndex ?? 0))
    .flatMap((block) => paragraphOf(block) ?? []);
  const found = paragraphs.flatMap((paragraph) => {
    const to = targets.get(paragraph.text);
    return to === undefined
      ? []
      : [{ at: paragraph.start, from: paragraph.text, requests: replaceText(paragraph, to) }];
  });
  const managed = after.blocks.flatMap((block) => (block.kind === 'managed' ? [block] : []));
  const plans = managed.map((section) => ({ section, plan: planSections(answer, [section], memory) }));
  const groups = [
    ...found,
    ...plans.map(({ section, plan }) => ({
      at: sections.get(section.key)?.startIndex ?? 0,
      requests: plan.requests,
    })),
  ];
  const foundTexts = new Set(found.map(({ from }) => from));
  return {
    // each group leaves what stands before it where it is
    requests: groups.sort((left, right) => right.at - left.at).flatMap(({ requests }) => [...requests]),
    texts: found.length,
    kept: [...targets.keys()].filter((text) => !foundTexts.has(text)).length,
    sections: {
      written: Object.assign({}, ...plans.map(({ plan }) => plan.written)) as Record<string, string>,
      conflicts: plans.flatMap(({ plan }) => [...plan.conflicts]),
      changed: plans.flatMap(({ plan }) => [...plan.changed]),
    },
  };
}
