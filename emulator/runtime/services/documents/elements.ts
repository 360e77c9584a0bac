/** Elements of the Document service: the body, its paragraphs and list items, and pictures within a paragraph. */
import {
  changePicture,
  childrenIn,
  childrenOf,
  embeddedOf,
  insertParagraph,
  insertPicture,
  pictureIndex,
  pixelsOf,
  plainTextOf,
  removePicture,
  resized,
  setHeading,
  type NewPicture,
} from '../../../docs/builtIn';
import type { Block, Json, Paragraph } from '../../../docs/model/types';
import { Fault, unsupported } from '../../faults';
import type { Members } from '../../realm';
import type { Blobs } from '../blob';
import { enumeration, type Enumeration, type ServiceContext } from '../context';
import type { Handle, OpenDocument } from './openDocument';
import { pictureSize } from './pictureSize';

const TYPES = [
  'BODY_SECTION',
  'FOOTNOTE',
  'HORIZONTAL_RULE',
  'INLINE_IMAGE',
  'LIST_ITEM',
  'PAGE_BREAK',
  'PARAGRAPH',
  'TABLE',
  'TABLE_OF_CONTENTS',
  'TEXT',
  'UNSUPPORTED',
] as const;
type Type = (typeof TYPES)[number];

const HEADINGS = {
  NORMAL: 'NORMAL_TEXT',
  HEADING1: 'HEADING_1',
  HEADING2: 'HEADING_2',
  HEADING3: 'HEADING_3',
  HEADING4: 'HEADING_4',
  HEADING5: 'HEADING_5',
  HEADING6: 'HEADING_6',
  TITLE: 'TITLE',
  SUBTITLE: 'SUBTITLE',
} as const;

export const PICTURE = 'DocumentApp.InlineImage';
/** Names of the types whose data is a handle of a child of the body. */
export const BLOCKS = [
  'DocumentApp.Paragraph',
  'DocumentApp.ListItem',
  'DocumentApp.Table',
  'DocumentApp.TableOfContents',
];

export interface PictureHandle {
  readonly tabId: string;
  readonly objectId: string;
}

const BAD_INDEX = (index: unknown, most: number): Fault =>
  new Fault(`Child index (${String(index)}) must be less than or equal to the number of child elements (${most}).`);

const typeOfBlock = ({ paragraph, table }: Block): Type =>
  paragraph ? (paragraph.bullet ? 'LIST_ITEM' : 'PARAGRAPH') : table ? 'TABLE' : 'TABLE_OF_CONTENTS';

/** Makes elements of one open document. */
export class Elements {
  readonly types: Enumeration<Type>;
  readonly headings: Enumeration<keyof typeof HEADINGS>;

  constructor(
    private readonly context: ServiceContext,
    private readonly blobs: Blobs,
  ) {
    this.types = enumeration(context.realm, 'DocumentApp.ElementType', TYPES);
    this.headings = enumeration(
      context.realm,
      'DocumentApp.ParagraphHeading',
      Object.keys(HEADINGS) as (keyof typeof HEADINGS)[],
    );
  }

  body(document: OpenDocument, tabId: string): object {
    const put = (at: number, text: string): object => {
      document.change((draft) => insertParagraph(draft, tabId, at, text));
      const handle = { tabId };
      document.order(tabId).splice(at, 0, handle);
      return this.block(document, handle);
    };
    const count = (): number => document.order(tabId).length;
    const single = (text: unknown): string => {
      if (String(text).includes('\n')) throw unsupported('A paragraph of several lines');
      return String(text);
    };
    return this.context.realm.service('DocumentApp.Body', {
      getType: { signatures: [''], call: () => this.types.value('BODY_SECTION') },
      getNumChildren: { signatures: [''], call: count },
      getChild: {
        signatures: ['number'],
        call: ([index]) => {
          const handle = document.order(tabId)[Number(index)];
          if (!handle) throw BAD_INDEX(index, count());
          return this.block(document, handle);
        },
      },
      getChildIndex: { signatures: ['any'], call: ([child]) => document.indexOf(this.handleOf(child)) },
      insertParagraph: {
        signatures: ['number, String'],
        call: ([index, text]) => {
          const at = Number(index);
          if (!Number.isInteger(at) || at < 0 || at > count()) throw BAD_INDEX(index, count());
          return put(at, single(text));
        },
      },
      appendParagraph: { signatures: ['String'], call: ([text]) => put(count(), single(text)) },
    });
  }

  /** The handle behind a paragraph, a list item or another child of a body. */
  handleOf(value: unknown): Handle {
    for (const type of BLOCKS) {
      const found = this.context.realm.dataOf(type, value);
      if (found !== undefined) return found as Handle;
    }
    throw new Fault('Element must be a child of the body.');
  }

  block(document: OpenDocument, handle: Handle): object {
    const { realm } = this.context;
    const live = (): Block => childrenOf(document.tab(handle.tabId))[document.indexOf(handle)] as Block;
    const type = typeOfBlock(live());
    const common: Members = {
      getType: { signatures: [''], call: () => this.types.value(typeOfBlock(live())) },
      getParent: { signatures: [''], call: () => this.body(document, handle.tabId) },
    };
    if (type === 'TABLE') return realm.service('DocumentApp.Table', common, handle);
    if (type === 'TABLE_OF_CONTENTS') return realm.service('DocumentApp.TableOfContents', common, handle);
    const paragraph = (): Paragraph => live().paragraph as Paragraph;
    const insert = (blob: unknown, at: number | null): object => this.insertPicture(document, handle, blob, at, live);
    const made: object = realm.service(
      type === 'PARAGRAPH' ? 'DocumentApp.Paragraph' : 'DocumentApp.ListItem',
      {
        ...common,
        [type === 'PARAGRAPH' ? 'asParagraph' : 'asListItem']: { signatures: [''], call: () => made },
        getText: { signatures: [''], call: () => plainTextOf(paragraph()) },
        getNumChildren: { signatures: [''], call: () => childrenIn(paragraph()).length },
        getChild: {
          signatures: ['number'],
          call: ([index]) => this.childOf(document, handle.tabId, paragraph(), index),
        },
        getChildIndex: {
          signatures: ['InlineImage'],
          call: ([child]) => {
            const { objectId } = realm.dataOf(PICTURE, child) as PictureHandle;
            const at = childrenIn(paragraph()).findIndex(
              ({ element }) => element.inlineObjectElement?.inlineObjectId === objectId,
            );
            if (at < 0) throw new Fault('Element does not contain the specified child element.');
            return at;
          },
        },
        getHeading: {
          signatures: [''],
          call: () => {
            const name = paragraph().paragraphStyle.namedStyleType;
            return this.headings.value(Object.entries(HEADINGS).find(([, style]) => style === name)?.[0] ?? 'NORMAL');
          },
        },
        setHeading: {
          signatures: ['ParagraphHeading'],
          call: ([heading]) => {
            const style = HEADINGS[this.headings.nameOf(heading) ?? 'NORMAL'];
            document.change((draft) => setHeading(draft, handle.tabId, document.indexOf(handle), style));
            return made;
          },
        },
        appendInlineImage: { signatures: ['Blob'], call: ([blob]) => insert(blob, null) },
        insertInlineImage: { signatures: ['number, Blob'], call: ([index, blob]) => insert(blob, Number(index)) },
      },
      handle,
    );
    return made;
  }

  private insertPicture(
    document: OpenDocument,
    { tabId }: Handle,
    blob: unknown,
    at: number | null,
    live: () => Block,
  ): object {
    const block = live();
    const children = childrenIn(block.paragraph as Paragraph);
    if (at !== null && (!Number.isInteger(at) || at < 0 || at > children.length)) throw BAD_INDEX(at, children.length);
    const picture = this.newPicture(blob);
    const offset = at === null ? undefined : children[at]?.offset;
    const index = offset === undefined ? (block.endIndex ?? 0) - 1 : (block.startIndex ?? 0) + offset;
    let objectId = '';
    document.change((draft) => void (objectId = insertPicture(draft, tabId, index, picture)));
    return this.picture(document, { tabId, objectId });
  }

  private newPicture(blob: unknown): NewPicture {
    const bytes = this.blobs.read(blob)?.bytes ?? Buffer.alloc(0);
    const size = pictureSize(bytes);
    if (!size) throw new Fault('Invalid image data.');
    return { bytes, ...size };
  }

  private childOf(document: OpenDocument, tabId: string, paragraph: Paragraph, index: unknown): object {
    const children = childrenIn(paragraph);
    const child = children[Number(index)];
    if (!child) throw BAD_INDEX(index, children.length);
    const objectId = child.element.inlineObjectElement?.inlineObjectId;
    if (typeof objectId === 'string') return this.picture(document, { tabId, objectId });
    const type = child.element.textRun ? 'TEXT' : 'UNSUPPORTED';
    return this.context.realm.service('DocumentApp.Element', {
      getType: { signatures: [''], call: () => this.types.value(type) },
    });
  }

  picture(document: OpenDocument, handle: PictureHandle): object {
    const { tabId, objectId } = handle;
    const embedded = (): Json => embeddedOf(document.tab(tabId), objectId);
    const place = (): { readonly child: number; readonly index: number } => {
      const found = pictureIndex(document.tab(tabId), objectId);
      if (!found) throw new Fault('Element does not exist in its document.');
      return found;
    };
    const set = (change: (now: Json) => Json): object => {
      place();
      document.change((draft) => changePicture(draft, tabId, objectId, change));
      return made;
    };
    const side = (name: 'width' | 'height', value: unknown): object => {
      const pixels = Number(value);
      if (!Number.isInteger(pixels) || pixels < 1) throw new Fault(`Invalid argument: ${name}`);
      return set((now) => resized(now, name, pixels));
    };
    const made: object = this.context.realm.service(
      PICTURE,
      {
        getType: { signatures: [''], call: () => this.types.value('INLINE_IMAGE') },
        asInlineImage: { signatures: [''], call: () => made },
        getParent: {
          signatures: [''],
          call: () => this.block(document, document.order(tabId)[place().child] as Handle),
        },
        getWidth: { signatures: [''], call: () => pixelsOf(embedded(), 'width') },
        getHeight: { signatures: [''], call: () => pixelsOf(embedded(), 'height') },
        setWidth: { signatures: ['number'], call: ([value]) => side('width', value) },
        setHeight: { signatures: ['number'], call: ([value]) => side('height', value) },
        getAltTitle: { signatures: [''], call: () => embedded().title ?? null },
        getAltDescription: { signatures: [''], call: () => embedded().description ?? null },
        setAltTitle: { signatures: ['String'], call: ([title]) => set((now) => ({ ...now, title: String(title) })) },
        setAltDescription: {
          signatures: ['String'],
          call: ([description]) => set((now) => ({ ...now, description: String(description) })),
        },
        removeFromParent: {
          signatures: [''],
          call: () => {
            const { index } = place();
            document.change((draft) => removePicture(draft, tabId, index));
            return made;
          },
        },
      },
      handle,
    );
    return made;
  }
}
