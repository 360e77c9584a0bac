/** What a document holds beside our sections: its headings, what stands under each, and the links of the team's text. */
import type { DocumentAnswer, ParagraphElement, StructuralElement } from './googleDocs';
import type { LiveSection } from './sections';

export interface LiveHeading {
  readonly text: string;
  readonly level: number;
  readonly startIndex: number;
  /** Nothing stands under it up to the next heading of its level. */
  readonly empty: boolean;
}

const HEADING = /^HEADING_(\d)$/;

const wordsOf = (block: StructuralElement): string =>
  (block.paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .trim();

const levelOf = (block: StructuralElement): number | null => {
  const found = HEADING.exec(block.paragraph?.paragraphStyle?.namedStyleType ?? '');
  return found && wordsOf(block) !== '' ? Number(found[1]) : null;
};

/** A table, a picture or a chip says something without words. */
const saysAnything = (block: StructuralElement): boolean =>
  block.table !== undefined ||
  wordsOf(block) !== '' ||
  (block.paragraph?.elements ?? []).some((element) =>
    Object.keys(element).some((key) => !['textRun', 'startIndex', 'endIndex'].includes(key)),
  );

/** Headings of the body in their order. */
export function headingsOf({ body }: DocumentAnswer): LiveHeading[] {
  const blocks = body?.content ?? [];
  return blocks.flatMap((block, at): LiveHeading[] => {
    const level = levelOf(block);
    if (level === null) return [];
    const after = blocks.slice(at + 1);
    const end = after.findIndex((each) => (levelOf(each) ?? 9) <= level);
    const under = end < 0 ? after : after.slice(0, end);
    return [
      {
        text: wordsOf(block),
        level,
        startIndex: block.startIndex ?? 0,
        empty: !under.some((each) => levelOf(each) === null && saysAnything(each)),
      },
    ];
  });
}

/** Place among the headings of the one that a section stands under; -1 = none. */
export const headingOver = (headings: readonly LiveHeading[], { startIndex }: LiveSection): number =>
  headings.reduce((found, heading, at) => (heading.startIndex <= startIndex ? at : found), -1);

export interface LiveLink {
  readonly text: string;
  readonly url: string;
}

function linkOf({ textRun, richLink }: ParagraphElement): LiveLink[] {
  const chip = richLink?.richLinkProperties;
  const url = chip?.uri ?? textRun?.textStyle?.link?.url ?? '';
  return url === '' ? [] : [{ text: (chip?.title ?? textRun?.content ?? '').trim() || url, url }];
}

const linksWithin = (blocks: readonly StructuralElement[]): LiveLink[] =>
  blocks.flatMap(({ paragraph, table }) => [
    ...(paragraph?.elements ?? []).flatMap(linkOf),
    ...(table?.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap(({ content = [] }) => linksWithin(content)),
    ),
  ]);

/** Links outside of our sections, each once; those of our sections are renewed by the refresh. */
export function ownLinks({ body }: DocumentAnswer, sections: Iterable<LiveSection>): LiveLink[] {
  const ours = [...sections];
  const isOurs = ({ startIndex = 0, endIndex = 0 }: StructuralElement): boolean =>
    ours.some((section) => section.startIndex < endIndex && startIndex < section.endIndex);
  const links = linksWithin((body?.content ?? []).filter((block) => !isOurs(block)));
  return [...new Map(links.map((link) => [`${link.url}\n${link.text}`, link])).values()];
}
