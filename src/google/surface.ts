/** What the person sees of the add-on inside Google: menu, sidebar, messages. */
import { pick, type Language, type Text } from '../shared/text';
import type { PanelOpening } from '../app/viewTypes';

/** Label of a menu item and the global function that it calls. */
export interface MenuItem {
  readonly label: Text;
  readonly call: string;
}

/** Adds the menu under Extensions. Works in every authorization mode. */
export function addMenu(items: readonly (MenuItem | 'separator')[], language: Language): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of items) {
    if (item === 'separator') menu.addSeparator();
    else menu.addItem(pick(item.label, language), item.call);
  }
  menu.addToUi();
}

/** Where the panel reads what it was opened for. */
const PLACE = '<div id="app"';

/** Opens the control panel; `opening` says what for, when it is not for its first screen. */
export function showSidebar(title: string, opening?: PanelOpening): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title);
  if (opening) page.setContent(page.getContent().replace(PLACE, `${PLACE} data-open="${opening}"`));
  SpreadsheetApp.getUi().showSidebar(page);
}

/** A short message at the corner of the workbook. */
export function showToast(text: Text, language: Language, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet()?.toast(pick(text, language), title, 8);
}

export function showAlert(text: string, title: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

export const userLocale = (): string => Session.getActiveUserLocale();
