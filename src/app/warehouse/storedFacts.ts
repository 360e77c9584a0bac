/** Facts of the leads that live in BigQuery: one query a run, whatever their number. */
import type { Directory } from '../../imports/names/matchNames';
import { matchNames } from '../../imports/names/matchNames';
import type { WeekStart } from '../../shared/isoWeek';
import { BIGQUERY } from '../../metrics/sql/dialect';
import type { Window } from '../../metrics/funnelRepair';
import type { MoneyRules } from '../../metrics/money';
import type { SomCell } from '../../metrics/somFact';
import { factsQuery } from '../../metrics/sql/factsQuery';
import { readCells, type LeadCell, type LeadCells } from '../../metrics/sql/leadCells';
import { knownIds } from '../../metrics/sql/leadStore';
import { readSomCells, somQuery } from '../../metrics/sql/somQuery';
import { readStepCells, stepsQuery, type StepCell } from '../../metrics/sql/stepCells';
import type { Ports } from '../ports';
import type { WarehousePlace, WarehousePort, WarehouseRow } from './port';
import { isOlder, tableName } from './storedLeads';

/** How leads are counted, as the settings say. */
export interface CountRules {
  readonly today: string;
  readonly excludeByReason: boolean;
  readonly defaultMargin: number;
  readonly weekStart: WeekStart;
  /** Events from this day on are told by day as well. */
  readonly daysFrom: string;
  readonly money: MoneyRules;
}

/** Cells by period, channel and product, by the names that people write. */
export const storedCells = (ports: Ports, place: WarehousePlace, rules: CountRules): LeadCells =>
  readCells(
    ports.warehouse.query(place, {
      sql: factsQuery(BIGQUERY, { table: tableName(place), isOlder: isOlder(place), ...rules }),
    }),
  );

/** Days of the steps of leads created in a window, by codes of channels; what no list knows is told with the other cells. */
export function storedSteps(
  ports: Ports,
  place: WarehousePlace,
  { today, excludeByReason }: CountRules,
  window: Window,
  directory: Directory,
): StepCell[] {
  const sql = stepsQuery(BIGQUERY, {
    table: tableName(place),
    isOlder: isOlder(place),
    today,
    excludeByReason,
    ...window,
  });
  const cells = readStepCells(ports.warehouse.query(place, { sql }));
  const { rows } = matchNames(
    cells.map((cell) => ({ cell, values: { channel: cell.channel } })),
    directory,
  );
  return rows.map(({ cell, values }) => ({ ...cell, channel: values.channel }));
}

/** Revenue by segment of the stored deals, by codes of segments; '' where no list knows the name. */
export function storedSom(ports: Ports, place: WarehousePlace, rules: CountRules, directory: Directory): SomCell[] {
  const sql = somQuery(BIGQUERY, { table: tableName(place), isOlder: isOlder(place), ...rules });
  const cells = readSomCells(ports.warehouse.query(place, { sql }));
  const { rows } = matchNames(
    cells.map((cell) => ({ cell, values: { channel: '', segment: cell.segment } })),
    directory,
  );
  return rows.map(({ cell, values }) => ({ ...cell, segment: values.segment ?? '' }));
}

/** Ids of the workbook's leads that the table has as well: those count there. No call when there are none to ask for. */
export function alsoStored(ports: Ports, place: WarehousePlace, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  const rows = ports.warehouse.query(place, {
    sql: knownIds(tableName(place)),
    params: { ids: { kind: 'texts', values: ids } },
  });
  return new Set(rows.map((row) => row.lead_id ?? ''));
}

/** The same cells by codes of channels and products, and the names that no list knows. */
export function cellsByCode(
  cells: LeadCells,
  directory: Directory,
): { readonly cells: LeadCells; readonly channels: readonly string[]; readonly products: readonly string[] } {
  const kinds = ['weeks', 'cohorts', 'days', 'open'] as const;
  const named = kinds
    .flatMap((kind) => cells[kind])
    .map((cell) => ({
      cell,
      values: { channel: cell.channel, product: cell.product },
    }));
  const { rows, unknown } = matchNames(named, directory);
  const coded = rows.map(({ cell, values }): LeadCell => ({
    ...cell,
    channel: values.channel,
    product: values.product ?? '',
  }));
  let from = 0;
  const parts = kinds.map((kind): readonly [string, readonly LeadCell[]] => {
    const part = coded.slice(from, from + cells[kind].length);
    from += part.length;
    return [kind, part];
  });
  // every lead of these is in a week as well: what no list knows is told there
  const losses = matchNames(
    cells.losses.map((cell) => ({ cell, values: { channel: cell.channel } })),
    directory,
  ).rows.map(({ cell, values }) => ({ ...cell, channel: values.channel }));
  return {
    cells: { ...cells, ...Object.fromEntries(parts), losses },
    channels: unknown.channels,
    products: unknown.products,
  };
}

/** Answers a question that was asked before without a call: parts of one run ask the same. */
export function rememberAnswers(warehouse: WarehousePort): WarehousePort {
  const known = new Map<string, readonly WarehouseRow[]>();
  return {
    ...warehouse,
    query: (place, question) => {
      const key = JSON.stringify([place, question]);
      const rows = known.get(key) ?? warehouse.query(place, question);
      known.set(key, rows);
      return rows;
    },
  };
}
