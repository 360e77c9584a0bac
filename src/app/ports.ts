/** What the use cases need of the world. src/google implements these; tests and the local host give their own. */
import type { DocRequest, DocumentAnswer } from '../reconcile/docs/googleDocs';
import type { SheetAnswer } from '../reconcile/drift/dress';
import type { GridAnswer, SheetRequest, SpreadsheetAnswer } from '../reconcile/googleSheets';
import type { Scalar } from '../blueprint/values';
import type { SourceSheet } from '../imports/adopt/sheet';
import type { RunMark } from '../reconcile/lease';
import type { NetPort } from './netPort';
import type { PicturesPort } from './picturesPort';
import type { MailPort, SchedulePort } from './schedulePort';
import type { WarehousePort } from './warehouse/port';
import type { WebPort } from './webPort';

/** One filter of a read by identity. */
export type ValueFilter =
  | { readonly kind: 'column'; readonly metadataId: number }
  | {
      readonly kind: 'range';
      readonly sheetId: number;
      readonly startRow: number;
      readonly endRow: number;
      readonly startColumn: number;
      readonly endColumn: number;
    };

/** Part of a sheet; without bounds it is the whole of it. */
export interface CellArea {
  readonly sheetId: number;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface SheetsPort {
  /** Structure of a workbook: tabs, columns, names; its size does not depend on rows. */
  readStructure(spreadsheetId: string): SpreadsheetAnswer;
  /**
   * Values of columns and ranges in one call, each as columns of scalars (dates are serial numbers, empty is null), in the order
   * of the filters; null for a filter that matched nothing.
   */
  readValues(
    spreadsheetId: string,
    filters: readonly ValueFilter[],
  ): readonly (readonly (readonly Scalar[])[] | null)[];
  /** What cells hold as typed (formulas included) and whether they show an error, with the identities of their rows; by sheet. */
  readCells(spreadsheetId: string, areas: readonly CellArea[]): ReadonlyMap<number, readonly GridAnswer[]>;
  /** The values that were typed into cells; a cell with a formula says nothing. By sheet. */
  readTyped(spreadsheetId: string, areas: readonly CellArea[]): ReadonlyMap<number, readonly GridAnswer[]>;
  /** A sheet as it shows: values with dates told from numbers, and merged cells; its first rows only. @throws AppError NOT_FOUND when it is gone. */
  readSheet(spreadsheetId: string, sheetId: number, rows: number): SourceSheet;
  /**
   * The same cells with their notes, lists and formats, and the colour rules, charts and warnings of their sheets; by sheet. Without `errors`
   * nothing has to be calculated.
   */
  readSheets(
    spreadsheetId: string,
    areas: readonly CellArea[],
    what: { readonly errors: boolean },
  ): ReadonlyMap<number, SheetAnswer>;
  /** One atomic batch. */
  batchUpdate(spreadsheetId: string, requests: readonly SheetRequest[]): void;
  /** Sends what is held back of a workbook's writes, before something outside of it is done; absent where nothing is held back. */
  readonly sendNow?: (spreadsheetId: string) => void;
}

export interface DocsPort {
  read(documentId: string): DocumentAnswer;
  /** One atomic batch; with `revisionId` it is refused when the document changed since. */
  batchUpdate(documentId: string, requests: readonly DocRequest[], revisionId?: string): void;
}

export type FileKind = 'folder' | 'spreadsheet' | 'document';

/** A file of ours as Drive has it now. */
export interface FileState {
  readonly id: string;
  readonly name: string;
  /** It, or a folder around it, is in the bin. */
  readonly binned: boolean;
  readonly parent: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

export interface DrivePort {
  /** Makes an empty file and gives its id. `tags` are private to the app and identify the file. */
  create(kind: FileKind, name: string, parent: string | null, tags: Readonly<Record<string, string>>): string;
  /** All files that carry these tags, those in the bin too, oldest first: a copy carries the tags of its original and is younger. */
  list(tags: Readonly<Record<string, string>>): readonly FileState[];
  /** Puts a file into the bin or takes it out, which only its owner may, and changes its tags: null removes one. */
  change(id: string, to: { readonly binned?: boolean; readonly tags?: Readonly<Record<string, string | null>> }): void;
  /** Id of the oldest file that carries these tags and is not in the bin, or null. */
  find(tags: Readonly<Record<string, string>>): string | null;
  /** The app's private tags of a file. */
  tags(id: string): Readonly<Record<string, string>>;
  /** Renames a file if it still bears the old name: a name that people gave is theirs. Tells whether it did. */
  rename(id: string, from: string, to: string): boolean;
}

/** Small state of the person who runs the add-on. */
export interface StorePort {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface Ports {
  readonly sheets: SheetsPort;
  readonly docs: DocsPort;
  readonly drive: DrivePort;
  readonly store: StorePort;
  /** What the landing pages need. */
  readonly web: WebPort;
  /** Other systems, for connections by key. */
  readonly net: NetPort;
  /** The database in which the leads of a large department live. */
  readonly warehouse: WarehousePort;
  readonly schedule: SchedulePort;
  readonly mail: MailPort;
  /** Pictures in the open document, for the card there. */
  readonly pictures: PicturesPort;
  /** Id of the file in which the add-on was opened. */
  readonly activeFile: () => string;
  /** Text of a developer metadata of the open spreadsheet as the editor itself tells it, without the app's grant; null when there is none. */
  readonly openFileNote: (key: string) => string | null;
  readonly user: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Civil date in a time zone, as YYYY-MM-DD. */
  readonly today: (timeZone: string) => string;
  /** Serial number of the present moment in a time zone, as Sheets stores date-times. */
  readonly nowSerial: (timeZone: string) => number;
  /** Text of an HTML file of the script. */
  readonly page: (name: string) => string;
  readonly newId: () => string;
  /** Language of the person's Google account. */
  readonly userLanguage: () => string;
  /** Time zone of the script or the account. */
  readonly timeZone: () => string;
  /** The run of several steps for which this work is done; absent for a command of one batch. */
  readonly run?: RunMark | undefined;
  readonly log: (event: string, data: Readonly<Record<string, string | number | boolean>>) => void;
}
