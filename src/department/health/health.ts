/** Health of the 17 aspects now, and its history by week. The refresh keeps both. */
import { t } from '../../shared/text';
import { HEALTH_STATES } from '../../shared/codes/health';
import type { TableTab } from '../../blueprint/tab';
import { choice, date, id, integer, longText, memory, note, number, text, url } from '../columns';

const ours = { owner: 'pulse' } as const;
const stateLabel = (code: string): (typeof HEALTH_STATES)[number]['label'] =>
  HEALTH_STATES.find((state) => state.code === code)?.label ?? t(code, code);

/** One row an aspect: score, state, what is missing, and the one thing to do. */
export const health: TableTab = {
  kind: 'table',
  key: 'health',
  workbook: 'pulse',
  title: t('Здоровье', 'Health'),
  purpose: t(
    '17 сторон работающего отдела: что есть, чего не хватает, что сделать.',
    'The 17 sides of a working department: what is there, what is missing, what to do.',
  ),
  color: '#134e4a',
  capacity: 20,
  frozenColumns: 2,
  rowKey: 'number',
  columns: [
    integer('number', '№', 'No.', { ...ours, widthPx: 50 }),
    text('aspect', 'Сторона работы', 'Aspect', { ...ours, widthPx: 240 }),
    integer('score', 'Балл', 'Score', {
      ...ours,
      widthPx: 80,
      ...note(
        'Из 100. Балл — о документах и ритме, а не о таланте людей.',
        'Of 100. The score is about documents and rhythm, not about talent.',
      ),
    }),
    choice('state', 'Состояние', 'State', HEALTH_STATES, { ...ours, widthPx: 130 }),
    longText('missing', 'Чего не хватает', 'What is missing', { ...ours, widthPx: 420 }),
    longText('action', 'Что сделать', 'What to do', { ...ours, widthPx: 300 }),
    url('link', 'Где', 'Where', { ...ours, widthPx: 240 }),
    number('weight', 'Вес', 'Weight', { ...ours, widthPx: 70 }),
    number('points', 'Вклад', 'Points', {
      ...ours,
      widthPx: 80,
      ...note('Балл × вес: сумма даёт оценку отдела.', 'Score × weight: the sum gives the department’s score.'),
    }),
    longText('unknown', 'Не проверено', 'Not checked', { ...ours, widthPx: 260 }),
    text('not_applicable', 'Неприменимо, потому что', 'Not applicable, because', {
      widthPx: 260,
      ...note(
        'Впишите причину, и сторона не учитывается. Нельзя для 11, 14, 16 и 17.',
        'Type a reason and the aspect is left out. Not for 11, 14, 16 and 17.',
      ),
    }),
    memory('written'),
  ],
  rules: [
    {
      area: { kind: 'column', column: 'state' },
      when: { kind: 'textIs', text: stateLabel('complete') },
      signal: 'good',
    },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('stale') }, signal: 'warn' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('draft') }, signal: 'warn' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('missing') }, signal: 'bad' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('n_a') }, signal: 'muted' },
  ],
};

/** Numbers of the aspects. */
export const ASPECTS = Array.from({ length: 17 }, (_, index) => index + 1);

/** Key of an aspect's column in the history. */
export const historyColumn = (aspect: number): string => `a${String(aspect).padStart(2, '0')}`;

/** One row a week: the department's score and that of each aspect. */
export const healthHistory: TableTab = {
  kind: 'table',
  key: 'health_history',
  workbook: 'pulse',
  title: t('История здоровья', 'Health history'),
  purpose: t('Оценка отдела по неделям.', 'The department’s score by week.'),
  color: '#64748b',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'week',
  columns: [
    id('week', 'Неделя', 'Week', ours),
    date('day', 'Посчитано', 'Computed', ours),
    number('total', 'Отдел', 'Department', ours),
    ...ASPECTS.map((aspect) => number(historyColumn(aspect), String(aspect), String(aspect), { ...ours, widthPx: 60 })),
    integer('rules_version', 'Версия правил', 'Rules version', {
      ...ours,
      ...note(
        'Когда правила меняются, баллы разных версий не сравнивают.',
        'When the rules change, scores of different versions are not compared.',
      ),
    }),
    memory('written'),
  ],
};

/** Version of the rules: raised when a check is added, removed or weighed anew. */
export const RULES_VERSION = 1;
