/** Words of the metric dictionary. */
import { code } from './choice';

/** What a metric is counted in. */
export const METRIC_UNITS = [
  code('money', 'деньги', 'money'),
  code('count', 'штуки', 'pieces'),
  code('ratio', 'доля', 'share'),
  code('multiple', 'раз', 'times'),
  code('days', 'дни', 'days'),
] as const;

/** Which way is better. */
export const METRIC_DIRECTIONS = [
  code('up', 'больше лучше', 'more is better'),
  code('down', 'меньше лучше', 'less is better'),
  code('band', 'в коридоре плана', 'as planned'),
] as const;
