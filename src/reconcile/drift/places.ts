/** Where a managed thing stands now and what is there. */
import type { LiveCell, LiveTab } from './live';
import { DATA_ROWS, isCell, valueMeaning, type ManagedCell } from './managed';

/** Rows of a table on which a column's formula is expected: its data rows down to the last filled one. */
const filledRows = (live: LiveTab): number[] =>
  Array.from({ length: Math.max(0, live.lastRow) }, (_, index) => index + 1);

const ofTab = (meaning: string, shown: string): LiveCell[] => [{ meaning, shown, error: false, row: 0, column: 0 }];

function shownFormat(meaning: string): string {
  const pattern = meaning.slice(meaning.indexOf(' ') + 1);
  return pattern === '' ? '' : pattern;
}

/** A list offers its options, or cells. */
const shownList = (meaning: string): string => (meaning === 'r' ? '' : meaning.slice(1).replaceAll('\n', ', '));

function dressAt(cell: ManagedCell, live: LiveTab, row: number, column: number): LiveCell {
  const { dress } = live;
  const place = { error: false, row, column };
  switch (cell.kind) {
    case 'note': {
      const meaning = dress.note(row, column);
      return { ...place, meaning, shown: meaning.slice(1) };
    }
    case 'list': {
      const meaning = dress.list(row, column);
      return { ...place, meaning, shown: shownList(meaning) };
    }
    default: {
      const meaning = dress.format(row, column);
      return { ...place, meaning, shown: shownFormat(meaning) };
    }
  }
}

/**
 * A table's column has one list and format. Where all rows were looked at, each is judged by itself; otherwise the column has it as soon as
 * one of the first rows does, for a row that people put in may have come without.
 */
function dressOfColumn(cell: ManagedCell, live: LiveTab, column: number): LiveCell[] {
  const { rows, whole } = live.dress.lookOf(column);
  const places = rows.map((row) => dressAt(cell, live, row, column));
  if (whole || places.every((place) => place.meaning !== cell.meaning)) return places;
  return places.filter((place) => place.meaning === cell.meaning);
}

/** The places of a managed thing, or what of it is gone. */
export function placesOf(cell: ManagedCell, live: LiveTab): readonly LiveCell[] | 'columnGone' | 'rowGone' {
  if (cell.kind === 'title') return ofTab(valueMeaning(live.state.title), live.state.title);
  if ('chart' in cell.content) {
    const chart = live.dress.charts.get(cell.content.chart.id);
    return chart ? ofTab(valueMeaning(chart.title), chart.title) : [];
  }
  if ('protection' in cell.content) {
    const { id, columnKey } = cell.content.protection;
    if (columnKey !== null && live.columnOf(columnKey) === null) return 'columnGone';
    const description = live.dress.protections.get(id);
    return ofTab(description === undefined ? '' : valueMeaning(description || ' '), description ?? '');
  }
  const [row, column] = [live.rowOf(cell.rowKey), live.columnOf(cell.columnKey)];
  if (column === null) return 'columnGone';
  if (row === null) return 'rowGone';
  if (isCell(cell)) return (cell.rowKey === DATA_ROWS ? filledRows(live) : [row]).map((at) => live.cell(at, column));
  if (cell.rowKey === DATA_ROWS) return dressOfColumn(cell, live, column);
  return [dressAt(cell, live, row, column)];
}
