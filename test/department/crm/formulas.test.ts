/** Live formulas of Pulse: disputes, quality of leads, product matrix, the full cost of a customer. */
import { DISPUTE_ROWS } from '../../../src/department/crm/disputeRates';
import { OPENED_LATE } from '../../../src/department/crm/disputes';
import { disputeRates, type DisputeFact, type Ruling } from '../../../src/metrics/disputes';
import { addDays, fromSerial, toSerial } from '../../../src/shared/civilDate';
import { DISPUTE_CLAIMS, DISPUTE_RULINGS } from '../../../src/shared/codes/crm';
import { answersOf } from '../support/answers';
import { makeWorkbook, type Made } from '../support/madeWorkbook';

const fact = (month: string, channel: string, values: Record<string, number>) => ({
  segment: `${month}-${channel}`,
  month,
  channel,
  ...values,
});

describe('formulas of Pulse', () => {
  const answers = answersOf({ language: 'ru', today: '2026-03-16', channels: ['seo', 'email'] });
  let made: Made;
  beforeAll(() => {
    made = makeWorkbook({
      workbook: 'pulse',
      about: ['disputes', 'lead_quality', 'full_cost', 'matrix'],
      answers,
      rows: {
        channels: [
          { code: 'seo', name: 'SEO' },
          { code: 'email', name: 'Письма' },
        ],
        facts: [
          fact('2026-03-01', 'seo', {
            spend: 100,
            leads: 8,
            not_ours: 1,
            mql: 4,
            sql: 2,
            deals: 1,
            revenue: 900,
            costs: 300,
          }),
          fact('2026-02-01', 'seo', { spend: 300, leads: 2, mql: 0, sql: 0, deals: 1, revenue: 500, costs: 100 }),
          fact('2026-02-01', 'email', { spend: 0, leads: 0, mql: 0, sql: 0, deals: 1, revenue: 0, costs: 0 }),
        ],
        month_costs: [
          { month: '2026-02-01', kind: 'salaries', amount: 1000 },
          { month: '2026-02-01', kind: 'tools', amount: 200 },
        ],
        leads: [
          ...[0, 1, 2].map((index) => ({ lead_id: `L${index}`, created: '2026-03-02' })),
          {
            lead_id: 'L5',
            created: '2026-03-03',
            segment: '3PL',
            sql_at: '2026-03-04',
            won_at: '2026-03-05',
            amount: 90,
          },
          { lead_id: 'L6', created: '2026-03-03', segment: '3PL', sql_at: '2026-03-04' },
          // of two deals of last year one is in another currency: it is a deal, and no part of the average check
          ...(['RUB', 'USD'] as const).map((currency, index) => ({
            lead_id: `L1${index}`,
            created: '2025-09-03',
            segment: '3PL',
            sql_at: '2025-09-04',
            won_at: '2025-09-05',
            amount: 110 + index * 7000,
            currency,
          })),
          // refused on Friday 20 February: five workdays later is 2 March with the 23rd off
          { lead_id: 'L7', created: '2026-02-16', status: 'lost', lost_at: '2026-02-20' },
          { lead_id: 'L8', created: '2026-02-16', status: 'lost', lost_at: '2026-03-02' },
          { lead_id: 'L9', created: '2026-02-16', status: 'spam' },
        ],
        loss_reasons: [
          { month: '2026-03-01', basis: 'cohort', channel: 'seo', reason: 'price', refused: 1 },
          { month: '2026-01-01', basis: 'cohort', channel: 'email', reason: 'price', refused: 1 },
          { month: '2026-02-01', basis: 'cohort', channel: 'seo', reason: 'no_contact', refused: 1 },
          // the same refusal by its own month, and one of half a year ago
          { month: '2026-03-01', basis: 'period', channel: 'seo', reason: 'price', refused: 1 },
          { month: '2025-12-01', basis: 'cohort', channel: 'seo', reason: 'price', refused: 4 },
        ],
        segments: [
          { code: 'a', name: '3PL' },
          { code: 'b', name: 'Опт' },
        ],
        product_facts: [
          { month: '2026-02-01', product: 'wms', deals: 10, revenue: 3600 },
          { month: '2026-03-01', product: 'terminals', deals: 2, revenue: 400 },
        ],
        disputes: [
          { dispute_id: 'DS1', lead: '1', opened_at: '2026-03-06' },
          { dispute_id: 'DS2', lead: '2', opened_at: '2026-03-16' },
          { dispute_id: 'DS3', lead: '3', opened_at: '2026-03-02', ruling: 'split' },
          {
            dispute_id: 'DS4',
            lead: 'L7',
            claim: 'wrong_reject',
            opened_at: '2026-03-05',
            marketing_evidence: 'звонок',
          },
          {
            dispute_id: 'DS5',
            lead: 'L8',
            claim: 'wrong_reject',
            opened_at: '2026-03-05',
            marketing_evidence: 'а',
            sales_evidence: 'б',
          },
          // older than the ninety days of the rates
          { dispute_id: 'DS6', lead: '4', claim: 'duplicate', opened_at: '2025-11-05', sales_evidence: 'б' },
        ],
      },
      typed: { settings_as_of: toSerial('2026-03-15') },
    });
  }, 60_000);

  it('give an arbiter three workdays', () => {
    const rows = made.rows('disputes');
    // Friday 6 March; 9 March is a day off in Russia in 2026
    expect(rows.map((row) => row.due)).toEqual([
      toSerial('2026-03-12'),
      toSerial('2026-03-19'),
      toSerial('2026-03-05'),
      toSerial('2026-03-11'),
      toSerial('2026-03-11'),
      toSerial('2025-11-10'),
    ]);
    expect(new Set(rows.map((row) => row.state)).size).toBe(4);
  });

  it('rule for the side that answered, and know a dispute that was opened late', () => {
    const rows = made.rows('disputes');
    expect(rows.map((row) => row.outcome)).toEqual(['', '', 'Пополам', 'Прав маркетинг', '', 'Правы продажи']);
    expect(rows.map((row) => row.check)).toEqual(['', '', '', OPENED_LATE.ru, '', '']);
    expect(made.errors('disputes')).toEqual([]);
  });

  it('tell the rates of disputes as src/metrics does', () => {
    const facts = made.rows('disputes').map((row): DisputeFact => ({
      claim: DISPUTE_CLAIMS.find(({ label }) => label.ru === row.claim)?.code ?? '',
      opened: fromSerial(Number(row.opened_at)),
      due: fromSerial(Number(row.due)),
      ruling: (DISPUTE_RULINGS.find(({ label }) => label.ru === row.ruling)?.code ?? null) as Ruling | null,
      marketing: row.marketing_evidence !== '',
      sales: row.sales_evidence !== '',
    }));
    // seven leads of ninety days without the spam
    const rates = disputeRates(
      facts,
      7,
      addDays('2026-03-15', -90),
      '2026-03-16',
      DISPUTE_CLAIMS.map(({ code }) => code),
    );
    expect(rates).toEqual({
      count: 5,
      per100: { value: (5 / 7) * 100 },
      decided: 2,
      upheld: { value: 0.5 },
      topClaim: 'wrong_reject',
    });
    expect(DISPUTE_ROWS.map((row) => made.value('lead_quality', row, 'leads'))).toEqual([
      5,
      expect.closeTo((5 / 7) * 100, 9),
      2,
      0.5,
      'Отказали зря',
    ]);
  });

  it('tell what the leads of a channel are worth', () => {
    const line = (row: string) =>
      ['name', 'leads', 'mql', 'sql', 'not_ours', 'deals'].map((key) => made.value('lead_quality', row, key));
    expect(line('line1')).toEqual(['SEO', 10, 0.4, 0.2, 0.1, 0.2]);
    // no leads in the facts: shares of nothing are not shown
    expect(line('line2')).toEqual(['Письма', 0, '', '', '', '']);
    expect(line('line3')).toEqual(['', '', '', '', '', '']);
  });

  it('say why leads of the last three months were refused, and whose matter it is', () => {
    const line = (code: string) =>
      ['leads', 'mql', 'sql'].map((key) => made.value('lead_quality', `reason_${code}`, key));
    expect(line('price')).toEqual([2, expect.closeTo(2 / 3, 10), 'продукт']);
    expect(line('no_contact')).toEqual([1, expect.closeTo(1 / 3, 10), 'продажи']);
    expect(line('region')).toEqual([0, 0, 'маркетинг']);
    expect(made.errors('lead_quality')).toEqual([]);
  });

  it('tell the check and the win rate of a segment from its leads', () => {
    const of = (name: string) => made.rows('segments').find((row) => row.name === name);
    expect([of('3PL')?.avg_check, of('3PL')?.win_rate]).toEqual([100, 0.75]);
    expect([of('Опт')?.avg_check, of('Опт')?.win_rate]).toEqual(['', '']);
  });

  it('count the full cost of a customer only where the other costs are known', () => {
    const line = (row: string) =>
      ['month', 'spend', 'costs', 'deals', 'cac', 'cac_full', 'margin'].map((key) => made.value('full_cost', row, key));
    expect(line('line1')).toEqual([toSerial('2026-03-01'), 100, '', 1, 100, '', 600]);
    expect(line('line2')).toEqual([toSerial('2026-02-01'), 300, 1200, 2, 150, 750, 200]);
    expect(line('line3')).toEqual([toSerial('2026-01-01'), '', '', '', '', '', '']);
  });

  it('take attach rates from deals, and the plan until there are any', () => {
    const rows = made.rows('matrix').filter((row) => row.segment === made.rows('matrix')[0]?.segment);
    const of = (name: RegExp) => rows.find((row) => name.test(String(row.product)));
    expect([of(/Терминалы/)?.attach_fact, of(/Терминалы/)?.effect]).toEqual([0.2, 36_000]);
    // nobody took the audit yet: implementation is reckoned by the plan
    expect([of(/Внедрение/)?.attach_fact, of(/Внедрение/)?.effect]).toEqual(['', expect.closeTo(126_000, 6)]);
    expect(of(/Внедрение/)?.revenue_share).toBe(0.9);
    expect(made.errors('matrix')).toEqual([]);
    // the demo's ladder holds: a free magnet, an entry below a fifth of the core, a step after it
    expect(new Set(rows.map((row) => row.check))).toEqual(new Set(['']));
  });
});
