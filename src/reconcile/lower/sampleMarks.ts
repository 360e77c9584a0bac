/**
 * How rows that are there for show are told from the team's own: a colour over the row and a note on its first cell. Both go along when
 * people sort or move rows, and both are taken away when the sample is removed, wherever they stand by then.
 */
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import { pick, t, type Language } from '../../shared/text';
import type { CellAnswer, GridAnswer, GridRange, SheetRequest } from '../googleSheets';
import { rgb } from './theme';

/** No other look has it, so that it is ours wherever it stands. */
const COLOR = rgb('#ede9fe');

const NOTE = t(
  'Строка примера. Убрать все такие строки: панель Marketing Pulse → «Настройки» → «Данные-примеры».',
  'A sample row. To remove all of them: the Marketing Pulse panel → Settings → Sample data.',
);

const FORMAT = 'userEnteredFormat.backgroundColorStyle';

/** Runs of neighbouring numbers as [first, end), ends exclusive. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const each of [...numbers].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && each <= last[1]) last[1] = Math.max(last[1], each + 1);
    else runs.push([each, each + 1]);
  }
  return runs;
}

export interface MarkedSheet {
  readonly sheetId: number;
  /** First column and the one after the last. */
  readonly columns: readonly [number, number];
  /** Column whose cell has the note: the first that is seen. */
  readonly noteColumn: number;
}

/** Requests that mark these rows. */
export const markRows = (
  { sheetId, columns, noteColumn }: MarkedSheet,
  rows: readonly number[],
  language: Language,
): SheetRequest[] =>
  runsOf(rows).flatMap(([startRow, endRow]) => {
    const lines = { sheetId, startRowIndex: startRow, endRowIndex: endRow };
    return [
      {
        repeatCell: {
          range: { ...lines, startColumnIndex: columns[0], endColumnIndex: columns[1] },
          cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: COLOR } } },
          fields: FORMAT,
        },
      },
      {
        repeatCell: {
          range: { ...lines, startColumnIndex: noteColumn, endColumnIndex: noteColumn + 1 },
          cell: { note: pick(NOTE, language) },
          fields: 'note',
        },
      },
    ];
  });

/** Marks of a new sheet. */
export function sampleMarks(
  { sheetId, columnCount, lines, sampleRows }: SheetModel,
  language: Language,
): SheetRequest[] {
  if (!sampleRows) return [];
  const noteColumn = lines.find((line) => line.dimension === 'COLUMNS' && !line.hidden)?.index ?? 0;
  return markRows({ sheetId, columns: [0, columnCount], noteColumn }, sampleRows, language);
}

const isOurColor = ({ userEnteredFormat }: CellAnswer): boolean => {
  const { red = 0, green = 0, blue = 0 } = userEnteredFormat?.backgroundColorStyle?.rgbColor ?? {};
  const near = (left: number, right: number): boolean => Math.abs(left - right) < 1 / 255;
  return near(red, COLOR.red) && near(green, COLOR.green) && near(blue, COLOR.blue);
};

const isOurNote = ({ note }: CellAnswer): boolean => note === NOTE.ru || note === NOTE.en;

/** Cells of rows as rectangles: equal runs of columns in neighbouring rows are one. */
function rectangles(sheetId: number, cells: ReadonlyMap<number, readonly number[]>): GridRange[] {
  const rowsOf = new Map<string, number[]>();
  for (const [row, columns] of cells)
    for (const run of runsOf(columns)) {
      const key = run.join(':');
      rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    }
  return [...rowsOf].flatMap(([key, rows]) => {
    const [startColumnIndex = 0, endColumnIndex = 0] = key.split(':').map(Number);
    return runsOf(rows).map(([startRowIndex, endRowIndex]) => ({
      sheetId,
      startRowIndex,
      endRowIndex,
      startColumnIndex,
      endColumnIndex,
    }));
  });
}

/** Requests that take the marks of a sheet away: our colour and our note only; a cell that people coloured or noted anew is theirs. */
export function clearMarks(sheetId: number, blocks: readonly GridAnswer[]): SheetRequest[] {
  const colored = new Map<number, number[]>();
  const noted = new Map<number, number[]>();
  for (const { startRow = 0, startColumn = 0, rowData = [] } of blocks)
    rowData.forEach(({ values = [] }, row) =>
      values.forEach((cell, column) => {
        const put = (cells: Map<number, number[]>): void =>
          void cells.set(startRow + row, [...(cells.get(startRow + row) ?? []), startColumn + column]);
        if (isOurColor(cell)) put(colored);
        if (isOurNote(cell)) put(noted);
      }),
    );
  const clear = (cells: typeof colored, fields: string): SheetRequest[] =>
    rectangles(sheetId, cells).map((range) => ({ repeatCell: { range, cell: {}, fields } }));
  return [...clear(colored, FORMAT), ...clear(noted, 'note')];
}
