/** What people did to the managed sections of a document: edited ones and deleted ones, each with both texts side by side. */
import type { DocBlock, DocumentModel } from '../../blueprint/document';
import type { DocumentAnswer } from './googleDocs';
import { isNew, isOurs, isSettled, type DocumentMemory } from './memory';
import { isObject, readSections, sectionBase, sectionText, type LiveSection } from './sections';

type Managed = Extract<DocBlock, { kind: 'managed' }>;

export interface SectionDrift {
  readonly key: string;
  readonly kind: 'edited' | 'removed';
  /** Heading over it: as it stands in the document, or as we would write it. */
  readonly heading: string;
  /** What the team wrote; '' when it is gone. */
  readonly now: string;
  /** What the add-on would write. */
  readonly wanted: string;
  /** The data changed since it was last written. */
  readonly news: boolean;
  /** Base of what stands there; '' when it is gone. */
  readonly live: string;
  /** Whether our text can be put back without touching a picture, a table or another section. */
  readonly canPutBack: boolean;
}

/** Whether a section is there and says anything. */
export const hasText = (live: LiveSection | undefined): live is LiveSection =>
  live !== undefined && live.text.trim() !== '';

export interface ModelHeading {
  readonly text: string;
  readonly level: 1 | 2 | 3;
}

/** Heading that a document is made with over each managed section; absent for none. */
export function modelHeadings(model: DocumentModel): ReadonlyMap<string, ModelHeading> {
  const headings = new Map<string, ModelHeading>();
  let last: ModelHeading | null = null;
  for (const block of model.blocks) {
    if (block.kind === 'heading') last = { text: block.text.trim(), level: block.level };
    if (block.kind === 'managed' && last) headings.set(block.key, last);
  }
  return headings;
}

/** The nearest heading above a place, as people call it now. */
function headingAbove(answer: DocumentAnswer, index: number): string | null {
  let found: string | null = null;
  for (const block of answer.body?.content ?? []) {
    if ((block.startIndex ?? 0) >= index) break;
    const style = block.paragraph?.paragraphStyle?.namedStyleType ?? '';
    const text = (block.paragraph?.elements ?? []).map((each) => each.textRun?.content ?? '').join('');
    if (style.startsWith('HEADING') && text.trim() !== '') found = text.trim();
  }
  return found;
}

const overlap = (left: LiveSection, right: LiveSection): boolean =>
  left.startIndex < right.endIndex && right.startIndex < left.endIndex;

/** Only words that stand alone are ours to replace. */
const isPlain = (live: LiveSection, all: ReadonlyMap<string, LiveSection>): boolean =>
  !live.lines.some((line) => isObject(line.text)) &&
  [...all.values()].every((each) => each === live || !overlap(each, live));

/** Sections that people edited or deleted and did not settle. Nothing is told of a section that says what is wanted. */
export function sectionDrifts(answer: DocumentAnswer, model: DocumentModel, memory: DocumentMemory): SectionDrift[] {
  const sections = readSections(answer);
  const headings = modelHeadings(model);
  return model.blocks
    .filter((block): block is Managed => block.kind === 'managed')
    .flatMap((section): SectionDrift[] => {
      const live = sections.get(section.key);
      const [wanted, base] = [sectionBase(section.lines), memory.base[section.key]];
      const stands = hasText(live);
      const now = stands ? sectionBase(live.lines) : '';
      if (now === wanted || isSettled(memory, section.key, now)) return [];
      if (stands ? isOurs(memory, section.key, now) : isNew(memory, section.key)) return [];
      return [
        {
          key: section.key,
          kind: stands ? 'edited' : 'removed',
          heading: (live && headingAbove(answer, live.startIndex + 1)) ?? headings.get(section.key)?.text ?? '',
          now: stands ? live.text.trimEnd() : '',
          wanted: sectionText(section.lines).trimEnd(),
          news: base !== wanted,
          live: now,
          canPutBack: !live || isPlain(live, sections),
        },
      ];
    });
}
