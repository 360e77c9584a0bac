import fc from 'fast-check';
import { groupSpend } from '../../src/imports/groupSpend';
import { fingerprintOfHeader } from '../../src/imports/mapping/headerFingerprint';
import { readSpend } from '../../src/imports/readSpend';
import { type SpendRow } from '../../src/imports/spendRow';

const valuesOf = (text: string): unknown[] => readSpend(text).rows.map(({ values }) => Object.values(values));
const codesOf = (text: string): string[] => readSpend(text).issues.map(({ code }) => code);

describe('readSpend, basis of VAT', () => {
  const vatOf = (header: string, vat: 'incl' | 'excl') => {
    const file = `Дата;Канал;Кампания;${header}\n01.03.2026;Директ;Поиск;120${header.includes(';') ? ';100' : ''}`;
    const { facts, issues, rows } = readSpend(file, { vat: { leads: 'excl', spend: vat } });
    return [facts.vat, rows[0]?.values.cost, issues.some(({ code }) => code === 'vat_differs')];
  };
  it.each([
    ['Расход с НДС', 'excl', ['included', 120, true]],
    ['Расход с НДС', 'incl', ['included', 120, false]],
    ['Расход без НДС', 'incl', ['excluded', 120, true]],
    ['Cost excl. VAT', 'excl', ['excluded', 120, false]],
    // of both the first stands, and it says what it is
    ['Расход с НДС;Расход без НДС', 'incl', ['included', 120, false]],
    ['Расход', 'incl', [null, 120, false]],
  ] as const)('%s, the department counts %s', (header, vat, want) => expect(vatOf(header, vat)).toEqual(want));

  it('takes the column that was chosen to the letter', () => {
    const header = ['Дата', 'Канал', 'Кампания', 'Расход с НДС', 'Расход без НДС'];
    const file = `${header.join(';')}\n01.03.2026;Директ;Поиск;120;100`;
    const columns = { date: 'Дата', channel: 'Канал', campaign: 'Кампания', cost: 'Расход без НДС' };
    const { facts, rows } = readSpend(file, {
      headers: [{ fingerprint: fingerprintOfHeader(header), choice: { kind: 'spend', columns }, answers: {} }],
    });
    expect([facts.vat, rows[0]?.values.cost]).toEqual(['excluded', 100]);
  });
});

describe('readSpend, exports of platforms', () => {
  it.each([
    {
      name: 'Yandex Direct: preamble, decimal comma, «Итого», ads of one campaign added up',
      text:
        '\ufeff"Отчёт: пример"\n"Период: 01.03.2026 - 02.03.2026"\n\n' +
        'Дата;Кампания;№ Объявления;Показы;Клики;Расход (руб.)\n' +
        '01.03.2026;Поиск;M-1;1 200;9;1 340,25\n01.03.2026;Поиск;M-2;800;1;0,10\n02.03.2026;Поиск;M-1;-;-;-\n' +
        '02.03.2026;РСЯ;M-3;5;0;0,00\nИтого;;;2 005;10;1 340,35\n',
      rows: [
        ['2026-03-01', 'Яндекс Директ', 'Поиск', 2000, 10, 1340.35],
        ['2026-03-02', 'Яндекс Директ', 'РСЯ', 5, 0, 0],
      ],
      codes: ['totals_left_out', 'no_numbers', 'grouped_rows'],
    },
    {
      name: 'Google Ads: title, period, grouped thousands, total',
      text:
        '"Campaign report"\n"Aug 1, 2026 - Aug 3, 2026"\nDay,Campaign,Cost,Impr.,Clicks\n' +
        '2026-08-01,Brand,"1,200.50","15,000",320\n2026-08-02,Brand, --,0,0\n"Total: account",,"1,200.50","15,000",320',
      rows: [
        ['2026-08-01', 'Google Ads', 'Brand', 15000, 320, 1200.5],
        ['2026-08-02', 'Google Ads', 'Brand', 0, 0, null],
      ],
      codes: ['totals_left_out'],
    },
    {
      name: 'Meta: the row of the account is the sum of its ad sets',
      text:
        'Reporting starts,Ad set name,Day,Amount spent (INR),Impressions\n2026-08-01,,2026-08-01,15000.00,500\n' +
        '2026-08-01,A,2026-08-01,9000.00,300\n2026-08-01,B,2026-08-01,6000.00,200\n2026-08-01,,2026-08-02,7.00,10',
      rows: [
        ['2026-08-01', 'Meta Ads', 'A', 300, null, 9000],
        ['2026-08-01', 'Meta Ads', 'B', 200, null, 6000],
        ['2026-08-02', 'Meta Ads', '', 10, null, 7],
      ],
      codes: ['account_rows_left_out'],
    },
  ])('$name', ({ text, rows, codes }) => {
    expect(valuesOf(text)).toEqual(rows);
    expect(codesOf(text)).toEqual(codes);
  });

  it('takes the channel of the whole file where rows have none, and the unit from the header', () => {
    const { rows, unit, names } = readSpend('Дата;Расход, ₽\n01.03.2026;5,00', { channel: 'vk_ads' });
    expect([rows[0]?.values.channel, unit, names.channels]).toEqual(['vk_ads', '₽', ['vk_ads']]);
  });

  it('keeps a campaign called Total Wine', () => {
    expect(valuesOf('campaign,date,cost\nTotal Wine,2026-03-01,5')).toEqual([
      ['2026-03-01', '', 'Total Wine', null, null, 5],
    ]);
  });
});

const spendRow = (line: number, campaign: string, clicks: number | null, cost: number | null): SpendRow => ({
  line,
  values: { date: '2026-03-01', channel: 'seo', campaign, impressions: null, clicks, cost },
});

describe('the platform of a report', () => {
  const text = 'Дата;Кампания;№ Кампании;Расход (руб.)\n01.03.2026;Поиск;7;5,00\n';
  const channel = (
    code: string,
    name: string,
  ): { code: string; name: string; aliases: string[]; utmSource: string } => ({
    code,
    name,
    aliases: [],
    utmSource: '',
  });

  it.each([
    ['by its English name', channel('x', 'Yandex Direct'), 'Yandex Direct', 0],
    ['by its code', channel('yandex_direct', 'Search ads'), 'Search ads', 0],
    ['by its own name', channel('x', 'Яндекс Директ'), 'Яндекс Директ', 0],
    ['not at all', channel('seo', 'SEO'), 'Яндекс Директ', 1],
  ])('is known to the department %s', (_how, known, wanted, unknown) => {
    const reading = readSpend(text, { channels: [known] });
    expect([reading.names.channels, reading.unknownSources.length]).toEqual([[wanted], unknown]);
  });
});

describe('groupSpend', () => {
  it('adds what is there and leaves absent what no row has', () => {
    expect(groupSpend([spendRow(3, 'a', 1, 0.1), spendRow(2, 'a', null, 0.2), spendRow(4, 'b', null, null)])).toEqual([
      spendRow(2, 'a', 1, 0.3),
      spendRow(4, 'b', null, null),
    ]);
  });

  it('gives the same sums for any order of rows, to the kopeck', () => {
    const kopecks = fc.integer({ min: 0, max: 10_000_000 });
    const rows = fc.array(fc.record({ campaign: fc.constantFrom('a', 'b'), kopecks }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          for (const order of [list, shuffled]) {
            const grouped = groupSpend(order.map((row, index) => spendRow(index, row.campaign, 1, row.kopecks / 100)));
            for (const { values } of grouped) {
              const own = list.filter((row) => row.campaign === values.campaign);
              expect(values.cost).toBe(own.reduce((sum, row) => sum + row.kopecks, 0) / 100);
              expect(values.clicks).toBe(own.length);
            }
          }
        },
      ),
    );
  });
});
