/** sheets.copyTo: a sheet into another file, or a second time into its own. */
import { ApiError } from '../api';
import { rewriteReferences, writeReference } from '../formulas/references';
import { mapFormulas } from './dimensions/formulas';
import { sheetById } from './edit';
import { duplicateSheet } from './requests/sheets/addDelete';
import type { MethodResult } from './call';
import type { Json, Metadata, StoredSpreadsheet } from './state';

/** A title that the file does not have, so that the copy can stand beside its sheets for a moment. */
function freeTitle(stored: StoredSpreadsheet): string {
  let title = 'copied';
  while (stored.sheets.some((sheet) => sheet.properties.title === title)) title += '_';
  return title;
}

function freeId(stored: StoredSpreadsheet, from: number): number {
  let id = from;
  while (sheetById(stored, id)) id += 1;
  return id;
}

/**
 * The destination with the sheet at its end, named "Copy of …". Formulas that name other sheets find those of the same title in the
 * destination, or become #REF!; developer metadata of the sheet and its lines come along under fresh ids (assumption).
 */
export function copySheetInto(
  source: StoredSpreadsheet,
  sheetId: number,
  destination: StoredSpreadsheet,
): MethodResult {
  const original = sheetById(source, sheetId);
  if (!original) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  const context = { now: 0, where: 'copyTo' };
  const end = { insertSheetIndex: destination.sheets.length };
  if (source.spreadsheetId === destination.spreadsheetId) {
    const copied = duplicateSheet(destination, { sourceSheetId: sheetId, ...end }, context);
    return { stored: copied.stored, response: (copied.reply?.properties ?? {}) as Json };
  }
  const guestId = freeId(destination, sheetId);
  const guestTitle = freeTitle(destination);
  const own = original.properties.title.toLowerCase();
  // the sheet is brought in as it is, duplicated by the rules for duplicates, and taken out again
  const guest = { ...original, properties: { ...original.properties, sheetId: guestId, title: guestTitle } };
  const metadata = source.developerMetadata.flatMap((each): Metadata[] => {
    const { dimensionRange } = each.location;
    if (dimensionRange?.sheetId === sheetId)
      return [{ ...each, location: { dimensionRange: { ...dimensionRange, sheetId: guestId } } }];
    return each.location.sheetId === sheetId ? [{ ...each, location: { sheetId: guestId } }] : [];
  });
  const hosting = {
    ...destination,
    sheets: [...destination.sheets, guest],
    developerMetadata: [...destination.developerMetadata, ...metadata],
  };
  const wanted = `Copy of ${original.properties.title}`;
  const taken = new Set(destination.sheets.map((sheet) => sheet.properties.title.toLowerCase()));
  let newSheetName = wanted;
  for (let number = 2; taken.has(newSheetName.toLowerCase()); number++) newSheetName = `${wanted} ${number}`;
  const copied = duplicateSheet(hosting, { sourceSheetId: guestId, newSheetName, ...end }, context);
  const known = new Set([...taken, newSheetName.toLowerCase()]);
  const repaired = mapFormulas(copied.stored, (formula, home) =>
    home !== newSheetName
      ? formula
      : rewriteReferences(formula, (reference) => {
          const title = reference.sheet?.toLowerCase();
          if (title === own) return writeReference(newSheetName, reference.from, reference.to);
          return title === undefined || known.has(title) ? null : '#REF!';
        }),
  );
  const stored = {
    ...repaired,
    sheets: repaired.sheets.filter((sheet) => sheet.properties.sheetId !== guestId),
    developerMetadata: repaired.developerMetadata.filter(
      (each) => !metadata.some((one) => one.location === each.location),
    ),
  };
  return { stored, response: (copied.reply?.properties ?? {}) as Json };
}
