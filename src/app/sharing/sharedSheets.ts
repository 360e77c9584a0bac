/**
 * One reading and one writing of each workbook for several steps of a run. Steps read and write as if alone; what one of them wrote the
 * next finds, though nothing is sent until the end. So a run of seven steps costs a workbook three calls, not seven times three.
 */
import type { SheetRequest, SpreadsheetAnswer } from '../../reconcile/googleSheets';
import type { Ports, SheetsPort, ValueFilter } from '../ports';
import { filterKey, WorkbookOverlay } from './overlay';

/** What else will be asked of a workbook: read together with the first question. */
export type Foresight = (spreadsheetId: string, structure: SpreadsheetAnswer) => readonly ValueFilter[];

export interface SharedSheets {
  readonly ports: Ports;
  /** Sends what is pending, one batch a workbook, that of `last` at the end. */
  readonly send: (last?: string) => void;
}

/** Requests that leave every cell where it is. */
const STILL = [
  'updateCells',
  'appendCells',
  'appendDimension',
  'addSheet',
  'createDeveloperMetadata',
  'updateDeveloperMetadata',
  'deleteDeveloperMetadata',
  'updateNamedRange',
] as const;

const NOTHING_FORESEEN: Foresight = () => [];

class Workbooks {
  private readonly overlays = new Map<string, WorkbookOverlay>();
  private readonly pending = new Map<string, SheetRequest[]>();

  constructor(
    private readonly sheets: SheetsPort,
    private readonly foresee: Foresight,
  ) {}

  private overlay(id: string): WorkbookOverlay {
    const known = this.overlays.get(id);
    if (known) return known;
    const made = new WorkbookOverlay(this.sheets.readStructure(id));
    this.overlays.set(id, made);
    return made;
  }

  structure(id: string): SpreadsheetAnswer {
    return this.overlay(id).structure;
  }

  values(id: string, filters: readonly ValueFilter[]): ReturnType<SheetsPort['readValues']> {
    const overlay = this.overlay(id);
    if (filters.some((filter) => overlay.values(filter) === undefined)) {
      // what is read from now on must hold what is pending
      this.sendTo(id);
      const wanted = new Map(
        [...filters, ...this.foresee(id, overlay.structure)].map((filter) => [filterKey(filter), filter]),
      );
      const missing = [...wanted.values()].filter((filter) => overlay.values(filter) === undefined);
      const answers = this.sheets.readValues(id, missing);
      missing.forEach((filter, index) => overlay.hold(filter, answers[index] ?? null));
    }
    return filters.map((filter) => overlay.values(filter) ?? null);
  }

  write(id: string, requests: readonly SheetRequest[]): void {
    this.pending.set(id, [...(this.pending.get(id) ?? []), ...requests]);
    const overlay = this.overlays.get(id);
    if (overlay && requests.every((request) => overlay.lay(request))) return;
    this.sendTo(id);
    this.overlays.delete(id);
  }

  cells(id: string, areas: Parameters<SheetsPort['readCells']>[1]): ReturnType<SheetsPort['readCells']> {
    this.sendTo(id);
    return this.sheets.readCells(id, areas);
  }

  dressed(...[id, areas, what]: Parameters<SheetsPort['readSheets']>): ReturnType<SheetsPort['readSheets']> {
    this.sendTo(id);
    return this.sheets.readSheets(id, areas, what);
  }

  /** Values that are pending move no formula and stand in none of its cells: only what moves rows or columns has to be sent before. */
  typed(id: string, areas: Parameters<SheetsPort['readTyped']>[1]): ReturnType<SheetsPort['readTyped']> {
    if ((this.pending.get(id) ?? []).some((request) => !STILL.some((kind) => kind in request))) this.sendTo(id);
    return this.sheets.readTyped(id, areas);
  }

  /** @param compute whether formulas may have new results: what was read is then read again */
  sendTo(id: string, compute = true): void {
    const requests = this.pending.get(id) ?? [];
    this.pending.delete(id);
    if (requests.length === 0) return;
    try {
      this.sheets.batchUpdate(id, requests);
    } catch (error) {
      // it was planned on what is no longer so
      this.overlays.delete(id);
      throw error;
    }
    if (compute) this.overlays.get(id)?.forgetValues();
  }

  send(last?: string): void {
    for (const id of [...this.pending.keys()].filter((each) => each !== last)) this.sendTo(id);
    if (last !== undefined) this.sendTo(last);
  }
}

/** Ports whose workbooks are read once and written once. Documents and files are reached as before. */
export function shareSheets(ports: Ports, foresee: Foresight = NOTHING_FORESEEN): SharedSheets {
  const workbooks = new Workbooks(ports.sheets, foresee);
  return {
    ports: {
      ...ports,
      sheets: {
        readStructure: (id) => workbooks.structure(id),
        readValues: (id, filters) => workbooks.values(id, filters),
        readCells: (id, areas) => workbooks.cells(id, areas),
        readTyped: (id, areas) => workbooks.typed(id, areas),
        readSheet: (id, sheetId, rows) => {
          workbooks.sendTo(id);
          return ports.sheets.readSheet(id, sheetId, rows);
        },
        readSheets: (id, areas, what) => workbooks.dressed(id, areas, what),
        batchUpdate: (id, requests) => workbooks.write(id, requests),
        sendNow: (id) => workbooks.sendTo(id, false),
      },
    },
    send: (last) => workbooks.send(last),
  };
}
