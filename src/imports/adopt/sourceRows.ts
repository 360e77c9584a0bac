/** Data rows of a table below its header: without blank rows, section titles, totals and repeated headers. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { told } from './issues';
import type { FoundHeader } from './findTable';
import { isTotalName } from './planRows';
import { cellText, isEmptyCell, spread, type SourceCell, type SourceSheet } from './sheet';

export interface SourceRow {
  /** Row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

export interface SourceRows {
  readonly rows: readonly SourceRow[];
  readonly issues: readonly Issue[];
}

/**
 * @param columns columns that the table is read by: a row that has nothing in them, or only one text in all its cells, is no data
 */
export function sourceRows(sheet: SourceSheet, header: FoundHeader, columns: readonly number[]): SourceRows {
  const all = spread(sheet);
  const rows: SourceRow[] = [];
  let [titles, totals] = [0, 0];
  for (let row = header.row + 1; row < all.length; row++) {
    const cells = all[row] ?? [];
    // merged titles are spread over the row: the sheet itself tells how many cells are filled
    const filled = (sheet.rows[row] ?? []).filter((cell) => !isEmptyCell(cell));
    const used = columns.filter((column) => !isEmptyCell(cells[column]));
    if (used.length === 0 && filled.length === 0) continue;
    const texts = columns.map((column) => cellText(cells[column]));
    const first = cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
    const isHeader = columns.every(
      (column, index) => texts[index] === '' || texts[index] === cellText(all[header.row]?.[column]),
    );
    if (isTotalName(first)) totals += 1;
    else if (used.length === 0 || (filled.length <= 1 && columns.length > 1) || isHeader) titles += 1;
    else rows.push({ line: row + 1, cells });
  }
  const issues: Issue[] = [];
  if (totals > 0)
    issues.push(told('totals', t(`Строк «Итого» пропущено: ${totals}.`, `Total rows left out: ${totals}.`)));
  if (titles > 0)
    issues.push(
      told(
        'titles',
        t(`Строк-заголовков и примечаний пропущено: ${titles}.`, `Titles and remarks left out: ${titles}.`),
      ),
    );
  return { rows, issues };
}
