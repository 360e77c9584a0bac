/** Words of the schedule. */
import { t } from '../src/shared/text';

export const S = {
  title: t('Расписание', 'Schedule'),
  about: t(
    'Обновляет РНП сам, когда панель закрыта. Работает от имени того, кто включил. Сначала загружает новое из его подключений — тех, из которых он уже загружал сам.',
    'Refreshes the RNP by itself while the panel is closed, in the name of whoever switched it on. First it imports what is new in their connections: those from which they have imported before.',
  ),
  off: t('Сейчас никто не обновляет по расписанию.', 'Nobody refreshes on a schedule now.'),
  mine: t('Обновляете вы, следующий раз {next}.', 'You run it; the next time is {next}.'),
  other: t('Обновляет {owner}, следующий раз {next}.', 'It is run by {owner}; the next time is {next}.'),
  lost: t(
    'Google снял ваше расписание (дополнение отключали). Включите его снова.',
    'Google removed your schedule (the add-on was switched off). Switch it on again.',
  ),
  overdue: t(
    'Последний раз не отработал: владелец мог уйти. Возьмите расписание на себя.',
    'The last time left no trace: its owner may have left. Take it over.',
  ),
  last: t('Последний раз: {at}. {text}', 'Last time: {at}. {text}'),
  day: t('День', 'Day'),
  hour: t('Час', 'Hour'),
  zone: t(
    'По часам отдела: {zone}. Google запускает в течение часа.',
    'By the department’s clock: {zone}. Google starts it within the hour.',
  ),
  digest: t('Сводка на почту', 'Digest by mail'),
  digestHint: t(
    'Адреса через запятую. Пусто: без писем. Лидов в письме нет. Google спросит разрешение.',
    'Addresses separated by commas. Empty: no mail. It names no leads. Google asks for permission.',
  ),
  wrong: t('Проверьте адреса', 'Check the addresses'),
  on: t('Включить', 'Switch on'),
  save: t('Сохранить', 'Save'),
  take: t('Взять на себя', 'Take over'),
  stop: t('Выключить', 'Switch off'),
} as const;
