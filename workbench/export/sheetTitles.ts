/** Tab titles in an .xlsx file: the format allows 31 characters and none of `* ? : \ / [ ]`; a Google tab may have them all. */

const LONGEST = 31;

/** The title of each tab in the file, by its own title: as it is where the format allows it, and no two alike. */
export function fileTitles(titles: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const title of titles) {
    const plain = title.replaceAll(/[*?:\\/[\]]/g, '_').replace(/^'|'$/g, '_') || '_';
    let name = plain.slice(0, LONGEST);
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      const end = ` (${copy})`;
      name = plain.slice(0, LONGEST - end.length) + end;
    }
    taken.add(name.toLowerCase());
    result.set(title, name);
  }
  return result;
}

/** A title as it stands in a formula. */
export const quotedTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** A formula with the titles of the file. Titles that need a change are quoted in Google's formulas unless they are only too long. */
export function withFileTitles(formula: string, titles: ReadonlyMap<string, string>): string {
  let text = formula;
  for (const [title, name] of titles) {
    if (title === name) continue;
    text = text.replaceAll(`${quotedTitle(title)}!`, () => `${quotedTitle(name)}!`);
    if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(title))
      text = text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_'])${title}!`, 'gu'), () => `${quotedTitle(name)}!`);
  }
  return text;
}
