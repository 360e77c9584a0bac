/** What stands in tabs, read in one call: the formulas of all of them are computed together. */
import type { Emulator } from '../../emulator/emulator';

/** Cells of tabs, in the order of their titles: as entered (`FORMULA`), as stored, or as a reader sees them. */
export function tabValues(
  emulator: Emulator,
  file: string,
  titles: readonly string[],
  render: 'FORMULA' | 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE',
): unknown[][][] {
  const query = titles.map((title) => `ranges=${encodeURIComponent(`'${title.replaceAll("'", "''")}'`)}`).join('&');
  const url = `/v4/spreadsheets/${file}/values:batchGet?${query}&valueRenderOption=${render}`;
  const { valueRanges } = emulator.handle({ method: 'GET', url }).body as {
    readonly valueRanges: readonly { readonly values?: unknown[][] }[];
  };
  return valueRanges.map(({ values = [] }) => values);
}
