/** Partial answers: what a mask keeps, drops and leaves alone. */
import { applyFields } from '../../emulator/schema/fieldMask';
import type { ApiSchema } from '../../emulator/schema/types';

const shown = (value: unknown, fields: string): unknown => applyFields({} as ApiSchema, undefined, value, fields);

describe('a mask', () => {
  const cell = { value: { number: 1, text: '1' }, note: 'n' };
  const answer = { id: 'b', sheets: [{ title: 'one', cells: [cell, {}] }, { title: 'two' }] };

  it.each([
    ['id', { id: 'b' }],
    ['sheets.title', { sheets: [{ title: 'one' }, { title: 'two' }] }],
    ['sheets(cells/value/number)', { sheets: [{ cells: [{ value: { number: 1 } }, {}] }, {}] }],
    [
      'id,sheets.cells(value.text,note)',
      { id: 'b', sheets: [{ cells: [{ value: { text: '1' }, note: 'n' }, {}] }, {}] },
    ],
    ['sheets.cells.*.number', { sheets: [{ cells: [{ value: { number: 1 }, note: 'n' }, {}] }, {}] }],
  ])('%s', (fields, expected) => {
    const before = JSON.stringify(answer);
    expect(shown(answer, fields)).toEqual(expected);
    // parts of an answer are what is stored
    expect(JSON.stringify(answer)).toBe(before);
  });

  it('copies nothing that it keeps whole', () => {
    expect(shown(answer, 'id,sheets(title,cells(value(number,text),note))')).toBe(answer);
    const { sheets } = shown(answer, 'sheets.cells') as typeof answer;
    expect(sheets[0]?.cells).toBe(answer.sheets[0]?.cells);
  });
});
