/** Cells of a workbook as the texts that the readers of files know. */

export type Cell = string | number | boolean | Date | null | undefined;

const MIDNIGHT = /T00:00:00(\.\d+)?Z$/;

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return MIDNIGHT.test(iso) ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** A number so that it reads as itself: 1.234 of a workbook is no thousand. */
function numberText(value: number): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return numberText(cell);
  return String(cell).trim();
}
