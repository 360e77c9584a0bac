/** Writes a form into Leads: a new row by identity of the columns, or a mark on the row that the same person already has. */
import { addDays, toSerial } from '../../shared/civilDate';
import { AppError, isAppError } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { normaliseName } from '../../imports/names/normaliseName';
import { contactText } from '../../landing/contact';
import type { Submission } from '../../landing/submission';
import { snapshotOf } from '../setup/open';
import { choiceReader, type ChoiceReader } from '../tables/choices';
import { guardedWrite } from '../tables/guardedWrite';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableData, type TableRow } from '../tables/tableRead';
import { growRequests, recordWrites, writeCells } from '../tables/tableWrite';
import type { Ports } from '../ports';
import type { PublishedPage, Site } from './published';
import { LEAD_NEEDS, storesContacts } from './publish';

/** Days in which a second form of the same person is no new lead (domain rule for duplicates of people). */
const REPEAT_DAYS = 90;

export interface LeadToWrite {
  readonly site: Site;
  readonly published: PublishedPage;
  readonly submission: Submission;
  /** Keys of the person's contacts. */
  readonly keys: readonly string[];
}

type Readers = Readonly<Record<'status' | 'reason', ChoiceReader>>;

const requireState = (leads: TableData): NonNullable<TableData['state']> => {
  if (leads.state) return leads.state;
  throw new AppError('NOT_FOUND', 'the tab of leads is gone', {});
};

/** The person's row of the last 90 days, the earliest first; null when there is none. */
function earlierRow(leads: TableData, keys: readonly string[], since: number, readers: Readers): TableRow | null {
  const isSame = (row: TableRow): boolean =>
    textOf(row, 'contact_key')
      .split(' ')
      .some((key) => key !== '' && keys.includes(key));
  return (
    leads.rows.find(
      (row) =>
        isSame(row) &&
        (numberOf(row, 'created') ?? 0) >= since &&
        readers.reason.codeOf(row.values.reject_reason) !== 'test',
    ) ?? null
  );
}

/** The channel whose utm_source this is, when exactly one channel has it; '' means unknown. */
function channelOf(channels: TableData, source: string): string {
  const wanted = normaliseName(source);
  if (wanted === '') return '';
  const names = channels.rows
    .filter((row) =>
      [textOf(row, 'utm_source'), ...textOf(row, 'aliases').split(/[,;\n]/)].some(
        (word) => normaliseName(word) === wanted,
      ),
    )
    .map((row) => textOf(row, 'name'));
  return names.length === 1 ? (names[0] ?? '') : '';
}

function leadValues(ports: Ports, lead: LeadToWrite, values: WorkbookValues, readers: Readers): Record<string, Scalar> {
  const { site, published, submission } = lead;
  const { page, product, segment } = published;
  const now = ports.nowSerial(site.timeZone);
  const today = ports.today(site.timeZone);
  const masked = !storesContacts(values.cell('settings_contact_storage'));
  const { isTest } = submission;
  return {
    lead_id: `LD-${today.replaceAll('-', '')}-${ports.newId().replaceAll('-', '').slice(0, 8)}`,
    created: toSerial(today),
    channel: channelOf(values.table('channels'), submission.utm.utm_source) || null,
    segment: segment || null,
    product: product || null,
    // a test has the status of spam: it counts as a lead under no rule
    status: readers.status.labelOf(isTest ? 'spam' : 'new'),
    reject_reason: isTest ? readers.reason.labelOf('test') : null,
    ...Object.fromEntries(Object.entries(submission.utm).map(([key, value]) => [key, value || null])),
    landing: page.code,
    company: page.fields.includes('company') ? submission.values.company || null : null,
    contact: contactText(submission.values, page.fields, masked),
    consent_at: now,
    contact_key: lead.keys.join(' '),
  };
}

/** Two reads and one write. @throws AppError BUSY when somebody wrote into the workbook since it was read; nothing is written then. */
function writeOnce(ports: Ports, definition: DepartmentDefinition, lead: LeadToWrite): 'added' | 'repeated' {
  const { site, submission } = lead;
  const tab = tableOf(definition, 'leads');
  const snapshot = snapshotOf(ports, site.pulse);
  requireColumns(snapshot, tab, LEAD_NEEDS, site.language);
  const values = readTables(
    ports.sheets,
    snapshot,
    [
      // all columns: a row that a person began with any one of them is not written over
      { tab, columns: tab.columns.map((column) => column.key) },
      { tab: tableOf(definition, 'channels'), columns: ['name', 'utm_source', 'aliases'] },
    ],
    ['settings_contact_storage'],
  );
  const leads = values.table('leads');
  const state = requireState(leads);
  const readers: Readers = {
    status: choiceReader(tab, 'status', site.language),
    reason: choiceReader(tab, 'reject_reason', site.language),
  };
  const today = ports.today(site.timeZone);
  const earlier = submission.isTest
    ? null
    : earlierRow(leads, lead.keys, toSerial(addDays(today, -REPEAT_DAYS)), readers);
  if (earlier) {
    const writes = recordWrites(state, earlier.row, { repeat_at: ports.nowSerial(site.timeZone) });
    if (writes.length > 0) guardedWrite(ports, snapshot, writeCells(state.sheetId, writes));
    return 'repeated';
  }
  const last = leads.rows.at(-1)?.row ?? 0;
  const writes = recordWrites(state, last + 1, leadValues(ports, lead, values, readers));
  guardedWrite(ports, snapshot, [...growRequests(state, last + 2, last), ...writeCells(state.sheetId, writes)]);
  return 'added';
}

const TRIES = 3;

/**
 * Writes the form, looking again when an import, a refresh or a colleague's run wrote in between.
 *
 * @throws AppError when the workbook or a needed column is gone, when it stays busy, or when Google fails.
 */
export function writeLead(ports: Ports, definition: DepartmentDefinition, lead: LeadToWrite): 'added' | 'repeated' {
  for (let attempt = 1; ; attempt++) {
    try {
      return writeOnce(ports, definition, lead);
    } catch (error) {
      if (attempt >= TRIES || !isAppError(error) || error.code !== 'BUSY') throw error;
    }
  }
}
