/** Adding, duplicating and deleting whole sheets. */
import { ApiError } from '../../../api';
import { rewriteReferences } from '../../../formulas/references';
import { checkTitle, defaultSheetTitle, emptySheet, sheetProperties } from '../../defaults';
import { mapFormulas } from '../../dimensions/formulas';
import { requireSheet } from '../../edit';
import { shownProperties } from '../../shownSheet';
import type { Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

/** Titles of the other sheets. */
export const titles = (stored: StoredSpreadsheet, except?: number): string[] =>
  stored.sheets.filter((sheet) => sheet.properties.sheetId !== except).map((sheet) => sheet.properties.title);

function freshTitle(stored: StoredSpreadsheet): string {
  const stem = defaultSheetTitle(stored.properties.locale).replace(/\d+$/, '');
  for (let number = stored.sheets.length + 1; ; number++)
    if (!titles(stored).includes(`${stem}${number}`)) return `${stem}${number}`;
}

function freshId(stored: StoredSpreadsheet): number {
  const seed = stored.sheets.reduce((sum, sheet) => (Math.imul(sum, 31) + sheet.properties.sheetId + 7919) >>> 0, 17);
  let id = seed % 2_000_000_000;
  while (stored.sheets.some((sheet) => sheet.properties.sheetId === id)) id += 1;
  return id;
}

/** The client's id, or a fresh one; 0 is an id like any other (measured behaviour m035). */
function idFor(stored: StoredSpreadsheet, given: unknown, where: string): number {
  if (typeof given !== 'number') return freshId(stored);
  if (given < 0)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The sheet id must not be negative: ${given}`);
  if (stored.sheets.some((sheet) => sheet.properties.sheetId === given))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Sheet with id ${given} already exists.`);
  return given;
}

export const insertAt = <T>(list: readonly T[], index: number, item: T): T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
];

export const addSheet: RequestHandler = (stored, body, { where }) => {
  const given = (body.properties ?? {}) as Json;
  if (given.sheetType !== undefined && given.sheetType !== 'GRID')
    throw new ApiError(
      'UNIMPLEMENTED',
      `The emulator does not support ${where} of sheetType ${String(given.sheetType)}`,
    );
  const title = typeof given.title === 'string' ? given.title : freshTitle(stored);
  checkTitle(title, where, titles(stored));
  const sheet = emptySheet(sheetProperties(given, idFor(stored, given.sheetId, where), title));
  const last = stored.sheets.length;
  const next = {
    ...stored,
    sheets: insertAt(stored.sheets, typeof given.index === 'number' ? Math.min(given.index, last) : last, sheet),
  };
  return { stored: next, reply: { properties: shownProperties(next, sheet) } };
};

const isVisible = (sheet: Sheet): boolean => sheet.properties.hidden !== true;

/** Formulas that named the sheet become #REF!; what stood on it is gone. */
export const deleteSheet: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const rest = stored.sheets.filter((each) => each !== sheet);
  if (!rest.some(isVisible))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't remove all the visible sheets in a document.`);
  const { sheetId } = sheet.properties;
  const title = sheet.properties.title.toLowerCase();
  const left: StoredSpreadsheet = {
    ...stored,
    sheets: rest,
    namedRanges: stored.namedRanges.filter((named) => named.range.sheetId !== sheetId),
    developerMetadata: stored.developerMetadata.filter(
      ({ location }) => location.sheetId !== sheetId && location.dimensionRange?.sheetId !== sheetId,
    ),
  };
  const broken = (formula: string): string =>
    rewriteReferences(formula, (reference) => (reference.sheet?.toLowerCase() === title ? '#REF!' : null));
  return { stored: mapFormulas(left, broken, { title, own: false }) };
};

/** A value with the ids of one sheet replaced by another's. */
function movedTo(from: number, to: number): (value: unknown) => unknown {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      key === 'sheetId' && each === from ? to : move(each),
    ]);
    return Object.fromEntries(entries);
  };
  return move;
}

/** Names and ids of tables are unique in the file. */
const copyTable = (table: Json, id: number, index: number): Json => ({
  ...table,
  tableId: `${id}${index + 1}`,
  name: `${String(table.name)}_${id}`,
});

function copySheet(source: Sheet, id: number, title: string): Sheet {
  const move = movedTo(source.properties.sheetId, id);
  const fresh = (list: readonly Json[], idKey: string): Json[] =>
    list.map((each, index) => ({ ...(move(each) as Json), [idKey]: id + index + 1 }));
  return {
    ...source,
    properties: { ...source.properties, sheetId: id, title },
    merges: move(source.merges) as Sheet['merges'],
    conditionalFormats: move(source.conditionalFormats) as Json[],
    charts: fresh(source.charts, 'chartId'),
    protectedRanges: fresh(source.protectedRanges, 'protectedRangeId'),
    bandedRanges: fresh(source.bandedRanges, 'bandedRangeId'),
    filterViews: fresh(source.filterViews, 'filterViewId'),
    ...(source.basicFilter ? { basicFilter: move(source.basicFilter) as Json } : {}),
    ...(source.slicers ? { slicers: fresh(source.slicers, 'slicerId') } : {}),
    ...(source.tables
      ? { tables: source.tables.map((table, index) => copyTable(move(table) as Json, id, index)) }
      : {}),
    ...(source.groups ? { groups: move(source.groups) as NonNullable<Sheet['groups']> } : {}),
  };
}

/** The copy has its own developer metadata, with fresh ids (unproven: docs/fidelity.md). */
function copiedMetadata(stored: StoredSpreadsheet, from: number, to: number): StoredSpreadsheet['developerMetadata'] {
  const move = movedTo(from, to);
  let id = stored.developerMetadata.reduce((most, each) => Math.max(most, each.metadataId), 0);
  return stored.developerMetadata
    .filter(({ location }) => location.sheetId === from || location.dimensionRange?.sheetId === from)
    .map((each) => ({ ...each, metadataId: ++id, location: move(each.location) as typeof each.location }));
}

const copyTitle = (stored: StoredSpreadsheet, title: string): string => {
  const others = titles(stored);
  for (let number = 1; ; number++) {
    const copy = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (!others.includes(copy)) return copy;
  }
};

export const duplicateSheet: RequestHandler = (stored, body, { where }) => {
  const source = requireSheet(stored, body.sourceSheetId as number | undefined, where);
  const id = idFor(stored, body.newSheetId, where);
  const named = typeof body.newSheetName === 'string';
  const title = named ? String(body.newSheetName) : copyTitle(stored, source.properties.title);
  checkTitle(title, where, titles(stored));
  const sheet = copySheet(source, id, title);
  const index = typeof body.insertSheetIndex === 'number' ? body.insertSheetIndex : 0;
  const next = {
    ...stored,
    sheets: insertAt(stored.sheets, index, sheet),
    developerMetadata: [
      ...stored.developerMetadata,
      ...copiedMetadata(stored, source.properties.sheetId, sheet.properties.sheetId),
    ],
  };
  return { stored: next, reply: { properties: shownProperties(next, sheet) } };
};
