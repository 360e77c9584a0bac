/** Health over leads that live in BigQuery: the latest of them are checked together with those of the tab; one query. */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { HealthAspect } from '../../blueprint/health';
import { BIGQUERY } from '../../metrics/sql/dialect';
import { latestLeads } from '../../metrics/sql/leadStore';
import type { Ports } from '../ports';
import type { DepartmentValues } from '../tables/readDepartment';
import { textOf, type TableRow } from '../tables/tableRead';
import type { WarehousePlace } from '../warehouse/port';
import { cellsOfStored, tableName } from '../warehouse/storedLeads';
import type { HealthView } from './evaluate';

/** Rules look back ninety days at most. */
const WINDOW_DAYS = 92;
/** Of more leads than these the latest tell how things are. */
const MOST_LEADS = 5000;

/** Row of a lead that stands in no cell: a link to it is a link to its tab. */
export const NO_ROW = -1;

const UNREADABLE = t(
  'Лиды живут в BigQuery, и сейчас их не прочитать: нет доступа или связи',
  'The leads live in BigQuery and cannot be read now: no access or no connection',
);

/** The values with the stored leads among those of the tab; `leads` is null when the database does not answer. */
export function withStoredLeads(
  ports: Ports,
  place: WarehousePlace,
  values: DepartmentValues,
  today: string,
): DepartmentValues {
  const tab = values.table('leads');
  if (!tab) return values;
  const sql = latestLeads(BIGQUERY, tableName(place), addDays(today, -WINDOW_DAYS), MOST_LEADS);
  const rows = answer(() => ports.warehouse.query(place, { sql }));
  const here = new Set(tab.rows.map((row) => textOf(row, 'lead_id')));
  const stored = (rows ?? [])
    .filter(({ lead_id: id }) => !here.has(id ?? ''))
    .map((row): TableRow => ({ row: NO_ROW, values: cellsOfStored(row).ours }));
  const leads = rows === null ? null : { ...tab, rows: [...tab.rows, ...stored] };
  return { ...values, table: (key) => (key === 'leads' ? leads : values.table(key)) };
}

/** What a question to the database gives; null when it fails: health is told without it, as not checked. */
function answer<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** Says of checks that could not be made for want of the leads why that is. */
export function tellUnread(view: HealthView, rules: readonly HealthAspect[]): HealthView {
  const needsLeads = (aspect: string, check: string): boolean =>
    rules
      .find(({ key }) => key === aspect)
      ?.checks.some(({ key, needs }) => key === check && needs.leads !== undefined) ?? false;
  const why = (aspect: string, check: string, now: Text | null): Text | null =>
    now !== null && needsLeads(aspect, check) ? UNREADABLE : now;
  const aspects = view.aspects.map((aspect) => ({
    ...aspect,
    checks: aspect.checks.map((check) => ({ ...check, why: why(aspect.key, check.key, check.why) })),
  }));
  return { ...view, aspects };
}
