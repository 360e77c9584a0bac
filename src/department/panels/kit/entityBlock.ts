/**
 * A block with a line per channel (or product), a total line and a line for the rest, whose base numbers are sums over a table.
 * The total is summed over all rows of the table, not over the lines, and the rest is what the lines leave: so the lines always
 * add to the total, whatever is unknown, deleted from the list or beyond its last line.
 */
import { cell, cells, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { CellLook } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import type { Text } from '../../../shared/text';
import { computed, words } from './cells';
import { unlessBlank } from './guards';

/** A base number of the block. `key` is the panel's column. */
export interface BaseColumn {
  readonly key: string;
  readonly type: ValueType;
  /** Sum for a code, or over everything when there is none; may give "" when nothing is known. */
  readonly sum: (code: Ref | undefined) => Formula;
  /** Nothing may be known of it: what the lines leave of such a number is not told apart from nothing. */
  readonly mayBeUnknown?: boolean;
}

export interface EntityBlock {
  /** Row keys. */
  readonly lines: readonly string[];
  readonly total: string;
  readonly rest: string;
  /** Column keys; `code` and `count` are hidden. */
  readonly columns: { readonly name: string; readonly code: string; readonly count: string };
  readonly titles: { readonly total: Text; readonly rest: Text };
  readonly codeAt: (position: number) => Formula;
  readonly nameAt: (position: number) => Formula;
  /** Number of rows of the source table for a code, or of all. */
  readonly count: (code: Ref | undefined) => Formula;
  readonly base: readonly BaseColumn[];
}

/** The cells of one column over all lines of the block. */
export const overLines = (block: Pick<EntityBlock, 'lines'>, column: string): Ref =>
  cells({ row: block.lines[0] ?? '', column }, { row: block.lines.at(-1) ?? '', column });

/** Look of a line of the block. */
export const lookOf = (block: EntityBlock, row: string): CellLook => (row === block.total ? 'total' : 'value');

function lineCells(block: EntityBlock, row: string, position: number): PanelCell[] {
  const { name, code, count } = block.columns;
  const codeRef = cell(row, code);
  const countRef = cell(row, count);
  return [
    computed(row, name, 'text', f`IF(${codeRef}="";"";${block.nameAt(position)})`, 'label'),
    computed(row, code, 'text', block.codeAt(position), 'hidden'),
    computed(row, count, 'integer', f`IF(${codeRef}="";0;${block.count(codeRef)})`, 'hidden'),
    ...block.base.map((base) => computed(row, base.key, base.type, f`IF(${countRef}=0;"";${base.sum(codeRef)})`)),
  ];
}

function totalCells(block: EntityBlock): PanelCell[] {
  const { name, count } = block.columns;
  const countRef = cell(block.total, count);
  return [
    words(block.total, name, block.titles.total, 'total'),
    computed(block.total, count, 'integer', block.count(undefined), 'hidden'),
    ...block.base.map((base) =>
      computed(block.total, base.key, base.type, f`IF(${countRef}=0;"";${base.sum(undefined)})`, 'total'),
    ),
  ];
}

function restCells(block: EntityBlock): PanelCell[] {
  const { name, count } = block.columns;
  const countRef = cell(block.rest, count);
  return [
    words(block.rest, name, block.titles.rest, 'muted'),
    computed(block.rest, count, 'integer', f`${cell(block.total, count)}-SUM(${overLines(block, count)})`, 'hidden'),
    ...block.base.map((base) => {
      const total = cell(block.total, base.key);
      // money is rounded to the minor unit so that a difference of sums leaves no dust
      const left = f`ROUND(${total}-SUM(${overLines(block, base.key)});2)`;
      const rest = unlessBlank([total], base.mayBeUnknown ? f`IF(${left}=0;"";${left})` : left);
      return computed(block.rest, base.key, base.type, f`IF(${countRef}<=0;"";${rest})`);
    }),
  ];
}

/** Names, codes and base numbers of the block. */
export const entityCells = (block: EntityBlock): PanelCell[] => [
  ...totalCells(block),
  ...block.lines.flatMap((row, index) => lineCells(block, row, index + 1)),
  ...restCells(block),
];
