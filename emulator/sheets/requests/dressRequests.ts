/** Conditional formats, charts, protection, banding and filters: lists of things that stand on a sheet. */
import { ApiError } from '../../api';
import { replaceSheet, requireSheet } from '../edit';
import type { GridRange, Json, Sheet, StoredSpreadsheet } from '../state';
import { applyMask, maskPaths } from './mask';
import type { RequestHandler } from './types';

export const addConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const rule = body.rule as Json;
  const range = ((rule.ranges ?? []) as readonly GridRange[])[0];
  const sheet = requireSheet(stored, range?.sheetId, where);
  const index = typeof body.index === 'number' ? body.index : 0;
  if (index > sheet.conditionalFormats.length)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`,
    );
  const rules = [...sheet.conditionalFormats.slice(0, index), rule, ...sheet.conditionalFormats.slice(index)];
  return { stored: replaceSheet(stored, { ...sheet, conditionalFormats: rules }) };
};

function requireRule(
  stored: StoredSpreadsheet,
  body: Json,
  where: string,
): { readonly sheet: Sheet; readonly index: number } {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const index = Number(body.index ?? 0);
  if (!sheet.conditionalFormats[index])
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`,
    );
  return { sheet, index };
}

export const deleteConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const { sheet, index } = requireRule(stored, body, where);
  const rule = sheet.conditionalFormats[index];
  return {
    stored: replaceSheet(stored, {
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.filter((each) => each !== rule),
    }),
    reply: { rule },
  };
};

export const updateConditionalFormatRule: RequestHandler = (stored, body, { where }) => {
  const { sheet, index } = requireRule(stored, body, where);
  const old = sheet.conditionalFormats[index];
  const rules = [...sheet.conditionalFormats];
  if (body.rule) rules[index] = body.rule as Json;
  else if (old) rules.splice(Number(body.newIndex ?? index), 0, ...rules.splice(index, 1));
  return {
    stored: replaceSheet(stored, { ...sheet, conditionalFormats: rules }),
    reply: { newRule: body.rule ?? old, newIndex: body.newIndex ?? index, oldRule: old },
  };
};

type ListKey = 'charts' | 'protectedRanges' | 'bandedRanges' | 'filterViews';

const allIds = (stored: StoredSpreadsheet, list: ListKey, idKey: string): Set<unknown> =>
  new Set(stored.sheets.flatMap((sheet) => sheet[list].map((each) => each[idKey])));

function freshId(taken: ReadonlySet<unknown>): number {
  let id = 1_000_000 + taken.size;
  while (taken.has(id)) id += 1;
  return id;
}

/** Adds a thing with its id, the client's or a fresh one. */
function addThing(
  list: ListKey,
  idKey: string,
  bodyKey: string,
  sheetOf: (thing: Json) => number | undefined,
): RequestHandler {
  return (stored, body, { where }) => {
    const given = body[bodyKey] as Json;
    const taken = allIds(stored, list, idKey);
    const id = given[idKey] ?? freshId(taken);
    if (taken.has(id))
      throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${idKey} ${String(id)} already exists.`);
    const sheet = requireSheet(stored, sheetOf(given), where);
    const thing = { ...given, [idKey]: id };
    return { stored: replaceSheet(stored, { ...sheet, [list]: [...sheet[list], thing] }), reply: { [bodyKey]: thing } };
  };
}

function holder(stored: StoredSpreadsheet, list: ListKey, idKey: string, id: unknown, where: string): Sheet {
  const sheet = stored.sheets.find((each) => each[list].some((thing) => thing[idKey] === id));
  if (!sheet)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No ${idKey.replace(/Id$/, '')} with id: ${String(id)}`);
  return sheet;
}

function deleteThing(list: ListKey, idKey: string, bodyKey = idKey): RequestHandler {
  return (stored, body, { where }) => {
    const sheet = holder(stored, list, idKey, body[bodyKey], where);
    return {
      stored: replaceSheet(stored, { ...sheet, [list]: sheet[list].filter((thing) => thing[idKey] !== body[bodyKey]) }),
    };
  };
}

function updateThing(list: ListKey, idKey: string, bodyKey: string): RequestHandler {
  return (stored, body, { where }) => {
    const paths = maskPaths(body.fields, where);
    const given = body[bodyKey] as Json;
    const sheet = holder(stored, list, idKey, given[idKey], where);
    return {
      stored: replaceSheet(stored, {
        ...sheet,
        [list]: sheet[list].map((thing) => (thing[idKey] === given[idKey] ? applyMask(thing, given, paths) : thing)),
      }),
    };
  };
}

const rangeSheet = (thing: Json): number | undefined => (thing.range as GridRange | undefined)?.sheetId;

function chartSheet(chart: Json): number | undefined {
  const overlay = (chart.position as Json | undefined)?.overlayPosition as Json | undefined;
  return (overlay?.anchorCell as Json | undefined)?.sheetId as number | undefined;
}

export const addChart = addThing('charts', 'chartId', 'chart', chartSheet);
export const deleteEmbeddedObject = deleteThing('charts', 'chartId', 'objectId');
export const addProtectedRange = addThing('protectedRanges', 'protectedRangeId', 'protectedRange', rangeSheet);
export const updateProtectedRange = updateThing('protectedRanges', 'protectedRangeId', 'protectedRange');
export const deleteProtectedRange = deleteThing('protectedRanges', 'protectedRangeId');
export const addBanding = addThing('bandedRanges', 'bandedRangeId', 'bandedRange', rangeSheet);
export const updateBanding = updateThing('bandedRanges', 'bandedRangeId', 'bandedRange');
export const deleteBanding = deleteThing('bandedRanges', 'bandedRangeId');
export const addFilterView = addThing('filterViews', 'filterViewId', 'filter', rangeSheet);
export const deleteFilterView = deleteThing('filterViews', 'filterViewId', 'filterId');

export const updateChartSpec: RequestHandler = (stored, body, { where }) => {
  const sheet = holder(stored, 'charts', 'chartId', body.chartId, where);
  return {
    stored: replaceSheet(stored, {
      ...sheet,
      charts: sheet.charts.map((chart) => (chart.chartId === body.chartId ? { ...chart, spec: body.spec } : chart)),
    }),
  };
};

export const setBasicFilter: RequestHandler = (stored, body, { where }) => {
  const filter = body.filter as Json;
  const sheet = requireSheet(stored, rangeSheet(filter), where);
  return { stored: replaceSheet(stored, { ...sheet, basicFilter: filter }) };
};

export const clearBasicFilter: RequestHandler = (stored, body, { where }) => {
  const { basicFilter: _dropped, ...sheet } = requireSheet(stored, body.sheetId as number | undefined, where);
  return { stored: replaceSheet(stored, sheet) };
};
