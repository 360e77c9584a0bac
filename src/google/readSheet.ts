/** A tab of the team's own through the Sheets advanced service: one call. */
import { AppError } from '../shared/errors';
import { t } from '../shared/text';
import type { SheetsPort } from '../app/ports';
import { callGoogle } from './callGoogle';

const FIELDS =
  'sheets(properties(sheetId,title),merges,data(startRow,startColumn,' +
  'rowData(values(effectiveValue,effectiveFormat(numberFormat(type))))))';

type CellAnswer = GoogleAppsScript.Sheets.Schema.CellData;
type Sheet = ReturnType<SheetsPort['readSheet']>;
type Cell = Sheet['rows'][number][number];

function cellOf(cell: CellAnswer): Cell {
  const { stringValue, numberValue, boolValue } = cell.effectiveValue ?? {};
  const type = cell.effectiveFormat?.numberFormat?.type;
  // an error of theirs is no value
  return { value: stringValue ?? numberValue ?? boolValue ?? null, date: type === 'DATE' || type === 'DATE_TIME' };
}

export const readSheet: SheetsPort['readSheet'] = (spreadsheetId, sheetId, rows) => {
  if (typeof Sheets === 'undefined') throw new AppError('API', 'the Sheets service is not enabled in this script', {});
  const service = Sheets;
  const body = {
    dataFilters: [{ gridRange: { sheetId, startRowIndex: 0, endRowIndex: rows } }],
    includeGridData: true,
  };
  const answer = callGoogle('read', () =>
    service.Spreadsheets.getByDataFilter(body, spreadsheetId, { fields: FIELDS }),
  );
  const sheet = answer.sheets?.find((each) => (each.properties?.sheetId ?? 0) === sheetId);
  if (!sheet)
    throw new AppError('NOT_FOUND', 'the tab is gone', {
      text: t('Этой вкладки больше нет: выберите другую', 'This tab is gone: choose another one'),
    });
  return {
    title: sheet.properties?.title ?? '',
    rows: (sheet.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(cellOf)),
    merges: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRowIndex ?? 0,
      endRow: merge.endRowIndex ?? 0,
      startColumn: merge.startColumnIndex ?? 0,
      endColumn: merge.endColumnIndex ?? 0,
    })),
  };
};
