/** The register of tagged links in the Library: reads its rows, keeps the columns that the add-on makes, adds a link from the panel. */
import { AppError } from '../../shared/errors';
import type { Issue } from '../../shared/errors';
import { firstOfMonth, toSerial } from '../../shared/civilDate';
import { pick, t, type Language } from '../../shared/text';
import { foreignCampaigns } from '../../shared/utm';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment, snapshotOf } from '../setup/open';
import { workbookId } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { guardedWrite } from '../tables/guardedWrite';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { growRequests, recordWrites, stretchNames, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { dayOf } from './readContent';
import { tidyLink, type LinkParts } from './tidyLinks';

const PARTS = ['landing', 'source', 'medium', 'month', 'product', 'segment', 'geo', 'goal', 'content', 'term'] as const;
const COLUMNS = ['utm_id', 'title', ...PARTS, 'created', 'campaign', 'link', 'check'] as const;

const numberOfId = (text: string): number => Number(/^UT(\d+)$/i.exec(text)?.[1] ?? 0);
const idOf = (number: number): string => `UT${String(number).padStart(3, '0')}`;
const lastId = (rows: readonly TableRow[]): number =>
  rows.reduce((max, row) => Math.max(max, numberOfId(textOf(row, 'utm_id'))), 0);

function partsOf(row: TableRow, code: (column: 'medium' | 'goal', row: TableRow) => string): LinkParts {
  return {
    landing: textOf(row, 'landing'),
    source: textOf(row, 'source'),
    medium: code('medium', row),
    month: dayOf(row, 'month') ?? '',
    product: textOf(row, 'product'),
    segment: textOf(row, 'segment'),
    geo: textOf(row, 'geo'),
    goal: code('goal', row),
    content: textOf(row, 'content'),
    term: textOf(row, 'term'),
  };
}

/** What the columns of the add-on should hold; a cell that holds it already is left out. */
function writesOf(data: TableData, definition: DepartmentDefinition, language: Language): CellWrite[] {
  const state = data.state;
  if (!state) return [];
  const tab = tableOf(definition, 'utm');
  const code = (column: 'medium' | 'goal', row: TableRow): string =>
    choiceReader(tab, column, language).codeOf(row.values[column]) ?? textOf(row, column);
  let last = lastId(data.rows);
  return data.rows.flatMap((row) => {
    const parts = partsOf(row, code);
    const wanted: Record<string, string> = { ...tidyLink(parts, language) };
    if (textOf(row, 'utm_id') === '' && parts.landing !== '') wanted.utm_id = idOf(++last);
    const changed = Object.entries(wanted).filter(([column, value]) => textOf(row, column) !== value);
    return recordWrites(
      state,
      row.row,
      Object.fromEntries(changed.map(([column, value]) => [column, value === '' ? null : value])),
    );
  });
}

export interface LinksOutcome {
  /** Rows whose link was made or repaired. */
  readonly changes: number;
  readonly problems: readonly Issue[];
}

/** Everything that `refreshLinks` reads. */
export const LINKS_QUESTION: DepartmentQuestion = { tables: { utm: COLUMNS, content_plan: ['utm_campaign'] } };

/** At most so many strange tags are named: a person looks at a few at a time. */
const MAX_NAMED = 5;

const foreignIssue = (names: readonly string[], link: string): Issue => ({
  severity: 'warning',
  code: 'utm.foreign',
  what: t(
    `В лидах есть чужие метки: ${names.slice(0, MAX_NAMED).join(', ')}`,
    `Leads carry tags of nobody: ${names.slice(0, MAX_NAMED).join(', ')}`,
  ),
  where: { tab: 'UTM', column: 'utm_campaign', link },
  why: t(
    'Этих кампаний нет ни на вкладке «UTM-метки», ни в контент-плане, ни в расходах',
    'These campaigns are neither on the UTM tags tab, nor in the content plan, nor in the spend',
  ),
  action: t('Заведите ссылку на вкладке «UTM-метки»', 'Register the link on the UTM tags tab'),
});

/**
 * Step of the refresh: links of the rows that people typed, and tags seen with leads that no link of ours carries.
 *
 * @param seen campaigns of the leads
 */
export function refreshLinks(
  ports: Ports,
  definition: DepartmentDefinition,
  libraryId: string,
  language: Language,
  seen: readonly string[],
): LinksOutcome {
  const snapshot = snapshotOf(ports, libraryId);
  const tab = tableOf(definition, 'utm');
  const values = readTables(ports.sheets, snapshot, [
    { tab, columns: COLUMNS },
    { tab: tableOf(definition, 'content_plan'), columns: ['utm_campaign'] },
  ]);
  const data = values.table('utm');
  const writes = writesOf(data, definition, language);
  if (writes.length > 0 && data.state) guardedWrite(ports, snapshot, writeCells(data.state.sheetId, writes));
  const ours = [
    ...data.rows.map((row) => textOf(row, 'campaign')),
    ...values.table('content_plan').rows.map((row) => textOf(row, 'utm_campaign')),
  ].filter((campaign) => campaign !== '');
  // without any link of our own the register is not in use yet: every tag would be strange
  const foreign = ours.length === 0 ? [] : foreignCampaigns(seen, ours);
  return {
    changes: new Set(writes.map((write) => write.row)).size,
    problems: foreign.length > 0 ? [foreignIssue(foreign, spreadsheetUrl(libraryId, tabId('utm')))] : [],
  };
}

export interface SaveLinkInput extends LinkParts {
  readonly title: string;
}

export interface SavedLink {
  readonly id: string;
  readonly url: string;
  /** Address of the register. */
  readonly link: string;
}

/** Adds a link to the register. @throws AppError BAD_INPUT for a link that cannot be used. */
export function saveLink(ports: Ports, definition: DepartmentDefinition, input: SaveLinkInput): SavedLink {
  const opened = requireDepartment(ports);
  const { language, timeZone } = opened.record;
  const libraryId = workbookId(opened.record, 'library');
  const library = openWorkbook(ports, opened, 'library').snapshot;
  const tab = tableOf(definition, 'utm');
  requireColumns(library, tab, ['landing', 'source', 'medium', 'link'], language);
  const data = readTables(ports.sheets, library, [{ tab, columns: COLUMNS }]).table('utm');
  const today = ports.today(timeZone);
  const parts: LinkParts = { ...input, month: input.month || firstOfMonth(today) };
  const tidy = tidyLink(parts, language);
  if (tidy.link === '' || !data.state)
    throw new AppError('BAD_INPUT', 'the link cannot be used', { text: t(tidy.check, tidy.check) });
  const id = idOf(lastId(data.rows) + 1);
  const label = (column: 'medium' | 'goal'): string => choiceReader(tab, column, language).labelOf(parts[column]);
  const row = (data.rows.at(-1)?.row ?? 0) + 1;
  const { month, ...words } = parts;
  const texts = Object.fromEntries(PARTS.flatMap((key) => (key === 'month' ? [] : [[key, words[key] || null]])));
  const record: Record<string, Scalar> = {
    ...texts,
    utm_id: id,
    title: input.title || pick(t('Ссылка из панели', 'Link from the panel'), language),
    medium: label('medium'),
    goal: parts.goal === '' ? null : label('goal'),
    month: toSerial(firstOfMonth(month)),
    created: toSerial(today),
    ...tidy,
  };
  guardedWrite(ports, library, [
    ...stretchNames(library, tab),
    ...growRequests(data.state, row + 1, row - 1),
    ...writeCells(data.state.sheetId, recordWrites(data.state, row, record)),
  ]);
  return { id, url: tidy.link, link: spreadsheetUrl(libraryId, tabId('utm')) };
}
