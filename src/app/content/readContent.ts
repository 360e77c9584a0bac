/** What content is planned from: networks, rubrics, posts and the working calendar, as plain values. */
import { fromSerial, weekday } from '../../shared/civilDate';
import { isWorkday, type WorkCalendar } from '../../shared/workdays';
import type { Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { ExistingPost, NetworkPlan, RubricPlan } from '../../metrics/content/fill';
import { choiceReader } from '../tables/choices';
import type { DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';

/** Tables and columns that content is read from. */
export const CONTENT_TABLES = {
  content_strategy: ['network', 'state', 'goal', 'cadence', 'days', 'owner'],
  rubrics: ['name', 'goal', 'share', 'pain', 'example', 'default_format', 'networks'],
  content_plan: ['post_id', 'publish_at', 'network', 'rubric', 'status', 'title'],
  calendar: ['day_off', 'working_day'],
} as const;

export interface Rubric extends RubricPlan {
  readonly pain: string;
  readonly example: string;
}

export interface ContentInputs {
  readonly networks: readonly NetworkPlan[];
  readonly rubrics: readonly Rubric[];
  readonly posts: readonly ExistingPost[];
  readonly calendar: WorkCalendar;
  /** Largest number that a post has. */
  readonly lastPost: number;
}

/** ISO date of a cell; null when it holds none. */
export const dayOf = (row: TableRow, key: string): string | null => {
  const value = numberOf(row, key);
  return value !== null && value >= 1 && value < 2_958_466 ? fromSerial(Math.floor(value)) : null;
};

/** The department's calendar from the rows of its tab. */
export function calendarOf(rows: readonly TableRow[]): WorkCalendar {
  const days = (key: string): Set<string> => new Set(rows.flatMap((row) => dayOf(row, key) ?? []));
  return { daysOff: days('day_off'), workingDaysOff: days('working_day') };
}

const list = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Numbers of weekdays as people type them: `1, 3, 5`. */
const weekdaysOf = (text: string): number[] => [...new Set((text.match(/[1-7]/g) ?? []).map(Number))].sort();

const rowsOf = (values: DepartmentValues, tab: string): readonly TableRow[] => values.table(tab)?.rows ?? [];

/** Reads content from what was asked with `CONTENT_TABLES`. */
export function contentInputs(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
): ContentInputs {
  const code = (tab: string, column: string) => {
    const reader = choiceReader(tableOf(definition, tab), column, language);
    return (row: TableRow): string => reader.codeOf(row.values[column]) ?? '';
  };
  const [state, goal] = [code('content_strategy', 'state'), code('content_strategy', 'goal')];
  const [rubricGoal, format] = [code('rubrics', 'goal'), code('rubrics', 'default_format')];
  const status = code('content_plan', 'status');
  const posts = rowsOf(values, 'content_plan');
  return {
    networks: rowsOf(values, 'content_strategy')
      .filter((row) => textOf(row, 'network') !== '' && state(row) !== 'paused')
      .map((row) => ({
        network: textOf(row, 'network'),
        cadence: numberOf(row, 'cadence') ?? 0,
        days: weekdaysOf(textOf(row, 'days')),
        goal: goal(row),
        owner: textOf(row, 'owner'),
      })),
    rubrics: rowsOf(values, 'rubrics')
      .filter((row) => textOf(row, 'name') !== '')
      .map((row) => ({
        name: textOf(row, 'name'),
        share: numberOf(row, 'share') ?? 0,
        goal: rubricGoal(row),
        format: format(row),
        networks: list(textOf(row, 'networks')),
        pain: textOf(row, 'pain'),
        example: textOf(row, 'example'),
      })),
    posts: posts.flatMap((row): ExistingPost[] => {
      const day = dayOf(row, 'publish_at');
      return day === null || textOf(row, 'network') === ''
        ? []
        : [{ network: textOf(row, 'network'), day, rubric: textOf(row, 'rubric'), status: status(row) || 'idea' }];
    }),
    calendar: calendarOf(rowsOf(values, 'calendar')),
    lastPost: posts.reduce((max, row) => Math.max(max, Number(/(\d+)$/.exec(textOf(row, 'post_id'))?.[1] ?? 0)), 0),
  };
}

/** Whether posts may go out on a day by the calendar. */
export const isPostingDay =
  (calendar: WorkCalendar) =>
  (day: string): boolean =>
    weekday(day) <= 5 && isWorkday(day, calendar);
