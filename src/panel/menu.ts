/** The add-on's menu. It is built without any service or user data: before the add-on is enabled in a file nothing else is allowed. */
import { t, type Language, type Text } from '../shared/text';

export const MENU_NAME = 'Marketing Pulse';

/** Label and the global function that it calls. */
export interface MenuItem {
  readonly label: Text;
  readonly call: string;
}

export const MENU: readonly (MenuItem | 'separator')[] = [
  { label: t('Открыть панель', 'Open the control panel'), call: 'showPanel' },
  { label: t('Обновить РНП за эту неделю', 'Refresh RNP for this week'), call: 'refreshNow' },
  { label: t('Проверить изменения', 'Check for changes'), call: 'showChanges' },
  { label: t('Отменить последний запуск', 'Undo last run'), call: 'showUndo' },
  'separator',
  { label: t('Справка', 'Help'), call: 'showHelp' },
];

/** Language of a menu for a locale such as `ru` or `en_GB`. */
export const menuLanguage = (locale: string): Language => (/^(ru|be|kk|uk)/i.test(locale) ? 'ru' : 'en');
