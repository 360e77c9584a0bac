/** `DocumentApp`: only the active document's identity and the Ui. Content is reached through the Docs API. */
import { SCOPES } from '../authority';
import type { ServiceContext } from './context';

/** Builds the service. The active document is null when no document is open. */
export function makeDocumentApp(context: ServiceContext, uiOf: (app: 'DocumentApp') => object): object {
  const { realm, run } = context;
  const active = () => {
    run.need('DocumentApp.getActiveDocument', { mode: 'LIMITED', scopes: SCOPES.activeDocument });
    const file = run.session.activeFile;
    if (file?.kind !== 'document') return null;
    const { id } = file;
    return realm.service('DocumentApp.Document', {
      getId: { signatures: [''], call: () => id },
      getName: {
        signatures: [''],
        call: () => String(run.readActiveFile(`/v1/documents/${id}?fields=title`)['title'] ?? ''),
      },
      getUrl: { signatures: [''], call: () => `https://docs.google.com/document/d/${id}/edit` },
    });
  };
  return realm.service('DocumentApp', {
    getActiveDocument: { signatures: [''], call: active },
    getUi: { signatures: [''], call: () => uiOf('DocumentApp') },
  });
}
