/** The customer journey map: a row a stage of a segment, with what the client wants, what stands in the way and what we do. */
import { t } from '../../shared/text';
import { EMOTIONS, JOURNEY_STAGES } from '../../shared/codes/journey';
import type { TableTab } from '../../blueprint/tab';
import { choice, date, longText, note, reference, text } from '../columns';

export const cjm: TableTab = {
  kind: 'table',
  key: 'cjm',
  workbook: 'pulse',
  title: t('Карта пути', 'Journey map'),
  purpose: t(
    'Путь клиента по шагам: чего хочет, где касается нас, что мешает и что мы с этим делаем.',
    'The client’s path: what they want, where they meet us, what stands in the way and what we do about it.',
  ),
  color: '#0369a1',
  capacity: 60,
  frozenColumns: 2,
  columns: [
    reference('segment', 'Сегмент', 'Segment', 'segments', 'name', { required: true, widthPx: 150 }),
    choice('stage', 'Шаг', 'Stage', JOURNEY_STAGES, { required: true, widthPx: 160 }),
    longText('goal', 'Чего хочет', 'Goal of the client', {
      required: true,
      widthPx: 240,
      ...note('Словами клиента из интервью.', 'In the client’s words, from an interview.'),
    }),
    longText('actions', 'Что делает', 'Actions', { widthPx: 220 }),
    longText('touchpoints', 'Где встречает нас', 'Touchpoints', { widthPx: 200 }),
    longText('questions', 'Что спрашивает', 'Questions', { widthPx: 220 }),
    choice('emotion', 'Что чувствует', 'Feeling', EMOTIONS, { widthPx: 130 }),
    longText('barriers', 'Что мешает', 'Barriers', { required: true, widthPx: 240 }),
    longText('now', 'Что делаем сейчас', 'What we do now', { widthPx: 240 }),
    longText('next', 'Что сделать', 'What to do', {
      required: true,
      widthPx: 240,
      ...note('Номер задачи или гипотезы, если она уже есть.', 'Number of the task or hypothesis if there is one.'),
    }),
    reference('owner', 'Кто', 'Owner', 'team', 'person', { widthPx: 150 }),
    text('metric', 'Показатель', 'Metric', {
      widthPx: 140,
      ...note('Этап воронки, по которому видно успех.', 'Stage of the funnel that shows the success.'),
    }),
    text('evidence', 'Основание', 'Evidence', {
      widthPx: 140,
      ...note('Номера интервью, записи звонков, отчёты.', 'Numbers of interviews, call records, reports.'),
    }),
    date('reviewed', 'Проверено', 'Reviewed'),
  ],
};
