/**
 * A formula that is nothing but a reference to an empty cell shows nothing in Google Sheets, where the engine, like Excel, gives 0.
 * Only this plain case is mended: an empty cell that comes out of IF or INDEX is still 0 here.
 */
import type { Sheet, StoredSpreadsheet } from '../sheets/state';
import { findReferences } from './references';
import { tokenize } from './tokens';

const PLAIN = /^=\s*(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!)?\$?[A-Za-z]{1,3}\$?\d+\s*$/u;

/** Whether the formula, which stands on `home`, refers to one cell and that cell is empty. */
export function refersToEmpty(stored: StoredSpreadsheet, home: Sheet, formula: string): boolean {
  const reference = PLAIN.test(formula) ? findReferences(tokenize(formula))[0] : undefined;
  if (!reference || reference.from.row === null || reference.from.column === null) return false;
  const title = reference.sheet?.toLowerCase();
  const sheet =
    title === undefined ? home : stored.sheets.find((each) => each.properties.title.toLowerCase() === title);
  return sheet !== undefined && !sheet.rows[reference.from.row]?.[reference.from.column]?.userEnteredValue;
}
