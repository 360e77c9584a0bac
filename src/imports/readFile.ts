/** A file of unknown kind, read as leads or as spend: the one way in for the panel and for the demo. */
import { type Issue } from '../shared/errors';
import { type ReadOptions } from './importReading';
import { readLeadsSlices, tableOptions, type LeadReading } from './readLeads';
import { readSpendSlices, type SpendReading } from './readSpend';
import { finish, type Slices } from './slices';
import { planHeader } from './table/openFile';
import { readBytes, type Decoder } from './table/readBytes';
import { readTableSlices, type HeaderGuess, type Table } from './table/readTable';

/** What the file turned out to be, or why it cannot be used; with a guess of its header a person can say what the columns mean. */
export type FileReading =
  | { readonly ok: true; readonly reading: LeadReading | SpendReading }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly guess: HeaderGuess | null };

/** Reads a table of unknown kind, in slices. */
export function* readTableAs(table: Table, options: ReadOptions = {}): Slices<FileReading> {
  const plan = planHeader(table.header, options.headers);
  if (plan === null) return { ok: false, issues: table.issues, guess: table.guess };
  const reading =
    plan.kind === 'leads' ? yield* readLeadsSlices(table, options) : yield* readSpendSlices(table, options);
  return { ok: true, reading };
}

/** Reads a text of unknown kind, in slices. */
export function* readTextSlices(text: string, options: ReadOptions = {}): Slices<FileReading> {
  return yield* readTableAs(yield* readTableSlices(text, tableOptions(options)), options);
}

/** Decodes, recognises and reads a file. Nothing throws: whatever is wrong with the file is an issue. */
export function readFile(bytes: Uint8Array, decode: Decoder, options: ReadOptions = {}): FileReading {
  const decoded = readBytes(bytes, decode);
  if (decoded.text === undefined) return { ok: false, issues: [decoded.issue], guess: null };
  return finish(readTextSlices(decoded.text, options));
}
