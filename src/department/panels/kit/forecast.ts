/**
 * Where the period ends, by the way that the settings choose (docs/formulas.md#rnp): the same as `forecastOf` of src/metrics. What a way needs
 * beside plan and fact stands in two hidden cells of the line: its pace of late, and what open deals should bring.
 */
import { f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import { DEAL_FORECASTS, FORECAST_MODES } from '../../../shared/codes/forecast';
import type { CodeLabel } from '../../../shared/codes/choice';
import { t, type Text } from '../../../shared/text';
import type { BaseMetric } from '../../../metrics/dictionary';
import { PIPELINE_METRICS } from '../../../metrics/rnp/forecast';
import { dayColumn, monthColumn, quarterColumn } from '../../../metrics/rnp/outlookColumns';
import { anyBlank, choose, unlessBlank, type Operand } from './guards';
import type { Pace } from './pace';
import type { Helper } from './places';
import { countFilled, forChannel, sumWhere, type Condition } from './sums';

/** Keys of the helper cells with the chosen ways. */
export const FORECAST_KEYS = ['flow', 'deals'] as const;

const labelOf = (list: readonly CodeLabel[], code: string): Text =>
  list.find((each) => each.code === code)?.label ?? t('', '');

const isFlow = (code: string): Formula =>
  f`${field('settings', 'forecast_flow')}=${label(labelOf(FORECAST_MODES, code))}`;

/** Number of the chosen way, so that every line compares a digit: 1 the pace of the period, 2 the last days, 3 the plan; deals: 0 or 1. */
export const forecastHelpers: Readonly<Record<(typeof FORECAST_KEYS)[number], Helper>> = {
  flow: {
    name: t('Способ прогноза', 'Way of the forecast'),
    type: 'integer',
    formula: f`IF(${isFlow('recent')};2;IF(${isFlow('profile')};3;1))`,
  },
  deals: {
    name: t('Сделки по открытым (1 — да)', 'Deals by open ones (1: yes)'),
    type: 'integer',
    formula: f`IF(${field('settings', 'forecast_deals')}=${label(labelOf(DEAL_FORECASTS, 'pipeline'))};1;0)`,
  },
};

/** The period whose outlook counts, and the channel; without one all channels. */
export interface OutlookOf {
  readonly period: 'month' | 'quarter';
  /** First day of the month or quarter. */
  readonly first: Operand;
  readonly code?: Ref;
}

/** Sum of a column of the outlook; "" while no row of the period says anything. */
function outlookSum(key: string, { period, first, code }: OutlookOf): Formula {
  const ofPeriod: Condition[] = [{ column: period, test: first }];
  const sum = (conditions: readonly Condition[]): Formula =>
    f`IF(${countFilled('outlook', key, conditions)}=0;"";${sumWhere('outlook', key, conditions)})`;
  const found = code ? forChannel(code, 'channel', ofPeriod, sum) : sum(ofPeriod);
  return unlessBlank([first], found);
}

/** Mean of a working day of late. */
export const recentOf = (metric: BaseMetric, of: OutlookOf): Formula => outlookSum(dayColumn(metric), of);

/** Whether a metric follows from deals. */
export const isOfDeals = (metric: string): metric is (typeof PIPELINE_METRICS)[number] =>
  PIPELINE_METRICS.some((each) => each === metric);

/** What open deals should bring; "" for what does not follow from deals. */
export const expectedOf = (metric: BaseMetric, of: OutlookOf): Formula =>
  isOfDeals(metric) ? outlookSum(of.period === 'month' ? monthColumn(metric) : quarterColumn(metric), of) : f`""`;

/** Cells of one line. */
export interface ForecastCells {
  readonly plan: Operand;
  readonly due: Operand;
  readonly fact: Operand;
  readonly recent: Operand;
  readonly expected: Operand;
}

/** Forecast of a line that adds up; "" before the first full day. Where the chosen way has no number the pace of the period stands. */
export function forecastFormula(
  metric: BaseMetric,
  cells: ForecastCells,
  pace: Pace,
  at: (key: (typeof FORECAST_KEYS)[number]) => Operand,
): Formula {
  const { plan, due, fact, recent, expected } = cells;
  const linear = f`${fact}/${pace.done}*${pace.total}`;
  const flow = choose(
    [
      [f`AND(${at('flow')}=2;${recent}<>"")`, f`${fact}+${pace.left}*${recent}`],
      [f`AND(${at('flow')}=3;NOT(${anyBlank([plan, due])}))`, f`IF(${due}=0;${linear};${fact}*${plan}/${due})`],
    ],
    linear,
  );
  const chosen = isOfDeals(metric) ? f`IF(AND(${at('deals')}=1;${expected}<>"");${fact}+${expected};${flow})` : flow;
  return unlessBlank([fact, pace.done], f`IF(${pace.done}=0;"";IF(${pace.left}=0;${fact};${chosen}))`);
}

const WORDS = {
  flow: [
    t('темп периода', 'pace of the period'),
    t('темп последних 10 дней', 'pace of the last 10 days'),
    t('как в плане', 'as the plan spreads it'),
  ],
  noRecent: t('темп периода: за последние дни данных нет', 'pace of the period: no data of the last days'),
  deals: t('; сделки и выручка — по открытым сделкам', '; deals and revenue by open deals'),
  noDeals: t('; по открытым сделкам пока мало истории', '; too little history for open deals'),
} as const;

/** The way in words, as it is followed: what falls back says so. `recent` and `expected` are cells of a line that knows both. */
export function forecastWords(
  at: (key: (typeof FORECAST_KEYS)[number]) => Operand,
  left: Operand,
  recent: Operand,
  expected: Operand,
): Formula {
  const [linear, lately, profile] = WORDS.flow.map(label);
  if (!linear || !lately || !profile) return f`""`;
  const flow = choose(
    [
      [f`AND(${at('flow')}=2;${recent}="";${left}>0)`, label(WORDS.noRecent)],
      [f`${at('flow')}=2`, lately],
      [f`${at('flow')}=3`, profile],
    ],
    linear,
  );
  const deals = f`IF(${at('deals')}=0;"";IF(AND(${expected}="";${left}>0);${label(WORDS.noDeals)};${label(WORDS.deals)}))`;
  return f`${flow}&${deals}`;
}
