/** `getUi()`: menus, sidebar, dialogs and alerts. All but menus need FULL authority and the scope `script.container.ui`. */
import { SCOPES } from '../authority';
import { Fault } from '../faults';
import type { Method } from '../realm';
import type { AlertRequest, Button, Page } from '../types';
import { enumeration, type Enumeration, type ServiceContext } from './context';
import { makeMenu } from './menu';

type Sets = Enumeration<AlertRequest['buttons']>;

/** The answers that each set of buttons offers; closing is always possible. */
const OFFERED: Readonly<Record<AlertRequest['buttons'], readonly Button[]>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};

function ask({ run }: ServiceContext, alert: AlertRequest): Button {
  run.need('Ui.alert', { mode: 'FULL', scopes: SCOPES.ui });
  const answer = run.options.answerAlert?.(alert) ?? 'CLOSE';
  if (!OFFERED[alert.buttons].includes(answer)) throw new Fault(`The alert has no button ${answer}`, 'HostError');
  run.ui.alerts.push({ ...alert, answer });
  return answer;
}

/** `alert(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`. */
function alertMethod(context: ServiceContext, sets: Sets, buttons: Enumeration<Button>): Method {
  return {
    signatures: ['String', 'String, ButtonSet', 'String, String, ButtonSet'],
    call: (args) => {
      const title = args.length === 3 ? String(args[0]) : null;
      const prompt = String(args.length === 3 ? args[1] : args[0]);
      const set = args.length === 1 ? 'OK' : (sets.nameOf(args.at(-1)) ?? 'OK');
      return buttons.value(ask(context, { title, prompt, buttons: set }));
    },
  };
}

/** Methods that show a page. */
function pageMethods(
  { run }: ServiceContext,
  pageOf: (value: unknown) => Page | undefined,
): Readonly<Record<string, Method>> {
  const page = (method: string, value: unknown): Page => {
    run.need(`Ui.${method}`, { mode: 'FULL', scopes: SCOPES.ui });
    const found = pageOf(value);
    if (!found) throw new Fault('Invalid argument: userInterface');
    return found;
  };
  const dialog = (method: string, modal: boolean): Method => ({
    signatures: ['HtmlOutput, String'],
    call: ([html, title]) => void run.ui.dialogs.push({ ...page(method, html), title: String(title), modal }),
  });
  return {
    showSidebar: { signatures: ['HtmlOutput'], call: ([html]) => void (run.ui.sidebar = page('showSidebar', html)) },
    showModalDialog: dialog('showModalDialog', true),
    showModelessDialog: dialog('showModelessDialog', false),
  };
}

/**
 * `getUi()` of each app (`SpreadsheetApp`, `DocumentApp`) in one run; all share their enumerations.
 * What it gives throws a Fault in a run that has no person or no such file before it.
 */
export function makeUiOf(
  context: ServiceContext,
  pageOf: (value: unknown) => Page | undefined,
): (app: 'SpreadsheetApp' | 'DocumentApp') => object {
  const { realm, run } = context;
  const { trigger, activeFile, card } = run.session;
  const sets = enumeration(realm, 'Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
  const buttons = enumeration(realm, 'Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  const ui = realm.service('Ui', {
    ButtonSet: sets.object,
    Button: buttons.object,
    createAddonMenu: { signatures: [''], call: () => makeMenu(context, 'addon', null) },
    createMenu: { signatures: ['String'], call: ([caption]) => makeMenu(context, 'custom', String(caption)) },
    alert: alertMethod(context, sets, buttons),
    ...pageMethods(context, pageOf),
  });
  return (app) => {
    const kind = app === 'SpreadsheetApp' ? 'spreadsheet' : 'document';
    if (trigger === true || card === true || activeFile?.kind !== kind)
      throw new Fault(`Cannot call ${app}.getUi() from this context.`);
    return ui;
  };
}
