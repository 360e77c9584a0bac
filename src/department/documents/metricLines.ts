/** Metrics of a role as lines: plan, fact and how much is done; what is unknown is said to be unknown. */
import { METRICS, type MetricDefinition } from '../../metrics/dictionary';
import { valueOf, type BaseSums } from '../../metrics/compose';
import { fill, pick, t, type Text } from '../../shared/text';
import { textBar } from '../../shared/textBar';
import type { ManagedLine } from '../../blueprint/document';
import type { DocumentData } from './data';
import { formatMoney, formatNumber, formatShare } from './numbers';
import { item } from './words';

const NO_DATA = t('— нет данных', '— no data');
const LINE = t('{name}: план {plan} · факт {fact}', '{name}: plan {plan} · fact {fact}');
/** Where more is better the share says how much is done; elsewhere it only compares. */
const SHARE: Readonly<Record<MetricDefinition['direction'], Text>> = {
  up: t(' · выполнено {share}', ' · {share} done'),
  down: t(' · {share} от плана, меньше — лучше', ' · {share} of plan, less is better'),
  band: t(' · {share} от плана', ' · {share} of plan'),
};

/** The metric that a line of the team tab means, by its code or name; undefined for the team's own words. */
export function metricNamed(text: string): MetricDefinition | undefined {
  const wanted = text.trim().toLowerCase();
  return METRICS.find((metric) =>
    [metric.code, metric.name.ru, metric.name.en].some((name) => name.toLowerCase() === wanted),
  );
}

const sumsOf = (data: DocumentData, side: 'plan' | 'fact'): BaseSums =>
  Object.fromEntries(data.metrics.map((each) => [each.metric, each[side]])) as BaseSums;

function shown(value: number | null, metric: MetricDefinition, data: DocumentData): string {
  if (value === null) return pick(NO_DATA, data.language);
  if (metric.unit === 'money') return formatMoney(value, data.currency, data.language);
  return metric.unit === 'ratio' ? formatShare(value, data.language) : formatNumber(value, data.language, 1);
}

/** One line for a KPI: a known metric with its numbers over all channels, or the team's words as they are. */
export function metricLine(kpi: string, data: DocumentData): ManagedLine {
  const metric = metricNamed(kpi);
  if (!metric) return item(kpi);
  const plan = valueOf(metric.code, sumsOf(data, 'plan')).value;
  const fact = valueOf(metric.code, sumsOf(data, 'fact')).value;
  const numbers = fill(pick(LINE, data.language), {
    name: pick(metric.name, data.language),
    plan: shown(plan, metric, data),
    fact: shown(fact, metric, data),
  });
  if (plan === null || plan <= 0 || fact === null) return item(numbers);
  const share = fill(pick(SHARE[metric.direction], data.language), { share: formatShare(fact / plan, data.language) });
  // a bar only where more is better: elsewhere a full one would look like success
  const bar = metric.direction === 'up' ? `  ${textBar(fact / plan)}` : '';
  return item(numbers + share + bar);
}
