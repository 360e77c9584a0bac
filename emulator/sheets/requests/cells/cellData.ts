/** CellData of a request into a stored cell, by a mask. */
import { ApiError } from '../../../api';
import { canonicalFormula } from '../../../formulas/locale';
import { CELL_FIELDS, withField } from '../../edit';
import { tidy, withColorTwins } from '../../protoJson';
import type { Cell, ExtendedValue, Json } from '../../state';
import { applyMask, hasPath, innerPaths } from '../mask';

const MAX_TEXT = 50_000;
/** Fields that only Google writes; naming them in a mask changes nothing. */
const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink', 'chipRuns'];
const UNSUPPORTED = ['pivotTable', 'dataSourceTable', 'dataSourceFormula'];

function textValue(text: string, where: string): ExtendedValue | undefined {
  if (text.length > MAX_TEXT)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell`,
    );
  return text === '' ? undefined : { stringValue: text };
}

function storedValue(value: Json | undefined, locale: string, where: string): ExtendedValue | undefined {
  if (typeof value?.formulaValue === 'string') return { formulaValue: canonicalFormula(value.formulaValue, locale) };
  if (typeof value?.numberValue === 'number') return { numberValue: value.numberValue };
  if (typeof value?.boolValue === 'boolean') return { boolValue: value.boolValue };
  return typeof value?.stringValue === 'string' ? textValue(value.stringValue, where) : undefined;
}

/** Writes cell data over a stored cell. */
export type CellWriter = (before: Cell | undefined, data: Json) => Cell;

/** Tidies formats and lists; equal ones of one request are tidied once and kept as one object. */
function tidier(): (value: unknown) => Json | undefined {
  const known = new Map<string, Json | undefined>();
  const seen = new Map<unknown, Json | undefined>();
  const byText = (value: unknown): Json | undefined => {
    const key = JSON.stringify(value);
    if (!known.has(key)) {
      const next = tidy(value as Json);
      known.set(key, Object.keys(next).length > 0 ? next : undefined);
    }
    return known.get(key);
  };
  return (value) => {
    if (value === undefined || value === null) return undefined;
    if (!seen.has(value)) seen.set(value, byText(value));
    return seen.get(value);
  };
}

/** Lays a format over that of a cell; cells that had one format get one again. */
function formatMerger(
  paths: readonly string[],
): (before: Json | undefined, given: Json | undefined) => Json | undefined {
  const tidied = tidier();
  const merged = new Map<Json | undefined, Map<Json | undefined, Json | undefined>>();
  return (before, given) => {
    const ofGiven = merged.get(given) ?? new Map<Json | undefined, Json | undefined>();
    merged.set(given, ofGiven);
    if (!ofGiven.has(before)) ofGiven.set(before, tidied(applyMask(before ?? {}, given ?? {}, paths)));
    return ofGiven.get(before);
  };
}

function checkPaths(paths: readonly string[], where: string): void {
  for (const path of paths) {
    const root = path.split('.')[0] ?? '';
    if (UNSUPPORTED.includes(root))
      throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${where} of ${root}`);
    if (root !== '*' && !(CELL_FIELDS as readonly string[]).includes(root) && !READ_ONLY.includes(root))
      throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Invalid field: ${root}`);
  }
}

/** A writer for a mask; the mask is read once for all cells of the request. */
export function cellWriter(paths: readonly string[], locale: string, where: string): CellWriter {
  checkPaths(paths, where);
  const tidied = tidier();
  const formatPaths = withColorTwins(innerPaths(paths, 'userEnteredFormat'));
  const merge = formatMerger(formatPaths);
  const writers: Readonly<Record<(typeof CELL_FIELDS)[number], CellWriter>> = {
    userEnteredValue: (cell, data) =>
      withField(cell, 'userEnteredValue', storedValue(data.userEnteredValue as Json | undefined, locale, where)),
    userEnteredFormat: (cell, data) => {
      const given = tidied(data.userEnteredFormat);
      const next = formatPaths.length > 0 ? merge(cell?.userEnteredFormat, given) : given;
      return withField(cell, 'userEnteredFormat', next);
    },
    note: (cell, data) => withField(cell, 'note', (data.note as string | undefined) || undefined),
    dataValidation: (cell, data) => withField(cell, 'dataValidation', tidied(data.dataValidation)),
    textFormatRuns: (cell, data) =>
      withField(cell, 'textFormatRuns', data.textFormatRuns as readonly Json[] | undefined),
  };
  const chosen = CELL_FIELDS.filter((field) => hasPath(paths, field)).map((field) => writers[field]);
  return (before, data) => chosen.reduce<Cell>((cell, write) => write(cell, data), before ?? {});
}
