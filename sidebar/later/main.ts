/** The screens that the panel fetches when somebody goes to one of them: a bundle of its own, so that the first page stays small. */
import { ChangesScreen } from '../screens/ChangesScreen';
import { DocumentsScreen } from '../screens/DocumentsScreen';
import { ImportScreen } from '../screens/ImportScreen';
import { RefreshSections } from '../screens/RefreshSections';
import { SettingsScreen } from '../screens/SettingsScreen';
import { LATER_NAME } from './name';

const screens = { ChangesScreen, DocumentsScreen, ImportScreen, RefreshSections, SettingsScreen };

export type LaterScreens = typeof screens;
export type LaterName = keyof LaterScreens;

(globalThis as unknown as Record<string, LaterScreens>)[LATER_NAME] = screens;
