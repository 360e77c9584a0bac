/** What goes wrong between the panel and Google, before any of our code runs: each with its cause, the way out and one action. */
import type { PanelError } from '../src/panel/contract';
import { t, type Text } from '../src/shared/text';

const again = (text: Text): NonNullable<PanelError['action']> => ({ text, kind: 'retry' });

export const LOST: PanelError = {
  code: 'LOST',
  what: t('Google не ответил за 30 секунд', 'Google did not answer in 30 seconds'),
  why: t(
    'Мог и успеть выполнить. Проверка спросит, что сделано на самом деле.',
    'It may have carried it out. The check asks what was really done.',
  ),
  action: again(t('Проверить', 'Check')),
};

export const OFFLINE: PanelError = {
  code: 'OFFLINE',
  what: t('Нет интернета', 'No internet connection'),
  why: t(
    'Сделанное сохранено. Когда связь вернётся, панель продолжит сама.',
    'What was done is kept. The panel goes on by itself when the connection is back.',
  ),
  action: again(t('Повторить', 'Try again')),
};

export const ACCOUNTS: PanelError = {
  code: 'ACCOUNTS',
  what: t('Google открыл панель от имени другого аккаунта', 'Google opened the panel as another account'),
  why: t(
    'Файл открыт, а дополнению отказано: так бывает, когда в браузере несколько аккаунтов Google.',
    'The file is open, yet the add-on is refused: it happens when several Google accounts are signed in.',
  ),
  steps: [
    t(
      'Откройте окно инкогнито или отдельный профиль браузера.',
      'Open a private window or a browser profile of its own.',
    ),
    t('Войдите в нём только в рабочий аккаунт.', 'Sign in there with your work account only.'),
    t('Откройте в нём эту книгу и панель.', 'Open this workbook and the panel there.'),
  ],
  action: again(t('Проверить снова', 'Check again')),
};

export const TRANSPORT: PanelError = {
  code: 'TRANSPORT',
  what: t('Не удалось связаться с Google', 'Google could not be reached'),
  why: t('Сбой связи или временная неполадка Google.', 'The connection failed, or Google has a passing fault.'),
  action: again(t('Повторить', 'Try again')),
};

export const UPDATED: PanelError = {
  code: 'UPDATED',
  what: t('Дополнение обновилось, пока панель была открыта', 'The add-on was updated while the panel was open'),
  why: t(
    'Эта панель — от прежней версии. Закройте её и откройте снова из меню: «Расширения» → Marketing Pulse. Сделанное сохранено.',
    'This panel belongs to the earlier version. Close it and open it again from the menu: Extensions → Marketing Pulse. What was done is kept.',
  ),
  action: again(t('Закрыть панель', 'Close the panel')),
};

const REFUSED = /PERMISSION_DENIED|authoriz|авториз/i;

/** Names the trouble by what Google's page script said of the failed call. */
export function troubleOf(error: unknown): PanelError {
  if (!navigator.onLine) return OFFLINE;
  return REFUSED.test(error instanceof Error ? error.message : String(error)) ? ACCOUNTS : TRANSPORT;
}
