/** Requests that write managed things where they stand now, and nothing else. */
import type { ListModel } from '../../blueprint/compile/sheetModel';
import { columnLetters, quoteSheetTitle } from '../../shared/a1';
import type { ExtendedValue, SheetRequest } from '../googleSheets';
import { extendedValue, validation } from '../lower/cells';
import { formulaInPlace } from './formulaText';
import type { LiveCell, LiveTab } from './live';
import { DATA_ROWS, type ManagedCell, type ProtectionContent } from './managed';

/** The other tabs of the workbook, for lists that offer cells of theirs. */
export type TabOf = (tab: string) => LiveTab | undefined;

/** The cell's content for one place; null when a cell that its formula refers to is gone. */
function contentAt(cell: ManagedCell, live: LiveTab, place: LiveCell): ExtendedValue | null {
  if ('value' in cell.content) return extendedValue(cell.content.value);
  if (!('formula' in cell.content)) return null;
  const formula = formulaInPlace(cell.content.formula, (key) => {
    const [rowKey = '', columnKey = ''] = key.split('·');
    const row = rowKey === DATA_ROWS ? place.row : live.rowOf(rowKey);
    const column = live.columnOf(columnKey);
    return row === null || column === null ? null : { row, column };
  });
  return formula === null ? null : { formulaValue: formula };
}

/** Neighbouring rows of one column. */
export function runsOf(places: readonly LiveCell[]): LiveCell[][] {
  const runs: LiveCell[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.column === place.column && last.row + 1 === place.row) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

const rangeOf = (live: LiveTab, run: readonly LiveCell[]): object => {
  const [row, column] = [run[0]?.row ?? 0, run[0]?.column ?? 0];
  return {
    sheetId: live.state.sheetId,
    startRowIndex: row,
    endRowIndex: row + run.length,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
};

/** One formula for neighbouring rows of a table: Google moves its references along with the rows. */
function cellRequests(cell: ManagedCell, live: LiveTab, places: readonly LiveCell[]): SheetRequest[] {
  return runsOf(places).flatMap((run): SheetRequest[] => {
    const [first] = run;
    const value = first ? contentAt(cell, live, first) : null;
    if (!first || value === null) return [];
    if (run.length > 1)
      return [
        {
          repeatCell: {
            range: rangeOf(live, run),
            cell: { userEnteredValue: value },
            fields: 'userEnteredValue',
          },
        },
      ];
    return [
      {
        updateCells: {
          start: { sheetId: live.state.sheetId, rowIndex: first.row, columnIndex: first.column },
          rows: [{ values: [{ userEnteredValue: value }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}

/** A list of cells with its address as things stand now; null when what it offers is gone. */
function listNow(list: ListModel, live: LiveTab, tabOf: TabOf): ListModel | null {
  if (list.kind === 'options') return list;
  const cellAt = (tab: LiveTab, row: string, column: string): string | null => {
    const [at, index] = [tab.rowOf(row), tab.columnOf(column)];
    return at === null || index === null ? null : `$${columnLetters(index)}$${at + 1}`;
  };
  if ('tab' in list.source) {
    const source = tabOf(list.source.tab);
    const column = source?.columnOf(list.source.column) ?? null;
    if (!source || column === null) return null;
    const letters = `$${columnLetters(column)}$`;
    const address = `=${quoteSheetTitle(source.state.title)}!${letters}2:${letters}${source.state.rowCount}`;
    return { ...list, address };
  }
  const { from, to } = list.source;
  const [start, end] = [cellAt(live, from.row, from.column), cellAt(live, to.row, to.column)];
  if (start === null || end === null) return null;
  return { ...list, address: `=${quoteSheetTitle(live.state.title)}!${start}:${end}` };
}

/** A whole column whose rows were not all looked at is written as a whole. */
function dressRanges(cell: ManagedCell, live: LiveTab, places: readonly LiveCell[]): object[] {
  const column = live.columnOf(cell.columnKey);
  if (cell.rowKey !== DATA_ROWS || column === null || live.dress.lookOf(column).whole)
    return runsOf(places).map((run) => rangeOf(live, run));
  return [
    {
      sheetId: live.state.sheetId,
      startRowIndex: 1,
      endRowIndex: live.state.rowCount,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
  ];
}

function protectionRequest(content: ProtectionContent, live: LiveTab): SheetRequest {
  const { sheetId, rowCount } = live.state;
  const { id, description, columnKey, open } = content;
  if (live.dress.protections.has(id))
    return {
      updateProtectedRange: { protectedRange: { protectedRangeId: id, description }, fields: 'description' },
    };
  const column = columnKey === null ? null : live.columnOf(columnKey);
  const unprotectedRanges = open.flatMap(({ rowKey, columnKey: key, rows, columns }) => {
    const [row, at] = [live.rowOf(rowKey), live.columnOf(key)];
    if (row === null || at === null) return [];
    const area = { startRowIndex: row, endRowIndex: row + rows, startColumnIndex: at, endColumnIndex: at + columns };
    return [{ sheetId, ...area }];
  });
  const range =
    column === null
      ? { range: { sheetId }, unprotectedRanges }
      : {
          range: {
            sheetId,
            startRowIndex: 1,
            endRowIndex: rowCount,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        };
  return { addProtectedRange: { protectedRange: { protectedRangeId: id, ...range, description, warningOnly: true } } };
}

function dressRequests(cell: ManagedCell, live: LiveTab, places: readonly LiveCell[], tabOf: TabOf): SheetRequest[] {
  const { content } = cell;
  const { sheetId } = live.state;
  if (places.length === 0) return [];
  if ('title' in content)
    return [{ updateSheetProperties: { properties: { sheetId, title: content.title }, fields: 'title' } }];
  if ('note' in content)
    return dressRanges(cell, live, places).map((range) => ({
      repeatCell: { range, cell: { note: content.note }, fields: 'note' },
    }));
  if ('format' in content)
    return dressRanges(cell, live, places).map((range) => ({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat: content.format } },
        fields: 'userEnteredFormat.numberFormat',
      },
    }));
  if ('chart' in content) {
    const { id, title } = content.chart;
    const spec = { ...live.dress.charts.get(id)?.spec, title, altText: title };
    return [{ updateChartSpec: { chartId: id, spec } }];
  }
  if ('protection' in content) return [protectionRequest(content.protection, live)];
  if (!('list' in content)) return [];
  const list = listNow(content.list, live, tabOf);
  if (list === null) return [];
  return dressRanges(cell, live, places).map((range) => ({ setDataValidation: { range, rule: validation(list) } }));
}

/** Requests for each place; places that cannot be written are left out. */
export const repairRequests = (
  cell: ManagedCell,
  live: LiveTab,
  places: readonly LiveCell[],
  tabOf: TabOf = () => undefined,
): SheetRequest[] =>
  'value' in cell.content || 'formula' in cell.content
    ? cellRequests(cell, live, places)
    : dressRequests(cell, live, places, tabOf);
