/** What BigQuery refuses, in words, each with one thing to do. */
import { AppError } from '../../shared/errors';
import { t, type Text } from '../../shared/text';

interface Problem {
  readonly pattern: RegExp;
  readonly what: Text;
  readonly why: Text;
  readonly action: Text;
  /** Page of the Cloud console where it is done. */
  readonly page: string;
}

/** By Google's messages: cloud.google.com/bigquery/docs/error-messages. The first that fits. */
const PROBLEMS: readonly Problem[] = [
  {
    pattern: /has not been used in project|it is disabled|accessNotConfigured/i,
    what: t('В проекте «{project}» выключен BigQuery', 'BigQuery is off in the project “{project}”'),
    why: t('Google отвечает, что BigQuery API не включён', 'Google answers that the BigQuery API is not enabled'),
    action: t('Включить BigQuery API и повторить', 'Enable the BigQuery API, then try again'),
    page: 'apis/library/bigquery.googleapis.com',
  },
  {
    pattern: /billing has not been enabled|billingNotEnabled/i,
    what: t('К проекту «{project}» не подключена оплата', 'The project “{project}” has no billing account'),
    why: t(
      'Без неё BigQuery не меняет строки, а таблицы сам удаляет через 60 дней',
      'Without one BigQuery changes no rows, and deletes tables after 60 days',
    ),
    action: t('Подключить оплату и повторить', 'Connect a billing account, then try again'),
    page: 'billing/linkedaccount',
  },
  {
    pattern: /Access Denied|does not have|permission/i,
    what: t('Нет прав на BigQuery в проекте «{project}»', 'You have no rights to BigQuery in the project “{project}”'),
    why: t(
      'Нужны роли «BigQuery Job User» и «BigQuery Data Editor», либо в номере проекта опечатка',
      'The roles “BigQuery Job User” and “BigQuery Data Editor” are needed, or the project id has a typo',
    ),
    action: t('Попросить роли у владельца проекта', 'Ask the owner of the project for the roles'),
    page: 'iam-admin/iam',
  },
  {
    pattern: /Not found: (Dataset|Table)/i,
    what: t('Таблицы лидов нет в BigQuery', 'The table of leads is not in BigQuery'),
    why: t(
      'Её удалили или перенесли в другой регион; BigQuery хранит удалённое 7 дней',
      'It was deleted or moved to another region; BigQuery keeps what was deleted for 7 days',
    ),
    action: t('Восстановить таблицу в консоли BigQuery', 'Restore the table in the BigQuery console'),
    page: 'bigquery',
  },
];

const named = ({ ru, en }: Text, project: string): Text => ({
  ru: ru.replace('{project}', project),
  en: en.replace('{project}', project),
});

/** The error for a message of BigQuery's; null when it is none of the known ones. */
export function warehouseProblem(message: string, project: string): AppError | null {
  const found = PROBLEMS.find(({ pattern }) => pattern.test(message));
  if (!found) return null;
  return new AppError('NO_ACCESS', 'BigQuery refused', {
    text: named(found.what, project),
    why: found.why,
    action: {
      text: found.action,
      link: `https://console.cloud.google.com/${found.page}?project=${encodeURIComponent(project)}`,
    },
  });
}

/** The person has not allowed BigQuery yet. */
export const notAllowed = (url: string | null): AppError =>
  new AppError('NO_ACCESS', 'the scope of BigQuery is not granted', {
    text: t('Дополнению ещё не разрешён BigQuery', 'The add-on is not allowed to use BigQuery yet'),
    why: t(
      'Лиды этого отдела лежат в BigQuery; разрешение нужно только для них',
      'The leads of this department are in BigQuery; the permission is needed for them only',
    ),
    action: {
      text: t('Разрешить BigQuery и повторить', 'Allow BigQuery, then try again'),
      ...(url ? { link: url } : {}),
    },
  });

/** A statement that is not ready after minutes. */
export const tooSlow = (): AppError =>
  new AppError('API', 'BigQuery is not ready', {
    text: t('BigQuery не успел ответить', 'BigQuery did not answer in time'),
    why: t('Запрос ещё выполняется; ничего не потеряно', 'The query is still running; nothing is lost'),
  });
