/** What people do to the Pulse workbook of a tiny department, and what they see there, by tab and column title. */
import { tabId } from '../../src/blueprint/compile/identity';
import { editIn, valuesIn, type TinyHost } from './tinyDepartment';

export const ACTIONS = [
  'rename',
  'move',
  'insert before',
  'sort',
  'hide',
  'delete',
  'duplicate',
  'copy the file',
  'restore from the bin',
  'move to another folder',
] as const;
export type Action = (typeof ACTIONS)[number];
export const THINGS = ['tab', 'column', 'row', 'document', 'file'] as const;
export type Thing = (typeof THINGS)[number];

export const handsOn = (host: () => Pick<TinyHost, 'emulator' | 'pulse'>) => {
  const edit = (...requests: object[]): void => editIn(host().emulator, host().pulse, requests);
  const valuesOf = (range: string): (string | number | boolean)[][] => valuesIn(host().emulator, host().pulse, range);
  const sheets = (): readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly title: string;
      readonly index: number;
      readonly hidden?: boolean;
    };
  }[] =>
    (
      host().emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${host().pulse}` }).body as {
        sheets: { properties: { sheetId: number; title: string; index: number; hidden?: boolean } }[];
      }
    ).sheets;
  const titleOf = (tab: string): string =>
    sheets().find(({ properties }) => properties.sheetId === tabId(tab))?.properties.title ?? '';
  const header = (tab: string): string[] =>
    (valuesOf(`'${titleOf(tab)}'!1:1`)[0] ?? []).map((each) => String(each).replace(' *', ''));
  const columnAt = (tab: string, title: string): number => {
    const at = header(tab).indexOf(title);
    if (at < 0) throw new Error(`no column ${title} in ${tab}`);
    return at;
  };
  const total = (tab: string, title: string): number =>
    valuesOf(`'${titleOf(tab)}'`)
      .slice(1)
      .reduce(
        (sum, row) => sum + (typeof row[columnAt(tab, title)] === 'number' ? Number(row[columnAt(tab, title)]) : 0),
        0,
      );
  const dimension = (tab: string, kind: 'ROWS' | 'COLUMNS', at: number): object => ({
    sheetId: tabId(tab),
    dimension: kind,
    startIndex: at,
    endIndex: at + 1,
  });
  const properties = (tab: string, values: object): void =>
    edit({
      updateSheetProperties: { properties: { sheetId: tabId(tab), ...values }, fields: Object.keys(values).join(',') },
    });
  return { edit, valuesOf, sheets, titleOf, header, columnAt, total, dimension, properties };
};
