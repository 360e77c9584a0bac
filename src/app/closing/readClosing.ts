/** Everything that closing is decided from, read from Pulse. */
import { addDays, fromSerial } from '../../shared/civilDate';
import type { Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { FROZEN_METRICS } from '../../metrics/dictionary';
import type { ClosingInput, ClosingState } from '../../metrics/closing/step';
import type { ClosingFact, ClosingPlan, SourceDay } from '../../metrics/closing/types';
import { marginOf, withPlannedCosts } from '../../metrics/plan/costs';
import { rowsInForce, VERSION_COLUMNS } from '../../metrics/plan/versions';
import { DEFAULT_THRESHOLDS } from '../../metrics/rnp/status';
import { matchNames } from '../../imports/names/matchNames';
import { calendarOf, dayOf } from '../content/readContent';
import { DIRECTORY_COLUMNS, directoryOf } from '../import/directory';
import { COUNT_SETTINGS } from '../refresh/countLeads';
import { MONEY_TABLES, moneyMark, moneyRulesOf } from '../refresh/readMoney';
import { ruleExcludesReasons, weekStartOf } from '../refresh/settingCode';
import { choiceReader } from '../tables/choices';
import type { DepartmentQuestion, DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { parseBase } from '../tables/syncTable';
import { flagOf, numberOf, textOf, type TableData, type TableRow } from '../tables/tableRead';
import {
  closingCodes,
  readPeriod,
  readRestatement,
  readSnapshotRow,
  RESTATEMENT_COLUMNS,
  SNAPSHOTS,
  WEEKS,
} from './tables';

const LEAD_DATES = ['created', 'mql_at', 'sql_at', 'meeting_at', 'proposal_at', 'won_at', 'lost_at'] as const;
const PLANNED = FROZEN_METRICS.filter((metric) => metric !== 'costs');
const SETTINGS = [
  ...COUNT_SETTINGS,
  'close_lag',
  'month_close_day',
  'green_from',
  'amber_from',
  'band_green',
  'band_amber',
] as const;

/** Workdays after a week, and workday of the next month, on which periods are closed. */
export const CLOSE_LAG = 2;
export const MONTH_CLOSE_DAY = 5;

export const CLOSING_QUESTION: DepartmentQuestion = {
  tables: {
    weeks: [...WEEKS.columns, WEEKS.base],
    snapshots: [...SNAPSHOTS.columns, SNAPSHOTS.base],
    restatements: RESTATEMENT_COLUMNS,
    facts: ['segment', 'start', 'month', 'channel', ...FROZEN_METRICS],
    plan: [...VERSION_COLUMNS, 'month', 'channel_code', ...PLANNED],
    channels: [...DIRECTORY_COLUMNS, 'paid', 'state', 'owner'],
    products: DIRECTORY_COLUMNS,
    segments: DIRECTORY_COLUMNS,
    calendar: ['day_off', 'working_day'],
    leads: LEAD_DATES,
    spend: ['date', 'channel'],
    team: ['code', 'person'],
    ...MONEY_TABLES,
  },
  fields: SETTINGS.map((key) => `settings.${key}`),
};

const EMPTY: TableData['rows'] = [];
const rowsOf = (values: DepartmentValues, tab: string): readonly TableRow[] => values.table(tab)?.rows ?? EMPTY;

const sums = (row: TableRow): Record<string, number | null> =>
  Object.fromEntries(FROZEN_METRICS.map((metric) => [metric, numberOf(row, metric)]));

/** Last date before `today` among columns of dates. */
function lastDayOf(rows: readonly TableRow[], columns: readonly string[], today: string): string | null {
  const limit = addDays(today, -1);
  let last: string | null = null;
  for (const row of rows)
    for (const column of columns) {
      const day = dayOf(row, column);
      if (day !== null && day <= limit && (last === null || day > last)) last = day;
    }
  return last;
}

const later = (left: string | null, right: string | null): string | null =>
  left === null || (right !== null && right > left) ? right : left;

/** Last day of spend by code of the channel; names are matched once each. */
function spendDays(values: DepartmentValues, today: string): ReadonlyMap<string, string> {
  const [channels, products, segments] = ['channels', 'products', 'segments'].map((key) => values.table(key));
  if (!channels || !products || !segments) return new Map();
  const byName = new Map<string, TableRow[]>();
  for (const row of rowsOf(values, 'spend')) {
    const name = textOf(row, 'channel');
    const list = byName.get(name) ?? [];
    list.push(row);
    byName.set(name, list);
  }
  const names = [...byName.keys()].map((channel) => ({ name: channel, values: { channel } }));
  const { rows } = matchNames(names, directoryOf(channels, products, segments));
  const last = new Map<string, string>();
  for (const { name, values: matched } of rows) {
    const day = lastDayOf(byName.get(name) ?? [], ['date'], today);
    const known = last.get(matched.channel);
    if (day !== null && (known === undefined || day > known)) last.set(matched.channel, day);
  }
  return last;
}

/** The leads, and the spend of every paid channel that runs. */
function sourcesOf(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
  today: string,
  storedLastDay: string | null,
): SourceDay[] {
  const days = spendDays(values, today);
  const state = choiceReader(tableOf(definition, 'channels'), 'state', language);
  const crm = rowsOf(values, 'team').find((row) => textOf(row, 'code') === 'crm');
  const paid = rowsOf(values, 'channels').filter(
    (row) => flagOf(row, 'paid') && !['paused', 'stopped'].includes(state.codeOf(row.values.state) ?? ''),
  );
  return [
    {
      channel: '',
      name: '',
      owner: crm ? textOf(crm, 'person') : '',
      lastDay: later(lastDayOf(rowsOf(values, 'leads'), LEAD_DATES, today), storedLastDay),
    },
    ...paid.map((row) => ({
      channel: textOf(row, 'code'),
      name: textOf(row, 'name') || textOf(row, 'code'),
      owner: textOf(row, 'owner'),
      lastDay: days.get(textOf(row, 'code')) ?? null,
    })),
  ];
}

function factsOf(values: DepartmentValues): ClosingFact[] {
  return rowsOf(values, 'facts').map((row) => ({
    segment: textOf(row, 'segment'),
    month: (dayOf(row, 'month') ?? '').slice(0, 7),
    channel: textOf(row, 'channel'),
    ...sums(row),
  }));
}

function planOf(values: DepartmentValues): ClosingPlan[] {
  const rows = rowsOf(values, 'plan');
  const inForce = new Set(rowsInForce(rows.map((row) => row.values)));
  const margin = marginOf(values.field('settings', 'default_margin'));
  return rows
    .filter((row) => inForce.has(row.values) && dayOf(row, 'month') !== null)
    .map((row) => ({
      month: (dayOf(row, 'month') ?? '').slice(0, 7),
      channel: textOf(row, 'channel_code'),
      ...withPlannedCosts(sums(row), margin),
    }));
}

/** What was decided so far; null when one of the tables was deleted: nothing is closed without its memory. */
export function readState(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
): ClosingState | null {
  const [weeks, snapshots, restatements] = ['weeks', 'snapshots', 'restatements'].map((key) => values.table(key));
  if (!weeks || !snapshots || !restatements) return null;
  const codes = closingCodes(definition, language);
  return {
    periods: weeks.rows.flatMap((row) => readPeriod(row, codes) ?? []),
    snapshots: snapshots.rows.flatMap((row) => {
      const base = parseBase(SNAPSHOTS, row.values[SNAPSHOTS.base] ?? null);
      return base ? [readSnapshotRow(base)] : [];
    }),
    restatements: restatements.rows.flatMap((row) => readRestatement(row, codes) ?? []),
  };
}

/** The input of a closing on `today`. */
export function readInput(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
  today: string,
  who: string,
  storedLastDay: string | null = null,
): ClosingInput {
  const number = (key: string, usual: number): number => {
    const value = values.field('settings', key);
    return typeof value === 'number' && value >= 0 ? value : usual;
  };
  const starts = rowsOf(values, 'facts')
    .map((row) => numberOf(row, 'start'))
    .filter((value) => value !== null);
  const weekStart = weekStartOf(definition, values.field('settings', 'week_start'));
  const money = moneyRulesOf(definition, '', { setting: (key) => values.field('settings', key), rows: () => [] });
  return {
    today,
    who,
    weekStart,
    lag: Math.round(number('close_lag', CLOSE_LAG)),
    monthDay: Math.round(number('month_close_day', MONTH_CLOSE_DAY)),
    calendar: calendarOf(rowsOf(values, 'calendar')),
    firstDay: starts.length === 0 ? null : fromSerial(starts.reduce((left, right) => Math.min(left, right))),
    facts: factsOf(values),
    plan: planOf(values),
    sources: sourcesOf(definition, values, language, today, storedLastDay),
    thresholds: {
      greenFrom: number('green_from', DEFAULT_THRESHOLDS.greenFrom),
      amberFrom: number('amber_from', DEFAULT_THRESHOLDS.amberFrom),
      bandGreen: number('band_green', DEFAULT_THRESHOLDS.bandGreen),
      bandAmber: number('band_amber', DEFAULT_THRESHOLDS.bandAmber),
    },
    rules: [
      ruleExcludesReasons(definition, values.field('settings', 'lead_rule')) ? 'status_and_reason' : 'status',
      marginOf(values.field('settings', 'default_margin')),
      weekStart,
      ...moneyMark(money),
    ].join('|'),
  };
}
