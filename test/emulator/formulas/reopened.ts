/** A workbook of which no model is at hand but the one that was kept of it. */
import { offerModels, type KeptModel } from '../../../emulator/formulas/engine';
import { Book } from '../sheets/book';

let copies = 0;

/** Keeps the model that `read` makes of the book, and gives the same workbook under another id with that model offered. */
export function reopened(book: Book, read: (book: Book) => void): Book {
  const kept = new Map<number, KeptModel>();
  const store = {
    read: (key: number) => kept.get(key) ?? null,
    write: (key: number, model: KeptModel) => void kept.set(key, model),
  };
  offerModels(book.stored, store);
  read(book);
  if (kept.size === 0) throw new Error('no model was kept');
  const again = new Book({}, `${book.stored.spreadsheetId}, reopened ${copies++}`);
  again.stored = { ...book.stored, spreadsheetId: again.stored.spreadsheetId };
  again.now = book.now;
  offerModels(again.stored, store);
  return again;
}
