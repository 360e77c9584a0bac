import fc from 'fast-check';
import { formulaByKeys, formulaInPlace, formulaMeaning } from '../../../src/reconcile/drift/formulaText';

/** A sheet whose rows and columns from `shift` on moved by one. */
const shifted =
  (shift: number) =>
  (row: number, column: number): string | null => {
    const [r, c] = [row >= shift ? row - 1 : row, column >= shift ? column - 1 : column];
    return `r${r}·c${c}`;
  };
const still = (row: number, column: number): string => `r${row}·c${column}`;

describe('formulaMeaning', () => {
  it.each([
    ['spaces, case and separators', '=sum(A1, B2)', '=SUM(A1;B2)'],
    ['inner quotes', '=IF(A1="a ""b"", c";"x";1)', '=if(A1="a ""b"", c","x",1)'],
  ])('does not care about %s', (_name, left, right) => {
    expect(formulaMeaning(left, still)).toBe(formulaMeaning(right, still));
  });

  it.each([
    ['another address', '=SUM(A1;B2)', '=SUM(A1;B3)'],
    ['another text', '=IF(A1="x";1;2)', '=IF(A1="X";1;2)'],
    ['another number', '=A1*2', '=A1*3'],
    ['a fixed address', '=A1', '=$A1'],
  ])('tells %s', (_name, left, right) => {
    expect(formulaMeaning(left, still)).not.toBe(formulaMeaning(right, still));
  });

  it('is the same after rows and columns moved', () => {
    expect(formulaMeaning('=IF(E6="";"E6";SUM($B$2:E$6)*2)', shifted(3))).toBe(
      formulaMeaning('=IF(D5="";"E6";SUM($B$2:D$5)*2)', still),
    );
  });

  it('takes no part of a name or a function for an address', () => {
    const formula = '=facts_leads2+LOG10(A1)+plan_a1+B1C';
    expect(formulaByKeys(formula, still)).toBe('=facts_leads2+LOG10(⟨..r0·c0⟩)+plan_a1+B1C');
  });

  it('gives back the formula where things stand', () => {
    const address = fc.record({ row: fc.nat(99), column: fc.nat(40) });
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: 5 }), (from, to, move) => {
        const key = (row: number, column: number): string => `${row}·${column}`;
        const place = (text: string): { row: number; column: number } => {
          const [row = 0, column = 0] = text.split('·').map(Number);
          return { row: row + move, column: column + move };
        };
        const letters = (index: number): string =>
          index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
        const write = (by: number): string =>
          `=SUM($${letters(from.column + by)}${from.row + 1 + by}:${letters(to.column + by)}$${to.row + 1 + by})&"A1"`;
        expect(formulaInPlace(formulaByKeys(write(0), key), place)).toBe(write(move));
      }),
    );
  });

  it('writes nothing when something that the formula refers to is gone', () => {
    expect(formulaInPlace('=⟨..r1·c1⟩+1', () => null)).toBeNull();
  });
});
