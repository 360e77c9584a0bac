/** A plan of the team's own into Plan: one batch, with the channels that the person agreed to add. */
import { toSerial } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { PLAN_MEASURES } from '../../imports/adopt/kinds';
import type { AdoptedPlanRow, PlanReading } from '../../imports/adopt/planRows';
import type { DirectoryEntry } from '../../imports/names/matchNames';
import { normaliseName } from '../../imports/names/normaliseName';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { appendEntries, directoryOf, DIRECTORY_COLUMNS, joinDirectories, newEntries } from '../import/directory';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readTables } from '../tables/readTables';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { stretchNames } from '../tables/tableWrite';
import { numberOf, textOf, type TableData } from '../tables/tableRead';
import { undoTable } from '../undo/record';
import type { NewNames } from '../viewTypes';
import { ADOPTED_COLUMN, unchangedRows, upsertTable } from './upsertTable';

export interface AdoptOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept: number;
  readonly unknown: NewNames;
  readonly problems: readonly Issue[];
}

const NEW_CHANNEL = { paid: false } as const;
const MEASURE_KEYS = PLAN_MEASURES.map((measure) => measure.key);

const doubled = (row: AdoptedPlanRow): Issue => ({
  severity: 'error',
  code: 'adopt.doubled',
  what: t('Общий план месяца не перенесён', 'The plan of the whole month is left out'),
  where: { row: row.line, value: row.month.slice(0, 7) },
  why: t(
    'В отделе на этот месяц уже есть план по каналам: вместе они удвоились бы',
    'The department has plans of channels for this month: together they would count twice',
  ),
  action: t(
    'Разбейте план по каналам или очистите строки каналов',
    'Split the plan by channel, or clear the rows of the channels',
  ),
});

/** Months for which some channel has numbers. */
const plannedMonths = (plan: TableData): ReadonlySet<number> =>
  new Set(
    plan.rows
      .filter((row) => textOf(row, 'channel') !== '' && MEASURE_KEYS.some((key) => numberOf(row, key) !== null))
      .flatMap((row) => numberOf(row, 'month') ?? []),
  );

/** Two reads, and one write when `commit` is set and something changes. */
export function adoptPlan(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  snapshot: WorkbookSnapshot,
  reading: PlanReading,
  given: { readonly commit: boolean; readonly add: NewNames; readonly title: string },
): AdoptOutcome {
  const startedMs = ports.now();
  const tab = tableOf(definition, 'plan');
  requireColumns(snapshot, tab, ['month', 'channel'], record.language);
  if (given.commit) refuseWhileOthersRun(ports, snapshot);
  const values = readTables(ports.sheets, snapshot, [
    { tab, columns: ['month', 'channel', 'version', ...MEASURE_KEYS, ADOPTED_COLUMN] },
    ...['channels', 'products', 'segments'].map((key) => ({
      tab: tableOf(definition, key),
      columns: DIRECTORY_COLUMNS,
    })),
  ]);
  const data = values.table('plan');
  const known = directoryOf(values.table('channels'), values.table('products'), values.table('segments'));
  const made = newEntries(known, { channels: given.add.channels, products: [], segments: [] });
  const { channels } = joinDirectories(known, made);
  const entries = new Map<string, DirectoryEntry>();
  for (const entry of channels)
    for (const name of [entry.code, entry.name, ...entry.aliases])
      if (!entries.has(normaliseName(name))) entries.set(normaliseName(name), entry);
  const codeOf = (name: string): string => entries.get(normaliseName(name))?.code ?? normaliseName(name);
  const unknown = reading.channels.filter((name) => !entries.has(normaliseName(name)));
  const planned = plannedMonths(data);
  const taken = reading.rows.filter((row) => row.channel !== '' || !planned.has(toSerial(row.month)));
  const upsert = upsertTable(
    data,
    record.language,
    (row) => {
      const [month, version] = [numberOf(row, 'month'), numberOf(row, 'version') ?? 1];
      return month === null || version > 1 ? '' : `${month}|${codeOf(textOf(row, 'channel'))}`;
    },
    taken.map((row) => ({
      key: `${toSerial(row.month)}|${codeOf(row.channel)}`,
      cells: {
        month: toSerial(row.month),
        channel: row.channel === '' ? null : (entries.get(normaliseName(row.channel))?.name ?? row.channel),
        ...row.measures,
      },
    })),
  );
  const outcome: AdoptOutcome = {
    added: upsert.plan.added.length,
    changed: upsert.plan.changed.length,
    unchanged: unchangedRows(upsert.plan),
    kept: upsert.plan.conflicts.length,
    unknown: { channels: unknown, products: [], segments: [] },
    problems: [...reading.rows.filter((row) => !taken.includes(row)).map(doubled), ...upsert.problems],
  };
  const requests = [...appendEntries(values.table('channels'), made.channels, NEW_CHANNEL), ...upsert.requests];
  if (!given.commit || requests.length === 0) return outcome;
  const what = t('Перенос плана', 'Plan taken over');
  guardedWrite(
    ports,
    snapshot,
    [
      ...stretchNames(snapshot, tab),
      ...requests,
      ...journalRequests(ports, snapshot, record.language, {
        what,
        result: t(
          `строк: новых ${outcome.added}, изменено ${outcome.changed}`,
          `rows: ${outcome.added} new, ${outcome.changed} changed`,
        ),
        changes: outcome.added + outcome.changed,
        startedMs,
        details: t(given.title, given.title),
      }),
    ],
    {
      runId: ports.newId(),
      at: ports.nowSerial(record.timeZone),
      who: ports.user(),
      what,
      tables: [undoTable(data, upsert.writes)],
      names: {},
    },
  );
  return outcome;
}
