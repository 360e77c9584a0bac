/** Tables of teams are recognised and read; what cannot be read is named with its row. Expected values were read off the tables by eye. */
import { readSource, type AdoptTable } from '../../../src/imports/adopt/readTable';
import type { AdoptChoice } from '../../../src/imports/adopt/readTable';
import type { SourceSheet } from '../../../src/imports/adopt/sheet';
import { day, MONTHS, POSTS, REQUESTS, RNP, sheetOf, SPEND, WEEKS } from './tables';

const FORMATS: Readonly<Record<string, string>> = { 'format.пост': 'post' };
const findChoice = (column: string, word: string): string | null => FORMATS[`${column}.${word.toLowerCase()}`] ?? null;

const read = (sheet: SourceSheet, choice: AdoptChoice = {}): AdoptTable => {
  const table = readSource(sheet, choice, {}, findChoice);
  if (table.kind === null) throw new Error(table.issues.map((issue) => issue.what.en).join());
  return table;
};
const issuesOf = (table: AdoptTable): string[] =>
  [...table.issues, ...(table.read?.reading.issues ?? [])].map(
    ({ severity, what, where }) => `${severity}${where?.row === undefined ? '' : ` ${where.row}`}: ${what.en}`,
  );
const rowsOf = (table: AdoptTable): readonly { line: number; values?: object }[] => table.read?.reading.rows ?? [];

describe('requests that a team keeps by hand', () => {
  const table = read(REQUESTS);
  const leads = table.read?.kind === 'leads' ? table.read.reading.rows : [];

  it('are leads; the header stands below title and remark', () => {
    expect([table.kind, table.header.row]).toEqual(['leads', 2]);
    expect(table.mapping).toEqual({ lead_id: 0, created: 1, channel: 2, status: 5, amount: 6 });
  });

  it('are read in every form of a date, without titles, totals and repeated headers', () => {
    expect(
      leads.map(({ line, values }) => [
        line,
        values.lead_id,
        values.created,
        values.channel,
        values.status,
        values.amount,
      ]),
    ).toEqual([
      [5, '101', '2026-03-02', 'Яндекс Директ', 'new', null],
      [6, '102', '2026-03-05', 'VK', null, null],
      [7, '103', '2026-03-06', 'Сайт', 'won', 120500.5],
      [8, '104', '2026-03-07', 'Яндекс Директ', 'lost', null],
      [14, '106', '2026-04-03', 'Рекомендации', 'new', null],
    ]);
  });

  it('names what is not taken, with the row of the original', () => {
    const issues = issuesOf(table);
    expect(issues).toContain('error 13: This is not a date.');
    expect(issues).toContain('warning: “Статус” has unknown words: “думает”.');
    expect(issues).toContain('info: Columns that are not taken: “Имя”, “Телефон”, “Комментарий менеджера”.');
    expect(issues).toContain('info: Total rows left out: 2.');
    expect(issues).toContain('info: Titles and remarks left out: 3.');
  });

  it('get numbers that stay the same when the table has none, whatever the order of its rows', () => {
    const without = (rows: SourceSheet['rows']): SourceSheet => ({
      ...REQUESTS,
      rows: rows.map((row) => row.slice(1)),
      merges: [],
    });
    const numbers = (sheet: SourceSheet): string[] => {
      const found = read(sheet);
      return found.read?.kind === 'leads'
        ? found.read.reading.rows.map(({ values }) => `${values.created} ${values.lead_id}`).sort()
        : [];
    };
    const [title = [], remark = [], header = [], ...rest] = REQUESTS.rows;
    const there = numbers(without(REQUESTS.rows));
    expect(there).toHaveLength(5);
    expect(new Set(there).size).toBe(5);
    expect(numbers(without([title, remark, header, ...[...rest].reverse()]))).toEqual(there);
  });
});

it('spend of a team: numbers as text and as numbers, a pause, the total left out', () => {
  const table = read(SPEND);
  expect(table.mapping).toEqual({ date: 0, channel: 1, campaign: 2, impressions: 3, clicks: 4, cost: 5 });
  expect(rowsOf(table).map(({ values }) => Object.values(values ?? {}))).toEqual([
    ['2026-03-02', 'Яндекс Директ', 'Бренд', 1200, 48, 2400.5],
    ['2026-03-02', 'VK', 'Ретаргет', 5400, 31, 1234.567],
    ['2026-03-03', 'Яндекс Директ', 'Бренд', 1100, 40, 1999],
  ]);
  expect(issuesOf(table)).toContain('error 5: The row has neither cost nor impressions nor clicks.');
});

describe('plans', () => {
  const plan = (sheet: SourceSheet): unknown[] => {
    const table = read(sheet);
    return table.read?.kind === 'plan'
      ? table.read.reading.rows.map(({ month, channel, measures }) => [month, channel, measures])
      : [];
  };

  it('an RNP with weeks under months: only the plan, by channel, without rates and totals', () => {
    expect(plan(RNP)).toEqual([
      ['2026-03-01', 'VK', { spend: 60000, leads: 20 }],
      ['2026-03-01', 'Яндекс Директ', { spend: 100000, leads: 42 }],
      ['2026-04-01', 'VK', { leads: 12 }],
      ['2026-04-01', 'Яндекс Директ', { spend: 60000, leads: 24 }],
    ]);
    expect(issuesOf(read(RNP))).toEqual([
      'error 9: This is not a number.',
      'info: Rows of rates and prices (CPL, CR, ROMI): 1. They are computed.',
      'info: Rows not taken: “Звонки”.',
      'info: Totals are not taken: the plan is the sum of the channels.',
    ]);
  });

  it('weeks by their days: a week in two months is split by days, whole numbers stay whole and add up', () => {
    // 2026-03-30 … 2026-04-05: two days of March, five of April
    expect(plan(WEEKS)).toEqual([
      ['2026-03-01', 'SEO', { leads: 16, spend: 228.71 }],
      ['2026-04-01', 'SEO', { leads: 5, spend: 71.79 }],
    ]);
  });

  it('rows of months with two rows of headers and the year in the title', () => {
    expect(plan(MONTHS)).toEqual([
      ['2026-03-01', 'Яндекс Директ', { leads: 40, spend: 100000 }],
      ['2026-03-01', 'VK', { leads: 20, spend: 60000 }],
      ['2026-04-01', 'Яндекс Директ', { leads: 45, spend: 110000 }],
    ]);
    expect(issuesOf(read(MONTHS))).toContain('error 7: It is not clear which month this is.');
  });

  it('a month without any year is asked for, not guessed', () => {
    const nameless = { ...MONTHS, title: 'План' };
    expect(plan(nameless)).toEqual([]);
    expect(issuesOf(read(nameless, { kind: 'plan' })).filter((text) => text.includes('month'))).toHaveLength(5);
  });
});

it('a content plan: an idea without a day is named, unknown words of lists are left empty', () => {
  const table = read(POSTS);
  expect([table.kind, table.header.row]).toEqual(['content_plan', 1]);
  expect(rowsOf(table).map(({ line, values }) => [line, values])).toEqual([
    [3, { publish_at: '2026-03-10', network: 'telegram', title: 'Как считать остатки', format: 'post', owner: 'Катя' }],
    [4, { publish_at: '2026-03-12', network: 'vk', title: 'Разбор склада клиента', owner: 'Катя' }],
    [6, { publish_at: '2026-03-13', network: 'dzen', title: 'Пять ошибок приёмки', owner: 'Олег' }],
  ]);
  expect(issuesOf(table)).toEqual(
    expect.arrayContaining([
      'error 5: There is no date.',
      'warning: “Формат” has no such choices: “лонгрид на 3 части”.',
      'warning: “Готовность” has no such choices: “Готов”, “в голове”.',
    ]),
  );
});

describe('what people choose', () => {
  it('a mapping of their own is taken as it is', () => {
    const table = read(SPEND, { kind: 'spend', mapping: { date: 0, cost: 6 } });
    expect(rowsOf(table)).toHaveLength(2);
    expect(rowsOf(table)[0]?.values).toMatchObject({ date: '2026-03-02', channel: '', cost: 89.81 });
  });

  it('a required column that nobody chose is asked for', () => {
    const table = read(SPEND, { kind: 'spend', mapping: { date: 0 } });
    expect(table.read).toBeNull();
    expect(issuesOf(table)).toEqual(['error: Required columns are not chosen: “Cost”.']);
  });

  it.each([
    ['an empty tab', sheetOf('Лист1', [])],
    ['notes', sheetOf('Лист1', [['Позвонить подрядчику'], ['купить домен'], [day('2026-03-01'), 'созвон']])],
  ])('%s is no table', (_, sheet) => {
    expect(readSource(sheet, {}, {}, findChoice)).toMatchObject({ kind: null, issues: [{ code: 'adopt.no_header' }] });
  });
});
