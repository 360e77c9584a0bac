/** What the funnel counts: leads of the chosen months (cohort) or events of the chosen months (period). */
import { cell, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { Choice } from '../../../blueprint/values';
import { t } from '../../../shared/text';
import { countWhere, between, factSum, type Condition } from '../kit/sums';
import { channelCode } from '../kit/channels';
import { helperCells, helperRefs, type Helper } from '../kit/places';
import { RANGE_KEYS, rangeHelpers } from '../kit/monthRange';
import { ROWS } from './layout';

/** Ways of counting, never mixed. */
export const BASES: readonly [Choice, Choice] = [
  { code: 'cohort', label: t('когорта: лиды этих месяцев', 'cohort: leads of these months') },
  { code: 'period', label: t('период: события этих месяцев', 'period: events of these months') },
];

const KEYS = [
  ...RANGE_KEYS,
  'by_period',
  'code',
  'fix_until',
  'fix_from',
  'fix_rows',
  'fix_own_plan',
  'fix_check',
  'fix_key',
  'fix_months',
] as const;
export type HelperKey = (typeof KEYS)[number];

/** The helper cell of a key. */
export const helper = helperRefs(ROWS, KEYS);

/** What people choose. */
export const SELECT = {
  basis: cell('select', 'name'),
  from: cell('select', 'c1'),
  to: cell('select', 'c2'),
  channel: cell('select', 'c3'),
};

/** Hidden helpers: the range, the way of counting, the code of the chosen channel. */
export const helpers = (repair: Record<Extract<HelperKey, `fix_${string}`>, Helper>) =>
  helperCells(ROWS, KEYS, {
    ...rangeHelpers(SELECT, helper),
    by_period: {
      name: t('Счёт по периоду (1 — да)', 'Counted by period (1: yes)'),
      type: 'integer',
      formula: f`IF(${SELECT.basis}=${label(BASES[1].label)};1;0)`,
    },
    code: { name: t('Код канала', 'Channel code'), type: 'text', formula: channelCode(SELECT.channel) },
    ...repair,
  } satisfies Record<(typeof KEYS)[number], Helper>);

const months = (): Condition[] => between('month', helper('from'), helper('to'));

/** Applies `build` to the table of the chosen way of counting. */
const byBasis = (build: (tab: 'cohorts' | 'facts') => Formula): Formula =>
  f`IF(${helper('by_period')}=1;${build('facts')};${build('cohorts')})`;

const narrow = (code: Ref | undefined): Condition[] => [
  ...months(),
  ...(code ? [{ column: 'channel', test: code }] : []),
];

/** Sum of a column over the chosen months, of one channel or of all. */
export const sumOfChannel = (key: string, code: Ref | undefined): Formula =>
  byBasis((tab) => factSum(tab, key, narrow(code)));

/** Rows of the chosen months, of one channel or of all. */
export const countOfChannel = (code: Ref | undefined): Formula =>
  f`IF(${helper('to')}="";0;${byBasis((tab) => countWhere(tab, narrow(code)))})`;

/** Conditions on the plan's months: a row counts in its month while it is the approved version. */
export const planMonths = (): Condition[] => between('counted', helper('from'), helper('to'));
