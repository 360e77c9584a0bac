/** What stands in a file when it is copied or renamed. */
import { copyDocument, type StoredDocument } from '../docs/service';
import { copySpreadsheet, type StoredSpreadsheet } from '../sheets/service';
import type { StoredFile } from '../store';
import { DOCUMENT, SPREADSHEET } from './kinds';

/** The content of a copy; other files keep their bytes. */
export function copyContent(file: StoredFile, newId: string, name: string): unknown {
  if (file.mimeType === SPREADSHEET) return copySpreadsheet(file.content as StoredSpreadsheet, newId, name);
  return file.mimeType === DOCUMENT ? copyDocument(file.content as StoredDocument, newId, name) : file.content;
}

/** A file's name in Drive is its title in the editor. */
export function renameContent(file: StoredFile, name: string): unknown {
  if (file.mimeType === SPREADSHEET || file.mimeType === DOCUMENT) return copyContent(file, file.id, name);
  return file.content;
}
