/** The refresh's arithmetic in one place: inputs in, facts and the department's own dates out. */
import { fromSerial, toSerial } from '../../shared/civilDate';
import type { Issue } from '../../shared/errors';
import { plural, t } from '../../shared/text';
import {
  cohorts,
  productFacts,
  weeklyFacts,
  type Cohort,
  type ProductFact,
  type SpendFact,
  type WeeklyFact,
} from '../../metrics/facts';
import { beforeToday, type FullDays } from '../../metrics/fullDays';
import { lagSummary, maturityDays, maturityOfLags, medianOfLags } from '../../metrics/funnel';
import { matureWindow, type Window } from '../../metrics/funnelRepair';
import { outlooks, type Outlook, type OutlookInput } from '../../metrics/rnp/outlook';
import { cellsOfLeads, dayCells, joinCells, openCells } from '../../metrics/sql/cellsOfLeads';
import {
  cohortsFromCells,
  productsFromCells,
  weeklyFromCells,
  type LeadCell,
  type LeadCells,
} from '../../metrics/sql/leadCells';
import { stepCellsOfLeads, stepDaysFromCells, type StepCell } from '../../metrics/sql/stepCells';
import { daysOf, distinctLeads, type LeadFact } from '../../metrics/leadRules';
import { addLosses, lossCounts, type LossCount } from '../../metrics/lossReasons';
import { stepDays, type StepDays } from '../../metrics/stepDays';
import { earnedOf, moneyBook, type MoneyRules } from '../../metrics/money';
import type { CountRules } from '../warehouse/storedFacts';
import { heldRows, noAmountIssue, noteCells, unpaidIssue } from './moneyProblems';
import type { Inputs } from './readInputs';

export interface Computed {
  readonly weekly: readonly WeeklyFact[];
  readonly cohorts: readonly Cohort[];
  readonly products: readonly ProductFact[];
  /** What forecasts stand on, by channel. */
  readonly outlooks: readonly Outlook[];
  /** How long the steps of the funnel take. */
  readonly steps: readonly StepDays[];
  /** Why leads are lost. */
  readonly losses: readonly LossCount[];
  /** Last full day with data, ISO; null while there is none. */
  readonly asOf: string | null;
  readonly maturityDays: number;
  readonly problems: readonly Issue[];
}

/** Days by which one source may lag behind the other before it is told. */
const LAG_DAYS = 3;

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);

/** Last day on which anything is known of leads: they are created and moved on at dates. */
const lastLeadDay = (leads: readonly LeadFact[]): string | null => latest(leads.flatMap(daysOf));

function lagIssue(leads: string | null, spend: string | null): Issue[] {
  if (leads === null || spend === null || Math.abs(toSerial(leads) - toSerial(spend)) <= LAG_DAYS) return [];
  const [fresh, stale] =
    leads > spend ? [t('лиды', 'leads'), t('расходы', 'spend')] : [t('расходы', 'spend'), t('лиды', 'leads')];
  const [freshDay, staleDay] = leads > spend ? [leads, spend] : [spend, leads];
  return [
    {
      severity: 'warning',
      code: 'refresh.lag',
      what: t(
        `Данные загружены до разных дней: ${fresh.ru} — до ${freshDay}, ${stale.ru} — до ${staleDay}`,
        `The data end on different days: ${fresh.en} on ${freshDay}, ${stale.en} on ${staleDay}`,
      ),
      why: t('Цена лида за последние дни будет неверной', 'Cost per lead of the last days will be wrong'),
      action: t('Загрузите недостающую выгрузку', 'Import the missing export'),
    },
  ];
}

const leadsWord = (n: number): { readonly ru: string; readonly en: string } => ({
  ru: plural('ru', n, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' }),
  en: plural('en', n, { one: 'record', other: 'records' }),
});

/** What is dated today waits for tomorrow; what is dated later is a mistake, as a rule. */
function laterIssues({ today, future }: FullDays): Issue[] {
  const issues: Issue[] = [];
  if (today > 0)
    issues.push({
      severity: 'info',
      code: 'refresh.today',
      what: t(
        `Сегодняшний день ещё не закончился: ${today} ${leadsWord(today).ru} войдут в факты завтра`,
        `Today is not over: ${today} ${leadsWord(today).en} will be counted tomorrow`,
      ),
      why: t('Неполный день завысил бы темп и прогноз', 'A half day would make the pace and the forecast too high'),
      action: t('Ничего делать не нужно', 'Nothing has to be done'),
    });
  if (future > 0)
    issues.push({
      severity: 'warning',
      code: 'refresh.future',
      what: t(
        `Не посчитано: ${future} ${leadsWord(future).ru} с датой в будущем`,
        `Not counted: ${future} ${leadsWord(future).en} dated in the future`,
      ),
      why: t('Событие, которого ещё не было, не факт', 'What has not happened yet is no fact'),
      action: t('Проверьте даты на вкладках «Лиды» и «Расходы»', 'Check the dates on the Leads and Spend tabs'),
    });
  return issues;
}

/** Won deals that brought no revenue: those whose amount is not known, and those that are not paid yet. */
function unearned(leads: readonly LeadFact[], { revenueAt }: MoneyRules): { unpriced: number; unpaid: number } {
  let [unpriced, unpaid] = [0, 0];
  for (const lead of leads) {
    if (lead.wonAt === null) continue;
    const earned = earnedOf(lead, revenueAt);
    if (earned === null) unpaid += 1;
    else if (earned.amount === null) unpriced += 1;
  }
  return { unpriced, unpaid };
}

/**
 * Facts of every segment that has data, and the day up to which they are complete: the last day with data, but never today,
 * whose half day would spoil the pace. What is dated today or later is in no fact yet.
 */
export function computeFacts(inputs: Inputs, rules: CountRules): Computed {
  const { defaultMargin, excludeByReason, weekStart, daysFrom, money } = rules;
  const { products, paidChannels: paid } = inputs;
  const options = { products, defaultMargin, excludeByReason, weekStart, paid, money };
  const days = beforeToday(inputs.leads, inputs.spend, rules.today);
  const { leads, spend } = days;
  const [leadDay, spendDay] = [lastLeadDay(leads), latest(spend.map((row) => row.date))];
  const counted = distinctLeads(leads, excludeByReason);
  const { unpriced, unpaid } = unearned(counted, money);
  const told = {
    weekly: weeklyFacts(leads, spend, options),
    cohorts: cohorts(leads, spend, options),
    asOf: latest([leadDay, spendDay]),
    maturityDays: maturityDays(leads),
  };
  return {
    ...told,
    products: productFacts(leads, options),
    steps: told.asOf === null ? [] : stepDays(leads, excludeByReason, matureWindow(told.asOf, told.maturityDays)),
    losses: lossCounts(leads, excludeByReason),
    outlooks: outlooksOf(inputs, rules, spend, told, {
      days: dayCells(counted, daysFrom, rules),
      open: openCells(counted, rules),
      cycleDays: lagSummary(leads.map((lead) => [lead.created, lead.wonAt])).medianDays.value,
    }),
    problems: [
      ...lagIssue(leadDay, spendDay),
      ...laterIssues(days),
      ...noAmountIssue(unpriced),
      ...unpaidIssue(unpaid),
    ],
  };
}

/** What forecasts stand on; nothing while there are no data. */
function outlooksOf(
  inputs: Inputs,
  { money }: CountRules,
  spend: readonly SpendFact[],
  { asOf, maturityDays: maturity, ...facts }: Pick<Computed, 'weekly' | 'cohorts' | 'asOf' | 'maturityDays'>,
  cells: Pick<OutlookInput, 'days' | 'open' | 'cycleDays'>,
): Outlook[] {
  if (asOf === null) return [];
  const { products, calendar, paidChannels: paid } = inputs;
  const channels = inputs.directory.channels.map(({ code }) => code);
  return outlooks({ ...facts, ...cells, asOf, spend, products, calendar, paid, maturity, channels, money });
}

/** Where a deal of the database is, in words. */
const LEADS_IN_BIGQUERY = 'BigQuery';

/** Leads of a database, as cells by code. */
export interface StoredLeads {
  readonly cells: LeadCells;
  /** Days of the steps of those that were created in a window, which is known once the facts are. */
  readonly stepsIn: (window: Window) => readonly StepCell[];
}

/** The same of leads of which most are in a database; those of the workbook are counted with them. */
export function computeStoredFacts(
  inputs: Inputs,
  { cells: stored, stepsIn }: StoredLeads,
  rules: CountRules,
): Computed {
  const days = beforeToday(inputs.leads, inputs.spend, rules.today);
  const cells = joinCells(stored, cellsOfLeads(days.leads, rules));
  const { spend } = days;
  const spendDay = latest(spend.map((row) => row.date));
  const sum = (of: (cell: LeadCell) => number): number => cells.weeks.reduce((total, cell) => total + of(cell), 0);
  const held = heldRows(moneyBook(rules.money));
  noteCells(held, stored.weeks, LEADS_IN_BIGQUERY);
  const options = {
    products: inputs.products,
    money: rules.money,
    weekStart: rules.weekStart,
    paid: inputs.paidChannels,
  };
  const told = {
    weekly: weeklyFromCells(cells.weeks, spend, options),
    cohorts: cohortsFromCells(cells.cohorts, spend, options),
    asOf: latest([cells.lastDay, spendDay]),
    maturityDays: maturityOfLags(cells.lags),
  };
  const window = told.asOf === null ? null : matureWindow(told.asOf, told.maturityDays);
  return {
    ...told,
    products: productsFromCells(cells.cohorts, options),
    steps: window
      ? stepDaysFromCells([...stepsIn(window), ...stepCellsOfLeads(days.leads, rules.excludeByReason, window)])
      : [],
    losses: addLosses(cells.losses),
    outlooks: outlooksOf(inputs, rules, spend, told, {
      days: cells.days,
      open: cells.open,
      cycleDays: medianOfLags(cells.lags),
    }),
    problems: [
      ...lagIssue(cells.lastDay, spendDay),
      ...laterIssues(days),
      ...held.issues(),
      ...noAmountIssue(sum((cell) => cell.earnedDeals - cell.pricedDeals)),
      ...unpaidIssue(sum((cell) => cell.deals - cell.earnedDeals)),
    ],
  };
}

/** ISO date of a cell that holds a serial number; null otherwise. */
export const isoOf = (value: unknown): string | null =>
  typeof value === 'number' ? fromSerial(Math.floor(value)) : null;
