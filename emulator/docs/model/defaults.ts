/** What a new document of Google's has: one empty paragraph on A4 with Google's default named styles. */
import type { Block, DocumentTab, Json, StoredDocument } from './types';
import { newRevisionId } from './ids';

const points = (magnitude: number): Json => (magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' });
const gray = (level: number): Json => ({ color: { rgbColor: { red: level, green: level, blue: level } } });

const noBorder: Json = { color: {}, width: points(0), padding: points(0), dashStyle: 'SOLID' };

const normalText: Json = {
  namedStyleType: 'NORMAL_TEXT',
  textStyle: {
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    smallCaps: false,
    backgroundColor: {},
    foregroundColor: { color: { rgbColor: {} } },
    fontSize: points(11),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    baselineOffset: 'NONE',
  },
  paragraphStyle: {
    namedStyleType: 'NORMAL_TEXT',
    alignment: 'START',
    lineSpacing: 115,
    direction: 'LEFT_TO_RIGHT',
    spacingMode: 'COLLAPSE_LISTS',
    spaceAbove: points(0),
    spaceBelow: points(0),
    borderBetween: noBorder,
    borderTop: noBorder,
    borderBottom: noBorder,
    borderLeft: noBorder,
    borderRight: noBorder,
    indentFirstLine: points(0),
    indentStart: points(0),
    indentEnd: points(0),
    keepLinesTogether: false,
    keepWithNext: false,
    avoidWidowAndOrphan: true,
    shading: { backgroundColor: {} },
    pageBreakBefore: false,
  },
};

interface Heading {
  readonly type: string;
  /** Font size, space above and below, all in points. */
  readonly size: number;
  readonly above: number;
  readonly below: number;
  readonly text?: Json;
}

/** Google's defaults, as real documents show them. */
const HEADINGS: readonly Heading[] = [
  { type: 'HEADING_1', size: 20, above: 20, below: 6 },
  { type: 'HEADING_2', size: 16, above: 18, below: 6, text: { bold: false } },
  { type: 'HEADING_3', size: 14, above: 16, below: 4, text: { bold: false, foregroundColor: gray(0.2627451) } },
  { type: 'HEADING_4', size: 12, above: 14, below: 4, text: { foregroundColor: gray(0.4) } },
  { type: 'HEADING_5', size: 11, above: 12, below: 4, text: { foregroundColor: gray(0.4) } },
  { type: 'HEADING_6', size: 11, above: 12, below: 4, text: { italic: true, foregroundColor: gray(0.4) } },
  { type: 'TITLE', size: 26, above: 0, below: 3 },
  {
    type: 'SUBTITLE',
    size: 15,
    above: 0,
    below: 16,
    text: {
      italic: false,
      foregroundColor: gray(0.4),
      weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    },
  },
];

const headingStyle = (heading: Heading): Json => ({
  namedStyleType: heading.type,
  textStyle: { ...heading.text, fontSize: points(heading.size) },
  paragraphStyle: {
    namedStyleType: 'NORMAL_TEXT',
    direction: 'LEFT_TO_RIGHT',
    spaceAbove: points(heading.above),
    spaceBelow: points(heading.below),
    keepLinesTogether: true,
    keepWithNext: true,
    pageBreakBefore: false,
  },
});

/** A4 in points with margins of one inch. */
const documentStyle: Json = {
  background: { color: {} },
  pageNumberStart: 1,
  marginTop: points(72),
  marginBottom: points(72),
  marginRight: points(72),
  marginLeft: points(72),
  pageSize: { height: points(841.8897637795277), width: points(595.2755905511812) },
  marginHeader: points(36),
  marginFooter: points(36),
  useCustomHeaderFooterMargins: true,
  documentFormat: { documentMode: 'PAGES' },
};

/** Paragraph style of plain text. */
export const PLAIN: Json = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' };

/** A paragraph of one run, its newline added; not yet placed. */
export const paragraphBlock = (text = '', paragraphStyle: Json = PLAIN, textStyle: Json = {}): Block => ({
  paragraph: { elements: [{ textRun: { content: `${text}\n`, textStyle } }], paragraphStyle },
});

/** A section break as at the top of every body; not yet placed. */
export const sectionBreakBlock = (sectionType = 'CONTINUOUS'): Block => ({
  sectionBreak: {
    sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType },
  },
});

/** Content of a new tab. */
export const newContent = (): DocumentTab => ({
  body: {
    content: [
      { endIndex: 1, ...sectionBreakBlock() },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: {
          elements: [{ startIndex: 1, endIndex: 2, textRun: { content: '\n', textStyle: {} } }],
          paragraphStyle: PLAIN,
        },
      },
    ],
  },
  documentStyle,
  namedStyles: { styles: [normalText, ...HEADINGS.map(headingStyle)] },
});

/** An empty document with one tab. */
export const newDocument = (id: string, title: string): StoredDocument => ({
  documentId: id,
  title,
  revisionId: newRevisionId(id, 1),
  suggestionsViewMode: 'SUGGESTIONS_INLINE',
  tabs: [{ tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 }, documentTab: newContent() }],
  revision: 1,
  nextId: 1,
});
