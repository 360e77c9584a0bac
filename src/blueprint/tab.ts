/**
 * Tabs as data. Three kinds: a table (people add rows), a form (label and value), a panel (a fixed grid of formulas: RNP,
 * funnel, unit economics, the start page). A tab names the workbook that it lives in; nothing assumes a single workbook.
 */
import type { Text } from '../shared/text';
import type { CellKey, Formula } from './formula';
import type { CellLook, ChartDefinition, ConditionalRule } from './look';
import type { Choice, Owner, SeedValue, ValueType } from './values';

export type WorkbookKey = 'pulse' | 'library' | 'people';

/** Where the values of a list come from: fixed choices, or a column that the team fills. */
export type ListSource =
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'column'; readonly tab: string; readonly column: string; readonly strict?: boolean }
  /** Cells of the same panel, e.g. a hidden helper column that starts with "All channels". */
  | { readonly kind: 'cells'; readonly from: CellKey; readonly to: CellKey };

interface TabBase {
  readonly key: string;
  readonly workbook: WorkbookKey;
  readonly title: Text;
  /** One sentence for the start page and the help: what the tab is for. */
  readonly purpose: Text;
  readonly color?: string;
  readonly hidden?: boolean;
}

/** A column of a table. `choice` stores the label in the department's language; `reference` the name picked from another tab. */
export interface TableColumn {
  readonly key: string;
  readonly title: Text;
  readonly type: ValueType;
  readonly owner: Owner;
  readonly widthPx?: number;
  readonly hidden?: boolean;
  readonly required?: boolean;
  /** What to type here; shown as a note on the header. */
  readonly note?: Text;
  readonly list?: ListSource;
  /** For owner `formula`: written on every row of the table; refers to `row(...)`. Empty input must give "". */
  readonly formula?: Formula;
  /** For a read-only copy of a column that lives in another workbook; the refresh keeps it. */
  readonly mirrorOf?: { readonly tab: string; readonly column: string };
}

export interface TableTab extends TabBase {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Data rows that the tab has when made; it grows as needed. */
  readonly capacity: number;
  /** Columns kept in view when scrolling right. */
  readonly frozenColumns?: number;
  /** Column that identifies a row; stable, never reused. */
  readonly rowKey?: string;
  readonly rules?: readonly ConditionalRule[];
  readonly charts?: readonly ChartDefinition[];
}

/** One line of a form. Its value cell is the named range `<tab>_<key>`. */
export interface FormField {
  readonly key: string;
  readonly label: Text;
  readonly type: ValueType;
  readonly owner: Owner;
  readonly value?: SeedValue;
  readonly formula?: Formula;
  readonly list?: ListSource;
  /** Explanation in the third column. */
  readonly hint?: Text;
}

export interface FormTab extends TabBase {
  readonly kind: 'form';
  readonly sections: readonly { readonly title: Text; readonly fields: readonly FormField[] }[];
}

export interface PanelLine {
  readonly key: string;
  /** Width of a column or height of a row. */
  readonly sizePx?: number;
  readonly hidden?: boolean;
}

export interface PanelCell {
  readonly row: string;
  readonly column: string;
  readonly owner: Owner;
  readonly type: ValueType;
  readonly value?: SeedValue;
  readonly formula?: Formula;
  readonly look?: CellLook;
  readonly note?: Text;
  readonly list?: ListSource;
  /** Makes the named range `<tab>_<name>`, so that formulas of other tabs and the add-on find the cell. */
  readonly name?: string;
  /** Merged over so many rows and columns, counted from this cell. */
  readonly span?: { readonly rows: number; readonly columns: number };
}

export interface PanelTab extends TabBase {
  readonly kind: 'panel';
  readonly columns: readonly PanelLine[];
  readonly rows: readonly PanelLine[];
  readonly cells: readonly PanelCell[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly rules?: readonly ConditionalRule[];
  readonly charts?: readonly ChartDefinition[];
}

export type Tab = TableTab | FormTab | PanelTab;

/** Name of the range that holds a field, a named cell or a column's data rows. One rule for the whole department. */
export const rangeName = (tab: string, key: string): string => `${tab}_${key}`;
