/** Reading a connected system page by page into a table, and handing it over to the import as the file that it would be. */
import Papa from 'papaparse';
import type { ConnectionProblem, ConnectionView, FetchedView } from '../../src/panel/contract';
import { call } from '../client';
import { previewFile } from './importFile';
import { screen } from './store';

export interface Progress {
  readonly rows: number;
  /** Seconds that the system asks to wait; 0 while it is read. */
  readonly waiting: number;
}

export type ReadOutcome =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problem'; readonly problem: ConnectionProblem };

const sleep = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

/** The person's own day, as a file of today would be named. */
const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Reads to the end. Nothing is written; a page that failed on its way is asked for again by the next try. */
export async function readConnection(
  connection: ConnectionView,
  whole: boolean,
  tell: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<ReadOutcome> {
  const columns: string[] = [];
  const rows: Record<string, string>[] = [];
  let cursor: string | null = null;
  do {
    const page: FetchedView = await call('fetchRows', { id: connection.id, cursor, whole });
    if (page.state === 'failed') return { kind: 'problem', problem: page.problem };
    if (page.state === 'wait') {
      for (let left = page.seconds; left > 0 && !isStopped(); left--) {
        tell({ rows: rows.length, waiting: left });
        await sleep(1);
      }
    } else {
      for (const column of page.columns) if (!columns.includes(column)) columns.push(column);
      for (const row of page.rows)
        rows.push(Object.fromEntries(page.columns.map((column, index) => [column, row[index] ?? ''])));
      tell({ rows: rows.length, waiting: 0 });
    }
    cursor = page.cursor;
    if (isStopped()) return { kind: 'stopped' };
  } while (cursor !== null);
  if (rows.length === 0) return { kind: 'nothing' };
  const text = Papa.unparse({ fields: columns, data: rows.map((row) => columns.map((column) => row[column] ?? '')) });
  const name = `${connection.title.en} ${connection.where} ${today()}.csv`.replace(/[\\/:]+/g, ' ');
  return { kind: 'file', file: new File([text], name, { type: 'text/csv' }) };
}

/** Shows the preview of what was read on the import screen, where the person decides. Only what they took is not asked for again. */
export async function handOver(connection: ConnectionView, file: File): Promise<void> {
  const day = today();
  screen.value = 'import';
  await previewFile(file, () => {
    // if it cannot be noted, the next import reads more than it has to
    call('noteImported', { id: connection.id, day }).catch(() => undefined);
  });
}
