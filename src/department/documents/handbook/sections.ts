/** Sections that the handbook is made with, by their headings: what a whole one has. */
import { lazy } from '../../../shared/lazy';
import { t, type Language, type Text } from '../../../shared/text';
import type { DocBlock } from '../../../blueprint/document';
import type { DocumentData } from '../data';
import { handbook } from './handbook';

export interface HandbookSection {
  readonly heading: Text;
  readonly level: number;
  /** Keys of what the add-on keeps in it. */
  readonly kept: readonly string[];
}

/** Headings do not depend on what the workbooks say. */
const nothing = (language: Language): DocumentData => ({
  language,
  company: '',
  product: '',
  currency: '',
  month: null,
  moneyBasis: '',
  margin: 0,
  metrics: [],
  roles: [],
  channels: [],
  products: [],
  segments: [],
  rows: () => [],
  links: { folder: '', workbooks: [], tabs: {}, documents: [] },
});

type Heading = Extract<DocBlock, { kind: 'heading' }>;

/** The sections in their order. */
export const handbookSections = lazy((): readonly HandbookSection[] => {
  const [ru, en] = [handbook(nothing('ru')).blocks, handbook(nothing('en')).blocks];
  const isHeading = (block: DocBlock): block is Heading => block.kind === 'heading';
  const english = en.filter(isHeading);
  return ru.filter(isHeading).map((heading, index) => {
    const after = ru.slice(ru.indexOf(heading) + 1);
    const end = after.findIndex(isHeading);
    const own = end < 0 ? after : after.slice(0, end);
    return {
      heading: t(heading.text, english[index]?.text ?? heading.text),
      level: heading.level,
      kept: own.flatMap((block) => (block.kind === 'managed' ? [block.key] : [])),
    };
  });
});
