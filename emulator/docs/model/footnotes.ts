/** Footnotes and the references to them in the body. */
import { allBlocks, changeParagraphs } from './walk';
import type { Block, DocumentTab, ParagraphElement } from './types';

/** The body with its footnote references numbered from 1 in the order of the text. */
export function numberFootnotes(content: readonly Block[]): readonly Block[] {
  let count = 0;
  const number = (element: ParagraphElement): ParagraphElement => {
    const reference = element.footnoteReference;
    if (!reference) return element;
    count += 1;
    const footnoteNumber = String(count);
    return reference.footnoteNumber === footnoteNumber
      ? element
      : { ...element, footnoteReference: { ...reference, footnoteNumber } };
  };
  return changeParagraphs(content, (paragraph) => {
    const elements = paragraph.elements.map(number);
    return elements.every((element, at) => element === paragraph.elements[at]) ? paragraph : { ...paragraph, elements };
  });
}

const elementsOf = (blocks: readonly Block[]): ParagraphElement[] =>
  allBlocks(blocks).flatMap((block) => block.paragraph?.elements ?? []);

/** Entries of a record whose key passes; absent when none is left. */
function kept<T>(record: Readonly<Record<string, T>> | undefined, gone: ReadonlySet<string>): Record<string, T> | null {
  const entries = Object.entries(record ?? {}).filter(([id]) => !gone.has(id));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** The tab without the footnotes and the inline objects whose references were in `before` and are not in `after`. */
export function dropOrphans(tab: DocumentTab, before: readonly Block[], after: readonly Block[]): DocumentTab {
  if (!tab.footnotes && !tab.inlineObjects) return tab;
  const ids = (blocks: readonly Block[]): string[] =>
    elementsOf(blocks).flatMap((element) =>
      [element.footnoteReference?.footnoteId, element.inlineObjectElement?.inlineObjectId].filter(
        (id): id is string => typeof id === 'string',
      ),
    );
  const left = new Set(ids(after));
  const gone = new Set(ids(before).filter((id) => !left.has(id)));
  if (gone.size === 0) return tab;
  const { footnotes, inlineObjects, ...rest } = tab;
  const [notes, objects] = [kept(footnotes, gone), kept(inlineObjects, gone)];
  return { ...rest, ...(notes ? { footnotes: notes } : {}), ...(objects ? { inlineObjects: objects } : {}) };
}
