/** What has to change so that a workbook becomes what the blueprint wants. An empty workbook is one from which everything is missing. */
import type { WorkbookModel } from '../blueprint/compile/sheetModel';
import { BASE_SHEET_ID, baseOf } from './drift/base';
import { managedOf } from './drift/managedOf';
import type { ThemeSettings } from './lower/theme';
import { orderChanges, type Change } from './change';
import type { WorkbookSnapshot } from './snapshot';

export interface Wanted {
  readonly model: WorkbookModel;
  readonly locale: string;
  readonly timeZone: string;
  /** Language and currency, which decide formats. */
  readonly settings: ThemeSettings;
  /** Text of the department record. */
  readonly record: string;
  /** Tabs that were made before: one of them that is gone was deleted by the team and stays deleted until asked back. */
  readonly madeBefore: ReadonlySet<string>;
}

/** The sheet of a brand-new file: the only one, with the id that Google gives it. */
function emptySheet(snapshot: WorkbookSnapshot): Change[] {
  const only = snapshot.sheetIds.length === 1 && snapshot.sheetIds[0] === 0 && snapshot.departmentRecord === null;
  return only ? [{ kind: 'removeEmptySheet', sheetId: 0, title: snapshot.titles[0] ?? '' }] : [];
}

/** Plans the changes of one workbook, in the order of application; empty when nothing is missing. */
export function planWorkbook(wanted: Wanted, snapshot: WorkbookSnapshot): Change[] {
  const changes: Change[] = wanted.model.sheets
    .map((sheet, index) => ({ kind: 'addTab' as const, sheet, index }))
    .filter(({ sheet }) => !snapshot.tabs.has(sheet.key) && !wanted.madeBefore.has(sheet.key));
  if (changes.length > 0 && !snapshot.sheetIds.includes(BASE_SHEET_ID)) {
    const cells = wanted.model.sheets.flatMap((sheet) => [...baseOf(managedOf(sheet, wanted.settings))]);
    changes.push({ kind: 'addBase', cells: new Map(cells) });
  }
  if (snapshot.departmentRecord === null) {
    changes.push({ kind: 'setLocale', locale: wanted.locale, timeZone: wanted.timeZone });
  }
  if (snapshot.departmentRecord !== wanted.record) {
    changes.push({ kind: 'setRecord', record: wanted.record, existing: snapshot.departmentRecord !== null });
  }
  return orderChanges([...changes, ...emptySheet(snapshot)]);
}

/** A file that was made this minute and never opened: known without a read. */
export const newFileSnapshot = (spreadsheetId: string, title: string): WorkbookSnapshot => ({
  spreadsheetId,
  title,
  url: '',
  timeZone: 'Etc/GMT',
  locale: '',
  tabs: new Map(),
  titles: [''],
  sheetIds: [0],
  names: new Map(),
  departmentRecord: null,
  revisions: [],
  undoRun: null,
  lease: null,
  adopted: null,
});
