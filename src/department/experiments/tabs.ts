/** Tests of hypotheses with their arithmetic, and what was learned from them. */
import { t } from '../../shared/text';
import {
  EFFECT_KINDS,
  LEARNING_ACTIONS,
  LEARNING_STRENGTHS,
  STOP_RULES,
  TEST_STATUSES,
  TEST_TYPES,
} from '../../shared/codes/experiments';
import { f, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, flag, id, integer, longText, note, ratio, reference, text } from '../columns';
import {
  feasible,
  high,
  low,
  nRequired,
  plannedEnd,
  progress,
  UNDERPOWERED,
  uplift,
  verdict,
  VERDICTS,
  weeks,
} from './testFormulas';

const COLOR = '#7c3aed';

export const tests: TableTab = {
  kind: 'table',
  key: 'tests',
  workbook: 'library',
  title: t('Тесты', 'Tests'),
  purpose: t(
    'План проверки гипотезы до старта: сколько нужно данных и недель. Вывод появится, когда выборка набрана.',
    'The plan of a test before it starts: how much data and how many weeks. The verdict comes when the sample is full.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 2,
  rowKey: 'test_id',
  columns: [
    id('test_id', 'Номер', 'Number', { ...note('TS001, TS002 и дальше.', 'TS001, TS002 and so on.') }),
    text('hypothesis', 'Гипотеза', 'Hypothesis', {
      required: true,
      widthPx: 100,
      ...note('Номер с вкладки «Гипотезы».', 'Number on the Hypotheses tab.'),
    }),
    text('title', 'Что меняем', 'What changes', { required: true, widthPx: 260 }),
    choice('status', 'Статус', 'Status', TEST_STATUSES, { widthPx: 120 }),
    choice('type', 'Вид', 'Type', TEST_TYPES, { widthPx: 160 }),
    text('metric', 'Показатель', 'Metric', {
      required: true,
      widthPx: 180,
      ...note('Один. По нему и решаем.', 'One. It decides.'),
    }),
    flag('better', 'Больше — лучше', 'More is better', { widthPx: 150 }),
    longText('guardrail', 'Что не должно ухудшиться', 'What must not get worse', { widthPx: 200 }),
    ratio('baseline', 'Сейчас', 'Baseline', {
      required: true,
      ...note('Доля, например 2 %.', 'A share, such as 2 %.'),
    }),
    ratio('mde', 'Какой эффект ищем', 'Effect to find', {
      required: true,
      widthPx: 120,
      ...note(
        'Наименьший, ради которого стоит менять. Как он задан, говорит соседний столбец.',
        'The smallest one worth a change. The next column says how it is given.',
      ),
    }),
    choice('mde_kind', 'Эффект задан как', 'Effect given as', EFFECT_KINDS, { widthPx: 150 }),
    ratio('alpha', 'Ложная тревога', 'False alarm', { ...note('Обычно 5 %.', 'Usually 5 %.') }),
    ratio('power', 'Мощность', 'Power', { ...note('Обычно 80 %.', 'Usually 80 %.') }),
    calculated(
      integer('n_required', 'Нужно на группу', 'Needed a group', {
        widthPx: 120,
        ...note('Формула с общей долей (pooled), двусторонняя, две группы.', 'Pooled formula, two-sided, two groups.'),
      }),
      nRequired,
    ),
    integer('daily', 'В день в тесте', 'A day in the test', {
      ...note('Посетителей или лидов в обеих группах вместе.', 'Visitors or leads, both groups together.'),
    }),
    calculated(
      integer('weeks', 'Недель', 'Weeks', { ...note('Полных, не меньше двух.', 'Full, two at least.') }),
      weeks,
    ),
    calculated(text('feasible', 'Успеем?', 'Feasible?', { widthPx: 220 }), feasible),
    date('start', 'Старт', 'Start'),
    calculated(date('planned_end', 'Конец по плану', 'Planned end'), plannedEnd),
    choice('stop_rule', 'Когда остановим', 'Stop rule', STOP_RULES, { widthPx: 160 }),
    date('registered', 'План записан', 'Registered', {
      ...note('До старта. После этой даты план не меняют.', 'Before the start. The plan is not changed afterwards.'),
    }),
    integer('n_a', 'A: всего', 'A: trials'),
    integer('x_a', 'A: целевых', 'A: successes'),
    integer('n_b', 'B: всего', 'B: trials'),
    integer('x_b', 'B: целевых', 'B: successes'),
    calculated(ratio('progress', 'Набрано', 'Collected'), progress),
    calculated(ratio('uplift', 'Прирост', 'Uplift', { ...note('B ÷ A − 1.', 'B ÷ A − 1.') }), uplift),
    calculated(
      ratio('low', 'Разница от', 'Difference from', {
        ...note('Нижняя граница интервала B − A.', 'Lower bound of the interval of B − A.'),
      }),
      low,
    ),
    calculated(ratio('high', 'Разница до', 'Difference to'), high),
    calculated(text('verdict', 'Вывод', 'Verdict', { widthPx: 220 }), verdict),
    longText('decision', 'Решение', 'Decision', { widthPx: 240 }),
    reference('decided_by', 'Кто решил', 'Decided by', 'lists', 'people', { widthPx: 150 }),
    date('decided_at', 'Решено', 'Decided'),
    integer('n_total', 'Конверсий всего (N)', 'Conversions in all (N)', {
      widthPx: 140,
      ...note(
        'Для последовательного теста: сколько конверсий A и B вместе, до старта. Победа при отрыве 2,25 × √N, без победителя при N (Миллер). Смотреть можно каждый день.',
        'For a sequential test: conversions of A and B together, agreed before the start. A lead of 2.25 × √N wins, N without one ends it (Miller). It may be looked at every day.',
      ),
    }),
  ],
  rules: [
    { area: { kind: 'column', column: 'feasible' }, when: { kind: 'textIs', text: UNDERPOWERED }, signal: 'warn' },
    { area: { kind: 'column', column: 'verdict' }, when: { kind: 'textIs', text: VERDICTS.win }, signal: 'good' },
    { area: { kind: 'column', column: 'verdict' }, when: { kind: 'textIs', text: VERDICTS.loss }, signal: 'bad' },
    { area: { kind: 'column', column: 'verdict' }, when: { kind: 'textIs', text: VERDICTS.invalid }, signal: 'warn' },
  ],
};

export const learnings: TableTab = {
  kind: 'table',
  key: 'learnings',
  workbook: 'library',
  title: t('Выводы', 'Learnings'),
  purpose: t(
    'Что узнали из тестов и что с этим сделали. Прогноз и факт показывают, насколько мы умеем предсказывать.',
    'What the tests taught and what was done with it. Forecast and fact show how well we predict.',
  ),
  color: COLOR,
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'learning_id',
  columns: [
    id('learning_id', 'Номер', 'Number', { ...note('LN001, LN002 и дальше.', 'LN001, LN002 and so on.') }),
    text('test', 'Тест', 'Test', { widthPx: 90, ...note('Номер теста.', 'Number of the test.') }),
    longText('statement', 'Что узнали', 'What we learned', { required: true, widthPx: 360 }),
    longText('scope', 'Где это верно', 'Where it holds', { widthPx: 220 }),
    choice('strength', 'Доказательство', 'Evidence', LEARNING_STRENGTHS, { widthPx: 180 }),
    choice('action', 'Что делаем', 'Action', LEARNING_ACTIONS, { required: true, widthPx: 160 }),
    text('task', 'Задача', 'Task', {
      widthPx: 90,
      ...note('Номер задачи в «Пульсе».', 'Number of the task in Pulse.'),
    }),
    date('applied_at', 'Внедрено', 'Applied'),
    ratio('expected', 'Ждали прирост', 'Expected uplift', { widthPx: 120 }),
    ratio('real', 'Прирост через 30 дней', 'Uplift after 30 days', { widthPx: 140 }),
    calculated(
      ratio('hit', 'Сбылось', 'Came true', {
        ...note('Прирост ÷ ожидание. Средняя по отделу — наша точность.', 'Uplift ÷ expectation.'),
      }),
      f`IF(AND(ISNUMBER(${row('expected')});ISNUMBER(${row('real')}));IF(${row('expected')}=0;"";${row('real')}/${row('expected')});"")`,
    ),
    date('expires', 'Перепроверить', 'Recheck', {
      ...note('Выводы стареют: обычно через год.', 'Learnings grow old: a year is usual.'),
    }),
  ],
};
