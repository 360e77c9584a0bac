/** Words of the card that shows somebody's run. */
import { t } from '../src/shared/text';

export const RUNNING = {
  title: t('Отдел сейчас меняют', 'The department is being changed'),
  stopped: t('Чужой запуск не закончен', 'Somebody’s run is not finished'),
  wait: t('Проверить снова', 'Check again'),
  waitText: t(
    'Смотреть и править книги можно. Новый запуск начнётся, когда этот закончится.',
    'You can read and edit the workbooks. A new run can start when this one has ended.',
  ),
  takeOver: t('Довести до конца', 'Finish it'),
  takeOverText: t(
    'Записанное сохранено. Ваше обновление доделает остальное.',
    'What was written is kept. Your refresh does the rest.',
  ),
  ask: t(
    'Закончить может только тот, кто начал: пусть откроет панель и нажмёт «Продолжить».',
    'Only the one who began can finish it: ask them to open the panel and press “Resume”.',
  ),
} as const;
