/** The cutter of cells against Papa Parse on generated and hand-made texts. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseCsv } from '../../../src/imports/table/parseCsv';

const FAULTS: Readonly<Record<string, string>> = { MissingQuotes: 'unclosed', InvalidQuotes: 'invalid' };

function oracle(text: string, delimiter: string): { cells: string[]; fault: string | undefined }[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return data.map((cells, row) => {
    const codes = errors.filter((error) => error.row === row).map((error) => FAULTS[error.code]);
    return { cells, fault: codes.includes('unclosed') ? 'unclosed' : codes[0] };
  });
}

const ours = (text: string, delimiter: string): { cells: string[]; fault: string | undefined }[] =>
  parseCsv(text, delimiter).map(({ cells, fault }) => ({ cells: [...cells], fault }));

describe('parseCsv', () => {
  it.each([
    'a;b\n1;2',
    'a;b\n1;2\n',
    'a;"b;c"\n"x\ny";2',
    '"say ""hi""";2',
    '"a" ;b',
    'a"b;c',
    '"a"b;c\nd;e',
    '"never closed;a\nb',
    'a;"',
    ';;\n',
    '""',
    '"a";"b"\n"c";""',
  ])('%j is cut as Papa Parse cuts it', (text) => expect(ours(text, ';')).toEqual(oracle(text, ';')));

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a;b', '"', 'x\ny', ' q ', '""', 'я'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const clean = rows.map((row) => row.map((text) => text.replaceAll('\r', '')));
        const text = Papa.unparse(clean, { delimiter: ';', newline: '\n', quotes: true });
        expect(parseCsv(text, ';').map(({ cells }) => cells)).toEqual(clean);
      }),
    );
  });

  it('stops at the wanted number of rows', () => {
    expect(parseCsv('a\nb\nc', ';', 2)).toHaveLength(2);
    expect(parseCsv('"a"\nb\nc', ';', 2)).toHaveLength(2);
  });
});
