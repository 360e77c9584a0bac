/** Closed weeks on the RNP: frozen numbers, signs by the thresholds of the closing, the mark of a change, and the reconciliation. */
import { closePeriods, type ClosingInput } from '../../../src/metrics/closing/step';
import { TOTAL_BLOCK, type ClosingFact } from '../../../src/metrics/closing/types';
import { BASE_METRICS } from '../../../src/metrics/dictionary';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import type { SeedRow } from '../../../src/blueprint/department';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels } from './support/workbook';

const CALENDAR = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };
const fact = (week: string, channel: string, sums: Partial<ClosingFact>): ClosingFact => ({
  segment: `2026-${week}/2026-03`,
  month: '2026-03',
  channel,
  ...sums,
});

/** As it was on the day of closing, and as it is a week later: three leads more, and an ad bill less. */
const BEFORE = [
  fact('W10', 'yandex_direct', { spend: 200000, leads: 40, mql: 20, sql: 4, deals: 1, revenue: 360000, costs: 180000 }),
  fact('W10', 'seo', { leads: 8, mql: 4, sql: 1 }),
];
const NOW = [
  fact('W10', 'yandex_direct', { spend: 198000, leads: 43, mql: 20, sql: 4, deals: 1, revenue: 360000, costs: 180000 }),
  fact('W10', 'seo', { leads: 8, mql: 4, sql: 1 }),
  fact('W11', 'yandex_direct', { spend: 152000, leads: 27, mql: 10 }),
];
const PLAN = [
  {
    month: '2026-03',
    channel: 'yandex_direct',
    spend: 599000,
    leads: 120,
    mql: 60,
    sql: 24,
    deals: 6,
    revenue: 2160000,
  },
  { month: '2026-03', channel: 'seo', leads: 80, sql: 16, mql: 20, deals: 4, revenue: 1440000 },
  { month: '2026-03', channel: '', spend: 201000 },
];
const INPUT: ClosingInput = {
  today: '2026-03-11',
  firstDay: '2026-03-02',
  who: '',
  weekStart: 'monday',
  lag: 2,
  monthDay: 5,
  calendar: CALENDAR,
  facts: BEFORE,
  plan: PLAN,
  sources: [{ channel: '', name: '', owner: '', lastDay: '2026-03-10' }],
  thresholds: DEFAULT_THRESHOLDS,
  rules: '',
};
const closed = closePeriods({ periods: [], snapshots: [], restatements: [] }, INPUT);

const START: Readonly<Record<string, string>> = { W10: '2026-03-02', W11: '2026-03-09' };
const startOf = (segment: string): string => START[segment.slice(5, 8)] ?? '';

const scenario = (given: Partial<Scenario> = {}): Scenario => ({
  panels: ['rnp'],
  tables: {
    channels: [
      { code: 'yandex_direct', name: 'Директ', paid: true },
      { code: 'seo', name: 'SEO', paid: false },
    ],
    calendar: [{ day_off: '2026-03-09' }],
    // the plan was raised after the closing: the closed week keeps its own
    plan: [
      {
        month: '2026-03-01',
        channel: 'Директ',
        spend: 599000,
        leads: 160,
        mql: 60,
        sql: 24,
        deals: 6,
        revenue: 2160000,
      },
      { month: '2026-03-01', channel: 'SEO', leads: 80, sql: 16, mql: 20, deals: 4, revenue: 1440000 },
      { month: '2026-03-01', channel: 'Резерв', spend: 201000 },
    ],
    facts: NOW.map((row): SeedRow => ({ ...row, month: '2026-03-01', start: startOf(row.segment) })),
    weeks: closed.periods
      .filter((period) => period.kind === 'week')
      .map((period) => ({
        period: period.key,
        segment_start: period.start,
        state: period.closedAt === null ? 'Идёт' : 'Закрыта',
        closed_at: period.closedAt,
        green_from: period.thresholds?.greenFrom ?? null,
        amber_from: period.thresholds?.amberFrom ?? null,
        band_green: period.thresholds?.bandGreen ?? null,
        band_amber: period.thresholds?.bandAmber ?? null,
      })),
    snapshots: closed.snapshots
      .filter((each) => startOf(each.period) !== '')
      .map((each) => ({
        segment_start: startOf(each.period),
        block: each.block,
        ...Object.fromEntries(
          BASE_METRICS.flatMap((metric) => [
            [metric, each.facts[metric] ?? null],
            [`plan_${metric}`, each.plan[metric] ?? null],
            [`whole_${metric}`, each.monthPlan[metric] ?? null],
          ]),
        ),
      })),
  },
  settings: { ...DEFAULT_SETTINGS, as_of: '2026-03-15' },
  ...given,
});

describe('a closed week on the RNP', () => {
  const panels = openPanels(scenario());
  const at = (row: string, column: string) => panels.value('rnp', row, column);
  const frozen = closed.snapshots.find((each) => each.block === TOTAL_BLOCK && startOf(each.period) === '2026-03-02');

  it('shows what was frozen; an open one what is now', () => {
    expect(closed.closed).toContain('2026-W10/2026-03');
    expect([at('leads', 's2_fact'), at('spend', 's2_fact'), at('cpl', 's2_fact')]).toEqual([48, 200000, 4166.66666667]);
    expect([at('leads', 's3_fact'), at('spend', 's3_fact')]).toEqual([27, 152000]);
    expect(String(at('groups', 's2_plan'))).toContain('Закрыта');
  });

  it('keeps its plan, though the plan of the month was raised since', () => {
    expect(at('leads', 's2_plan')).toBe(frozen?.plan.leads);
    expect(at('leads', 's2_plan')).toBe(48);
    expect(at('cpl', 's2_plan')).toBe(800000 / 200);
    expect(at('leads', 'plan')).toBe(240);
  });

  it('goes by today’s numbers in the month, and marks the difference', () => {
    expect([at('leads', 'fact'), at('spend', 'fact')]).toEqual([78, 350000]);
    // 48 of 48 leads: on plan; spend 200,000 of 190,476 is 5.0 % over: at the edge of the corridor, just above it
    expect(at('leads', 's2_mark')).toBe('● Δ +3');
    expect(at('spend', 's2_mark')).toBe('● Δ −2000');
    expect(at('sql', 's2_mark')).toBe('▼');
    expect(at('leads', 's3_mark')).toBe('');
  });

  it('reconciles: when closed + corrections = now, for sums and for ratios', () => {
    const line = (row: string) => ['unit', 'dir', 'plan'].map((column) => at(row, column));
    expect(line('recon_frozen')).toEqual([200000, 48, 4166.66666667]);
    expect(line('recon_delta')).toEqual([-2000, 3, Number((198000 / 51 - 200000 / 48).toFixed(6))]);
    expect(line('recon_now')).toEqual([198000, 51, 3882.35294118]);
  });

  it('is of one channel when one is chosen', () => {
    const own = openPanels(scenario({ chosen: { rnp_channel: 'Директ' } }));
    expect(own.value('rnp', 'leads', 's2_fact')).toBe(40);
    expect(own.value('rnp', 'leads', 's2_mark')).toMatch(/Δ \+3$/);
    expect(own.value('rnp', 'leads', 'fact')).toBe(70);
  });

  it('says in words what a week waits for', () => {
    const base = scenario();
    const weeks = (base.tables.weeks ?? []).map((row, index) =>
      index === 2 ? { ...row, state: 'Ждёт данных', waiting: 'расходы «VK» (Ирина)' } : row,
    );
    const waiting = openPanels({ ...base, tables: { ...base.tables, weeks } });
    expect(waiting.value('rnp', 'hint', 'name')).toBe('Неделя не закрыта, ждёт: расходы «VK» (Ирина)');
  });
});
