/**
 * Leads and spend of the person's connections, taken into the workbook without a panel: for the schedule. Only what somebody has imported
 * once by hand, with its preview, is pulled; the same reading, the same upsert and the same memory of answers as there.
 */
import { t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { FileKind } from '../../imports/fileKinds';
import type { ReadOptions } from '../../imports/importReading';
import { readLeadsSlices, type LeadReading } from '../../imports/readLeads';
import { readSpendSlices, type SpendReading } from '../../imports/readSpend';
import { finish } from '../../imports/slices';
import type { Table } from '../../imports/table/readTable';
import { importContext } from '../import/importContext';
import { importRows } from '../import/importRows';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import type { ImportInput } from '../viewTypes';
import { connectionsOf, nameOf, noteImported, type Connection } from './connections';
import { fetchRows } from './fetchRows';

export interface Pulled {
  /** Rows added and changed. */
  readonly rows: number;
  /** What could not be read, each with its connection and one thing to do. */
  readonly failures: readonly Text[];
}

/** Rows of one write. */
const PORTION = 4000;
/** Values of a list that are named; more of them nobody reads. */
const NAMED = 5;

type Read =
  | {
      readonly kind: FileKind;
      readonly columns: readonly string[];
      readonly rows: readonly Readonly<Record<string, string>>[];
    }
  | { readonly failure: Text };

/** All rows since the last import. A system that asks to wait is left for the next time: a run of Google's is short. */
function readAll(ports: Ports, connection: Connection, untilMs: number): Read {
  const columns: string[] = [];
  const rows: Record<string, string>[] = [];
  let cursor: string | null = null;
  let kind: FileKind;
  do {
    const page = fetchRows(ports, { id: connection.id, cursor, whole: false });
    if (page.state === 'failed')
      return {
        failure: t(
          `${page.problem.what.ru}. ${page.problem.action.ru}`,
          `${page.problem.what.en}. ${page.problem.action.en}`,
        ),
      };
    if (page.state === 'wait' || ports.now() > untilMs)
      return {
        failure: t(
          'Не успели прочитать за отведённое время. Загрузите из панели: настройки → «Подключения»',
          'There was not enough time to read it. Import it from the panel: settings → “Connections”',
        ),
      };
    kind = page.kind;
    for (const column of page.columns) if (!columns.includes(column)) columns.push(column);
    for (const row of page.rows)
      rows.push(Object.fromEntries(page.columns.map((column, index) => [column, row[index] ?? ''])));
    cursor = page.cursor;
  } while (cursor !== null);
  return { kind, columns, rows };
}

const tableOfRows = ({ columns, rows }: Extract<Read, { rows: unknown }>): Table => ({
  header: columns,
  headerLine: 1,
  preamble: [],
  rows: rows.map((row, index) => ({ line: index + 2, cells: columns.map((column) => row[column] ?? '') })),
  delimiter: ',',
  issues: [],
  refused: 0,
  exact: false,
  guess: null,
});

/** Of what a reading warns of: what makes all its sums wrong, and what only people can change. */
const TOLD_ON_SCHEDULE: readonly string[] = ['vat_differs'];

/** What people have to say once before the rows mean anything; the rows are in the table, marked as not known. */
function unanswered({ issues, unknownStages, unknownSources, rowsRefused }: LeadReading | SpendReading): Text[] {
  const stages = unknownStages.slice(0, NAMED).map(({ stage }) => stage);
  const sources = unknownSources.slice(0, NAMED).map(({ label, utmSource }) => label || utmSource);
  const toldToo = issues.filter(({ code }) => TOLD_ON_SCHEDULE.includes(code));
  return [
    ...toldToo.map(({ what, action }) => (action ? t(`${what.ru} ${action.ru}`, `${what.en} ${action.en}`) : what)),
    ...(stages.length > 0
      ? [
          t(
            `Новые этапы: ${stages.join(', ')}. Впишите их статусы на вкладке «Этапы CRM»`,
            `New stages: ${stages.join(', ')}. Enter their statuses on the tab “CRM stages”`,
          ),
        ]
      : []),
    ...(sources.length > 0
      ? [
          t(
            `Новые источники: ${sources.join(', ')}. Впишите их каналы на вкладке «Источники CRM»`,
            `New sources: ${sources.join(', ')}. Enter their channels on the tab “CRM sources”`,
          ),
        ]
      : []),
    ...(rowsRefused > 0
      ? [
          t(
            `Строк не прочитано: ${rowsRefused}. Загрузите из панели: там видно почему`,
            `Rows that could not be read: ${rowsRefused}. Import from the panel, which says why`,
          ),
        ]
      : []),
  ];
}

function write(
  ports: Ports,
  definition: DepartmentDefinition,
  reading: LeadReading | SpendReading,
  name: string,
): number {
  const runId = ports.newId();
  let written = 0;
  for (let from = 0; from < reading.rows.length; from += PORTION) {
    const rows = reading.rows.slice(from, from + PORTION);
    const given =
      reading.kind === 'leads' ? { leads: rows as LeadReading['rows'] } : { spend: rows as SpendReading['rows'] };
    const input: ImportInput = {
      kind: reading.kind,
      ...given,
      columns: [...reading.columns, 'reject_comment'],
      commit: true,
      add: { channels: [], products: [], segments: [] },
      fileName: name,
      runId,
    };
    const { added, changed } = importRows(ports, definition, input);
    written += added + changed;
  }
  return written;
}

/** Pulls every connection that was imported before; one that fails does not stop the others. @param untilMs no page is asked for after it */
export function pullFacts(ports: Ports, definition: DepartmentDefinition, untilMs: number): Pulled {
  const known = connectionsOf(ports, requireDepartment(ports).record.departmentId);
  if (known.length === 0) return { rows: 0, failures: [] };
  const { today, currency, vat, channels, stages, sources, headers } = importContext(ports, definition);
  const options: ReadOptions = {
    today,
    currency,
    vat,
    channels,
    stages,
    sources,
    headers,
    asOf: new Date(ports.now()).toISOString().slice(0, 19),
  };
  let rows = 0;
  const failures: Text[] = [];
  for (const connection of known) {
    const name = nameOf(connection);
    const tell = (text: Text): void => void failures.push(t(`${name.ru}: ${text.ru}`, `${name.en}: ${text.en}`));
    const read = readAll(ports, connection, untilMs);
    if ('failure' in read) {
      tell(read.failure);
      continue;
    }
    if (read.rows.length > 0) {
      const table = tableOfRows(read);
      const reading =
        read.kind === 'leads' ? finish(readLeadsSlices(table, options)) : finish(readSpendSlices(table, options));
      rows += write(ports, definition, reading, name.en);
      unanswered(reading).forEach(tell);
    }
    noteImported(ports, { id: connection.id, day: today });
  }
  return { rows, failures };
}
