import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { STATUS } from '../../../src/department/panels/kit/pace';
import { REST } from '../../../src/department/panels/rnp/restRate';
import { addUp, valueOf, type BaseSums } from '../../../src/metrics/compose';
import { planFact } from '../../../src/metrics/headline';
import { rnpBlock, type RnpBlock, type RnpLine } from '../../../src/metrics/rnp/block';
import { planToDate } from '../../../src/metrics/rnp/flow';
import type { ForecastData } from '../../../src/metrics/rnp/forecast';
import { forecastData } from '../../../src/metrics/rnp/outlookColumns';
import { paceOf } from '../../../src/metrics/rnp/pace';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { ratio } from '../../../src/shared/result';
import { pick, type Language } from '../../../src/shared/text';
import { differences, shownOf } from './support/compare';
import { restOf } from './support/cohortCases';
import { CHANNELS, DAYS_OFF, rnpCases, WORKING_DAYS_OFF, type RnpCase } from './support/rnpCases';
import { DEFAULT_SETTINGS } from './support/scenario';
import { openPanels, type Panels, type Shown } from './support/workbook';

const CALENDAR = { daysOff: new Set(DAYS_OFF), workingDaysOff: new Set(WORKING_DAYS_OFF) };

const ofChannel = (rows: readonly SeedRow[], channel: unknown): BaseSums[] =>
  rows.filter((row) => channel === undefined || row.channel === channel) as BaseSums[];

/** The plan of the block; variable costs are what the default margin leaves of revenue. */
function planOf({ plan, channel }: RnpCase): BaseSums {
  const name = CHANNELS.find((each) => each.code === channel)?.name;
  const sums = addUp(ofChannel(plan, name));
  return {
    ...sums,
    costs: sums.revenue === null ? null : sums.revenue * (1 - Number(DEFAULT_SETTINGS.default_margin)),
  };
}

/** What the outlook says of a channel, '' = all. */
const dataOf = ({ outlook }: RnpCase, channel: string): ForecastData =>
  forecastData(
    outlook.filter((row) => channel === '' || row.channel === channel),
    'month',
  );

const blockOf = (made: RnpCase): RnpBlock =>
  rnpBlock({
    month: made.month,
    asOf: made.asOf,
    plan: planOf(made),
    facts: ofChannel(made.facts, made.channel === '' ? undefined : made.channel) as (BaseSums & { segment: string })[],
    calendar: CALENDAR,
    thresholds: DEFAULT_THRESHOLDS,
    rule: made.rule,
    data: dataOf(made, made.channel),
  });

function neededOf(line: RnpLine, language: Language): Shown {
  switch (line.rest.kind) {
    case 'rate':
      return line.rest.value;
    case 'closed':
    case 'exhausted':
      return pick(REST[line.rest.kind], language);
    case 'unknown':
      return shownOf(line.perDay);
  }
}

/** Every cell of a line by its column. A line without plan and fact has no status to show. */
function wantedOf(line: RnpLine, language: Language): Record<string, Shown> {
  const nothing = line.plan.value === null && line.fact.value === null;
  return {
    plan: shownOf(line.plan),
    to_date: shownOf(line.planToDate),
    fact: shownOf(line.fact),
    pct: shownOf(line.shareToDate),
    forecast: shownOf(line.forecast),
    forecast_pct: shownOf(line.forecastShare),
    gap: shownOf(line.gap),
    per_day: neededOf(line, language),
    per_week: shownOf(line.perWeek),
    status: nothing ? (line.status === 'red' ? pick(STATUS.red, language) : '') : pick(STATUS[line.status], language),
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 5].flatMap((index) => {
        const segment = line.segments[index];
        const key = `s${index + 1}`;
        return [
          [`${key}_plan`, segment ? shownOf(segment.plan) : ''],
          [`${key}_fact`, segment ? shownOf(segment.fact) : ''],
          [`${key}_pct`, segment ? shownOf(segment.share) : ''],
        ];
      }),
    ),
  };
}

function compare(panels: Panels, made: RnpCase, language: Language): void {
  const block = blockOf(made);
  expect(panels.value('rnp', 'select', 'to_date')).toBe(block.pace.total);
  const found = block.lines.flatMap((line) => {
    const wanted = wantedOf(line, language);
    const columns = Object.keys(wanted);
    const shown = Object.fromEntries(columns.map((column) => [column, panels.value('rnp', line.metric, column)]));
    return differences(line.metric, shown, wanted);
  });
  expect(found).toEqual([]);
}

/** The table per channel: column of the panel by metric. */
const CHANNEL_COLUMNS = {
  spend: 'unit',
  leads: 'dir',
  cpl: 'plan',
  mql: 'to_date',
  sql: 'fact',
  cpsql: 'pct',
  deals: 'forecast',
  revenue: 'forecast_pct',
  romi_m: 'gap',
} as const;

/** Lines of the table per channel, whatever channel is chosen above it. */
function compareChannels(panels: Panels, made: RnpCase): void {
  const pace = paceOf(made.month, made.asOf, CALENDAR);
  const lines: Record<string, readonly [fact: unknown, plan: unknown]> = {
    total: [undefined, undefined],
    rest: ['unknown', null],
    ...Object.fromEntries(CHANNELS.map(({ code, name }, index) => [`ch_${index + 1}`, [code, name]])),
  };
  const found = Object.entries(lines).flatMap(([row, [code, name]]) => {
    const all = addUp(ofChannel(made.facts, code));
    const sums = row === 'rest' ? restOf(all) : all;
    const plan = name === null ? null : (addUp(ofChannel(made.plan, name)).leads ?? null);
    const metrics = Object.entries(CHANNEL_COLUMNS);
    const wanted = {
      ...Object.fromEntries(metrics.map(([metric, column]) => [column, shownOf(valueOf(metric, sums))])),
      per_day: shownOf(plan),
      per_week: shownOf(ratio(sums.leads, planToDate(plan, pace).value)),
    };
    const shown = Object.keys(wanted).map((column) => [column, panels.value('rnp', row, column)]);
    return differences(row, Object.fromEntries(shown), wanted);
  });
  expect(found).toEqual([]);
}

describe('every number of the RNP equals src/metrics', () => {
  it.each([
    ['2026-03', 'ru'],
    ['2027-02', 'en'],
    ['2025-12', 'ru'],
    ['2026-01', 'en'],
    ['2025-11', 'ru'],
  ] as const)('%s, %s', (month, language) => {
    fc.assert(
      fc.property(rnpCases(month, language), (made) => {
        const panels = openPanels(made.scenario, language);
        compare(panels, made, language);
        compareChannels(panels, made);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('the numbers of the start page equal src/metrics', () => {
  it('for generated months', () => {
    fc.assert(
      fc.property(
        rnpCases('2026-03').filter(({ facts, asOf }) => facts.length > 0 && asOf !== null),
        (made) => {
          const panels = openPanels(made.scenario, 'ru');
          const wanted = planFact(
            {
              month: '2026-03-01',
              plan: addUp(made.plan as BaseSums[]),
              fact: addUp(made.facts as BaseSums[]),
              rule: made.rule,
              data: dataOf(made, ''),
            },
            made.asOf ?? '',
            CALENDAR,
            DEFAULT_THRESHOLDS,
          );
          const found = wanted.flatMap((figure) => {
            const at = (row: string): Shown => panels.value('start', row, figure.metric);
            const nothing = figure.plan === null && figure.fact === null;
            return differences(
              figure.metric,
              { value: at('value'), plan: at('plan'), pct: at('pct'), status: at('status') },
              {
                value: shownOf(figure.fact),
                plan: shownOf(figure.plan),
                pct: shownOf(figure.toDate),
                status: nothing ? '' : STATUS[figure.status].ru,
              },
            );
          });
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
