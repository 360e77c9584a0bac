/** The parts of the strategy that are fed from the workbooks: where we start, goals, budget, channels, hypotheses, roles. */
import { fromSerial } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { ManagedLine } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import { valueOf, addUp, type BaseSums } from '../../metrics/compose';
import { BASE_METRICS, metricOf } from '../../metrics/dictionary';
import { rowsInForce } from '../../metrics/plan/versions';
import { GOAL_PERIODS } from '../../shared/codes/strategy';
import type { DocumentData } from '../documents/data';
import { formatMoney, formatMonth, formatNumber, formatShare } from '../documents/numbers';
import { item, line, writer } from '../documents/words';

type Row = Readonly<Record<string, Scalar>>;

const text = (row: Row, key: string): string => String(row[key] ?? '').trim();
const monthOf = (row: Row): string => (typeof row.month === 'number' ? fromSerial(row.month).slice(0, 7) : '');

const sums = (rows: readonly Row[]): BaseSums =>
  addUp(
    rows.map((row) =>
      Object.fromEntries(BASE_METRICS.map((metric) => [metric, typeof row[metric] === 'number' ? row[metric] : null])),
    ),
  );

function shown(code: string, value: number | null, data: DocumentData): string {
  const none = writer(data.language).say(t('нет данных', 'no data'));
  if (value === null) return none;
  const { unit } = metricOf(code);
  if (unit === 'money') return formatMoney(value, data.currency, data.language);
  return unit === 'ratio' ? formatShare(value, data.language) : formatNumber(value, data.language, 1);
}

/** Numbers of the last twelve months with facts, as sums and ratios of sums. */
export function startLines(data: DocumentData): ManagedLine[] {
  const w = writer(data.language);
  const facts = data.rows('facts').filter((row) => monthOf(row) !== '');
  const months = [...new Set(facts.map(monthOf))].sort().slice(-12);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const total = sums(facts.filter((row) => months.includes(monthOf(row))));
  return [
    line(`${formatMonth(`${first}-01`, data.language)} … ${formatMonth(`${last}-01`, data.language)}`),
    ...['spend', 'leads', 'cpl', 'sql', 'deals', 'avg_check', 'revenue', 'drr'].map((code) =>
      item(`${w.say(metricOf(code).name)}: ${shown(code, valueOf(code, total).value, data)}`),
    ),
  ];
}

const isPeriod = (row: Row, code: string): boolean => {
  const found = GOAL_PERIODS.find((period) => period.code === code);
  return [code, found?.label.ru, found?.label.en].includes(text(row, 'period'));
};

const amount = (row: Row, data: DocumentData): string => {
  const value = row.value;
  if (typeof value !== 'number') return writer(data.language).say(t('число не вписано', 'no number yet'));
  const money = ['Выручка', 'Revenue', 'Бюджет', 'Budget'].includes(text(row, 'metric'));
  return money ? formatMoney(value, data.currency, data.language) : formatNumber(value, data.language, 1);
};

/** Goals of the year and its quarters; months and channels stay in the tab. */
export function goalLines(data: DocumentData): ManagedLine[] {
  const w = writer(data.language);
  const goals = data.rows('goals').filter((row) => isPeriod(row, 'year') || isPeriod(row, 'quarter'));
  const lines = goals.map((row) => ({
    ...item(
      `${text(row, 'title')}: ${amount(row, data)}${text(row, 'owner') === '' ? '' : ` · ${text(row, 'owner')}`}`,
    ),
    ...(isPeriod(row, 'year') ? { bold: true } : {}),
  }));
  const url = data.links.tabs.goals?.url;
  return lines.length === 0 || url === undefined
    ? lines
    : [...lines, line(w.say(t('Месяцы и каналы', 'Months and channels')), url)];
}

/** Budget, leads and revenue of each month of the plan in force, for the latest year of the plan. */
export function budgetLines(data: DocumentData): ManagedLine[] {
  const w = writer(data.language);
  const rows = rowsInForce(data.rows('plan')).filter((row) => monthOf(row) !== '');
  const year = rows.map(monthOf).sort().at(-1)?.slice(0, 4);
  const own = rows.filter((row) => monthOf(row).startsWith(year ?? '-'));
  const line1 = (name: string, total: BaseSums): string =>
    [
      name,
      ...(['spend', 'leads', 'revenue'] as const).map(
        (code) => `${w.say(metricOf(code).name)} ${shown(code, total[code] ?? null, data)}`,
      ),
    ].join(' · ');
  const months = [...new Set(own.map(monthOf))].sort();
  const known = months.filter((month) => (sums(own.filter((row) => monthOf(row) === month)).spend ?? null) !== null);
  if (known.length === 0) return [];
  return [
    { ...line(line1(year ?? '', sums(own))), bold: true },
    ...known.map((month) =>
      item(line1(formatMonth(`${month}-01`, data.language), sums(own.filter((row) => monthOf(row) === month)))),
    ),
  ];
}

/** Channels that are in use, with their share of leads and what a lead may cost. */
export function channelLines(data: DocumentData): ManagedLine[] {
  const w = writer(data.language);
  return data.channels.map((channel) => {
    const [share, cpl] = [Number(channel.details.plan_share || NaN), Number(channel.details.plan_cpl || NaN)];
    const parts = [
      channel.name,
      channel.details.state ?? '',
      Number.isFinite(share) ? `${w.say(t('доля лидов', 'share of leads'))} ${formatShare(share, data.language)}` : '',
      Number.isFinite(cpl) && cpl > 0 ? `CPL ${formatMoney(cpl, data.currency, data.language)}` : '',
      channel.details.owner ?? '',
    ];
    return item(parts.filter((part) => part !== '').join(' · '));
  });
}

/** Hypotheses of the backlog by what they change: how many of each. */
export function themeLines(data: DocumentData): ManagedLine[] {
  const ideas = data.rows('hypotheses').filter((row) => text(row, 'title') !== '');
  const areas = [...new Set(ideas.map((row) => text(row, 'area')).filter((area) => area !== ''))];
  return areas
    .map((area) => ({ area, own: ideas.filter((row) => text(row, 'area') === area) }))
    .sort((left, right) => right.own.length - left.own.length)
    .map(({ area, own }) =>
      item(
        `${area}: ${own.length}. ${own
          .slice(0, 3)
          .map((row) => text(row, 'title'))
          .join('; ')}`,
      ),
    );
}

/** Roles with their people; a vacant one says so. */
export const roleLines = (data: DocumentData): ManagedLine[] =>
  data.roles.map((role) =>
    item(`${role.title}: ${role.person === '' ? writer(data.language).say(t('вакансия', 'vacant')) : role.person}`),
  );

/** Where the work on the strategy is seen. */
export function followLines(data: DocumentData): ManagedLine[] {
  const tabs: readonly (readonly [string, Text])[] = [
    ['rnp', t('каждую неделю, на планёрке', 'every week, at the weekly meeting')],
    ['plan_fact', t('каждый месяц, на итогах', 'every month, at the review')],
    ['decomposition', t('каждый квартал и при смене цели', 'every quarter, and when the goal changes')],
    ['goals', t('когда меняется цель', 'when a goal changes')],
    ['meetings', t('ритм встреч', 'the rhythm of meetings')],
  ];
  const w = writer(data.language);
  return tabs.flatMap(([key, when]) => {
    const tab = data.links.tabs[key];
    return tab ? [item(`${tab.title}: ${w.say(when)}`, tab.url)] : [];
  });
}
