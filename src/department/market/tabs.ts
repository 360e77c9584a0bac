/** Market research: who counts as a lead, what clients told, which jobs they hire us for. */
import { t } from '../../shared/text';
import { INTERVIEW_SOURCES, JOB_KINDS, LEAD_DEFINITIONS } from '../../shared/codes/market';
import { f, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, flag, id, integer, longText, note, reference, text, url } from '../columns';

const COLOR = '#b45309';
const oneToTen = note('От 1 до 10.', 'From 1 to 10.');

export const leadDefs: TableTab = {
  kind: 'table',
  key: 'lead_defs',
  workbook: 'library',
  title: t('Определения лидов', 'Lead definitions'),
  purpose: t(
    'Что такое MQL и SQL: правила с баллами, о которых договорились с продажами. Из них получается соглашение.',
    'What MQL and SQL are: rules with points, agreed with sales. The agreement is made of them.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 1,
  columns: [
    choice('code', 'Что', 'What', LEAD_DEFINITIONS, { required: true, widthPx: 80 }),
    text('field', 'Признак', 'Sign', { required: true, widthPx: 220 }),
    text('value', 'Условие', 'Condition', { required: true, widthPx: 280 }),
    integer('points', 'Баллы', 'Points', {
      widthPx: 80,
      ...note(
        'Сколько баллов даёт. Пусто, если признак обязателен.',
        'How many points it gives. Empty when it is a must.',
      ),
    }),
    flag('required', 'Обязателен', 'Must have', { widthPx: 110 }),
    integer('threshold', 'Порог', 'Threshold', {
      widthPx: 80,
      ...note('Сколько баллов нужно. Достаточно в одной строке.', 'Points needed. One row is enough.'),
    }),
    text('owner', 'Кто проверяет', 'Checked by', { widthPx: 150 }),
    date('valid_from', 'Действует с', 'Valid from', {
      ...note(
        'Новое правило пишите новой строкой: закрытые месяцы не пересчитывают.',
        'A new rule is a new row: closed months are not counted again.',
      ),
    }),
    text('signed_by', 'Согласовано с продажами', 'Agreed with sales', {
      widthPx: 190,
      ...note('Кто из продаж согласен, и когда.', 'Who of sales agreed, and when.'),
    }),
  ],
};

export const custdev: TableTab = {
  kind: 'table',
  key: 'custdev',
  workbook: 'library',
  title: t('Интервью', 'Interviews'),
  purpose: t(
    'Разговоры с клиентами о том, что они делали, а не о том, что думают. Не меньше пяти на сегмент A за полгода.',
    'Talks with clients about what they did, not what they think. Five a segment A in half a year at least.',
  ),
  color: COLOR,
  capacity: 80,
  frozenColumns: 2,
  rowKey: 'interview_id',
  columns: [
    id('interview_id', 'Номер', 'Number', { ...note('CI001, CI002 и дальше.', 'CI001, CI002 and so on.') }),
    date('date', 'Когда', 'Date', { required: true }),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments', { required: true, widthPx: 150 }),
    choice('source', 'Кто это', 'Who', INTERVIEW_SOURCES, { widthPx: 150 }),
    text('role', 'Должность', 'Role', { widthPx: 160 }),
    text('company', 'Компания', 'Company', {
      widthPx: 150,
      ...note(
        'Без имён и телефонов: достаточно «3PL, 120 человек».',
        'No names or phones: “3PL, 120 people” is enough.',
      ),
    }),
    flag('consent', 'Согласие на запись', 'Consent to record', { widthPx: 130 }),
    url('recording', 'Запись', 'Recording', { widthPx: 160 }),
    longText('trigger', 'Что случилось', 'Trigger', { widthPx: 220 }),
    longText('job', 'Чего хотел добиться', 'Job', { widthPx: 220 }),
    longText('pains', 'Что мешало', 'Pains', { required: true, widthPx: 240 }),
    integer('severity', 'Сила 1–5', 'Severity 1–5', { widthPx: 90 }),
    longText('solution', 'Как решал раньше', 'Solution before', { widthPx: 220 }),
    text('spent', 'Сколько это стоило', 'What it cost', { widthPx: 150 }),
    longText('decision', 'Как принимали решение', 'How it was decided', { widthPx: 220 }),
    longText('quotes', 'Дословно', 'Quotes', {
      widthPx: 300,
      ...note('До трёх фраз слово в слово.', 'Up to three sentences, word for word.'),
    }),
    longText('insight', 'Что поняли', 'Insight', { required: true, widthPx: 260 }),
    flag('new_pain', 'Новая боль', 'New pain', {
      widthPx: 100,
      ...note('Три подряд без новой боли: можно остановиться.', 'Three in a row without one: you may stop.'),
    }),
    text('leads_to', 'Какая гипотеза', 'Hypothesis', { widthPx: 110 }),
    longText('context', 'Обстоятельства', 'Context', { widthPx: 220 }),
    longText('attempts', 'Что пробовал', 'Attempts', { widthPx: 220 }),
    longText('objections', 'Возражения', 'Objections', {
      widthPx: 220,
      ...note('Что останавливало, своими словами клиента.', 'What held them back, in the client’s words.'),
    }),
    text('channel', 'Откуда пришёл на разговор', 'Recruited through', { widthPx: 170 }),
  ],
};

export const jtbd: TableTab = {
  kind: 'table',
  key: 'jtbd',
  workbook: 'library',
  title: t('Задачи клиентов', 'Jobs to be done'),
  purpose: t(
    'Ради чего нас «нанимают»: когда, чего хочет, чтобы что. Возможность показывает, где важное делается плохо.',
    'What we are “hired” for: when, I want, so that. Opportunity shows where the important is done badly.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 2,
  rowKey: 'job_id',
  columns: [
    id('job_id', 'Номер', 'Number', { ...note('JB001, JB002 и дальше.', 'JB001, JB002 and so on.') }),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments', { required: true, widthPx: 150 }),
    longText('situation', 'Когда…', 'When…', { required: true, widthPx: 240 }),
    longText('motivation', '…хочу…', '…I want…', { required: true, widthPx: 240 }),
    longText('outcome', '…чтобы…', '…so that…', { required: true, widthPx: 240 }),
    choice('kind', 'Вид', 'Kind', JOB_KINDS, { widthPx: 120 }),
    longText('push', 'Что толкает', 'Push', { widthPx: 200 }),
    longText('pull', 'Что манит', 'Pull', { widthPx: 200 }),
    longText('anxiety', 'Чего боится', 'Anxiety', { widthPx: 200 }),
    longText('habit', 'Что держит', 'Habit', { widthPx: 200 }),
    integer('importance', 'Важность', 'Importance', { widthPx: 100, ...oneToTen }),
    integer('satisfaction', 'Довольство сейчас', 'Satisfaction now', { widthPx: 130, ...oneToTen }),
    calculated(
      integer('opportunity', 'Возможность', 'Opportunity', {
        widthPx: 120,
        ...note(
          'Важность + разрыв с довольством. Больше 12 — стоит заняться.',
          'Importance + the gap to satisfaction. Above 12 is worth the work.',
        ),
      }),
      f`IF(AND(ISNUMBER(${row('importance')});ISNUMBER(${row('satisfaction')}));${row('importance')}+MAX(${row('importance')}-${row('satisfaction')};0);"")`,
    ),
    text('evidence', 'Интервью', 'Interviews', {
      widthPx: 160,
      ...note('Номера через запятую, не меньше двух.', 'Numbers separated by commas, two at least.'),
    }),
  ],
};
