/** Generated cohorts for the funnel and unit economics: any numbers in the order of the stages, some months young. */
import fc from 'fast-check';
import type { SeedRow } from '../../../../src/blueprint/department';
import type { LaterSums } from '../../../../src/metrics/unitEconomics/life';
import { DEFAULT_SETTINGS, type Scenario } from './scenario';

export const CHANNELS: readonly SeedRow[] = [
  { code: 'yandex_direct', name: 'Директ', paid: true },
  { code: 'vk_ads', name: 'VK', paid: true },
  { code: 'seo', name: 'SEO', paid: false },
  { code: 'events', name: 'События', paid: true },
];
export const PRODUCTS: readonly SeedRow[] = [
  { code: 'core', name: 'Внедрение' },
  { code: 'audit', name: 'Аудит' },
];
export const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02'] as const;

const CHANNEL_CODES = [...CHANNELS.map((channel) => channel.code), 'unknown'];
const PRODUCT_CODES = [...PRODUCTS.map((product) => product.code), ''];

export interface CohortCase {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly cohorts: readonly SeedRow[];
  readonly products: readonly SeedRow[];
  readonly plan: readonly SeedRow[];
  /** Limits by the life span of customers. */
  readonly lifetime: boolean;
  readonly scenario: Scenario;
}

const share = fc.constantFrom(0, 1, 2, 3, 5, 8, 10).map((tenths) => tenths / 10);

/** What is expected after the first sales; a row that was written before products could say it holds nothing. */
function laterOf(
  deals: number,
  revenue: number,
  costs: number,
  later: { readonly payments: number; readonly months: number } | null,
): Partial<LaterSums> {
  if (later === null) return {};
  const money = (amount: number): number => Math.round(amount * later.payments * 100) / 100;
  return {
    later_payments: deals * later.payments,
    later_revenue: money(revenue),
    later_costs: money(costs),
    later_wait: money((revenue - costs) * later.months),
  };
}

/** A cohort: every stage is a part of the one before; deals have money. */
const stages = fc
  .record({
    spend: fc.constantFrom(null, 0, 10_000, 95_000.5, 400_000, 1_500_000),
    clicks: fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 4 }),
    leads: fc.integer({ min: 0, max: 250 }),
    shares: fc.tuple(share, share, share, share, share),
    check: fc.integer({ min: 1000, max: 400_000 }),
    costShare: fc.constantFrom(0, 3, 6, 12).map((tenths) => tenths / 10),
    later: fc.option(
      fc.record({ payments: fc.constantFrom(0, 0.5, 1, 3.25, 11), months: fc.constantFrom(0, 0.5, 6, 30) }),
      { nil: null, freq: 3 },
    ),
  })
  .map(({ spend, clicks, leads, shares, check, costShare, later }) => {
    const counts = shares.reduce<number[]>((left, part) => [...left, Math.round((left.at(-1) ?? 0) * part)], [leads]);
    const [, mql, sql, meetings, proposals, deals] = counts;
    const revenue = (deals ?? 0) * check;
    return {
      spend,
      clicks,
      leads,
      mql,
      sql,
      meetings,
      proposals,
      deals,
      revenue,
      costs: Math.round(revenue * costShare),
      ...laterOf(deals ?? 0, revenue, Math.round(revenue * costShare), later),
    };
  });

const rowsFor = (codes: readonly unknown[], key: string): fc.Arbitrary<SeedRow[]> => {
  const places = MONTHS.flatMap((month) => codes.map((code) => ({ month: `${month}-01`, [key]: code })));
  return fc
    .array(fc.option(stages, { nil: null, freq: 5 }), { minLength: places.length, maxLength: places.length })
    .map((made) => made.flatMap((row, index) => (row === null ? [] : [{ ...row, ...places[index] } as SeedRow])));
};

/** Cases over four months, of which any two are the ends of the range. */
export const cohortCases: fc.Arbitrary<CohortCase> = fc
  .record({
    ends: fc.tuple(fc.constantFrom(...MONTHS), fc.constantFrom(...MONTHS)),
    asOf: fc.constantFrom('2025-12-20', '2026-03-15', '2026-06-30'),
    cohorts: rowsFor(CHANNEL_CODES, 'channel'),
    products: rowsFor(PRODUCT_CODES, 'product'),
    lifetime: fc.boolean(),
    plan: rowsFor([...CHANNELS.map((channel) => channel.name), 'Резерв'], 'channel'),
  })
  .map(({ ends, ...made }) => {
    const [from, to] = [...ends].sort() as [string, string];
    const chosen = (panel: string) => ({ [`${panel}_from`]: `${from}-01`, [`${panel}_to`]: `${to}-01` });
    return {
      ...made,
      from,
      to,
      scenario: {
        tables: {
          channels: CHANNELS,
          products: PRODUCTS,
          cohorts: made.cohorts,
          product_facts: made.products,
          plan: made.plan,
        },
        settings: { ...DEFAULT_SETTINGS, as_of: made.asOf },
        chosen: { ...chosen('unit_economics'), ...chosen('funnel') },
      },
    };
  });

/** Nothing of what no line names is not told apart from nothing known of it (kit/entityBlock.ts). */
export const restOf = <Sums extends Readonly<Record<string, number | null | undefined>>>(sums: Sums): Sums => ({
  ...sums,
  spend: sums.spend || null,
  clicks: sums.clicks || null,
});

/** Rows of the chosen months with that code, or of all. */
export const within = (made: CohortCase, rows: readonly SeedRow[], key: string, code?: unknown): readonly SeedRow[] =>
  rows.filter((row) => {
    const month = String(row.month).slice(0, 7);
    return month >= made.from && month <= made.to && (code === undefined || row[key] === code);
  });
