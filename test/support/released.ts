/**
 * Departments as released versions made them: the emulator's store, compressed. Made once a release, by creating a department of one role,
 * importing a few exports and refreshing twice with that version; never changed afterwards.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createEmulator, type Emulator } from '../../emulator/emulator';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/released');

/** An emulator in which the department of that version stands. */
export function releasedDepartment(version: string, now: () => number): Emulator {
  const packed = readFileSync(path.join(FIXTURES, `${version}.json.br`));
  const files = JSON.parse(brotliDecompressSync(packed).toString()) as Record<string, unknown>;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'released-'));
  for (const [name, file] of Object.entries(files)) writeFileSync(path.join(folder, name), JSON.stringify(file));
  const emulator = createEmulator({ now, dataDir: folder });
  // it is read as a whole at the start, and nothing of it is to be kept
  emulator.list();
  rmSync(folder, { recursive: true });
  return emulator;
}
