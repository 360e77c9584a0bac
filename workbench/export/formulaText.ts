/** Formulas between the two dialects: Google's file locale may separate arguments by `;`, the .xlsx format always by `,`; Google names a tab in a link by its number, the format by its title. */

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

/**
 * A formula whose links to tabs of the same file (`"#gid=7"`) name them as the format does (`"#'Title'!A1"`).
 *
 * @param titleOf title of a tab in the file by its number; undefined for a tab that is not there: its link stays as it is
 */
export const withTabLinks = (formula: string, titleOf: (sheetId: number) => string | undefined): string =>
  formula.replaceAll(/"#gid=(\d+)"/g, (link, sheetId: string) => {
    const title = titleOf(Number(sheetId));
    return title === undefined ? link : `"#'${title.replaceAll("'", "''").replaceAll('"', '""')}'!A1"`;
  });
