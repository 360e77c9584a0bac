/** Results of formulas through the service: the portable subset, exactness, errors, reach and the clock. */
import { SUPPORTED_FUNCTIONS } from '../../../emulator/formulas/functions';
import { Book, messageOf, NOW } from '../sheets/book';

const DATA = [
  ['север', 10, 100],
  ['юг', 20, 50],
  ['север', 30, 25],
  ['запад', 40, 0],
];

function book(locale: string): Book {
  const made = new Book({
    properties: { locale },
    sheets: [{ properties: { sheetId: 0, title: 'Лист' } }, { properties: { sheetId: 7, title: 'Мои данные (1)' } }],
  });
  made.put("'Мои данные (1)'!A1", DATA);
  const range = (column: number) => ({
    sheetId: 7,
    startRowIndex: 0,
    endRowIndex: 4,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  made.batch(
    { addNamedRange: { namedRange: { name: 'regions', range: range(0) } } },
    { addNamedRange: { namedRange: { name: 'sums', range: range(1) } } },
    { addNamedRange: { namedRange: { name: 'прочее', range: range(2) } } },
  );
  return made;
}

/** Hand-computed; written with `;` and a decimal-free constant as the add-on must. */
const CASES: readonly (readonly [string, unknown])[] = [
  ['=SUMIFS(sums;regions;"север")', 40],
  ['=SUMIFS(sums;regions;"север";sums;">"&10)', 30],
  ['=COUNTIFS(regions;"север")', 2],
  ['=AVERAGEIFS(sums;regions;"север")', 20],
  ['=MAXIFS(sums;regions;"север")', 30],
  ['=SUMPRODUCT((regions="север")*sums)', 40],
  ['=INDEX(sums;MATCH("юг";regions;0))', 20],
  ['=VLOOKUP("юг";\'Мои данные (1)\'!A1:C4;3;FALSE)', 50],
  ['=SUM(прочее)', 175],
  ["=SUM('Мои данные (1)'!B2:B)", 90],
  ["=SUM('Мои данные (1)'!B:B)", 100],
  ['=IFERROR(1/0;"нет")', 'нет'],
  ['=IFNA(MATCH("x";regions;0);-1)', -1],
  ['=IFS(1>2;"a";TRUE;"b")', 'b'],
  ['=SWITCH(2;1;"a";2;"b";"c")', 'b'],
  ['=TEXT(1/8;"0.0%")', '12.5%'],
  ['=EOMONTH(DATE(2026;2;10);0)', 46081],
  ['=WEEKNUM(DATE(2026;3;16);21)', 12],
  ['=ISOWEEKNUM(DATE(2024;12;30))', 1],
  ['=NETWORKDAYS(DATE(2026;3;2);DATE(2026;3;15))', 10],
  ['=DATEDIF(DATE(2026;1;15);DATE(2026;3;16);"M")', 2],
  ['=PERCENTILE(sums;1/2)', 25],
  ["=OFFSET('Мои данные (1)'!A1;1;1)", 20],
  ['=A1', ''],
  ["='Мои данные (1)'!B2", 20],
  ['=1/3', 1 / 3],
  ['=2/3*1000000', (2 / 3) * 1e6],
  ['=10^21', 1e21],
  ['=1/10^12/3', 1e-12 / 3],
  ['=TRUE', true],
  ['="12"', '12'],
  ['=""', ''],
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['=nosuchname', '#NAME?'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=1+"x"', '#VALUE!'],
  ['=SQRT(-1)', '#NUM!'],
  ['=#REF!', '#REF!'],
  ['=SUM(1', '#ERROR!'],
  ['=TODAY()', 46097],
  ['=NOW()', 46097.5],
  ['=HYPERLINK("https://a.example";"Имя")', 'Имя'],
  ['=IF(1=1;HYPERLINK("u";"L");"")&"!"', 'L!'],
];

describe.each(['ru_RU', 'en_US'])('in %s', (locale) => {
  const separated = CASES.map(([formula]) => (locale === 'en_US' ? formula.replaceAll(';', ',') : formula));
  const host = book(locale);
  host.type(
    'Лист!C1',
    separated.map((formula) => [formula]),
  );

  test.each(CASES.map(([formula, expected], index) => [formula, expected, index] as const))(
    '%s = %s',
    (_, expected, index) => {
      const shown = host.value(`Лист!C${index + 1}`);
      if (typeof expected === 'number')
        expect(Math.abs(shown - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-15);
      else expect(shown).toBe(expected);
    },
  );

  test('formulas read back as they were written', () => {
    expect(host.read('Лист!C1:C99', 'FORMULA')).toEqual(separated.map((formula) => [formula]));
  });
});

test('the functions that are called supported are known to the engine', () => {
  const host = new Book();
  const names = [...SUPPORTED_FUNCTIONS];
  host.type(
    'A1',
    names.map((name) => [`=${name}(1,1,1)`]),
  );
  host.type(
    'B1',
    names.map((name) => [`=${name}()`]),
  );
  const shown = host.read(`A1:B${names.length}`);
  const unknown = names.filter((_, index) => shown[index]?.[0] === '#NAME?' && shown[index]?.[1] === '#NAME?');
  expect(unknown).toEqual([]);
});

test('a text that looks like a number, a formula or a boolean stays text', () => {
  const host = new Book();
  host.put('A1', [['12', '=1+1', 'TRUE', "'q"]]);
  host.type('A2', [['=A1&""', '=B1&""', '=ISTEXT(C1)', '=D1']]);
  expect(host.read('A2:D2')).toEqual([['12', '=1+1', true, "'q"]]);
  expect(host.cell('A2').effectiveValue).toEqual({ stringValue: '12' });
});

test('values follow each edit, and an older version is still right', () => {
  const host = new Book();
  host.type('A1', [[1, '=A1*10', '=B1+1']]);
  expect(host.value('C1')).toBe(11);
  const before = host.stored;
  host.put('A1', [[2]]);
  expect(host.value('C1')).toBe(21);
  host.type('D1', [['=SUM(A1:C1)']]);
  expect(host.value('D1')).toBe(43);
  host.stored = before;
  expect(host.value('C1')).toBe(11);
  host.call('values.clear', { range: 'A1' });
  expect(host.value('C1')).toBe(1);
});

test('sheets with titles that spreadsheets programs refuse are computed too', () => {
  const titles = ['План/факт [2026]: итоги', 'x'.repeat(60), "It's", 'D3', '1 2 3'];
  const host = new Book({ sheets: titles.map((title, sheetId) => ({ properties: { title, sheetId } })) });
  titles.forEach((title, index) => host.put(`'${title.replaceAll("'", "''")}'!A1`, [[index + 1]]));
  const sum = titles.map((title) => `'${title.replaceAll("'", "''")}'!A1`).join('+');
  host.type(`'D3'!B1`, [[`=${sum}`]]);
  expect(host.value(`'D3'!B1`)).toBe(15);
});

test('a sheet that no formula reaches is not asked for', () => {
  const host = new Book({
    sheets: [{ properties: { sheetId: 0, title: 'A' } }, { properties: { sheetId: 1, title: 'B' } }],
  });
  host.type('A!A1', [['=1+1']]);
  host.put(
    'B!A1',
    Array.from({ length: 5000 }, (_, index) => [index]),
  );
  expect(host.value('A!A1')).toBe(2);
  host.type('A!A2', [['=SUM(B!A:A)']]);
  expect(host.value('A!A2')).toBe((4999 * 5000) / 2);
});

test('TODAY is the day of the file’s time zone', () => {
  const host = new Book({ properties: { timeZone: 'Pacific/Kiritimati' } });
  host.type('A1', [['=TODAY()', '=NOW()']]);
  expect(host.value('A1')).toBe(46098);
  expect(host.value('B1')).toBeCloseTo(46097.5 + 14 / 24, 9);
  expect(new Date(NOW).toISOString()).toBe('2026-03-16T12:00:00.000Z');
});

test('a circle is an error, not a hang', () => {
  const host = new Book();
  host.type('A1', [['=B1', '=A1']]);
  expect(host.value('A1')).toBe('#REF!');
  expect(messageOf(() => host.read('A1:B1'))).toBe('');
});
