/** Everything that a person could see changed in a workbook, place by place: what of it differs after a command is what the command wrote. */
import type { Emulator } from '../../emulator/emulator';

interface CellAnswer {
  readonly userEnteredValue?: object;
  readonly note?: string;
  readonly dataValidation?: { readonly condition?: { readonly type?: string } };
  readonly userEnteredFormat?: { readonly numberFormat?: object };
}

interface Answer {
  readonly namedRanges?: readonly { readonly name: string; readonly range: object }[];
  readonly sheets: readonly {
    readonly properties: { readonly sheetId: number; readonly title: string; readonly hidden?: boolean };
    readonly protectedRanges?: readonly { readonly protectedRangeId: number; readonly description?: string }[];
    readonly conditionalFormats?: readonly object[];
    readonly charts?: readonly { readonly chartId: number; readonly spec: object }[];
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly CellAnswer[] }[] }[];
  }[];
}

/** What stands where: `sheet!row:column` with a suffix for what belongs to the cell. Our hidden sheets are left out. */
export type WorkbookPicture = ReadonlyMap<string, string>;

export function workbookPicture(emulator: Emulator, file: string): WorkbookPicture {
  const fields =
    'namedRanges,sheets(properties(sheetId,title,hidden),protectedRanges,conditionalFormats,charts(chartId,spec),' +
    'data(rowData(values(userEnteredValue,note,dataValidation,userEnteredFormat(numberFormat)))))';
  const url = `/v4/spreadsheets/${file}?includeGridData=true&fields=${encodeURIComponent(fields)}`;
  const { sheets, namedRanges = [] } = emulator.handle({ method: 'GET', url }).body as Answer;
  const seen = new Map<string, string>();
  const note = (key: string, value: unknown): void => {
    if (value !== undefined && JSON.stringify(value) !== '{}') seen.set(key, JSON.stringify(value));
  };
  for (const { name } of namedRanges) note(`name ${name}`, name);
  for (const { properties, protectedRanges = [], conditionalFormats, charts = [], data = [] } of sheets) {
    const { sheetId, title } = properties;
    if (title.startsWith('_Marketing Pulse')) continue;
    note(`${sheetId}#title`, title);
    note(`${sheetId}#rules`, conditionalFormats);
    for (const each of protectedRanges) note(`${sheetId}#protection ${each.protectedRangeId}`, each.description ?? '');
    for (const each of charts) note(`${sheetId}#chart ${each.chartId}`, each.spec);
    data[0]?.rowData?.forEach((row, at) =>
      row.values?.forEach((cell, column) => {
        const place = `${sheetId}!${at}:${column}`;
        note(place, cell.userEnteredValue);
        note(`${place} note`, cell.note);
        // the address of a list of cells follows the tab that it names: that is Google's doing
        const condition = cell.dataValidation?.condition;
        note(`${place} list`, condition?.type === 'ONE_OF_RANGE' ? condition.type : condition);
        note(`${place} format`, cell.userEnteredFormat?.numberFormat);
      }),
    );
  }
  return seen;
}

/** Places that differ between two pictures, sorted. */
export const differing = (before: WorkbookPicture, after: WorkbookPicture): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
