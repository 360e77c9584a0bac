/** Every link that a department shows, and those that lead nowhere. */
import type { Host } from '../../workbench/host';
import { columnIndex } from '../../src/shared/a1';

export interface FoundLink {
  /** File in which it stands. */
  readonly in: string;
  readonly url: string;
}

/** All addresses of Google's editors and Drive in a value, whatever its shape. */
const addresses = (value: unknown): string[] => [
  ...new Set(JSON.stringify(value).match(/https:\/\/(?:docs|drive)\.google\.com\/[^"\\ )]+/g) ?? []),
];

interface Cells {
  readonly sheets: readonly {
    readonly properties: { readonly title: string };
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly Cell[] }[] }[];
  }[];
}

interface Cell {
  readonly userEnteredValue?: { readonly stringValue?: string; readonly formulaValue?: string };
  readonly hyperlink?: string;
  readonly textFormatRuns?: unknown;
}

/**
 * Addresses in a workbook: typed, behind a text, and computed. A formula gives an address only when it writes one, or passes on a cell's,
 * which is found there: so only tabs with a formula that writes one are calculated.
 */
function addressesIn(host: Host, id: string): string[] {
  const get = (query: string): unknown =>
    host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${id}?includeGridData=true&${query}` }).body;
  const fields = 'sheets(properties.title,data.rowData.values(userEnteredValue,hyperlink,textFormatRuns))';
  return (get(`fields=${fields}`) as Cells).sheets.flatMap(({ properties: { title }, data = [] }) => {
    const cells = data.flatMap(({ rowData = [] }) => rowData.flatMap(({ values = [] }) => values));
    const shown = cells.map((cell) => [cell.userEnteredValue?.stringValue, cell.hyperlink, cell.textFormatRuns]);
    const writes = cells.some(({ userEnteredValue }) => /https?:/i.test(userEnteredValue?.formulaValue ?? ''));
    const range = encodeURIComponent(`'${title.replaceAll("'", "''")}'`);
    const computed = writes ? get(`ranges=${range}&fields=sheets.data.rowData.values(effectiveValue)`) : null;
    return addresses([shown, computed]);
  });
}

/** Links of all files of the department: cells (typed, computed, rich text) and documents. */
export function linksOfDepartment(host: Host): FoundLink[] {
  return host.departmentFiles().flatMap((file) => {
    const found = file.mimeType.endsWith('document')
      ? addresses(host.emulator.handle({ method: 'GET', url: `/v1/documents/${file.id}` }).body)
      : [...new Set(addressesIn(host, file.id))];
    return found.map((url) => ({ in: file.name, url }));
  });
}

interface Grid {
  readonly sheetId: number;
  readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
}

function gridsOf(host: Host, id: string): readonly Grid[] {
  const url = `/v4/spreadsheets/${id}?fields=sheets.properties(sheetId,gridProperties)`;
  const { sheets } = host.emulator.handle({ method: 'GET', url }).body as {
    readonly sheets: readonly { readonly properties: Grid }[];
  };
  return sheets.map(({ properties }) => properties);
}

function fault(host: Host, url: string): string {
  const id = /\/d\/([\w-]+)|\/folders\/([\w-]+)/.exec(url);
  const file = host.emulator.file(id?.[1] ?? id?.[2] ?? '');
  if (!file || file.trashed) return 'no such file';
  const gid = /[#&?]gid=(\d+)/.exec(url)?.[1];
  if (gid === undefined) return '';
  const grid = gridsOf(host, file.id).find((each) => each.sheetId === Number(gid));
  if (!grid) return 'no such tab';
  const cell = /range=\$?([A-Z]+)\$?(\d+)/.exec(url);
  if (!cell) return '';
  const inside =
    columnIndex(cell[1] ?? '') < grid.gridProperties.columnCount && Number(cell[2]) <= grid.gridProperties.rowCount;
  return inside ? '' : 'outside the tab';
}

/** Links that lead nowhere, with the reason. */
export const brokenLinks = (host: Host, links: readonly FoundLink[]): string[] =>
  links.flatMap((link) => {
    const reason = fault(host, link.url);
    return reason === '' ? [] : [`${link.in}: ${link.url}: ${reason}`];
  });
