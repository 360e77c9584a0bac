/** Every file of a department as .xlsx and .docx. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { buildDocx, type DocBody } from './docx';
import type { GridSpreadsheet } from './googleGrid';
import { buildXlsx } from './xlsx';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
}

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';

function get(emulator: Emulator, url: string): unknown {
  const response = emulator.handle({ method: 'GET', url });
  if (response.status !== 200) throw new Error(`${url}: ${JSON.stringify(response.body)}`);
  return response.body;
}

export const exportXlsx = (emulator: Emulator, fileId: string): Promise<Uint8Array> =>
  buildXlsx(get(emulator, `/v4/spreadsheets/${fileId}?includeGridData=true`) as GridSpreadsheet);

export const exportDocx = (emulator: Emulator, fileId: string): Promise<Uint8Array> =>
  buildDocx(get(emulator, `/v1/documents/${fileId}`) as DocBody, (objectId) => emulator.picture(fileId, objectId));

/** A name that every file system takes. */
const fileName = (name: string, extension: string): string =>
  `${name.replace(/[\\/:*?"<>|]+/g, '-').trim()}.${extension}`;

/** Writes the files and gives their names. */
export async function exportDepartment(
  emulator: Emulator,
  files: readonly DriveFile[],
  directory: string,
): Promise<string[]> {
  const names: string[] = [];
  for (const file of files) {
    const [extension, build] =
      file.mimeType === SPREADSHEET
        ? (['xlsx', exportXlsx] as const)
        : file.mimeType === DOCUMENT
          ? (['docx', exportDocx] as const)
          : [null, null];
    if (!extension) continue;
    const name = fileName(file.name, extension);
    await writeFile(path.join(directory, name), await build(emulator, file.id));
    names.push(name);
  }
  return names;
}
