/** Google's editors and plain formats: a table of text becomes a spreadsheet, plain text a document, and back again. */
import { documentOfText, plainText } from '../docs/plainText';
import type { StoredDocument } from '../docs/service';
import { csvOf, spreadsheetOfCsv } from '../sheets/csv';
import type { StoredSpreadsheet } from '../sheets/service';
import type { StoredFile } from '../store';
import type { Media } from './upload';
import { DOCUMENT, SPREADSHEET } from './kinds';

interface Target {
  readonly mimeType: string;
  readonly id: string;
  readonly name: string;
  readonly now: number;
}

const textOf = ({ content }: Media): string =>
  Buffer.from(content, 'base64')
    .toString('utf8')
    .replace(/^\uFEFF/, '');

const DELIMITERS: Readonly<Record<string, string>> = { 'text/csv': ',', 'text/tab-separated-values': '\t' };

/** Content of an editor's file made from an upload; null when the emulator does not convert that type. */
export function converted(media: Media, target: Target): unknown {
  const delimiter = DELIMITERS[media.type] ?? (media.type === 'text/plain' ? ',' : undefined);
  if (target.mimeType === SPREADSHEET && delimiter !== undefined)
    return spreadsheetOfCsv(textOf(media), delimiter, target);
  if (target.mimeType === DOCUMENT && media.type === 'text/plain')
    return documentOfText(target.id, target.name, textOf(media));
  return null;
}

/** Text of an export, or null for a format that the emulator does not write. Only the first sheet of a table is exported. */
export function exportedText(file: StoredFile, mimeType: string, now: number): string | null {
  const delimiter = DELIMITERS[mimeType];
  if (file.mimeType === SPREADSHEET && delimiter !== undefined)
    return csvOf(file.content as StoredSpreadsheet, delimiter, now);
  if (file.mimeType === DOCUMENT && mimeType === 'text/plain') return plainText(file.content as StoredDocument);
  return null;
}
