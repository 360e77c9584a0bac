/** What the rhythm is made from: meetings, agendas, decisions, tasks, goals, facts and plan, hypotheses, content; in plain values. */
import { BASE_METRICS } from '../../metrics/dictionary';
import { LATER_KEYS } from '../../metrics/unitEconomics/life';
import {
  channelPaces,
  currentBlock,
  riskRows,
  byMoney,
  type CurrentInput,
  type MonthRow,
  type RiskRow,
} from '../../metrics/rnp/atRisk';
import { causeOf, type Cause } from '../../metrics/rnp/cause';
import { JUDGED_BY_FIELDS } from '../../department/health/numbers';
import { FORECAST_FIELDS, forecastRuleOf } from '../../metrics/rnp/forecastSetting';
import { forecastData, OUTLOOK_COLUMNS } from '../../metrics/rnp/outlookColumns';
import { DEFAULT_THRESHOLDS } from '../../metrics/rnp/status';
import { marginOf } from '../../metrics/plan/costs';
import { rowsInForce, VERSION_COLUMNS } from '../../metrics/plan/versions';
import { lazy } from '../../shared/lazy';
import { pick, type Language } from '../../shared/text';
import type { WorkCalendar } from '../../shared/workdays';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Choice, Scalar } from '../../blueprint/values';
import { calendarOf, CONTENT_TABLES, dayOf } from '../content/readContent';
import type { DepartmentRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import type { DepartmentQuestion, DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { CLOSING_QUESTION } from '../closing/readClosing';
import type { Rhythm } from './upcoming';

const PLANNED = BASE_METRICS.filter((metric) => metric !== 'costs');
const THRESHOLDS = {
  green_from: 'greenFrom',
  amber_from: 'amberFrom',
  band_green: 'bandGreen',
  band_amber: 'bandAmber',
} as const;

const RHYTHM_NUMBERS = {
  weekly_minutes: 60,
  weeks_ahead: 4,
  monthly_workday: 5,
  monthly_minutes: 90,
  quarterly_workday: 8,
  quarterly_minutes: 240,
} as const;
const RHYTHM_TEXTS = { weekly_time: '10:00', long_time: '11:00', chair: '', scribe: '', attendees: '' } as const;

const TABLES: Readonly<Record<string, readonly string[]>> = {
  ...CONTENT_TABLES,
  meetings: ['meeting_id', 'type', 'planned_at', 'time', 'minutes', 'status', 'held_at'],
  agenda: [
    'meeting',
    'order',
    'kind',
    'item',
    'source_ref',
    'minutes',
    'carried_from',
    'outcome',
    'state',
    'item_key',
    'written',
  ],
  decisions: ['decision_id', 'meeting', 'kind', 'text', 'owner', 'due', 'task_id', 'reversed_by'],
  tasks: ['task_id', 'title', 'owner', 'status', 'due', 'proposal_key'],
  task_memory: ['key', 'task_id', 'title', 'proposed'],
  goals: ['goal_id', 'title', 'period', 'start', 'end', 'metric', 'value', 'channel', 'owner', 'status'],
  facts: ['segment', 'month', 'channel', ...BASE_METRICS],
  plan: [...VERSION_COLUMNS, 'channel_code', ...PLANNED],
  outlook: OUTLOOK_COLUMNS,
  cohorts: ['month', 'channel', ...BASE_METRICS, ...LATER_KEYS],
  channels: ['code', 'name', 'kind', 'state', 'owner', 'paid'],
  team: ['code', 'role', 'person', 'start'],
  onboarding: ['step_id', 'phase', 'offset', 'item', 'done', 'role', 'who'],
  hypotheses: ['id', 'title', 'status', 'result', 'decision'],
  ...Object.fromEntries(['weeks', 'snapshots', 'restatements'].map((key) => [key, CLOSING_QUESTION.tables[key] ?? []])),
};

const DISPUTES = ['dispute_id', 'id', 'lead', 'claim', 'ruling', 'ruled_at', 'outcome'] as const;

/** Everything that the step reads; disputes when the department keeps them. */
export const rhythmQuestion = (definition: DepartmentDefinition): DepartmentQuestion => ({
  tables: {
    ...TABLES,
    ...(definition.tabs.some((tab) => tab.key === 'disputes') ? { disputes: DISPUTES } : {}),
  },
  fields: [
    ...JUDGED_BY_FIELDS,
    'settings.default_margin',
    'settings.restate_share',
    ...FORECAST_FIELDS.map((key) => `settings.${key}`),
    ...Object.keys(THRESHOLDS).map((key) => `settings.${key}`),
    'rhythm.weekly_day',
    ...[...Object.keys(RHYTHM_NUMBERS), ...Object.keys(RHYTHM_TEXTS)].map((key) => `rhythm.${key}`),
  ],
});

export interface Reader {
  readonly rows: (tab: string) => readonly TableRow[];
  readonly code: (tab: string, column: string, row: TableRow) => string;
  readonly label: (tab: string, column: string, code: string) => string;
  readonly field: (tab: string, key: string) => Scalar;
}

/** Rows and codes of what was read. */
export function readerOf(definition: DepartmentDefinition, values: DepartmentValues, language: Language): Reader {
  const choices = new Map<string, ReturnType<typeof choiceReader>>();
  const choice = (tab: string, column: string): ReturnType<typeof choiceReader> => {
    const key = `${tab}.${column}`;
    const found = choices.get(key) ?? choiceReader(tableOf(definition, tab), column, language);
    choices.set(key, found);
    return found;
  };
  return {
    rows: (tab) => values.table(tab)?.rows ?? [],
    code: (tab, column, row) => choice(tab, column).codeOf(row.values[column]) ?? '',
    label: (tab, column, code) => choice(tab, column).labelOf(code),
    field: values.field,
  };
}

/** The rhythm as the form says it; what is empty has its default. */
export function rhythmOf(
  definition: DepartmentDefinition,
  reader: Reader,
): Rhythm & Readonly<Record<'chair' | 'scribe' | 'attendees', string>> {
  const number = (key: keyof typeof RHYTHM_NUMBERS): number => {
    const value = reader.field('rhythm', key);
    return typeof value === 'number' && value >= 0 ? Math.round(value) : RHYTHM_NUMBERS[key];
  };
  const text = (key: keyof typeof RHYTHM_TEXTS): string =>
    String(reader.field('rhythm', key) ?? RHYTHM_TEXTS[key]).trim();
  return {
    weeklyDay: weekdayOf(definition, reader.field('rhythm', 'weekly_day')),
    weeklyTime: text('weekly_time'),
    weeklyMinutes: number('weekly_minutes'),
    weeksAhead: Math.min(13, number('weeks_ahead')),
    monthlyWorkday: Math.max(1, number('monthly_workday')),
    monthlyMinutes: number('monthly_minutes'),
    quarterlyWorkday: Math.max(1, number('quarterly_workday')),
    quarterlyMinutes: number('quarterly_minutes'),
    longTime: text('long_time'),
    chair: text('chair'),
    scribe: text('scribe'),
    attendees: text('attendees'),
  };
}

/** Number of the weekday that was picked by its name; Monday while nothing is. */
function weekdayOf(definition: DepartmentDefinition, value: Scalar): number {
  const form = definition.tabs.find((tab) => tab.key === 'rhythm');
  const field =
    form?.kind === 'form'
      ? form.sections.flatMap((each) => each.fields).find((each) => each.key === 'weekly_day')
      : undefined;
  const options: readonly Choice[] = field?.list?.kind === 'choices' ? field.list.choices : [];
  const found = options.find((each) => [each.code, each.label.ru, each.label.en].includes(String(value ?? '')));
  return Number(found?.code ?? 1);
}

const sums = (row: TableRow): Record<string, number | null> =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, numberOf(row, metric)]));

/** Facts and the plan in force, as the risk of the current month takes them. */
export function currentInput(reader: Reader, asOf: string | null, calendar: WorkCalendar): CurrentInput {
  const monthOf = (row: TableRow): string => (dayOf(row, 'month') ?? '').slice(0, 7);
  const inForce = new Set(rowsInForce(reader.rows('plan').map((row) => row.values)));
  const setting = (key: keyof typeof THRESHOLDS): number => {
    const value = reader.field('settings', key);
    return typeof value === 'number' ? value : DEFAULT_THRESHOLDS[THRESHOLDS[key]];
  };
  return {
    facts: reader.rows('facts').map((row) => ({
      segment: textOf(row, 'segment'),
      month: monthOf(row),
      channel: textOf(row, 'channel'),
      ...sums(row),
    })),
    plan: reader
      .rows('plan')
      .filter((row) => inForce.has(row.values))
      .map((row): MonthRow => ({ month: monthOf(row), channel: textOf(row, 'channel_code'), ...sums(row) })),
    calendar,
    asOf,
    rule: forecastRuleOf((key) => reader.field('settings', key)),
    dataOf: (channel) =>
      forecastData(
        reader
          .rows('outlook')
          .filter((row) => monthOf(row) === asOf?.slice(0, 7) && (channel === '' || textOf(row, 'channel') === channel))
          .map((row) => row.values),
        'month',
      ),
    margin: marginOf(reader.field('settings', 'default_margin')),
    thresholds: {
      greenFrom: setting('green_from'),
      amberFrom: setting('amber_from'),
      bandGreen: setting('band_green'),
      bandAmber: setting('band_amber'),
    },
  };
}

/** Metrics off plan over all channels. */
export const departmentRisks = (input: CurrentInput): RiskRow[] => {
  const block = currentBlock(input, '');
  return block ? riskRows(block, '') : [];
};

/** Metrics off plan: one line for each metric, of all channels or of the one channel in which most money is lost. */
export function risksOf(input: CurrentInput, channels: readonly string[]): RiskRow[] {
  const all = ['', ...channels].flatMap((channel) => {
    const block = currentBlock(input, channel);
    return block ? riskRows(block, channel) : [];
  });
  const taken = new Set<string>();
  return all.sort(byMoney).filter((row) => {
    // the total and its channels are one matter: the heavier of them stands for it
    if (taken.has(row.metric)) return false;
    taken.add(row.metric);
    return true;
  });
}

/** The likely cause of each deviation, among the channels that it is of. */
export function causesOf(input: CurrentInput, channels: readonly string[]): (risk: RiskRow) => Cause | null {
  const paces = lazy(() => channelPaces(input, channels));
  return (risk) =>
    causeOf(
      risk.metric,
      paces().filter((pace) => risk.channel === '' || pace.channel === risk.channel),
    );
}

/** The calendar of the department. */
export const rhythmCalendar = (reader: Reader): WorkCalendar => calendarOf(reader.rows('calendar'));

/** A label or word in the department's language. */
export const say = (text: { readonly ru: string; readonly en: string }, language: Language): string =>
  pick(text, language);

/** What every part of the step looks at. */
export interface RhythmContext {
  readonly definition: DepartmentDefinition;
  readonly record: DepartmentRecord;
  readonly values: DepartmentValues;
  readonly reader: Reader;
  readonly today: string;
  readonly asOf: string | null;
}
