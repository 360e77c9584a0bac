/** Importing a file: read in the browser, compared with the workbook in chunks, written only after the person agrees. */
import { signal } from './signal';
import { readFile } from '../../src/imports/readFile';
import type { LeadReading } from '../../src/imports/readLeads';
import type { SpendReading } from '../../src/imports/readSpend';
import type { FileEncoding } from '../../src/imports/table/readBytes';
import type { ImportInput, ImportReport, NewNames, PanelError } from '../../src/panel/contract';
import type { Issue } from '../../src/shared/errors';
import { call } from '../client';
import { shownError } from './store';

type Reading = LeadReading | SpendReading;

export type ImportState =
  | { readonly phase: 'choose' }
  | { readonly phase: 'reading'; readonly fileName: string }
  /** The file cannot be used at all. */
  | { readonly phase: 'refused'; readonly fileName: string; readonly issues: readonly Issue[] }
  | {
      readonly phase: 'comparing' | 'writing';
      readonly fileName: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly phase: 'preview'; readonly fileName: string; readonly reading: Reading; readonly report: ImportReport }
  | { readonly phase: 'done'; readonly report: ImportReport }
  | { readonly phase: 'failed'; readonly error: PanelError; readonly fileName: string };

export const importState = signal<ImportState>({ phase: 'choose' });
/** Names that the person agreed to add. */
export const chosenNames = signal<NewNames>({ channels: [], products: [], segments: [] });

const CHUNK_ROWS = 1000;
const NO_NAMES: NewNames = { channels: [], products: [], segments: [] };

function decode(bytes: Uint8Array, encoding: FileEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function chunksOf(reading: Reading, fileName: string): Omit<ImportInput, 'commit' | 'add'>[] {
  const chunks: Omit<ImportInput, 'commit' | 'add'>[] = [];
  for (let start = 0; start < reading.rows.length; start += CHUNK_ROWS) {
    const rows = reading.rows.slice(start, start + CHUNK_ROWS);
    chunks.push(
      (reading.kind === 'leads'
        ? { kind: 'leads', leads: rows, fileName }
        : { kind: 'spend', spend: rows, fileName }) as Omit<ImportInput, 'commit' | 'add'>,
    );
  }
  return chunks;
}

const union = (left: readonly string[], right: readonly string[]): string[] => [...new Set([...left, ...right])];

function addReports(left: ImportReport, right: ImportReport): ImportReport {
  return {
    added: left.added + right.added,
    changed: left.changed + right.changed,
    unchanged: left.unchanged + right.unchanged,
    kept: left.kept + right.kept,
    unknown: {
      channels: union(left.unknown.channels, right.unknown.channels),
      products: union(left.unknown.products, right.unknown.products),
      segments: union(left.unknown.segments, right.unknown.segments),
    },
    problems: [...left.problems, ...right.problems],
  };
}

const EMPTY: ImportReport = { added: 0, changed: 0, unchanged: 0, kept: 0, unknown: NO_NAMES, problems: [] };

/** Sends the file chunk by chunk; new names are added with the first chunk. */
async function send(reading: Reading, fileName: string, commit: boolean, add: NewNames): Promise<ImportReport> {
  const chunks = chunksOf(reading, fileName);
  // one run for all chunks, so that they are undone together
  const runId = `import-${Date.now().toString(36)}`;
  let report = EMPTY;
  for (const [index, chunk] of chunks.entries()) {
    importState.value = {
      phase: commit ? 'writing' : 'comparing',
      fileName,
      done: index * CHUNK_ROWS,
      total: reading.rows.length,
    };
    const names = index === 0 ? add : NO_NAMES;
    report = addReports(report, await call('importRows', { ...chunk, commit, add: names, runId }));
  }
  return report;
}

/** Reads a chosen file and shows what it would change. */
export async function previewFile(file: File): Promise<void> {
  const fileName = file.name;
  importState.value = { phase: 'reading', fileName };
  try {
    const result = readFile(new Uint8Array(await file.arrayBuffer()), decode);
    if (!result.ok) {
      importState.value = { phase: 'refused', fileName, issues: result.issues };
      return;
    }
    const { reading } = result;
    if (reading.rows.length === 0) {
      importState.value = { phase: 'refused', fileName, issues: reading.issues };
      return;
    }
    const report = await send(reading, fileName, false, NO_NAMES);
    chosenNames.value = report.unknown;
    importState.value = { phase: 'preview', fileName, reading, report };
  } catch (error) {
    importState.value = { phase: 'failed', error: shownError(error), fileName };
  }
}

/** Writes the previewed rows. Running it again writes only what is still missing. */
export async function applyImport(reading: Reading, fileName: string): Promise<void> {
  try {
    importState.value = { phase: 'done', report: await send(reading, fileName, true, chosenNames.value) };
  } catch (error) {
    importState.value = { phase: 'failed', error: shownError(error), fileName };
  }
}

export function resetImport(): void {
  importState.value = { phase: 'choose' };
  chosenNames.value = NO_NAMES;
}
