/** The last runs of the department: who, when, what, with which result, and which of them can be undone. Reads only. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { RunState } from '../../shared/codes/runs';
import { t, type Text } from '../../shared/text';
import { isDead } from '../../reconcile/lease';
import { runInLog } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { AppError } from '../../shared/errors';
import { shortRunId } from '../tables/journal';
import { choiceReader } from '../tables/choices';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { undoOf } from '../undo/undoLastRun';
import { readBatches } from '../undo/readBatches';
import { momentText } from '../views/overview';
import type { DepartmentRecord } from '../setup/record';
import { failures } from './failures';
import type { JournalView, RunLine } from './views';

/** Runs that the panel keeps in sight; the tab has all of them. */
export const KEPT_RUNS = 50;
/** Results of one run that are told: a large file comes in many parts. */
const SHOWN_RESULTS = 3;

const same = (words: string): Text => ({ ru: words, en: words });

const KINDS: Readonly<Record<string, Text>> = {
  refresh: t('Обновление РНП', 'RNP refresh'),
  create: t('Создание отдела', 'Making the department'),
  language: t('Язык отдела', 'Language of the department'),
  warehouse: t('Переезд лидов', 'Move of the leads'),
};

interface Dated extends RunLine {
  readonly serial: number;
}

/** Lines of one run are one: its first moment, its results one after another, its last state. */
function runOf(lines: readonly TableRow[], stateOf: (row: TableRow) => RunState | null): Dated | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const results = lines.map((row) => textOf(row, 'result')).filter((each) => each !== '');
  const states = lines.flatMap((row) => stateOf(row) ?? []);
  const serial = numberOf(last, 'at') ?? 0;
  return {
    id: textOf(first, 'run_id'),
    serial,
    at: momentText(numberOf(first, 'at')),
    who: textOf(first, 'who'),
    what: same(textOf(first, 'what')),
    result: same(results.slice(-SHOWN_RESULTS).join('; ')),
    state: states.includes('undone') ? 'undone' : (states.at(-1) ?? 'done'),
    link: textOf(last, 'link'),
    last: false,
  };
}

function runsOf(rows: readonly TableRow[], stateOf: (row: TableRow) => RunState | null): Dated[] {
  const byRun = new Map<string, TableRow[]>();
  rows.forEach((row, at) => {
    // a line without an id is a run of its own
    const id = textOf(row, 'run_id') || `#${at}`;
    byRun.set(id, [...(byRun.get(id) ?? []), row]);
  });
  return [...byRun.values()].flatMap((lines) => runOf(lines, stateOf) ?? []);
}

/** What this person's own runs failed of, and what the schedule did. */
function failedRuns(
  ports: Ports,
  snapshot: WorkbookSnapshot,
  record: DepartmentRecord,
  wording: (error: unknown) => Text,
): Dated[] {
  const own = failures(ports)
    .filter(({ pulse }) => pulse === snapshot.spreadsheetId)
    .map(({ runId, kind, at, code, text }) => ({
      id: shortRunId(runId),
      serial: at,
      at: momentText(at),
      who: ports.user(),
      what: KINDS[kind] ?? t('Запуск', 'Run'),
      result: wording(new AppError(code, 'a run failed', text ? { text } : {})),
      state: 'failed' as const,
      link: spreadsheetUrl(snapshot.spreadsheetId),
      last: false,
    }));
  return [...own, ...scheduledFailure(snapshot, record)];
}

function scheduledFailure(snapshot: WorkbookSnapshot, { schedule }: DepartmentRecord): Dated[] {
  if (schedule?.last?.outcome !== 'failed') return [];
  const { at, text } = schedule.last;
  return [
    {
      id: `schedule ${at}`,
      serial: serialOf(at),
      at,
      who: schedule.owner,
      what: t('Обновление по расписанию', 'Scheduled refresh'),
      result: text,
      state: 'failed',
      link: spreadsheetUrl(snapshot.spreadsheetId),
      last: false,
    },
  ];
}

const MS_A_DAY = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH = 25_569;
const serialOf = (at: string): number => Date.parse(`${at}:00Z`) / MS_A_DAY + EPOCH;

/** A run that is named in the workbook goes on, or stopped in the middle. */
function stateNow(run: Dated, snapshot: WorkbookSnapshot, now: number): Dated {
  const { lease } = snapshot;
  if (!lease || shortRunId(lease.runId) !== run.id || run.state === 'undone') return run;
  return { ...run, state: isDead(lease, now) || run.state === 'failed' ? 'stopped' : 'running' };
}

/** Three reads: the structure, the journal, and what can be undone. */
export function journalView(
  ports: Ports,
  definition: DepartmentDefinition,
  wording: (error: unknown) => Text,
): JournalView {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const tab = tableOf(definition, 'journal');
  const columns = tab.columns.map(({ key }) => key);
  const { rows, state } = readTables(ports.sheets, snapshot, [{ tab, columns }]).table('journal');
  const states = choiceReader(tab, 'state', record.language);
  const stateOf = (row: TableRow): RunState | null => states.codeOf(row.values.state) as RunState | null;
  const written = runsOf(rows, stateOf);
  const known = new Set(written.map(({ id }) => id));
  const failed = failedRuns(ports, snapshot, record, wording);
  const runs = [
    ...written.map((run) => (failed.some(({ id }) => id === run.id) ? { ...run, state: 'failed' as const } : run)),
    ...failed.filter(({ id }) => !known.has(id)),
  ].map((run) => stateNow(run, snapshot, ports.now()));
  const undone = runInLog(snapshot);
  const lastId = undone === null ? null : shortRunId(undone);
  return {
    runs: runs
      .map((run, at) => ({ run, at }))
      .sort((left, right) => right.run.serial - left.run.serial || right.at - left.at)
      .slice(0, KEPT_RUNS)
      .map(({ run: { serial: _serial, ...line } }) => ({ ...line, last: line.id === lastId })),
    kept: KEPT_RUNS,
    undo: undoOf(readBatches(ports, snapshot)),
    link: state === null ? null : spreadsheetUrl(snapshot.spreadsheetId, state.sheetId),
  };
}
