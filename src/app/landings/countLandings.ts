/** Step of the refresh: leads of each landing page and the day of its latest test lead, counted from Leads of Pulse into the Library. */
import { fromSerial, toSerial } from '../../shared/civilDate';
import type { Issue } from '../../shared/errors';
import { pick } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { countLandingLeads, type CountedLanding, type LandingCount, type LandingLead } from '../../metrics/landing';
import { countsAsLead } from '../../metrics/leadRules';
import { ruleExcludesReasons } from '../refresh/settingCode';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { countedRow, COUNTED_MEMORY, keptCount } from '../tables/countedCells';
import { guardedWrite } from '../tables/guardedWrite';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableData, type TableRow } from '../tables/tableRead';
import { writeCells } from '../tables/tableWrite';
import { storedLandingLeads } from '../warehouse/storedTags';
import type { Ports } from '../ports';

const dayOf = (row: TableRow, key: string): string | null => {
  const serial = numberOf(row, key);
  return serial === null || serial < 1 ? null : fromSerial(serial);
};

const landingOf = (row: TableRow): CountedLanding => ({
  code: textOf(row, 'code'),
  campaign: textOf(row, 'utm_campaign'),
  from: dayOf(row, 'count_from'),
  to: dayOf(row, 'visits_at'),
  isOurs: textOf(row, 'published_url') !== '',
});

function leadsOf(leads: TableData, language: 'ru' | 'en', excludeByReason: boolean): LandingLead[] {
  const status = choiceReader(leads.tab, 'status', language);
  const reason = choiceReader(leads.tab, 'reject_reason', language);
  return leads.rows.map((row) => {
    const judged = {
      status: status.codeOf(row.values.status) ?? '',
      rejectReason: reason.codeOf(row.values.reject_reason) ?? '',
    };
    return {
      landing: textOf(row, 'landing'),
      campaign: textOf(row, 'utm_campaign'),
      created: dayOf(row, 'created'),
      counts: countsAsLead(judged, excludeByReason),
      isTest: judged.rejectReason === 'test',
      tagged: textOf(row, 'utm_source') !== '' && textOf(row, 'utm_medium') !== '',
    };
  });
}

/** Columns that this step fills. */
const COUNTED = ['leads', 'test_lead_seen'] as const;

const wantedOf = (count: LandingCount): Readonly<Record<(typeof COUNTED)[number], Scalar>> => ({
  leads: count.leads,
  test_lead_seen: count.testSeen === null ? null : toSerial(count.testSeen),
});

export interface LandingsOutcome {
  /** Cells written; 0 means that nothing was sent. */
  readonly changes: number;
  readonly problems: readonly Issue[];
}

const NOTHING: LandingsOutcome = { changes: 0, problems: [] };

const LANDING_COLUMNS = [
  'code',
  'utm_campaign',
  'count_from',
  'visits_at',
  'published_url',
  COUNTED_MEMORY,
  ...COUNTED,
];
const LEAD_COLUMNS = ['created', 'status', 'reject_reason', 'landing', 'utm_source', 'utm_medium', 'utm_campaign'];

/** Everything that the step reads. */
export const LANDINGS_QUESTION: DepartmentQuestion = {
  tables: { landings: LANDING_COLUMNS, leads: LEAD_COLUMNS },
  fields: ['settings.lead_rule'],
};

/** Counts, and writes what differs. */
export function countLandings(
  ports: Ports,
  definition: DepartmentDefinition,
  workbooks: Readonly<Partial<Record<WorkbookKey, string>>>,
): LandingsOutcome {
  const { pulse, library } = workbooks;
  if (pulse === undefined || library === undefined) return NOTHING;
  const target = tableOf(definition, 'landings');
  const shelf = snapshotOf(ports, library);
  if (!shelf.tabs.has(target.key)) return NOTHING;
  const landings = readTables(ports.sheets, shelf, [{ tab: target, columns: LANDING_COLUMNS }]).table('landings');
  const rows = landings.rows.filter((row) => textOf(row, 'code') !== '');
  if (rows.length === 0) return NOTHING;
  const source = snapshotOf(ports, pulse);
  if (!source.tabs.has('leads')) return NOTHING;
  const values = readTables(
    ports.sheets,
    source,
    [{ tab: tableOf(definition, 'leads'), columns: LEAD_COLUMNS }],
    ['settings_lead_rule'],
  );
  const rule = ruleExcludesReasons(definition, values.cell('settings_lead_rule'));
  const { language, warehouse } = parseRecord(source.departmentRecord ?? '');
  const stored = warehouse ? storedLandingLeads(ports, warehouse, rule) : [];
  const counts = countLandingLeads(rows.map(landingOf), [...leadsOf(values.table('leads'), language, rule), ...stored]);
  const outcomes = rows.map((row, index) => ({
    row,
    ...countedRow(landings, row, wantedOf(counts[index] ?? { leads: null, testSeen: null })),
  }));
  const writes = outcomes.flatMap((outcome) => outcome.writes);
  if (writes.length > 0 && landings.state) guardedWrite(ports, shelf, writeCells(landings.state.sheetId, writes));
  const title = pick(target.title, language);
  const titleOf = (key: string): string => {
    const column = target.columns.find((each) => each.key === key);
    return column ? pick(column.title, language) : key;
  };
  return {
    changes: writes.length,
    problems: outcomes.flatMap(({ row, kept }) => kept.map((column) => keptCount(title, row, column, titleOf(column)))),
  };
}
