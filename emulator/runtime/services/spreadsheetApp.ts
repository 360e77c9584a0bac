/** `SpreadsheetApp`: only the active file's identity, its messages and the Ui. Cells are reached through the Sheets API. */
import { SCOPES } from '../authority';
import type { ServiceContext } from './context';

interface Metadata {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
}

interface SpreadsheetAnswer {
  readonly developerMetadata?: readonly Metadata[];
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly spreadsheetUrl?: string;
  readonly sheets?: readonly {
    readonly properties?: { readonly sheetId?: number; readonly title?: string; readonly index?: number };
  }[];
}

const TOAST_SECONDS = 5;
const FIELDS = 'spreadsheetUrl,properties(title,locale,timeZone),sheets(properties(sheetId,title,index))';

function makeSheet(
  { realm }: ServiceContext,
  properties: { sheetId?: number; title?: string; index?: number },
): object {
  return realm.service('SpreadsheetApp.Sheet', {
    getSheetId: { signatures: [''], call: () => properties.sheetId ?? 0 },
    getName: { signatures: [''], call: () => properties.title ?? '' },
    getIndex: { signatures: [''], call: () => (properties.index ?? 0) + 1 },
  });
}

/** Metadata of the whole file: the only ones that the finder looks through here. */
const makeMetadata = ({ realm }: ServiceContext, { metadataId, metadataKey, metadataValue }: Metadata): object =>
  realm.service('SpreadsheetApp.DeveloperMetadata', {
    getId: { signatures: [''], call: () => metadataId ?? 0 },
    getKey: { signatures: [''], call: () => metadataKey ?? '' },
    getValue: { signatures: [''], call: () => metadataValue ?? null },
  });

function makeSpreadsheet(context: ServiceContext, id: string): object {
  const { realm, run } = context;
  const read = () =>
    run.readActiveFile(`/v4/spreadsheets/${id}?fields=${encodeURIComponent(FIELDS)}`) as SpreadsheetAnswer;
  const activeSheet = () => {
    const sheets = (read().sheets ?? []).map((sheet) => sheet.properties ?? {});
    const wanted = run.session.activeFile?.sheetId;
    return makeSheet(context, sheets.find((sheet) => (sheet.sheetId ?? 0) === wanted) ?? sheets[0] ?? {});
  };
  const toast = ([message, title, seconds]: readonly unknown[]) => {
    const shown = { message: String(message), title: typeof title === 'string' ? title : null };
    run.ui.toasts.push({ ...shown, seconds: Number(seconds ?? TOAST_SECONDS) });
  };
  const metadataFinder = (key: string | null): object => {
    const found = (): object[] =>
      (
        (run.readActiveFile(`/v4/spreadsheets/${id}?fields=developerMetadata`) as SpreadsheetAnswer)
          .developerMetadata ?? []
      )
        .filter((each) => key === null || each.metadataKey === key)
        .map((each) => makeMetadata(context, each));
    return realm.service('SpreadsheetApp.DeveloperMetadataFinder', {
      withKey: { signatures: ['String'], call: ([wanted]) => metadataFinder(String(wanted)) },
      find: { signatures: [''], call: () => realm.arrayOf(found()) },
    });
  };
  return realm.service('SpreadsheetApp.Spreadsheet', {
    createDeveloperMetadataFinder: { signatures: [''], call: () => metadataFinder(null) },
    getId: { signatures: [''], call: () => id },
    getName: { signatures: [''], call: () => read().properties?.title ?? '' },
    getUrl: {
      signatures: [''],
      call: () => read().spreadsheetUrl ?? `https://docs.google.com/spreadsheets/d/${id}/edit`,
    },
    getSpreadsheetLocale: { signatures: [''], call: () => read().properties?.locale ?? 'en_US' },
    getSpreadsheetTimeZone: { signatures: [''], call: () => read().properties?.timeZone ?? 'Etc/GMT' },
    getActiveSheet: { signatures: [''], call: activeSheet },
    toast: { signatures: ['String', 'String, String', 'String, String, number'], call: toast },
  });
}

/** Builds the service. The active spreadsheet is null when no spreadsheet is open. */
export function makeSpreadsheetApp(context: ServiceContext, uiOf: (app: 'SpreadsheetApp') => object): object {
  const { realm, run } = context;
  const active = (method: string) => {
    run.need(`SpreadsheetApp.${method}`, { mode: 'LIMITED', scopes: SCOPES.activeSpreadsheet });
    const file = run.session.activeFile;
    return file?.kind === 'spreadsheet' ? makeSpreadsheet(context, file.id) : null;
  };
  return realm.service('SpreadsheetApp', {
    getActiveSpreadsheet: { signatures: [''], call: () => active('getActiveSpreadsheet') },
    getActive: { signatures: [''], call: () => active('getActive') },
    getUi: { signatures: [''], call: () => uiOf('SpreadsheetApp') },
    flush: { signatures: [''], call: () => undefined },
  });
}
