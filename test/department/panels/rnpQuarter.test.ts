import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { STATUS } from '../../../src/department/panels/kit/pace';
import { REST } from '../../../src/department/panels/rnp/restRate';
import { CHANNEL_METRICS, channelColumn } from '../../../src/department/panels/rnpQuarter/layout';
import { type BaseSums } from '../../../src/metrics/compose';
import type { ForecastRule } from '../../../src/metrics/rnp/forecast';
import type { RnpLine } from '../../../src/metrics/rnp/lines';
import { forecastData } from '../../../src/metrics/rnp/outlookColumns';
import { monthsOfQuarter, rnpQuarter, type RnpQuarter } from '../../../src/metrics/rnp/quarter';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { addDays, daysBetween, lastOfMonth } from '../../../src/shared/civilDate';
import { pick, type Language } from '../../../src/shared/text';
import { differences, shownOf } from './support/compare';
import {
  anyRule,
  CHANNELS,
  CODES,
  DAYS_OFF,
  factRow,
  outlookOf,
  PLANNED,
  rowOf,
  rows,
  ruleSettings,
  WORKING_DAYS_OFF,
} from './support/rnpCases';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels, type Panels, type Shown } from './support/workbook';

const CALENDAR = { daysOff: new Set(DAYS_OFF), workingDaysOff: new Set(WORKING_DAYS_OFF) };
const QUARTER = '2026-01';
const MONTHS = monthsOfQuarter(QUARTER);
const calendar = DAYS_OFF.map((day, index) => ({ day_off: day, working_day: WORKING_DAYS_OFF[index] ?? null }));

interface QuarterCase {
  readonly asOf: string | null;
  /** Code of the chosen channel, '' for all. */
  readonly channel: string;
  readonly rule: ForecastRule;
  readonly plan: readonly SeedRow[];
  readonly facts: readonly SeedRow[];
  readonly outlook: readonly SeedRow[];
}

const places = <T>(keys: readonly T[]): { readonly month: string; readonly key: T }[] =>
  MONTHS.flatMap((month) => keys.map((key) => ({ month, key })));

const cases: fc.Arbitrary<QuarterCase> = fc.record({
  asOf: fc
    .integer({ min: -2, max: daysBetween('2026-01-01', lastOfMonth('2026-03-01')) + 3 })
    .map((day) => addDays('2026-01-01', day)),
  channel: fc.constantFrom('', '', 'seo'),
  rule: anyRule,
  plan: rows(places(CHANNELS), rowOf(PLANNED, true), ({ month, key }) => ({
    month: `${month}-01`,
    channel: String(key.name),
  })),
  facts: rows(places(CODES), factRow, ({ month, key }) => ({
    start: `${month}-01`,
    month: `${month}-01`,
    channel: key,
  })),
  outlook: outlookOf(QUARTER),
});

const scenarioOf = (made: QuarterCase, language: Language): Scenario => ({
  panels: ['rnp_quarter'],
  tables: { channels: CHANNELS, plan: made.plan, facts: made.facts, outlook: made.outlook, calendar },
  settings: { ...DEFAULT_SETTINGS, as_of: made.asOf, ...ruleSettings(made.rule, language) },
  chosen:
    made.channel === ''
      ? {}
      : { rnp_quarter_channel: String(CHANNELS.find(({ code }) => code === made.channel)?.name) },
});

const monthOf = (row: SeedRow): string => String(row.month).slice(0, 7);

/** The block of a channel, '' = all. */
function quarterOf(made: QuarterCase, channel: string): RnpQuarter {
  const name = CHANNELS.find(({ code }) => code === channel)?.name;
  const own = (list: readonly SeedRow[], value: unknown): (BaseSums & { month: string })[] =>
    list
      .filter((row) => channel === '' || row.channel === value)
      .map((row) => ({ ...(row as BaseSums), month: monthOf(row) }));
  return rnpQuarter({
    quarter: QUARTER,
    asOf: made.asOf,
    plan: own(made.plan, name),
    margin: Number(DEFAULT_SETTINGS.default_margin),
    facts: own(made.facts, channel),
    calendar: CALENDAR,
    thresholds: DEFAULT_THRESHOLDS,
    rule: made.rule,
    data: forecastData(
      made.outlook.filter((row) => channel === '' || row.channel === channel),
      'quarter',
    ),
  });
}

function neededOf(line: RnpLine, language: Language): Shown {
  if (line.rest.kind === 'rate') return line.rest.value;
  return line.rest.kind === 'unknown' ? shownOf(line.perDay) : pick(REST[line.rest.kind], language);
}

const wantedOf = (line: RnpLine, language: Language): Record<string, Shown> => ({
  plan: shownOf(line.plan),
  to_date: shownOf(line.planToDate),
  fact: shownOf(line.fact),
  pct: shownOf(line.shareToDate),
  forecast: shownOf(line.forecast),
  forecast_pct: shownOf(line.forecastShare),
  gap: shownOf(line.gap),
  per_day: neededOf(line, language),
  per_week: shownOf(line.perWeek),
  status: line.plan.value === null && line.fact.value === null ? '' : pick(STATUS[line.status], language),
  ...Object.fromEntries(
    line.segments.flatMap(({ plan, fact, share }, index) => [
      [`m${index + 1}_plan`, shownOf(plan)],
      [`m${index + 1}_fact`, shownOf(fact)],
      [`m${index + 1}_pct`, shownOf(share)],
    ]),
  ),
});

function found(panels: Panels, made: QuarterCase, language: Language): string[] {
  const block = quarterOf(made, made.channel);
  const lines = block.lines.flatMap((line) => {
    const wanted = wantedOf(line, language);
    // a share of a plan that is nearly nothing has no digits to compare
    for (const [place, value] of Object.entries(wanted))
      if (place.endsWith('pct') && typeof value === 'number' && Math.abs(value) > 1e4) delete wanted[place];
    const nothing = line.plan.value === null && line.fact.value === null && line.status === 'red';
    if (nothing) delete wanted.status;
    const columns = Object.keys(wanted);
    const shown = Object.fromEntries(columns.map((each) => [each, panels.value('rnp_quarter', line.metric, each)]));
    return differences(line.metric, shown, wanted);
  });
  const channels = ['total', ...CHANNELS.map((_, index) => `ch_${index + 1}`)].flatMap((row, index) => {
    const own = quarterOf(made, index === 0 ? '' : String(CHANNELS[index - 1]?.code));
    return CHANNEL_METRICS.flatMap((metric) => {
      const line = own.lines.find((each) => each.metric === metric);
      const parts = ['plan', 'fact', 'forecast'] as const;
      const shown = parts.map((part): [string, Shown] => [
        part,
        panels.value('rnp_quarter', row, channelColumn(metric, part)),
      ]);
      const wanted = parts.map((part): [string, Shown] => [part, line ? shownOf(line[part]) : '']);
      return differences(`${row}.${metric}`, Object.fromEntries(shown), Object.fromEntries(wanted));
    });
  });
  return [...lines, ...channels];
}

describe('every number of the quarter equals src/metrics', () => {
  it.each(['ru', 'en'] as const)('%s', (language) => {
    fc.assert(
      fc.property(cases, (made) => {
        expect(found(openPanels(scenarioOf(made, language), language), made, language)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

/** January 100, February 150, March 200 leads; 300 of them by 15 March: 15 + 20 + 9 of 15 + 20 + 21 working days. */
describe('a quarter that is planned to grow', () => {
  const plan = [100, 150, 200].map((leads, index) => ({
    month: `${MONTHS[index] ?? ''}-01`,
    channel: 'SEO',
    leads,
    spend: leads * 1000,
  }));
  const facts = [90, 130, 80].map((leads, index) => ({
    start: `${MONTHS[index] ?? ''}-01`,
    month: `${MONTHS[index] ?? ''}-01`,
    channel: 'seo',
    leads,
    spend: leads * 1100,
  }));
  const made: QuarterCase = {
    asOf: '2026-03-15',
    channel: '',
    rule: { flow: 'profile', deals: 'same' },
    plan,
    facts,
    outlook: [],
  };
  const panels = openPanels(scenarioOf(made, 'ru'));
  const at = (row: string, column: string): Shown => panels.value('rnp_quarter', row, column);

  it.each([
    ['working days', 'select', 'to_date', 56],
    ['done', 'select', 'fact', 44],
    ['leads, plan', 'leads', 'plan', 450],
    ['leads due', 'leads', 'to_date', 100 + 150 + (200 * 9) / 21],
    ['leads, fact', 'leads', 'fact', 300],
    ['leads, forecast as the plan spreads it', 'leads', 'forecast', (300 * 450) / (250 + (200 * 9) / 21)],
    ['CPL, forecast', 'cpl', 'forecast', 1100],
    ['needed a day', 'leads', 'per_day', 150 / 12],
    ['needed in the next week', 'leads', 'per_week', (150 / 12) * 5],
    ['March, plan', 'leads', 'm3_plan', 200],
  ])('%s', (_, row, column, want) => expect(Number(at(row, column))).toBeCloseTo(want, 6));

  it('says in words how the end is told, and of which quarter', () => {
    expect(at('select', 'forecast')).toBe('как в плане');
    expect([at('select', 'name'), at('groups', 'plan'), at('groups', 'm3_plan')]).toEqual([
      '2026 Q1',
      '2026 Q1',
      'мар 2026',
    ]);
  });
});
