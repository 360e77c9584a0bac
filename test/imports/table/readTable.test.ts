import fc from 'fast-check';
import Papa from 'papaparse';
import { readTable } from '../../../src/imports/table/readTable';

describe('readTable', () => {
  it.each([
    { name: 'semicolons', text: 'date;cost\n2026-03-01;1,5', delimiter: ';', rows: [[2, '2026-03-01', '1,5']] },
    { name: 'commas', text: 'date,cost\n2026-03-01,1.5', delimiter: ',', rows: [[2, '2026-03-01', '1.5']] },
    { name: 'tabs', text: 'date\tcost\n2026-03-01\t1.5', delimiter: '\t', rows: [[2, '2026-03-01', '1.5']] },
    { name: 'pipes', text: 'date|cost\n2026-03-01|1.5', delimiter: '|', rows: [[2, '2026-03-01', '1.5']] },
    {
      name: 'a declared delimiter',
      text: 'sep=|\r\ndate|cost\r\n2026-03-01|1.5',
      delimiter: '|',
      rows: [[3, '2026-03-01', '1.5']],
    },
    {
      name: 'more commas than semicolons',
      text: 'date;cost\n2026-03-01;1,5\n2026-03-02;2,5',
      delimiter: ';',
      rows: [
        [2, '2026-03-01', '1,5'],
        [3, '2026-03-02', '2,5'],
      ],
    },
    {
      name: 'a quoted delimiter',
      text: 'date,campaign,cost\n2026-03-01,"a, b",1',
      delimiter: ',',
      rows: [[2, '2026-03-01', 'a, b', '1']],
    },
    {
      name: 'doubled quotation marks',
      text: 'date,campaign\n2026-03-01,"a ""b"""',
      delimiter: ',',
      rows: [[2, '2026-03-01', 'a "b"']],
    },
    {
      name: 'quoted line breaks, lines counted in the file',
      text: 'date,campaign\r\n2026-03-01,"a\r\nb"\r\n2026-03-02,c',
      delimiter: ',',
      rows: [
        [2, '2026-03-01', 'a\nb'],
        [4, '2026-03-02', 'c'],
      ],
    },
    { name: 'old Mac line ends', text: 'date,cost\r2026-03-01,1', delimiter: ',', rows: [[2, '2026-03-01', '1']] },
    {
      name: 'a delimiter after every cell',
      text: '"date";"cost";\n"2026-03-01";"1";\n',
      delimiter: ';',
      rows: [[2, '2026-03-01', '1']],
    },
    {
      name: 'a byte order mark',
      text: '\ufeffdate,cost\n2026-03-01,1',
      delimiter: ',',
      rows: [[2, '2026-03-01', '1']],
    },
    {
      name: 'title, period and blank lines above',
      text: '"Отчёт, клиент demo"\nПериод: март\n\nДата;Расход (руб.)\n01.03.2026;1',
      delimiter: ';',
      rows: [[5, '01.03.2026', '1']],
    },
    {
      name: 'blank rows between',
      text: 'date,cost\n\n2026-03-01,1\n,\n2026-03-02,2\n',
      delimiter: ',',
      rows: [
        [3, '2026-03-01', '1'],
        [5, '2026-03-02', '2'],
      ],
    },
  ])('$name', ({ text, delimiter, rows }) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
    expect(table.issues).toEqual([]);
  });

  it('looks for headers in the first 15 rows only', () => {
    const preamble = (lines: number): string => `${'note\n'.repeat(lines)}date,cost\n2026-03-01,1`;
    expect(readTable(preamble(14)).headerLine).toBe(15);
    expect(readTable(preamble(15)).issues.map(({ code }) => code)).toEqual(['no_header']);
  });

  it('gives back any cells that were written with correct quotation marks', () => {
    const cell = fc
      .string({ maxLength: 6, unit: fc.constantFrom('a', 'я', '"', ',', ';', '\n', ' ', '=') })
      .map((text) => text.trim());
    const rows = fc.array(fc.tuple(fc.constant('2026-03-01'), cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (cells, delimiter) => {
        const header = ['date', 'campaign', 'cost'];
        const text = Papa.unparse([header, ...cells], { delimiter, newline: '\r\n', quotes: true });
        const table = readTable(text);
        expect(table.rows.map((row) => row.cells)).toEqual(cells);
        expect(table.delimiter).toBe(delimiter);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(readTable(text).issues)),
    );
  });
});
