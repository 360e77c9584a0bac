/** Use case: takes a table of the team's own into the department. The original is read, never written. */
import { pick, t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { ADOPT_COLUMNS, ADOPT_KINDS, PLAN_MEASURES } from '../../imports/adopt/kinds';
import { readSource, type AdoptReading, type AdoptTable } from '../../imports/adopt/readTable';
import type { SourceSheet } from '../../imports/adopt/sheet';
import type { LeadRow } from '../../imports/leadRow';
import type { SpendRow } from '../../imports/spendRow';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { spreadsheetUrl } from '../documents/documentData';
import { importRows } from '../import/importRows';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment, snapshotOf } from '../setup/open';
import { workbookId, type DepartmentRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { guardedWrite } from '../tables/guardedWrite';
import { tableOf } from '../tables/requireColumns';
import type { ImportReport, NewNames } from '../viewTypes';
import { adoptPlan, type AdoptOutcome } from './adoptPlan';
import { adoptPosts } from './adoptPosts';
import { recall, rememberRequests } from './remembered';
import { insideDepartment, listSources, requireSource } from './source';
import type { AdoptInput, AdoptSourcesView, AdoptView } from './views';

/** Rows of a tab that are read; a table of people's hands is far below it. */
export const MAX_SOURCE_ROWS = 5000;
const CHUNK_ROWS = 1000;
const SAMPLE_ROWS = 3;
const NO_NAMES: NewNames = { channels: [], products: [], segments: [] };
const NOTHING: AdoptOutcome = { added: 0, changed: 0, unchanged: 0, kept: 0, unknown: NO_NAMES, problems: [] };

/** Tabs that can be taken over. One read a file. */
export function adoptSources(ports: Ports, definition: DepartmentDefinition): AdoptSourcesView {
  const { record } = requireDepartment(insideDepartment(ports));
  return listSources(ports, definition, record);
}

const tooLong: Issue = {
  severity: 'warning',
  code: 'adopt.long',
  what: t(
    `В таблице больше ${MAX_SOURCE_ROWS} строк: прочитаны первые`,
    `The table has more than ${MAX_SOURCE_ROWS} rows: the first ones were read`,
  ),
  action: t('Остальные выгрузите в CSV и загрузите файлом', 'Export the rest as CSV and import the file'),
};

interface Context {
  /** The world with Pulse open. */
  readonly ports: Ports;
  readonly definition: DepartmentDefinition;
  readonly record: DepartmentRecord;
  readonly pulse: WorkbookSnapshot;
  readonly title: string;
}

const union = (left: NewNames, right: NewNames): NewNames => ({
  channels: [...new Set([...left.channels, ...right.channels])],
  products: [...new Set([...left.products, ...right.products])],
  segments: [...new Set([...left.segments, ...right.segments])],
});

const joined = (left: AdoptOutcome, right: ImportReport): AdoptOutcome => ({
  added: left.added + right.added,
  changed: left.changed + right.changed,
  unchanged: left.unchanged + right.unchanged,
  kept: left.kept + right.kept,
  unknown: union(left.unknown, right.unknown),
  problems: [...left.problems, ...right.problems],
});

/** Leads and spend go the way of every import, chunk by chunk under one run, so that they are undone together. */
function adoptFacts(
  context: Context,
  read: Extract<AdoptReading, { kind: 'leads' | 'spend' }>,
  input: AdoptInput,
): AdoptOutcome {
  const runId = `adopt-${context.ports.newId().slice(0, 8)}`;
  let outcome = NOTHING;
  for (let start = 0; start < read.reading.rows.length; start += CHUNK_ROWS) {
    const rows = read.reading.rows.slice(start, start + CHUNK_ROWS);
    const report = importRows(context.ports, context.definition, {
      ...(read.kind === 'leads'
        ? { kind: 'leads', leads: rows as readonly LeadRow[] }
        : { kind: 'spend', spend: rows as readonly SpendRow[] }),
      commit: input.commit,
      add: start === 0 ? input.add : NO_NAMES,
      fileName: context.title,
      runId,
    });
    outcome = joined(outcome, report);
  }
  return outcome;
}

function carryOut(context: Context, read: AdoptReading, input: AdoptInput): AdoptOutcome {
  const { ports, definition, record, pulse, title } = context;
  const given = { commit: input.commit, add: input.add, title };
  switch (read.kind) {
    case 'plan':
      return adoptPlan(ports, definition, record, pulse, read.reading, given);
    case 'content_plan': {
      const library = snapshotOf(ports, workbookId(record, 'library'));
      return adoptPosts(ports, definition, record, { pulse, library }, read.reading, given);
    }
    default:
      return adoptFacts(context, read, input);
  }
}

const measureTitle = (key: string, language: Language): string => {
  const measure = PLAN_MEASURES.find((each) => each.key === key);
  return measure ? pick(measure.title, language) : key;
};

/** How a row would be written, in one line. */
function sampleOf(read: AdoptReading | null, language: Language): AdoptView['sample'] {
  if (!read) return [];
  const text = (values: readonly unknown[]): string =>
    values
      .filter((value) => value !== null && value !== undefined && value !== '')
      .map(String)
      .join(' · ');
  return read.kind === 'plan'
    ? read.reading.rows.slice(0, SAMPLE_ROWS).map((row) => ({
        line: row.line,
        text: text([
          row.month.slice(0, 7),
          row.channel,
          ...Object.entries(row.measures).map(([key, value]) => `${measureTitle(key, language)} ${value}`),
        ]),
      }))
    : read.reading.rows.slice(0, SAMPLE_ROWS).map((row) => ({ line: row.line, text: text(Object.values(row.values)) }));
}

function viewOf(
  context: Context,
  table: AdoptTable,
  outcome: AdoptOutcome,
  extra: { readonly remembered: boolean; readonly committed: boolean; readonly long: boolean },
): AdoptView {
  const { kind, header, mapping, read } = table;
  const issues = [
    ...(extra.long ? [tooLong] : []),
    ...table.issues,
    ...(read?.reading.issues ?? []),
    ...outcome.problems,
  ];
  const tab = tableOf(context.definition, kind);
  const file = workbookId(context.record, tab.workbook);
  return {
    kind,
    kinds: ADOPT_KINDS,
    wide: table.wide,
    headerRow: header.row + 1,
    headers: header.texts,
    columns: table.wide
      ? []
      : ADOPT_COLUMNS[kind].map((column) => ({
          key: column.key,
          title: column.title,
          required: column.required,
          header: mapping[column.key] ?? null,
        })),
    remembered: extra.remembered,
    rowsRead: read?.reading.rowsRead ?? 0,
    sample: sampleOf(read, context.record.language),
    added: outcome.added,
    changed: outcome.changed,
    unchanged: outcome.unchanged,
    kept: outcome.kept,
    rejected: issues.filter((issue) => issue.severity === 'error' && issue.where?.row !== undefined).length,
    unknown: outcome.unknown,
    problems: issues,
    link: spreadsheetUrl(file, tabId(kind)),
    committed: extra.committed,
  };
}

const noTable = (problems: readonly Issue[]): AdoptView => ({
  kind: null,
  kinds: ADOPT_KINDS,
  wide: false,
  headerRow: null,
  headers: [],
  columns: [],
  remembered: false,
  rowsRead: 0,
  sample: [],
  added: 0,
  changed: 0,
  unchanged: 0,
  kept: 0,
  rejected: 0,
  unknown: NO_NAMES,
  problems,
  link: null,
  committed: false,
});

/** Words of the lists of the content plan, in either language. */
function choiceFinder(
  definition: DepartmentDefinition,
  record: DepartmentRecord,
): (column: string, word: string) => string | null {
  const tab = tableOf(definition, 'content_plan');
  return (column, word) => choiceReader(tab, column, record.language).codeOf(word);
}

function find(
  context: Context,
  sheet: SourceSheet,
  input: AdoptInput,
): { readonly table: ReturnType<typeof readSource>; readonly remembered: boolean } {
  const { ports, definition, record, pulse } = context;
  const options = { today: ports.today(record.timeZone), currency: record.currency };
  const findChoice = choiceFinder(definition, record);
  const choice = { ...(input.kind ? { kind: input.kind } : {}), ...(input.mapping ? { mapping: input.mapping } : {}) };
  const table = readSource(sheet, choice, options, findChoice);
  if (table.kind === null || table.wide || input.mapping) return { table, remembered: false };
  const known = recall(pulse.adopted, table.header.texts);
  if (!known || (input.kind !== null && input.kind !== known.kind)) return { table, remembered: false };
  return { table: readSource(sheet, known, options, findChoice), remembered: true };
}

/**
 * Previews a table, or with `commit` takes its rows over. Previewing writes nothing; taking over twice writes nothing the second time.
 *
 * @throws AppError NOT_FOUND without a department or without the tab that the rows go to; BUSY while somebody else's run goes on
 */
export function adoptTable(ports: Ports, definition: DepartmentDefinition, input: AdoptInput): AdoptView {
  const inside = insideDepartment(ports);
  const opened = requireDepartment(inside);
  const { snapshot: pulse, record } = openWorkbook(inside, opened, 'pulse');
  requireSource(ports, definition, record, input);
  const sheet = ports.sheets.readSheet(input.fileId, input.sheetId, MAX_SOURCE_ROWS + 1);
  const long = sheet.rows.length > MAX_SOURCE_ROWS;
  const read = long ? { ...sheet, rows: sheet.rows.slice(0, MAX_SOURCE_ROWS) } : sheet;
  const context: Context = { ports: inside, definition, record, pulse, title: sheet.title };
  const { table, remembered } = find(context, read, input);
  if (table.kind === null) return noTable(table.issues);
  const outcome = table.read ? carryOut(context, table.read, input) : NOTHING;
  const committed = input.commit && table.read !== null;
  if (committed && input.mapping && !table.wide) remember(context, table);
  return viewOf(context, table, outcome, { remembered, committed, long });
}

/** A mapping that people chose is kept; our own suggestion is made anew each time. */
function remember({ ports, pulse }: Context, { kind, header, mapping }: AdoptTable): void {
  const before = snapshotOf(ports, pulse.spreadsheetId);
  const requests = rememberRequests(before.adopted, kind, header, mapping);
  if (requests.length > 0) guardedWrite(ports, before, requests);
}
