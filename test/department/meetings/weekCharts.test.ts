/** Charts of a week: which are drawn of which numbers, in both languages. Expected shares are counted by hand from the rows. */
import { weekCharts } from '../../../src/department/meetings/weekCharts';
import type { Scalar } from '../../../src/blueprint/values';

const WEEK = '2026-W12/2026-03';
type Row = Readonly<Record<string, Scalar>>;

const TOTAL: Row = {
  period: WEEK,
  block: 'total',
  name: 'Всего',
  leads: 42,
  mql: 21,
  sql: 7,
  deals: 2,
  revenue: 300_000,
  plan_leads: 50,
  plan_deals: 0,
  plan_revenue: 240_000,
};
const channel = (name: string, revenue: number | null, spend: number | null): Row => ({
  period: WEEK,
  block: name,
  name,
  revenue,
  costs: 0,
  spend,
});
const ROWS: readonly Row[] = [
  TOTAL,
  channel('SEO', 200_000, 20_000),
  channel('Директ', 100_000, 150_000),
  channel('Без данных', null, null),
  { ...TOTAL, period: '2026-W11/2026-03', leads: 999 },
];
const said = { language: 'ru', currency: 'RUB' } as const;

describe('charts of a week', () => {
  it('compare facts with their plans as shares, only where there is a plan and more is better', () => {
    const [plan] = weekCharts(ROWS, WEEK, said);
    expect(JSON.parse(JSON.stringify(plan).replaceAll('\u00a0', ' '))).toMatchObject({
      key: 'plan',
      title: 'План и факт недели: W12, март 2026',
      axis: '% от плана',
      series: [{ name: 'Факт' }, { name: 'План' }],
      rows: [
        { label: 'Лиды: 42 из 50', values: [84, 100] },
        { label: 'Выручка: 300 000 ₽ из 240 000 ₽', values: [125, 100] },
      ],
      alt: 'План и факт недели: W12, март 2026. Лиды: 42 из 50, 84 %; Выручка: 300 000 ₽ из 240 000 ₽, 125 %.',
    });
  });

  it('show the funnel with the share of the step above, and channels by profit from the best down', () => {
    const [, funnel, profit] = weekCharts(ROWS, WEEK, { language: 'en', currency: 'USD' });
    expect(funnel?.rows).toEqual([
      { label: 'Leads: 42', values: [42] },
      { label: 'MQL: 21 (50%)', values: [21] },
      { label: 'SQL: 7 (33.3%)', values: [7] },
      { label: 'Deals: 2 (28.6%)', values: [2] },
    ]);
    expect(profit).toMatchObject({
      title: 'Profit by channel of the week: W12, March 2026',
      rows: [
        { label: 'SEO: $180,000', values: [180_000] },
        { label: 'Директ: −$50,000', values: [-50_000] },
      ],
    });
  });

  it.each<[string, readonly Row[], string[]]>([
    ['no plan', [{ ...TOTAL, plan_leads: null, plan_revenue: null }], ['funnel']],
    ['no leads', [{ ...TOTAL, leads: 0 }], ['plan']],
    [
      'no revenue: profits would be the spend with a minus',
      [TOTAL, channel('SEO', 0, 5), channel('Ads', 0, 9)],
      ['plan', 'funnel'],
    ],
    ['one channel only', [TOTAL, channel('SEO', 10, 5)], ['plan', 'funnel']],
    ['a week that is not frozen', [{ ...TOTAL, period: 'other' }], []],
  ])('leave out what the numbers cannot fill: %s', (_why, rows, keys) =>
    expect(weekCharts(rows, WEEK, said).map(({ key }) => key)).toEqual(keys),
  );
});
