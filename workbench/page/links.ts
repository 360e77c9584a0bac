/** Addresses of Google's editors as places in the workbench. */

export interface FilePlace {
  readonly fileId: string;
  readonly sheetId: number | null;
  /** First cell of the range, e.g. `C4`. */
  readonly cell: string | null;
}

/** The file, tab and cell that an address of Sheets, Docs or Drive means; null for any other address. */
export function placeOf(url: string): FilePlace | null {
  const match =
    /^https:\/\/(?:docs|drive)\.google\.com\/(?:spreadsheets\/d|document\/d|drive\/folders|file\/d)\/([\w-]+)/.exec(
      url,
    );
  if (!match?.[1]) return null;
  const gid = /[#&?]gid=(\d+)/.exec(url)?.[1];
  const cell = /[#&]range=([A-Z]+\d+)/.exec(url)?.[1];
  return { fileId: match[1], sheetId: gid === undefined ? null : Number(gid), cell: cell ?? null };
}

/** Row and column of an address, counted from 0. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match?.[1]) return null;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
