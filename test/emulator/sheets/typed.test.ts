/** What typed texts become in en_US and ru_RU, and how values are shown; m013 is a measured behaviour, the rest follows Google's help. */
import { formatValue } from '../../../emulator/sheets/formatValue';
import { parseEntered } from '../../../emulator/sheets/parseEntered';
import { Book, NOW } from './book';

const text = (stringValue: string) => ({ stringValue });

describe.each<[string, readonly (readonly [string, unknown, string?])[]]>([
  [
    'en_US',
    [
      ['$100.15', 100.15, '"$"#,##0.00'],
      ['2026-09-05', 46270, 'yyyy-mm-dd'],
      ['1-2', 46024, 'm-d'],
      ['007', 7],
      ['TRUE', true],
      ["'0123", '0123'],
      ['2,000,000.01', 2000000.01, '#,##0.00'],
      ['2,00', '2,00'],
      ['1,234', 1234, '#,##0'],
      ['-5.5', -5.5],
      ['1e3', 1000],
      ['12.5%', 0.125, '0.00%'],
      ['7%', 0.07, '0%'],
      ['3/31/2026', 46112, 'm/d/yyyy'],
      ['13/31/2026', '13/31/2026'],
      ['9:30', 9.5 / 24, 'h:mm'],
      ['9:30 PM', 21.5 / 24, 'h:mm AM/PM'],
      ['2026-03-16 12:00', 46097.5, 'yyyy-mm-dd h:mm'],
      ['1 234', '1 234'],
      ['31.03.2026', '31.03.2026'],
      [' 5 ', 5],
      ['e', 'e'],
      ['-', '-'],
    ],
  ],
  [
    'ru_RU',
    [
      ['1,5', 1.5],
      ['1 234,5', 1234.5, '#,##0.00'],
      ['1\u00a0234\u00a0567', 1234567, '#,##0'],
      ['1.5', 46143, 'dd.mm'],
      ['31.03.2026', 46112, 'dd.mm.yyyy'],
      ['31.02.2026', '31.02.2026'],
      ['31.03.26', 46112, 'dd.mm.yyyy'],
      ['2026-03-31', 46112, 'yyyy-mm-dd'],
      ['12,5%', 0.125, '0.00%'],
      ['1 500 ₽', 1500, '#,##0\u00a0"₽"'],
      ['ИСТИНА', true],
      ['ложь', false],
      ['true', true],
      ['12 34', '12 34'],
      ['Привет', 'Привет'],
      ['1,234,567', '1,234,567'],
    ],
  ],
])('typed in %s', (locale, cases) => {
  const table = cases.map(([entered, expected, pattern]) => [entered, expected, pattern ?? null] as const);

  test.each(table)('%j is %p', (entered, expected, pattern) => {
    const { value, numberFormat } = parseEntered(entered, locale, NOW);
    const [shown] = Object.values(value);
    if (typeof expected === 'number') expect(shown).toBeCloseTo(expected, 12);
    else expect(shown).toBe(expected);
    expect(numberFormat?.pattern ?? null).toBe(pattern);
  });
});

test.each([
  ['=1+2', 'en_US', '=1+2'],
  ['=SUM(A1;1,5)', 'ru_RU', '=SUM(A1,1.5)'],
  ['+A1', 'en_US', '=+A1'],
  ['+7 (999) 123-45-67', 'ru_RU', '=+7 (999) 123-45-67'],
  ['- пункт', 'ru_RU', '=- пункт'],
])('%s is a formula in %s', (entered, locale, formulaValue) => {
  expect(parseEntered(entered, locale, NOW).value).toEqual({ formulaValue });
});

test.each<[string, number, string, string]>([
  ['#,##0', 1234567.5, 'ru_RU', '1\u00a0234\u00a0568'],
  ['#,##0 ₽', 12345, 'ru_RU', '12\u00a0345 ₽'],
  ['0.0%', 0.1256, 'ru_RU', '12,6%'],
  ['dd.mm.yyyy', 46270, 'ru_RU', '05.09.2026'],
  ['mmmm yyyy', 46082, 'ru_RU', 'март 2026'],
  ['d mmmm yyyy', 46082, 'ru_RU', '1 марта 2026'],
  ['mmmm yyyy', 46082, 'en_US', 'March 2026'],
  ['#,##0.00', -1234.5, 'en_US', '-1,234.50'],
  ['"$"#,##0.00', 1234.5, 'en_US', '$1,234.50'],
  ['+0.0%;-0.0%;0%', -0.1, 'ru_RU', '-10,0%'],
  ['[h]:mm', 1.5, 'en_US', '36:00'],
  ['@', 5.5, 'ru_RU', '5,5'],
])('%s of %f in %s is %s', (pattern, numberValue, locale, shown) => {
  expect(formatValue({ numberValue }, { type: 'NUMBER', pattern }, locale)).toBe(shown);
});

test.each<[number, string, string]>([
  [1 / 1024, 'en_US', '0.0009765625'],
  [1 / 3, 'en_US', '0.3333333333'],
  [1 / 3, 'ru_RU', '0,3333333333'],
  [1e21, 'en_US', '1E+21'],
  [12, 'ru_RU', '12'],
])('%f without a format in %s is %s', (numberValue, locale, shown) => {
  expect(formatValue({ numberValue }, undefined, locale)).toBe(shown);
});

test('other kinds of values', () => {
  expect(formatValue({ boolValue: true }, undefined, 'en_US')).toBe('TRUE');
  expect(formatValue({ errorValue: { type: 'N_A', message: '#N/A' } }, undefined, 'en_US')).toBe('#N/A');
  expect(formatValue(text('x'), { type: 'NUMBER', pattern: '0' }, 'en_US')).toBe('x');
  expect(formatValue(undefined, undefined, 'en_US')).toBe('');
});

test('a typed number keeps the format that its cell has', () => {
  const book = new Book();
  const format = { numberFormat: { type: 'NUMBER', pattern: '0.000' } };
  book.batch({
    repeatCell: {
      range: { endRowIndex: 1, endColumnIndex: 1 },
      cell: { userEnteredFormat: format },
      fields: 'userEnteredFormat',
    },
  });
  book.type('A1:B1', [['5%', '5%']]);
  expect(book.read('A1:B1', 'FORMATTED_VALUE')).toEqual([['0.050', '5%']]);
});

test('render options', () => {
  const book = new Book({ properties: { locale: 'ru_RU' } });
  book.type('A1:D1', [['31.03.2026', '=1/0', '=A1+1', '1,5']]);
  expect(book.read('A1:D1')).toEqual([[46112, '#DIV/0!', 46113, 1.5]]);
  expect(book.read('A1:D1', 'FORMATTED_VALUE')).toEqual([['31.03.2026', '#DIV/0!', '46113', '1,5']]);
  expect(book.read('A1:D1', 'FORMULA')).toEqual([[46112, '=1/0', '=A1+1', 1.5]]);
  const params = {
    range: 'A1:D1',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'FORMATTED_STRING',
    majorDimension: 'COLUMNS',
  };
  expect(book.call('values.get', params)).toEqual({
    range: "'Лист1'!A1:D1",
    majorDimension: 'COLUMNS',
    values: [['31.03.2026'], ['#DIV/0!'], [46113], [1.5]],
  });
});
