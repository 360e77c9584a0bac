/**
 * Rows as CSV by RFC 4180. The panel only writes it here; reading, which is the hard part, is the reader's, with PapaParse, and is fetched
 * when a file is chosen: for this one line the panel need not carry the library.
 */
const field = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value as string | number | boolean);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A header and its rows; missing values are empty fields. */
export const csvText = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((line) => line.map(field).join(','))
    .join('\r\n');
