/**
 * Departments as released versions made them: the emulator's store, compressed. Made once a release, by creating a department of one role,
 * importing a few exports and refreshing twice with that version; never changed afterwards.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import { keepModelsIn } from './keptModels';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/released');

const KEPT = path.join('node_modules', '.cache', 'released-departments');
const FORMULAS = 'emulator/formulas';

/** Of what decides how models of the fixture come out. */
function fingerprint(packed: Buffer): string {
  const hash = createHash('sha256').update(packed);
  for (const name of readdirSync(FORMULAS).sort()) hash.update(readFileSync(path.join(FORMULAS, name)));
  return hash.digest('hex').slice(0, 32);
}

/** An emulator in which the department of that version stands. */
export function releasedDepartment(version: string, now: () => number): Emulator {
  const packed = readFileSync(path.join(FIXTURES, `${version}.json.br`));
  const files = JSON.parse(brotliDecompressSync(packed).toString()) as Record<string, unknown>;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'released-'));
  for (const [name, file] of Object.entries(files)) writeFileSync(path.join(folder, name), JSON.stringify(file));
  const emulator = createEmulator({ now, dataDir: folder });
  // it is read as a whole at the start, and nothing of it is to be kept but the models of its formulas
  keepModelsIn(emulator.list(), path.join(KEPT, fingerprint(packed)));
  rmSync(folder, { recursive: true });
  return emulator;
}
