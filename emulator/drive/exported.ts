/** `files.export`: a file of an editor in another format, written by who registered for that format, or as plain text. */
import { ApiError } from '../api';
import type { Exporter } from '../contract';
import type { StoredFile } from '../store';
import { exportedText } from './convert';
import { DOCUMENT, SPREADSHEET } from './kinds';
import type { DriveAnswer } from './service';

/** The bytes of an export. @throws ApiError for what is no editor's file, and for a format that nobody writes */
export function exported(
  file: StoredFile,
  mimeType: string,
  exporters: ReadonlyMap<string, Exporter>,
  now: number,
): DriveAnswer {
  if (file.mimeType !== SPREADSHEET && file.mimeType !== DOCUMENT)
    throw new ApiError('PERMISSION_DENIED', 'Export only supports Docs Editors files.', [
      { reason: 'fileNotExportable' },
    ]);
  const exporter = exporters.get(mimeType);
  if (exporter) return { body: exporter(file.id), contentType: mimeType };
  const text = exportedText(file, mimeType, now);
  if (text === null) throw new ApiError('UNIMPLEMENTED', `The emulator does not export to ${mimeType}`);
  return { body: Buffer.from(text, 'utf8'), contentType: mimeType };
}
