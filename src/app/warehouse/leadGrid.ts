/** Rows of the leads tab with all of their cells, wherever people moved the columns, their own columns too. */
import type { Scalar } from '../../blueprint/values';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports, ValueFilter } from '../ports';
import type { LeadCellsOfRow } from './storedLeads';

export interface GridLead extends LeadCellsOfRow {
  /** Row in the sheet, from 0. */
  readonly row: number;
}

const isEmpty = (value: Scalar | undefined): boolean => value === undefined || value === null || value === '';

/** Rows `from` to `to` (excluded) that hold anything; one call. */
export function readLeadGrid(ports: Ports, snapshot: WorkbookSnapshot, from: number, to: number): GridLead[] {
  const state = snapshot.tabs.get('leads');
  if (!state) return [];
  const area = (startRow: number, endRow: number): ValueFilter => ({
    kind: 'range',
    sheetId: state.sheetId,
    startRow,
    endRow,
    startColumn: 0,
    endColumn: state.columnCount,
  });
  const [head, body] = ports.sheets.readValues(snapshot.spreadsheetId, [
    area(0, 1),
    area(from, Math.max(from + 1, to)),
  ]);
  const keyOf = new Map([...state.columns].map(([key, column]) => [column, key]));
  const columns = Array.from({ length: state.columnCount }, (_, column) => ({
    key: keyOf.get(column),
    header: String(head?.[column]?.[0] ?? '').trim() || `#${column + 1}`,
    values: body?.[column] ?? [],
  })).filter(({ values }) => values.some((value) => !isEmpty(value)));
  const rows: GridLead[] = [];
  for (let row = from; row < to; row++) {
    const ours: Record<string, Scalar> = {};
    const own: Record<string, Scalar> = {};
    for (const { key, header, values } of columns) {
      const value = values[row - from] ?? null;
      if (isEmpty(value)) continue;
      if (key === undefined) own[header] = value;
      else ours[key] = value;
    }
    if (Object.keys(ours).length + Object.keys(own).length > 0) rows.push({ row, ours, own });
  }
  return rows;
}
