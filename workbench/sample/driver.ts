/**
 * Drives the shipped bundle as a person with the panel would: starts runs and steps them to their end, imports files in chunks.
 * Used by the demo, by the first start of the workbench, and by tests.
 */
import { readFile } from '../../src/imports/readFile';
import type { LeadReading } from '../../src/imports/readLeads';
import type { SpendReading } from '../../src/imports/readSpend';
import type {
  Api,
  CreateInput,
  ImportInput,
  ImportReport,
  JobResult,
  JobView,
  Method,
  NewNames,
} from '../../src/panel/contract';
import type { Issue } from '../../src/shared/errors';

/** Calls a method of the bundle's `rpc` with a file open. @throws Error with the panel's words when it is refused. */
export type Call = <M extends Method>(method: M, input: Parameters<Api[M]>[0]) => ReturnType<Api[M]>;

/** Told before each step; `done` gives its end. */
export type StepListener = (label: string) => void;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const resultOf = (job: JobView): JobResult => {
  if (!job.result) throw new Error('the run ended without a result');
  return job.result;
};

export function drive(call: Call, job: JobView, language: 'ru' | 'en', onStep: StepListener): JobResult {
  let current = job;
  while (!current.finished) {
    onStep(current.label[language]);
    current = call('stepJob', { jobId: current.jobId, retry: false });
  }
  return resultOf(current);
}

export const createWith = (call: Call, input: CreateInput, onStep: StepListener): JobResult =>
  drive(call, call('startCreate', input), input.language, onStep);

/** Refreshes, and agrees to the documents that wait for a person's consent. */
export function refreshWith(call: Call, language: 'ru' | 'en', onStep: StepListener): JobResult {
  const first = drive(call, call('startRefresh', {}), language, onStep);
  if (!first.plan) return first;
  const { documents } = first.plan;
  const second = drive(call, call('startRefresh', { documents }), language, onStep);
  return { ...second, changes: first.changes + second.changes };
}

const CHUNK_ROWS = 1000;
/** Chunks of one file are one run. */
let imports = 0;
const NO_NAMES: NewNames = { channels: [], products: [], segments: [] };

export interface FileImport {
  readonly kind: 'leads' | 'spend';
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Names that the department lacked and that were added. */
  readonly newNames: NewNames;
  readonly issues: readonly Issue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Last date of any kind in the file: an event may be later than the last lead. */
  readonly lastDate: string | null;
}

/** A file that cannot be used at all. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => issue.what.en).join('; '));
  }
}

type Reading = LeadReading | SpendReading;

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

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

const unknownNames = (reports: readonly ImportReport[]): NewNames => ({
  channels: union(reports.map((report) => report.unknown.channels)),
  products: union(reports.map((report) => report.unknown.products)),
  segments: union(reports.map((report) => report.unknown.segments)),
});

const ISO = /^\d{4}-\d{2}-\d{2}$/;

function lastDate(reading: Reading): string | null {
  let last: string | null = null;
  for (const row of reading.rows) {
    for (const value of Object.values(row.values))
      if (typeof value === 'string' && ISO.test(value) && (last === null || value > last)) last = value;
  }
  return last;
}

/** Reads a file. @throws FileRefused when no row of it can be used. */
export function openFile(bytes: Uint8Array): Reading {
  const file = readFile(bytes, decode);
  if (!file.ok) throw new FileRefused(file.issues);
  if (file.reading.rows.length === 0) throw new FileRefused(file.reading.issues);
  return file.reading;
}

/** Previews and imports a file, adding every name that the department lacks, as a person would who agrees to all. */
export function importWith(call: Call, reading: Reading, fileName: string, onStep: StepListener): FileImport {
  const chunks = chunksOf(reading, fileName);
  onStep(`${fileName}: preview`);
  const previews = chunks.map((chunk) => call('importRows', { ...chunk, commit: false, add: NO_NAMES }));
  const newNames = unknownNames(previews);
  const runId = `${++imports}-import`;
  onStep(`${fileName}: import`);
  const reports = chunks.map((chunk, index) =>
    call('importRows', { ...chunk, commit: true, add: index === 0 ? newNames : NO_NAMES, runId }),
  );
  const total = (key: 'added' | 'changed' | 'unchanged'): number =>
    reports.reduce((sum, report) => sum + report[key], 0);
  return {
    kind: reading.kind,
    rows: reading.rows.length,
    added: total('added'),
    changed: total('changed'),
    unchanged: total('unchanged'),
    newNames,
    issues: [...reading.issues, ...reports.flatMap((report) => report.problems)],
    period: reading.period,
    lastDate: lastDate(reading),
  };
}
