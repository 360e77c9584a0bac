/** Properties of sheets and of the file. */
import { ApiError } from '../../../api';
import { rewriteReferences, writeReference } from '../../../formulas/references';
import { checkTitle } from '../../defaults';
import { mapFormulas } from '../../dimensions/formulas';
import { replaceSheet, requireSheet, without } from '../../edit';
import { tidy, withColorTwins } from '../../protoJson';
import type { Json, Sheet, SheetProperties, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';
import { insertAt, titles } from './addDelete';

/** Formulas name sheets by title: a new title is written into all of them. */
function renameInFormulas(stored: StoredSpreadsheet, from: string, to: string): StoredSpreadsheet {
  const rename = (formula: string): string =>
    rewriteReferences(formula, (reference) =>
      reference.sheet?.toLowerCase() === from.toLowerCase() ? writeReference(to, reference.from, reference.to) : null,
    );
  return mapFormulas(stored, rename, { title: from, own: true });
}

/** The asked index is read against the order before the move (measured behaviour m038). */
function moveSheet(stored: StoredSpreadsheet, sheet: Sheet, index: number): StoredSpreadsheet {
  const from = stored.sheets.indexOf(sheet);
  const rest = stored.sheets.filter((each) => each !== sheet);
  return { ...stored, sheets: insertAt(rest, Math.min(index > from ? index - 1 : index, rest.length), sheet) };
}

function checkGrid(properties: SheetProperties, where: string): void {
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = properties.gridProperties;
  const refuse = (text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${text}`);
  if (rowCount < 1 || columnCount < 1) throw refuse('You must have at least one row and one column in a sheet.');
  if (frozenRowCount >= rowCount) throw refuse("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) throw refuse("You can't freeze all visible columns on the sheet.");
}

function mergedProperties(sheet: Sheet, given: Json, paths: readonly string[]): SheetProperties {
  const merged = applyMask(sheet.properties, without(given, 'index'), withColorTwins(paths));
  const grid = tidy((merged.gridProperties ?? {}) as Json);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    ...tidy(merged),
    sheetId: sheet.properties.sheetId,
    title: typeof merged.title === 'string' ? merged.title : '',
    sheetType: 'GRID',
    gridProperties: { rowCount, columnCount, ...grid },
  };
}

/** Cells beyond a shrunken grid are gone. */
function cropped(sheet: Sheet): Sheet {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (sheet.rows.length <= rowCount && sheet.rows.every((row) => (row?.length ?? 0) <= columnCount)) return sheet;
  return { ...sheet, rows: sheet.rows.slice(0, rowCount).map((row) => row?.slice(0, columnCount)) };
}

export const updateSheetProperties: RequestHandler = (stored, body, { where }) => {
  const given = (body.properties ?? {}) as Json;
  const paths = maskPaths(body.fields, where);
  const sheet = requireSheet(stored, given.sheetId as number | undefined, where);
  const kept = paths.filter((path) => path !== 'index' && path !== 'sheetId');
  const properties = mergedProperties(sheet, tidy(given), kept);
  const renamed = properties.title !== sheet.properties.title;
  if (renamed) checkTitle(properties.title, where, titles(stored, sheet.properties.sheetId));
  checkGrid(properties, where);
  let next = replaceSheet(stored, cropped({ ...sheet, properties }));
  if (next.sheets.every((each) => each.properties.hidden === true))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't hide all the sheets in a document.`);
  if (renamed) next = renameInFormulas(next, sheet.properties.title, properties.title);
  const moves = paths.includes('index') || paths.includes('*');
  if (moves && typeof given.index === 'number')
    next = moveSheet(next, requireSheet(next, properties.sheetId, where), given.index);
  return { stored: next };
};

const FIXED = ['defaultFormat', 'spreadsheetTheme'];

export const updateSpreadsheetProperties: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const given = (body.properties ?? {}) as Json;
  const merged = paths.includes('*')
    ? { ...stored.properties, ...given }
    : applyMask(
        stored.properties,
        given,
        paths.filter((path) => !FIXED.includes(path)),
      );
  if (typeof merged.title !== 'string' || merged.title === '')
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The spreadsheet title cannot be empty.`);
  const properties = { ...merged, locale: merged.locale ?? 'en_US', timeZone: merged.timeZone ?? 'Etc/GMT' };
  return { stored: { ...stored, properties: properties as StoredSpreadsheet['properties'] } };
};
