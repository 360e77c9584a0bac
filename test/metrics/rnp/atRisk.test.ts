/** What is off plan, by money: the worked example of the specification, March 2026 as of the 15th (9 of 21 working days done). */
import {
  byMoney,
  channelPaces,
  currentBlock,
  riskRows,
  type CurrentInput,
  type RiskRow,
} from '../../../src/metrics/rnp/atRisk';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';

const at = { month: '2026-03', segment: '2026-W10/2026-03' };
const INPUT: CurrentInput = {
  asOf: '2026-03-15',
  thresholds: DEFAULT_THRESHOLDS,
  calendar: { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set() },
  plan: [
    { month: '2026-03', channel: 'seo', spend: 0, leads: 50, deals: 2, revenue: 720_000 },
    { month: '2026-03', channel: 'ads', spend: 800_000, leads: 150, deals: 8, revenue: 2_880_000 },
    { month: '2026-04', channel: 'ads', spend: 900_000, leads: 900 },
  ],
  facts: [
    { ...at, channel: 'seo', spend: 0, leads: 18, deals: 0, revenue: 0 },
    { ...at, channel: 'ads', spend: 352_000, leads: 60, deals: 1, revenue: 360_000 },
    { ...at, month: '2026-02', channel: 'ads', spend: 9, leads: 900 },
  ],
};

const rows = (channel = ''): RiskRow[] => {
  const block = currentBlock(INPUT, channel);
  return block ? riskRows(block, channel) : [];
};
const rowOf = (metric: string, channel = ''): RiskRow | undefined => rows(channel).find((row) => row.metric === metric);

describe('money at risk', () => {
  it('has no block while there are no data', () => {
    expect(currentBlock({ ...INPUT, asOf: null }, '')).toBeNull();
    expect(channelPaces({ ...INPUT, asOf: null }, ['ads'])).toEqual([]);
  });

  it('takes the rows of the month and of the channel alone', () => {
    const fact = (channel: string): unknown =>
      currentBlock(INPUT, channel)?.lines.find(({ metric }) => metric === 'leads')?.fact.value;
    expect([fact(''), fact('ads'), fact('seo')]).toEqual([78, 60, 18]);
  });

  it('counts a gap of money as it is: 360,000 × 21 ÷ 9 of 3,600,000', () => {
    expect(rowOf('revenue')).toMatchObject({ status: 'red', plan: 3_600_000, forecast: 840_000, money: 2_760_000 });
  });

  it('counts a lead at its part of planned revenue: 18 of 200 at 18,000', () => {
    const leads = rowOf('leads');
    expect(leads?.gap).toBeCloseTo(-18, 9);
    expect(leads?.money).toBeCloseTo(18 * 18_000, 6);
  });

  it('counts a lead of the channel by the channel’s own plan: 10 of 150 at 19,200', () => {
    const leads = rowOf('leads', 'ads');
    expect(leads).toMatchObject({ channel: 'ads', plan: 150 });
    expect(leads?.money).toBeCloseTo(10 * 19_200, 6);
  });

  it('never puts more at risk through a conversion than the plan is to bring', () => {
    for (const row of rows()) expect([row.metric, (row.money ?? 0) <= 3_600_000]).toEqual([row.metric, true]);
  });

  it('lists what is off plan, the most money first, and what cannot be told in money last', () => {
    const listed = rows();
    expect(listed.length).toBeGreaterThan(2);
    expect([...listed].sort(byMoney)).toEqual(listed);
    const row = (status: 'red' | 'amber', money: number | null): RiskRow => ({
      metric: 'leads',
      channel: '',
      status,
      plan: 1,
      forecast: null,
      gap: null,
      money,
    });
    const [rich, poor, red, amber] = [row('amber', 9), row('red', 1), row('red', null), row('amber', null)];
    expect([amber, poor, red, rich].sort(byMoney)).toEqual([rich, poor, red, amber]);
    expect(byMoney(red, { ...red })).toBe(0);
  });

  it('gives the plan and the forecast of each channel, of base metrics alone', () => {
    const [ads, seo] = channelPaces(INPUT, ['ads', 'seo']);
    expect([ads?.channel, ads?.plan.leads, ads?.forecast.leads]).toEqual(['ads', 150, 140]);
    expect([seo?.channel, seo?.plan.leads, seo?.forecast.leads]).toEqual(['seo', 50, 42]);
    expect(Object.keys(ads?.plan ?? {})).not.toContain('cpl');
  });
});
