/** Which rows imports have brought: a row that people deleted since is not brought back. Kept as fingerprints in a table of the workbook. */
import { fingerprint } from '../../shared/hash';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { textOf, type TableData } from '../tables/tableRead';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import type { ImportKind } from '../viewTypes';

export const MEMORY_COLUMNS = ['id', 'kind', 'at', 'keys'] as const;
/** A cell holds up to 50,000 characters. */
const MOST_LETTERS = 45_000;

/** Fingerprint of a row's key; says nothing about the row. */
export const keyPrint = (key: string): string => fingerprint(key);

/** Fingerprints of all rows of a kind that imports have brought. */
export function importedKeys(data: TableData, kind: ImportKind): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of data.rows)
    if (textOf(row, 'kind') === kind) for (const key of textOf(row, 'keys').split(' ')) keys.add(key);
  return keys;
}

function cellsOf(prints: readonly string[]): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const print of prints) {
    if (cell !== '' && cell.length + 1 + print.length > MOST_LETTERS) {
      cells.push(cell);
      cell = '';
    }
    cell = cell === '' ? print : `${cell} ${print}`;
  }
  return cell === '' ? cells : [...cells, cell];
}

/** Cells that remember these rows; none when there is nothing to remember or the table is gone. */
export function rememberKeys(
  data: TableData,
  kind: ImportKind,
  keys: readonly string[],
  run: { readonly id: string; readonly day: number },
): { readonly writes: readonly CellWrite[]; readonly requests: readonly SheetRequest[] } {
  const { state } = data;
  if (!state || keys.length === 0) return { writes: [], requests: [] };
  const last = data.rows.at(-1)?.row ?? 0;
  const cells = cellsOf(keys.map(keyPrint));
  const writes = cells.flatMap((text, index) =>
    recordWrites(state, last + 1 + index, {
      id: `${run.id}.${last + index}`,
      kind,
      at: run.day,
      keys: text,
    }),
  );
  return {
    writes,
    requests: [...growRequests(state, last + 1 + cells.length, last), ...writeCells(state.sheetId, writes)],
  };
}
