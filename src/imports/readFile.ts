/** A file of unknown kind, read as leads or as spend: the one way in for the panel and for the demo. */
import { type Issue } from '../shared/errors';
import { type ReadOptions } from './importReading';
import { readLeads, type LeadReading } from './readLeads';
import { readSpend, type SpendReading } from './readSpend';
import { recogniseKind } from './table/header';
import { readBytes, type Decoder } from './table/readBytes';
import { readTable } from './table/readTable';

/** What the file turned out to be, or why it cannot be used at all. */
export type FileReading =
  | { readonly ok: true; readonly reading: LeadReading | SpendReading }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Decodes, recognises and reads a file. Nothing throws: whatever is wrong with the file is an issue. */
export function readFile(bytes: Uint8Array, decode: Decoder, options: ReadOptions = {}): FileReading {
  const decoded = readBytes(bytes, decode);
  if (decoded.text === undefined) return { ok: false, issues: [decoded.issue] };
  const table = readTable(decoded.text);
  const kind = recogniseKind(table.header);
  if (kind === null) return { ok: false, issues: table.issues };
  const reading = kind === 'leads' ? readLeads(decoded.text, options) : readSpend(decoded.text, options);
  return { ok: true, reading };
}
