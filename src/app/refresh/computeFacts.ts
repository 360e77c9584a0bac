/** The refresh's arithmetic in one place: inputs in, facts and the department's own dates out. */
import { addDays, fromSerial, toSerial } from '../../shared/civilDate';
import type { Issue } from '../../shared/errors';
import { t } from '../../shared/text';
import {
  cohorts,
  productFacts,
  weeklyFacts,
  type Cohort,
  type ProductFact,
  type WeeklyFact,
} from '../../metrics/facts';
import { maturityDays } from '../../metrics/funnel';
import type { Inputs } from './readInputs';

export interface Computed {
  readonly weekly: readonly WeeklyFact[];
  readonly cohorts: readonly Cohort[];
  readonly products: readonly ProductFact[];
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
const lastLeadDay = (inputs: Inputs): string | null =>
  latest(
    inputs.leads.flatMap((lead) => [
      lead.created,
      lead.mqlAt,
      lead.sqlAt,
      lead.meetingAt,
      lead.proposalAt,
      lead.wonAt,
      lead.lostAt,
    ]),
  );

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

/**
 * Facts of every segment that has data, and the day up to which they are complete: the last day with data, but never today,
 * whose half day would spoil the pace.
 */
export function computeFacts(inputs: Inputs, today: string, defaultMargin: number, excludeByReason: boolean): Computed {
  const options = { products: inputs.products, defaultMargin, excludeByReason };
  const [leadDay, spendDay] = [lastLeadDay(inputs), latest(inputs.spend.map((row) => row.date))];
  const lastDay = latest([leadDay, spendDay]);
  const yesterday = addDays(today, -1);
  const asOf = lastDay === null ? null : lastDay < yesterday ? lastDay : yesterday;
  return {
    weekly: weeklyFacts(inputs.leads, inputs.spend, options),
    cohorts: cohorts(inputs.leads, inputs.spend, options),
    products: productFacts(inputs.leads, options),
    asOf,
    maturityDays: maturityDays(inputs.leads),
    problems: lagIssue(leadDay, spendDay),
  };
}

/** ISO date of a cell that holds a serial number; null otherwise. */
export const isoOf = (value: unknown): string | null =>
  typeof value === 'number' ? fromSerial(Math.floor(value)) : null;
