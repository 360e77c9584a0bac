/** A content plan of the team's own into the Library: one batch there, and a line in the journal of Pulse. */
import { toSerial } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { PostReading } from '../../imports/adopt/readPosts';
import { normaliseName } from '../../imports/names/normaliseName';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { refuseWhileOthersRun } from '../lease/lease';
import type { DepartmentRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readTables } from '../tables/readTables';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { stretchNames } from '../tables/tableWrite';
import { textOf } from '../tables/tableRead';
import type { AdoptOutcome } from './adoptPlan';
import { unchangedRows, upsertTable } from './upsertTable';

const NO_NAMES = { channels: [], products: [], segments: [] } as const;
const CHOICES = ['format', 'goal', 'status'] as const;

/** A post is known by where and about what it is: its day is what teams change most. */
const keyOf = (network: string, title: string): string =>
  title === '' ? '' : `${normaliseName(network)}|${normaliseName(title)}`;

const lastNumber = (ids: readonly string[]): number =>
  ids.reduce((most, id) => Math.max(most, Number(/(\d+)$/.exec(id)?.[1] ?? 0)), 0);

/** Two reads, and two writes when `commit` is set and something changes. */
export function adoptPosts(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  books: { readonly pulse: WorkbookSnapshot; readonly library: WorkbookSnapshot },
  reading: PostReading,
  given: { readonly commit: boolean; readonly title: string },
): AdoptOutcome {
  const startedMs = ports.now();
  const tab = tableOf(definition, 'content_plan');
  requireColumns(books.library, tab, ['publish_at', 'network', 'title'], record.language);
  if (given.commit) refuseWhileOthersRun(ports, books.pulse);
  const columns = tab.columns.filter((column) => column.owner !== 'formula').map((column) => column.key);
  const data = readTables(ports.sheets, books.library, [{ tab, columns }]).table('content_plan');
  const labels = new Map(CHOICES.map((key) => [key as string, choiceReader(tab, key, record.language)]));
  const cellOf = (key: string, value: string | number): Scalar => {
    if (key === 'publish_at') return toSerial(String(value));
    return typeof value === 'string' ? (labels.get(key)?.labelOf(value) ?? value) : value;
  };
  const repeats = new Map<string, number>();
  const numbered = (key: string): string => {
    const count = (repeats.get(key) ?? 0) + 1;
    repeats.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  };
  const incoming = reading.rows.map(({ values }) => ({
    key: numbered(keyOf(String(values.network), String(values.title))),
    cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cellOf(key, value)])),
  }));
  repeats.clear();
  const last = lastNumber(data.rows.map((row) => textOf(row, 'post_id')));
  const upsert = upsertTable(
    data,
    record.language,
    (row) => {
      const key = keyOf(textOf(row, 'network'), textOf(row, 'title'));
      return key === '' ? '' : numbered(key);
    },
    incoming,
    (index) => ({ post_id: `po${String(last + 1 + index).padStart(3, '0')}` }),
  );
  const [added, changed] = [upsert.plan.added.length, upsert.plan.changed.length];
  if (given.commit && upsert.requests.length > 0) {
    guardedWrite(ports, books.library, [...stretchNames(books.library, tab), ...upsert.requests]);
    const note = journalRequests(ports, books.pulse, record.language, {
      what: t('Перенос контент-плана', 'Content plan taken over'),
      result: t(`постов: новых ${added}, изменено ${changed}`, `posts: ${added} new, ${changed} changed`),
      changes: added + changed,
      startedMs,
      details: t(given.title, given.title),
    });
    if (note.length > 0) guardedWrite(ports, books.pulse, note);
  }
  return {
    added,
    changed,
    unchanged: unchangedRows(upsert.plan),
    kept: upsert.plan.conflicts.length,
    unknown: NO_NAMES,
    problems: upsert.problems,
  };
}
