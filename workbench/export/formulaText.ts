/** Formulas between the two dialects: Google's file locale may separate arguments by `;`, the .xlsx format always by `,`; Google names a tab in a link by its number, the format by its title. */

/** Functions that came after the format was fixed in 2007: it wants a prefix before them, without which Excel and LibreOffice do not know them. */
const LATER = new Set(
  (
    'BINOM.DIST CONCAT IFNA IFS ISOWEEKNUM MAXIFS MINIFS NORM.S.DIST NORM.S.INV PERCENTILE.INC RANK.EQ SWITCH T.DIST.2T T.INV.2T ' +
    'TEXTJOIN XLOOKUP'
  ).split(' '),
);
const PREFIX = '_xlfn.';

/** Text that a function's bracket follows, with the prefix where its name needs one. */
function prefixed(text: string): string {
  const name = /[A-Z][A-Z0-9.]*$/.exec(text)?.[0] ?? '';
  return LATER.has(name) ? `${text.slice(0, -name.length)}${PREFIX}${name}` : text;
}

/**
 * Text with `;` between arguments replaced by `,`, and later functions prefixed; strings and quoted sheet names are left alone.
 */
export function toXlsxFormula(formula: string): string {
  let quote: '"' | "'" | null = null;
  let text = '';
  for (const character of formula.replace(/^=/, '')) {
    if (quote === null && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = null; // a doubled quote closes and opens again, which comes to the same
    if (character === '(' && quote === null) text = prefixed(text);
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
