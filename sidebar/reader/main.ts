/** The reader of files: a script that the panel loads when it is needed, and that runs as a worker of its own for workbooks. */
import { FILE_COLUMNS, type FileKind } from '../../src/imports/fileKinds';
import { LEAD_STATUSES } from '../../src/shared/codes/leads';
import { importIssue } from '../../src/imports/issues/importIssue';
import { fingerprintOfHeader } from '../../src/imports/mapping/headerFingerprint';
import { readTableAs } from '../../src/imports/readFile';
import { isWorkbook, readBytesSlices } from '../../src/imports/table/readBytes';
import { readTableSlices, tableOfCells } from '../../src/imports/table/readTable';
import {
  READER_NAME,
  Stopped,
  type Hooks,
  type MakeReader,
  type OpenedTable,
  type OpenFileOptions,
  type Reader,
} from './api';
import { decodeSlices } from './decode';
import { drive } from './drive';
import { readWorkbook, serveInWorker } from './workbook';

/** Larger files are refused: a tab of a browser has no memory for them. */
const MOST_BYTES = 64 << 20;
const megabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20));

async function openWorkbook(
  bytes: ArrayBuffer,
  { fingerprints }: OpenFileOptions,
  source: string,
  hooks: Hooks,
): Promise<OpenedTable> {
  try {
    const { sheet, rows } = await readWorkbook(bytes, fingerprints, source, hooks.isStopped);
    const table = await drive(tableOfCells(rows, { fingerprints: new Set(fingerprints) }), hooks);
    return { ok: true, table, encoding: null, sheet };
  } catch (error) {
    if (error instanceof Stopped || hooks.isStopped()) throw new Stopped();
    return { ok: false, issues: [importIssue('broken_xlsx')] };
  }
}

const columnsOf = (kind: FileKind): Reader['columns'][FileKind] =>
  FILE_COLUMNS[kind].map(({ key, title, required }) => ({ key, title, required }));

const makeReader: MakeReader = (source) => ({
  columns: { leads: columnsOf('leads'), spend: columnsOf('spend') },
  statuses: LEAD_STATUSES.map(({ code, label }) => ({ code, label })),
  async open(buffer, options, hooks) {
    if (buffer.byteLength > MOST_BYTES) {
      const slots = { size: megabytes(buffer.byteLength), most: megabytes(MOST_BYTES) };
      return { ok: false, issues: [importIssue('too_big', {}, slots)] };
    }
    const bytes = new Uint8Array(buffer);
    if (isWorkbook(bytes)) return openWorkbook(buffer, options, source, hooks);
    const decoded = await drive(readBytesSlices(bytes, decodeSlices, options.encoding), hooks);
    if (decoded.text === undefined) return { ok: false, issues: [decoded.issue] };
    const work = readTableSlices(decoded.text, { fingerprints: new Set(options.fingerprints) });
    return { ok: true, table: await drive(work, hooks), encoding: decoded.encoding, sheet: null };
  },
  read: (table, options, hooks) => drive(readTableAs(table, options), hooks),
  fingerprint: fingerprintOfHeader,
});

if (typeof document === 'undefined') serveInWorker();
else (globalThis as unknown as Record<string, MakeReader>)[READER_NAME] = makeReader;
