/** Writes a table as delimited text (RFC 4180). Small, as it travels in the panel's page. */

/** Every cell is quoted, so that commas, quotes and line breaks in it stay what they are. */
export const writeCsv = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n');
