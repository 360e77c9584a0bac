/** Rows of the payroll as they should be: lines of each person's bonus by month, what was paid, and what closed months owe. */
import { addMonths, firstOfMonth, toSerial } from '../../shared/civilDate';
import { sumMoney } from '../../shared/money';
import { pick, type Language } from '../../shared/text';
import { PAYROLL_STATES } from '../../shared/codes/people';
import type { DepartmentDefinition } from '../../blueprint/department';
import { bonusOf } from '../../metrics/bonus';
import { BASE_METRICS } from '../../metrics/dictionary';
import { rowsInForce } from '../../metrics/plan/versions';
import { dayOf } from '../content/readContent';
import { choiceReader } from '../tables/choices';
import type { DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { parseBase, type SyncSpec, type Values } from '../tables/syncTable';
import { numberOf, textOf, type TableData, type TableRow } from '../tables/tableRead';
import { closedMonths, withClosedMonths } from './closedMonths';
import { correctable, correctionsOf, correctionTitle } from './corrections';
import { gateCells, ownedTasks, type OwnedTask } from './gateFacts';
import { bonusLine, USUAL_BAND, type MonthSums, type PaidLine, type PaidSources } from './paidNumbers';
import { inForce, schemesOf, type Scheme } from './schemes';

/** Which rows of the payroll are ours, and by what they are told. */
export const PAYROLL: SyncSpec = {
  keyOf: (values) => [values.month, values.person, values.metric, values.channel ?? ''].map(String).join('|'),
  columns: [
    'month',
    'person',
    'metric',
    'channel',
    'plan',
    'fact',
    'attainment',
    'payout',
    'weight',
    'amount',
    'state',
    'gate_auto',
    'gate_why',
  ],
  measures: ['amount'],
  base: 'written',
};

const sums = (row: TableRow): Record<string, number | null> =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, numberOf(row, metric)]));

/** Closed months stand in `facts` as they were frozen; `live` has them as they are known now. */
interface Sources extends PaidSources {
  readonly live: readonly MonthSums[];
}

function sourcesOf(definition: DepartmentDefinition, values: DepartmentValues, language: Language): Sources {
  const rows = (tab: string): readonly TableRow[] => values.table(tab)?.rows ?? [];
  const planInForce = new Set(rowsInForce(rows('plan').map((row) => row.values)));
  const status = choiceReader(tableOf(definition, 'content_plan'), 'status', language);
  const monthly = (row: TableRow, channel: string): MonthSums => ({
    month: dayOf(row, 'month') ?? '',
    channel: textOf(row, channel),
    ...sums(row),
  });
  const open = {
    facts: rows('facts').map((row) => monthly(row, 'channel')),
    plan: rows('plan')
      .filter((row) => planInForce.has(row.values))
      .map((row) => monthly(row, 'channel_code')),
  };
  return {
    ...withClosedMonths(open, rows('weeks'), rows('snapshots')),
    live: open.facts,
    posts: rows('content_plan').flatMap((row) => {
      const due = dayOf(row, 'publish_at');
      return due === null
        ? []
        : [{ due, out: dayOf(row, 'published_at'), status: status.codeOf(row.values.status) ?? 'idea' }];
    }),
  };
}

interface Context {
  /** ISO. */
  readonly today: string;
  readonly definition: DepartmentDefinition;
  readonly language: Language;
  readonly values: DepartmentValues;
  readonly sources: PaidSources;
  readonly tasks: readonly OwnedTask[];
}

/** Rows of one person's month. */
function personRows(context: Context, scheme: Scheme, month: string, state: string): Values[] {
  const { definition, language, values, sources } = context;
  const reader = choiceReader(tableOf(definition, 'motivation'), 'metric', language);
  const codes = new Map(
    (values.table('channels')?.rows ?? []).map((row) => [textOf(row, 'name'), textOf(row, 'code')]),
  );
  const lines = (values.table('motivation')?.rows ?? []).flatMap((row) => {
    const metric = reader.codeOf(row.values.metric);
    const weight = numberOf(row, 'weight');
    if (textOf(row, 'person') !== scheme.person || metric === null || weight === null) return [];
    const shown = {
      month: toSerial(month),
      person: scheme.person,
      metric: reader.labelOf(metric),
      channel: textOf(row, 'channel') || null,
    };
    const line: PaidLine = {
      metric,
      channel: shown.channel === null ? '' : (codes.get(shown.channel) ?? shown.channel),
      weight,
      allowed: numberOf(row, 'allowed'),
      planManual: numberOf(row, 'plan_manual'),
      factManual: typedFact(values.table('payroll'), shown),
    };
    return [{ shown, paid: line, line: bonusLine(line, sources, month) }];
  });
  const paidFor = lines.map(({ paid }) => paid);
  const bonus = bonusOf(
    scheme.target,
    lines.map(({ line }) => line),
    [],
    scheme.terms,
  );
  const gate = gateCells(
    {
      person: scheme.person,
      month,
      today: context.today,
      channels: paidFor.map((line) => line.channel),
      band: paidFor.find((line) => line.metric === 'spend')?.allowed ?? USUAL_BAND,
      sources,
      tasks: context.tasks,
      weeks: values.table('weeks')?.rows ?? [],
    },
    scheme.gates,
    language,
  );
  return lines.map(({ shown, line }, index) => {
    const paid = bonus.lines[index];
    const reached = paid?.attainment.value ?? null;
    return {
      ...shown,
      plan: line.plan,
      fact: line.fact,
      attainment: reached !== null && Number.isFinite(reached) ? reached : null,
      payout: paid?.payout ?? null,
      weight: paid?.weight ?? line.weight,
      amount: paid?.amount ?? null,
      state,
      ...gate,
    };
  });
}

/** The fact that stands in the row now: of a metric counted by hand it is what a person typed. */
function typedFact(payroll: TableData | null, shown: Values): number | null {
  const row = payroll?.rows.find((each) => PAYROLL.keyOf(each.values) === PAYROLL.keyOf(shown));
  return row ? numberOf(row, 'fact') : null;
}

/** Rows that were paid: exactly what was written stays. */
const paidRows = (payroll: TableData, before: number): Values[] =>
  payroll.rows.flatMap((row) => {
    const month = numberOf(row, 'month');
    const base = parseBase(PAYROLL, row.values[PAYROLL.base] ?? null);
    return base && month !== null && month < before ? [base] : [];
  });

/** A person's bonus for a month; null when no line of it can be counted. */
function bonusSum(context: Context, scheme: Scheme, month: string): number | null {
  const amounts = personRows(context, scheme, month, '').map(({ amount }) => amount);
  return amounts.length === 0 || amounts.some((amount) => typeof amount !== 'number')
    ? null
    : sumMoney(amounts as number[]);
}

/** Lines of closed months of which more is known now, to be paid with a month that is not paid yet. */
function correctionRows(context: Context, sources: Sources, paid: readonly Values[], current: string): Values[] {
  const { values, language } = context;
  const live: Context = { ...context, sources: { ...sources, facts: sources.live } };
  const closed = [...closedMonths(values.table('weeks')?.rows ?? [])].map((month) => `${month}-01`);
  const schemes = schemesOf(values);
  const recounted = correctable(closed, current).flatMap((month) =>
    schemes
      .filter((scheme) => inForce(scheme, month))
      .map((scheme) => ({
        person: scheme.person,
        month,
        frozen: bonusSum(context, scheme, month),
        live: bonusSum(live, scheme, month),
      })),
  );
  const isOf = (row: Values, person: string, month: string): boolean => {
    const { ru, en } = correctionTitle(month);
    return row.person === person && (row.metric === ru || row.metric === en);
  };
  const [preliminary, final] = PAYROLL_STATES.map((state) => pick(state.label, language));
  return correctionsOf(
    recounted,
    current,
    (person, month) =>
      sumMoney(paid.filter((row) => isOf(row, person, month)).map(({ amount }) => Number(amount ?? 0))),
    (person, month, paidWith) =>
      (values.table('payroll')?.rows ?? []).some(
        (row) => numberOf(row, 'month') === toSerial(paidWith) && isOf(row.values, person, month),
      ),
  ).map(({ person, of, paidWith, amount }) => ({
    month: toSerial(paidWith),
    person,
    metric: pick(correctionTitle(of), language),
    channel: null,
    plan: null,
    fact: null,
    attainment: null,
    payout: null,
    weight: null,
    amount,
    state: (paidWith === current ? preliminary : final) ?? '',
    gate_auto: null,
    gate_why: null,
  }));
}

/**
 * Every row that the payroll should have: what was paid as it was, this month and the last one as they are known, and what closed months owe.
 *
 * @param today ISO
 */
export function payrollRows(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
  today: string,
): Values[] {
  const sources = sourcesOf(definition, values, language);
  const payroll = values.table('payroll');
  const current = firstOfMonth(today);
  const context: Context = {
    definition,
    language,
    values,
    sources,
    today,
    tasks: ownedTasks(definition, values, language),
  };
  const [preliminary, final] = PAYROLL_STATES.map((state) => pick(state.label, language));
  const months = [
    [addMonths(current, -1), final ?? ''],
    [current, preliminary ?? ''],
  ] as const;
  const wanted = months.flatMap(([month, state]) =>
    sources.facts.some((row) => row.month === month)
      ? schemesOf(values)
          .filter((scheme) => inForce(scheme, month))
          .flatMap((scheme) => personRows(context, scheme, month, state))
      : [],
  );
  const paid = payroll ? paidRows(payroll, toSerial(addMonths(current, -1))) : [];
  return [...paid, ...wanted, ...correctionRows(context, sources, paid, current)];
}
