/** Ranges of elements and named ranges, of one tab of the open document. They are those of the Docs API under another face. */
import { childrenOf, nameSpan, pictureIndex, rangesOf, unname } from '../../../docs/builtIn';
import type { NamedRange } from '../../../docs/model/types';
import { Fault, unsupported } from '../../faults';
import type { ServiceContext } from '../context';
import { PICTURE, type Elements, type PictureHandle } from './elements';
import type { Handle, OpenDocument } from './openDocument';

const RANGE = 'DocumentApp.Range';
/** Longest name, as in the API. */
const NAME_LENGTH = 256;

/** One element of a range: a child of the body, or a picture. */
type Part = { readonly block: Handle } | { readonly picture: PictureHandle };

interface Span {
  readonly start: number;
  readonly end: number;
}

export class Ranges {
  constructor(
    private readonly context: ServiceContext,
    private readonly elements: Elements,
    private readonly document: OpenDocument,
    private readonly tabId: string,
  ) {}

  builder(): object {
    const parts: Part[] = [];
    const made: object = this.context.realm.service('DocumentApp.RangeBuilder', {
      addElement: { signatures: ['any'], call: ([element]) => (parts.push(this.partOf(element)), made) },
      build: { signatures: [''], call: () => this.range([...parts]) },
    });
    return made;
  }

  add(name: string, range: unknown): object {
    if (name.length < 1 || name.length > NAME_LENGTH) throw new Fault('Invalid argument: name');
    const spans = (this.context.realm.dataOf(RANGE, range) as readonly Part[]).map((part) => this.spanOf(part));
    if (spans.length === 0) throw new Fault('Range is empty.');
    if (spans.length > 1) throw unsupported('A named range of several elements');
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    let id = '';
    this.document.change((draft) => void (id = nameSpan(draft, this.tabId, name, start, end)));
    return this.named(id, name);
  }

  /** Named ranges of the tab; those of one name when it is given. */
  all(name: string | null): object[] {
    return rangesOf(this.document.tab(this.tabId))
      .filter((each) => name === null || each.name === name)
      .map((each) => this.named(each.namedRangeId, each.name));
  }

  private named(id: string, name: string): object {
    const live = (): NamedRange | undefined =>
      rangesOf(this.document.tab(this.tabId)).find((each) => each.namedRangeId === id);
    return this.context.realm.service('DocumentApp.NamedRange', {
      getId: { signatures: [''], call: () => id },
      getName: { signatures: [''], call: () => name },
      getRange: { signatures: [''], call: () => this.range(this.partsIn(live())) },
      remove: {
        signatures: [''],
        call: () => this.document.change((draft) => unname(draft, this.tabId, id)),
      },
    });
  }

  private range(parts: readonly Part[]): object {
    const { realm } = this.context;
    const elements = (): object[] =>
      parts.map((part) =>
        realm.service('DocumentApp.RangeElement', {
          getElement: {
            signatures: [''],
            call: () =>
              'block' in part
                ? this.elements.block(this.document, part.block)
                : this.elements.picture(this.document, part.picture),
          },
          isPartial: { signatures: [''], call: () => false },
        }),
      );
    return realm.service(
      RANGE,
      { getRangeElements: { signatures: [''], call: () => realm.arrayOf(elements()) } },
      parts,
    );
  }

  private partOf(element: unknown): Part {
    const picture = this.context.realm.dataOf(PICTURE, element);
    return picture === undefined ? { block: this.elements.handleOf(element) } : { picture: picture as PictureHandle };
  }

  private spanOf(part: Part): Span {
    const tab = this.document.tab(this.tabId);
    if ('picture' in part) {
      const place = pictureIndex(tab, part.picture.objectId);
      if (!place) throw new Fault('Element does not exist in its document.');
      return { start: place.index, end: place.index + 1 };
    }
    const block = childrenOf(tab)[this.document.indexOf(part.block)];
    return { start: block?.startIndex ?? 0, end: block?.endIndex ?? 0 };
  }

  /** Elements that a named range covers: a picture that it holds alone, and whole children of the body. Text in part is not told apart here. */
  private partsIn(named: NamedRange | undefined): Part[] {
    const order = this.document.order(this.tabId);
    return (named?.ranges ?? []).flatMap(({ startIndex = 0, endIndex = 0, segmentId }): Part[] => {
      if (segmentId) return [];
      return childrenOf(this.document.tab(this.tabId)).flatMap((block, at): Part[] => {
        const [start, end] = [block.startIndex ?? 0, block.endIndex ?? 0];
        if (end <= startIndex || start >= endIndex) return [];
        if (startIndex <= start && end <= endIndex) return [{ block: order[at] as Handle }];
        return (block.paragraph?.elements ?? []).flatMap((element): Part[] => {
          const objectId = element.inlineObjectElement?.inlineObjectId;
          const within = (element.startIndex ?? 0) >= startIndex && (element.endIndex ?? 0) <= endIndex;
          return within && typeof objectId === 'string' ? [{ picture: { tabId: this.tabId, objectId } }] : [];
        });
      });
    });
  }
}
