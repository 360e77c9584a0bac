/** Formula models of prepared workbooks: made once and kept beside them, since loading thousands of formulas takes seconds. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keepModel, offerModel, type KeptModel } from '../../emulator/formulas/engine';
import type { StoredSpreadsheet } from '../../emulator/sheets/service';
import type { Host } from '../../workbench/host';

const folderOf = (folder: string): string => path.join(folder, 'models');

/** Keeps the models of the department's workbooks as they are at the host's moment. */
export function keepModels(host: Host, folder: string): void {
  mkdirSync(folderOf(folder));
  for (const file of host.departmentFiles()) {
    if (!file.mimeType.endsWith('spreadsheet')) continue;
    const model = keepModel(file.content as StoredSpreadsheet, host.clock.now());
    writeFileSync(path.join(folderOf(folder), file.id), serialize(model));
  }
}

/** Tells the emulator where the models of a host's workbooks are, which has just begun from that folder. */
export function offerModels(host: Host, folder: string): void {
  for (const id of readdirSync(folderOf(folder))) {
    const file = path.join(folderOf(folder), id);
    const content = host.emulator.file(id)?.content as StoredSpreadsheet;
    offerModel(content, () => deserialize(readFileSync(file)) as KeptModel);
  }
}
