/** Tokens, references, locales and syntax of formulas: no engine here. */
import fc from 'fast-check';
import { canonicalFormula, localFormula } from '../../../emulator/formulas/locale';
import { linkOf, replaceHyperlinks } from '../../../emulator/formulas/hyperlink';
import { findReferences, functionsUsed, mentions, rewriteReferences } from '../../../emulator/formulas/references';
import { shiftFormula } from '../../../emulator/formulas/shift';
import { parses } from '../../../emulator/formulas/syntax';
import { joinTokens, tokenize } from '../../../emulator/formulas/tokens';

test('tokens joined again are the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '"a;b"',
    "'Лист 1'!",
    'A1',
    '$B$2',
    ':',
    ';',
    ',',
    '(',
    ')',
    '1.5',
    '{',
    '}',
    '#REF!',
    'SUM',
    ' ',
    '"',
    "'",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(fc.property(text, (formula) => expect(joinTokens(tokenize(formula))).toBe(formula)));
});

test.each<[string, readonly string[]]>([
  ['=A1+B2', ['A1', 'B2']],
  ["=SUM('Мой лист'!A1:B2)", ["'Мой лист'!A1:B2"]],
  ['=Leads!$A$2', ['Leads!$A$2']],
  ['=SUM(A:A)+SUM(A2:C)+SUM(1:3)', ['A:A', 'A2:C', '1:3']],
  ['="A1"&"it""s B2"', []],
  ['=LOG10(5)+facts_a1b', []],
  ["='It''s'!A1", ["'It''s'!A1"]],
  ['=#REF!+C3', ['C3']],
  ['=1.5*2', []],
])('references of %s', (formula, expected) => {
  const tokens = tokenize(formula);
  expect(findReferences(tokens).map(({ at, length }) => joinTokens(tokens.slice(at, at + length)))).toEqual(expected);
});

test('strings and quoted titles are never rewritten', () => {
  expect(rewriteReferences('="A1"&A1&\'A1\'!A1', ({ sheet }) => (sheet === null ? 'X9' : null))).toBe(
    '="A1"&X9&\'A1\'!A1',
  );
});

test.each([
  ['=A1+$A1+A$1+$A$1', 1, 1, '=B2+$A2+B$1+$A$1'],
  ['=SUM(A:A;2:2)', 2, 1, '=SUM(B:B;4:4)'],
  ['=A1', -1, 0, '=#REF!'],
  ["='Лист 2'!C3:D4", -1, -1, "='Лист 2'!B2:C3"],
])('%s copied %i down and %i right is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

/** Public write-ups of locales (docs/fidelity.md): `;` everywhere, `,` only where the decimal mark is a point, `\` between columns of an array. */
test.each([
  ['ru_RU', '=SUM(A1;1,5)', '=SUM(A1,1.5)'],
  ['ru_RU', '=IF(A1="1;5";"a,b";2)', '=IF(A1="1;5","a,b",2)'],
  ['ru_RU', '={1\\2;3,5\\4}', '={1,2;3.5,4}'],
  ['ru_RU', "=SUM('a;b'!A1;2)", "=SUM('a;b'!A1,2)"],
  ['en_US', '=SUM(A1,1.5)', '=SUM(A1,1.5)'],
  ['en_US', '={1,2;3,4}', '={1,2;3,4}'],
])('in %s %s is stored as %s and read back as written', (locale, written, stored) => {
  expect(canonicalFormula(written, locale)).toBe(stored);
  expect(localFormula(stored, locale)).toBe(written);
});

test('`;` is accepted where the decimal mark is a point, and reads back as `,`', () => {
  expect(localFormula(canonicalFormula('=SUM(A1;2)', 'en_US'), 'en_US')).toBe('=SUM(A1,2)');
});

test.each(['=SUM(A1,B1)', '=A1*1.5'])('%s in a Russian file does not parse, and reads back as written', (formula) => {
  const stored = canonicalFormula(formula, 'ru_RU');
  expect(parses(stored)).toBe(false);
  expect(localFormula(stored, 'ru_RU')).toBe(formula);
});

test.each([
  '=1',
  '=-A1%',
  '=IF(,1,)',
  '=TODAY()',
  '=A1<>B1',
  '=A1>=B1',
  '={1,2;3,4}',
  "='a b'!A1:B2",
  '=SUM(A:A,1:1)',
  '=IFERROR(A1/B1,"")',
  '=(1+2)*3^2',
  '=+1',
])('%s parses', (formula) => expect(parses(formula)).toBe(true));

test.each([
  '=',
  '=1 2',
  '=A1,',
  '=SUM(A1',
  '=SUM(A1))',
  '=(A1)B',
  '=1,5',
  '=A1*',
  '=)',
  '=()',
  '=(1,2)',
  '={1',
  '=!A1',
  '="a',
])('%s does not parse', (formula) => expect(parses(formula)).toBe(false));

test('functions and sheets that a formula uses', () => {
  expect(functionsUsed('=sum(A1)+IF(SUM(B1)>0;1;0)&"MAX(1)"')).toEqual(['SUM', 'IF']);
  expect(mentions("='Мой лист'!A1+Leads!B2+facts_x").sheets).toEqual(['МОЙ ЛИСТ', 'LEADS']);
});

test.each([
  ['=HYPERLINK("https://a.example";"Имя")', '=("Имя")', 'https://a.example'],
  ['=HYPERLINK("https://a.example")', '=("https://a.example")', 'https://a.example'],
  ['=IF(A1=1,HYPERLINK("u",B1&"x"),"")', '=IF(A1=1,(B1&"x"),"")', null],
  ['=HYPERLINK(A1,"x")', '=("x")', null],
  ['="HYPERLINK(1)"', '="HYPERLINK(1)"', null],
])('%s shows %s and links to %s', (formula, label, link) => {
  expect(replaceHyperlinks(formula)).toBe(label);
  expect(linkOf(formula)).toBe(link);
});
