/**
 * Helper cells: named intermediate results that stand one below another in two hidden columns (name, value), so that a visible
 * formula stays short and a person can follow a number to its source.
 */
import { cell, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import type { Text } from '../../../shared/text';
import { AppError } from '../../../shared/errors';
import { computed, words } from './cells';

/** One intermediate result. */
export interface Helper {
  readonly name: Text;
  readonly type: ValueType;
  readonly formula: Formula;
}

/** Key of the hidden columns that hold helpers. */
export const HELPER_COLUMNS = { name: 'calc_name', value: 'calc' } as const;

const rowAt = (rows: readonly string[], index: number): string => {
  const row = rows[index];
  if (row === undefined) throw new AppError('INVALID_DEFINITION', 'the panel has fewer rows than helpers', { index });
  return row;
};

/** Where the helper of each key stands: the k-th key in the k-th row. */
export const helperRefs = <Key extends string>(rows: readonly string[], keys: readonly Key[]): ((key: Key) => Ref) => {
  return (key) => cell(rowAt(rows, keys.indexOf(key)), HELPER_COLUMNS.value);
};

/** The cells of the helpers, in the order of their keys. */
export function helperCells<Key extends string>(
  rows: readonly string[],
  keys: readonly Key[],
  helpers: Readonly<Record<Key, Helper>>,
): PanelCell[] {
  return keys.flatMap((key, index) => {
    const row = rowAt(rows, index);
    const helper = helpers[key];
    return [
      words(row, HELPER_COLUMNS.name, helper.name, 'hidden'),
      computed(row, HELPER_COLUMNS.value, helper.type, helper.formula, 'hidden'),
    ];
  });
}

/** A hidden list, one value a row from the first row of the panel down: options of a drop-down. */
export const listCells = (
  rows: readonly string[],
  column: string,
  type: ValueType,
  formulas: readonly Formula[],
): PanelCell[] => formulas.map((formula, index) => computed(rowAt(rows, index), column, type, formula, 'hidden'));
