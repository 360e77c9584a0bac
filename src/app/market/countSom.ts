/** Step of the refresh: what was taken of each line of the market size, from won deals on Leads of Pulse into the Library. */
import { pick } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import { rangeName, type WorkbookKey } from '../../blueprint/tab';
import type { Directory } from '../../imports/names/matchNames';
import { normaliseName } from '../../imports/names/normaliseName';
import { revenueOfCells, somCells, somKey, type SomCell } from '../../metrics/somFact';
import { beforeToday } from '../../metrics/fullDays';
import type { LeadFact } from '../../metrics/leadRules';
import type { Ports } from '../ports';
import { COUNT_SETTINGS, countRules } from '../refresh/countLeads';
import { readInputs } from '../refresh/readInputs';
import { FACTS_QUESTION } from '../refresh/refreshFacts';
import { MONEY_TABLES } from '../refresh/readMoney';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';
import { countedRow, COUNTED_MEMORY, keptCount } from '../tables/countedCells';
import { guardedWrite } from '../tables/guardedWrite';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { writeCells } from '../tables/tableWrite';
import { alsoStored, storedSom, type CountRules } from '../warehouse/storedFacts';

const COLUMNS = ['year', 'segment', 'som_fact', COUNTED_MEMORY] as const;
/** Tables of Pulse that deals are read from, as the facts ask for them: nothing is read twice. */
const SOURCES = ['leads', 'spend', 'channels', 'products', 'segments', 'calendar', ...Object.keys(MONEY_TABLES)];

const sourceTables = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(SOURCES.map((key) => [key, FACTS_QUESTION.tables[key] ?? []]));

/** Everything that the step reads. */
export const SOM_QUESTION: DepartmentQuestion = {
  tables: { ...sourceTables(), market_size: COLUMNS },
  fields: COUNT_SETTINGS.map((key) => `settings.${key}`),
};

export interface SomOutcome {
  /** Cells written; 0 means that nothing was sent. */
  readonly changes: number;
  readonly problems: readonly Issue[];
}

const NOTHING: SomOutcome = { changes: 0, problems: [] };

/** Rows of deals alone, with every other row of their ids, so that the first one of an id is still the lead; spend is not needed. */
function dealsOnly(values: WorkbookValues): WorkbookValues {
  const leads = values.table('leads');
  const isWon = (row: TableRow): boolean => numberOf(row, 'won_at') !== null;
  const ids = new Set(leads.rows.filter(isWon).map((row) => textOf(row, 'lead_id')));
  ids.delete('');
  const rows = leads.rows.filter((row) => isWon(row) || ids.has(textOf(row, 'lead_id')));
  return {
    ...values,
    table: (key) =>
      key === 'leads' ? { ...leads, rows } : key === 'spend' ? { ...values.table(key), rows: [] } : values.table(key),
  };
}

/** Revenue of the tab's deals, and of those in BigQuery: a deal that is in both counts there, as in the facts. */
function cellsOf(
  ports: Ports,
  { warehouse: place }: DepartmentRecord,
  leads: readonly LeadFact[],
  rules: CountRules,
  directory: Directory,
): SomCell[] {
  if (!place) return somCells(leads, rules);
  const ids = leads.map(({ id }) => id).filter((id) => id !== '');
  const twice = alsoStored(ports, place, ids);
  const own = leads.filter(({ id }) => !twice.has(id));
  return [...storedSom(ports, place, rules, directory), ...somCells(own, rules)];
}

/** Counts, and writes what differs. Years to come leave the column as it is. */
export function countSom(
  ports: Ports,
  definition: DepartmentDefinition,
  workbooks: Readonly<Partial<Record<WorkbookKey, string>>>,
): SomOutcome {
  const { pulse, library } = workbooks;
  if (pulse === undefined || library === undefined) return NOTHING;
  const target = tableOf(definition, 'market_size');
  const shelf = snapshotOf(ports, library);
  if (!shelf.tabs.get(target.key)?.columns.has('som_fact')) return NOTHING;
  const market = readTables(ports.sheets, shelf, [{ tab: target, columns: COLUMNS }]).table(target.key);
  const lines = market.rows.filter((row) => textOf(row, 'segment') !== '' && numberOf(row, 'year') !== null);
  const source = snapshotOf(ports, pulse);
  const record = parseRecord(source.departmentRecord ?? '');
  const state = source.tabs.get('leads');
  if (lines.length === 0 || !state) return NOTHING;
  if (!['segment', 'won_at', 'amount'].every((key) => state.columns.has(key))) return NOTHING;
  const values = readTables(
    ports.sheets,
    source,
    Object.entries(sourceTables()).map(([key, columns]) => ({ tab: tableOf(definition, key), columns })),
    COUNT_SETTINGS.map((key) => rangeName('settings', key)),
  );
  if (values.table('leads').rows.length === 0 && !record.warehouse) return NOTHING;
  const rules = countRules(
    ports,
    definition,
    record,
    (key) => values.cell(rangeName('settings', key)),
    (key) => values.table(key).rows,
  );
  const inputs = readInputs(definition, record.language, dealsOnly(values), rules.money);
  const { directory } = inputs;
  const { leads } = beforeToday(inputs.leads, [], rules.today);
  const revenue = revenueOfCells(cellsOf(ports, record, leads, rules, directory), rules.money);
  const thisYear = Number(rules.today.slice(0, 4));
  const factOf = (row: TableRow): number | null => {
    const name = normaliseName(textOf(row, 'segment'));
    const segment = directory.segments.find(({ code, name: own, aliases }) =>
      [code, own, ...aliases].some((each) => normaliseName(each) === name),
    );
    const year = numberOf(row, 'year') ?? 0;
    return segment === undefined || year > thisYear ? null : (revenue.get(somKey(segment.code, year)) ?? 0);
  };
  const outcomes = lines.map((row) => ({ row, ...countedRow(market, row, { som_fact: factOf(row) }) }));
  const writes = outcomes.flatMap((outcome) => outcome.writes);
  if (writes.length > 0 && market.state) guardedWrite(ports, shelf, writeCells(market.state.sheetId, writes));
  const title = pick(target.title, record.language);
  const column = target.columns.find(({ key }) => key === 'som_fact');
  return {
    changes: writes.length,
    problems: outcomes.flatMap(({ row, kept }) =>
      kept.map((key) => keptCount(title, row, key, column ? pick(column.title, record.language) : key)),
    ),
  };
}
