/**
 * JSON as Google keeps and shows it: fields without a value of their own (null, false, 0, '', an empty list) are left out, apart
 * from the few that tell "set to 0" from "not set"; and each colour is there twice, as `…Color` and as `…ColorStyle`.
 */
import type { Json } from './state';

/** Fields that are kept whatever their value (recorded answers of the API). */
const PRESENT = new Set([
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
  'startIndex',
  'endIndex',
  'sheetId',
  'rowIndex',
  'columnIndex',
  'numberValue',
  'boolValue',
  'bold',
  'italic',
  'strikethrough',
  'underline',
]);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === 0 ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** A colour style without a colour means no colour. */
const isBlankStyle = (key: string, value: unknown): boolean =>
  /[cC]olorStyle$/.test(key) && isObject(value) && Object.keys(value).length === 0;

/** Other name of a colour field, and its value there. */
function twin(key: string, value: unknown): readonly [string, unknown] | null {
  if (!isObject(value)) return null;
  if (/[cC]olorStyle$/.test(key)) return 'rgbColor' in value ? [key.slice(0, -'Style'.length), value.rgbColor] : null;
  return /[cC]olor$/.test(key) && key !== 'rgbColor' && !('rgbColor' in value)
    ? [`${key}Style`, { rgbColor: value }]
    : null;
}

/** A value as Google would store it. */
export function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (!isObject(value)) return value;
  const fields: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (each === null || each === undefined || (isEmpty(each) && !PRESENT.has(key))) continue;
    const next = tidy(each);
    if (!isBlankStyle(key, next)) fields[key] = next;
  }
  for (const [key, each] of Object.entries(fields)) {
    const [name, other] = twin(key, each) ?? [];
    if (name !== undefined && !(name in fields)) fields[name] = other;
  }
  return fields as T;
}

/** Mask paths with the twins of colour fields, so that both are written or reset together. */
export const withColorTwins = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    if (/[cC]olorStyle$/.test(path)) return [path, path.slice(0, -'Style'.length)];
    return /[cC]olor$/.test(path) && !path.endsWith('rgbColor') ? [path, `${path}Style`] : [path];
  });

const RANGE_KEYS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex', 'startIndex', 'endIndex'];
const COORDINATE_KEYS = ['rowIndex', 'columnIndex'];

/** Things never change once they are stored, and every answer shows them again. */
const shown = new WeakMap<object, unknown>();

/** A stored thing as answers show it: without empty lists, the first sheet's id, 0, in ranges, and zeros in coordinates. */
export function shownThing(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = shown.get(value);
  if (before !== undefined) return before;
  const next = Array.isArray(value) ? value.map(shownThing) : shownFields(value as Json);
  shown.set(value, next);
  return next;
}

function shownFields(value: Json): Json {
  const isRange = RANGE_KEYS.some((key) => key in value) || Object.keys(value).join() === 'sheetId';
  const isCoordinate = COORDINATE_KEYS.some((key) => key in value);
  const leftOut = (key: string): boolean =>
    key === 'sheetId' ? isRange || isCoordinate : isCoordinate && COORDINATE_KEYS.includes(key);
  const entries = Object.entries(value).filter(([key, each]) =>
    Array.isArray(each) ? each.length > 0 : each !== 0 || !leftOut(key),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, shownThing(each)]));
}
