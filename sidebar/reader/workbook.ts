/** Reading an Excel workbook, in a worker where the browser lets the page have one: the page stays alive even for a large file. */
import readXlsxFile from 'read-excel-file/universal';
import { fingerprintOfHeader } from '../../src/imports/mapping/headerFingerprint';
import { HEADER_SEARCH_ROWS, headerScore } from '../../src/imports/table/header';
import { cellText, type Cell } from './cells';

export interface SheetCells {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** Rows of one message of the worker. */
const PART_ROWS = 2000;

interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

/** The sheet that looks most like a table that we know; of equals the first. */
function bestSheet(sheets: readonly ReadSheet[], fingerprints: readonly string[]): ReadSheet | undefined {
  const known = new Set(fingerprints);
  const score = ({ data }: ReadSheet): number => {
    const first = data.slice(0, HEADER_SEARCH_ROWS).map((row) => row.map(cellText));
    if (first.some((row) => known.has(fingerprintOfHeader(row)))) return 1000;
    return Math.max(0, ...first.map(headerScore)) + (data.length > 1 ? 0.5 : 0);
  };
  return sheets.reduce<ReadSheet | undefined>(
    (top, each) => (top && score(top) >= score(each) ? top : each),
    undefined,
  );
}

/** Reads in this very thread. @throws when the file is no workbook */
export async function readHere(bytes: ArrayBuffer, fingerprints: readonly string[]): Promise<SheetCells> {
  const sheets = (await readXlsxFile(bytes)) as unknown as readonly ReadSheet[];
  const best = bestSheet(sheets, fingerprints);
  return { sheet: best?.sheet ?? '', rows: (best?.data ?? []).map((row) => row.map(cellText)) };
}

type Order = { readonly bytes: ArrayBuffer; readonly fingerprints: readonly string[] };
type Answer =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'end'; readonly sheet: string }
  | { readonly kind: 'failed' };

/** The worker's side: answers one order with portions of rows. */
export function serveInWorker(): void {
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: Order }) => void;
    postMessage: (answer: Answer) => void;
  };
  scope.onmessage = ({ data: { bytes, fingerprints } }) => {
    readHere(bytes, fingerprints).then(
      ({ sheet, rows }) => {
        for (let at = 0; at < rows.length; at += PART_ROWS)
          scope.postMessage({ kind: 'rows', rows: rows.slice(at, at + PART_ROWS) });
        scope.postMessage({ kind: 'end', sheet });
      },
      () => scope.postMessage({ kind: 'failed' }),
    );
  };
}

function startWorker(source: string): Worker | null {
  try {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    return worker;
  } catch {
    return null; // the page may not have workers: it reads the workbook itself
  }
}

/**
 * Reads a workbook. `source` is the text of this script, for the worker.
 *
 * @throws when the file is no workbook, or when it was stopped
 */
export function readWorkbook(
  bytes: ArrayBuffer,
  fingerprints: readonly string[],
  source: string,
  isStopped: () => boolean,
): Promise<SheetCells> {
  const worker = startWorker(source);
  if (!worker) return readHere(bytes, fingerprints);
  return new Promise((resolve, reject) => {
    const rows: (readonly string[])[] = [];
    const watch = setInterval(() => isStopped() && end(() => reject(new Error('stopped'))), 200);
    const end = (settle: () => void): void => {
      clearInterval(watch);
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'rows') for (const row of data.rows) rows.push(row);
      else if (data.kind === 'end') end(() => resolve({ sheet: data.sheet, rows }));
      else end(() => reject(new Error('not a workbook')));
    };
    // a worker that may not start says so here; the page's own thread is slower for people, not wrong
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => readHere(bytes, fingerprints).then(resolve, reject));
    };
    // the bytes are copied, so that the page can still read them itself
    worker.postMessage({ bytes, fingerprints } satisfies Order);
  });
}
