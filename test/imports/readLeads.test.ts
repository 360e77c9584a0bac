import fc from 'fast-check';
import { codeFinder, LEAD_STATUSES, REJECT_REASONS } from '../../src/imports/codes';
import { countsAsLead, readLeads } from '../../src/imports/readLeads';

describe('readLeads', () => {
  it('gives every value its type; empty is null or empty text, never zero', () => {
    const text =
      'lead_id,created,channel,segment,product,status,mql_at,sql_at,meeting_at,proposal_at,won_at,lost_at,amount,' +
      'reject_reason,utm_source,utm_medium,utm_campaign,utm_content\n' +
      'L-1,2025-12-29 18:40,seo,3pl,wms,won,2025-12-29,30.12.2025,,,2026-01-15,,"360 000,50",,google,organic,,\n' +
      'L-2,2026-01-02,,,,,,,,,,,,,,,,';
    const { rows, issues, totals, period, rowsRead, columns, unit } = readLeads(text);
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        values: {
          lead_id: 'L-1',
          created: '2025-12-29',
          channel: 'seo',
          segment: '3pl',
          product: 'wms',
          status: 'won',
          mql_at: '2025-12-29',
          sql_at: '2025-12-30',
          meeting_at: null,
          proposal_at: null,
          won_at: '2026-01-15',
          lost_at: null,
          amount: 360000.5,
          currency: '',
          reject_reason: null,
          utm_source: 'google',
          utm_medium: 'organic',
          utm_campaign: '',
          utm_content: '',
        },
      },
      expect.objectContaining({
        line: 3,
        values: expect.objectContaining({ status: null, amount: null, channel: '' }),
      }),
    ]);
    expect(totals).toEqual({ rows: 2, leads: 2, deals: 1, revenue: 360000.5 });
    expect(period).toEqual({ from: '2025-12-29', to: '2026-01-02' });
    expect([rowsRead, columns.length, unit]).toEqual([2, 18, null]);
  });

  it.each([
    {
      name: 'amoCRM: repeated columns, trailing space, own stage names',
      text:
        '"ID","Название сделки","Бюджет ","Дата создания сделки","Этап сделки","Источник","Источник"\n' +
        '"7","x","150000","05.03.2026 10:11:12","Успешно реализовано","","Сайт"',
      want: { lead_id: 'AMO-7', created: '2026-03-05', amount: 150000, status: 'won', channel: 'Сайт' },
    },
    {
      name: 'Bitrix24: mark, a delimiter after every cell, a Latin C in a header',
      text: '\ufeff"ID";"Дата создания";"Cтатус";"Источник";\n"8";"05.03.2026 10:11:12";"Некачественный лид";"Звонок";\n',
      want: { lead_id: '8', created: '2026-03-05', status: 'disqualified', channel: 'Звонок' },
    },
    {
      name: 'HubSpot: ISO dates and internal stage names',
      text: 'Record ID,Deal Name,Deal Stage,Amount,Create Date\n9,x,closedlost,$125000,2026-03-05 10:11',
      want: { lead_id: 'HS-9', created: '2026-03-05', status: 'lost', amount: 125000 },
    },
    {
      name: 'labels in Russian and English',
      text: 'ID лида;Дата создания;Статус;Причина отказа\n10;05.03.2026;Нецелевой;не наш сегмент',
      want: { lead_id: '10', status: 'disqualified', reject_reason: 'wrong_segment' },
    },
  ])('reads $name', ({ text, want }) => {
    const { rows } = readLeads(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.values).toMatchObject(want);
  });

  it('takes own stages and reasons of a CRM and a channel for rows without one', () => {
    const text =
      'lead_id,created,channel,status,reject_reason\nL-1,2026-03-01,,Переговоры,Спамер\nL-2,2026-03-01,seo,КП,';
    const options = { statuses: { переговоры: 'meeting' }, rejectReasons: { Спамер: 'spam' }, channel: 'site' };
    const { rows, issues, totals } = readLeads(text, options);
    expect(issues).toEqual([]);
    expect(rows.map(({ values }) => [values.channel, values.status, values.reject_reason])).toEqual([
      ['site', 'meeting', 'spam'],
      ['seo', 'proposal', null],
    ]);
    expect(totals.leads).toBe(1);
  });

  it('takes a repeated lead from its last row and names both lines', () => {
    const text = 'lead_id,created,status\nL-1,2026-03-01,new\nL-2,2026-03-01,new\nL-1,2026-03-01,mql';
    const { rows, issues } = readLeads(text);
    expect(rows.map(({ line, values }) => [line, values.lead_id, values.status])).toEqual([
      [3, 'L-2', 'new'],
      [4, 'L-1', 'mql'],
    ]);
    expect(issues[0]?.what.en).toBe('The lead is repeated in rows 2, 4.');
  });

  it('leaves out totals, but not a lead whose channel is called Total', () => {
    const text = 'channel,lead_id,created,amount\nTotal Wine,L-1,2026-03-01,5\nИтого,,,5\nВсего: 1,,,5';
    const { rows, issues, rowsRead } = readLeads(text);
    expect(rows.map(({ values }) => values.channel)).toEqual(['Total Wine']);
    expect(issues.map(({ code, what }) => [code, what.en])).toEqual([['totals_left_out', 'Total rows left out: 2.']]);
    expect(rowsRead).toBe(1);
  });

  it('does not miss the date and amount of a deal when the file has no such columns', () => {
    expect(readLeads('lead_id,created,status\nL-1,2026-03-01,won').issues).toEqual([]);
    expect(readLeads('lead_id,created,won_at\nL-1,2026-03-01,2026-03-02').issues).toEqual([]);
  });

  it('keeps every good row whatever broken rows stand among them', () => {
    const broken = fc.constantFrom('X,2026-02-30,new', ',2026-03-01,new', 'X,вчера,new', 'X,2026-03-01,new,,,extra');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant('good'), broken), { maxLength: 20 }), (kinds) => {
        const lines = kinds.map((kind, index) => (kind === 'good' ? `L-${index},2026-03-01,new` : kind));
        const { rows, issues } = readLeads(['lead_id,created,status', ...lines].join('\n'));
        const isGood = (index: number): boolean => kinds[index] === 'good';
        const indexes = [...kinds.keys()];
        expect(rows.map(({ line }) => line)).toEqual(indexes.filter(isGood).map((index) => index + 2));
        const errors = issues.filter(({ severity, where }) => severity === 'error' && where?.row !== undefined);
        expect(new Set(errors.map(({ where }) => where?.row))).toEqual(
          new Set(indexes.filter((index) => !isGood(index)).map((index) => index + 2)),
        );
      }),
    );
  });
});

describe('countsAsLead', () => {
  it.each([
    { status: 'new', reject_reason: null, want: true },
    { status: null, reject_reason: null, want: true },
    { status: 'lost', reject_reason: 'price', want: true },
    { status: 'disqualified', reject_reason: 'wrong_segment', want: true },
    { status: 'spam', reject_reason: null, want: false },
    { status: 'duplicate', reject_reason: null, want: false },
    { status: 'disqualified', reject_reason: 'job_or_vendor', want: false },
    { status: 'lost', reject_reason: 'test', want: false },
  ])('$status, $reject_reason: $want', ({ status, reject_reason, want }) => {
    expect(countsAsLead({ status, reject_reason })).toBe(want);
  });
});

describe('codeFinder', () => {
  it.each([
    ['statuses', LEAD_STATUSES],
    ['reasons', REJECT_REASONS],
  ] as const)('finds every code and label of the %s', (_, entries) => {
    const find = codeFinder(entries);
    for (const { code, label, aliases } of entries) {
      for (const name of [code, label.ru, label.en.toUpperCase(), ` ${label.ru} `, ...aliases])
        expect(find(name)).toBe(code);
    }
    expect(find('нечто')).toBeNull();
  });
});
