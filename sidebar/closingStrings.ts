/** Words of the section of closed weeks. */
import { t } from '../src/shared/text';

export const C = {
  title: t('Закрытие недель', 'Closing of weeks'),
  about: t(
    'Закрытые числа не меняются: поправки пишутся отдельно, с датой и причиной.',
    'Closed numbers do not change: corrections are written apart, with a date and a cause.',
  ),
  off: t(
    'Вкладки закрытия удалены, поэтому недели не закрываются. Верните их из истории версий файла.',
    'The tabs of closing were deleted, so weeks are not closed. Bring them back from the version history of the file.',
  ),
  waits: t('ждёт: {what}', 'waits for {what}'),
  closesOn: t('закроется {date}', 'closes on {date}'),
  closesThen: t('закроется, когда они появятся', 'closes when they come'),
  closedOn: t('закрыта {date}', 'closed on {date}'),
  by: t('решил(а) {who}: {why}', 'decided by {who}: {why}'),
  corrections: t('уточнений: {n}', 'corrections: {n}'),
  close: t('Закрыть сейчас', 'Close now'),
  closeAnyway: t('Закрыть без этих данных', 'Close without these data'),
  reopen: t('Открыть заново', 'Open again'),
  why: t('Почему', 'Why'),
  whyHint: t(
    'Причина и ваш адрес останутся в книге и в журнале.',
    'The reason and your address stay in the workbook and in the journal.',
  ),
  confirm: t('Подтвердить', 'Confirm'),
  backlog: t('Ждут закрытия {span}', 'To be closed: {span}'),
  backlogHint: t(
    'Загрузите недостающие выгрузки и обновите РНП: недели закроются сами. Если данных не будет, закройте все сразу.',
    'Import the missing exports and refresh: the weeks close by themselves. If there will be no data, close all at once.',
  ),
  closeAll: t('Закрыть все без этих данных', 'Close all without these data'),
  openTab: t('Открыть вкладку «Закрытие недель»', 'Open the tab “Closing of weeks”'),
} as const;
