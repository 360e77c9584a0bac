/** Cuts delimited text into cells (RFC 4180, and what spreadsheets do beyond it), all at once or a portion of rows at a time. */

/** Why a row cannot be trusted: a quote that never closes, or text after a closing quote. */
export type QuoteFault = 'unclosed' | 'invalid';

export interface CsvRow {
  readonly cells: readonly string[];
  readonly fault?: QuoteFault;
}

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
    if (after === '' || after === delimiter || after === '\n' || after === '\r') return { at, invalid };
    invalid = true;
  }
  return { at: -1, invalid };
}

const quotedText = (inside: string): string => {
  const text = inside.includes('""') ? inside.replaceAll('""', '"') : inside;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
};

/** Where a cell without quotes ends: at the delimiter, at the end of its line, or at the end of the text. */
function endOfPlain(text: string, delimiter: string, from: number): number {
  const mark = delimiter.charCodeAt(0);
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === 10 || code === 13) break;
  }
  return end;
}

/** Rows of a part of a text, and where the next part begins; -1 at the end. */
export interface CsvPart {
  readonly rows: readonly CsvRow[];
  readonly next: number;
}

/**
 * Rows of a text from a place on, at most `most` of them. A cell is quoted when its first character is a quote; inside it
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
        cells.push(quotedText(text.slice(at + 1, closed.at)));
        end = closed.at + 1;
        while (text[end] === ' ') end += 1;
      } else {
        end = endOfPlain(text, delimiter, at);
        cells.push(text.slice(at, end));
      }
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
      if (text[end] !== delimiter) break;
    }
    rows.push(fault === undefined ? { cells } : { cells, fault });
    if (at > text.length) return { rows, next: -1 };
  }
  return { rows, next: at };
}

/** All rows of a text, at most `most` of them. */
export function parseCsv(text: string, delimiter: string, most = Number.MAX_SAFE_INTEGER): readonly CsvRow[] {
  return cutCsv(text, delimiter, 0, most).rows;
}
