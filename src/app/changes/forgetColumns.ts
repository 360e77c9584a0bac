/** A column that is put back is empty: what its rows remember of it is forgotten, or the next import would take the emptiness for a person's wish. */
import { columnMetadataId } from '../../blueprint/compile/identity';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { SheetsPort } from '../ports';
import { forgetIn, memoryColumn } from '../tables/memories';
import { writeCells } from '../tables/tableWrite';

/** Requests that forget columns of a tab in every row; one read, of the memory alone, and none for a tab whose rows remember nothing. */
export function forgetColumns(
  sheets: SheetsPort,
  snapshot: WorkbookSnapshot,
  tab: string,
  columns: readonly string[],
): SheetRequest[] {
  const state = snapshot.tabs.get(tab);
  const key = state ? memoryColumn(tab, state.columns) : null;
  const at = key === null ? undefined : state?.columns.get(key);
  if (!state || key === null || at === undefined || columns.length === 0) return [];
  const [memory] = sheets.readValues(snapshot.spreadsheetId, [
    { kind: 'column', metadataId: columnMetadataId(tab, key) },
  ]);
  const writes = (memory?.[0] ?? []).flatMap((text, row) => {
    const value = row === 0 ? null : forgetIn(tab, text, columns);
    return value === null ? [] : [{ row, column: at, value }];
  });
  return writeCells(state.sheetId, writes);
}
