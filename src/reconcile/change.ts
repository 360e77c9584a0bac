/** One difference between a workbook as it is and as it is wanted. Closed: ordering, lowering and describing switch over it. */
import type { SheetModel } from '../blueprint/compile/sheetModel';
import type { Edit } from './edit';

export type Change =
  /** Locale and time zone of the whole file; formulas and dates are read in them. */
  | { readonly kind: 'setLocale'; readonly locale: string; readonly timeZone: string }
  /** A whole new tab with all its parts. */
  | { readonly kind: 'addTab'; readonly sheet: SheetModel; readonly index: number }
  /** A part of a tab that is already there, or of the file. */
  | { readonly kind: 'edit'; readonly edit: Edit }
  /** The record by which the workbook is recognised as part of its department. */
  | { readonly kind: 'setRecord'; readonly record: string; readonly existing: boolean }
  /** The hidden sheet in which we remember what we wrote, so that hand edits are told from our own news. */
  | { readonly kind: 'addBase'; readonly cells: ReadonlyMap<string, string> }
  /** The empty sheet that a new file comes with. */
  | { readonly kind: 'removeEmptySheet'; readonly sheetId: number; readonly title: string };

/** Order inside one batch. Tabs come before the removal of the empty sheet: the last visible sheet cannot be deleted. */
export const PHASE = {
  setLocale: 0,
  addTab: 1,
  edit: 2,
  addBase: 3,
  setRecord: 4,
  removeEmptySheet: 5,
} as const satisfies Record<Change['kind'], number>;

/** Sorts changes into the order in which they can be applied; stable within a phase. */
export const orderChanges = (changes: readonly Change[]): Change[] =>
  [...changes].sort((left, right) => PHASE[left.kind] - PHASE[right.kind]);
