/**
 * Use case: leads move into BigQuery, or back. Out: portions are merged by their ids, then every row is compared, and one atomic batch takes
 * the rows off the tab and notes in the record where they are. Until that batch nothing of the workbook has changed, and each step may be
 * done again. Back: portions are written below the tab's last row, leads that are there already left out.
 */
import { AppError } from '../../shared/errors';
import { plural, t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { deleteLeads, mergeLeads, pageOfLeads, printsOfLeads } from '../../metrics/sql/leadStore';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { spreadsheetUrl } from '../documents/documentData';
import { startJob, type JobDefinition, type JobStep } from '../jobs/job';
import { refuseWhileOthersRun, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import type { JobView } from '../viewTypes';
import { deleteRowRequests } from './deleteRows';
import { readLeadGrid, type GridLead } from './leadGrid';
import { planMove } from './planMove';
import type { WarehousePlace, WarehouseRow } from './port';
import { recordRequests } from './recordRequests';
import {
  cellsOfStored,
  idOfLead,
  isMovable,
  laterColumns,
  leadWriter,
  TABLE_SHAPE,
  tableName,
  WAREHOUSE_COLUMNS,
} from './storedLeads';
import type { StartWarehouseInput, WarehouseDirection } from './views';

/** Rows of one portion: about 4 MB of a request, which may hold 10. */
const PORTION = 2000;
/** Rows that may differ at the comparison: more, and people are still at work on the tab. */
const MOST_LATE = 5 * PORTION;

export interface WarehouseData {
  readonly direction: WarehouseDirection;
  readonly pulse: string;
  readonly place: WarehousePlace;
  /** Rows of the tab, or leads of the table, to go through. */
  readonly reach: number;
  /** On the way back: the last row of the tab that was there before, or that the steps so far have written. */
  readonly tail: number;
  readonly moved: number;
}

type Step = JobStep<WarehouseData>;

export interface Opened {
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
}

function open(ports: Ports, data: WarehouseData): Opened {
  const snapshot = snapshotOf(ports, data.pulse);
  refuseWhileOthersRun(ports, snapshot);
  return { snapshot, record: parseRecord(snapshot.departmentRecord ?? '') };
}

/** Gives a table of an older release the columns of this one. */
export function renewTable(ports: Ports, place: WarehousePlace): void {
  for (const sql of laterColumns(place)) ports.warehouse.query(place, { sql });
}

/** Adds or changes leads of the table, by portions. */
export function mergeIntoWarehouse(ports: Ports, place: WarehousePlace, rows: readonly WarehouseRow[]): void {
  for (let from = 0; from < rows.length; from += PORTION)
    ports.warehouse.query(place, {
      sql: mergeLeads(tableName(place)),
      params: { rows: { kind: 'rows', columns: WAREHOUSE_COLUMNS, rows: rows.slice(from, from + PORTION) } },
    });
}

/** The first lead of each id, of those that can move. */
function firstOfEach(rows: readonly GridLead[]): ReadonlyMap<string, GridLead> {
  const leads = new Map<string, GridLead>();
  for (const row of rows) {
    const id = idOfLead(row.ours);
    if (isMovable(row.ours) && !leads.has(id)) leads.set(id, row);
  }
  return leads;
}

const prepareStep: Step = {
  label: t('Готовлю таблицу в BigQuery', 'Preparing the table in BigQuery'),
  run: (ports, data) => {
    open(ports, data);
    ports.warehouse.prepare(data.place, WAREHOUSE_COLUMNS);
    // a table of an earlier move may be older
    renewTable(ports, data.place);
    return data;
  },
};

const copyStep = (definition: DepartmentDefinition, from: number): Step => ({
  label: t(`Копирую лиды, строки с ${from + 1}-й`, `Copying leads, rows from number ${from + 1}`),
  run: (ports, data) => {
    const { snapshot, record } = open(ports, data);
    const toRow = leadWriter(definition, record.language);
    const leads = firstOfEach(readLeadGrid(ports, snapshot, from, from + PORTION));
    mergeIntoWarehouse(
      ports,
      data.place,
      [...leads.values()].map((lead) => toRow(lead, lead.row)),
    );
    return { ...data, moved: data.moved + leads.size };
  },
});

const tooManyChanges = (): AppError =>
  new AppError('STALE_PLAN', 'the leads changed while they were copied', {
    text: t('Лиды на вкладке меняются, пока идёт переезд', 'The leads on the tab change while they move'),
    why: t('Ничего не убрано с вкладки', 'Nothing was taken off the tab'),
  });

/** Brings the table to what the tab says now, and takes the rows off the tab. */
const settleStep = (definition: DepartmentDefinition): Step => ({
  label: t('Сверяю строки и освобождаю вкладку', 'Comparing the rows and clearing the tab'),
  run: (ports, data) => {
    const startedMs = ports.now();
    const { snapshot, record } = open(ports, data);
    // an earlier try, whose answer did not come back, may have done it
    if (record.warehouse) return data;
    const { place } = data;
    const state = snapshot.tabs.get('leads');
    const leads = firstOfEach(readLeadGrid(ports, snapshot, 1, state?.rowCount ?? 1));
    const prints = new Map(
      ports.warehouse
        .query(place, { sql: printsOfLeads(tableName(place)) })
        .map((row) => [row.lead_id ?? '', row.print ?? null]),
    );
    const toRow = leadWriter(definition, record.language);
    const late = [...leads].flatMap(([id, lead]) => {
      const row = toRow(lead, lead.row);
      return prints.get(id) === row.print ? [] : [row];
    });
    const gone = [...prints.keys()].filter((id) => !leads.has(id));
    if (late.length > MOST_LATE) throw tooManyChanges();
    mergeIntoWarehouse(ports, place, late);
    for (let from = 0; from < gone.length; from += PORTION)
      ports.warehouse.query(place, {
        sql: deleteLeads(tableName(place)),
        params: { ids: { kind: 'texts', values: gone.slice(from, from + PORTION) } },
      });
    const rows = [...leads.values()].map(({ row }) => row);
    guardedWrite(ports, snapshot, [
      ...(state ? deleteRowRequests(state, rows) : []),
      ...recordRequests({ ...record, warehouse: { ...place, shape: TABLE_SHAPE, rows: leads.size } }),
      ...noted(ports, { snapshot, record }, leads.size, startedMs, 'out'),
      ...releaseRequests(ports, snapshot),
    ]);
    return { ...data, moved: leads.size };
  },
});

function noted(
  ports: Ports,
  { snapshot, record }: Opened,
  rows: number,
  startedMs: number,
  direction: WarehouseDirection,
): SheetRequest[] {
  return journalRequests(ports, snapshot, record.language, {
    what:
      direction === 'out'
        ? t('Переезд лидов в BigQuery', 'Leads moved to BigQuery')
        : t('Возврат лидов в книгу', 'Leads brought back'),
    result: t(`лидов: ${rows}`, `leads: ${rows}`),
    changes: rows,
    startedMs,
    details: t('', ''),
  });
}

const backStep = (from: number): Step => ({
  label: t(`Возвращаю лиды, с ${from + 1}-го`, `Bringing leads back, from number ${from + 1}`),
  run: (ports, data) => {
    const { snapshot } = open(ports, data);
    const state = snapshot.tabs.get('leads');
    if (!state) throw new AppError('NOT_FOUND', 'the tab of the leads is gone', {});
    // what an earlier try of this step wrote, and what people typed meanwhile, lies below
    const below = readLeadGrid(ports, snapshot, data.tail + 1, state.rowCount);
    const known = new Set(below.map(({ ours }) => idOfLead(ours)));
    const stored = ports.warehouse
      .query(data.place, { sql: pageOfLeads(tableName(data.place), from, PORTION) })
      .filter((row) => !known.has(row.lead_id ?? ''));
    const last = below.at(-1)?.row ?? data.tail;
    const headers = ownColumns(ports, snapshot);
    const writes = stored.flatMap((row, index): CellWrite[] => {
      const { ours, own } = cellsOfStored(row);
      const at = last + 1 + index;
      return [
        ...recordWrites(state, at, ours),
        ...Object.entries(own).flatMap(([header, value]) => {
          const column = headers.get(header);
          return column === undefined ? [] : [{ row: at, column, value }];
        }),
      ];
    });
    if (writes.length > 0)
      guardedWrite(ports, snapshot, [
        ...growRequests(state, last + 1 + stored.length, last),
        ...writeCells(state.sheetId, writes),
      ]);
    return { ...data, moved: data.moved + stored.length, tail: last + stored.length };
  },
});

/** Columns of the team's own by their headers. */
function ownColumns(ports: Ports, snapshot: WorkbookSnapshot): ReadonlyMap<string, number> {
  const state = snapshot.tabs.get('leads');
  if (!state) return new Map();
  const [head] = ports.sheets.readValues(snapshot.spreadsheetId, [
    { kind: 'range', sheetId: state.sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: state.columnCount },
  ]);
  const ours = new Set(state.columns.values());
  return new Map(
    Array.from({ length: state.columnCount }, (_, column) => column)
      .filter((column) => !ours.has(column))
      .map((column) => [String(head?.[column]?.[0] ?? '').trim() || `#${column + 1}`, column]),
  );
}

const backSettleStep: Step = {
  label: t('Записываю, что лиды снова в книге', 'Noting that the leads are in the workbook again'),
  run: (ports, data) => {
    const startedMs = ports.now();
    const { snapshot, record } = open(ports, data);
    const { warehouse, ...rest } = record;
    if (!warehouse) return data;
    guardedWrite({ ...ports, run: undefined }, snapshot, [
      ...recordRequests(rest),
      ...noted(ports, { snapshot, record }, data.moved, startedMs, 'back'),
      ...releaseRequests(ports, snapshot),
    ]);
    return data;
  },
};

const portions = (reach: number, first: number): number[] =>
  Array.from({ length: Math.ceil(Math.max(0, reach - first + 1) / PORTION) }, (_, index) => first + index * PORTION);

/** The job: portions, and one batch at the end. */
export const moveLeads = (definition: DepartmentDefinition): JobDefinition<WarehouseData> => ({
  kind: 'warehouse',
  steps: ({ direction, reach }) =>
    direction === 'out'
      ? [prepareStep, ...portions(reach, 1).map((from) => copyStep(definition, from)), settleStep(definition)]
      : [...portions(reach - 1, 0).map(backStep), backSettleStep],
  result: ({ direction, moved, pulse }) => {
    const ru = plural('ru', moved, { one: 'лид', few: 'лида', many: 'лидов', other: 'лида' });
    const en = plural('en', moved, { one: 'lead', other: 'leads' });
    return {
      summary:
        direction === 'out'
          ? t(
              `В BigQuery: ${moved} ${ru}. Обновите РНП: числа те же.`,
              `In BigQuery: ${moved} ${en}. Refresh the RNP: the numbers are the same.`,
            )
          : t(`Снова в книге: ${moved} ${ru}. Обновите РНП.`, `Back in the workbook: ${moved} ${en}. Refresh the RNP.`),
      changes: moved,
      links: [{ title: t('Книга «Пульс»', 'The Pulse workbook').ru, url: spreadsheetUrl(pulse) }],
      problems: [],
    };
  },
});

/** Starts the job for the plan that was shown. @throws AppError STALE_PLAN when the leads changed since */
export function startMove(ports: Ports, definition: DepartmentDefinition, input: StartWarehouseInput): JobView {
  const { snapshot, place, plan, reach, tail } = planMove(ports, definition, input);
  if (plan.planId !== input.planId) throw new AppError('STALE_PLAN', 'the leads changed since the plan was shown', {});
  return startJob(ports, moveLeads(definition), {
    direction: input.direction,
    pulse: snapshot.spreadsheetId,
    place,
    reach,
    tail,
    moved: 0,
  });
}
