/**
 * The formula language of definitions: a tagged template whose slots are references to columns, fields and cells by key, never
 * to letters. Written in the portable subset (docs/adr/0005): English function names, `;` between arguments, no decimal literals.
 */
import { AppError } from '../shared/errors';
import type { Text } from '../shared/text';

/** A reference by identity; lowering turns it into a named range or an address. */
export type Ref =
  /** All data rows of a table's column, as a named range: `facts_leads`. */
  | { readonly kind: 'column'; readonly tab: string; readonly column: string }
  /** The cell of the same row in another column of the same table. */
  | { readonly kind: 'row'; readonly column: string }
  /** A field of a form or a named cell of a panel, as a named range: `settings_currency`. */
  | { readonly kind: 'field'; readonly tab: string; readonly field: string }
  /** A cell of the same panel by its row and column keys. */
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }
  /** A rectangle of the same panel, corner to corner. */
  | { readonly kind: 'cells'; readonly from: CellKey; readonly to: CellKey }
  /** A text literal in the department's language. */
  | { readonly kind: 'label'; readonly text: Text };

export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** A formula as text parts with references between them: parts.length = refs.length + 1. */
export interface Formula {
  readonly parts: readonly string[];
  readonly refs: readonly Ref[];
}

export const column = (tab: string, key: string): Ref => ({ kind: 'column', tab, column: key });
export const row = (key: string): Ref => ({ kind: 'row', column: key });
export const field = (tab: string, key: string): Ref => ({ kind: 'field', tab, field: key });
export const cell = (rowKey: string, columnKey: string): Ref => ({ kind: 'cell', row: rowKey, column: columnKey });
export const cells = (from: CellKey, to: CellKey): Ref => ({ kind: 'cells', from, to });
export const label = (text: Text): Ref => ({ kind: 'label', text });

const isFormula = (value: Ref | Formula | number): value is Formula => typeof value === 'object' && 'parts' in value;

/**
 * Builds a formula without its leading `=`: f`SUM(${column('facts', 'leads')})`. Slots take references, other formulas (spliced in) and whole numbers.
 *
 * @throws AppError INVALID_DEFINITION for a number that is not whole: decimal marks differ between locales.
 */
export function f(strings: TemplateStringsArray, ...slots: readonly (Ref | Formula | number)[]): Formula {
  const parts: string[] = [];
  const refs: Ref[] = [];
  // loops and one text that grows: the department has some ten thousand formulas
  let last = strings[0] ?? '';
  const refer = (ref: Ref, after: string): void => {
    parts.push(last);
    refs.push(ref);
    last = after;
  };
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as Ref | Formula | number;
    if (typeof slot === 'number') {
      if (!Number.isInteger(slot))
        throw new AppError('INVALID_DEFINITION', 'a formula may hold whole numbers only', { slot });
      last += String(slot);
    } else if (isFormula(slot)) {
      last += slot.parts[0] ?? '';
      for (let at = 0; at < slot.refs.length; at++) refer(slot.refs[at] as Ref, slot.parts[at + 1] ?? '');
    } else refer(slot, '');
    last += strings[index + 1] ?? '';
  }
  parts.push(last);
  return { parts, refs };
}

/** Joins formulas with a text between them, e.g. the arguments of SUM. */
export function joinFormulas(formulas: readonly Formula[], separator: string): Formula {
  const parts = [''];
  for (const [index, formula] of formulas.entries()) {
    const [first = '', ...more] = formula.parts;
    parts[parts.length - 1] += (index === 0 ? '' : separator) + first;
    parts.push(...more);
  }
  return { parts, refs: formulas.flatMap(({ refs }) => refs) };
}

/** Writes a formula as the API takes it, with `=`, given the address or name of each reference. */
export function writeFormula({ parts, refs }: Formula, address: (ref: Ref) => string): string {
  let text = `=${parts[0] ?? ''}`;
  for (let at = 0; at < refs.length; at++) text += address(refs[at] as Ref) + (parts[at + 1] ?? '');
  return text;
}

/** A text as a literal of a formula: quoted, with inner quotes doubled. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
