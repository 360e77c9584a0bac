/** What unit economics counts: cohorts, that is leads created in the chosen months and what became of them. */
import { cell, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import { RANGE_KEYS, rangeHelpers } from '../kit/monthRange';
import { helperCells, helperRefs } from '../kit/places';
import { between, countWhere, factSum, sumWhere, type Condition } from '../kit/sums';
import { ROWS } from './layout';

/** The helper cell of a key. */
export const helper = helperRefs(ROWS, RANGE_KEYS);

const SELECT = { from: cell('select', 'name'), to: cell('select', 'clicks') };

/** Hidden helpers of the chosen months. */
export const helpers = () => helperCells(ROWS, RANGE_KEYS, rangeHelpers(SELECT, helper));

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
