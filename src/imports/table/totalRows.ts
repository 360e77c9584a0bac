import { parseDate } from '../cells/parseDate';
import { tidyText } from '../names/normaliseName';
import { cellOf, type BoundColumn } from './bindColumns';
import { type TableRow } from './readTable';

const TOTAL = /^(итого|всего|общий итог|total|totals|grand total|gesamt)(?![\p{L}\p{N}])/iu;

/**
 * Whether a row is a total of the file: its first cell that is not empty begins with «Итого», «Всего» or "Total", and it has
 * no date of its own. A campaign named "Total Wine" on a day is data.
 */
export function isTotalRow(row: TableRow, date: BoundColumn): boolean {
  const first = row.cells.find((cell) => cell !== '') ?? '';
  if (!TOTAL.test(tidyText(first))) return false;
  const reading = parseDate(cellOf(row, date), date.order, date.exact);
  return 'problem' in reading || reading.date === null;
}
