/** Shorthands for the cells of a panel. Everything that people do not type is owned by the formulas. */
import type { Formula } from '../../../blueprint/formula';
import type { CellLook } from '../../../blueprint/look';
import type { PanelCell, PanelLine } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import type { Text } from '../../../shared/text';

type Extra = Partial<Pick<PanelCell, 'note' | 'span' | 'name' | 'list'>>;

/** A fixed text. */
export const words = (row: string, column: string, value: Text, look: CellLook, extra: Extra = {}): PanelCell => ({
  row,
  column,
  owner: 'formula',
  type: 'text',
  value,
  look,
  ...extra,
});

/** A live formula. */
export const computed = (
  row: string,
  column: string,
  type: ValueType,
  formula: Formula,
  look: CellLook = 'value',
  extra: Extra = {},
): PanelCell => ({ row, column, owner: 'formula', type, formula, look, ...extra });

/** A cell that people choose or type in, with the formula that it has until they do. */
export const input = (
  row: string,
  column: string,
  type: ValueType,
  first: { readonly formula: Formula } | { readonly value: Text } | undefined,
  extra: Extra = {},
): PanelCell => ({ row, column, owner: 'team', type, look: 'input', ...first, ...extra });

/** Title and purpose of the panel, in its first two rows. */
export const heading = (rows: readonly [string, string], column: string, title: Text, purpose: Text): PanelCell[] => [
  words(rows[0], column, title, 'title'),
  words(rows[1], column, purpose, 'subtitle'),
];

/** Keys `prefix1` … `prefixN`. */
export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Rows or columns that are kept out of sight. */
export const hiddenLines = (keys: readonly string[]): PanelLine[] => keys.map((key) => ({ key, hidden: true }));
