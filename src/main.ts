/** Everything that Google can call: a table of contents, no logic. Each `global.name` becomes a top-level function of the script. */
import { servePage, takeForm } from './app/landings/webApp';
import { DEPARTMENT } from './department/index';
import { askForFile, cardOf, cardResponse } from './google/cards';
import { googlePorts } from './google/ports';
import { htmlAnswer } from './google/web';
import { addMenu, showAlert, showSidebar, showToast, userLocale } from './google/surface';
import { cardContext } from './panel/cards/cardEvent';
import { homepage, picturesFromCard, refreshFromCard } from './panel/cards/homepage';
import { makeHandlers } from './panel/handlers';
import { MENU, MENU_NAME, menuLanguage } from './panel/menu';
import { HELP, refreshByClock, refreshFromMenu } from './panel/menuActions';
import { serve } from './panel/serve';
import { pick } from './shared/text';

declare const global: Record<string, unknown>;

/** What Google gives to a web app; absent when somebody runs the function by hand. */
type WebEvent = { readonly parameter?: Readonly<Record<string, unknown>> } | undefined;

const rpc = serve(makeHandlers(DEPARTMENT), googlePorts);
/** The first card, when the person opens the side panel and after they granted the file. */
const firstCard = (event: unknown): unknown => {
  const context = cardContext(event);
  return cardOf(homepage(googlePorts, DEPARTMENT, context).card, context.language);
};

const openMenu = (): void => addMenu(MENU, menuLanguage(userLocale()));

global.onOpen = () => openMenu();
global.onInstall = () => openMenu();
global.showPanel = () => showSidebar(MENU_NAME);
global.showChanges = () => showSidebar(MENU_NAME, 'changes');
global.showUndo = () => showSidebar(MENU_NAME, 'undo');
global.refreshNow = () => showToast(refreshFromMenu(googlePorts, DEPARTMENT), menuLanguage(userLocale()), MENU_NAME);
global.scheduledRefresh = (event: unknown) => refreshByClock(googlePorts, DEPARTMENT, event);
global.showHelp = () => showAlert(pick(HELP, menuLanguage(userLocale())), MENU_NAME);
global.doGet = (event: WebEvent) => htmlAnswer(servePage(googlePorts, event?.parameter ?? {}));
global.doPost = (event: WebEvent) => htmlAnswer(takeForm(googlePorts, DEPARTMENT, event?.parameter ?? {}));
global.cardHome = firstCard;
global.cardGranted = firstCard;
global.cardGrant = () => askForFile();
global.cardReload = (event: unknown) => {
  const context = cardContext(event);
  return cardResponse(homepage(googlePorts, DEPARTMENT, context), context.language);
};
global.cardRefresh = (event: unknown) => {
  const context = cardContext(event);
  return cardResponse(refreshFromCard(googlePorts, DEPARTMENT, context), context.language);
};
global.cardPictures = (event: unknown) => {
  const context = cardContext(event);
  return cardResponse(picturesFromCard(googlePorts, DEPARTMENT, context), context.language);
};
global.rpc = (method: unknown, json: unknown) => rpc(method, json);
