/** Computed facts as rows of their tables, with the names that people read beside the codes. */
import { toSerial } from '../../shared/civilDate';
import { pick, t, type Language, type Text } from '../../shared/text';
import type { Directory } from '../../imports/names/matchNames';
import type { Cohort, ProductFact, WeeklyFact } from '../../metrics/facts';
import { metricOf } from '../../metrics/dictionary';
import type { LossBasis, LossCount } from '../../metrics/lossReasons';
import { REJECT_REASONS } from '../../shared/codes/leads';
import { ALL_CHANNELS, type StepDays } from '../../metrics/stepDays';
import { LATER_KEYS, type LaterKey } from '../../metrics/unitEconomics/life';
import type { Outlook } from '../../metrics/rnp/outlook';
import { OUTLOOK_NUMBERS, outlookValues } from '../../metrics/rnp/outlookColumns';
import type { SyncSpec, Values } from '../tables/syncTable';

const COUNTS = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;

export const FACTS: SyncSpec = {
  keyOf: (values) => `${String(values.segment)}|${String(values.channel)}`,
  measures: ['spend', 'impr', 'clicks', ...COUNTS, 'revenue', 'costs', 'not_ours', 'paid_spend', 'paid_customers'],
  columns: [
    'segment',
    'start',
    'end',
    'month',
    'channel',
    'channel_name',
    'spend',
    'impr',
    'clicks',
    ...COUNTS,
    'revenue',
    'costs',
    // at the end: what was written before is remembered by position
    'not_ours',
    'paid_spend',
    'paid_customers',
  ],
  base: 'written',
};

export const COHORTS: SyncSpec = {
  keyOf: (values) => `${String(values.month)}|${String(values.channel)}`,
  measures: ['spend', 'clicks', ...COUNTS, 'revenue', 'costs'],
  columns: ['month', 'channel', 'channel_name', 'spend', 'clicks', ...COUNTS, 'revenue', 'costs', ...LATER_KEYS],
  base: 'written',
};

/** Products have no cost of a customer, so that nothing has to wait for its return. */
const PRODUCT_LATER: readonly LaterKey[] = LATER_KEYS.filter((key) => key !== 'later_wait');

export const PRODUCT_FACTS: SyncSpec = {
  keyOf: (values) => `${String(values.month)}|${String(values.product)}`,
  measures: ['leads', 'sql', 'deals', 'revenue', 'costs'],
  columns: ['month', 'product', 'product_name', 'leads', 'sql', 'deals', 'revenue', 'costs', ...PRODUCT_LATER],
  base: 'written',
};

export const OUTLOOK: SyncSpec = {
  keyOf: (values) => String(values.channel),
  measures: OUTLOOK_NUMBERS,
  columns: ['month', 'quarter', 'channel', 'channel_name', ...OUTLOOK_NUMBERS],
  base: 'written',
};

export const STEP_DAYS: SyncSpec = {
  keyOf: (values) => `${String(values.channel)}|${String(values.step)}`,
  // a row without leads is not shown, whatever its days were
  measures: ['timed'],
  columns: ['channel', 'channel_name', 'step', 'step_name', 'timed', 'median', 'back'],
  base: 'written',
};

export const LOSS_REASONS: SyncSpec = {
  keyOf: (values) => [values.month, values.basis, values.channel, values.reason].map(String).join('|'),
  measures: ['refused'],
  columns: ['month', 'basis', 'basis_name', 'channel', 'channel_name', 'reason', 'reason_name', 'refused'],
  base: 'written',
};

const BASIS_NAMES = {
  cohort: t('по месяцу лида', 'by month of the lead'),
  period: t('по месяцу отказа', 'by month of the refusal'),
} as const satisfies Readonly<Record<LossBasis, Text>>;
const reasonText = (code: string, language: Language): string => {
  const label = REJECT_REASONS.find((each) => each.code === code)?.label;
  return label ? pick(label, language) : code;
};

const CYCLE = t('Цикл: от лида до сделки', 'Cycle: from lead to deal');
const ALL = t('Все каналы', 'All channels');
const UNKNOWN_CHANNEL = t('Не определён', 'Unknown');
const NO_PRODUCT = t('Без продукта', 'No product');

const nameOf = (entries: Directory['channels'], code: string, fallback: string): string =>
  entries.find((entry) => entry.code === code)?.name ?? fallback;

export interface FactRows {
  readonly facts: readonly Values[];
  readonly cohorts: readonly Values[];
  readonly productFacts: readonly Values[];
  readonly outlook: readonly Values[];
  readonly stepDays: readonly Values[];
  readonly losses: readonly Values[];
}

interface FactSource {
  readonly weekly: readonly WeeklyFact[];
  readonly cohorts: readonly Cohort[];
  readonly products: readonly ProductFact[];
  readonly outlooks: readonly Outlook[];
  readonly steps: readonly StepDays[];
  readonly losses: readonly LossCount[];
}

const monthSerial = (month: string): number => toSerial(`${month}-01`);

export function factRows(
  { weekly, cohorts, products, outlooks, steps, losses }: FactSource,
  directory: Directory,
  language: Language,
): FactRows {
  const channelName = (code: string): string => nameOf(directory.channels, code, pick(UNKNOWN_CHANNEL, language));
  const productName = (code: string): string => nameOf(directory.products, code, pick(NO_PRODUCT, language));
  return {
    facts: weekly.map((fact) => ({
      ...fact,
      start: toSerial(fact.start),
      end: toSerial(fact.end),
      month: monthSerial(fact.month),
      channel_name: channelName(fact.channel),
    })),
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      month: monthSerial(cohort.month),
      channel_name: channelName(cohort.channel),
    })),
    productFacts: products.map((fact) => ({
      ...fact,
      month: monthSerial(fact.month),
      product_name: productName(fact.product),
    })),
    outlook: outlooks.map((outlook) => ({
      month: monthSerial(outlook.month),
      quarter: monthSerial(outlook.quarter),
      channel: outlook.channel,
      channel_name: channelName(outlook.channel),
      ...outlookValues(outlook),
    })),
    stepDays: steps.map((step) => ({
      ...step,
      step_name: pick(step.step === 'cycle' ? CYCLE : metricOf(step.step).name, language),
      channel_name: step.channel === ALL_CHANNELS ? pick(ALL, language) : channelName(step.channel),
    })),
    losses: losses.map((loss) => ({
      ...loss,
      month: monthSerial(loss.month),
      basis_name: pick(BASIS_NAMES[loss.basis], language),
      channel_name: channelName(loss.channel),
      reason_name: reasonText(loss.reason, language),
    })),
  };
}
