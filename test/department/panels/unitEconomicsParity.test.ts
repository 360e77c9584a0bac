import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { PAYBACK_WORDS } from '../../../src/department/panels/unitEconomics/lifetime';
import { REASONS, VERDICTS } from '../../../src/department/panels/unitEconomics/verdict';
import { addUp, valueOf, type BaseSums } from '../../../src/metrics/compose';
import { isMature } from '../../../src/metrics/funnel';
import { FEASIBLE, LEVER_WORDS } from '../../../src/department/panels/unitEconomics/sensitivity';
import { sensitivity, type Lever } from '../../../src/metrics/sensitivity';
import { isCovered } from '../../../src/metrics/unitEconomics/coverage';
import { DEFAULT_ASSUMPTIONS, lineEconomics, type LineEconomics } from '../../../src/metrics/unitEconomics/line';
import { addLater, type LaterSums } from '../../../src/metrics/unitEconomics/life';
import { verdictOf } from '../../../src/metrics/unitEconomics/verdict';
import { BREAK_EVEN_BASES } from '../../../src/shared/codes/economics';
import { ratio, type Measured } from '../../../src/shared/result';
import { pick, type Language } from '../../../src/shared/text';
import { CHANNELS, cohortCases, PRODUCTS, restOf, within, type CohortCase } from './support/cohortCases';
import { differences, shownOf, type Cells } from './support/compare';
import { DEFAULT_SETTINGS } from './support/scenario';
import { openPanels, type Panels, type Shown } from './support/workbook';

const sumsOf = (rows: readonly SeedRow[]): BaseSums => addUp(rows as BaseSums[]);
const laterOf = (rows: readonly SeedRow[]): LaterSums => addLater(rows as Partial<LaterSums>[]);

/** Months, or the words of a first sale that is enough and of a life that is too short. */
function paybackShown(payback: Measured, language: Language): Shown {
  if (payback.value === 0) return pick(PAYBACK_WORDS.first, language);
  if (payback.value === null) return payback.reason === 'never' ? pick(PAYBACK_WORDS.never, language) : '';
  return payback.value;
}

/** Numbers of a line by its columns. */
function numbersOf(sums: BaseSums, line: LineEconomics, language: Language): Cells {
  return {
    clicks: shownOf(sums.clicks ?? null),
    leads: shownOf(sums.leads ?? null),
    cpl: shownOf(line.cpl),
    mql: shownOf(sums.mql ?? null),
    sql: shownOf(sums.sql ?? null),
    cr_lead_sql: shownOf(valueOf('cr_lead_sql', sums)),
    deals: shownOf(sums.deals ?? null),
    c1: shownOf(line.c1),
    avg_check: shownOf(line.averageCheck),
    cm_per_payment: shownOf(line.cmPerPayment),
    cm_share: shownOf(line.cmShare),
    apc: shownOf(line.apc),
    cltv_m: shownOf(line.cltv),
    ltv_lead_m: shownOf(line.ltvPerLead),
    spend: shownOf(sums.spend ?? null),
    cac: shownOf(line.cac),
    revenue: shownOf(sums.revenue ?? null),
    cm: shownOf(line.cm),
    romi_m: shownOf(line.romiMargin),
    romi_r: shownOf(line.romiRevenue),
    roas: shownOf(line.roas),
    drr: shownOf(line.drr),
    be_cpl: shownOf(line.breakEvenCpl),
    be_cac: shownOf(line.breakEvenCac),
    target_cpl: shownOf(line.targetCpl),
    be_roas: shownOf(line.breakEvenRoas),
    be_drr: shownOf(line.breakEvenDrr),
    ltv_cac: shownOf(line.ltvCac),
    payback: paybackShown(line.payback, language),
    cpsql: shownOf(line.cpsql),
    profit: shownOf(line.profit),
  };
}

/** Verdict and the words of its reason; '' for a line without cohorts. */
function verdictCells(
  sums: BaseSums,
  line: LineEconomics,
  total: LineEconomics,
  { mature, covered }: { readonly mature: boolean; readonly covered: boolean },
  language: Language,
): Cells {
  if (sums.deals === null || sums.deals === undefined) return { verdict: '', reason: '' };
  const settings = {
    targetRomi: Number(DEFAULT_SETTINGS.target_romi),
    minCustomers: Number(DEFAULT_SETTINGS.min_customers),
  };
  const { verdict, reason } = verdictOf(
    {
      customers: sums.deals,
      spend: sums.spend ?? 0,
      cm: line.cm.value ?? 0,
      romiMargin: line.romiMargin,
      ltvCac: line.ltvCac,
      paybackMonths: line.payback.value,
      breakEvenCac: line.breakEvenCac.value ?? total.breakEvenCac.value,
      targetCpl: line.targetCpl.value,
      mature,
      covered,
      spendCeiling: null,
    },
    settings,
  );
  const number = { few: settings.minCustomers, below_target: Math.round(line.targetCpl.value ?? 0) } as const;
  const suffix = reason === 'few' || reason === 'below_target' ? String(number[reason]) : '';
  return { verdict: pick(VERDICTS[verdict], language), reason: pick(REASONS[reason], language) + suffix };
}

function linesOf(made: CohortCase): Record<string, readonly SeedRow[]> {
  const of = (code?: unknown): readonly SeedRow[] => within(made, made.cohorts, 'channel', code);
  return {
    total: of(),
    paid: CHANNELS.filter((channel) => channel.paid === true).flatMap((channel) => of(channel.code)),
    rest: of('unknown'),
    ...Object.fromEntries(CHANNELS.map((channel, index) => [`ch_${index + 1}`, of(channel.code)])),
  };
}

const shownIn = (panels: Panels, row: string, columns: readonly string[]): Record<string, Shown> =>
  Object.fromEntries(columns.map((column) => [column, panels.value('unit_economics', row, column)]));

/** Lines for whose leads nothing is paid. */
const FREE = new Set(['rest', ...CHANNELS.flatMap(({ paid }, index) => (paid === true ? [] : [`ch_${index + 1}`]))]);

function channelDifferences(panels: Panels, made: CohortCase, language: Language): string[] {
  const lines = linesOf(made);
  const basis = isLifetime(made) ? 'lifetime' : 'first_sale';
  const assume = { ...DEFAULT_ASSUMPTIONS, basis } as const;
  const total = lineEconomics(sumsOf(lines.total ?? []), { ...assume, later: laterOf(lines.total ?? []) });
  const mature = isMature(made.to, made.asOf, Number(DEFAULT_SETTINGS.maturity_days));
  const leads = (row: string): number | null => sumsOf(lines[row] ?? []).leads ?? null;
  const known = isCovered(leads('total'), leads('rest'), Number(DEFAULT_SETTINGS.coverage_from));
  return Object.entries(lines).flatMap(([row, rows]) => {
    const sums = row === 'rest' ? restOf(sumsOf(rows)) : sumsOf(rows);
    const covered = !row.startsWith('ch_') || known;
    const line = lineEconomics(sums, { ...assume, later: laterOf(rows), free: FREE.has(row), covered });
    const wanted = {
      ...numbersOf(sums, line, language),
      ...verdictCells(sums, line, total, { mature, covered }, language),
    };
    return differences(row, shownIn(panels, row, Object.keys(wanted)), wanted);
  });
}

/** Limits go by the life span only where cohorts are mature. */
const isLifetime = ({ lifetime, to, asOf }: CohortCase): boolean =>
  lifetime && isMature(to, asOf, Number(DEFAULT_SETTINGS.maturity_days));

function productDifferences(panels: Panels, made: CohortCase): string[] {
  const of = (code?: unknown): readonly SeedRow[] => within(made, made.products, 'product', code);
  const total = sumsOf(of());
  const basis = isLifetime(made) ? 'lifetime' : 'first_sale';
  const lines = {
    products_total: of(),
    products_rest: of(''),
    pr_1: of(PRODUCTS[0]?.code),
    pr_2: of(PRODUCTS[1]?.code),
  };
  return Object.entries(lines).flatMap(([row, rows]) => {
    const sums = sumsOf(rows);
    const line = lineEconomics(sums, { ...DEFAULT_ASSUMPTIONS, basis, later: laterOf(rows) });
    const wanted = {
      clicks: shownOf(sums.leads ?? null),
      leads: shownOf(sums.sql ?? null),
      cpl: shownOf(sums.deals ?? null),
      mql: shownOf(line.c1),
      sql: shownOf(line.averageCheck),
      cr_lead_sql: shownOf(line.cmPerPayment),
      deals: shownOf(line.cmShare),
      c1: shownOf(line.breakEvenCpl),
      avg_check: shownOf(sums.revenue ?? null),
      cm_per_payment: shownOf(line.cm),
      cm_share: shownOf(ratio(sums.revenue ?? null, total.revenue ?? null)),
      apc: shownOf(line.apc),
      cltv_m: shownOf(line.cltv),
    };
    return differences(row, shownIn(panels, row, Object.keys(wanted)), wanted);
  });
}

const LEVER_ROWS: Readonly<Record<string, Lever>> = {
  lever_leads: 'users',
  lever_cpl: 'costPerUser',
  lever_c1: 'c1',
  lever_apc: 'paymentsPerBuyer',
  lever_avg_check: 'price',
  lever_costs: 'cogs',
};

/** What the team believes possible; of the variable costs nothing was entered. */
const FEASIBLE_STEPS: Readonly<Partial<Record<Lever, number>>> = {
  users: 0.5,
  costPerUser: -0.1,
  c1: 0.08,
  paymentsPerBuyer: 0.03,
  price: 0.05,
};
const TYPED_STEPS = {
  unit_economics_step_leads: 0.5,
  unit_economics_step_cpl: -0.1,
  unit_economics_step_c1: 0.08,
  unit_economics_step_apc: 0.03,
  unit_economics_step_avg_check: 0.05,
};

/** Profit at each step of a lever, elasticity, and what the feasible step would add. */
const PROFITS = ['clicks', 'leads', 'cpl', 'mql', 'sql'] as const;
const LEVER_CELLS = [...PROFITS, 'cr_lead_sql', FEASIBLE.gain];

/** The levers of all channels, where there are leads and deals to speak of. */
function leverDifferences(panels: Panels, made: CohortCase, language: 'ru' | 'en'): string[] {
  const sums = sumsOf(linesOf(made).total ?? []);
  const { leads, deals, spend, revenue, costs } = sums;
  if (!leads || !deals) return [];
  // a spend that nobody entered is not a spend of 0: no profit is known, and the sentence says so
  if (typeof spend !== 'number') {
    const shown = Object.keys(LEVER_ROWS).flatMap((row) =>
      differences(
        row,
        shownIn(panels, row, LEVER_CELLS),
        Object.fromEntries(LEVER_CELLS.map((column) => [column, ''])),
      ),
    );
    return [
      ...shown,
      ...differences('lever_text', shownIn(panels, 'lever_text', ['name']), { name: LEVER_WORDS.unknown[language] }),
    ];
  }
  const later = laterOf(linesOf(made).total ?? []);
  const payments = deals + later.later_payments;
  const model = {
    users: leads,
    costPerUser: spend / leads,
    c1: deals / leads,
    paymentsPerBuyer: payments / deals,
    price: ((revenue ?? 0) + later.later_revenue) / payments,
    cogs: ((costs ?? 0) + later.later_costs) / payments,
    fixedCost: 0,
  };
  const ranked = sensitivity(model, FEASIBLE_STEPS);
  const effects = new Map(ranked.map((effect) => [effect.lever, effect]));
  const [best] = ranked;
  const bestRow = Object.entries(LEVER_ROWS).find(([, lever]) => lever === best?.lever)?.[0] ?? '';
  const text = String(panels.value('unit_economics', 'lever_text', 'name'));
  const said =
    best && best.feasibleGain > 0
      ? LEVER_WORDS.main[language] + String(panels.value('unit_economics', bestRow, 'name'))
      : LEVER_WORDS.none[language];
  const lines = Object.entries(LEVER_ROWS).flatMap(([row, lever]) => {
    const effect = effects.get(lever);
    const profits = Object.fromEntries(PROFITS.map((column, index) => [column, effect?.profits[index] ?? '']));
    if (FEASIBLE_STEPS[lever] !== undefined) profits[FEASIBLE.gain] = effect?.feasibleGain ?? '';
    return differences(row, shownIn(panels, row, Object.keys(profits)), profits);
  });
  return text === said ? lines : [...lines, `lever_text: shows ${text}, wanted ${said}`];
}

describe('every number of unit economics equals src/metrics', () => {
  it.each(['ru', 'en'] as const)('%s', (language) => {
    fc.assert(
      fc.property(cohortCases, (made) => {
        const panels = openPanels(
          {
            ...made.scenario,
            panels: ['unit_economics'],
            settings: {
              ...made.scenario.settings,
              be_basis: pick(BREAK_EVEN_BASES[made.lifetime ? 1 : 0].label, language),
            },
            chosen: { ...made.scenario.chosen, ...TYPED_STEPS },
          },
          language,
        );
        const found = [
          ...channelDifferences(panels, made, language),
          ...productDifferences(panels, made),
          ...leverDifferences(panels, made, language),
        ];
        expect(found).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

it('a month whose spend nobody entered has no levers, and says why', () => {
  const row = { month: '2026-01-01', leads: 100, mql: 50, sql: 20, meetings: 15, proposals: 12, deals: 10 };
  const panels = openPanels(
    {
      panels: ['unit_economics'],
      tables: {
        channels: CHANNELS,
        cohorts: [{ ...row, channel: 'yandex_direct', spend: null, clicks: null, revenue: 20_360, costs: 0 }],
      },
      settings: { ...DEFAULT_SETTINGS, as_of: '2026-03-15' },
      chosen: { unit_economics_from: '2026-01-01', unit_economics_to: '2026-01-01', ...TYPED_STEPS },
    },
    'en',
  );
  expect(shownIn(panels, 'lever_leads', LEVER_CELLS)).toEqual(
    Object.fromEntries(LEVER_CELLS.map((column) => [column, ''])),
  );
  expect(panels.value('unit_economics', 'lever_text', 'name')).toBe(LEVER_WORDS.unknown.en);
});
