/** Rows of the sample are told by a colour and a note, and only those are taken away again. */
import type { CellAnswer, SheetRequest } from '../../../src/reconcile/googleSheets';
import { clearMarks, markRows, sampleMarks } from '../../../src/reconcile/lower/sampleMarks';

const SHEET = { sheetId: 7, columns: [0, 3], noteColumn: 1 } as const;

interface Repeat {
  readonly repeatCell: { readonly range: object; readonly cell: object; readonly fields: string };
}

const repeats = (requests: readonly SheetRequest[]): Repeat['repeatCell'][] =>
  (requests as unknown as readonly Repeat[]).map(({ repeatCell }) => repeatCell);
const box = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number): object => ({
  sheetId: 7,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

/** The marked cell of the first row, as Sheets would show it afterwards. */
function marked(language: 'ru' | 'en'): { readonly color: CellAnswer; readonly note: CellAnswer } {
  const [color, note] = repeats(markRows(SHEET, [1], language)).map(({ cell }) => cell as CellAnswer);
  return { color: color ?? {}, note: note ?? {} };
}

describe('marks of sample rows', () => {
  it('are two requests for rows that stand together, in whatever order they are named', () => {
    const requests = repeats(markRows(SHEET, [5, 1, 3, 2, 2], 'en'));
    expect(requests.map(({ range, fields }) => [range, fields])).toEqual([
      [box(1, 4, 0, 3), 'userEnteredFormat.backgroundColorStyle'],
      [box(1, 4, 1, 2), 'note'],
      [box(5, 6, 0, 3), 'userEnteredFormat.backgroundColorStyle'],
      [box(5, 6, 1, 2), 'note'],
    ]);
  });

  it('say in the department’s language what the row is and where it is removed', () => {
    expect(marked('ru').note).toEqual({ note: expect.stringContaining('Строка примера') });
    expect(marked('en').note).toEqual({ note: expect.stringContaining('A sample row') });
  });

  it('are in a new sheet where it has such rows, with the note on the first column that is seen', () => {
    const model = {
      sheetId: 7,
      columnCount: 3,
      lines: [
        { dimension: 'COLUMNS', index: 0, hidden: true },
        { dimension: 'ROWS', index: 1 },
        { dimension: 'COLUMNS', index: 2 },
      ],
    } as unknown as Parameters<typeof sampleMarks>[0];
    expect(sampleMarks(model, 'en')).toEqual([]);
    const [, note] = repeats(sampleMarks({ ...model, sampleRows: [1, 2] }, 'en'));
    expect(note?.range).toEqual(box(1, 3, 2, 3));
    const [, first] = repeats(sampleMarks({ ...model, lines: [], sampleRows: [1] }, 'en'));
    expect(first?.range).toEqual(box(1, 2, 0, 1));
  });

  it.each(['ru', 'en'] as const)('are taken away wherever they stand by now (%s)', (language) => {
    const { color, note } = marked(language);
    const both = { ...color, ...note };
    const requests = clearMarks(7, [
      { startRow: 4, startColumn: 2, rowData: [{ values: [both, color] }, { values: [color, color] }, {}] },
      { rowData: [{ values: [{}, note] }] },
    ]);
    expect(repeats(requests)).toEqual([
      { range: box(4, 6, 2, 4), cell: {}, fields: 'userEnteredFormat.backgroundColorStyle' },
      { range: box(4, 5, 2, 3), cell: {}, fields: 'note' },
      { range: box(0, 1, 1, 2), cell: {}, fields: 'note' },
    ]);
  });

  it('leave what people coloured or noted anew', () => {
    const own = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } }, note: 'Наше' };
    expect(clearMarks(7, [{ rowData: [{ values: [own as CellAnswer, {}] }] }])).toEqual([]);
    expect(clearMarks(7, [])).toEqual([]);
  });
});
