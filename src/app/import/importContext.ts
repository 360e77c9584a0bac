/** Use case: what the panel has to know to read a file: channels, remembered answers, currency, today. Two reads. */
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { rangeName } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { ColumnAnswers } from '../../imports/table/bindColumns';
import type { KnownHeader } from '../../imports/table/openFile';
import type { SourceRow } from '../../imports/maps/sourceMap';
import type { StageRow } from '../../imports/maps/stageMap';
import type { Language } from '../../shared/text';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { MONEY_SETTINGS, moneyRulesOf } from '../refresh/readMoney';
import { openWorkbook, requireDepartment } from '../setup/open';
import { choiceReader } from '../tables/choices';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { flagOf, numberOf, textOf, type TableData } from '../tables/tableRead';
import { entriesOf } from './directory';
import type { ImportContext } from './views';

export const STAGE_COLUMNS = ['system', 'pipeline', 'stage', 'internal_id', 'status', 'include'] as const;
export const SOURCE_COLUMNS = ['label', 'utm_source', 'utm_medium', 'channel', 'priority'] as const;
export const HEADER_COLUMNS = ['format', 'kind', 'header', 'column', 'written'] as const;
const USUAL_PRIORITY = 100;

/** Rows of the table of stages, as people left them. */
export function stageRowsOf(definition: DepartmentDefinition, data: TableData, language: Language): StageRow[] {
  const tab = tableOf(definition, 'stage_map');
  const systems = choiceReader(tab, 'system', language);
  const statuses = choiceReader(tab, 'status', language);
  return data.rows.map((row) => ({
    system: systems.codeOf(row.values.system) ?? textOf(row, 'system'),
    pipeline: textOf(row, 'pipeline'),
    stage: textOf(row, 'stage'),
    internalId: textOf(row, 'internal_id'),
    status: statuses.codeOf(row.values.status),
    // an unticked box and one that was never there are told apart: a row typed without it counts
    include: row.values.include === undefined || row.values.include === null || flagOf(row, 'include'),
  }));
}

export const sourceRowsOf = (data: TableData): SourceRow[] =>
  data.rows.map((row) => ({
    label: textOf(row, 'label'),
    utmSource: textOf(row, 'utm_source'),
    utmMedium: textOf(row, 'utm_medium'),
    channel: textOf(row, 'channel'),
    priority: numberOf(row, 'priority') ?? USUAL_PRIORITY,
  }));

const isOneOf = <T extends string>(text: string, words: readonly T[]): text is T =>
  (words as readonly string[]).includes(text);

/** Headers that people have explained: rows of one format together. */
export function headersOf(data: TableData): KnownHeader[] {
  const formats = new Map<string, TableData['rows']>();
  for (const row of data.rows) formats.set(textOf(row, 'format'), [...(formats.get(textOf(row, 'format')) ?? []), row]);
  return [...formats].flatMap(([fingerprint, rows]): KnownHeader[] => {
    const kind = textOf(rows[0] ?? { row: 0, values: {} }, 'kind');
    if (fingerprint === '' || !isOneOf(kind, ['leads', 'spend'])) return [];
    const dateOrder: Record<string, 'day-first' | 'month-first'> = {};
    const decimal: Record<string, 'point' | 'comma'> = {};
    const columns: Record<string, string> = {};
    for (const row of rows) {
      const [column, written] = [textOf(row, 'column'), textOf(row, 'written')];
      columns[column] = textOf(row, 'header');
      if (isOneOf(written, ['day-first', 'month-first'])) dateOrder[column] = written;
      if (isOneOf(written, ['point', 'comma'])) decimal[column] = written;
    }
    const answers: ColumnAnswers = { dateOrder, decimal };
    return [{ fingerprint, choice: { kind, columns }, answers }];
  });
}

export function importContext(ports: Ports, definition: DepartmentDefinition): ImportContext {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const tables = [
    { tab: tableOf(definition, 'channels'), columns: ['code', 'name', 'aliases', 'utm_source'] },
    { tab: tableOf(definition, 'stage_map'), columns: STAGE_COLUMNS },
    { tab: tableOf(definition, 'source_map'), columns: SOURCE_COLUMNS },
    { tab: tableOf(definition, 'column_map'), columns: HEADER_COLUMNS },
  ];
  const names = MONEY_SETTINGS.map((key) => rangeName('settings', key));
  const values = readTables(ports.sheets, snapshot, tables, names);
  const setting = (key: string): Scalar => values.cell(rangeName('settings', key));
  const money = moneyRulesOf(definition, record.currency, { setting, rows: () => [] });
  const channels = values.table('channels');
  const sources = new Map(channels.rows.map((row) => [textOf(row, 'code'), textOf(row, 'utm_source')]));
  const link = (tab: string): string | null =>
    snapshot.tabs.has(tab) ? spreadsheetUrl(snapshot.spreadsheetId, tabId(tab)) : null;
  return {
    today: ports.today(record.timeZone),
    currency: record.currency,
    vat: { leads: money.vat.revenue, spend: money.vat.spend },
    channels: entriesOf(channels).map((entry) => ({ ...entry, utmSource: sources.get(entry.code) ?? '' })),
    stages: stageRowsOf(definition, values.table('stage_map'), record.language),
    sources: sourceRowsOf(values.table('source_map')),
    headers: headersOf(values.table('column_map')),
    stagesLink: link('stage_map'),
    sourcesLink: link('source_map'),
  };
}
