/** A department as people see it, for comparing before and after. */
import type { Host } from '../../../workbench/host';

interface Cell {
  readonly userEnteredValue?: { readonly stringValue?: string; readonly formulaValue?: string };
  readonly note?: string;
}

interface Sheet {
  readonly properties: { readonly title: string; readonly sheetId: number; readonly hidden?: boolean };
  readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly Cell[] }[] }[];
}

export interface Seen {
  readonly title: string;
  readonly locale?: string;
  /** Everything on a sheet, by its id; titles of sheets in lists without quotes, which are written where they are needed only. */
  readonly sheets: ReadonlyMap<number, { readonly title: string; readonly text: string }>;
  /** Text of a document. */
  readonly text: string;
}

const FIELDS =
  'properties(title,locale),sheets(properties(title,sheetId,hidden),conditionalFormats,charts(chartId,spec(title)),' +
  'protectedRanges(protectedRangeId,description),data(rowData(values(userEnteredValue,note,dataValidation,userEnteredFormat(numberFormat)))))';

const get = (host: Host, url: string): unknown => host.emulator.handle({ method: 'GET', url }).body;

/** JSON whose fields are in the order of their names: an answer may give them in any. */
function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${sorted(fields[name])}`).join(',')}}`;
}

/** A workbook with all its sheets but the hidden ones of the add-on. */
export function seeWorkbook(host: Host, id: string): Seen {
  const book = get(host, `/v4/spreadsheets/${id}?includeGridData=true&fields=${FIELDS}`) as {
    readonly properties: { readonly title: string; readonly locale: string };
    readonly sheets: readonly Sheet[];
  };
  const sheets = book.sheets.filter(({ properties }) => !properties.title.startsWith('_'));
  return {
    title: book.properties.title,
    locale: book.properties.locale,
    sheets: new Map(
      sheets.map((sheet) => [
        sheet.properties.sheetId,
        { title: sheet.properties.title, text: sorted(sheet).replace(/='([\p{L}_]+)'!/gu, '=$1!') },
      ]),
    ),
    text: '',
  };
}

interface Body {
  readonly title: string;
  readonly body: {
    readonly content: readonly {
      readonly paragraph?: { readonly elements: readonly { readonly textRun?: { readonly content: string } }[] };
    }[];
  };
}

export function seeDocument(host: Host, id: string): Seen {
  const { title, body } = get(host, `/v1/documents/${id}`) as Body;
  const text = body.content
    .flatMap((block) => block.paragraph?.elements ?? [])
    .map((element) => element.textRun?.content ?? '')
    .join('');
  return { title, sheets: new Map(), text };
}

/** Ids of all documents. */
export function documentsOf(host: Host): string[] {
  const q = encodeURIComponent("mimeType='application/vnd.google-apps.document'");
  const answer = get(host, `/drive/v3/files?q=${q}&fields=files(id)&pageSize=100`) as {
    readonly files: readonly { readonly id: string }[];
  };
  return answer.files.map((file) => file.id);
}
