/** Cards as Google's objects. Texts of cards are read as simple HTML, so what comes from a workbook is escaped. */
import { pick, type Language } from '../shared/text';

/** The parts of a card; see src/panel/cards/card.ts, of which this is the shape. */
type Words = string | { readonly ru: string; readonly en: string };
type Press =
  | { readonly kind: 'call'; readonly call: string; readonly parameters?: Readonly<Record<string, string>> }
  | { readonly kind: 'link'; readonly url: string };
interface Button {
  readonly text: Words;
  readonly press: Press;
  readonly main?: boolean;
}
type Line =
  | { readonly kind: 'text'; readonly text: Words }
  | {
      readonly kind: 'fact';
      readonly text: Words;
      readonly above?: Words;
      readonly below?: Words;
      readonly press?: Press;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };
interface View {
  readonly title: Words;
  readonly subtitle?: Words;
  readonly sections: readonly { readonly header?: Words; readonly lines: readonly Line[] }[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const said = (words: Words, language: Language): string =>
  escaped(typeof words === 'string' ? words : pick(words, language));

function actionOf(press: Extract<Press, { kind: 'call' }>): GoogleAppsScript.Card_Service.Action {
  const action = CardService.newAction()
    .setFunctionName(press.call)
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
  return press.parameters ? action.setParameters({ ...press.parameters }) : action;
}

const openLink = (url: string): GoogleAppsScript.Card_Service.OpenLink => CardService.newOpenLink().setUrl(url);

function buttonOf({ text, press, main }: Button, language: Language): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(said(text, language));
  if (main) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  return press.kind === 'call' ? button.setOnClickAction(actionOf(press)) : button.setOpenLink(openLink(press.url));
}

function lineOf(line: Line, language: Language): GoogleAppsScript.Card_Service.Widget {
  if (line.kind === 'text') return CardService.newTextParagraph().setText(said(line.text, language));
  if (line.kind === 'buttons') {
    const set = CardService.newButtonSet();
    for (const button of line.buttons) set.addButton(buttonOf(button, language));
    return set;
  }
  const fact = CardService.newDecoratedText().setText(said(line.text, language)).setWrapText(true);
  if (line.above !== undefined) fact.setTopLabel(said(line.above, language));
  if (line.below !== undefined) fact.setBottomLabel(said(line.below, language));
  if (line.press?.kind === 'link') fact.setOpenLink(openLink(line.press.url));
  if (line.press?.kind === 'call') fact.setOnClickAction(actionOf(line.press));
  return fact;
}

/** A finished card. */
export function cardOf(view: View, language: Language): GoogleAppsScript.Card_Service.Card {
  const header = CardService.newCardHeader().setTitle(said(view.title, language));
  if (view.subtitle !== undefined) header.setSubtitle(said(view.subtitle, language));
  const card = CardService.newCardBuilder().setHeader(header);
  for (const { header: title, lines } of view.sections) {
    const section = CardService.newCardSection();
    if (title !== undefined) section.setHeader(said(title, language));
    for (const line of lines) section.addWidget(lineOf(line, language));
    card.addSection(section);
  }
  return card.build();
}

/** The answer of an action: the card in place of the one that is shown, and a short message. */
export function cardResponse(
  reply: { readonly card: View; readonly told?: Words },
  language: Language,
): GoogleAppsScript.Card_Service.ActionResponse {
  const response = CardService.newActionResponseBuilder().setNavigation(
    CardService.newNavigation().updateCard(cardOf(reply.card, language)),
  );
  if (reply.told !== undefined)
    response.setNotification(CardService.newNotification().setText(said(reply.told, language)));
  return response.build();
}

/** Asks Google to show the dialog by which the person lets the add-on see the open file. */
export const askForFile = (): GoogleAppsScript.Card_Service.EditorFileScopeActionResponse =>
  CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build();
