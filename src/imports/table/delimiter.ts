import { fingerprintOfHeader } from '../mapping/headerFingerprint';
import { HEADER_SEARCH_ROWS, headerScore } from './header';
import { parseCsv } from './parseCsv';

/** What separates the cells of a row. */
export type Delimiter = ';' | ',' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const LOOKED_AT_ROWS = 20;
/** Cut by a wrong delimiter a quoted cell has no end: the rest of a large file is not searched for it. */
const LOOKED_AT_LETTERS = 50_000;

const isDelimiter = (text: string): text is Delimiter => (DELIMITERS as readonly string[]).includes(text);

/** First rows as the delimiter would cut them; quoted delimiters and line breaks do not count. */
function firstRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  return parseCsv(text, delimiter, LOOKED_AT_ROWS).map(({ cells }) => cells);
}

/** How many of the rows have the most frequent number of cells, when that number is above one. */
function evenRows(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/**
 * The delimiter of a text: the one that finds the most known headers, then the one that cuts the most
 * of the first 20 rows into equally many cells, then `;` before `,`, tab and `|`. A header that a person has explained decides.
 */
export function detectDelimiter(text: string, fingerprints: ReadonlySet<string> = new Set()): Delimiter {
  const start = text.slice(0, LOOKED_AT_LETTERS);
  let best: Delimiter = ';';
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(start, delimiter);
    const first = rows.slice(0, HEADER_SEARCH_ROWS);
    if (first.some((row) => fingerprints.has(fingerprintOfHeader(row)))) return delimiter;
    const score = [Math.max(0, ...first.map(headerScore)), evenRows(rows)] as const;
    if (score[0] > bestScore[0] || (score[0] === bestScore[0] && score[1] > bestScore[1])) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** The delimiter that a first line `sep=;` names (Excel's convention); null when the text has no such line. */
export function declaredDelimiter(text: string): Delimiter | null {
  const declared = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  return declared !== undefined && isDelimiter(declared) ? declared : null;
}
