/** What unit economics counts: cohorts, that is leads created in the chosen months and what became of them. */
import { cell, f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import { RANGE_KEYS, rangeHelpers } from '../kit/monthRange';
import { helperCells, helperRefs } from '../kit/places';
import { between, countWhere, factSum, sumWhere, type Condition } from '../kit/sums';
import { DEFAULT_COVERAGE } from '../../../metrics/unitEconomics/coverage';
import { BREAK_EVEN_BASES } from '../../../shared/codes/economics';
import { t } from '../../../shared/text';
import { ROWS } from './layout';

const KEYS = [...RANGE_KEYS, 'covered', 'lifetime'] as const;

/** The helper cell of a key. */
export const helper = helperRefs(ROWS, KEYS);

const SELECT = { from: cell('select', 'name'), to: cell('select', 'clicks') };

/** Hidden helpers of the chosen months and of how far channels can be judged. */
export const helpers = () =>
  helperCells(ROWS, KEYS, {
    ...rangeHelpers(SELECT, helper),
    covered: {
      name: t('Канал известен у многих (1 — да)', 'Enough channels are known (1: yes)'),
      type: 'integer',
      formula: covered,
    },
    lifetime: {
      name: t('Пределы за срок жизни (1 — да)', 'Limits by the life span (1: yes)'),
      type: 'integer',
      formula: f`IF(AND(${helper('mature')}=1;${field('settings', 'be_basis')}=${label(LIFETIME)});1;0)`,
    },
  });

const [leads, unknown] = [cell('total', 'leads'), cell('rest', 'leads')];
const from = field('settings', 'coverage_from');
/** 1 while enough leads have a channel of the list. */
const covered = f`IF(SUM(${leads})=0;1;IF((${leads}-SUM(${unknown}))/${leads}>=IF(ISNUMBER(${from});${from};${DEFAULT_COVERAGE * 100}/100);1;0))`;

/** A customer may cost its lifetime margin only where cohorts are old enough to show that customers come at all. */
const LIFETIME = BREAK_EVEN_BASES[1].label;

const narrow = (codeColumn: string, code: Ref | undefined): Condition[] => [
  ...between('month', helper('from'), helper('to')),
  ...(code ? [{ column: codeColumn, test: code }] : []),
];

/** Sum over the cohorts of the chosen months, of one channel or of all. */
export const sumOfCohorts = (key: string, code: Ref | undefined): Formula =>
  factSum('cohorts', key, narrow('channel', code));

/** Rows of the chosen cohorts. */
export const countOfCohorts = (code: Ref | undefined): Formula =>
  f`IF(${helper('to')}="";0;${countWhere('cohorts', narrow('channel', code))})`;

/** Sum over the leads of the chosen months by product. */
export const sumOfProducts = (key: string, code: Ref | undefined): Formula =>
  sumWhere('product_facts', key, narrow('product', code));

/** Rows of the chosen months by product. */
export const countOfProducts = (code: Ref | undefined): Formula =>
  f`IF(${helper('to')}="";0;${countWhere('product_facts', narrow('product', code))})`;

/** Last day with data, or "". */
export const asOf = (): Formula => f`IF(${field('settings', 'as_of')}="";"";${field('settings', 'as_of')})`;
