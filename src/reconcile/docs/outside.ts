/** What stands in a document outside of its managed sections, as one hash: whether people touched a document that a run has made. */
import { fingerprint } from '../../shared/hash';
import type { DocBlock } from '../../blueprint/document';
import { cleanLine } from './cleanLine';
import type { DocumentAnswer, StructuralElement } from './googleDocs';
import { readSections } from './sections';

type Paragraph = readonly [style: string, bullet: boolean, text: string];

const hash = (paragraphs: readonly Paragraph[]): string => fingerprint(paragraphs);

function paragraphsOf(block: DocBlock): readonly Paragraph[] {
  switch (block.kind) {
    case 'title':
      return [['TITLE', false, cleanLine(block.text)]];
    case 'heading':
      return [[`HEADING_${block.level}`, false, cleanLine(block.text)]];
    case 'paragraph':
    case 'prompt':
      return [['', false, cleanLine(block.text)]];
    case 'bullets':
      return block.items.map((text) => ['', true, cleanLine(text)]);
    case 'managed':
      return [];
  }
}

/** Of a document as it is made; the paragraph that a new document begins with stays at its end. */
export const outsideOfModel = (blocks: readonly DocBlock[]): string =>
  hash([...blocks.flatMap(paragraphsOf), ['', false, '']]);

function live(block: StructuralElement): Paragraph {
  const { elements = [], bullet, paragraphStyle } = block.paragraph ?? {};
  const text = elements.map((element) => element.textRun?.content ?? '\ufffc').join('');
  const style = paragraphStyle?.namedStyleType ?? '';
  return [
    style === 'NORMAL_TEXT' ? '' : style,
    bullet !== undefined,
    block.paragraph ? text.replace(/\n$/, '') : '\ufffc',
  ];
}

/** Of a document as it stands. */
export function outsideOfAnswer(answer: DocumentAnswer): string {
  const sections = [...readSections(answer).values()];
  const blocks = (answer.body?.content ?? []).filter(
    (block) =>
      !block.sectionBreak &&
      !sections.some(
        (section) => section.startIndex < (block.endIndex ?? 0) && (block.startIndex ?? 0) < section.endIndex,
      ),
  );
  return hash(blocks.map(live));
}
