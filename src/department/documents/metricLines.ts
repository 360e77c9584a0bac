/** Metrics of a role as lines: plan, fact and how much is done; what is unknown is said to be unknown. */
import { METRICS, type MetricDefinition } from '../../metrics/dictionary';
import { valueOf, type BaseSums } from '../../metrics/compose';
import { fill, pick, t } from '../../shared/text';
import type { ManagedLine } from '../../blueprint/document';
import type { DocumentData } from './data';
import { formatMoney, formatNumber, formatShare, item } from './words';

const NO_DATA = t('нет данных', 'no data');
const LINE = t('{name}: план {plan} · факт {fact}{done}', '{name}: plan {plan} · fact {fact}{done}');
const DONE = t(' · выполнено {share}', ' · {share} done');

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

/** One line for a KPI: a known metric with its numbers, or the team's words as they are. */
export function metricLine(kpi: string, data: DocumentData): ManagedLine {
  const metric = metricNamed(kpi);
  if (!metric) return item(kpi);
  const [plan, fact] = [
    valueOf(metric.code, sumsOf(data, 'plan')).value,
    valueOf(metric.code, sumsOf(data, 'fact')).value,
  ];
  const done =
    plan !== null && plan > 0 && fact !== null
      ? fill(pick(DONE, data.language), { share: formatShare(fact / plan, data.language) })
      : '';
  const name = pick(metric.name, data.language);
  return item(
    fill(pick(LINE, data.language), { name, plan: shown(plan, metric, data), fact: shown(fact, metric, data), done }),
  );
}
