/**
 * `DocumentApp`: the active document and no other, by `documents.currentonly`. Of its content the part that puts pictures in: tabs, children
 * of the body, paragraphs, inline images, named ranges. Source: developers.google.com/apps-script/reference/document.
 */
import { SCOPES } from '../../authority';
import type { Blobs } from '../blob';
import { enumeration, type ServiceContext } from '../context';
import { Elements } from './elements';
import { OpenDocument } from './openDocument';
import { Ranges } from './ranges';

/** Builds the service. The active document is null when no document is open. */
export function makeDocumentApp(context: ServiceContext, uiOf: (app: 'DocumentApp') => object, blobs: Blobs): object {
  const { realm, run } = context;
  const elements = new Elements(context, blobs);
  const tabTypes = enumeration(realm, 'DocumentApp.TabType', ['DOCUMENT_TAB']);
  let opened: OpenDocument | null = null;
  const documentTab = (document: OpenDocument, tabId: string): object => {
    const ranges = new Ranges(context, elements, document, tabId);
    return realm.service('DocumentApp.DocumentTab', {
      getBody: { signatures: [''], call: () => elements.body(document, tabId) },
      newRange: { signatures: [''], call: () => ranges.builder() },
      addNamedRange: { signatures: ['String, Range'], call: ([name, range]) => ranges.add(String(name), range) },
      getNamedRanges: {
        signatures: ['', 'String'],
        call: ([name]) => realm.arrayOf(ranges.all(name === undefined ? null : String(name))),
      },
    });
  };
  const tab = (document: OpenDocument, { id, title }: { readonly id: string; readonly title: string }): object =>
    realm.service('DocumentApp.Tab', {
      getId: { signatures: [''], call: () => id },
      getTitle: { signatures: [''], call: () => title },
      getType: { signatures: [''], call: () => tabTypes.value('DOCUMENT_TAB') },
      asDocumentTab: { signatures: [''], call: () => documentTab(document, id) },
    });
  const active = (): object | null => {
    run.need('DocumentApp.getActiveDocument', { mode: 'LIMITED', scopes: SCOPES.activeDocument });
    const file = run.session.activeFile;
    if (file?.kind !== 'document') return null;
    const { id } = file;
    const content = (): OpenDocument => (opened ??= new OpenDocument(context, id));
    return realm.service('DocumentApp.Document', {
      getId: { signatures: [''], call: () => id },
      getName: {
        signatures: [''],
        call: () => String(run.readActiveFile(`/v1/documents/${id}?fields=title`)['title'] ?? ''),
      },
      getUrl: { signatures: [''], call: () => `https://docs.google.com/document/d/${id}/edit` },
      getTabs: {
        signatures: [''],
        call: () =>
          realm.arrayOf(
            content()
              .tabs()
              .map((each) => tab(content(), each)),
          ),
      },
      saveAndClose: { signatures: [''], call: () => content().saveAndClose() },
    });
  };
  return realm.service('DocumentApp', {
    ElementType: elements.types.object,
    ParagraphHeading: elements.headings.object,
    TabType: tabTypes.object,
    getActiveDocument: { signatures: [''], call: active },
    getUi: { signatures: [''], call: () => uiOf('DocumentApp') },
  });
}
