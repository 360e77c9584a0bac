/** Adding, changing, duplicating and deleting whole sheets, and the file's own properties. */
import { ApiError } from '../../api';
import { rewriteReferences, writeCorner, writeTitle } from '../../formulas/references';
import { checkTitle, defaultSheetTitle, dropDefaults, emptySheet, sheetProperties } from '../defaults';
import { mapFormulas } from '../dimensions/formulas';
import { replaceSheet, requireSheet } from '../edit';
import type { Json, Sheet, SheetProperties, StoredSpreadsheet } from '../state';
import { applyMask, maskPaths } from './mask';
import type { RequestHandler } from './types';

const titles = (stored: StoredSpreadsheet, except?: number): string[] =>
  stored.sheets.filter((sheet) => sheet.properties.sheetId !== except).map((sheet) => sheet.properties.title);

function freshTitle(stored: StoredSpreadsheet): string {
  const stem = defaultSheetTitle(stored.properties.locale).replace(/\d+$/, '');
  for (let number = stored.sheets.length + 1; ; number++)
    if (!titles(stored).includes(`${stem}${number}`)) return `${stem}${number}`;
}

function freshId(stored: StoredSpreadsheet): number {
  let id =
    (stored.sheets.length * 7919 + stored.sheets.reduce((sum, sheet) => sum + sheet.properties.sheetId, 0)) %
    2_000_000_000;
  while (stored.sheets.some((sheet) => sheet.properties.sheetId === id)) id += 1;
  return id;
}

const insertAt = <T>(list: readonly T[], index: number, item: T): T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
];

/** Properties with the index that the API adds. */
export const shownProperties = (stored: StoredSpreadsheet, sheet: Sheet): Json => {
  const { sheetId, title, sheetType, gridProperties, ...rest } = sheet.properties;
  const index = stored.sheets.findIndex((each) => each.properties.sheetId === sheetId);
  return { sheetId, title, index, sheetType, gridProperties, ...rest };
};

export const addSheet: RequestHandler = (stored, body, { where }) => {
  const given = (body.properties ?? {}) as Json;
  const title = typeof given.title === 'string' ? given.title : freshTitle(stored);
  checkTitle(title, where, titles(stored));
  const id = typeof given.sheetId === 'number' ? given.sheetId : freshId(stored);
  if (stored.sheets.some((sheet) => sheet.properties.sheetId === id))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Sheet with id ${id} already exists.`);
  const sheet = emptySheet(sheetProperties(given, id, title));
  const index = typeof given.index === 'number' ? Math.min(given.index, stored.sheets.length) : stored.sheets.length;
  const next = { ...stored, sheets: insertAt(stored.sheets, index, sheet) };
  return { stored: next, reply: { properties: shownProperties(next, sheet) } };
};

const visible = (sheet: Sheet): boolean => sheet.properties.hidden !== true;

export const deleteSheet: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const rest = stored.sheets.filter((each) => each !== sheet);
  if (!rest.some(visible))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't remove all the visible sheets in a document.`);
  const id = sheet.properties.sheetId;
  const title = sheet.properties.title.toLowerCase();
  const left: StoredSpreadsheet = {
    ...stored,
    sheets: rest,
    namedRanges: stored.namedRanges.filter((named) => named.range.sheetId !== id),
    developerMetadata: stored.developerMetadata.filter(
      (each) => each.location.sheetId !== id && each.location.dimensionRange?.sheetId !== id,
    ),
  };
  return {
    stored: mapFormulas(left, (formula) =>
      rewriteReferences(formula, (reference) => (reference.sheet?.toLowerCase() === title ? '#REF!' : null)),
    ),
  };
};

/** Formulas name sheets by title: a new title is written into all of them. */
function renameInFormulas(stored: StoredSpreadsheet, from: string, to: string): StoredSpreadsheet {
  return mapFormulas(stored, (formula) =>
    rewriteReferences(formula, (reference) => {
      if (reference.sheet?.toLowerCase() !== from.toLowerCase()) return null;
      const start = writeCorner(reference.from);
      return `${writeTitle(to)}!${reference.from === reference.to ? start : `${start}:${writeCorner(reference.to)}`}`;
    }),
  );
}

/** The asked index is read against the order before the move (measured behaviour m038). */
function moveSheet(stored: StoredSpreadsheet, sheet: Sheet, index: number): StoredSpreadsheet {
  const from = stored.sheets.indexOf(sheet);
  const rest = stored.sheets.filter((each) => each !== sheet);
  return { ...stored, sheets: insertAt(rest, Math.min(index > from ? index - 1 : index, rest.length), sheet) };
}

export const updateSheetProperties: RequestHandler = (stored, body, { where }) => {
  const given = (body.properties ?? {}) as Json;
  const paths = maskPaths(body.fields, where);
  const sheet = requireSheet(stored, given.sheetId as number | undefined, where);
  const { index: _index, sheetId: _id, ...changes } = given;
  const kept = paths.filter((path) => path !== 'index' && path !== 'sheetId');
  const merged = applyMask(sheet.properties, changes, kept);
  const grid = (merged.gridProperties ?? {}) as Json;
  const properties = {
    ...dropDefaults(merged),
    sheetId: sheet.properties.sheetId,
    title: typeof merged.title === 'string' ? merged.title : '',
    sheetType: 'GRID',
    gridProperties: { ...sheet.properties.gridProperties, ...grid, ...{} },
  } as SheetProperties;
  const cleaned: SheetProperties = {
    ...properties,
    gridProperties: dropDefaults(properties.gridProperties) as unknown as SheetProperties['gridProperties'],
  };
  if (cleaned.title !== sheet.properties.title)
    checkTitle(cleaned.title, where, titles(stored, sheet.properties.sheetId));
  let next = replaceSheet(stored, cropped({ ...sheet, properties: cleaned }));
  if (!next.sheets.some(visible))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't hide all the sheets in a document.`);
  if (cleaned.title !== sheet.properties.title) next = renameInFormulas(next, sheet.properties.title, cleaned.title);
  if (paths.some((path) => path === 'index' || path === '*') && typeof given.index === 'number') {
    next = moveSheet(next, requireSheet(next, cleaned.sheetId, where), given.index);
  }
  return { stored: next };
};

/** Cells beyond a shrunken grid are gone. */
function cropped(sheet: Sheet): Sheet {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (sheet.rows.length <= rowCount && sheet.rows.every((row) => (row?.length ?? 0) <= columnCount)) return sheet;
  return { ...sheet, rows: sheet.rows.slice(0, rowCount).map((row) => row?.slice(0, columnCount)) };
}

export const duplicateSheet: RequestHandler = (stored, body, { where }) => {
  const source = requireSheet(stored, body.sourceSheetId as number | undefined, where);
  const id = typeof body.newSheetId === 'number' ? body.newSheetId : freshId(stored);
  const title = typeof body.newSheetName === 'string' ? body.newSheetName : `Copy of ${source.properties.title}`;
  checkTitle(title, where, titles(stored));
  const old = source.properties.sheetId;
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'sheetId' && each === old ? id : move(each)]),
    );
  };
  const fresh = (list: readonly Json[], idKey: string): Json[] =>
    list.map((each, index) => ({ ...(move(each) as Json), [idKey]: id + index + 1 }));
  const sheet: Sheet = {
    ...source,
    properties: { ...source.properties, sheetId: id, title },
    merges: move(source.merges) as Sheet['merges'],
    conditionalFormats: move(source.conditionalFormats) as Json[],
    charts: fresh(source.charts, 'chartId'),
    protectedRanges: fresh(source.protectedRanges, 'protectedRangeId'),
    bandedRanges: fresh(source.bandedRanges, 'bandedRangeId'),
    filterViews: fresh(source.filterViews, 'filterViewId'),
  };
  const index = typeof body.insertSheetIndex === 'number' ? body.insertSheetIndex : stored.sheets.indexOf(source) + 1;
  const copies = stored.developerMetadata
    .filter((each) => each.location.sheetId === old || each.location.dimensionRange?.sheetId === old)
    .map((each, at) => ({
      ...each,
      metadataId: id + 1000 + at,
      location: move(each.location) as typeof each.location,
    }));
  const next = {
    ...stored,
    sheets: insertAt(stored.sheets, index, sheet),
    developerMetadata: [...stored.developerMetadata, ...copies],
  };
  return { stored: next, reply: { properties: shownProperties(next, sheet) } };
};

export const updateSpreadsheetProperties: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const properties = applyMask(
    stored.properties,
    (body.properties ?? {}) as Json,
    paths,
  ) as StoredSpreadsheet['properties'];
  return { stored: { ...stored, properties } };
};
