/** The month by channel: totals are summed over all facts, so the lines always add to them. */
import { cell, f, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import type { Text } from '../../../shared/text';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt } from '../kit/channels';
import { entityCells, lookOf, overLines, type EntityBlock } from '../kit/entityBlock';
import { quotient, unlessBlank } from '../kit/guards';
import { metricNote, metricTitle, metricType } from '../kit/metrics';
import { composedFormula, isBase, type BaseMetric } from '../kit/ratios';
import { countFilled, countWhere, factSum, mayBeUnknown, sumWhere, type Condition } from '../kit/sums';
import { CHANNEL_LINES } from './layout';
import { planToDate } from '../kit/pace';
import { helper } from './period';

/** The metrics of the table, and the panel column in which each stands: the columns of the metric lines are shared. */
export const TABLE_COLUMNS = {
  spend: 'unit',
  leads: 'dir',
  cpl: 'plan',
  mql: 'to_date',
  sql: 'fact',
  cpsql: 'pct',
  deals: 'forecast',
  revenue: 'forecast_pct',
  romi_m: 'gap',
  costs: 'channel_costs',
} as const;
export type TableMetric = keyof typeof TABLE_COLUMNS;
export const TABLE_METRICS = Object.keys(TABLE_COLUMNS) as readonly TableMetric[];
const BASE = TABLE_METRICS.filter((key): key is TableMetric & BaseMetric => isBase(key));
const RATES = TABLE_METRICS.filter((key) => !isBase(key));

/** Columns after the metrics: leads of the plan, and what part of the plan that is due has come. */
const PLAN_LEADS = { code: 'per_day', due: 'channel_due', pct: 'per_week' } as const;

const narrow = (channelColumn: string, code: Ref | undefined): Condition[] => [
  { column: 'month', test: helper('month') },
  ...(code ? [{ column: channelColumn, test: code }] : []),
];

/** Facts of the month; a panel without a month has no rows. */
const BLOCK: EntityBlock = {
  lines: CHANNEL_LINES,
  total: 'total',
  rest: 'rest',
  columns: { name: 'name', code: 'code', count: 'count' },
  titles: {
    total: t('Все каналы', 'All channels'),
    rest: t('Не определён и вне списка', 'Unknown and not in the list'),
  },
  codeAt: (position) => channelAt('code', position),
  nameAt: (position) => channelAt('name', position),
  count: (code) => f`IF(${helper('month')}="";0;${countWhere('facts', narrow('channel', code))})`,
  base: BASE.map((key) => ({
    key: TABLE_COLUMNS[key],
    type: metricType(key),
    sum: (code) => factSum('facts', key, narrow('channel', code)),
    mayBeUnknown: mayBeUnknown(key),
  })),
};

const header = (column: string, title: Text, note?: Text): PanelCell =>
  words('channels_header', column, title, 'header', note ? { note } : {});

/** Headers of the metrics; `first` heads the names of the lines. */
export const channelHeaders = (row: string, first: Text): PanelCell[] => [
  words(row, 'name', first, 'header'),
  ...TABLE_METRICS.map((key) => words(row, TABLE_COLUMNS[key], metricTitle(key), 'header', { note: metricNote(key) })),
];

const headers = (): PanelCell[] => [
  words('channels_section', 'name', t('Месяц по каналам', 'The month by channel'), 'section'),
  ...channelHeaders('channels_header', t('Канал', 'Channel')),
  header(
    PLAN_LEADS.code,
    t('Лиды, план', 'Leads, plan'),
    t('План лидов на весь месяц.', 'Leads planned for the whole month.'),
  ),
  header(
    PLAN_LEADS.pct,
    t('Лиды, % к дате', 'Leads, % to date'),
    t('Факт ÷ часть плана, которая уже должна быть выполнена.', 'Fact ÷ the part of the plan that is due by now.'),
  ),
];

const planLeads = (code: Ref | undefined) => {
  const conditions: Condition[] = [
    { column: 'counted', test: helper('month') },
    ...(code ? [{ column: 'channel_code', test: code }] : []),
  ];
  const sum = f`IF(${countFilled('plan', 'leads', conditions)}=0;"";${sumWhere('plan', 'leads', conditions)})`;
  return unlessBlank([helper('month'), ...(code ? [code] : [])], sum);
};

/** Plan of what no line names, e.g. a reserve. */
function restOfPlan() {
  const total = cell('total', PLAN_LEADS.code);
  const rest = f`${total}-SUM(${overLines(BLOCK, PLAN_LEADS.code)})`;
  return unlessBlank([total], f`IF(${rest}=0;"";${rest})`);
}

function derived(row: string): PanelCell[] {
  const look = lookOf(BLOCK, row);
  const pace = { total: helper('total'), done: helper('done'), left: helper('left') };
  const plan = cell(row, PLAN_LEADS.code);
  const planned = row === BLOCK.rest ? restOfPlan() : planLeads(row === BLOCK.total ? undefined : cell(row, 'code'));
  return [
    ...RATES.map((key) =>
      computed(
        row,
        TABLE_COLUMNS[key],
        metricType(key),
        composedFormula(key, (metric) => cell(row, TABLE_COLUMNS[metric as TableMetric])),
        look,
      ),
    ),
    computed(row, PLAN_LEADS.code, 'integer', planned, look),
    computed(row, PLAN_LEADS.due, 'number', planToDate(plan, pace), 'hidden'),
    computed(row, PLAN_LEADS.pct, 'ratio', quotient(cell(row, TABLE_COLUMNS.leads), cell(row, PLAN_LEADS.due)), look),
  ];
}

/** Header, total, a line per channel and the rest. */
export const channelCells = (): PanelCell[] => [
  ...headers(),
  ...entityCells(BLOCK),
  ...[BLOCK.total, ...CHANNEL_LINES, BLOCK.rest].flatMap(derived),
];
