/** What panels show of a metric: everything comes from the metric dictionary, so that a metric is defined once. */
import type { ValueType } from '../../../blueprint/values';
import { metricOf, type Direction, type MetricUnit } from '../../../metrics/dictionary';
import { t, type Text } from '../../../shared/text';

export const metricTitle = (code: string): Text => metricOf(code).name;

/** The formula of a metric in words, as a note on its label. */
export const metricNote = (code: string): Text => metricOf(code).formula;

export const directionOf = (code: string): Direction => metricOf(code).direction;

const TYPES: Readonly<Record<MetricUnit, ValueType>> = {
  money: 'money',
  count: 'integer',
  ratio: 'ratio',
  multiple: 'multiple',
  days: 'number',
};

/** What a cell with the metric holds. */
export const metricType = (code: string): ValueType => TYPES[metricOf(code).unit];

/** Words of the column that says which way is better. */
export const DIRECTION_WORDS: Readonly<Record<Direction, Text>> = {
  up: t('больше', 'more'),
  down: t('меньше', 'less'),
  band: t('по плану', 'as planned'),
};
