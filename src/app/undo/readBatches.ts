/** Reads the log of the last run from the hidden sheet of a workbook. */
import { readLog, runInLog, UNDO_SHEET_ID, type UndoBatch } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';

/** One read; none for an empty log. */
export function readBatches(ports: Ports, snapshot: WorkbookSnapshot): UndoBatch[] {
  if (runInLog(snapshot) === null || !snapshot.sheetIds.includes(UNDO_SHEET_ID)) return [];
  const blocks = ports.sheets.readCells(snapshot.spreadsheetId, [{ sheetId: UNDO_SHEET_ID }]).get(UNDO_SHEET_ID);
  const rows = (blocks?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? ''),
  );
  return readLog(rows);
}
