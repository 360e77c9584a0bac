/** What belongs to cells and tabs as it is in a workbook now: notes, lists, formats, charts, warnings and colour rules, by position. */
import type { GridAnswer, GridRange } from '../googleSheets';
import { formatMeaning } from './attributes';
import { valueMeaning } from './managed';

/** A colour rule as Google gives it; rules have no id, only their place in the list. */
export interface RuleAnswer {
  readonly ranges?: readonly GridRange[];
  readonly booleanRule?: {
    readonly condition?: {
      readonly type?: string;
      readonly values?: readonly { readonly userEnteredValue?: string }[];
    };
    readonly format?: object;
  };
}

/** One sheet of `spreadsheets.getByDataFilter`: its cells and what belongs to them. */
export interface SheetAnswer {
  readonly conditionalFormats?: readonly RuleAnswer[];
  readonly charts?: readonly { readonly chartId?: number; readonly spec?: { readonly title?: string } }[];
  readonly protectedRanges?: readonly { readonly protectedRangeId?: number; readonly description?: string }[];
  readonly data?: readonly GridAnswer[];
}

/** Data rows of a table's column whose lists and formats were read, in order. */
export interface ColumnLook {
  readonly rows: readonly number[];
  /** These are all rows, so that each can be judged by itself. */
  readonly whole: boolean;
}

export interface LiveDress {
  /** Meanings as in `attributes.ts`; '' for none. */
  readonly note: (row: number, column: number) => string;
  readonly list: (row: number, column: number) => string;
  readonly format: (row: number, column: number) => string;
  /** Formula that stands in a cell; null for anything else. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** What of a table's column was looked at. */
  readonly lookOf: (column: number) => ColumnLook;
  readonly rules: readonly RuleAnswer[];
  readonly charts: ReadonlyMap<number, { readonly title: string; readonly spec: object }>;
  readonly protections: ReadonlyMap<number, string>;
}

type Cell = NonNullable<NonNullable<GridAnswer['rowData']>[number]['values']>[number];

function listOf(cell: Cell | undefined): string {
  const condition = cell?.dataValidation?.condition;
  if (condition?.type === 'ONE_OF_RANGE') return 'r';
  if (condition?.type !== 'ONE_OF_LIST') return '';
  return `o${(condition.values ?? []).map((value) => value.userEnteredValue ?? '').join('\n')}`;
}

function formatOf(cell: Cell | undefined): string {
  const format = cell?.userEnteredFormat?.numberFormat;
  return format ? formatMeaning({ type: format.type ?? '', pattern: format.pattern ?? '' }) : '';
}

const NOT_LOOKED: ColumnLook = { rows: [], whole: false };

/** Reads the dress of one sheet. */
export function liveDress(answer: SheetAnswer, lookOf: (column: number) => ColumnLook = () => NOT_LOOKED): LiveDress {
  const cells = new Map<string, Cell>();
  const formulas: { row: number; column: number; formula: string }[] = [];
  for (const block of answer.data ?? []) {
    block.rowData?.forEach((line, at) => {
      const row = (block.startRow ?? 0) + at;
      line.values?.forEach((cell, index) => {
        const column = (block.startColumn ?? 0) + index;
        // blocks may overlap: what one of them leaves out must not hide what another has
        if (!cells.has(`${row}:${column}`)) cells.set(`${row}:${column}`, cell);
        const formula = cell.userEnteredValue?.formulaValue;
        if (formula !== undefined) formulas.push({ row, column, formula });
      });
    });
  }
  const at = (row: number, column: number): Cell | undefined => cells.get(`${row}:${column}`);
  return {
    note: (row, column) => valueMeaning(at(row, column)?.note),
    list: (row, column) => listOf(at(row, column)),
    format: (row, column) => formatOf(at(row, column)),
    formulas,
    lookOf,
    rules: answer.conditionalFormats ?? [],
    charts: new Map(
      (answer.charts ?? []).map(({ chartId, spec }) => [chartId ?? 0, { title: spec?.title ?? '', spec: spec ?? {} }]),
    ),
    protections: new Map(
      (answer.protectedRanges ?? []).map((each) => [each.protectedRangeId ?? 0, each.description ?? '']),
    ),
  };
}
