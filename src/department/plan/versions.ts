/** Versions of the plan: which rows count is a formula, the same rule as in src/metrics/plan/versions. */
import { column, f, joinFormulas, row, type Formula } from '../../blueprint/formula';
import type { TableColumn } from '../../blueprint/tab';
import { calculated, date, id, integer, month, note, reference } from '../columns';

const place = f`IF(ISNUMBER(${row('month')});${row('month')}&"|"&LOWER(TRIM(${row('channel')}));"")`;

const inPlace = f`${column('plan', 'place')};${row('place')}`;
const approved = f`${column('plan', 'approved_at')};">0"`;
const best = (...conditions: readonly Formula[]): Formula =>
  f`MAXIFS(${column('plan', 'version')};${joinFormulas(conditions, ';')})`;

/** The version that counts in the row's place; an empty version is the first. */
const inForce = f`MAX(1;IF(COUNTIFS(${inPlace};${approved})>0;${best(inPlace, approved)};${best(inPlace)}))`;

/** The month while the row counts, otherwise "": panels sum the plan by it. While nobody wrote a second version the search is spared. */
const counted = f`IF(${row('place')}="";"";IF(MAX(${column('plan', 'version')})<=1;${row('month')};IF(MAX(1;${row('version')})=${inForce};${row('month')};"")))`;

/** Appended to the plan. */
export const VERSION_COLUMNS: readonly TableColumn[] = [
  integer('version', 'Версия', 'Version', {
    widthPx: 80,
    ...note(
      'Пусто или 1: первый план. Пересмотр пишите новыми строками с версией 2, старые не стирайте. Канал убирают строкой с нулями.',
      'Empty or 1: the first plan. Write a revision as new rows with version 2 and keep the old ones. To drop a channel, write zeros.',
    ),
  }),
  reference('approved_by', 'Утвердил', 'Approved by', 'team', 'person', { widthPx: 150 }),
  date('approved_at', 'Утверждён', 'Approved on', {
    widthPx: 110,
    ...note(
      'Отчёты берут последнюю версию, у которой здесь стоит дата. Пока не утверждена ни одна, берут последнюю.',
      'Reports take the latest version that has a date here; while none is approved, the latest one.',
    ),
  }),
  calculated(id('place', 'Место в плане', 'Place in the plan', { hidden: true }), place),
  calculated(month('counted', 'В отчётах за месяц', 'Counted in month', { hidden: true }), counted),
];
