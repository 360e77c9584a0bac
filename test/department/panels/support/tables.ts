/** The tables that the panels stand on, with only the columns that they read: the agreed keys of the department. */
import { column as columnRef, f, row } from '../../../../src/blueprint/formula';
import type { FormTab, Tab, TableColumn, TableTab } from '../../../../src/blueprint/tab';
import type { ValueType } from '../../../../src/blueprint/values';
import { OUTLOOK_NUMBERS } from '../../../../src/metrics/rnp/outlookColumns';
import { t } from '../../../../src/shared/text';
import { LATER_KEYS } from '../../../../src/metrics/unitEconomics/life';

const plain = (key: string): { ru: string; en: string } => t(key, key);

const column = (key: string, type: ValueType = 'number'): TableColumn => ({
  key,
  title: plain(key),
  type,
  owner: 'pulse',
});

const table = (key: string, capacity: number, columns: readonly TableColumn[]): TableTab => ({
  kind: 'table',
  key,
  workbook: 'pulse',
  title: plain(key),
  purpose: plain(key),
  capacity,
  columns,
});

/** Numbers that facts and cohorts share, in the order of the agreed columns. */
const STAGES = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals', 'revenue', 'costs'] as const;
const PAID = ['paid_spend', 'paid_customers'] as const;

const code = f`IFERROR(INDEX(${columnRef('channels', 'code')};MATCH(${row('channel')};${columnRef('channels', 'name')};0))&"";"")`;

const TABLES: readonly TableTab[] = [
  table('channels', 40, [column('code', 'id'), column('name', 'text'), column('paid', 'flag')]),
  table('products', 20, [column('code', 'id'), column('name', 'text')]),
  table('health', 20, [
    ...['number', 'score', 'weight', 'points'].map((key) => column(key)),
    ...['aspect', 'state', 'action', 'link'].map((key) => column(key, 'text')),
  ]),
  table('health_history', 60, [column('day', 'date'), column('total')]),
  table('calendar', 100, [column('day_off', 'date'), column('working_day', 'date')]),
  table('plan', 400, [
    column('month', 'month'),
    column('channel', 'reference'),
    ...['spend', 'impr', 'clicks', 'leads', 'mql', 'sql', 'meetings', 'proposals', 'deals', 'revenue', ...PAID].map(
      (key) => column(key),
    ),
    { ...column('channel_code', 'text'), owner: 'formula', formula: code },
    // every row of a scenario is the version in force
    { ...column('counted', 'month'), owner: 'formula', formula: f`IF(${row('month')}="";"";${row('month')})` },
  ]),
  table('facts', 1500, [
    column('segment', 'text'),
    column('start', 'date'),
    column('end', 'date'),
    column('month', 'month'),
    column('channel', 'text'),
    ...['spend', 'impr', 'clicks', ...STAGES, ...PAID].map((key) => column(key)),
  ]),
  table('outlook', 60, [
    column('month', 'month'),
    column('quarter', 'month'),
    column('channel', 'id'),
    ...OUTLOOK_NUMBERS.map((key) => column(key)),
  ]),
  table('weeks', 60, [
    column('period', 'id'),
    column('segment_start', 'date'),
    column('state', 'text'),
    column('waiting', 'text'),
    column('closed_at', 'date'),
    ...['green_from', 'amber_from', 'band_green', 'band_amber'].map((key) => column(key)),
  ]),
  table('snapshots', 300, [
    column('segment_start', 'date'),
    column('block', 'text'),
    ...['', 'plan_', 'whole_'].flatMap((part) =>
      ['spend', 'impr', 'clicks', ...STAGES].map((key) => column(`${part}${key}`)),
    ),
  ]),
  table('cohorts', 600, [
    column('month', 'month'),
    column('channel', 'text'),
    ...['spend', 'clicks', ...STAGES, ...LATER_KEYS].map((key) => column(key)),
  ]),
  table('step_days', 120, [
    column('channel', 'text'),
    column('step', 'text'),
    ...['timed', 'median', 'back'].map((key) => column(key)),
  ]),
  table('loss_reasons', 200, [
    column('month', 'month'),
    ...['basis', 'channel', 'reason'].map((key) => column(key, 'text')),
    column('refused'),
  ]),
  table('product_facts', 400, [
    column('month', 'month'),
    column('product', 'text'),
    ...['leads', 'sql', 'deals', 'revenue', 'costs', ...LATER_KEYS].map((key) => column(key)),
  ]),
];

const SETTINGS_TYPES: Readonly<Record<string, ValueType>> = {
  company: 'text',
  currency: 'text',
  default_margin: 'ratio',
  target_romi: 'ratio',
  green_from: 'ratio',
  amber_from: 'ratio',
  band_green: 'ratio',
  band_amber: 'ratio',
  min_customers: 'integer',
  be_basis: 'text',
  coverage_from: 'ratio',
  as_of: 'date',
  maturity_days: 'integer',
  week_start: 'text',
  forecast_flow: 'text',
  forecast_deals: 'text',
  money_basis: 'text',
};

const SETTINGS: FormTab = {
  kind: 'form',
  key: 'settings',
  workbook: 'pulse',
  title: plain('settings'),
  purpose: plain('settings'),
  sections: [
    {
      title: plain('settings'),
      fields: Object.entries(SETTINGS_TYPES).map(([key, type]) => ({
        key,
        label: plain(key),
        type,
        owner: 'team' as const,
      })),
    },
  ],
};

/** Tabs beside the panels. */
export const SOURCE_TABS: readonly Tab[] = [...TABLES, SETTINGS];
