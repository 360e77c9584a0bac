/**
 * What the RNP of the current month has off plan, by the money that is at risk: gap × value (domain: meetings, agenda point 2). The
 * gap of a ratio is turned into units of its numerator, one step at a time (docs/formulas.md#rnp); a unit of a count is worth its part of
 * planned revenue, so that no step that brings clients can put more at risk than the plan is to bring.
 */
import type { WorkCalendar } from '../../shared/workdays';
import { addUp, type BaseSums } from '../compose';
import { BASE_METRICS, isPrice, metricOf, type BaseMetric } from '../dictionary';
import { DEFAULT_MARGIN, withPlannedCosts } from '../plan/costs';
import type { ChannelPace } from './cause';
import { rnpBlock, type RnpBlock, type RnpLine, type RnpRow } from './block';
import { DEFAULT_FORECAST, NO_FORECAST_DATA, type ForecastData, type ForecastRule } from './forecast';
import type { Thresholds } from './status';

/** A row of facts or plan: month `YYYY-MM`, code of the channel ('' = none), sums. */
export interface MonthRow extends BaseSums {
  readonly month: string;
  readonly channel: string;
}

export interface CurrentInput {
  readonly facts: readonly (MonthRow & { readonly segment: string })[];
  /** Rows of the plan that count. */
  readonly plan: readonly MonthRow[];
  readonly calendar: WorkCalendar;
  readonly asOf: string | null;
  readonly thresholds: Thresholds;
  /** How the end of the month is told; at its pace when not given. */
  readonly rule?: ForecastRule;
  /** What that needs of a channel, '' = all. */
  readonly dataOf?: (channel: string) => ForecastData;
  /** Margin share by which planned costs are told; the default while it is not given. */
  readonly margin?: number;
}

/** A metric that is off plan. */
export interface RiskRow {
  readonly metric: RnpRow;
  /** Code of the channel; '' = all of them. */
  readonly channel: string;
  readonly status: 'red' | 'amber';
  readonly plan: number;
  readonly forecast: number | null;
  /** Forecast − plan; null where there is no forecast. */
  readonly gap: number | null;
  /** Money at risk; null when it cannot be told. */
  readonly money: number | null;
}

/** The block of the month of the last day with data, of one channel or of all ('' = all); null while there are no data. */
export function currentBlock(input: CurrentInput, channel: string): RnpBlock | null {
  const { asOf } = input;
  if (asOf === null) return null;
  const month = asOf.slice(0, 7);
  const own = (row: MonthRow): boolean => row.month === month && (channel === '' || row.channel === channel);
  return rnpBlock({
    month,
    asOf,
    plan: withPlannedCosts(addUp(input.plan.filter(own)), input.margin ?? DEFAULT_MARGIN),
    facts: input.facts.filter(own),
    calendar: input.calendar,
    thresholds: input.thresholds,
    rule: input.rule ?? DEFAULT_FORECAST,
    data: input.dataOf?.(channel) ?? NO_FORECAST_DATA,
  });
}

/** Plan and month-end forecast of each channel, for the cause of a deviation. */
export function channelPaces(input: CurrentInput, channels: readonly string[]): ChannelPace[] {
  return channels.flatMap((channel): ChannelPace[] => {
    const block = currentBlock(input, channel);
    if (!block) return [];
    const of = (part: 'plan' | 'forecast'): BaseSums =>
      Object.fromEntries(
        block.lines.filter((line) => isBase(line.metric)).map((line) => [line.metric, line[part].value]),
      );
    return [{ channel, plan: of('plan'), forecast: of('forecast') }];
  });
}

const isBase = (code: string): code is BaseMetric => (BASE_METRICS as readonly string[]).includes(code);
const isMoney = (metric: BaseMetric): boolean => metricOf(metric).unit === 'money';

/** What a unit of a count is worth: planned revenue for one, otherwise planned spend for one. */
function unitValue(metric: BaseMetric, lines: ReadonlyMap<string, RnpLine>): number | null {
  const plan = (code: string): number | null => lines.get(code)?.plan.value ?? null;
  const count = plan(metric);
  if (count === null || count === 0) return null;
  const [revenue, spend] = [plan('revenue'), plan('spend')];
  const money = revenue !== null && revenue > 0 ? revenue : spend;
  return money === null ? null : money / count;
}

/** What a ratio's numerator lacks of the plan, or has too much of it, through this step alone; null while it cannot be told. */
function unitsOf(line: RnpLine, divisor: RnpLine, factor: number): number | null {
  const [plan, rate] = [line.plan.value, line.forecast.value];
  const [planned, volume] = [divisor.plan.value, divisor.forecast.value];
  if (plan === null || rate === null || volume === null) return null;
  if (metricOf(line.metric).direction === 'down') return (Math.abs(rate - plan) * volume) / factor;
  // what more volume made up for is not lost, and volume beyond the plan promises nothing that the plan could lack
  const base = planned ?? volume;
  const atStep = Math.abs(plan - rate) * Math.min(base, volume);
  return Math.max(0, Math.min(atStep, plan * base - rate * volume)) / factor;
}

function moneyOf(line: RnpLine, lines: ReadonlyMap<string, RnpLine>): number | null {
  const inMoney = (metric: BaseMetric, count: number): number | null => {
    if (isMoney(metric)) return count;
    const value = unitValue(metric, lines);
    return value === null ? null : count * value;
  };
  const gap = line.gap.value;
  if (isBase(line.metric)) return gap === null ? null : inMoney(line.metric, Math.abs(gap));
  const of = metricOf(line.metric).of;
  const [numerator] = of?.plus ?? [];
  const divisor = of?.over ? lines.get(of.over) : undefined;
  if (!of || numerator === undefined || !divisor) return null;
  // a price of nothing does not exist: all that was paid is at risk
  if (isPrice(of) && divisor.fact.value === 0) return lines.get(numerator)?.forecast.value ?? null;
  const units = unitsOf(line, divisor, of.factor);
  return units === null ? null : inMoney(numerator, units);
}

/** Metrics of a block that are off plan, the most money first; what cannot be told in money comes last, red before amber. */
export function riskRows(block: RnpBlock, channel: string): RiskRow[] {
  const lines = new Map<string, RnpLine>(block.lines.map((line) => [line.metric, line]));
  return block.lines
    .flatMap((line): RiskRow[] => {
      const plan = line.plan.value;
      if (plan === null || (line.status !== 'red' && line.status !== 'amber')) return [];
      return [
        {
          metric: line.metric,
          channel,
          status: line.status,
          plan,
          forecast: line.forecast.value,
          gap: line.gap.value,
          money: moneyOf(line, lines),
        },
      ];
    })
    .sort(byMoney);
}

/** The most money first; red before amber where it cannot be told. */
export function byMoney(left: RiskRow, right: RiskRow): number {
  if (left.money !== null && right.money !== null && left.money !== right.money) return right.money - left.money;
  if ((left.money === null) !== (right.money === null)) return left.money === null ? 1 : -1;
  return left.status === right.status ? 0 : left.status === 'red' ? -1 : 1;
}
