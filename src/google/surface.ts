/** What the person sees of the add-on inside Google: menu, sidebar, messages. */
import { pick, type Language, type Text } from '../shared/text';

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

/** Opens the control panel. */
export function showSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title));
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
