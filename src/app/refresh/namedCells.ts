/** Single cells that the add-on keeps (last day with data, maturity): three-way, with the base in the department record. */
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { sameValue } from '../tables/syncTable';
import { writeCells } from '../tables/tableWrite';

export interface NamedCellSync {
  readonly requests: readonly SheetRequest[];
  /** What is remembered as written, for the department record. */
  readonly written: Readonly<Record<string, Scalar>>;
  /** Names of cells that a person typed over: kept. */
  readonly kept: readonly string[];
}

/** Plans the cells; `live` gives what is there now. A cell that is gone is skipped. */
export function syncNamedCells(
  snapshot: WorkbookSnapshot,
  wanted: Readonly<Record<string, Scalar>>,
  live: (name: string) => Scalar,
  base: Readonly<Record<string, Scalar>>,
): NamedCellSync {
  const requests: SheetRequest[] = [];
  const written: Record<string, Scalar> = { ...base };
  const kept: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const range = snapshot.names.get(name);
    if (!range) continue;
    const now = live(name);
    if (sameValue(now, value)) written[name] = value;
    else if (now === null || sameValue(now, base[name] ?? null)) {
      written[name] = value;
      requests.push(
        ...writeCells(range.sheetId, [{ row: range.startRowIndex ?? 0, column: range.startColumnIndex ?? 0, value }]),
      );
    } else kept.push(name);
  }
  return { requests, written, kept };
}
