/** Meetings, their agendas and what was decided: the rhythm of the department. */
import { t } from '../../shared/text';
import {
  AGENDA_KINDS,
  AGENDA_STATES,
  DECISION_KINDS,
  MEETING_STATUSES,
  MEETING_TYPES,
} from '../../shared/codes/rhythm';
import { column, f, label, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, integer, longText, memory, note, reference, text, url } from '../columns';

const COLOR = '#b45309';
const pulse = { owner: 'pulse' } as const;
const held = MEETING_STATUSES.find((status) => status.code === 'held')?.label ?? t('', '');
const missed = MEETING_STATUSES.find((status) => status.code === 'missed')?.label ?? t('', '');

export const meetings: TableTab = {
  kind: 'table',
  key: 'meetings',
  workbook: 'pulse',
  title: t('Встречи', 'Meetings'),
  purpose: t(
    'Ритм отдела: планёрки, итоги месяца, сессии квартала. Ближайшие появляются сами по вкладке «Ритм».',
    'The rhythm: weekly, monthly and quarterly meetings. The next ones are made from the Rhythm tab.',
  ),
  color: COLOR,
  capacity: 90,
  frozenColumns: 3,
  rowKey: 'meeting_id',
  columns: [
    id('meeting_id', 'Номер', 'Number', { ...note('Пусто: дополнение поставит само.', 'Empty: the add-on sets it.') }),
    choice('type', 'Вид', 'Type', MEETING_TYPES, { required: true, widthPx: 150 }),
    date('planned_at', 'Когда', 'When', { required: true }),
    text('time', 'Время', 'Time', { widthPx: 70, ...note('Часы и минуты: 10:00.', 'Hours and minutes: 10:00.') }),
    integer('minutes', 'Минут', 'Minutes', { widthPx: 80 }),
    choice('status', 'Статус', 'Status', MEETING_STATUSES, { widthPx: 130 }),
    date('held_at', 'Прошла', 'Held on'),
    date('minutes_at', 'Протокол от', 'Minutes on', {
      widthPx: 110,
      ...note(
        'В какой день записали решения. Хорошо в тот же или на следующий рабочий.',
        'The day on which the decisions were written down: the same or the next workday.',
      ),
    }),
    reference('chair', 'Ведёт', 'Chair', 'team', 'person', { widthPx: 150 }),
    reference('scribe', 'Записывает', 'Scribe', 'team', 'person', { widthPx: 150 }),
    text('attendees', 'Участники', 'Attendees', { widthPx: 220 }),
    integer('score', 'Оценка 1–5', 'Score 1–5', {
      widthPx: 90,
      ...note('Насколько встреча была полезна, по мнению участников.', 'How useful the meeting was to those who came.'),
    }),
    url('place', 'Ссылка на звонок', 'Call link', { widthPx: 200 }),
    calculated(
      integer('decisions', 'Решений', 'Decisions', { widthPx: 90 }),
      f`IF(${row('meeting_id')}="";"";COUNTIFS(${column('decisions', 'meeting')};${row('meeting_id')}))`,
    ),
    longText('comment', 'Комментарий', 'Comment'),
  ],
  rules: [
    { area: { kind: 'column', column: 'status' }, when: { kind: 'textIs', text: held }, signal: 'good' },
    { area: { kind: 'column', column: 'status' }, when: { kind: 'textIs', text: missed }, signal: 'bad' },
  ],
};

export const agenda: TableTab = {
  kind: 'table',
  key: 'agenda',
  workbook: 'pulse',
  title: t('Повестка', 'Agenda'),
  purpose: t(
    'О чём говорим на ближайших встречах: собирается из РНП, задач, гипотез и контента. Итог и ответственного впишите вы.',
    'What the next meetings are about: made from the RNP, tasks, hypotheses and content. Outcome and owner are yours.',
  ),
  color: COLOR,
  capacity: 300,
  frozenColumns: 2,
  columns: [
    reference('meeting', 'Встреча', 'Meeting', 'meetings', 'meeting_id', { ...pulse, widthPx: 90 }),
    integer('order', '№', 'No', { ...pulse, widthPx: 50 }),
    choice('kind', 'Часть', 'Part', AGENDA_KINDS, { ...pulse, widthPx: 160 }),
    longText('item', 'Вопрос', 'Item', { ...pulse, widthPx: 420 }),
    text('source_ref', 'Основание', 'Source', { ...pulse, widthPx: 150 }),
    integer('minutes', 'Минут', 'Minutes', {
      ...pulse,
      widthPx: 80,
      ...note('0: вопрос уже не нужен, повод исчез.', '0: the item is not needed any more, its cause is gone.'),
    }),
    text('carried_from', 'Перенесён с', 'Carried from', {
      ...pulse,
      widthPx: 100,
      ...note(
        'Вопрос переносится один раз. Дальше решите его заново или снимите.',
        'An item is carried once. After that decide it anew or drop it.',
      ),
    }),
    reference('owner', 'Кто докладывает', 'Speaker', 'team', 'person', { widthPx: 150 }),
    longText('outcome', 'Итог', 'Outcome', { widthPx: 320 }),
    choice('state', 'Состояние', 'State', AGENDA_STATES, { widthPx: 120 }),
    id('item_key', 'Ключ вопроса', 'Item key', { ...pulse, hidden: true }),
    memory('written'),
  ],
};

const LATE = t('● просрочено', '● overdue');
const taskKind = DECISION_KINDS.find((kind) => kind.code === 'task')?.label ?? LATE;

export const decisions: TableTab = {
  kind: 'table',
  key: 'decisions',
  workbook: 'pulse',
  title: t('Решения', 'Decisions'),
  purpose: t(
    'Что решили. Решение вида «Задача» при обновлении становится задачей.',
    'What was decided. A decision of the kind “Task” becomes a task at the refresh.',
  ),
  color: COLOR,
  capacity: 150,
  frozenColumns: 2,
  rowKey: 'decision_id',
  columns: [
    id('decision_id', 'Номер', 'Number', { ...note('Пусто: дополнение поставит само.', 'Empty: the add-on sets it.') }),
    reference('meeting', 'Встреча', 'Meeting', 'meetings', 'meeting_id', { required: true, widthPx: 90 }),
    choice('kind', 'Вид', 'Kind', DECISION_KINDS, { required: true, widthPx: 120 }),
    longText('text', 'Что решили', 'What was decided', {
      required: true,
      widthPx: 420,
      ...note('С глагола и с числом, если оно есть.', 'Begin with a verb; give the number if there is one.'),
    }),
    reference('owner', 'Кто делает', 'Owner', 'team', 'person', { widthPx: 150 }),
    date('due', 'Срок', 'Due'),
    text('task_id', 'Задача', 'Task', { ...pulse, widthPx: 90 }),
    date('revisit', 'Вернуться', 'Revisit', {
      ...note('Когда проверить, верно ли решили.', 'When to check whether it was right.'),
    }),
    text('reversed_by', 'Отменено решением', 'Reversed by', { widthPx: 130 }),
    calculated(
      text('state', 'Состояние', 'State', { widthPx: 130 }),
      f`IF(OR(${row('kind')}<>${label(taskKind)};${row('task_id')}="");"";IFERROR(INDEX(${column('tasks', 'status')};MATCH(${row('task_id')};${column('tasks', 'task_id')};0))&"";""))`,
    ),
    longText('comment', 'Комментарий', 'Comment'),
  ],
};
