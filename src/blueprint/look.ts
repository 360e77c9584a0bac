/** How cells look, what colours them, and charts. Looks are tokens; the theme (compile/theme.ts) gives them colours. */
import type { Text } from '../shared/text';
import type { CellKey } from './formula';

export type CellLook =
  | 'title'
  | 'subtitle'
  | 'header'
  | 'section'
  | 'label'
  | 'input'
  | 'value'
  | 'total'
  | 'muted'
  | 'hint'
  | 'kpi'
  | 'kpiLabel'
  | 'link'
  | 'hidden';

export type Signal = 'good' | 'warn' | 'bad' | 'muted';

/** Part of a tab: a column of a table, or a rectangle of a panel. */
export type TabArea =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'cells'; readonly from: CellKey; readonly to: CellKey };

/** Colours cells of an area whose text equals or whose number compares; the colour never carries the meaning alone. */
export interface ConditionalRule {
  readonly area: TabArea;
  readonly when:
    | { readonly kind: 'textIs'; readonly text: Text }
    | { readonly kind: 'textStarts'; readonly text: Text }
    | { readonly kind: 'less'; readonly than: number }
    | { readonly kind: 'greater'; readonly than: number };
  readonly signal: Signal;
}

export interface ChartDefinition {
  readonly key: string;
  readonly title: Text;
  readonly type: 'column' | 'bar' | 'line' | 'stackedColumn';
  /** Categories: one row or column of cells; the header cell is its first when `headers` is 1. */
  readonly domain: TabArea;
  readonly series: readonly TabArea[];
  /** Whether the first cell of the domain and of each series names it. */
  readonly headers: 0 | 1;
  /** Top left corner of the chart: a cell of a panel, or row and column numbers from 0 in a table. */
  readonly anchor: CellKey | { readonly rowIndex: number; readonly columnIndex: number };
  readonly widthPx: number;
  readonly heightPx: number;
}
