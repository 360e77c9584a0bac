import fc from 'fast-check';
import {
  formulaByKeys,
  formulaInPlace,
  formulaMeaning,
  formulaOfRow,
  readsAlike,
} from '../../../src/reconcile/drift/formulaText';

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

describe('formulaOfRow', () => {
  /** Cells of row 2 have keys by their columns. */
  const ofRow = (row: number, column: number): string | null => (row === 1 ? `#rows·c${column}` : null);
  const columnOf = (key: string): number => Number(key.slice('#rows·c'.length)) + 1;

  it('gives the text of every row, with columns where they stand now and other addresses as they are', () => {
    const text = formulaOfRow(formulaByKeys('=IF($A2="A2";C$2*$F$1;Z9)', ofRow), columnOf);
    expect(text?.(1)).toBe('=IF($B2="A2";D$2*$F$1;Z9)');
    expect(text?.(41)).toBe('=IF($B42="A2";D$42*$F$1;Z9)');
  });

  it('writes what putting it back would write', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }), fc.nat(500), (columns, row) => {
        const byKeys = `=SUM(${columns.map((column) => `⟨.$#rows·c${column}⟩`).join(';')})`;
        const place = (key: string): { row: number; column: number } => ({ row, column: columnOf(key) });
        expect(formulaOfRow(byKeys, columnOf)?.(row)).toBe(formulaInPlace(byKeys, place));
      }),
    );
  });

  it('knows no text when a column that it refers to is gone', () => {
    expect(formulaOfRow(formulaByKeys('=A2+B2', ofRow), () => null)).toBeNull();
  });
});

describe('readsAlike', () => {
  it.each([
    ['the same', '=A1+1', '=A1+1', true],
    ['separators of another locale', '=IF(A1=1;"x";2)', '=IF(A1=1,"x",2)', true],
    ['a separator in a text', '=IF(A1;"x;y";2)', '=IF(A1;"x,y";2)', false],
    ['a separator in a title', "='a;b'!A1", "='a,b'!A1", false],
    ['an apostrophe in a text before a separator', `=IF(A1;"it's";2)`, `=IF(A1,"it's",2)`, true],
    ['a doubled quotation mark before a separator', '=IF(A1;"a""";2)', '=IF(A1,"a""",2)', true],
    ['another address', '=A1', '=A2', false],
    ['more of it', '=A1', '=A11', false],
  ])('%s', (_name, one, other, alike) => {
    expect(readsAlike(one, other)).toBe(alike);
    expect(readsAlike(other, one)).toBe(alike);
  });
});
