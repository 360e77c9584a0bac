/** Charts of a weekly report: the same frozen numbers that its text says, of the same week. */
import { shownPeriod } from '../../shared/shown';
import { pick, t, type Language, type Text } from '../../shared/text';
import type { BarChartModel } from '../../blueprint/barChart';
import { TOTAL_BLOCK } from '../../metrics/closing/types';
import { valueOf } from '../../metrics/compose';
import { metricOf } from '../../metrics/dictionary';
import { formatMoney, formatNumber, formatShare } from '../documents/numbers';
import { planColumn } from '../plan/snapshotColumns';
import { numberOf, sums, textOf, type Row } from './reportRows';

/** Key of a report by its week, and back. */
export const REPORT_KEY = 'report:';

/** Heading and hint under which the charts stand in a report; `src/reconcile/docs/pictures.ts` finds their place by them. */
export const CHARTS_HEADING = t('Графики недели', 'Charts of the week');
export const CHARTS_HINT = t(
  'Графики ставит и обновляет карточка Marketing Pulse справа: текст отчёта обновляется сам, картинки — по кнопке.',
  'The Marketing Pulse card on the right puts the charts here and updates them: the text of the report follows by itself, pictures at a press.',
);

/** What may be drawn of a week, in the order of the document. */
export const WEEK_CHARTS: Readonly<Record<'plan' | 'funnel' | 'profit', Text>> = {
  plan: t('План и факт недели', 'Plan and fact of the week'),
  funnel: t('Воронка недели', 'Funnel of the week'),
  profit: t('Прибыль по каналам за неделю', 'Profit by channel of the week'),
};

const FACT = '#0f766e';
const PLAN = '#c3c9d0';
/** Bars of a chart; more of them nobody tells apart. */
const MOST = 8;

/** Only where more is better: elsewhere a long bar would look like success. */
const PLANNED = ['leads', 'mql', 'sql', 'deals', 'revenue'] as const;
const STEPS = ['leads', 'mql', 'sql', 'deals'] as const;

interface Said {
  readonly language: Language;
  readonly currency: string;
}

const nameOf = (code: string, { language }: Said): string => pick(metricOf(code).name, language);

const shown = (code: string, value: number, { language, currency }: Said): string =>
  metricOf(code).unit === 'money' ? formatMoney(value, currency, language) : formatNumber(value, language, 1);

type Rows = BarChartModel['rows'];

function chart(
  key: keyof typeof WEEK_CHARTS,
  period: string,
  said: Said,
  what: { readonly axis: Text; readonly series: BarChartModel['series']; readonly rows: Rows; readonly read: string[] },
): BarChartModel[] {
  if (what.rows.length === 0) return [];
  const title = `${pick(WEEK_CHARTS[key], said.language)}: ${pick(shownPeriod(period), said.language)}`;
  return [
    {
      key,
      title,
      axis: pick(what.axis, said.language),
      series: what.series,
      rows: what.rows,
      alt: `${title}. ${what.read.join('; ')}.`,
    },
  ];
}

/** Fact in parts of its plan beside the plan, so that money and deals fit on one axis. */
function planChart(total: Row, period: string, said: Said): BarChartModel[] {
  const found = PLANNED.flatMap((code) => {
    const [fact, plan] = [numberOf(total, code), numberOf(total, planColumn(code))];
    if (fact === null || plan === null || plan <= 0) return [];
    const of = pick(t('{fact} из {plan}', '{fact} of {plan}'), said.language)
      .replace('{fact}', shown(code, fact, said))
      .replace('{plan}', shown(code, plan, said));
    return [{ label: `${nameOf(code, said)}: ${of}`, share: fact / plan }];
  });
  return chart('plan', period, said, {
    axis: t('% от плана', '% of plan'),
    series: [
      { name: pick(t('Факт', 'Fact'), said.language), color: FACT },
      { name: pick(t('План', 'Plan'), said.language), color: PLAN },
    ],
    // a tenth of a percent is all that can be seen
    rows: found.map(({ label, share }) => ({ label, values: [Math.round(share * 1000) / 10, 100] })),
    read: found.map(({ label, share }) => `${label}, ${formatShare(share, said.language)}`),
  });
}

/** What happened in the week step by step, as the section of the funnel says it. */
function funnelChart(total: Row, period: string, said: Said): BarChartModel[] {
  const leads = numberOf(total, 'leads');
  const steps = !leads || leads < 0 ? [] : STEPS.map((code) => ({ code, value: numberOf(total, code) }));
  const rows = steps.flatMap(({ code, value }, at) => {
    if (value === null) return [];
    const before = steps[at - 1];
    const share = before?.value ? ` (${formatShare(value / before.value, said.language)})` : '';
    return [{ label: `${nameOf(code, said)}: ${formatNumber(value, said.language, 1)}${share}`, values: [value] }];
  });
  return chart('funnel', period, said, {
    axis: t('в скобках — доля от шага выше', 'in brackets: share of the step above'),
    series: [{ name: pick(t('За неделю', 'In the week'), said.language), color: FACT }],
    rows,
    read: rows.map(({ label }) => label),
  });
}

/** Channels by what they brought less what they cost; only for a week with revenue, else it would be the spend with a minus. */
function profitChart(blocks: readonly Row[], period: string, said: Said): BarChartModel[] {
  const known = blocks.flatMap((row) => {
    const facts = sums(row, (metric) => metric);
    const { value } = valueOf('profit', facts);
    return value === null ? [] : [{ name: textOf(row, 'name'), value, revenue: facts.revenue ?? 0 }];
  });
  const kept = known
    .sort((left, right) => right.value - left.value || (left.name < right.name ? -1 : 1))
    .filter(({ value }) => value !== 0)
    .slice(0, MOST);
  const rows = known.some(({ revenue }) => revenue > 0) && kept.length > 1 ? kept : [];
  const labelled = rows.map(({ name, value }) => ({
    label: `${name}: ${formatMoney(value, said.currency, said.language)}`,
    values: [Math.round(value)],
  }));
  return chart('profit', period, said, {
    axis: t('маржа − расход', 'margin − spend'),
    series: [{ name: pick(metricOf('profit').name, said.language), color: FACT }],
    rows: labelled,
    read: labelled.map(({ label }) => label),
  });
}

/**
 * The charts of a closed week; none for a week that is not frozen, and only those that its numbers can fill.
 *
 * @param snapshots rows of the table of frozen numbers, in which both a report's text and its charts have their source
 */
export function weekCharts(snapshots: readonly Row[], period: string, said: Said): BarChartModel[] {
  const own = snapshots.filter((row) => textOf(row, 'period') === period);
  const total = own.find((row) => textOf(row, 'block') === TOTAL_BLOCK);
  if (!total) return [];
  return [
    ...planChart(total, period, said),
    ...funnelChart(total, period, said),
    ...profitChart(
      own.filter((row) => row !== total),
      period,
      said,
    ),
  ];
}
