/** Links and due days of the content plan as the sheet computes them. */
import { addDays, fromSerial, toSerial } from '../../src/shared/civilDate';
import { isWorkday } from '../../src/shared/workdays';
import { RUSSIAN_DAYS_OFF } from '../../src/department/control/holidays';
import type { SeedRow } from '../../src/blueprint/department';
import { answersOf } from './support/answers';
import { makeWorkbook, type Shown } from './support/madeWorkbook';

const post = (more: SeedRow): SeedRow => ({
  post_id: 'PO7',
  title: 'Пост',
  network: 'telegram',
  publish_at: '2026-03-18',
  utm_campaign: '202603_wms',
  ...more,
});

const rowsOf = (posts: readonly SeedRow[]): readonly Readonly<Record<string, Shown>>[] =>
  makeWorkbook({
    workbook: 'library',
    about: ['content_plan'],
    answers: answersOf(),
    rows: { content_plan: posts },
  }).rows('content_plan');

const TAGS = 'utm_source=telegram&utm_medium=social&utm_campaign=202603_wms&utm_content=po7';

/** Places of the tags: RFC 3986 puts the query before the fragment. */
const LINKS: readonly (readonly [string, SeedRow, string])[] = [
  ['a bare address', { landing: 'https://e.com/a' }, `https://e.com/a?${TAGS}`],
  ['a query', { landing: 'https://e.com/a?x=1' }, `https://e.com/a?x=1&${TAGS}`],
  ['a fragment', { landing: 'https://e.com/a#form' }, `https://e.com/a?${TAGS}#form`],
  ['both', { landing: 'https://e.com/a?x=1#form' }, `https://e.com/a?x=1&${TAGS}#form`],
  ['a question mark in the fragment', { landing: 'https://e.com/#/a?b' }, `https://e.com/?${TAGS}#/a?b`],
  [
    'mail, in capitals',
    { landing: 'https://e.com/a', network: 'Email' },
    `https://e.com/a?${TAGS.replace('telegram', 'email').replace('social', 'email')}`,
  ],
  [
    'no campaign',
    { landing: 'https://e.com/a', utm_campaign: null },
    'https://e.com/a?utm_source=telegram&utm_medium=social&utm_content=po7',
  ],
  ['no landing', {}, ''],
  ['no network', { landing: 'https://e.com/a', network: null }, ''],
];

/** The workday that lies `count` workdays before a date. */
function workdaysBefore(date: string, count: number): string {
  const calendar = { daysOff: new Set(RUSSIAN_DAYS_OFF), workingDaysOff: new Set<string>() };
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

describe('content plan', () => {
  const links = rowsOf(LINKS.map(([, row]) => post(row)));

  it.each(LINKS.map(([name, , expected], index) => [name, index, expected] as const))(
    'builds the link for %s',
    (_name, index, expected) => {
      expect(links[index]?.utm_link).toBe(expected);
    },
  );

  it('counts due days back over weekends and days off of the calendar', () => {
    const days = ['2026-03-10', '2026-03-11', '2026-05-12', '2026-01-12', '2026-06-15', '2026-03-18', '2026-03-22'];
    const rows = rowsOf(days.map((day) => post({ publish_at: day })));
    const shown = rows.map((row) => [row.due_text, row.due_design].map((serial) => fromSerial(Number(serial))));
    expect(shown).toEqual(days.map((day) => [workdaysBefore(day, 3), workdaysBefore(day, 1)]));
    // 9 March 2026 is a day off: the design of a post of the 10th is due on Friday the 6th
    expect(shown[0]).toEqual(['2026-03-04', '2026-03-06']);
  });

  it('calls attention to a post whose day has passed while it is not out', () => {
    const cases: readonly SeedRow[] = [
      post({ publish_at: '2026-03-15', status: 'draft' }),
      post({ publish_at: '2026-03-16', status: 'draft' }),
      post({ publish_at: '2026-03-15', status: 'published' }),
      post({ publish_at: '2026-03-15', status: 'cancelled' }),
    ];
    expect(rowsOf(cases).map((row) => row.late)).toEqual(['▼ срок прошёл', '', '', '']);
  });

  it('has ER only where there was a reach', () => {
    const cases = [{ reach: 200, reactions: 10 }, { reach: 0, reactions: 0 }, { reactions: 5 }, { reach: 200 }];
    expect(rowsOf(cases.map(post)).map((row) => row.er)).toEqual([0.05, '', '', '']);
  });

  it('plans each of the next two weeks of the demo', () => {
    const rows = makeWorkbook({ workbook: 'library', about: ['content_plan'], answers: answersOf() }).rows(
      'content_plan',
    );
    const days = rows.map((row) => Number(row.publish_at) - toSerial('2026-03-16')).filter((day) => day >= 0);
    expect(days).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11]);
  });
});
