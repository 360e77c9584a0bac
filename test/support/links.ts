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

/** Links of all files of the department: cells (typed, computed, rich text) and documents. */
export function linksOfDepartment(host: Host): FoundLink[] {
  return host.departmentFiles().flatMap((file) => {
    const url = file.mimeType.endsWith('document')
      ? `/v1/documents/${file.id}`
      : `/v4/spreadsheets/${file.id}?includeGridData=true&fields=sheets.data.rowData.values(effectiveValue,hyperlink,textFormatRuns)`;
    return addresses(host.emulator.handle({ method: 'GET', url }).body).map((each) => ({ in: file.name, url: each }));
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
