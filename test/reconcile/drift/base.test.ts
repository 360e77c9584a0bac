/** What we wrote, as the hidden sheet keeps it: written and read again, whatever people did to the sheet in between. */
import { BASE_COLUMNS, readBase, writeBase, type Base } from '../../../src/reconcile/drift/base';
import type { SheetRequest } from '../../../src/reconcile/googleSheets';

const rowsOf = (requests: readonly SheetRequest[]): string[][] =>
  requests.flatMap((request) =>
    (request.updateCells as { rows: { values: { userEnteredValue: { stringValue?: string } }[] }[] }).rows.map((row) =>
      row.values.map(({ userEnteredValue }) => userEnteredValue.stringValue ?? ''),
    ),
  );

const base: Base = {
  cells: new Map([
    ['rnp|leads|fact', 'a1'],
    ['rnp|leads|fact|note', 'a2'],
    ['facts|#header|leads', 'b1'],
  ]),
  decisions: new Map([['rnp|leads|fact', { kind: 'keep', live: 'c1' }]]),
};

it('is read as it was written', () => {
  expect(readBase(rowsOf(writeBase(base, 0)))).toEqual(base);
});

it('is cut into cells that Google takes, and put together again', () => {
  const many: Base = {
    cells: new Map(Array.from({ length: 9000 }, (_, at) => [`rnp|row${at}|column`, `hash${at}`])),
    decisions: new Map(),
  };
  const rows = rowsOf(writeBase(many, 0));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(BASE_COLUMNS);
  expect(Math.max(...(rows[0] ?? []).map((cell) => cell.length))).toBeLessThanOrEqual(50_000);
  expect(readBase(rows)).toEqual(many);
});

it('empties the rows that it no longer needs', () => {
  const rows = rowsOf(writeBase({ cells: new Map([['rnp|a|b', 'x']]), decisions: new Map() }, 4));
  expect(rows).toHaveLength(4);
  expect(rows.slice(1).flat().join('')).toBe('');
});

it.each([
  [
    'a row that somebody typed over',
    [
      ['rnp', 'not json'],
      ['facts', '{"#header|leads":"b1"}'],
    ],
  ],
  [
    'a number for a tab',
    [
      [7, '{"a|b":"x"}'],
      ['facts', '{"#header|leads":"b1"}'],
    ],
  ],
  ['an empty row', [['rnp', ''], [], ['facts', '{"#header|leads":"b1"}']]],
])('leaves out %s and keeps the rest', (_name, rows) => {
  expect([...readBase(rows as string[][]).cells]).toEqual([['facts|#header|leads', 'b1']]);
});
