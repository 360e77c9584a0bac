/** How full a workbook is: Google holds a number of cells in a file, empty ones too. */
import { AppError, type Issue } from '../../shared/errors';
import { t } from '../../shared/text';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';

/** Cells that Google allows in a spreadsheet (support.google.com/drive/answer/37603). */
export const CELL_LIMIT = 10_000_000;
/** From this share of the limit people are told. */
const TIGHT = 0.7;

/** Cells of the workbook's tabs of ours. */
export const cellsOf = (snapshot: WorkbookSnapshot): number =>
  [...snapshot.tabs.values()].reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);

interface Grown {
  readonly insertDimension?: {
    readonly range: { readonly sheetId: number; readonly startIndex: number; readonly endIndex: number };
  };
  readonly appendDimension?: { readonly sheetId: number; readonly length: number };
}

/** Cells after requests that add rows. */
function cellsAfter(snapshot: WorkbookSnapshot, requests: readonly SheetRequest[]): number {
  const widths = new Map([...snapshot.tabs.values()].map(({ sheetId, columnCount }) => [sheetId, columnCount]));
  return (requests as readonly Grown[]).reduce((sum, { insertDimension: inserted, appendDimension: appended }) => {
    const [sheetId, rows] = inserted
      ? [inserted.range.sheetId, inserted.range.endIndex - inserted.range.startIndex]
      : [appended?.sheetId ?? 0, appended?.length ?? 0];
    return sum + rows * (widths.get(sheetId) ?? 0);
  }, cellsOf(snapshot));
}

const TO_BIGQUERY = t(
  'Перенесите лиды в BigQuery: панель → настройки → «Где лежат лиды»',
  'Move the leads to BigQuery: the panel → settings → “Where the leads live”',
);

/**
 * What is said of a workbook into which rows are about to be written; nothing while there is room.
 *
 * @param tab title of the tab that the rows are written to
 * @throws AppError BAD_INPUT when the rows do not fit
 */
export function roomFor(snapshot: WorkbookSnapshot, requests: readonly SheetRequest[], tab: string): Issue[] {
  const cells = cellsAfter(snapshot, requests);
  if (cells > CELL_LIMIT)
    throw new AppError('BAD_INPUT', 'the rows do not fit into the workbook', {
      text: t('Строки не поместятся в книгу', 'The rows do not fit into the workbook'),
      why: t(
        'Google вмещает в файл 10 миллионов ячеек. Эта порция не записана, прежние на месте',
        'Google holds 10 million cells in a file. This portion was not written; the earlier ones are in place',
      ),
      action: { text: TO_BIGQUERY },
    });
  if (cells < CELL_LIMIT * TIGHT) return [];
  const share = Math.floor((cells / CELL_LIMIT) * 100);
  return [
    {
      severity: 'warning',
      code: 'import.tight',
      what: t(`Книга заполнена на ${share} %`, `The workbook is ${share} % full`),
      where: { tab },
      why: t('Google вмещает в файл 10 миллионов ячеек', 'Google holds 10 million cells in a file'),
      action: TO_BIGQUERY,
    },
  ];
}
