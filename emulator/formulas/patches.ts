/** Cells in which two versions of a spreadsheet differ, as far as formulas see them. */
import type { ExtendedValue, Row, Sheet, StoredSpreadsheet } from '../sheets/state';
import type { Columns } from './reach';

/** Past so many changed cells a fresh model is cheaper. */
const MAX_PATCH = 5000;

export interface Patch {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly value: ExtendedValue | undefined;
}

const sameValue = (left: ExtendedValue | undefined, right: ExtendedValue | undefined): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

function rowPatches(
  sheetId: number,
  row: number,
  now: Row | undefined,
  was: Row | undefined,
  columns: Columns,
): Patch[] {
  if (now === was) return [];
  const width = Math.max(now?.length ?? 0, was?.length ?? 0);
  return [...(columns ?? Array.from({ length: width }, (_, column) => column))].flatMap((column) => {
    const value = now?.[column]?.userEnteredValue;
    return sameValue(value, was?.[column]?.userEnteredValue) ? [] : [{ sheetId, row, column, value }];
  });
}

type SheetsById = ReadonlyMap<number, Sheet>;

const byId = new WeakMap<StoredSpreadsheet, SheetsById>();

function sheetsById(stored: StoredSpreadsheet): SheetsById {
  const known = byId.get(stored) ?? new Map(stored.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  byId.set(stored, known);
  return known;
}

/** Cells of the loaded columns whose value differs; null when there are too many, or a sheet is gone. */
export function patchesBetween(
  from: StoredSpreadsheet,
  to: StoredSpreadsheet,
  loaded: ReadonlyMap<number, Columns>,
): Patch[] | null {
  const patches: Patch[] = [];
  for (const [sheetId, columns] of loaded) {
    const [before, sheet] = [sheetsById(from).get(sheetId), sheetsById(to).get(sheetId)];
    if (!before || !sheet) return null;
    if (before.rows === sheet.rows) continue;
    for (let row = 0; row < Math.max(sheet.rows.length, before.rows.length); row++) {
      patches.push(...rowPatches(sheetId, row, sheet.rows[row], before.rows[row], columns));
      if (patches.length > MAX_PATCH) return null;
    }
  }
  return patches;
}
