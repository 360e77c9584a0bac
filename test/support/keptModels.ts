/** Formula models of prepared workbooks: kept beside them from the first time that somebody asks, since loading formulas takes seconds. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { offerModels, type KeptModel } from '../../emulator/formulas/engine';
import type { StoredSpreadsheet } from '../../emulator/sheets/service';
import type { StoredFile } from '../../emulator/store';

/** Tells the emulator where the models of these workbooks are, as they were read from that folder. */
export function keepModelsIn(files: readonly StoredFile[], folder: string): void {
  const models = path.join(folder, 'models');
  mkdirSync(models, { recursive: true });
  for (const { id, mimeType, content } of files) {
    if (!mimeType.endsWith('spreadsheet')) continue;
    const fileOf = (sheetId: number): string => path.join(models, `${id}.${sheetId}`);
    offerModels(content as StoredSpreadsheet, {
      read: (sheetId) =>
        existsSync(fileOf(sheetId)) ? (deserialize(readFileSync(fileOf(sheetId))) as KeptModel) : null,
      write: (sheetId, model) => {
        // whole and in one move: another process may be reading
        const beside = `${fileOf(sheetId)}.${process.pid}`;
        writeFileSync(beside, serialize(model));
        renameSync(beside, fileOf(sheetId));
      },
    });
  }
}
