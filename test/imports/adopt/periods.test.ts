import { closePeriods, periodOfCell, roleOf, withoutRole, yearOfTexts } from '../../../src/imports/adopt/periods';
import { day } from './tables';

const text = (value: string): { value: string; date: boolean } => ({ value, date: false });
const read = (value: string, year: number | null = 2026, month: string | null = null): string | null => {
  const period = periodOfCell(text(value), year, month);
  return period && `${period.start}…${period.end}`;
};

// calendar facts; weeks by ISO 8601
it.each([
  ['Март 2026', '2026-03-01…2026-03-31'],
  ['мар 26', '2026-03-01…2026-03-31'],
  ['февраль', '2026-02-01…2026-02-28'],
  ['May', '2026-05-01…2026-05-31'],
  ['план на март', null],
  ['03.2026', '2026-03-01…2026-03-31'],
  ['2026-03', '2026-03-01…2026-03-31'],
  ['13.2026', null],
  ['нед 10', '2026-03-02…2026-03-08'],
  ['Неделя 10', '2026-03-02…2026-03-08'],
  ['10-я неделя', '2026-03-02…2026-03-08'],
  ['W53', '2026-12-28…2027-01-03'],
  ['нед 54', null],
  ['02.03–08.03', '2026-03-02…2026-03-08'],
  ['28.12.25 - 03.01.26', '2025-12-28…2026-01-03'],
  ['2–8 марта', '2026-03-02…2026-03-08'],
  ['План март', '2026-03-01…2026-03-31'],
  ['Лиды', null],
  ['101', null],
])('%s is %s', (value, wanted) => expect(read(value)).toBe(wanted));

it('says nothing about a year that it does not know', () => {
  expect(['март', 'нед 10', '02.03–08.03', '2–8 марта'].map((value) => read(value, null))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('takes the weeks under a month for parts of it', () => {
  expect(read('2 нед план', null, '2026-03-01')).toBe('2026-03-01…2026-03-31');
});

it('tells months, weeks and days by the distances of day cells', () => {
  const closed = (...days: string[]): (string | null)[] =>
    closePeriods(days.map((each) => periodOfCell(day(each), null))).map(
      (period) => period && `${period.start}…${period.end}`,
    );
  expect(closed('2026-03-01', '2026-04-01')).toEqual(['2026-03-01…2026-03-31', '2026-04-01…2026-04-30']);
  expect(closed('2026-03-02', '2026-03-09')).toEqual(['2026-03-02…2026-03-08', '2026-03-09…2026-03-15']);
  expect(closed('2026-03-02', '2026-03-03')).toEqual(['2026-03-02…2026-03-02', '2026-03-03…2026-03-03']);
});

it.each([
  ['План лидов', 'plan', 'лидов'],
  ['Лиды (факт)', 'other', 'Лиды'],
  ['Лиды, план', 'plan', 'Лиды'],
  ['Выполнение, %', 'other', '%'],
  ['Планета', null, 'Планета'],
  ['Total', 'other', ''],
  ['Лиды', null, 'Лиды'],
])('%s means %s', (label, role, rest) => expect([roleOf(label), withoutRole(label)]).toEqual([role, rest]));

it('takes the only year that the texts name', () => {
  expect(yearOfTexts(['РНП 2026', 'отдел маркетинга'])).toBe(2026);
  expect(yearOfTexts(['2025', '2026'])).toBeNull();
  expect(yearOfTexts(['тел. 120260'])).toBeNull();
});
