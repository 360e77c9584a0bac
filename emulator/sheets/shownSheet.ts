/** A sheet's properties as answers show them, with the index that is its place in the file. */
import type { Json, Sheet, StoredSpreadsheet } from './state';

export function shownProperties(stored: StoredSpreadsheet, sheet: Sheet): Json {
  const { sheetId, title, sheetType, gridProperties, ...rest } = sheet.properties;
  const index = stored.sheets.findIndex((each) => each.properties.sheetId === sheetId);
  return { sheetId, title, index, sheetType, gridProperties, ...rest };
}
