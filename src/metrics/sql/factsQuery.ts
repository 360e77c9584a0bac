/**
 * The facts of leads as one SQL query, written from the same definitions as `src/metrics`: what counts as a lead, the stages and their dates, the
 * reached rule. It gives small cells by period, channel and product as people write them; names become codes and costs become money in
 * `leadCells.ts`, so that a renamed channel or a new cost of a product needs no other query.
 */
import { FINAL_STATUSES, NOT_OURS, OPEN_AGE_DAYS, OPEN_STAGES, STAGE_DATES, STAGES } from '../leadRules';
import { addDays } from '../../shared/civilDate';
import type { WeekStart } from '../../shared/isoWeek';
import { LOSS_BASES, LOSS_DATES, type LossBasis } from '../lossReasons';
import { PLAIN_MONEY, rateDays, stripsVat, type MoneyRules } from '../money';
import { columnOf, counted, EVENTS, list, past, type CountedQuestion } from './countedLeads';
import type { Dialect } from './dialect';

export interface FactsQuestion extends CountedQuestion {
  /** Share of margin in revenue, 0..1, for deals whose product has no cost of its own. */
  readonly defaultMargin: number;
  /** Monday unless said otherwise. */
  readonly weekStart?: WeekStart;
  /** Events from this day on are told by day as well; without it none are. */
  readonly daysFrom?: string;
  /** How money is counted; as it stands when not given. Sums are told by what converts them, and converted by whoever reads the answer. */
  readonly money?: MoneyRules;
}

/** Columns of the answer, in order. `fact` is week, cohort, day, open, lost by one of the bases, lag or total. */
export const ANSWER_COLUMNS = [
  'fact',
  'period',
  'channel',
  'product',
  'money',
  'reason',
  ...STAGES,
  'not_ours',
  'new_deals',
  'earned_deals',
  'priced_deals',
  'revenue_minor',
  'share_minor',
  'new_priced_deals',
  'new_revenue_minor',
  'new_share_minor',
] as const;

/** Events that tell up to which day leads are known: a payment may be typed at any time. */
const KNOWN_BY = EVENTS.filter((event) => event !== 'paidAt');
const NUMBERS = ANSWER_COLUMNS.slice(6);
const LAST_STAGE = STAGES.length - 1;

/** What the rules of money make of a lead: whether it is revenue, on which day, how much, and by what that is converted. */
function valued(dialect: Dialect, { defaultMargin, money = PLAIN_MONEY }: FactsQuestion): string {
  const [created, won, paid] = [columnOf('created'), columnOf('wonAt'), columnOf('paidAt')];
  const isPaid = money.revenueAt === 'paid';
  const reached = `reached = ${LAST_STAGE}`;
  const earned = isPaid ? `${reached} AND ${paid} IS NOT NULL` : reached;
  const day = isPaid ? `CASE WHEN ${reached} THEN ${paid} ELSE ${created} END` : `COALESCE(${won}, ${created})`;
  const amount = isPaid
    ? `CASE WHEN ${reached} THEN COALESCE(${columnOf('paidAmount')}, ${columnOf('amount')}) ELSE ${columnOf('amount')} END`
    : columnOf('amount');
  const minor = (expression: string): string =>
    `CAST(ROUND(CAST(${expression} AS ${dialect.decimal}) * 100) AS ${dialect.integer})`;
  const share = `CAST(${dialect.text((1 - defaultMargin).toFixed(9))} AS ${dialect.decimal})`;
  return `SELECT *, ${day} AS pay_day, CASE WHEN ${earned} THEN 1 ELSE 0 END AS earned,
    ${minor(amount)} AS revenue_minor,
    ${minor(`CAST(${amount} AS ${dialect.decimal}) * ${share}`)} AS share_minor
  FROM ranked WHERE place = 1`;
}

/** By what the money of a lead is converted: the texts of `MoneyBook.keyOf`. */
function keyed(dialect: Dialect, { money = PLAIN_MONEY }: FactsQuestion): string {
  const currency = columnOf('currency');
  const starts = [...rateDays(money)].reverse();
  const since =
    starts.length === 0
      ? dialect.text('|')
      : `CASE ${starts.map((start) => `WHEN pay_day >= ${dialect.date(start)} THEN ${dialect.text(`|${start}`)}`).join(' ')} ELSE '|' END`;
  const foreign = `${currency} <> '' AND ${currency} <> ${dialect.text(money.own)}`;
  return `SELECT *, CASE WHEN ${foreign} THEN CONCAT(${currency}, ${since}) ELSE ${stripsVat(money, 'revenue') ? since : "''"} END AS money_key FROM valued`;
}

interface Cell {
  readonly fact: string;
  readonly period: string;
  readonly channel?: string;
  readonly product?: string;
  readonly money?: string;
  readonly reason?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly from: string;
  /** By aliases: BigQuery refuses to group by a literal, and a constant needs no grouping. */
  readonly by: readonly string[];
}

/** One part of the answer; numbers that it does not speak of are 0. */
function part(dialect: Dialect, cell: Cell): string {
  const numbers = NUMBERS.map(
    (name) => `CAST(COALESCE(${cell.values[name] ?? '0'}, 0) AS ${dialect.integer}) AS ${name}`,
  );
  const keys = [
    `'${cell.fact}' AS fact`,
    `CAST(${cell.period} AS ${dialect.string}) AS period`,
    `${cell.channel ?? "''"} AS channel`,
    `${cell.product ?? "''"} AS product`,
    `${cell.money ?? "''"} AS money`,
    `${cell.reason ?? "''"} AS reason`,
  ];
  return `SELECT ${[...keys, ...numbers].join(', ')}\nFROM ${cell.from}${cell.by.length > 0 ? `\nGROUP BY ${cell.by.join(', ')}` : ''}`;
}

/** The client had not bought before. */
const IS_NEW = `LOWER(${columnOf('repeat')}) <> 'true'`;

const dealValues = (won: string, earned: string): Readonly<Record<string, string>> => ({
  new_deals: `SUM(CASE WHEN ${won} AND ${IS_NEW} THEN 1 ELSE 0 END)`,
  earned_deals: `SUM(CASE WHEN ${earned} THEN 1 ELSE 0 END)`,
  priced_deals: `SUM(CASE WHEN ${earned} AND revenue_minor IS NOT NULL THEN 1 ELSE 0 END)`,
  revenue_minor: `SUM(CASE WHEN ${earned} THEN revenue_minor END)`,
  share_minor: `SUM(CASE WHEN ${earned} THEN share_minor END)`,
  new_priced_deals: `SUM(CASE WHEN ${earned} AND ${IS_NEW} AND revenue_minor IS NOT NULL THEN 1 ELSE 0 END)`,
  new_revenue_minor: `SUM(CASE WHEN ${earned} AND ${IS_NEW} THEN revenue_minor END)`,
  new_share_minor: `SUM(CASE WHEN ${earned} AND ${IS_NEW} THEN share_minor END)`,
});

const REVENUE = 'revenue';
const BY = ['period', 'channel', 'product', 'money'];
/** What became of the money of a lead belongs to those that brought some. */
const EARNED_KEY = "CASE WHEN earned = 1 THEN money_key ELSE '' END";

/** Every event on its own date: a lead gives a row for each stage that it has a date of, and one for what it brought. */
function events(dialect: Dialect): string {
  const one = (stage: string, date: string, where: string, key = "''"): string =>
    `SELECT ${dialect.text(stage)} AS stage, ${date} AS day, channel, product, ${columnOf('repeat')}, revenue_minor, share_minor, ${key} AS money_key FROM leads WHERE ${where}`;
  return [
    ...STAGES.map((stage) => {
      const date = columnOf(STAGE_DATES[stage]);
      return one(stage, date, `${date} IS NOT NULL`);
    }),
    one('not_ours', columnOf('created'), `${columnOf('status')} = ${dialect.text(NOT_OURS)}`),
    one(REVENUE, 'pay_day', `earned = 1 AND ${columnOf('wonAt')} IS NOT NULL`, 'money_key'),
  ].join('\n  UNION ALL ');
}

/** The last days one by one, and the deals that are open: from these the end of the month is told. */
function lately(dialect: Dialect, from: string): string[] {
  const ofStage = (stage: string): string => `stage = ${dialect.text(stage)}`;
  const [created, status] = [columnOf('created'), columnOf('status')];
  const isOpen = [
    `created >= ${dialect.date(addDays(from, -OPEN_AGE_DAYS))}`,
    `${columnOf('wonAt')} IS NULL`,
    `${columnOf('lostAt')} IS NULL`,
    `${status} NOT IN (${list(dialect, FINAL_STATUSES)})`,
  ].join(' AND ');
  return [
    part(dialect, {
      fact: 'day',
      period: 'day',
      channel: 'channel',
      product: 'product',
      money: 'money_key',
      values: {
        ...Object.fromEntries(STAGES.map((stage) => [stage, dialect.countIf(ofStage(stage))])),
        ...dealValues(ofStage('deals'), ofStage(REVENUE)),
      },
      from: `events WHERE day >= ${dialect.date(from)}`,
      by: BY,
    }),
    ...OPEN_STAGES.map((stage) =>
      part(dialect, {
        fact: 'open',
        period: created,
        channel: 'channel',
        product: 'product',
        money: 'money_key',
        values: {
          [stage]: 'COUNT(*)',
          new_deals: `SUM(CASE WHEN ${IS_NEW} THEN 1 ELSE 0 END)`,
          priced_deals: 'SUM(CASE WHEN revenue_minor IS NOT NULL THEN 1 ELSE 0 END)',
          new_priced_deals: `SUM(CASE WHEN ${IS_NEW} AND revenue_minor IS NOT NULL THEN 1 ELSE 0 END)`,
          revenue_minor: 'SUM(revenue_minor)',
          share_minor: 'SUM(share_minor)',
        },
        from: `leads WHERE reached = ${STAGES.indexOf(stage)} AND ${isOpen}`,
        by: BY,
      }),
    ),
  ];
}

/** What the answer calls refusals that are counted by a basis. */
export const lossFact = (basis: LossBasis): string => `lost_${basis}`;

/** Refused leads by month, channel and reason. */
const losses = (dialect: Dialect): string[] =>
  LOSS_BASES.map((basis) => {
    const [reason, day] = [columnOf('rejectReason'), columnOf(LOSS_DATES[basis])];
    return part(dialect, {
      fact: lossFact(basis),
      period: dialect.firstOfMonth(day),
      channel: 'channel',
      reason,
      values: { leads: 'COUNT(*)' },
      from: `leads WHERE ${reason} <> '' AND ${day} IS NOT NULL`,
      by: ['period', 'channel', 'reason'],
    });
  });

/** The leads that count as the table `leads`, with what the rules of money make of each: the beginning of a query. */
export function withLeads(dialect: Dialect, question: FactsQuestion): string {
  return `WITH past AS (
  ${past(dialect, question)}
),
ranked AS (
  ${counted(dialect, question)}
),
valued AS (
  ${valued(dialect, question)}
),
leads AS (
  ${keyed(dialect, question)}
)`;
}

/** The query. Its answer has the columns of `ANSWER_COLUMNS`, in no order of rows. */
export function factsQuery(dialect: Dialect, question: FactsQuestion): string {
  const week = `GREATEST(${dialect.firstOfWeek('day', question.weekStart ?? 'monday')}, ${dialect.firstOfMonth('day')})`;
  const ofStage = (stage: string): string => `stage = ${dialect.text(stage)}`;
  const [created, won] = [columnOf('created'), columnOf('wonAt')];
  const parts = [
    part(dialect, {
      fact: 'week',
      period: week,
      channel: 'channel',
      product: 'product',
      money: 'money_key',
      values: {
        ...Object.fromEntries([...STAGES, 'not_ours'].map((stage) => [stage, dialect.countIf(ofStage(stage))])),
        ...dealValues(ofStage('deals'), ofStage(REVENUE)),
      },
      from: 'events',
      by: BY,
    }),
    part(dialect, {
      fact: 'cohort',
      period: dialect.firstOfMonth(created),
      channel: 'channel',
      product: 'product',
      money: EARNED_KEY,
      values: {
        ...Object.fromEntries(STAGES.map((stage, index) => [stage, dialect.countIf(`reached >= ${index}`)])),
        ...dealValues(`reached >= ${LAST_STAGE}`, 'earned = 1'),
      },
      from: 'leads',
      by: BY,
    }),
    ...(question.daysFrom === undefined ? [] : lately(dialect, question.daysFrom)),
    ...losses(dialect),
    part(dialect, {
      fact: 'lag',
      period: dialect.days(created, won),
      values: { leads: 'COUNT(*)' },
      from: `past WHERE ${won} IS NOT NULL`,
      by: ['period'],
    }),
    part(dialect, {
      fact: 'total',
      period: `MAX(GREATEST(${[created, ...KNOWN_BY.map((event) => `COALESCE(${columnOf(event)}, ${created})`)].join(', ')}))`,
      values: { leads: 'COUNT(*)' },
      from: 'past',
      by: [],
    }),
  ];
  return `${withLeads(dialect, question)},
events AS (
  ${events(dialect)}
)
${parts.join('\nUNION ALL\n')}`;
}
