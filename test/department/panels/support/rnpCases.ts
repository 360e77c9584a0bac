/** Generated months for the RNP: any plan with gaps, any facts, any channel, any day up to which data are complete. */
import fc from 'fast-check';
import type { SeedRow } from '../../../../src/blueprint/department';
import { BASE_METRICS, type BaseMetric } from '../../../../src/metrics/dictionary';
import { addDays, daysBetween, lastOfMonth } from '../../../../src/shared/civilDate';
import { segmentsOfMonth } from '../../../../src/shared/isoWeek';
import type { ForecastRule } from '../../../../src/metrics/rnp/forecast';
import { OUTLOOK_NUMBERS } from '../../../../src/metrics/rnp/outlookColumns';
import { quarterOf } from '../../../../src/metrics/rnp/quarter';
import { DEAL_FORECASTS, FORECAST_MODES } from '../../../../src/shared/codes/forecast';
import { pick, type Language } from '../../../../src/shared/text';
import { MAY_BE_UNKNOWN } from '../../../../src/metrics/tally';
import { DEFAULT_SETTINGS, type Scenario } from './scenario';

export const CHANNELS: readonly SeedRow[] = [
  { code: 'yandex_direct', name: 'Директ', paid: true },
  { code: 'vk_ads', name: 'VK', paid: true },
  { code: 'seo', name: 'SEO', paid: false },
];
export const CODES = [...CHANNELS.map((channel) => String(channel.code)), 'unknown'];

export interface RnpCase {
  readonly month: string;
  readonly asOf: string | null;
  /** Code of the chosen channel, '' for all. */
  readonly channel: string;
  readonly plan: readonly SeedRow[];
  readonly facts: readonly SeedRow[];
  readonly rule: ForecastRule;
  /** Rows of the outlook of the month and its quarter. */
  readonly outlook: readonly SeedRow[];
  readonly scenario: Scenario;
}

/** Official days off and working Saturdays of the months used (Russian calendar 2025–2027). */
export const DAYS_OFF = [
  '2025-12-31',
  '2026-01-01',
  '2026-01-02',
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
  '2026-01-08',
  '2026-01-09',
  '2026-03-09',
  '2027-02-22',
  '2027-02-23',
];
export const WORKING_DAYS_OFF = ['2025-11-01', '2027-02-20'];

export const PLANNED = BASE_METRICS.filter((metric) => metric !== 'costs');

const amount = (metric: BaseMetric): fc.Arbitrary<number> =>
  metric === 'spend' || metric === 'revenue' || metric === 'costs'
    ? fc.integer({ min: 0, max: 90_000_000 }).map((kopecks) => kopecks / 100)
    : // nothing at all is common, and is where prices, averages and shares cease to exist
      fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 300 }) }, { weight: 1, arbitrary: fc.constant(0) });

export const rowOf = (metrics: readonly BaseMetric[], gaps: boolean): fc.Arbitrary<SeedRow> =>
  fc.record(
    Object.fromEntries(
      metrics.map((metric) => [metric, gaps ? fc.option(amount(metric), { nil: undefined, freq: 4 }) : amount(metric)]),
    ),
  ) as fc.Arbitrary<SeedRow>;

/** Facts know every event, but perhaps nothing of spend and of what platforms count. */
export const factRow: fc.Arbitrary<SeedRow> = fc
  .tuple(rowOf(BASE_METRICS, false), rowOf(MAY_BE_UNKNOWN, true))
  .map(([row, unknown]) => ({ ...row, ...unknown }));

export const rows = <T>(
  keys: readonly T[],
  row: fc.Arbitrary<SeedRow>,
  place: (key: T) => SeedRow,
): fc.Arbitrary<SeedRow[]> =>
  fc
    .array(row, { minLength: keys.length, maxLength: keys.length })
    .map((made) => made.map((each, index) => ({ ...each, ...place(keys[index] as T) })));

/** Facts stand in the weeks that have begun by the day up to which data are complete. */
function factsOf(month: string, asOf: string | null): fc.Arbitrary<SeedRow[]> {
  const places = segmentsOfMonth(month)
    .filter((segment) => asOf !== null && segment.start <= asOf)
    .flatMap((segment) =>
      CODES.map((channel) => ({ segment: segment.key, start: segment.start, month: `${month}-01`, channel })),
    );
  return rows(places, factRow, (place) => place);
}

/** Any choice of the settings. */
export const anyRule: fc.Arbitrary<ForecastRule> = fc.record({
  flow: fc.constantFrom('linear' as const, 'recent' as const, 'profile' as const),
  deals: fc.constantFrom('same' as const, 'pipeline' as const),
});

/** A choice as the settings hold it. */
export const ruleSettings = ({ flow, deals }: ForecastRule, language: Language): Readonly<Record<string, string>> => ({
  forecast_flow: pick(FORECAST_MODES.find(({ code }) => code === flow)?.label ?? { ru: '', en: '' }, language),
  forecast_deals: pick(DEAL_FORECASTS.find(({ code }) => code === deals)?.label ?? { ru: '', en: '' }, language),
});

/** Pace and open deals of each channel; of some nothing is known. */
export const outlookOf = (month: string): fc.Arbitrary<SeedRow[]> =>
  rows(
    CODES,
    fc.record(
      Object.fromEntries(
        OUTLOOK_NUMBERS.map((key) => [
          key,
          fc.option(
            fc.integer({ min: 0, max: 900_000 }).map((value) => value / 1000),
            { nil: undefined, freq: 6 },
          ),
        ]),
      ),
    ) as fc.Arbitrary<SeedRow>,
    (channel) => ({ month: `${month}-01`, quarter: `${quarterOf(month)}-01`, channel }),
  );

/** Cases of one month. */
export const rnpCases = (month: string, language: Language = 'ru'): fc.Arbitrary<RnpCase> =>
  fc
    .record({
      asOf: fc.option(
        fc
          .integer({ min: -2, max: daysBetween(`${month}-01`, lastOfMonth(`${month}-01`)) + 5 })
          .map((day) => addDays(`${month}-01`, day)),
        { nil: null, freq: 8 },
      ),
      channel: fc.constantFrom('', '', 'yandex_direct', 'seo'),
      rule: anyRule,
      outlook: outlookOf(month),
      plan: rows(CHANNELS, rowOf(PLANNED, true), (channel) => ({
        month: `${month}-01`,
        channel: String(channel.name),
      })),
    })
    .chain((made) =>
      factsOf(month, made.asOf).map((facts) => {
        const name = CHANNELS.find((channel) => channel.code === made.channel)?.name;
        return {
          month,
          ...made,
          facts,
          scenario: {
            panels: ['rnp', 'start'],
            tables: {
              channels: CHANNELS,
              plan: made.plan,
              facts,
              outlook: made.outlook,
              calendar: DAYS_OFF.map((day, index) => ({ day_off: day, working_day: WORKING_DAYS_OFF[index] ?? null })),
            },
            settings: { ...DEFAULT_SETTINGS, as_of: made.asOf, ...ruleSettings(made.rule, language) },
            chosen: { rnp_month: `${month}-01`, ...(name === undefined ? {} : { rnp_channel: String(name) }) },
          },
        };
      }),
    );
