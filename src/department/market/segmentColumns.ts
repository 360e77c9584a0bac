/** Columns of a segment that make it an ideal customer profile (ICP): signs, events, people who decide, how many there are. */
import { date, integer, longText, note, text } from '../columns';

export const ICP_COLUMNS = [
  text('industry', 'Отрасль', 'Industry', { widthPx: 160 }),
  integer('employees_min', 'Сотрудников от', 'Staff from', { widthPx: 110 }),
  integer('employees_max', 'Сотрудников до', 'Staff to', { widthPx: 110 }),
  text('region', 'Регион', 'Region', { widthPx: 140 }),
  longText('triggers', 'Что заставляет искать', 'Trigger events', {
    widthPx: 240,
    ...note(
      'События, после которых ищут решение: проверка, рост, смена директора.',
      'Events after which they look for a solution: an audit, growth, a new director.',
    ),
  }),
  longText('pains', 'Что болит', 'Pains', { widthPx: 240 }),
  longText('committee', 'Кто решает', 'Buying committee', {
    widthPx: 260,
    ...note(
      'Кто решает, кто влияет, кто пользуется, у кого деньги, кто может остановить.',
      'Who decides, who influences, who uses, who has the money, who can stop it.',
    ),
  }),
  integer('accounts_count', 'Компаний на рынке', 'Accounts', { widthPx: 130 }),
  text('accounts_source', 'Откуда число', 'Source of the count', {
    widthPx: 200,
    ...note(
      'Справочник, отчёт, выгрузка: чтобы число можно было повторить.',
      'A register, a report, an export: so that it can be repeated.',
    ),
  }),
  date('accounts_date', 'На дату', 'As of'),
] as const;
