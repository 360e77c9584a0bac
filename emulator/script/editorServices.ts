/** SpreadsheetApp and DocumentApp: the open file's identity and the user interface, nothing more. */
import { requireAuthority, requireDocument, requireScope } from './authorization';
import { guard } from './guard';
import type { HtmlOutput } from './html';
import type { MenuEntry, RunContext } from './types';

interface FileFacts {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** The built-in services see the open file whatever the app was granted. */
function factsOf(context: RunContext, id: string): FileFacts {
  const response = context.options.api.handle({ method: 'GET', url: `/v4/spreadsheets/${id}?fields=properties(title,locale,timeZone)`, user: context.session.user });
  const properties = ((response.body as { properties?: Record<string, string> }).properties ?? {}) as Record<string, string>;
  return { name: properties.title ?? '', locale: properties.locale ?? 'en_US', timeZone: properties.timeZone ?? 'Etc/GMT' };
}

function menuBuilder(context: RunContext, title: string): object {
  const items: (MenuEntry | 'separator')[] = [];
  const builder: Record<string, unknown> = {
    addItem: (label: string, call: string) => (items.push({ label, call }), proxy),
    addSeparator: () => (items.push('separator'), proxy),
    addToUi: () => void context.ui.menus.push({ title, items }),
  };
  const proxy = guard('Menu', builder);
  return proxy;
}

function ui(context: RunContext): object {
  const interactive = (what: string): void => {
    requireAuthority(context, what);
    requireScope(context, what, ['script.container.ui']);
  };
  return guard('Ui', {
    createAddonMenu: () => menuBuilder(context, 'Add-on'),
    createMenu: (title: string) => menuBuilder(context, title),
    showSidebar: (page: HtmlOutput) => {
      interactive('Ui.showSidebar');
      context.ui.sidebar = { title: page.getTitle(), html: page.getContent() };
    },
    showModalDialog: (page: HtmlOutput, title: string) => {
      interactive('Ui.showModalDialog');
      context.ui.dialogs.push({ title, html: page.getContent() });
    },
    alert: (first: string, second?: string) => {
      interactive('Ui.alert');
      context.ui.alerts.push(second === undefined ? { title: '', message: first } : { title: first, message: second });
      return 'OK';
    },
    Button: { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
    ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
  });
}

export function spreadsheetApp(context: RunContext): object {
  const active = (): object | null => {
    requireDocument(context, 'SpreadsheetApp.getActiveSpreadsheet');
    requireScope(context, 'SpreadsheetApp.getActiveSpreadsheet', ['spreadsheets.currentonly', 'spreadsheets']);
    const file = context.session.activeFile;
    if (file?.kind !== 'spreadsheet') return null;
    return guard('Spreadsheet', {
      getId: () => file.id,
      getName: () => factsOf(context, file.id).name,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
      getSpreadsheetLocale: () => factsOf(context, file.id).locale,
      getSpreadsheetTimeZone: () => factsOf(context, file.id).timeZone,
      toast: (message: string, title = '') => void context.ui.toasts.push({ message, title }),
    });
  };
  return guard('SpreadsheetApp', { getActiveSpreadsheet: active, getActive: active, getUi: () => ui(context) });
}

export function documentApp(context: RunContext): object {
  const active = (): object | null => {
    requireDocument(context, 'DocumentApp.getActiveDocument');
    requireScope(context, 'DocumentApp.getActiveDocument', ['documents.currentonly', 'documents']);
    const file = context.session.activeFile;
    return file?.kind === 'document' ? guard('Document', { getId: () => file.id, getUrl: () => `https://docs.google.com/document/d/${file.id}/edit` }) : null;
  };
  return guard('DocumentApp', { getActiveDocument: active, getUi: () => ui(context) });
}
