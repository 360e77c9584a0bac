/** Errors in the user's words: what happened, why, and one thing to do. */
import { isAppError, type AppError } from '../shared/errors';
import { t, type Text } from '../shared/text';
import type { PanelError } from './contract';

interface Wording {
  readonly what: Text;
  readonly why?: Text;
  readonly action: NonNullable<PanelError['action']>;
}

const retry = (text: Text): Wording['action'] => ({ text, kind: 'retry' });
const AGAIN = retry(t('Повторить', 'Try again'));

const WORDINGS: Readonly<Record<AppError['code'], Wording>> = {
  BAD_INPUT: {
    what: t('Не получилось разобрать введённое', 'The input could not be understood'),
    action: { text: t('Проверьте поля и повторите', 'Check the fields and try again'), kind: 'none' },
  },
  INVALID_DEFINITION: {
    what: t('В шаблоне отдела ошибка', 'The department template has a mistake'),
    why: t('Это наша ошибка, данные не изменены', 'This is our mistake; nothing was changed'),
    action: { text: t('Напишите в поддержку', 'Write to support'), kind: 'none' },
  },
  STALE_PLAN: {
    what: t('Книга изменилась, пока вы смотрели план', 'The workbook changed while you looked at the plan'),
    action: retry(t('Составить план заново', 'Make the plan again')),
  },
  NOT_FOUND: {
    what: t('Не нашлось то, что было раньше', 'Something that was here is gone'),
    why: t(
      'Вкладку, файл или задание удалили либо оно уже завершено',
      'A tab, file or run was deleted, or has already ended',
    ),
    action: retry(t('Обновить панель', 'Reload the panel')),
  },
  NO_ACCESS: {
    what: t('Нет доступа к файлу отдела', 'No access to the department’s file'),
    why: t(
      'Google показывает дополнению только файлы, к которым вы его допустили; бывает и при входе в несколько аккаунтов',
      'Google shows the add-on only the files that you allowed; it also happens with several accounts signed in',
    ),
    action: {
      text: t(
        'Откройте файл своим рабочим аккаунтом и разрешите доступ',
        'Open the file with your work account and allow access',
      ),
      kind: 'grant',
    },
  },
  BUSY: {
    what: t('Сейчас отдел обновляет кто-то другой', 'Someone else is updating the department right now'),
    action: retry(t('Повторить через минуту', 'Try again in a minute')),
  },
  QUOTA: {
    what: t('Google просит подождать: слишком много запросов', 'Google asks to wait: too many requests'),
    why: t(
      'Ничего не потеряно, работа продолжится с того же места',
      'Nothing is lost; the work goes on from the same place',
    ),
    action: retry(t('Повторить через минуту', 'Try again in a minute')),
  },
  API: {
    what: t('Google не выполнил запрос', 'Google did not carry out the request'),
    why: t(
      'Временный сбой или ограничение Google; готовое сохранено',
      'A passing fault or a limit of Google’s; what is done is kept',
    ),
    action: AGAIN,
  },
  CANCELLED: { what: t('Остановлено', 'Stopped'), action: retry(t('Продолжить', 'Go on')) },
  INTERNAL: {
    what: t('Внутренняя ошибка Marketing Pulse', 'An internal error of Marketing Pulse'),
    why: t('Это наша ошибка; уже сделанное сохранено', 'This is our mistake; what was done is kept'),
    action: AGAIN,
  },
};

const PUT_BACK: Wording['action'] = {
  text: t(
    'Место вернётся пустым; данные есть в истории версий файла',
    'The place comes back empty; its data are in the version history of the file',
  ),
  kind: 'none',
};

/** The error as the panel shows it. */
export function panelError(error: unknown): PanelError {
  const code = isAppError(error) ? error.code : 'INTERNAL';
  const { what, why, action } = WORDINGS[code];
  const details: AppError['details'] = isAppError(error) ? error.details : {};
  const { text: said, why: reason, action: way } = details;
  const gone = isAppError(error) ? (error.details.gone as PanelError['gone']) : undefined;
  const shown = { code, what: isText(said) ? said : what };
  return gone
    ? { ...shown, gone, action: PUT_BACK }
    : { ...shown, ...(isText(reason) ? { why: reason } : why ? { why } : {}), action: wayOut(way) ?? action };
}

/** A way out that the error itself knows, better than its code does: with a link, a place; without one, words. */
function wayOut(way: unknown): Wording['action'] | null {
  const { text, link } = (way ?? {}) as { readonly text?: unknown; readonly link?: unknown };
  if (!isText(text)) return null;
  return typeof link === 'string' ? { text, kind: 'open', link } : { text, kind: 'none' };
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'ru' in value && 'en' in value;
