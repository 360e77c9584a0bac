/** Conditional format rules: they have no id, only their place in the sheet's list. */
import { ApiError } from '../../../api';
import { replaceSheet, requireSheet, without } from '../../edit';
import { shownThing, tidy } from '../../protoJson';
import type { GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

const noRule = (sheet: Sheet, index: number, where: string): ApiError =>
  new ApiError(
    'INVALID_ARGUMENT',
    `Invalid ${where}: No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`,
  );

const POINTS = ['minpoint', 'midpoint', 'maxpoint'] as const;

/** Gradient points need a type, and a value unless they are the least or the greatest (measured behaviours m052 to m055). */
function checkGradient(rule: Json, where: string): void {
  const gradient = rule.gradientRule as Json | undefined;
  for (const point of POINTS.map((name) => gradient?.[name] as Json | undefined)) {
    if (!point) continue;
    if (point.type === undefined || point.type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
      throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No interpolationPointType specified.`);
    if (point.type !== 'MIN' && point.type !== 'MAX' && point.value === undefined)
      throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: InterpolationPoint.value is required.`);
  }
}

/** The least and the greatest need no value, and lose one that they are given (measured behaviour m055). */
function withoutNeedlessValues(rule: Json): Json {
  const gradient = rule.gradientRule as Json | undefined;
  if (!gradient) return rule;
  const entries = Object.entries(gradient).map(([name, point]) => {
    const { type } = (point ?? {}) as Json;
    return [name, type === 'MIN' || type === 'MAX' ? without(point as Json, 'value') : point];
  });
  return { ...rule, gradientRule: Object.fromEntries(entries) };
}

/** The rule as Google stores it: every range names its sheet. */
function storedRule(stored: StoredSpreadsheet, value: unknown, where: string): { rule: Json; sheet: Sheet } {
  const given = (value ?? {}) as Json;
  if (given.booleanRule && given.gradientRule)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid value at '${where.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'`,
    );
  checkGradient(given, where);
  const ranges = (given.ranges ?? []) as readonly GridRange[];
  if (ranges.length === 0)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: At least one range must be specified.`);
  const sheet = requireSheet(stored, ranges[0]?.sheetId, where);
  return {
    sheet,
    rule: tidy({
      ...withoutNeedlessValues(given),
      ranges: ranges.map((range) => ({ ...range, sheetId: range.sheetId ?? 0 })),
    }),
  };
}

const withRules = (stored: StoredSpreadsheet, sheet: Sheet, conditionalFormats: readonly Json[]): StoredSpreadsheet =>
  replaceSheet(stored, { ...sheet, conditionalFormats });

export const addConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const { rule, sheet } = storedRule(stored, body.rule, where);
  const index = typeof body.index === 'number' ? body.index : 0;
  const rules = sheet.conditionalFormats;
  if (index > rules.length) throw noRule(sheet, index, where);
  return { stored: withRules(stored, sheet, [...rules.slice(0, index), rule, ...rules.slice(index)]) };
};

function requireRule(
  stored: StoredSpreadsheet,
  body: Json,
  where: string,
): { sheet: Sheet; index: number; rule: Json } {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const index = Number(body.index ?? 0);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index, where);
  return { sheet, index, rule };
}

export const deleteConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const { sheet, index, rule } = requireRule(stored, body, where);
  const rules = sheet.conditionalFormats.filter((_, at) => at !== index);
  return { stored: withRules(stored, sheet, rules), reply: { rule: shownThing(rule) } };
};

/** Replaces a rule, or moves it to another place in the list. */
export const updateConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const { sheet, index, rule: old } = requireRule(stored, body, where);
  const rules = [...sheet.conditionalFormats];
  const newIndex = typeof body.newIndex === 'number' ? body.newIndex : index;
  const rule = body.rule ? storedRule(stored, body.rule, where).rule : old;
  rules.splice(index, 1);
  rules.splice(newIndex, 0, rule);
  const reply = { newRule: shownThing(rule), newIndex, oldRule: shownThing(old), oldIndex: index };
  return { stored: withRules(stored, sheet, rules), reply };
};
