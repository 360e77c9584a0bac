/** Rows of the grid take the room that Google gives them: all lines of wrapped words, and letters larger than usual. */
import { roomForLines } from '../../workbench/server/autoHeight';
import type { GridCell } from '../../workbench/export/googleGrid';

const LINE = 17;
const cell = (formattedValue: string, format: object): GridCell =>
  ({ formattedValue, userEnteredFormat: format }) as unknown as GridCell;
const wrap = { wrapStrategy: 'WRAP' };

it.each([
  ['one short line', 'Канал', wrap, 160, 0],
  // two words of 7 letters do not stand side by side in 100 pixels, though their letters would nearly
  ['words are not broken', 'Рабочий вечером', wrap, 100, LINE],
  ['a word longer than a line goes on in the next', 'https://example.com/a/very/long/address', wrap, 100, 3 * LINE],
  ['lines that people began', 'один\nдва\nтри', wrap, 300, 2 * LINE],
  ['without wrapping there is one line', 'Рабочий день недели', {}, 60, 0],
  ['a title', 'Настройки', { textFormat: { fontSize: 16, bold: true } }, 300, 10],
  ['a hidden column', 'Рабочий день', wrap, 0, 0],
  ['never more than twelve lines', 'слово '.repeat(200), wrap, 100, 11 * LINE],
])('%s', (_name, text, format, width, pixels) => {
  expect(roomForLines([cell(text, format)], [width])).toBe(pixels);
});

it('takes the tallest cell of a row', () => {
  expect(roomForLines([cell('a', wrap), cell('один\nдва', wrap)], [100, 100])).toBe(LINE);
});
