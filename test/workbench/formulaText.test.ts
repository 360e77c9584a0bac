/** Formulas as the .xlsx format wants them. */
import { toXlsxFormula, withTabLinks } from '../../workbench/export/formulaText';

describe('formulas of an exported workbook', () => {
  it('separate arguments by commas, outside of strings and sheet names', () => {
    expect(toXlsxFormula(`=IF('a;b'!A1="x;y";1;2)`)).toBe(`IF('a;b'!A1="x;y",1,2)`);
  });

  it('prefix functions that came after the format, outside of strings', () => {
    expect(toXlsxFormula('=MAX(MAXIFS(a;b;">0");IFNA(c;"IFS("))')).toBe(
      'MAX(_xlfn.MAXIFS(a,b,">0"),_xlfn.IFNA(c,"IFS("))',
    );
    expect(toXlsxFormula('=NORM.S.INV(0.9)+SUMIFS(a;b;1)')).toBe('_xlfn.NORM.S.INV(0.9)+SUMIFS(a,b,1)');
  });

  it('link to tabs by their title', () => {
    const titleOf = (id: number): string | undefined => (id === 7 ? 'Ann\'s "plan"' : undefined);
    expect(withTabLinks('HYPERLINK("#gid=7","Plan")', titleOf)).toBe(`HYPERLINK("#'Ann''s ""plan""'!A1","Plan")`);
    expect(withTabLinks('HYPERLINK("#gid=8","Plan")', titleOf)).toBe('HYPERLINK("#gid=8","Plan")');
  });
});
