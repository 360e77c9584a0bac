/**
 * The likely cause of a deviation: in which channel, and at which step of its funnel, most of it is lost. A count is the product of the
 * steps before it, so the gap splits exactly: Σ over steps of (volume before × (planned rate − actual rate) × planned rates after)
 * = plan − forecast. Sales are lost where the largest part is.
 */
import type { BaseSums } from '../compose';
import { isPrice, metricOf, type BaseMetric } from '../dictionary';

/** Steps in order; revenue is deals × average check. */
const CHAIN: readonly BaseMetric[] = ['clicks', 'leads', 'mql', 'sql', 'meetings', 'proposals', 'deals', 'revenue'];

/** Plan and forecast of one channel. */
export interface ChannelPace {
  readonly channel: string;
  readonly plan: BaseSums;
  readonly forecast: BaseSums;
}

/** Where most is lost. */
export interface Cause {
  readonly channel: string;
  /** Stage before the step; null = the volume itself is short. */
  readonly from: BaseMetric | null;
  readonly to: BaseMetric;
  /** Rate of the step, or volume: planned and actual. */
  readonly planned: number;
  readonly actual: number;
  /** Units of the metric that are lost there; positive. */
  readonly lost: number;
}

const numberOf = (sums: BaseSums, metric: BaseMetric): number | null => sums[metric] ?? null;

/** Stages of the chain up to `metric` that are both planned and known. A stage without a plan is no step: the rate spans it. */
function stagesTo(metric: BaseMetric, { plan, forecast }: ChannelPace): BaseMetric[] {
  const end = CHAIN.indexOf(metric);
  return CHAIN.slice(0, end + 1).filter(
    (stage) => (numberOf(plan, stage) ?? 0) > 0 && numberOf(forecast, stage) !== null,
  );
}

/** Losses of a channel by step; empty when its plan of the metric is not known. */
export function stepLosses(metric: BaseMetric, pace: ChannelPace): Cause[] {
  const stages = stagesTo(metric, pace);
  if (stages.at(-1) !== metric) return [];
  const plan = stages.map((stage) => numberOf(pace.plan, stage) ?? 0);
  const actual = stages.map((stage) => numberOf(pace.forecast, stage) ?? 0);
  const rate = (values: readonly number[], at: number): number => {
    const before = at === 0 ? 1 : (values[at - 1] ?? 0);
    return before === 0 ? 0 : (values[at] ?? 0) / before;
  };
  return stages.map((stage, at) => {
    const volume = at === 0 ? 1 : (actual[at - 1] ?? 0);
    const after = plan.slice(at + 1).reduce((product, _, index) => product * rate(plan, at + 1 + index), 1);
    const [planned, real] = [rate(plan, at), rate(actual, at)];
    return {
      channel: pace.channel,
      from: stages[at - 1] ?? null,
      to: stage,
      planned,
      // nothing came to the step: its rate is not to blame, the volume before it is
      actual: at > 0 && volume === 0 ? planned : real,
      lost: volume * (planned - real) * after,
    };
  });
}

/** Steps to which a metric is traced: a price to what it pays for, a rate to itself. */
function targetOf(code: string): { readonly metric: BaseMetric; readonly only: BaseMetric | null } | null {
  const metric = metricOf(code);
  if (CHAIN.includes(code as BaseMetric)) return { metric: code as BaseMetric, only: null };
  const { of } = metric;
  if (of?.over === null || of?.over === undefined) return null;
  if (isPrice(of)) return CHAIN.includes(of.over) ? { metric: of.over, only: null } : null;
  const [top] = of.plus;
  return top !== undefined && of.minus.length === 0 && CHAIN.includes(top) ? { metric: top, only: top } : null;
}

/** The likely cause of a metric's deviation; null when plan and facts do not tell. */
export function causeOf(code: string, channels: readonly ChannelPace[]): Cause | null {
  const target = targetOf(code);
  if (!target) return null;
  const losses = channels
    .flatMap((pace) => stepLosses(target.metric, pace))
    .filter((loss) => loss.lost > 0 && (target.only === null || (loss.to === target.only && loss.from !== null)));
  return losses.reduce<Cause | null>((most, each) => (most === null || each.lost > most.lost ? each : most), null);
}
