/** The Sheets advanced service behind the app's port. */
import { AppError } from '../shared/errors';
import type { CellArea, SheetsPort, ValueFilter } from '../app/ports';
import type { SheetAnswer } from '../reconcile/drift/dress';
import {
  CELL_FIELDS,
  sheetFields,
  SNAPSHOT_FIELDS,
  TYPED_FIELDS,
  type GridAnswer,
  type SpreadsheetAnswer,
} from '../reconcile/googleSheets';
import type { Scalar } from '../blueprint/values';
import { callGoogle } from './callGoogle';
import { readSheet } from './readSheet';

/** The service, or a clear error: it is undefined when it is not enabled in the manifest. */
function service(): GoogleAppsScript.Sheets {
  if (typeof Sheets === 'undefined') throw new AppError('API', 'the Sheets service is not enabled in this script', {});
  return Sheets;
}

type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

const dataFilter = (filter: ValueFilter): DataFilter =>
  filter.kind === 'column'
    ? { developerMetadataLookup: { metadataId: filter.metadataId } }
    : {
        gridRange: {
          sheetId: filter.sheetId,
          startRowIndex: filter.startRow,
          endRowIndex: filter.endRow,
          startColumnIndex: filter.startColumn,
          endColumnIndex: filter.endColumn,
        },
      };

/** Identity of a filter, by which an answer is matched to its question. */
function filterKey(filter: DataFilter): string {
  if (filter.developerMetadataLookup) return `m${String(filter.developerMetadataLookup.metadataId)}`;
  const range = filter.gridRange;
  return `r${range?.sheetId ?? 0}:${range?.startRowIndex ?? 0}:${range?.startColumnIndex ?? 0}`;
}

const scalar = (value: unknown): Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value === ''
      ? null
      : value
    : null;

function readValues(spreadsheetId: string, filters: readonly ValueFilter[]): ReturnType<SheetsPort['readValues']> {
  const request = {
    dataFilters: filters.map(dataFilter),
    majorDimension: 'COLUMNS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  const answer = callGoogle('read', () => service().Spreadsheets.Values.batchGetByDataFilter(request, spreadsheetId));
  const byKey = new Map<string, Scalar[][]>();
  for (const match of answer.valueRanges ?? []) {
    const columns = ((match.valueRange?.values ?? []) as unknown[][]).map((column) => column.map(scalar));
    for (const filter of match.dataFilters ?? []) byKey.set(filterKey(filter), columns);
  }
  return filters.map((filter) => byKey.get(filterKey(dataFilter(filter))) ?? null);
}

function readGrid(
  spreadsheetId: string,
  areas: readonly CellArea[],
  fields: string,
): readonly GoogleAppsScript.Sheets.Schema.Sheet[] {
  const dataFilters = areas.map((area) => ({
    gridRange: {
      sheetId: area.sheetId,
      ...(area.startRow === undefined ? {} : { startRowIndex: area.startRow }),
      ...(area.endRow === undefined ? {} : { endRowIndex: area.endRow }),
      ...(area.startColumn === undefined ? {} : { startColumnIndex: area.startColumn }),
      ...(area.endColumn === undefined ? {} : { endColumnIndex: area.endColumn }),
    },
  }));
  const answer = callGoogle('read', () =>
    service().Spreadsheets.getByDataFilter({ dataFilters, includeGridData: true }, spreadsheetId, { fields }),
  );
  return answer.sheets ?? [];
}

const cellsBySheet = (
  spreadsheetId: string,
  areas: readonly CellArea[],
  fields: string,
): ReturnType<SheetsPort['readCells']> =>
  new Map(
    readGrid(spreadsheetId, areas, fields).map((sheet) => [
      sheet.properties?.sheetId ?? 0,
      (sheet.data ?? []) as unknown as readonly GridAnswer[],
    ]),
  );

const readCells: SheetsPort['readCells'] = (spreadsheetId, areas) => cellsBySheet(spreadsheetId, areas, CELL_FIELDS);
const readTyped: SheetsPort['readTyped'] = (spreadsheetId, areas) => cellsBySheet(spreadsheetId, areas, TYPED_FIELDS);

const readSheets: SheetsPort['readSheets'] = (spreadsheetId, areas, { errors }) =>
  new Map(
    readGrid(spreadsheetId, areas, sheetFields(errors)).map((sheet) => [
      sheet.properties?.sheetId ?? 0,
      sheet as unknown as SheetAnswer,
    ]),
  );

export const sheetsPort: SheetsPort = {
  readSheet,
  readCells,
  readTyped,
  readSheets,
  readStructure: (spreadsheetId) =>
    callGoogle('read', () =>
      service().Spreadsheets.get(spreadsheetId, { fields: SNAPSHOT_FIELDS }),
    ) as unknown as SpreadsheetAnswer,
  readValues,
  batchUpdate: (spreadsheetId, requests) => {
    const body = { requests: [...requests] as GoogleAppsScript.Sheets.Schema.Request[] };
    callGoogle('write', () => service().Spreadsheets.batchUpdate(body, spreadsheetId));
  },
};
