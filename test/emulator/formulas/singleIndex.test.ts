/** Where INDEX is told to be one value: only where it cannot be a whole row, a whole column or an end of a range. */
import { withSingleIndex } from '../../../emulator/formulas/singleIndex';
import { joinTokens, tokenize } from '../../../emulator/formulas/tokens';

const told = (formula: string): string => joinTokens(withSingleIndex(tokenize(formula)));

describe('INDEX as one value', () => {
  it.each([
    ['=INDEX(A1:A9,3)', '=@INDEX(A1:A9,3)'],
    ['=index(A1:A9;B2)&""', '=@index(A1:A9;B2)&""'],
    ['=IFERROR(INDEX(A:A,MATCH($B2,C1:C9,0)),"")', '=IFERROR(@INDEX(A:A,MATCH($B2,C1:C9,0)),"")'],
    ['=INDEX(A1:C9,2,MATCH("x",A1:C1,0))', '=@INDEX(A1:C9,2,MATCH("x",A1:C1,0))'],
    ['=INDEX(A1:A9,MOD(0+IF(ISNUMBER(B1),INT(B1),0),12)+1)', '=@INDEX(A1:A9,MOD(0+IF(ISNUMBER(B1),INT(B1),0),12)+1)'],
    ['=INDEX(A1:A9,INDEX(B1:B9,2))', '=@INDEX(A1:A9,@INDEX(B1:B9,2))'],
    ['=INDEX(A1:A9,IFERROR(MATCH(B1,C1:C9,0)+1,MAX(D1:D9)))', '=@INDEX(A1:A9,IFERROR(MATCH(B1,C1:C9,0)+1,MAX(D1:D9)))'],
  ])('%s → %s', (formula, expected) => {
    expect(told(formula)).toBe(expected);
  });

  it.each([
    ['a whole column', '=SUM(INDEX(A1:C9,0,2))'],
    ['a whole row', '=SUM(INDEX(A1:C9,2,))'],
    ['no number', '=INDEX(A1:C9)'],
    ['many numbers', '=SUMPRODUCT(INDEX(A1:A9,ROW(1:3)))'],
    ['many numbers by MATCH', '=INDEX(A1:A9,MATCH(B1:B3,C1:C9,0))'],
    ['an array', '=INDEX(A1:A9,{1,2})'],
    ['the first end of a range', '=SUM(INDEX(A1:A9,2):A9)'],
    ['the last end of a range', '=SUM(A1:INDEX(A1:A9,2))'],
    ['a name', '=INDEX_of_all'],
    ['a text', '="INDEX(A1:A9,3)"'],
    ['what is not closed', '=INDEX(A1:A9,3'],
  ])('leaves %s: %s', (_, formula) => {
    expect(told(formula)).toBe(formula);
  });
});
