/** Cuts delimited text into cells (RFC 4180, and what spreadsheets do beyond it), all at once or a portion of rows at a time. */

/** Why a row cannot be trusted: a quote that never closes, or text after a closing quote. */
export type QuoteFault = 'unclosed' | 'invalid';

export interface CsvRow {
  readonly cells: readonly string[];
  readonly fault?: QuoteFault;
}

/** The first row of text without quotes needs no scanner. */
const plainRows = (text: string, delimiter: string, most: number): CsvRow[] =>
  text.split('\n', most).map((line) => ({ cells: line.split(delimiter) }));

/** Index of the quote that closes a cell, from `start` inside it; -1 when none does. A doubled quote is a quote. */
function closingQuote(
  text: string,
  delimiter: string,
  start: number,
): { readonly at: number; readonly invalid: boolean } {
  let invalid = false;
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = /^ *(.?)/s.exec(text.slice(at + 1, at + 40))?.[1] ?? '';
    if (after === '' || after === delimiter || after === '\n') return { at, invalid };
    invalid = true;
  }
  return { at: -1, invalid };
}

/** Rows of a part of a text, and where the next part begins; -1 at the end. */
export interface CsvPart {
  readonly rows: readonly CsvRow[];
  readonly next: number;
}

/**
 * Rows of a text with `\n` line ends from a place on, at most `most` of them. A cell is quoted when its first character is a quote; inside it
 * the delimiter and line breaks are text and `""` is one quote. Elsewhere a quote is an ordinary character.
 */
export function cutCsv(text: string, delimiter: string, from: number, most: number): CsvPart {
  const rows: CsvRow[] = [];
  let at = from;
  while (rows.length < most) {
    const cells: string[] = [];
    let fault: QuoteFault | undefined;
    for (;;) {
      let end: number;
      if (text[at] === '"') {
        const closed = closingQuote(text, delimiter, at + 1);
        if (closed.invalid) fault = 'invalid';
        if (closed.at === -1)
          return { rows: [...rows, { cells: [...cells, text.slice(at + 1)], fault: 'unclosed' }], next: -1 };
        cells.push(text.slice(at + 1, closed.at).replaceAll('""', '"'));
        end = closed.at + 1;
        while (text[end] === ' ') end += 1;
      } else {
        end = at;
        while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
        cells.push(text.slice(at, end));
      }
      at = end + 1;
      if (text[end] !== delimiter) break;
    }
    rows.push(fault === undefined ? { cells } : { cells, fault });
    if (at > text.length) return { rows, next: -1 };
  }
  return { rows, next: at };
}

/** All rows of a text, at most `most` of them. */
export function parseCsv(text: string, delimiter: string, most = Number.MAX_SAFE_INTEGER): readonly CsvRow[] {
  if (most > text.length && !text.includes('"')) return plainRows(text, delimiter, 2 ** 31);
  return cutCsv(text, delimiter, 0, most).rows;
}
