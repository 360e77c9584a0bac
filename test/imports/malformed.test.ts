import { readLeads } from '../../src/imports/readLeads';
import { readSpend } from '../../src/imports/readSpend';

const OPTIONS = { today: '2026-03-31', currency: 'RUB' };
const LEADS = 'lead_id,created,channel,status,won_at,lost_at,amount,reject_reason';
const SPEND = 'date,channel,campaign,impressions,clicks,cost';
const leads = (...rows: string[]): string => [LEADS, 'L-0,2026-03-01,seo,new,,,,', ...rows].join('\n');
const spend = (...rows: string[]): string => [SPEND, '2026-03-01,vk_ads,a,1000,10,500.50', ...rows].join('\n');

interface Case {
  readonly name: string;
  readonly text: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** Good rows that are left. */
  readonly rows: number;
}

/** Codes, lines and columns are written by hand from the texts; a line is counted from 1 with the header on it. */
const LEAD_CASES: readonly Case[] = [
  { name: 'nothing', text: '', code: 'empty_file', rows: 0 },
  { name: 'blank lines only', text: '\n \n\t\n', code: 'empty_file', rows: 0 },
  { name: 'rows without headers', text: 'L-1,2026-03-01,seo\nL-2,2026-03-02,seo', code: 'no_header', rows: 0 },
  { name: 'headers without rows', text: `${LEADS}\n`, code: 'no_rows', rows: 0 },
  { name: 'a file of costs', text: spend(), code: 'wrong_kind', row: 1, rows: 0 },
  {
    name: 'no id column',
    text: 'created,status,mql_at\n2026-03-01,new,',
    code: 'missing_column',
    row: 1,
    column: 'lead_id',
    rows: 0,
  },
  {
    name: 'no creation date column',
    text: 'title\nlead_id,status\nL-1,new',
    code: 'missing_column',
    row: 2,
    column: 'created',
    rows: 0,
  },
  {
    name: 'a day that does not exist',
    text: leads('L-1,2026-02-30,seo,new,,,,'),
    code: 'bad_date',
    row: 3,
    column: 'created',
    value: '2026-02-30',
    rows: 1,
  },
  {
    name: '29 February of a common year',
    text: leads('L-1,29.02.2026,seo,new,,,,'),
    code: 'bad_date',
    row: 3,
    column: 'created',
    value: '29.02.2026',
    rows: 1,
  },
  {
    name: 'a year of two digits',
    text: leads('L-1,01.03.26,seo,new,,,,'),
    code: 'bad_date',
    row: 3,
    column: 'created',
    value: '01.03.26',
    rows: 1,
  },
  {
    name: 'words for a date',
    text: leads('L-1,вчера,seo,new,,,,'),
    code: 'bad_date',
    row: 3,
    column: 'created',
    value: 'вчера',
    rows: 1,
  },
  {
    name: 'day or month',
    text: leads('L-1,03/04/2026,seo,new,,,,'),
    code: 'ambiguous_date',
    row: 3,
    column: 'created',
    value: '03/04/2026',
    rows: 1,
  },
  {
    name: 'the year 1900',
    text: leads('L-1,1900-01-01,seo,new,,,,'),
    code: 'date_out_of_range',
    row: 3,
    column: 'created',
    value: '1900-01-01',
    rows: 1,
  },
  {
    name: 'created next year',
    text: leads('L-1,2027-03-01,seo,new,,,,'),
    code: 'future_date',
    row: 3,
    column: 'created',
    value: '2027-03-01',
    rows: 1,
  },
  {
    name: 'a planned closing date',
    text: leads('L-1,2026-03-01,seo,new,2026-06-01,,5,'),
    code: 'future_date',
    row: 3,
    column: 'won_at',
    value: '2026-06-01',
    rows: 1,
  },
  {
    name: 'no id',
    text: leads(',2026-03-01,seo,new,,,,'),
    code: 'required_empty',
    row: 3,
    column: 'lead_id',
    value: '',
    rows: 1,
  },
  {
    name: 'no creation date',
    text: leads('L-1,,seo,new,,,,'),
    code: 'required_empty',
    row: 3,
    column: 'created',
    value: '',
    rows: 1,
  },
  {
    name: 'an id spoilt by Excel',
    text: leads('"1,23E+11",2026-03-01,seo,new,,,,'),
    code: 'mangled_id',
    row: 3,
    column: 'lead_id',
    value: '1,23E+11',
    rows: 1,
  },
  {
    name: 'an amount in words',
    text: leads('L-1,2026-03-01,seo,won,2026-03-02,,сто тысяч,'),
    code: 'bad_number',
    row: 3,
    column: 'amount',
    value: 'сто тысяч',
    rows: 1,
  },
  {
    name: 'an amount below zero',
    text: leads('L-1,2026-03-01,seo,won,2026-03-02,,-5,'),
    code: 'negative_number',
    row: 3,
    column: 'amount',
    value: '-5',
    rows: 1,
  },
  {
    name: 'a status of nobody',
    text: leads('L-1,2026-03-01,seo,Думает,,,,'),
    code: 'unknown_status',
    row: 3,
    column: 'status',
    value: 'Думает',
    rows: 2,
  },
  {
    name: 'a reason of nobody',
    text: leads('L-1,2026-03-01,seo,lost,,2026-03-02,,Ретроградный Меркурий'),
    code: 'unknown_reject_reason',
    row: 3,
    column: 'reject_reason',
    value: 'Ретроградный Меркурий',
    rows: 2,
  },
  {
    name: 'won before it was created',
    text: leads('L-1,2026-03-05,seo,won,2026-03-04,,5,'),
    code: 'final_before_created',
    row: 3,
    column: 'won_at',
    value: '2026-03-04',
    rows: 1,
  },
  {
    name: 'won and lost',
    text: leads('L-1,2026-03-01,seo,won,2026-03-04,2026-03-05,5,'),
    code: 'won_and_lost',
    row: 3,
    column: 'lost_at',
    value: '2026-03-05',
    rows: 2,
  },
  {
    name: 'won without a date',
    text: leads('L-1,2026-03-01,seo,won,,,5,'),
    code: 'won_without_date',
    row: 3,
    column: 'won_at',
    value: '',
    rows: 2,
  },
  {
    name: 'won without an amount',
    text: leads('L-1,2026-03-01,seo,won,2026-03-04,,,'),
    code: 'won_without_amount',
    row: 3,
    column: 'amount',
    value: '',
    rows: 2,
  },
  {
    name: 'the same lead twice',
    text: leads('L-1,2026-03-01,seo,new,,,,', 'L-1,2026-03-01,seo,mql,,,,'),
    code: 'duplicate_lead_id',
    row: 4,
    column: 'lead_id',
    value: 'L-1',
    rows: 2,
  },
  {
    name: 'a delimiter without quotation marks',
    text: leads('L-1,2026-03-01,seo,new,,,,timing,oops'),
    code: 'extra_cells',
    row: 3,
    value: 'oops',
    rows: 1,
  },
  {
    name: 'a quotation mark that is never closed',
    text: leads('"L-1,2026-03-01,seo,new,,,,', 'L-2,2026-03-01,seo,new,,,,'),
    code: 'unclosed_quote',
    row: 3,
    rows: 1,
  },
  {
    name: 'a quotation mark inside a quoted cell',
    text: leads('L-1,2026-03-01,"a "b" c",new,,,,', 'L-2,2026-03-01,seo,new,,,,'),
    code: 'bad_quotes',
    row: 3,
    rows: 2,
  },
  { name: 'a row that is cut', text: leads('L-1,2026-03-01,seo'), code: 'short_rows', row: 3, rows: 2 },
  {
    name: 'a cell that swallowed rows',
    text: leads(`"${'x'.repeat(1001)}",2026-03-01,seo,new,,,,`),
    code: 'text_too_long',
    row: 3,
    column: 'lead_id',
    value: `${'x'.repeat(80)}…`,
    rows: 1,
  },
  {
    name: 'two columns of one name that disagree',
    text: 'lead_id,created,Источник,Источник\nL-1,2026-03-01,seo,vk',
    code: 'duplicate_header',
    row: 2,
    column: 'Источник',
    rows: 1,
  },
];

const SPEND_CASES: readonly Case[] = [
  { name: 'a file of leads', text: leads(), code: 'wrong_kind', row: 1, rows: 0 },
  {
    name: 'a report by month',
    text: 'Month,Campaign,Clicks,Cost\n2026-02,a,1,2',
    code: 'not_daily',
    row: 1,
    column: 'Month',
    rows: 0,
  },
  {
    name: 'a report without cost',
    text: 'date,campaign,clicks\n2026-03-01,a,1',
    code: 'missing_column',
    row: 1,
    column: 'cost',
    rows: 0,
  },
  {
    name: 'a cost below zero',
    text: spend('2026-03-02,vk_ads,a,1,1,(5.00)'),
    code: 'negative_number',
    row: 3,
    column: 'cost',
    value: '(5.00)',
    rows: 1,
  },
  {
    name: 'half a click',
    text: spend('2026-03-02,vk_ads,a,1,1.5,5'),
    code: 'not_whole',
    row: 3,
    column: 'clicks',
    value: '1.5',
    rows: 1,
  },
  {
    name: 'a day that does not exist',
    text: spend('31.04.2026,vk_ads,a,1,1,5'),
    code: 'bad_date',
    row: 3,
    column: 'date',
    value: '31.04.2026',
    rows: 1,
  },
  {
    name: 'a cost with a letter',
    text: spend('2026-03-02,vk_ads,a,1,1,5O0'),
    code: 'bad_number',
    row: 3,
    column: 'cost',
    value: '5O0',
    rows: 1,
  },
  {
    name: 'no number at all',
    text: spend('2026-03-02,vk_ads,a,,--,'),
    code: 'no_numbers',
    row: 3,
    column: 'cost',
    value: '',
    rows: 1,
  },
  {
    name: 'lines joined from two exports',
    text: spend('2026-03-01,vk_ads,a,1000,10,500.50'),
    code: 'identical_rows',
    row: 3,
    rows: 1,
  },
  {
    name: 'a total that does not add up',
    text: spend('Итого,,,1000,10,700.50'),
    code: 'total_differs',
    row: 3,
    column: 'cost',
    value: '700.50',
    rows: 1,
  },
  {
    name: 'thousands or decimals',
    text: `${SPEND}\n2026-03-01,vk_ads,a,1,1,1.234`,
    code: 'assumed_thousands',
    row: 2,
    column: 'cost',
    value: '1.234',
    rows: 1,
  },
  {
    name: 'both decimal marks in a column',
    text: spend('2026-03-02,vk_ads,a,1,1,"1,234"', '2026-03-03,vk_ads,a,1,1,"7,5"'),
    code: 'ambiguous_number',
    row: 3,
    column: 'cost',
    value: '1,234',
    rows: 2,
  },
];

function expectIssue(reading: ReturnType<typeof readLeads> | ReturnType<typeof readSpend>, wanted: Case): void {
  const found = reading.issues.filter(({ severity }) => severity !== 'info');
  expect(found.map(({ code }) => code)).toEqual([wanted.code]);
  const { row, column, value } = found[0]?.where ?? {};
  if (wanted.row !== undefined) expect(row).toBe(wanted.row);
  if (wanted.column !== undefined) expect(column).toBe(wanted.column);
  if (wanted.value !== undefined) expect(value).toBe(wanted.value);
  expect(reading.rows).toHaveLength(wanted.rows);
}

describe('malformed leads are named and the good rows are kept', () => {
  it.each(LEAD_CASES)('$name: $code', (wanted) => expectIssue(readLeads(wanted.text, OPTIONS), wanted));
});

describe('malformed costs are named and the good rows are kept', () => {
  it.each(SPEND_CASES)('$name: $code', (wanted) => expectIssue(readSpend(wanted.text, OPTIONS), wanted));
});

describe('every issue', () => {
  const all = [
    ...LEAD_CASES.flatMap(({ text }) => readLeads(text, OPTIONS).issues),
    ...SPEND_CASES.flatMap(({ text }) => readSpend(text, OPTIONS).issues),
  ];

  it('says what, why and what to do in both languages, with no slot left open', () => {
    for (const { what, why, action } of all) {
      for (const text of [what, why, action]) {
        expect(text?.ru).toMatch(/[а-яё]/i);
        expect(text?.en).toMatch(/[a-z]/i);
        expect(`${text?.ru}${text?.en}`).not.toMatch(/[{}]/);
      }
    }
  });
});
