/** What the panel shows first: the state of the open file, the month's five numbers, and what to do next. */
import { isOpen } from '../../metrics/taskLoad';
import { BASE_METRICS } from '../../metrics/dictionary';
import { marginOf } from '../../metrics/plan/costs';
import { FORECAST_FIELDS, forecastRuleOf } from '../../metrics/rnp/forecastSetting';
import { forecastData, OUTLOOK_COLUMNS } from '../../metrics/rnp/outlookColumns';
import { rowsInForce, VERSION_COLUMNS } from '../../metrics/plan/versions';
import { isAppError } from '../../shared/errors';
import { pick, t, type Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { catalogue } from '../../department/catalogue';
import { planFact, type HeadlineFigure } from '../../metrics/headline';
import { folderUrl, spreadsheetUrl } from '../documents/documentData';
import { latestMonth, monthNumbers } from '../documents/monthNumbers';
import { openActive, openWorkbook, type Opened } from '../setup/open';
import { parseRecord } from '../setup/record';
import { unfinishedRun } from '../jobs/runs';
import { runningView } from '../lease/words';
import type { Ports } from '../ports';
import { isoOf } from '../refresh/computeFacts';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import { choiceReader } from '../tables/choices';
import { METADATA_DEPARTMENT, tabId } from '../../blueprint/compile/identity';
import { scheduleIssues } from '../schedule/issues';
import type { NextAction, Overview } from '../viewTypes';
import { readCalendar } from './readCalendar';
import { weekNumbers } from './weekNumbers';

const languageOf = (ports: Ports): Language => (/^(ru|be|kk|uk)/i.test(ports.userLanguage()) ? 'ru' : 'en');

const CELLS = [
  'settings_company',
  'settings_as_of',
  'settings_default_margin',
  'settings_green_from',
  'settings_amber_from',
  'settings_band_green',
  'settings_band_amber',
  ...FORECAST_FIELDS.map((key) => `settings_${key}`),
];

function readOverview(
  ports: Ports,
  definition: DepartmentDefinition,
  snapshot: Parameters<typeof readTables>[1],
): WorkbookValues {
  const table = (
    key: string,
    columns: readonly string[],
  ): { tab: ReturnType<typeof tableOf>; columns: readonly string[] } => ({ tab: tableOf(definition, key), columns });
  return readTables(
    ports.sheets,
    snapshot,
    [
      table('facts', ['month', 'segment', ...BASE_METRICS]),
      table('plan', [...VERSION_COLUMNS, ...BASE_METRICS]),
      table('outlook', OUTLOOK_COLUMNS),
      table('leads', ['lead_id']),
      table('spend', ['date']),
      table('tasks', ['title', 'status', 'due']),
      table('journal', ['at', 'who', 'what', 'result']),
      table('calendar', ['day_off', 'working_day']),
    ],
    CELLS,
  );
}

function openTasks(
  definition: DepartmentDefinition,
  values: WorkbookValues,
  language: Language,
  today: string,
): { readonly open: number; readonly overdue: number } {
  const status = choiceReader(tableOf(definition, 'tasks'), 'status', language);
  const open = values
    .table('tasks')
    .rows.filter((row) => textOf(row, 'title') !== '' && isOpen({ status: status.codeOf(row.values.status) ?? '' }));
  const overdue = open.filter((row) => {
    const due = isoOf(row.values.due);
    return due !== null && due < today;
  });
  return { open: open.length, overdue: overdue.length };
}

function nextActions(leads: number, headline: readonly HeadlineFigure[], overdue: number, pulse: string): NextAction[] {
  const actions: NextAction[] = [];
  if (leads === 0)
    actions.push({
      text: t('Загрузите выгрузку лидов и расходов', 'Import the exports of leads and spend'),
      screen: 'import',
    });
  const red = headline.filter((figure) => figure.status === 'red');
  if (red.length > 0)
    actions.push({
      text: t('Разберите красные строки РНП', 'Look at the red rows of the RNP'),
      link: spreadsheetUrl(pulse, tabId('rnp')),
    });
  if (headline.length > 0 && headline.every((figure) => figure.plan === null)) {
    actions.push({
      text: t('Впишите план на месяц', 'Fill in the plan of the month'),
      link: spreadsheetUrl(pulse, tabId('plan')),
    });
  }
  if (overdue > 0)
    actions.push({
      text: t('Закройте просроченные задачи', 'Deal with overdue tasks'),
      link: spreadsheetUrl(pulse, tabId('tasks')),
    });
  if (leads > 0) actions.push({ text: t('Обновите РНП за неделю', 'Refresh the RNP for the week'), screen: 'refresh' });
  return actions.slice(0, 3);
}

const thresholdsOf = (
  values: WorkbookValues,
): { greenFrom: number; amberFrom: number; bandGreen: number; bandAmber: number } => {
  const number = (name: string, fallback: number): number => {
    const value = values.cell(name);
    return typeof value === 'number' ? value : fallback;
  };
  return {
    greenFrom: number('settings_green_from', 0.95),
    amberFrom: number('settings_amber_from', 0.8),
    bandGreen: number('settings_band_green', 0.05),
    bandAmber: number('settings_band_amber', 0.15),
  };
};

function departmentOverview(
  ports: Ports,
  definition: DepartmentDefinition,
  opened: Extract<Opened, { state: 'department' }>,
): Overview {
  const { snapshot, record } = openWorkbook(ports, opened, 'pulse');
  const values = readOverview(ports, definition, snapshot);
  const rows = (tab: string): readonly Readonly<Record<string, string | number | boolean | null>>[] =>
    values.table(tab).rows.map((row) => row.values);
  const month = monthNumbers(
    rows('facts'),
    rowsInForce(rows('plan')),
    marginOf(values.cell('settings_default_margin')),
  );
  const asOf = isoOf(values.cell('settings_as_of'));
  const calendar = readCalendar(values.table('calendar'));
  const thresholds = thresholdsOf(values);
  const outlook = rows('outlook').filter((row) => isoOf(row.month) === month?.month);
  const forecast = {
    rule: forecastRuleOf((key) => values.cell(`settings_${key}`)),
    data: forecastData(outlook, 'month'),
  };
  const headline = month && asOf ? planFact({ ...month, ...forecast }, asOf, calendar, thresholds) : [];
  const facts = rows('facts');
  const week = month && asOf ? weekNumbers(month, latestMonth(facts) ?? 0, facts, asOf, calendar, thresholds) : null;
  const today = ports.today(record.timeZone);
  const tasks = openTasks(definition, values, record.language, today);
  const leads = values.table('leads').rows.length + (record.warehouse?.rows ?? 0);
  const last = values.table('journal').rows.at(-1);
  const unfinished = unfinishedRun(ports, definition);
  const { lease } = snapshot;
  return {
    state: 'department',
    language: record.language,
    company: String(values.cell('settings_company') ?? ''),
    currency: record.currency,
    month: month?.month ?? null,
    asOf,
    headline,
    week,
    sample: record.sample !== undefined,
    rnp: spreadsheetUrl(snapshot.spreadsheetId, tabId('rnp')),
    counts: { leads, spendRows: values.table('spend').rows.length, openTasks: tasks.open, overdueTasks: tasks.overdue },
    workbooks: definition.workbooks.flatMap((workbook) => {
      const id = record.workbooks[workbook.key];
      return id === undefined ? [] : [{ title: pick(workbook.title, record.language), url: spreadsheetUrl(id) }];
    }),
    folder: { title: pick(t('Папка отдела', 'Department folder'), record.language), url: folderUrl(record.folder) },
    lastRun: last
      ? {
          at: momentText(numberOf(last, 'at')),
          who: textOf(last, 'who'),
          what: textOf(last, 'what'),
          result: textOf(last, 'result'),
        }
      : null,
    nextActions: nextActions(leads, headline, tasks.overdue, snapshot.spreadsheetId),
    problems: scheduleIssues(ports, snapshot.spreadsheetId, record.schedule),
    unfinished,
    // one's own run is shown as unfinished, with the button that resumes it
    running: lease && lease.runId !== unfinished?.jobId ? runningView(ports, lease, record.timeZone) : null,
  };
}

/** `YYYY-MM-DDTHH:mm` of a serial moment. */
export function momentText(serial: number | null): string {
  if (serial === null) return '';
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${isoOf(serial) ?? ''}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/**
 * What the add-on was opened in. Under `drive.file` Google hides a file that the app was not granted. The editor itself still tells whether
 * the file carries a department's record, so that a teammate's workbook is not taken for a person's own new file.
 */
function openOrNone(
  ports: Ports,
):
  | Exclude<Opened, { state: 'none' }>
  | { readonly state: 'none'; readonly noAccess: boolean }
  | { readonly state: 'noAccess'; readonly language: Language } {
  try {
    const opened = openActive(ports);
    return opened.state === 'none' ? { state: 'none', noAccess: false } : opened;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'NO_ACCESS') throw error;
    const record = ports.openFileNote(METADATA_DEPARTMENT);
    return record === null
      ? { state: 'none', noAccess: true }
      : { state: 'noAccess', language: parseRecord(record).language };
  }
}

/** One read of the open file, and one of its values when it is a department's. */
export function overview(ports: Ports, definition: DepartmentDefinition): Overview {
  const opened = openOrNone(ports);
  switch (opened.state) {
    case 'none':
      return {
        state: 'none',
        language: languageOf(ports),
        catalogue: catalogue(ports.timeZone()),
        noAccess: opened.noAccess,
        unfinished: unfinishedRun(ports, definition),
      };
    case 'noAccess':
      return opened;
    case 'copy':
      return {
        state: 'copy',
        language: opened.record.language,
        original: {
          title: pick(t('Открыть оригинал', 'Open the original'), opened.record.language),
          url: spreadsheetUrl(opened.originalId),
        },
      };
    case 'department':
      return departmentOverview(ports, definition, opened);
  }
}
