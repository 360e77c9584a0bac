import { isFormulaLike, neutralise } from '../../src/imports/formulaLike';
import { readLeads } from '../../src/imports/readLeads';

describe('isFormulaLike', () => {
  it.each([
    { text: '=1+1', want: true },
    { text: '+7 999 000-00-00', want: true },
    { text: '-5', want: true },
    { text: '@SUM(A1)', want: true },
    { text: '\t=1', want: true },
    { text: '\r=1', want: true },
    { text: '＝1', want: true },
    { text: 'a=b', want: false },
    { text: '', want: false },
    { text: '«=»', want: false },
  ])('$text: $want', ({ text, want }) => {
    expect(isFormulaLike(text)).toBe(want);
    expect(neutralise(text)).toBe(want ? `'${text}` : text);
  });

  it('does not change what is imported: the text goes to the sheet as a string', () => {
    const { rows } = readLeads('lead_id,created,utm_campaign\nL-1,2026-03-01,=HYPERLINK(1)');
    expect(rows[0]?.values.utm_campaign).toBe('=HYPERLINK(1)');
  });
});
