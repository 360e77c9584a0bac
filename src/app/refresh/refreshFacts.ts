/** Step of the refresh: facts of the Pulse workbook. Two reads, and one write when anything differs. */
import { toSerial } from '../../shared/civilDate';
import { fill, pick, t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { rangeName } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { parseRecord, writeRecord } from '../setup/record';
import { snapshotOf } from '../setup/open';
import { DIRECTORY_COLUMNS } from '../import/directory';
import type { Ports } from '../ports';
import { journalRequests } from '../tables/journal';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import { requireMigrated } from '../setup/requireMigrated';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { syncTable, type TableSync } from '../tables/syncTable';
import { stretchNames, writeCells } from '../tables/tableWrite';
import { COUNT_SETTINGS, countLeads, countRules } from './countLeads';
import { COHORTS, factRows, FACTS, LOSS_REASONS, OUTLOOK, PRODUCT_FACTS, STEP_DAYS } from './factTables';
import { basisOf } from '../../metrics/money';
import { settingWords } from './settingCode';
import { syncNamedCells } from './namedCells';
import { MONEY_TABLES, rateProblems, type MoneySource } from './readMoney';
import { repeatedRows } from './repeated';
import { unfedMeasures } from './sources';
import { LEAD_COLUMNS, PRODUCT_COLUMNS, readInputs, SPEND_COLUMNS } from './readInputs';
import { refreshBatch, undoTable } from '../undo/record';
import { guardedWrite } from '../tables/guardedWrite';

export interface FactsOutcome {
  /** Rows added or changed. */
  readonly changes: number;
  readonly rows: number;
  readonly problems: readonly Issue[];
}

const SETTINGS = [...COUNT_SETTINGS, 'as_of', 'maturity_days', 'money_basis'] as const;

/** The cell that says how money is counted. */
const BASIS = 'settings_money_basis';

const FACT_TABLES = [
  { key: 'facts', spec: FACTS },
  { key: 'cohorts', spec: COHORTS },
  { key: 'product_facts', spec: PRODUCT_FACTS },
  { key: 'outlook', spec: OUTLOOK },
  { key: 'step_days', spec: STEP_DAYS },
  { key: 'loss_reasons', spec: LOSS_REASONS },
] as const;

/** Everything that the step reads. */
export const FACTS_QUESTION: DepartmentQuestion = {
  tables: {
    leads: LEAD_COLUMNS,
    spend: SPEND_COLUMNS,
    channels: [...DIRECTORY_COLUMNS, 'paid'],
    products: PRODUCT_COLUMNS,
    segments: DIRECTORY_COLUMNS,
    calendar: ['day_off', 'working_day'],
    ...MONEY_TABLES,
    ...Object.fromEntries(FACT_TABLES.map(({ key, spec }) => [key, [...spec.columns, spec.base]])),
  },
  fields: SETTINGS.map((key) => `settings.${key}`),
};

const keptIssue = (tab: string, row: number, column: string, live: Scalar, wanted: Scalar): Issue => ({
  severity: 'warning',
  code: 'refresh.kept',
  what: t('Ваше число в расчётной ячейке оставлено', 'Your number in a calculated cell was kept'),
  where: { tab, row: row + 1, column, value: String(live ?? '') },
  why: t(`По данным здесь ${String(wanted ?? '—')}`, `The data say ${String(wanted ?? '—')}`),
  action: t('Очистите ячейку, чтобы вернуть расчёт', 'Clear the cell to bring the calculation back'),
});

/** Of a row whose hidden memory people covered, as a paste over the whole row does. */
const typedOverIssue = (tab: string, row: number, column: string, live: Scalar): Issue => ({
  severity: 'warning',
  code: 'refresh.typedOver',
  what: t('Ваш текст в служебной ячейке строки оставлен', 'Your text in the row’s service cell was kept'),
  where: { tab, row: row + 1, column, value: String(live ?? '') },
  why: t(
    'В этой скрытой колонке дополнение помнит, что записало в строку; без неё строка не пересчитывается',
    'In this hidden column the add-on remembers what it wrote into the row; without it the row is not calculated anew',
  ),
  action: t(
    'Покажите колонку, перенесите текст в свою и очистите строку: она заполнится при обновлении',
    'Show the column, move your text to one of your own and clear the row: a refresh fills it',
  ),
});

/** The record keeps the base of single cells; it is rewritten only when that base changed. */
function recordRequests(recordText: string, written: Readonly<Record<string, Scalar>>): SheetRequest[] {
  const text = writeRecord({ ...parseRecord(recordText), written });
  if (text === recordText) return [];
  return [
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: text },
        fields: 'metadataValue',
      },
    },
  ];
}

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

export function refreshFacts(ports: Ports, definition: DepartmentDefinition, spreadsheetId: string): FactsOutcome {
  const startedMs = ports.now();
  const snapshot = snapshotOf(ports, spreadsheetId);
  const recordText = snapshot.departmentRecord ?? '';
  const record = parseRecord(recordText);
  const table = (key: string): ReturnType<typeof tableOf> => tableOf(definition, key);
  requireMigrated(definition, snapshot, record.version);
  requireColumns(snapshot, table('facts'), ['segment', 'channel', 'written'], record.language);
  const values = readTables(
    ports.sheets,
    snapshot,
    Object.entries(FACTS_QUESTION.tables).map(([key, columns]) => ({ tab: table(key), columns })),
    SETTINGS.map((key) => rangeName('settings', key)),
  );
  const money: MoneySource = {
    setting: (key) => values.cell(`settings_${key}`),
    rows: (key) => values.table(key).rows,
  };
  const rules = countRules(ports, definition, record, (key) => values.cell(`settings_${key}`), money.rows);
  const unfed = unfedMeasures(definition, snapshot, record.language, rules.money);
  const inputs = readInputs(definition, record.language, values, rules.money);
  const { computed, leads, problems: storedProblems } = countLeads(ports, definition, record, inputs, rules);
  const rows = factRows(computed, inputs.directory, record.language);
  const wanted = {
    facts: rows.facts,
    cohorts: rows.cohorts,
    product_facts: rows.productFacts,
    outlook: rows.outlook,
    step_days: rows.stepDays,
    loss_reasons: rows.losses,
  };
  const syncs = FACT_TABLES.map(({ key, spec }) => ({
    key,
    sync: syncTable({ ...spec, frozen: unfed.measures }, values.table(key), wanted[key]),
  }));
  const basis = settingWords(definition, 'money_basis', record.language);
  const cells = syncNamedCells(
    snapshot,
    {
      settings_as_of: computed.asOf === null ? null : toSerial(computed.asOf),
      settings_maturity_days: computed.maturityDays,
      [BASIS]: basis.labelOf(`${basisOf(rules.money)}_${rules.money.revenueAt}`),
    },
    (name) => (name === BASIS ? basis.anew(values.cell(name)) : values.cell(name)),
    { ...record.written, ...(BASIS in record.written ? { [BASIS]: basis.anew(record.written[BASIS] ?? null) } : {}) },
  );
  const requests = [
    // names are stretched before tables grow: growing then carries their ends along
    ...['plan', 'channels', 'products', 'tasks', ...FACT_TABLES.map(({ key }) => key)].flatMap((key) =>
      stretchNames(snapshot, table(key)),
    ),
    ...syncs.flatMap(({ sync }) => sync.requests),
    ...cells.requests,
    ...recordRequests(recordText, cells.written),
  ];
  const changes = syncs.reduce((sum, { sync }) => sum + sync.added + sync.changed, 0);
  if (requests.length > 0) {
    const lastRefresh = snapshot.names.get('settings_last_refresh');
    const stamp = lastRefresh
      ? writeCells(lastRefresh.sheetId, [
          {
            row: lastRefresh.startRowIndex ?? 0,
            column: lastRefresh.startColumnIndex ?? 0,
            value: ports.nowSerial(record.timeZone),
          },
        ])
      : [];
    guardedWrite(
      ports,
      snapshot,
      [
        ...requests,
        ...stamp,
        ...journalRequests(
          ports,
          snapshot,
          record.language,
          runNote(syncs, changes, startedMs, leads, inputs.spend.length),
        ),
      ],
      refreshBatch(
        ports,
        record.timeZone,
        syncs.map(({ key, sync }) => undoTable(values.table(key), sync.writes)),
        namesWritten(cells.written, record.written, values.cell),
      ),
    );
  }
  return {
    changes,
    rows: computed.weekly.length,
    problems: [
      ...unfed.problems,
      ...['leads', ...FACT_TABLES.map(({ key }) => key)].flatMap((key) => repeatedRows(values.table(key))),
      ...rateProblems(definition, record.language, money),
      ...inputs.problems,
      ...storedProblems,
      ...computed.problems,
      ...keptIssues(definition, record.language, syncs),
    ],
  };
}

/** Named cells that this run writes: what they held, and what they get. */
const namesWritten = (
  after: Readonly<Record<string, Scalar>>,
  before: Readonly<Record<string, Scalar>>,
  live: (name: string) => Scalar,
): Readonly<Record<string, readonly [Scalar, Scalar]>> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, value]) =>
      value === before[name] ? [] : [[name, [live(name), value] as const]],
    ),
  );

function keptIssues(
  definition: DepartmentDefinition,
  language: 'ru' | 'en',
  syncs: readonly { readonly key: string; readonly sync: TableSync }[],
): Issue[] {
  return FACT_TABLES.flatMap(({ key, spec }) => {
    const kept = syncs.find((each) => each.key === key)?.sync.kept ?? [];
    const tab = tableOf(definition, key);
    const titleOf = (column: string): string => {
      const found = tab.columns.find((each) => each.key === column);
      return found ? pick(found.title, language) : column;
    };
    return kept.map(({ row, column, live, wanted }) =>
      column === spec.base
        ? typedOverIssue(pick(tab.title, language), row, titleOf(column), live)
        : keptIssue(pick(tab.title, language), row, titleOf(column), live, wanted),
    );
  });
}

const runNote = (
  syncs: readonly { readonly key: string; readonly sync: TableSync }[],
  changes: number,
  startedMs: number,
  leads: number,
  spend: number,
): Parameters<typeof journalRequests>[3] => ({
  what: t('Обновление РНП', 'RNP refresh'),
  result: say(t('строк фактов: новых {added}, изменено {changed}', 'fact rows: {added} new, {changed} changed'), {
    added: syncs.reduce((sum, { sync }) => sum + sync.added, 0),
    changed: syncs.reduce((sum, { sync }) => sum + sync.changed, 0),
  }),
  changes,
  startedMs,
  details: say(t('лидов {leads}, строк расходов {spend}', '{leads} leads, {spend} spend rows'), { leads, spend }),
  tab: 'rnp',
});
