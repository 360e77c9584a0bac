/** Rows taken out of a tab, from below, so that each address still holds when its turn comes. */
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { TabState } from '../../reconcile/snapshot';

/** Empty rows that a tab keeps for what people type next. */
const SPARE = 100;

/** Requests that delete these rows (from 0); empty rows are added first where too few would be left. */
export function deleteRowRequests(state: TabState, rows: readonly number[]): SheetRequest[] {
  if (rows.length === 0) return [];
  const { sheetId, rowCount } = state;
  const lacking = SPARE - (rowCount - 1 - rows.length);
  const runs: { from: number; to: number }[] = [];
  // the last row moves down with the rows that come before it
  const shifted = rows.map((row) => (lacking > 0 && row >= rowCount - 1 ? row + lacking : row));
  for (const row of shifted.sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last.to === row) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return [
    ...(lacking > 0
      ? [
          {
            insertDimension: {
              range: { sheetId, dimension: 'ROWS', startIndex: rowCount - 1, endIndex: rowCount - 1 + lacking },
              inheritFromBefore: true,
            },
          },
        ]
      : []),
    ...runs.reverse().map(({ from, to }) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: from, endIndex: to } },
    })),
  ];
}
