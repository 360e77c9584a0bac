import { readLeads } from '../../src/imports/readLeads';
import { readSpend } from '../../src/imports/readSpend';

const OPTIONS = { today: '2026-03-31', currency: 'RUB' };
const LEADS = 'lead_id,created,channel,status,won_at,lost_at,amount,reject_reason';
const SPEND = 'date,channel,campaign,impressions,clicks,cost';
const leads = (): string => `${LEADS}\nL-0,2026-03-01,seo,new,,,,`;

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

/** Exports of known systems that lack something or hold what cannot be added up. */
const SYSTEM_CASES: readonly Case[] = [
  {
    name: 'an amount in another currency',
    text: leads().replace(LEADS, `${LEADS},Валюта`).replace('new,,,,', 'new,,,5,,USD'),
    code: 'other_currency',
    row: 2,
    column: 'amount',
    rows: 1,
  },
  {
    name: 'amounts of HubSpot with a sign of another currency',
    text: 'Record ID,Deal Name,Deal Stage,Create Date,Amount\n1,a,Closed Won,2026-03-01,"$125,000.50"',
    code: 'other_currency',
    row: 2,
    column: 'Amount',
    rows: 1,
  },
  {
    name: 'won deals of Bitrix24 without the day of their stage',
    text: 'ID;ID лида;Название сделки;Стадия сделки;Сумма;Дата создания\n1;7;a;Сделка успешна;5;01.03.2026',
    code: 'won_deals_without_date',
    rows: 1,
  },
  {
    name: 'deals of Bitrix24 without the column of their lead',
    text: 'ID;Название сделки;Стадия сделки;Дата создания\n1;a;Новая;01.03.2026',
    code: 'deals_without_lead',
    rows: 1,
  },
  {
    name: 'deals of Bitrix24 whose link to the lead is a title',
    text: 'ID;Лид;Название сделки;Стадия сделки;Дата создания\n1;Заявка №5;a;Новая;01.03.2026',
    code: 'deals_without_lead',
    rows: 1,
  },
  {
    name: 'HubSpot without the date of creation',
    text: 'Record ID,Deal Name,Deal Stage,Close Date\n1,a,closedwon,2026-03-01',
    code: 'missing_column',
    row: 1,
    column: 'created',
    rows: 0,
  },
];

const SPEND_CASES: readonly Case[] = [
  {
    name: 'VK without days',
    text: 'ID кампании;Показы;Клики;Потрачено всего, ₽;eCPC, ₽\n5501;10;1;5,00;5,00',
    code: 'no_day_column',
    row: 1,
    rows: 0,
  },
  {
    name: 'Meta for a whole period',
    text: 'Reporting starts,Reporting ends,Ad set name,Amount spent (RUB)\n2026-03-01,2026-03-31,A,5.00',
    code: 'not_daily',
    row: 1,
    column: 'Reporting starts',
    rows: 0,
  },
  {
    name: 'Google Ads by week',
    text: 'Week,Campaign,Currency code,Cost\n2026-03-02,a,RUB,5.00',
    code: 'not_daily',
    row: 1,
    column: 'Week',
    rows: 0,
  },
  {
    name: 'a currency of the header',
    text: 'Day,Campaign name,Amount spent (USD),Reach\n2026-03-01,a,5.00,1',
    code: 'other_currency',
    row: 2,
    column: 'Amount spent (USD)',
    rows: 1,
  },
  {
    name: 'a currency of the row',
    text: `${SPEND},Валюта\n2026-03-01,vk_ads,a,1,1,5.00,RUB\n2026-03-01,vk_ads,a,1,1,6.00,EUR`,
    code: 'other_currency',
    row: 3,
    column: 'cost',
    rows: 2,
  },
];

function expectIssue(reading: ReturnType<typeof readLeads> | ReturnType<typeof readSpend>, wanted: Case): void {
  const [found, ...more] = reading.issues.filter(({ severity }) => severity !== 'info');
  expect([found?.code, more]).toEqual([wanted.code, []]);
  const { row, column, value } = wanted;
  expect(found?.where ?? {}).toMatchObject({
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
  });
  expect(reading.rows).toHaveLength(wanted.rows);
  expect(`${found?.what.ru}${found?.why?.ru}${found?.action?.ru}${found?.what.en}`).not.toMatch(/[{}]/);
}

describe('rows in another currency are kept with it', () => {
  it('of spend: not added to those of the same day and campaign', () => {
    const text = `${SPEND},Валюта\n2026-03-01,vk_ads,a,1,1,5.00,RUB\n2026-03-01,vk_ads,a,1,1,6.00,EUR\n2026-03-01,vk_ads,a,1,1,1.00,евро`;
    const { rows, columns } = readSpend(text, OPTIONS);
    expect(rows.map(({ values }) => [values.cost, values.currency])).toEqual([
      [5, undefined],
      [7, 'EUR'],
    ]);
    expect(columns).toContain('currency');
  });

  it('of leads: the amount stays, and own rows say that it is ours', () => {
    const text =
      'Record ID,Deal Name,Deal Stage,Create Date,Amount\n1,a,Closed Won,2026-03-01,"$1,000.50"\n2,b,New,2026-03-01,7.00';
    const { rows, columns } = readLeads(text, OPTIONS);
    expect(rows.map(({ values }) => [values.amount, values.currency])).toEqual([
      [1000.5, 'USD'],
      [7, ''],
    ]);
    expect(columns).toContain('currency');
  });

  it('payments are read, and a file without them says nothing of them', () => {
    const text = 'ID лида,Дата создания,Сумма,Дата оплаты,Оплачено\n1,2026-03-01,100,2026-03-05,60\n2,2026-03-01,5,,';
    expect(readLeads(text, OPTIONS).rows.map(({ values }) => [values.paid_at, values.paid_amount])).toEqual([
      ['2026-03-05', 60],
      [null, null],
    ]);
    expect(readLeads('ID лида,Дата создания\n1,2026-03-01', OPTIONS).columns).toEqual(['lead_id', 'created']);
  });
});

describe('VAT that a file tells of, against the settings', () => {
  const EXCL = { spend: 'excl', leads: 'excl' } as const;
  const found = (header: string, vat: typeof EXCL | { spend: 'incl'; leads: 'incl' }): string[] => {
    const { issues, totals } = readSpend(`date,channel,campaign,${header}\n2026-03-01,vk_ads,a,5`, { ...OPTIONS, vat });
    expect(totals.cost).toBe(5);
    return issues.filter(({ code }) => code === 'vat_differs').map(({ what }) => what.en);
  };

  it.each([
    ['cost (с НДС)', EXCL, ['The file says: sums with VAT. By the settings they are without VAT.']],
    [
      'Расход (без НДС)',
      { spend: 'incl', leads: 'incl' } as const,
      ['The file says: sums without VAT. By the settings they are with VAT.'],
    ],
    ['cost (без НДС)', EXCL, []],
    ['cost', EXCL, []],
  ])('%s', (header, vat, want) => expect(found(header, vat)).toEqual(want));

  it('of leads is held against the basis of revenue', () => {
    const text = 'ID лида,Дата создания,Сумма (с НДС)\n1,2026-03-01,5';
    const { issues } = readLeads(text, { ...OPTIONS, vat: { spend: 'incl', leads: 'excl' } });
    expect(issues.map(({ code }) => code)).toEqual(['vat_differs']);
  });
});

describe('malformed exports of known systems', () => {
  it.each(SYSTEM_CASES)('$name: $code', (wanted) => expectIssue(readLeads(wanted.text, OPTIONS), wanted));

  it.each(SPEND_CASES)('$name: $code', (wanted) => expectIssue(readSpend(wanted.text, OPTIONS), wanted));
});
