/**
 * Files as text on disk. Cells of a spreadsheet repeat a few formats and validations thousands of times: each is written once and
 * referred to by its place, so that a large workbook is some times smaller, and cells that look alike share one object when read.
 */
import type { StoredFile } from './store';

/** Parts of a cell that are shared between cells. */
const SHARED = ['userEnteredFormat', 'dataValidation'] as const;

type LooseCell = Record<string, unknown>;
interface LooseSheet {
  rows?: ((LooseCell | null)[] | null)[];
}
interface Packed {
  /** What cells share, in the order of its numbers. */
  readonly shared: readonly unknown[];
  readonly file: StoredFile;
}

const sheetsOf = (file: StoredFile): LooseSheet[] =>
  (file.content as { sheets?: LooseSheet[] } | null | undefined)?.sheets ?? [];

/** Text of a file, read back by `readFile`. */
export function writeFile(file: StoredFile): string {
  const sheets = sheetsOf(file);
  if (sheets.length === 0) return JSON.stringify(file);
  const shared: unknown[] = [];
  const byText = new Map<string, number>();
  const byObject = new Map<unknown, number>();
  const numberOf = (part: unknown): number => {
    const known = byObject.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    const number = byText.get(text) ?? shared.push(part) - 1;
    byText.set(text, number);
    byObject.set(part, number);
    return number;
  };
  const packCell = (cell: LooseCell | null | undefined): LooseCell | null => {
    if (!cell) return null;
    const packed: LooseCell = { ...cell };
    for (const key of SHARED) if (packed[key] !== undefined) packed[key] = numberOf(packed[key]);
    return packed;
  };
  const packed = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows?.map((row) => row?.map(packCell) ?? null) }));
  return JSON.stringify({ shared, file: { ...file, content: { ...(file.content as object), sheets: packed } } });
}

/** The file of such a text; one that was written whole, by an older version, is read too. */
export function readFile(text: string): StoredFile {
  const read = JSON.parse(text) as StoredFile | Packed;
  if (!('shared' in read)) return read;
  for (const sheet of sheetsOf(read.file))
    for (const row of sheet.rows ?? [])
      for (const cell of row ?? [])
        if (cell) for (const key of SHARED) if (key in cell) cell[key] = read.shared[cell[key] as number];
  return read.file;
}
