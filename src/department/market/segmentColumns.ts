/** Columns of a segment that make it an ideal customer profile (ICP): signs, events, people who decide, how many there are. */
import { column, f, field, row, type Formula } from '../../blueprint/formula';
import { calculated, date, integer, longText, money, note, ratio, text } from '../columns';

/** A column of Leads that people deleted leaves these unknown, as it does where nothing was sold; the map of links names it. */
const orUnknown = (value: Formula): Formula => f`IFERROR(${value};"")`;
const ofSegment = f`${column('leads', 'segment')};${row('name')}`;
const won = f`COUNTIFS(${ofSegment};${column('leads', 'won_at')};">0")`;
/** Deals whose amount is in another currency: it cannot be added here, since rates are the refresh's. */
const foreign = (of: (currency: Formula) => Formula): Formula =>
  f`(${of(f`"?*"`)}-${of(f`${field('settings', 'currency')}`)})`;
const inCurrency = (currency: Formula): Formula =>
  f`${ofSegment};${column('leads', 'won_at')};">0";${column('leads', 'currency')};${currency}`;
const wonHere = f`(${won}-${foreign((currency) => f`COUNTIFS(${inCurrency(currency)})`)})`;
const amountHere = f`(SUMIFS(${column('leads', 'amount')};${ofSegment};${column('leads', 'won_at')};">0")-${foreign(
  (currency) => f`SUMIFS(${column('leads', 'amount')};${inCurrency(currency)})`,
)})`;
const accepted = f`COUNTIFS(${ofSegment};${column('leads', 'sql_at')};">0")`;

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
  money('revenue_min', 'Выручка от', 'Revenue from', { widthPx: 120 }),
  money('revenue_max', 'Выручка до', 'Revenue to', { widthPx: 120 }),
  text('tech', 'Чем пользуются', 'Tools they use', { widthPx: 180 }),
  calculated(
    money('avg_check', 'Средний чек', 'Average check', {
      widthPx: 120,
      ...note(
        'Сделки сегмента на вкладке «Лиды» в валюте отдела: сумма ÷ число.',
        'Deals of the segment on Leads in the department’s currency: amount ÷ count.',
      ),
    }),
    orUnknown(f`IF(OR(${row('name')}="";${wonHere}=0);"";${amountHere}/${wonHere})`),
  ),
  calculated(
    ratio('win_rate', 'Покупают из принятых', 'Win rate', {
      widthPx: 120,
      ...note('Сделки ÷ лиды, принятые продажами, за всё время.', 'Deals ÷ leads that sales accepted, over all time.'),
    }),
    orUnknown(f`IF(OR(${row('name')}="";${accepted}=0);"";${won}/${accepted})`),
  ),
] as const;
