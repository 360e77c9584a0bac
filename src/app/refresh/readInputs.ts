/** The inputs of a refresh as typed rows: leads, spend, products and settings, with everything unreadable named. */
import { pick, t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { matchNames, type Directory } from '../../imports/names/matchNames';
import type { LeadFact, ProductCost, SpendFact } from '../../metrics/facts';
import { NO_LEAD_STATUSES } from '../../metrics/leadRules';
import { moneyBook, type MoneyBook, type MoneyRules } from '../../metrics/money';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import type { WorkCalendar } from '../../shared/workdays';
import { readCalendar } from '../views/readCalendar';
import { DIRECTORY_COLUMNS, directoryOf } from '../import/directory';
import type { WorkbookValues } from '../tables/readTables';
import { choiceReader } from '../tables/choices';
import { columnTitle, tableOf } from '../tables/requireColumns';
import { dateOf } from './cells';
import { heldRows, noteLead } from './moneyProblems';
import { currencyOf } from './readMoney';
import { flagOf, numberOf, textOf, type TableData, type TableRow } from '../tables/tableRead';

export const LEAD_COLUMNS = [
  'lead_id',
  'created',
  'channel',
  'segment',
  'product',
  'status',
  'mql_at',
  'sql_at',
  'meeting_at',
  'proposal_at',
  'won_at',
  'lost_at',
  'amount',
  'reject_reason',
  'repeat_deal',
  'paid_at',
  'paid_amount',
  'currency',
] as const;
export const SPEND_COLUMNS = ['date', 'channel', 'campaign', 'impressions', 'clicks', 'cost', 'currency'] as const;
export const PRODUCT_COLUMNS = [
  ...DIRECTORY_COLUMNS,
  'price',
  'variable_cost',
  'first_cost',
  'payments',
  'life_months',
] as const;

export interface Inputs {
  readonly leads: readonly LeadFact[];
  readonly spend: readonly SpendFact[];
  readonly products: readonly ProductCost[];
  readonly directory: Directory;
  /** Channels that cost money, for paid against blended. */
  readonly paidChannels: ReadonlySet<string>;
  /** Working days of the department. */
  readonly calendar: WorkCalendar;
  readonly problems: readonly Issue[];
}

const placeOf = (
  tab: TableTab,
  column: string,
  language: Language,
): { readonly tab: string; readonly column: string } => ({
  tab: pick(tab.title, language),
  column: pick(columnTitle(tab, column), language),
});

const unreadable = (tab: TableTab, row: TableRow, column: string, language: Language): Issue => ({
  severity: 'error',
  code: 'refresh.date',
  what: t('Строка не посчитана: в ней нет даты', 'A row was not counted: it has no date'),
  where: { ...placeOf(tab, column, language), row: row.row + 1, value: String(row.values[column] ?? '') },
  why: t('В ячейке пусто или текст вместо даты', 'The cell is empty or holds text instead of a date'),
  action: t('Впишите дату и обновите РНП', 'Type the date and refresh'),
});

/** What is said of a name that stands in a column and that is in no list; the place is named as people see it. */
export const unknownName = (tab: TableTab, column: string, name: string, language: Language): Issue => ({
  severity: 'warning',
  code: 'refresh.unknownName',
  what: t(`Неизвестное название «${name}»`, `Unknown name “${name}”`),
  where: { ...placeOf(tab, column, language), value: name },
  why: t(
    'Его нет в списке, поэтому оно посчитано как «не определён»',
    'It is not in the list, so it is counted as “unknown”',
  ),
  action: t('Добавьте его в список или в столбец «Другие названия»', 'Add it to the list or to “Other names”'),
});

interface LeadCodes {
  readonly status: (row: TableRow) => string;
  readonly reason: (row: TableRow) => string;
}

/** One object a lead, and no copies of it: there may be a hundred thousand. */
function leadFact({ row, created, values }: NamedLead, codes: LeadCodes, own: string): LeadFact {
  return {
    id: textOf(row, 'lead_id'),
    created,
    channel: values.channel,
    segment: values.segment ?? '',
    product: values.product ?? '',
    status: codes.status(row),
    rejectReason: codes.reason(row),
    mqlAt: dateOf(row, 'mql_at'),
    sqlAt: dateOf(row, 'sql_at'),
    meetingAt: dateOf(row, 'meeting_at'),
    proposalAt: dateOf(row, 'proposal_at'),
    wonAt: dateOf(row, 'won_at'),
    lostAt: dateOf(row, 'lost_at'),
    amount: numberOf(row, 'amount'),
    repeat: flagOf(row, 'repeat_deal'),
    paidAt: dateOf(row, 'paid_at'),
    paidAmount: numberOf(row, 'paid_amount'),
    currency: currencyOf(textOf(row, 'currency'), own),
  };
}

interface NamedLead {
  readonly row: TableRow;
  readonly created: string;
  readonly values: { readonly channel: string; readonly segment?: string; readonly product?: string };
}

interface NamedSpend {
  readonly values: { readonly channel: string };
  readonly fact: Omit<SpendFact, 'channel'>;
}

function readLeads(
  data: TableData,
  definition: DepartmentDefinition,
  language: Language,
  directory: Directory,
  book: MoneyBook,
): { readonly leads: LeadFact[]; readonly problems: Issue[] } {
  const tab = tableOf(definition, 'leads');
  const status = choiceReader(tab, 'status', language);
  const reason = choiceReader(tab, 'reject_reason', language);
  const codes: LeadCodes = {
    status: (row: TableRow) => status.codeOf(row.values.status) ?? '',
    reason: (row: TableRow) => reason.codeOf(row.values.reject_reason) ?? '',
  };
  const problems: Issue[] = [];
  const named: NamedLead[] = [];
  for (const row of data.rows) {
    const created = dateOf(row, 'created');
    if (created === null) {
      if (textOf(row, 'lead_id') !== '') problems.push(unreadable(tab, row, 'created', language));
      continue;
    }
    const values = {
      channel: textOf(row, 'channel'),
      segment: textOf(row, 'segment'),
      product: textOf(row, 'product'),
    };
    named.push({ row, created, values });
  }
  const { rows, unknown } = matchNames(named, directory);
  const held = heldRows(book);
  const title = pick(tab.title, language);
  const leads = rows.map((named) => {
    const fact = leadFact(named, codes, book.rules.own);
    if (!NO_LEAD_STATUSES.has(fact.status)) noteLead(held, book, fact, { tab: title, row: named.row.row + 1 });
    return fact;
  });
  return {
    leads,
    problems: [
      ...problems,
      ...held.issues(),
      ...unknown.channels.map((name) => unknownName(tab, 'channel', name, language)),
      ...unknown.products.map((name) => unknownName(tab, 'product', name, language)),
    ],
  };
}

function readSpend(
  data: TableData,
  definition: DepartmentDefinition,
  language: Language,
  directory: Directory,
  book: MoneyBook,
): { readonly spend: SpendFact[]; readonly problems: Issue[] } {
  const tab = tableOf(definition, 'spend');
  const title = pick(tab.title, language);
  const held = heldRows(book);
  const problems: Issue[] = [];
  const named: NamedSpend[] = [];
  for (const row of data.rows) {
    const date = dateOf(row, 'date');
    if (date === null) {
      if (numberOf(row, 'cost') !== null) problems.push(unreadable(tab, row, 'date', language));
      continue;
    }
    const fact = {
      date,
      campaign: textOf(row, 'campaign'),
      impressions: numberOf(row, 'impressions'),
      clicks: numberOf(row, 'clicks'),
      cost: numberOf(row, 'cost'),
      currency: currencyOf(textOf(row, 'currency'), book.rules.own),
    };
    if (fact.cost !== null)
      held.add('spend', book.keyOf('spend', date, fact.currency), { tab: title, row: row.row + 1, day: date, rows: 1 });
    named.push({ values: { channel: textOf(row, 'channel') }, fact });
  }
  const { rows, unknown } = matchNames(named, directory);
  return {
    spend: rows.map(({ fact, values }) => ({ ...fact, channel: values.channel })),
    problems: [
      ...problems,
      ...held.issues(),
      ...unknown.channels.map((name) => unknownName(tab, 'channel', name, language)),
    ],
  };
}

/** Reads everything that facts are computed from. */
export function readInputs(
  definition: DepartmentDefinition,
  language: Language,
  values: WorkbookValues,
  money: MoneyRules,
): Inputs {
  const book = moneyBook(money);
  const channels = values.table('channels');
  const products = values.table('products');
  const directory = directoryOf(channels, products, values.table('segments'));
  const { leads, problems } = readLeads(values.table('leads'), definition, language, directory, book);
  const { spend, problems: spendProblems } = readSpend(values.table('spend'), definition, language, directory, book);
  return {
    leads,
    spend,
    products: products.rows.map((row) => ({
      code: textOf(row, 'code'),
      price: numberOf(row, 'price'),
      variableCost: numberOf(row, 'variable_cost'),
      firstCost: numberOf(row, 'first_cost'),
      payments: numberOf(row, 'payments'),
      lifeMonths: numberOf(row, 'life_months'),
    })),
    directory,
    paidChannels: new Set(channels.rows.filter((row) => flagOf(row, 'paid')).map((row) => textOf(row, 'code'))),
    calendar: readCalendar(values.table('calendar')),
    problems: [...problems, ...spendProblems],
  };
}
