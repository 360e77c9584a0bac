/**
 * Scripts that passed the source check, remembered between processes: parsing a bundle of two megabytes takes over a second, and every
 * test suite and every start of the workbench would pay for it again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSource, type CheckedSource } from './sourceCheck';

const KEPT = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'checked-sources');
/** The check itself takes part in the key, so that a stricter one is asked anew. */
const RULES = path.join(import.meta.dirname, 'sourceCheck.ts');

type Kept = Omit<CheckedSource, 'functions'> & { readonly functions: readonly string[] };

/** As `checkSource`, which is asked once for each text. @throws SyntaxError as it does; a refusal is not remembered. */
export function checkSourceOnce(code: string): CheckedSource {
  const key = createHash('sha256').update(readFileSync(RULES)).update(code).digest('hex').slice(0, 32);
  const file = path.join(KEPT, `${key}.json`);
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return { ...kept, functions: new Set(kept.functions) };
  }
  const checked = checkSource(code);
  mkdirSync(KEPT, { recursive: true });
  // whole and in one move: another process may be reading
  const kept: Kept = { ...checked, functions: [...checked.functions] };
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
  renameSync(`${file}.${process.pid}`, file);
  return checked;
}
