/** Formulas between the two dialects: Google's file locale may separate arguments by `;`, the .xlsx format always by `,`. */

/** Text with `;` between arguments replaced by `,`; strings and quoted sheet names are left alone. */
export function toXlsxFormula(formula: string): string {
  let quote: '"' | "'" | null = null;
  let text = '';
  for (const character of formula.replace(/^=/, '')) {
    if (quote === null && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = null; // a doubled quote closes and opens again, which comes to the same
    text += character === ';' && quote === null ? ',' : character;
  }
  return text;
}
