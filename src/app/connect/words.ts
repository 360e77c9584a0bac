/** Why a connection does not work, in plain words with one thing to do. */
import { t, type Text } from '../../shared/text';
import type { Failure } from '../../connectors/types';
import type { ConnectionProblem } from './views';

export type Reason = Failure | 'permission' | 'quota' | 'network';

const WORDS: Readonly<Record<Reason, readonly [what: Text, action: Text]>> = {
  key: [
    t('Ключ не подошёл', 'The key was not accepted'),
    t('Удалите подключение и добавьте снова с новым ключом', 'Remove the connection and add it again with a new key'),
  ],
  rights: [
    t('У ключа не хватает прав', 'The key lacks rights'),
    t(
      'Дайте ключу право на чтение в той системе, где он выдан, или проверьте оплату тарифа',
      'Give the key the right to read in the system that issued it, or check that its plan is paid',
    ),
  ],
  limit: [
    t('Система просит подождать: исчерпан лимит запросов', 'The system asks to wait: its limit of requests is reached'),
    t('Повторите через час', 'Try again in an hour'),
  ],
  down: [
    t('Сервер системы не отвечает', 'The system’s server does not answer'),
    t('Повторите позже', 'Try again later'),
  ],
  network: [
    t('Сервер не найден или не отвечает', 'The server was not found or does not answer'),
    t('Проверьте адрес и повторите', 'Check the address and try again'),
  ],
  format: [
    t('Ответ системы не удалось разобрать', 'The system’s answer could not be read'),
    t('Проверьте поля подключения', 'Check the fields of the connection'),
  ],
  address: [
    t('По этому адресу ничего нет', 'There is nothing at this address'),
    t('Проверьте адрес', 'Check the address'),
  ],
  quota: [
    t('Исчерпан дневной лимит запросов Google', 'Google’s daily limit of requests is reached'),
    t('Повторите завтра', 'Try again tomorrow'),
  ],
  permission: [
    t('Запросы к другим системам не разрешены', 'Requests to other systems are not allowed'),
    t('Разрешите их и повторите', 'Allow them and try again'),
  ],
};

/** @param link where requests can be allowed; only for `permission` */
export function problemOf(reason: Reason, link: string | null = null): ConnectionProblem {
  const [what, action] = WORDS[reason];
  return { what, action, link };
}
