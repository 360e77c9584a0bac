/** Managed cells as they are in the workbook now, by the same identities as they are wanted. */
import { METADATA_ROW } from '../../blueprint/compile/identity';
import type { Scalar } from '../../blueprint/values';
import type { ExtendedValue } from '../googleSheets';
import type { TabState, WorkbookSnapshot } from '../snapshot';
import { formulaMeaning, type KeyAt } from './formulaText';
import { DATA_ROWS, formRowKeys, HEADER_ROW, placeKey, valueMeaning, type ManagedCell } from './managed';

/** One block of cells as `spreadsheets.getByDataFilter` gives it. */
export interface GridAnswer {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly {
    readonly values?: readonly {
      readonly userEnteredValue?: ExtendedValue;
      readonly effectiveValue?: { readonly errorValue?: object };
    }[];
  }[];
  readonly rowMetadata?: readonly {
    readonly developerMetadata?: readonly { readonly metadataKey?: string; readonly metadataValue?: string }[];
  }[];
}

export interface LiveCell {
  readonly meaning: string;
  /** What stands there, for people. */
  readonly shown: string;
  /** It shows an error. */
  readonly error: boolean;
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
  /** Last row with anything in it. */
  readonly lastRow: number;
}

interface Raw {
  readonly value: ExtendedValue;
  readonly error: boolean;
}

const NOTHING: Raw = { value: {}, error: false };

function grid(blocks: readonly GridAnswer[]): {
  readonly at: (row: number, column: number) => Raw;
  readonly last: number;
} {
  const cells = new Map<string, Raw>();
  let last = -1;
  for (const block of blocks) {
    block.rowData?.forEach((row, rowIndex) => {
      row.values?.forEach((cell, columnIndex) => {
        const value = cell.userEnteredValue;
        if (!value || Object.keys(value).length === 0) return;
        const at = (block.startRow ?? 0) + rowIndex;
        last = Math.max(last, at);
        const error = cell.effectiveValue?.errorValue !== undefined;
        cells.set(`${at}:${(block.startColumn ?? 0) + columnIndex}`, { value, error });
      });
    });
  }
  return { at: (row, column) => cells.get(`${row}:${column}`) ?? NOTHING, last };
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

const scalarOf = (value: ExtendedValue): Scalar => value.stringValue ?? value.numberValue ?? value.boolValue ?? null;

/** The tab as it is now. `wanted` says which kind it is: a table has a header and data rows, the others a row a key. */
export function liveTab(
  state: TabState,
  snapshot: WorkbookSnapshot,
  blocks: readonly GridAnswer[],
  wanted: readonly ManagedCell[],
): LiveTab {
  const columns = new Map([...state.columns].map(([key, index]) => [index, key]));
  const { at, last } = grid(blocks);
  const isTable = wanted.some((cell) => cell.rowKey === HEADER_ROW);
  const panelRows = panelRowKeys(state.key, blocks);
  const rows = panelRows.size > 0 || isTable ? panelRows : formRowKeys(state.key, namesOf(state, snapshot));
  const rowIndex = inverse(rows);
  const keyAt: KeyAt = (row, column) => {
    const [rowKey, columnKey] = [isTable ? DATA_ROWS : rows.get(row), columns.get(column)];
    return rowKey === undefined || columnKey === undefined ? null : placeKey(rowKey, columnKey);
  };
  return {
    state,
    keyAt,
    lastRow: last,
    columnOf: (key) => state.columns.get(key) ?? null,
    rowOf: (key) => (key === HEADER_ROW ? 0 : key === DATA_ROWS ? 1 : (rowIndex.get(key) ?? null)),
    cell: (row, column) => {
      const { value, error } = at(row, column);
      const formula = value.formulaValue;
      // in a table only the row itself is "the same row": any other address is someone's own
      const own: KeyAt = isTable ? (atRow, atColumn) => (atRow === row ? keyAt(atRow, atColumn) : null) : keyAt;
      return {
        meaning: formula === undefined ? valueMeaning(scalarOf(value)) : formulaMeaning(formula, own),
        shown: formula ?? String(scalarOf(value) ?? ''),
        error,
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
