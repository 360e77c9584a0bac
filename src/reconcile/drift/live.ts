/** Managed cells as they are in the workbook now, by the same identities as they are wanted. */
import { METADATA_ROW } from '../../blueprint/compile/identity';
import type { Scalar } from '../../blueprint/values';
import type { ExtendedValue, GridAnswer } from '../googleSheets';
import type { TabState, WorkbookSnapshot } from '../snapshot';
import { liveDress, type LiveDress } from './dress';
import { formulaMeaning, formulaOfRow, readsAlike, type KeyAt } from './formulaText';
import {
  DATA_ROWS,
  formRowKeys,
  HEADER_ROW,
  placeKey,
  valueMeaning,
  type ManagedCell,
  type SheetKeys,
} from './managed';

export interface LiveCell {
  readonly meaning: string;
  /** What stands there, for people. */
  readonly shown: string;
  /** It shows an error. */
  readonly error: boolean;
  /** What was typed; of a cell only. */
  readonly entered?: ExtendedValue;
  readonly row: number;
  readonly column: number;
}

/** A tab as it is: which keys stand where, and what the cells hold. */
export interface LiveTab {
  readonly state: TabState;
  /** Null for a row or column that is gone. */
  readonly rowOf: (key: string) => number | null;
  readonly columnOf: (key: string) => number | null;
  readonly keyAt: KeyAt;
  readonly cell: (row: number, column: number) => LiveCell;
  /** Whether a place of this tab holds what is wanted there. Most formulas read as they were written, which is quicker to see than what they mean. */
  readonly holds: (cell: ManagedCell, place: LiveCell) => boolean;
  /** Last row of a table in which a formula column of ours holds anything. */
  readonly lastRow: number;
  /** Last row that holds anything of what was read. */
  readonly bottom: number;
  readonly dress: LiveDress;
}

interface Raw {
  readonly value: ExtendedValue;
  readonly error: boolean;
}

const DATA_PLACE = placeKey(DATA_ROWS, '');

const NOTHING: Raw = { value: {}, error: false };

function grid(blocks: readonly GridAnswer[]): {
  readonly at: (row: number, column: number) => Raw;
  readonly lastOf: (column: number) => number;
  readonly bottom: number;
} {
  const cells = new Map<string, Raw>();
  const last = new Map<number, number>();
  let bottom = -1;
  for (const block of blocks) {
    block.rowData?.forEach((row, rowIndex) => {
      row.values?.forEach((cell, columnIndex) => {
        const value = cell.userEnteredValue;
        if (!value || Object.keys(value).length === 0) return;
        const [at, column] = [(block.startRow ?? 0) + rowIndex, (block.startColumn ?? 0) + columnIndex];
        bottom = Math.max(bottom, at);
        last.set(column, Math.max(last.get(column) ?? -1, at));
        const error = cell.effectiveValue?.errorValue !== undefined;
        cells.set(`${at}:${column}`, { value, error });
      });
    });
  }
  return {
    at: (row, column) => cells.get(`${row}:${column}`) ?? NOTHING,
    lastOf: (column) => last.get(column) ?? -1,
    bottom,
  };
}

function panelRowKeys(tab: string, blocks: readonly GridAnswer[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const block of blocks) {
    block.rowMetadata?.forEach((row, index) => {
      for (const { metadataKey, metadataValue } of row.developerMetadata ?? []) {
        const [owner, key] = (metadataValue ?? '').split('.');
        if (metadataKey === METADATA_ROW && owner === tab && key !== undefined)
          keys.set((block.startRow ?? 0) + index, key);
      }
    });
  }
  return keys;
}

const inverse = <Key>(map: ReadonlyMap<number, Key>): ReadonlyMap<Key, number> =>
  new Map([...map].map(([index, key]) => [key, index]));

const sameKeys = (one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean =>
  one.size === other.size && [...one].every(([index, key]) => other.get(index) === key);

/** The text that a formula of ours has in a place, while nobody touched it; null where that is not known without looking closer. */
function writtenText(
  isTable: boolean,
  columns: ReadonlyMap<string, number>,
  unmoved: boolean,
): (cell: ManagedCell, row: number) => string | null {
  const ofRow = new Map<string, ReturnType<typeof formulaOfRow>>();
  return (cell, row) => {
    if (cell.text === undefined) return null;
    if (!isTable) return unmoved ? cell.text : null;
    let text = ofRow.get(cell.columnKey);
    if (text === undefined) {
      const byKeys = 'formula' in cell.content ? cell.content.formula : '';
      text = formulaOfRow(byKeys, (key) => columns.get(key.slice(DATA_PLACE.length)) ?? null);
      ofRow.set(cell.columnKey, text);
    }
    return text === null ? null : text(row);
  };
}

const scalarOf = (value: ExtendedValue): Scalar => value.stringValue ?? value.numberValue ?? value.boolValue ?? null;

/**
 * The tab as it is now. `wanted` says which kind it is: a table has a header and data rows, the others a row a key.
 * @param model where the rows and columns of what is wanted stand in its model; without it every formula is compared by what it means
 */
export function liveTab(
  state: TabState,
  snapshot: WorkbookSnapshot,
  blocks: readonly GridAnswer[],
  wanted: readonly ManagedCell[],
  dress: LiveDress = liveDress({}),
  model?: SheetKeys,
): LiveTab {
  const columns = new Map([...state.columns].map(([key, index]) => [index, key]));
  const { at, lastOf, bottom } = grid(blocks);
  const isTable = wanted.some((cell) => cell.rowKey === HEADER_ROW);
  const panelRows = panelRowKeys(state.key, blocks);
  const rows = panelRows.size > 0 || isTable ? panelRows : formRowKeys(state.key, namesOf(state, snapshot));
  const rowIndex = inverse(rows);
  const unmoved = model !== undefined && sameKeys(model.columns, columns) && sameKeys(model.rows, rows);
  const textOf = writtenText(isTable, state.columns, unmoved);
  const keyAt: KeyAt = (row, column) => {
    const [rowKey, columnKey] = [isTable ? DATA_ROWS : rows.get(row), columns.get(column)];
    return rowKey === undefined || columnKey === undefined ? null : placeKey(rowKey, columnKey);
  };
  return {
    state,
    keyAt,
    lastRow: Math.max(
      -1,
      ...wanted
        .filter((cell) => cell.rowKey === DATA_ROWS && cell.kind === 'formula')
        .map((cell) => lastOf(state.columns.get(cell.columnKey) ?? -1)),
    ),
    bottom,
    dress,
    columnOf: (key) => state.columns.get(key) ?? null,
    rowOf: (key) => (key === HEADER_ROW ? 0 : key === DATA_ROWS ? 1 : (rowIndex.get(key) ?? null)),
    holds: (cell, place) => {
      const [formula, text] = [place.entered?.formulaValue, textOf(cell, place.row)];
      return (formula !== undefined && text !== null && readsAlike(formula, text)) || place.meaning === cell.meaning;
    },
    cell: (row, column) => {
      const { value, error } = at(row, column);
      const formula = value.formulaValue;
      // in a table only the row itself is "the same row": any other address is someone's own
      const own: KeyAt = isTable ? (atRow, atColumn) => (atRow === row ? keyAt(atRow, atColumn) : null) : keyAt;
      let meaning: string | undefined;
      return {
        get meaning() {
          return (meaning ??= formula === undefined ? valueMeaning(scalarOf(value)) : formulaMeaning(formula, own));
        },
        shown: formula ?? String(scalarOf(value) ?? ''),
        error,
        entered: value,
        row,
        column,
      };
    },
  };
}

const namesOf = (
  state: TabState,
  snapshot: WorkbookSnapshot,
): readonly { readonly name: string; readonly row: number }[] =>
  [...snapshot.names]
    .filter(([name, range]) => range.sheetId === state.sheetId && name.startsWith(`${state.key}_`))
    .map(([name, range]) => ({ name, row: range.startRowIndex ?? 0 }));
