/** `spreadsheets.get`: the stored spreadsheet as Google shows it; grid data only when it is asked for. */
import { computeTogether } from '../formulas/engine';
import type { ParsedRange } from './a1';
import { boxOf, type Box } from './edit';
import { showGrid, type Wanted } from './gridData';
import { shownMetadata } from './metadata';
import { ofSheet, ofSpreadsheet } from './metadataPlaces';
import { shownThing } from './protoJson';
import { shownGroups } from './requests/lines/groups';
import { shownTables } from './requests/things/tables';
import { shownProperties } from './shownSheet';
import type { Json, Sheet, StoredSpreadsheet } from './state';

const some = (key: string, list: readonly unknown[]): Json => (list.length > 0 ? { [key]: list.map(shownThing) } : {});

interface Reading {
  readonly stored: StoredSpreadsheet;
  readonly wanted: Wanted | null;
  readonly now: number;
}

function showSheet({ stored, wanted, now }: Reading, sheet: Sheet, boxes: readonly Box[]): Json {
  const id = sheet.properties.sheetId;
  const metadata = ofSheet(stored.developerMetadata, id).map(shownMetadata);
  return {
    properties: shownProperties(stored, sheet),
    ...(wanted ? { data: boxes.map((box) => showGrid(stored, sheet, box, wanted, now)) } : {}),
    ...some('merges', sheet.merges),
    ...some('conditionalFormats', sheet.conditionalFormats),
    ...some('filterViews', sheet.filterViews),
    ...some('protectedRanges', sheet.protectedRanges),
    ...(sheet.basicFilter ? { basicFilter: shownThing(sheet.basicFilter) } : {}),
    ...some('charts', sheet.charts),
    ...some('bandedRanges', sheet.bandedRanges),
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
    ...some('tables', shownTables(sheet)),
    ...some('slicers', sheet.slicers ?? []),
    ...some('rowGroups', shownGroups(sheet, 'ROWS')),
    ...some('columnGroups', shownGroups(sheet, 'COLUMNS')),
  };
}

/** The whole answer; with `ranges`, only their sheets and cells. */
export function showSpreadsheet(
  stored: StoredSpreadsheet,
  ranges: readonly ParsedRange[],
  wanted: Wanted | null,
  now: number,
): Json {
  const reading: Reading = { stored, wanted, now };
  const own = (sheet: Sheet): Box[] => {
    const boxes = ranges.filter((range) => range.sheet === sheet).map((range) => range.box);
    return ranges.length === 0 ? [boxOf({ sheetId: sheet.properties.sheetId }, sheet)] : boxes;
  };
  const metadata = ofSpreadsheet(stored.developerMetadata).map(shownMetadata);
  if (wanted && (wanted.values || wanted.texts || wanted.formats))
    computeTogether(
      stored,
      stored.sheets.filter((sheet) => own(sheet).length > 0),
      now,
    );
  return {
    spreadsheetId: stored.spreadsheetId,
    properties: stored.properties,
    sheets: stored.sheets.flatMap((sheet) => {
      const boxes = own(sheet);
      return boxes.length > 0 ? [showSheet(reading, sheet, boxes)] : [];
    }),
    ...some('namedRanges', stored.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${stored.spreadsheetId}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
  };
}
