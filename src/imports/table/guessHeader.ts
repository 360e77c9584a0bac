import type { HeaderGuess, TableRow } from './readTable';

const looksLikeData = (cell: string): boolean => /^[\d\s.,:/+\-–—₽$€%]+$/.test(cell.trim());

/**
 * The row that is most likely the header of a table that nobody knows: the first of the widest rows whose cells are different words, with a
 * row as wide below it. Null when there is none.
 */
export function guessHeader(rows: readonly TableRow[]): HeaderGuess | null {
  const filled = (row: TableRow): string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isHeader = (row: TableRow): boolean => {
    const cells = filled(row);
    return cells.length >= 2 && !cells.some(looksLikeData);
  };
  const candidates = rows.filter(
    (row, index) => isHeader(row) && rows.slice(index + 1).some((below) => filled(below).length >= 2),
  );
  const width = Math.max(0, ...candidates.map((row) => filled(row).length));
  const header = candidates.find((row) => filled(row).length === width);
  if (!header) return null;
  const below = rows.slice(rows.indexOf(header) + 1).filter((row) => filled(row).length > 0);
  return {
    header: header.cells.map((cell) => cell.trim()),
    line: header.line,
    sample: below.slice(0, 3).map((row) => row.cells),
  };
}
