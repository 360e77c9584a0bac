/** The neutral picture of one sheet: what the blueprint wants there, with positions and identities but no Google request yet. */
import type { CellLook, Signal } from '../look';
import type { Owner, Scalar, ValueType } from '../values';
import type { WorkbookKey } from '../tab';

/** Rows and columns from 0, ends exclusive, as the Sheets API counts. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export type ListModel =
  | { readonly kind: 'options'; readonly options: readonly string[] }
  /** An address such as `='Каналы'!$B$2:$B$41` where the tabs are as we make them, and what it points to. */
  | { readonly kind: 'range'; readonly address: string; readonly strict: boolean; readonly source: ListOrigin };

/** What a list of cells points to: the data rows of a table's column, or cells of the same panel by row and column key. */
export type ListOrigin =
  | { readonly tab: string; readonly column: string }
  | {
      readonly from: { readonly row: string; readonly column: string };
      readonly to: { readonly row: string; readonly column: string };
    };

export interface CellModel {
  readonly row: number;
  readonly column: number;
  readonly owner: Owner;
  readonly type: ValueType;
  readonly look: CellLook;
  readonly value?: Scalar;
  readonly formula?: string;
  readonly note?: string;
  readonly list?: ListModel;
  readonly span?: { readonly rows: number; readonly columns: number };
}

/** One format, list or formula over the data rows of a table's column. */
export interface ColumnBlock {
  readonly area: Area;
  readonly owner: Owner;
  readonly type: ValueType;
  readonly look: CellLook;
  /** Rows of the table take several lines. */
  readonly tall: boolean;
  readonly list?: ListModel;
}

/** A row or column that keeps its identity by developer metadata when people move it. */
export interface LineModel {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly index: number;
  readonly key: string;
  readonly metadataId: number;
  readonly sizePx?: number;
  readonly hidden: boolean;
}

export interface NameModel {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

export interface RuleModel {
  readonly area: Area;
  readonly condition: { readonly type: string; readonly value: string };
  readonly signal: Signal;
}

export interface ChartModel {
  readonly id: number;
  readonly title: string;
  readonly type: 'column' | 'bar' | 'line' | 'stackedColumn';
  readonly domain: Area;
  readonly series: readonly Area[];
  readonly headers: 0 | 1;
  readonly anchor: { readonly row: number; readonly column: number };
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Warns, never forbids: hard locks bring more trouble than they save (docs/adr/0004). */
export interface ProtectionModel {
  readonly id: number;
  readonly area: Area;
  readonly description: string;
  readonly open: readonly Area[];
}

export interface SheetModel {
  readonly key: string;
  readonly workbook: WorkbookKey;
  readonly sheetId: number;
  readonly metadataId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly color?: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly lines: readonly LineModel[];
  readonly blocks: readonly ColumnBlock[];
  readonly cells: readonly CellModel[];
  /** Of a table its header and its first data row, of the others all cells. A table's `cells` are written out when they are first asked for. */
  readonly top: readonly CellModel[];
  readonly names: readonly NameModel[];
  readonly rules: readonly RuleModel[];
  readonly charts: readonly ChartModel[];
  readonly protections: readonly ProtectionModel[];
  /** Rows of a table that are there for show; they are marked. */
  readonly sampleRows?: readonly number[];
  /** Header and data of a table, for its filter buttons. */
  readonly filter?: Area;
}

export interface WorkbookModel {
  readonly key: WorkbookKey;
  readonly title: string;
  readonly sheets: readonly SheetModel[];
}
