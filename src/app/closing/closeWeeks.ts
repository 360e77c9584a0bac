/**
 * Step of the refresh: weeks and months whose day has come are closed, and what changed in closed ones is written down. Also what the panel
 * does with a single week: close it although a source is late, or open it again.
 */
import { AppError, type Issue } from '../../shared/errors';
import { pick, t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { closePeriods, type ClosingInput, type ClosingOutcome, type ClosingState } from '../../metrics/closing/step';
import { isFrozen } from '../../metrics/closing/types';
import type { Ports } from '../ports';
import { countRules } from '../refresh/countLeads';
import { storedCells } from '../warehouse/storedFacts';
import { append, idOf, lastNumber } from '../rhythm/tablePlan';
import { requireDepartment, snapshotOf } from '../setup/open';
import { parseRecord, workbookId, type DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readDepartment, type DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { syncTable } from '../tables/syncTable';
import { stretchNames } from '../tables/tableWrite';
import { textOf } from '../tables/tableRead';
import { CLOSING_QUESTION, readInput, readState } from './readClosing';
import {
  blockNames,
  closingCodes,
  periodValues,
  RESTATEMENT_COLUMNS,
  restatementValues,
  SNAPSHOTS,
  snapshotValues,
  WEEKS,
} from './tables';
import { periodSpan, restatedIssues, waitingIssues, waitingText } from './words';

const PREFIX = 'RS';

export interface Opened {
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  readonly values: DepartmentValues;
  readonly state: ClosingState;
  readonly input: ClosingInput;
}

/** Last day that is known of the leads in BigQuery; null while they are on the tab. */
function storedLastDay(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  values: DepartmentValues,
): string | null {
  const place = record.warehouse;
  if (!place) return null;
  const rules = countRules(
    ports,
    definition,
    record,
    (key) => values.field('settings', key),
    (key) => values.table(key)?.rows ?? [],
  );
  return storedCells(ports, place, rules).lastDay;
}

/** Reads all that closing needs; null when a table of it was deleted. */
export function openClosing(ports: Ports, definition: DepartmentDefinition, pulse: string): Opened | null {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readDepartment(ports, definition, record, CLOSING_QUESTION, new Map([[pulse, snapshot]]));
  const state = readState(definition, values, record.language);
  if (state === null || values.table('facts') === null) return null;
  const today = ports.today(record.timeZone);
  return {
    snapshot,
    record,
    values,
    state,
    input: readInput(
      definition,
      values,
      record.language,
      today,
      ports.user(),
      storedLastDay(ports, definition, record, values),
    ),
  };
}

/** Requests that bring the three tables to the outcome, and how many rows they touch. */
function planTables(
  definition: DepartmentDefinition,
  { snapshot, record, values }: Opened,
  outcome: ClosingOutcome,
): { readonly requests: readonly SheetRequest[]; readonly rows: number } {
  const { language } = record;
  const codes = closingCodes(definition, language);
  const [weeks, frozen, lines] = [values.table('weeks'), values.table('snapshots'), values.table('restatements')];
  if (!weeks || !frozen || !lines) return { requests: [], rows: 0 };
  const channels = new Map(
    (values.table('channels')?.rows ?? []).map((row) => [textOf(row, 'code'), textOf(row, 'name')]),
  );
  const nameOf = blockNames(channels, language);
  const waits = new Map(
    outcome.waiting.map(({ period, sources }) => [period.key, pick(waitingText(sources), language)]),
  );
  const periods = new Map(outcome.periods.map((period) => [period.key, period]));
  const closed = new Set(outcome.closed);
  const weekSync = syncTable(
    WEEKS,
    weeks,
    outcome.periods.map((period) => periodValues(period, waits.get(period.key) ?? '', codes)),
  );
  // what was frozen before is not written again: neither a new name of a channel nor a hand edit touches it
  const frozenSync = syncTable(
    SNAPSHOTS,
    frozen,
    outcome.snapshots
      .filter((each) => closed.has(each.period))
      .map((each) => snapshotValues(each, periods.get(each.period), nameOf)),
  );
  const last = lastNumber(
    lines.rows.map((row) => textOf(row, 'restate_id')),
    PREFIX,
  );
  const appended = append(
    lines,
    outcome.restated.map((line, index) =>
      restatementValues(line, idOf(PREFIX, last + 1 + index), nameOf, codes, language),
    ),
  );
  return {
    requests: [
      ...['weeks', 'snapshots', 'restatements'].flatMap((key) => stretchNames(snapshot, tableOf(definition, key))),
      ...weekSync.requests,
      ...frozenSync.requests,
      ...appended.requests,
    ],
    rows: weekSync.added + weekSync.changed + frozenSync.added + frozenSync.changed + appended.rows,
  };
}

const titleOf = (definition: DepartmentDefinition, snapshot: WorkbookSnapshot, key: string, language: 'ru' | 'en') =>
  snapshot.tabs.get(key)?.title ?? pick(tableOf(definition, key).title, language);

/** The part of the refresh. Deleted tables stay deleted, and nothing is closed then. */
export function closeWeeks(
  ports: Ports,
  definition: DepartmentDefinition,
  pulse: string,
): { readonly changes: number; readonly problems: readonly Issue[] } {
  const opened = openClosing(ports, definition, pulse);
  if (!opened) return { changes: 0, problems: [] };
  const outcome = closePeriods(opened.state, opened.input);
  const plan = planTables(definition, opened, outcome);
  if (plan.requests.length > 0) guardedWrite(ports, opened.snapshot, plan.requests);
  const tab = (key: string): string => titleOf(definition, opened.snapshot, key, opened.record.language);
  return {
    changes: plan.rows,
    problems: [
      ...waitingIssues(outcome.waiting, tab('weeks')),
      ...restatedIssues(outcome.restated, tab('restatements')),
    ],
  };
}

export interface WeekInput {
  readonly period: string;
  readonly reason: string;
}

const gone = (): AppError =>
  new AppError('NOT_FOUND', 'a table of closing was deleted', {
    text: t(
      'Вкладка «Закрытие недель» удалена: без неё закрывать нечего',
      'The tab “Closing of weeks” was deleted: nothing can be closed without it',
    ),
  });

const NOTHING_TO_DO: Readonly<Record<'close' | 'reopen', Text>> = {
  close: t('Эта неделя ещё не закончилась или уже закрыта', 'This week has not ended, or it is closed already'),
  reopen: t('Эта неделя и так открыта', 'This week is open'),
};

/** A person's decision on one week, with the journal line that tells it. @throws AppError BAD_INPUT when there is nothing to decide */
export function decideWeek(
  ports: Ports,
  definition: DepartmentDefinition,
  input: WeekInput,
  kind: 'close' | 'reopen',
): void {
  const startedMs = ports.now();
  const pulse = workbookId(requireDepartment(ports).record, 'pulse');
  const opened = openClosing(ports, definition, pulse);
  if (!opened) throw gone();
  const was = opened.state.periods.find((period) => period.key === input.period);
  const { period: key, reason } = input;
  const outcome = closePeriods(opened.state, {
    ...opened.input,
    ...(kind === 'close' ? { forced: { keys: [key], reason } } : { reopened: { key, reason } }),
  });
  const now = outcome.periods.find((period) => period.key === input.period);
  const done = was && now && isFrozen(was.state) !== isFrozen(now.state);
  if (!done) throw new AppError('BAD_INPUT', 'nothing to decide', { text: NOTHING_TO_DO[kind] });
  const plan = planTables(definition, opened, outcome);
  const what =
    kind === 'close'
      ? t('Неделя закрыта вручную', 'Week closed by hand')
      : t('Неделя открыта заново', 'Week opened again');
  guardedWrite(ports, opened.snapshot, [
    ...plan.requests,
    ...journalRequests(ports, opened.snapshot, opened.record.language, {
      what,
      result: t(`Период ${input.period}`, `Period ${input.period}`),
      changes: plan.rows,
      startedMs,
      details: t(`Причина: ${input.reason}`, `Reason: ${input.reason}`),
    }),
  ]);
}

/** Closes every period that waits for a source, by one decision that the journal tells. @throws AppError BAD_INPUT when none waits */
export function decideBacklog(ports: Ports, definition: DepartmentDefinition, reason: string): void {
  const startedMs = ports.now();
  const pulse = workbookId(requireDepartment(ports).record, 'pulse');
  const opened = openClosing(ports, definition, pulse);
  if (!opened) throw gone();
  const waiting = closePeriods(opened.state, opened.input).waiting.map(({ period }) => period);
  if (waiting.length === 0)
    throw new AppError('BAD_INPUT', 'nothing waits', {
      text: t('Ни одна неделя не ждёт данных', 'No week waits for data'),
    });
  const keys = waiting.map(({ key }) => key);
  const outcome = closePeriods(opened.state, { ...opened.input, forced: { keys, reason } });
  const plan = planTables(definition, opened, outcome);
  guardedWrite(ports, opened.snapshot, [
    ...plan.requests,
    ...journalRequests(ports, opened.snapshot, opened.record.language, {
      what: t('Недели закрыты без части данных', 'Weeks closed without all data'),
      result: periodSpan(waiting),
      changes: plan.rows,
      startedMs,
      details: t(`Причина: ${reason}`, `Reason: ${reason}`),
    }),
  ]);
}

/** Columns that the agenda reads of corrections. */
export const RESTATEMENTS_READ: readonly string[] = RESTATEMENT_COLUMNS;
