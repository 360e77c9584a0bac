/** insertPageBreak, insertSectionBreak, insertInlineImage, createFootnote. */
import type { Draft } from '../draft';
import { insertBlock, insertElement, insertText, styleAt, type Place } from '../edit/insert';
import { paragraphBlock, sectionBreakBlock } from '../model/defaults';
import { kindOfSegment } from '../model/tabs';
import { reindex } from '../model/reindex';
import type { Json } from '../model/types';
import { allBlocks, covers, paragraphAt } from '../model/walk';
import { insertionOf, type Handler } from './arguments';

/** Refuses a place outside the body. */
function onlyBody(draft: Draft, place: Place, what: string): void {
  if (place.segmentId !== '') draft.fail(`${what} can only be inserted in the document body.`);
}

function outsideTables(draft: Draft, place: Place, what: string): void {
  const inTable = allBlocks(draft.content(place)).some(
    (block) => block.table && covers(block, place.index) && place.index > (block.startIndex ?? 0),
  );
  if (inTable) draft.fail(`${what} cannot be inserted inside a table.`);
}

/** Style for an object at a place: that of its neighbour, without a link. */
export function objectStyle(draft: Draft, place: Place): Json {
  const found = paragraphAt(draft.content(place), place.index);
  const { link: _link, ...style } = found ? styleAt(found.paragraph, place.index - found.start) : {};
  return style;
}

/** A page break is followed by a newline of its own. */
const insertPageBreak: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  onlyBody(draft, place, 'Page breaks');
  outsideTables(draft, place, 'Page breaks');
  const textStyle = objectStyle(draft, place);
  insertText(draft, place, '\n');
  insertElement(draft, place, { pageBreak: { textStyle } });
  return undefined;
};

const insertSectionBreak: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  onlyBody(draft, place, 'Section breaks');
  outsideTables(draft, place, 'Section breaks');
  const type = String(args.sectionType ?? 'SECTION_TYPE_UNSPECIFIED');
  if (type === 'SECTION_TYPE_UNSPECIFIED') draft.fail('The section type must be specified.');
  insertBlock(draft, place, sectionBreakBlock(type), 1);
  return undefined;
};

const POINT = { unit: 'PT' };
const MARGIN = { magnitude: 9, unit: 'PT' };

/** The image is not fetched: its address is kept as it came, and without `objectSize` its size stays unknown. */
const insertInlineImage: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  if (kindOfSegment(draft.tab(place.tabId).documentTab, place.segmentId) === 'footnotes')
    draft.fail('Inline images cannot be inserted inside a footnote.');
  const uri = String(args.uri ?? '');
  if (!/^https?:\/\//.test(uri)) draft.fail('The URI of the image must be a publicly accessible http or https URL.');
  const objectId = draft.newId('kix.');
  insertElement(draft, place, {
    inlineObjectElement: { inlineObjectId: objectId, textStyle: objectStyle(draft, place) },
  });
  const embeddedObject: Json = {
    imageProperties: { contentUri: uri, sourceUri: uri, cropProperties: {} },
    embeddedObjectBorder: {
      color: { color: { rgbColor: {} } },
      width: POINT,
      dashStyle: 'SOLID',
      propertyState: 'NOT_RENDERED',
    },
    ...(args.objectSize === undefined ? {} : { size: args.objectSize }),
    marginTop: MARGIN,
    marginBottom: MARGIN,
    marginRight: MARGIN,
    marginLeft: MARGIN,
  };
  draft.changeTab(place.tabId, (tab) => ({
    ...tab,
    inlineObjects: { ...tab.inlineObjects, [objectId]: { objectId, inlineObjectProperties: { embeddedObject } } },
  }));
  return { objectId };
};

const FOOTNOTE_PARAGRAPH: Json = { namedStyleType: 'NORMAL_TEXT', lineSpacing: 100, direction: 'LEFT_TO_RIGHT' };
const FOOTNOTE_TEXT: Json = { fontSize: { magnitude: 10, unit: 'PT' } };

/** A new footnote holds one paragraph with a single space (m097). */
const createFootnote: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  onlyBody(draft, place, 'Footnotes');
  const footnoteId = draft.newId('kix.');
  draft.changeTab(place.tabId, (tab) => ({
    ...tab,
    footnotes: {
      ...tab.footnotes,
      [footnoteId]: { footnoteId, content: reindex([paragraphBlock(' ', FOOTNOTE_PARAGRAPH, FOOTNOTE_TEXT)]) },
    },
  }));
  insertElement(draft, place, { footnoteReference: { footnoteId, textStyle: objectStyle(draft, place) } });
  return { footnoteId };
};

/** Handlers of this file by the name of the request's kind. */
export const OBJECT_REQUESTS: Readonly<Record<string, Handler>> = {
  insertPageBreak,
  insertSectionBreak,
  insertInlineImage,
  createFootnote,
};
