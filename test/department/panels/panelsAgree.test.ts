/** The panels are formulas; these tests compute them in the local host and compare every number with the pure functions. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { addUp } from '../../../src/metrics/compose';
import { RNP_ROWS, rnpBlock, type RnpBlock } from '../../../src/metrics/rnp/block';
import { DEFAULT_THRESHOLDS, type Status } from '../../../src/metrics/rnp/status';
import { lineEconomics, type LineEconomics } from '../../../src/metrics/unitEconomics/line';
import { verdictOf } from '../../../src/metrics/unitEconomics/verdict';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import type { Measured } from '../../../src/shared/result';
import { VERDICTS } from '../../../src/department/panels/unitEconomics/verdict';
import { DEFAULT_SETTINGS } from './support/scenario';
import { openPanels, type Panels } from './support/workbook';

const COUNTS = ['impr', 'clicks', 'leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;
const MARGIN = 0.5;
const CHANNELS = ['yandex_direct', 'seo'] as const;

/** The sign that each status word begins with. */
const SIGNS: Readonly<Record<Status, string>> = { green: '●', amber: '▲', red: '▼', early: '○', none: '—' };

/** Numbers drawn from a seed, the same on every machine. */
const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;

const numbers = (most: number): fc.Arbitrary<Record<string, number>> =>
  fc.record({
    ...Object.fromEntries(COUNTS.map((key) => [key, fc.nat(most)])),
    spend: fc.nat(most * 4000),
    revenue: fc.nat(most * 9000),
  });

/** What a cell shows for a number, to nine digits; '' for an absent one. */
function expectShown(shown: unknown, want: Measured, where: string): void {
  if (want.value === null) return expect([where, shown]).toEqual([where, '']);
  expect([where, typeof shown]).toEqual([where, 'number']);
  const off = (Number(shown) - want.value) / Math.max(1, Math.abs(want.value));
  expect([where, off]).toEqual([where, expect.closeTo(0, 9)]);
}

function compareBlock(panels: Panels, block: RnpBlock): void {
  for (const line of block.lines) {
    const shown = (column: string): unknown => panels.value('rnp', line.metric, column);
    const check = (column: string, want: Measured): void =>
      expectShown(shown(column), want, `${line.metric}.${column}`);
    check('plan', line.plan);
    check('fact', line.fact);
    check('forecast', line.forecast);
    check('forecast_pct', line.forecastShare);
    check('gap', line.gap);
    if (line.rest.kind === 'rate') check('per_day', { value: line.rest.value });
    else if (line.perDay.value !== null) {
      check('to_date', line.planToDate);
      check('pct', line.shareToDate);
      check('per_day', line.perDay);
      check('per_week', line.perWeek);
    }
    if (line.fact.value !== null)
      expect([line.metric, String(shown('status')).slice(0, 1)]).toEqual([line.metric, SIGNS[line.status]]);
    for (const [index, segment] of line.segments.entries()) {
      check(`s${index + 1}_plan`, segment.plan);
      check(`s${index + 1}_fact`, segment.fact);
      check(`s${index + 1}_pct`, segment.share);
    }
  }
}

describe('RNP', () => {
  it.each([
    { month: '2026-03', asOf: '2026-03-15', seed: 1 },
    { month: '2027-02', asOf: '2027-02-20', seed: 2 },
    { month: '2026-08', asOf: '2026-08-31', seed: 3 },
    { month: '2027-01', asOf: '2027-01-02', seed: 4 },
  ])('$month as of $asOf equals the pure block in every number', ({ month, asOf, seed }) => {
    const segments = segmentsOfMonth(month).filter(({ start }) => start <= asOf);
    const facts = segments.flatMap(({ key, start }, index) =>
      CHANNELS.map((channel, at) => {
        const values = sample(numbers(40), seed * 100 + index * 10 + at);
        return { segment: key, start, month: `${month}-01`, channel, costs: 0, ...values };
      }),
    );
    const planned = sample(numbers(300), seed * 1000);
    const daysOff = ['2026-03-09', '2027-01-01', '2027-01-04', '2027-02-23'];
    const panels = openPanels({
      panels: ['rnp'],
      tables: {
        channels: CHANNELS.map((code) => ({ code, name: code, paid: true })),
        calendar: daysOff.map((day) => ({ day_off: day })),
        plan: [{ month: `${month}-01`, channel: 'seo', ...planned }],
        facts,
      },
      settings: { ...DEFAULT_SETTINGS, default_margin: MARGIN, as_of: asOf },
    });
    const block = rnpBlock({
      month,
      asOf,
      plan: { ...planned, costs: (planned.revenue ?? 0) * (1 - MARGIN) },
      facts,
      calendar: { daysOff: new Set(daysOff), workingDaysOff: new Set() },
      thresholds: DEFAULT_THRESHOLDS,
    });
    expect(block.lines).toHaveLength(RNP_ROWS.length);
    compareBlock(panels, block);
  });
});

/** Columns of the panel and what they must equal. */
const ECONOMICS: Readonly<Record<string, keyof LineEconomics>> = {
  cpl: 'cpl',
  c1: 'c1',
  cac: 'cac',
  avg_check: 'averageCheck',
  cm: 'cm',
  cm_per_payment: 'cmPerPayment',
  cm_share: 'cmShare',
  romi_m: 'romiMargin',
  romi_r: 'romiRevenue',
  roas: 'roas',
  drr: 'drr',
  be_cac: 'breakEvenCac',
  be_cpl: 'breakEvenCpl',
  profit: 'profit',
};

/** Lines of every kind: good, losing, barren, free, at a loss, few customers. */
const LINES: readonly SeedRow[] = [
  { channel: 'a', spend: 800000, leads: 200, sql: 40, deals: 10, revenue: 3600000, costs: 1620000 },
  { channel: 'b', spend: 3000000, leads: 300, sql: 30, deals: 12, revenue: 4320000, costs: 1944000 },
  { channel: 'c', spend: 0, leads: 60, sql: 15, deals: 3, revenue: 1080000, costs: 486000 },
  { channel: 'd', spend: 900000, leads: 20, sql: 1, deals: 0, revenue: 0, costs: 0 },
  { channel: 'e', spend: 50000, leads: 90, sql: 20, deals: 11, revenue: 3960000, costs: 1782000 },
  { channel: 'f', spend: 40000, leads: 30, sql: 10, deals: 10, revenue: 900000, costs: 990000 },
  { channel: 'g', spend: 1200000, leads: 100, sql: 30, deals: 11, revenue: 3960000, costs: 1782000 },
  { channel: 'h', spend: 10000, leads: 0, sql: 0, deals: 0, revenue: 0, costs: 0 },
];

describe('unit economics', () => {
  const panels = openPanels({
    panels: ['unit_economics'],
    tables: {
      channels: LINES.map(({ channel }) => ({ code: String(channel), name: String(channel), paid: true })),
      cohorts: LINES.map((line) => ({ month: '2026-01-01', clicks: 1000, mql: 10, ...line })),
    },
    settings: { ...DEFAULT_SETTINGS, as_of: '2026-06-30' },
    chosen: { unit_economics_from: '2026-01-01', unit_economics_to: '2026-01-01' },
  });
  const rows = LINES.map((line) => line as Readonly<Record<string, number>>);
  const total = addUp(rows);

  it.each([...rows.map((row, index) => [`ch_${index + 1}`, row] as const), ['total', total] as const])(
    '%s equals the pure line in every number',
    (key, sums) => {
      const line = lineEconomics(sums);
      for (const [column, result] of Object.entries(ECONOMICS))
        expectShown(panels.value('unit_economics', key, column), line[result] as Measured, `${key}.${column}`);
    },
  );

  it.each(rows.map((row, index) => [`ch_${index + 1}`, row] as const))(
    '%s has the verdict of the rules',
    (key, row) => {
      const line = lineEconomics(row);
      const { verdict } = verdictOf(
        {
          customers: row.deals ?? 0,
          spend: row.spend ?? 0,
          cm: line.cm.value ?? 0,
          romiMargin: line.romiMargin,
          ltvCac: line.ltvCac,
          paybackMonths: null,
          breakEvenCac: lineEconomics(total).breakEvenCac.value,
          targetCpl: line.targetCpl.value,
          mature: true,
          spendCeiling: null,
        },
        { targetRomi: 1, minCustomers: 10 },
      );
      expect(panels.value('unit_economics', key, 'verdict')).toBe(VERDICTS[verdict].ru);
    },
  );
});
