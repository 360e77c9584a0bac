/**
 * Reads a connected system page by page. Nothing is written: rows go to the panel, and from there the way of every file, with the same
 * preview. So a run that dies loses nothing; the panel asks again with the cursor that it has.
 */
import { AppError } from '../../shared/errors';
import { addDays } from '../../shared/civilDate';
import { FILE_COLUMNS } from '../../imports/fileKinds';
import type { Cursor, Page, Question, Row } from '../../connectors/types';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import { openConnection, type Connection } from './connections';
import type { CheckedView, FetchedView, FetchPageInput } from './views';
import { problemOf, type Reason } from './words';

/** A call of the panel brings several pages, but it must end long before it is taken for lost. */
const BUDGET_MS = 15_000;
const MAX_ROWS = 1000;
const MAX_REQUESTS = 20;
/** Days before the last import that are read again: systems correct costs later than leads. */
const OVERLAP = { leads: 2, spend: 30 } as const;

type Asked = Page | { readonly kind: 'failed'; readonly failure: Reason };

function questionOf(ports: Ports, since: string | null): Question {
  const { timeZone } = requireDepartment(ports).record;
  return { since, today: ports.today(timeZone), dayOf: (epochMs) => ports.net.dayOf(epochMs, timeZone) };
}

function parseCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Cursor;
  } catch {
    // told below
  }
  throw new AppError('BAD_INPUT', 'the cursor is not readable', {});
}

/** A header says it as a file does, so that the same check compares it with the settings. */
const VAT_MARKS = { incl: ' (с НДС)', excl: ' (без НДС)' } as const;

interface Reader {
  readonly connection: Connection;
  /** What the header of costs says of VAT; '' where the system does not tell. */
  readonly vatMark: string;
  readonly kind: 'leads' | 'spend';
  readonly start: Cursor;
  readonly ask: (cursor: Cursor) => Asked;
}

function readerOf(ports: Ports, id: string, whole: boolean): Reader {
  const { connection, connector } = openConnection(ports, id);
  const kind = connector.kind(connection.settings);
  const { importedAt } = connection;
  const question = questionOf(ports, whole || importedAt === null ? null : addDays(importedAt, -OVERLAP[kind]));
  return {
    connection,
    vatMark: connector.vat ? VAT_MARKS[connector.vat(connection.settings)] : '',
    kind,
    start: connector.start(question),
    ask: (cursor) => {
      const answer = ports.net.fetch(connector.request(connection, cursor, question));
      if (answer.kind === 'none') return { kind: 'failed', failure: answer.why };
      return connector.read(answer, cursor, connection, question);
    },
  };
}

const failedView = (ports: Ports, reason: Reason): FetchedView => ({
  state: 'failed',
  problem: problemOf(reason, reason === 'permission' ? ports.net.permission().url : null),
});

/** The next rows of a connection, from the cursor on. */
export function fetchRows(ports: Ports, { id, cursor: given, whole }: FetchPageInput): FetchedView {
  const startedMs = ports.now();
  const reader = readerOf(ports, id, whole);
  const keys = FILE_COLUMNS[reader.kind].map(({ key }) => key);
  const rows: Row[] = [];
  let cursor: Cursor | null = given === null ? reader.start : parseCursor(given);
  for (let requests = 0; cursor !== null && requests < MAX_REQUESTS; requests++) {
    if (rows.length >= MAX_ROWS || ports.now() - startedMs > BUDGET_MS) break;
    const page: Asked = reader.ask(cursor);
    if (page.kind === 'failed') return failedView(ports, page.failure);
    if (page.kind === 'wait') {
      // what came before the wait is handed over first; the wait is met again at the next call
      if (rows.length > 0) break;
      return { state: 'wait', seconds: page.seconds, cursor: JSON.stringify(page.cursor) };
    }
    rows.push(...page.rows);
    cursor = page.next;
  }
  const columns = keys.filter((key) => rows.some((row) => key in row));
  const header = (key: string): string => (key === 'cost' ? `${key}${reader.vatMark}` : key);
  return {
    state: 'rows',
    kind: reader.kind,
    columns: columns.map(header),
    rows: rows.map((row) => columns.map((key) => row[key] ?? '')),
    cursor: cursor === null ? null : JSON.stringify(cursor),
  };
}

/** Makes one request, to see whether the key works. */
export function checkConnection(ports: Ports, { id }: { readonly id: string }): CheckedView {
  const reader = readerOf(ports, id, false);
  const page = reader.ask(reader.start);
  if (page.kind !== 'failed') return { problem: null, preparing: page.kind === 'wait' };
  const view = failedView(ports, page.failure);
  return { problem: view.state === 'failed' ? view.problem : null, preparing: false };
}
