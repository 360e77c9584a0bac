/** Pay: terms of each person, the numbers they are paid for, and the sheet of each month. */
import { t } from '../../../shared/text';
import { PAYROLL_STATES } from '../../../shared/codes/people';
import { PAID_METRICS } from './paidMetrics';
import { column, f, label, row } from '../../../blueprint/formula';
import type { TableTab } from '../../../blueprint/tab';
import {
  calculated,
  choice,
  date,
  flag,
  id,
  integer,
  longText,
  memory,
  money,
  month,
  note,
  number,
  ratio,
  reference,
  text,
} from '../../columns';

const COLOR = '#15803d';
const BAD_WEIGHTS = t('▲ веса не дают 100 %', '▲ weights do not add to 100 %');
const GOOD_WEIGHTS = t('● веса 100 %', '● weights 100 %');
const NO_LINES = t('○ нет показателей', '○ no metrics');

const sumOfWeights = f`SUMIFS(${column('motivation', 'weight')};${column('motivation', 'person')};${row('person')})`;

/** The multiplier of a condition. */
const gate = (key: string, ru: string, en: string) =>
  ratio(key, ru, en, {
    widthPx: 130,
    ...note(
      'Во сколько превращается премия, если условие нарушено: 50 % или 0 %. Пусто: условие не действует.',
      'What becomes of the bonus when the condition is broken: 50 % or 0 %. Empty: the condition does not apply.',
    ),
  });

export const schemes: TableTab = {
  kind: 'table',
  key: 'schemes',
  workbook: 'people',
  title: t('Условия оплаты', 'Pay terms'),
  purpose: t(
    'Постоянная и переменная часть каждого и кривая премии: порог, ускорение, потолок, пол.',
    'Fixed and variable part of each person, and the curve of the bonus: threshold, accelerator, cap, floor.',
  ),
  color: COLOR,
  capacity: 30,
  frozenColumns: 1,
  rowKey: 'scheme_id',
  columns: [
    id('scheme_id', 'Номер', 'Number', { ...note('MS001, MS002 и дальше.', 'MS001, MS002 and so on.') }),
    reference('person', 'Человек', 'Person', 'people_lists', 'people', { required: true, widthPx: 180 }),
    date('from', 'С', 'From', { required: true }),
    date('to', 'По', 'To'),
    money('fixed', 'Постоянная часть', 'Fixed part', { widthPx: 130 }),
    money('target', 'Премия при 100 %', 'Bonus at 100 %', { required: true, widthPx: 130 }),
    ratio('threshold', 'Порог', 'Threshold', {
      ...note('Ниже этого выполнения премии нет. Обычно 70 %.', 'Below it nothing is paid. Usually 70 %.'),
    }),
    number('accelerator', 'Ускорение', 'Accelerator', {
      ...note(
        'Во сколько раз быстрее растёт премия выше плана. Обычно 1,5.',
        'How much faster it grows above the plan. Usually 1.5.',
      ),
    }),
    number('cap', 'Потолок', 'Cap', { ...note('В премиях: 1,5 — полторы.', 'In bonuses: 1.5 is one and a half.') }),
    number('floor', 'Пол', 'Floor', { ...note('Обычно 0.', 'Usually 0.') }),
    calculated(
      ratio('weights', 'Сумма весов', 'Sum of weights', { widthPx: 110 }),
      f`IF(${row('person')}="";"";${sumOfWeights})`,
    ),
    calculated(
      text('weights_check', 'Проверка', 'Check', { widthPx: 180 }),
      f`IF(${row('person')}="";"";IF(COUNTIFS(${column('motivation', 'person')};${row('person')})=0;${label(NO_LINES)};IF(ABS(${sumOfWeights}-1)>1/1000;${label(BAD_WEIGHTS)};${label(GOOD_WEIGHTS)})))`,
    ),
    longText('gates', 'Что снижает премию', 'What takes away', {
      widthPx: 280,
      ...note(
        'Условия словами, как в соглашении. Четыре из них считаются сами: колонки правее.',
        'Conditions in words, as they were agreed. Four of them are counted: the columns to the right.',
      ),
    }),
    gate('gate_spend', 'Расход выше коридора ×', 'Spend above corridor ×'),
    gate('gate_accepted', 'Принятых меньше на 20 % ×', 'Accepted 20 % less ×'),
    gate('gate_data', 'Данные опоздали на 2 дня ×', 'Data 2 days late ×'),
    gate('gate_tasks', 'Просрочено больше 30 % задач ×', 'More than 30 % of tasks late ×'),
    integer('clawback_days', 'Удержание, дней', 'Clawback, days', { widthPx: 120 }),
    flag('signed', 'Согласовано', 'Signed', { widthPx: 110 }),
    date('signed_at', 'Когда', 'Signed on'),
  ],
  rules: [
    { area: { kind: 'column', column: 'weights_check' }, when: { kind: 'textIs', text: BAD_WEIGHTS }, signal: 'bad' },
  ],
};

export const motivation: TableTab = {
  kind: 'table',
  key: 'motivation',
  workbook: 'people',
  title: t('Показатели оплаты', 'Paid metrics'),
  purpose: t(
    'За что платим: показатель, канал и вес. Числа плана и факта берутся из «Пульса», их не вводят второй раз.',
    'What is paid for: metric, channel, weight. Plan and fact come from Pulse and are not typed again.',
  ),
  color: COLOR,
  capacity: 80,
  frozenColumns: 1,
  columns: [
    reference('person', 'Человек', 'Person', 'people_lists', 'people', { required: true, widthPx: 180 }),
    choice('metric', 'Показатель', 'Metric', PAID_METRICS, {
      required: true,
      widthPx: 180,
      ...note(
        'Платим за принятые лиды (SQL), а не за сырые. Нельзя платить за число, которое человек вносит сам.',
        'Pay for accepted leads (SQL), not raw ones. Never for a number that the person enters.',
      ),
    }),
    reference('channel', 'Канал', 'Channel', 'people_lists', 'channels', {
      widthPx: 180,
      ...note('Пусто: весь отдел.', 'Empty: the whole department.'),
    }),
    ratio('weight', 'Вес', 'Weight', {
      required: true,
      ...note('В сумме у человека 100 %.', 'They add to 100 % for a person.'),
    }),
    ratio('allowed', 'Коридор', 'Band', {
      ...note(
        'Только для расхода: насколько можно отойти от плана. Пусто — 10 %.',
        'Only for spend: how far from the plan. Empty: 10 %.',
      ),
    }),
    number('plan_manual', 'План вручную', 'Plan by hand', {
      widthPx: 120,
      ...note(
        'Для постов в срок (доля, например 0,85) и показателей, которых нет в «Пульсе».',
        'For posts on time (a share such as 0.85) and metrics that Pulse does not have.',
      ),
    }),
    longText('comment', 'Комментарий', 'Comment', { widthPx: 280 }),
  ],
};

const total = f`IF(${row('amount')}="";"";${row('amount')}*IF(ISNUMBER(${row('gate')});${row('gate')};IF(ISNUMBER(${row('gate_auto')});${row('gate_auto')};1))+IF(ISNUMBER(${row('adjust')});${row('adjust')};0))`;

export const payroll: TableTab = {
  kind: 'table',
  key: 'payroll',
  workbook: 'people',
  title: t('Премии месяца', 'Monthly bonuses'),
  purpose: t(
    'Премия по строкам: план, факт, выполнение, сумма. Считается при обновлении РНП; прошлый месяц — к выплате, более старые не меняются.',
    'The bonus line by line: plan, fact, attainment, amount. Counted at the refresh; last month is final, older ones do not change.',
  ),
  color: COLOR,
  capacity: 150,
  frozenColumns: 3,
  columns: [
    month('month', 'Месяц', 'Month', { owner: 'pulse' }),
    text('person', 'Человек', 'Person', { owner: 'pulse', widthPx: 180 }),
    text('metric', 'Показатель', 'Metric', { owner: 'pulse', widthPx: 180 }),
    text('channel', 'Канал', 'Channel', { owner: 'pulse', widthPx: 150 }),
    number('plan', 'План', 'Plan', { owner: 'pulse' }),
    number('fact', 'Факт', 'Fact', { owner: 'pulse' }),
    ratio('attainment', 'Выполнение', 'Attainment', { owner: 'pulse' }),
    ratio('payout', 'Доля премии', 'Payout', {
      owner: 'pulse',
      ...note('По кривой условий.', 'By the curve of the terms.'),
    }),
    ratio('weight', 'Вес', 'Weight', { owner: 'pulse' }),
    money('amount', 'Сумма', 'Amount', { owner: 'pulse', ...note('Премия × вес × доля.', 'Bonus × weight × payout.') }),
    text('state', 'Состояние', 'State', { owner: 'pulse', widthPx: 140 }),
    number('gate', 'Снижение ×', 'Gate ×', {
      widthPx: 100,
      ...note(
        'Ваше число вместо посчитанного: 1 — не снижать. Пусто — как посчитано по условиям.',
        'Your number instead of the counted one: 1 takes nothing away. Empty: as the conditions say.',
      ),
    }),
    money('adjust', 'Поправка', 'Adjustment'),
    longText('reason', 'Почему поправка', 'Reason', { widthPx: 240 }),
    calculated(
      money('total', 'Итого', 'Total', { ...note('Сумма × снижение + поправка.', 'Amount × gate + adjustment.') }),
      total,
    ),
    number('gate_auto', 'По условиям ×', 'By the terms ×', {
      owner: 'pulse',
      widthPx: 110,
      ...note(
        'Произведение долей по нарушенным условиям оплаты. Пусто: ничего не нарушено.',
        'Product of the multipliers of broken conditions. Empty: none is broken.',
      ),
    }),
    text('gate_why', 'Что нарушено', 'What is broken', { owner: 'pulse', widthPx: 260 }),
    memory('written'),
  ],
  rules: [
    {
      area: { kind: 'column', column: 'state' },
      when: { kind: 'textIs', text: PAYROLL_STATES[0].label },
      signal: 'muted',
    },
  ],
};
