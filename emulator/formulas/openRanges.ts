/** Open-ended references, `A2:A` or `1:1`, for an engine that wants both ends. */
import { findReferences, writeReference, type Corner, type Reference } from './references';
import { joinTokens, type Token } from './tokens';

/** Rows and columns of the sheet with this title; null for the formula's own sheet. */
export type SizeOf = (title: string | null) => { readonly rows: number; readonly columns: number };

function closed(reference: Reference, sizeOf: SizeOf): string {
  const size = sizeOf(reference.sheet);
  const close = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row ?? row,
    column: corner.column ?? column,
  });
  const from = close(reference.from, 0, 0);
  const to = close(reference.to, size.rows - 1, size.columns - 1);
  return writeReference(reference.sheet, from, to);
}

const isOpen = ({ from, to }: Reference): boolean =>
  from.row === null || to.row === null || from.column === null || to.column === null;

/** Ends open references such as `A2:A`, which the engine does not know, at the sheet's last row or column. */
export function closeReferences(tokens: readonly Token[], sizeOf: SizeOf): string {
  let text = '';
  let next = 0;
  for (const reference of findReferences(tokens).filter(isOpen)) {
    text += joinTokens(tokens.slice(next, reference.at)) + closed(reference, sizeOf);
    next = reference.at + reference.length;
  }
  return text + joinTokens(tokens.slice(next));
}
