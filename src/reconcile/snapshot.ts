/** What is in a workbook now, found by identity: our tabs, where their columns stand, our named cells, and the department's record. */
import {
  METADATA_ADOPT,
  METADATA_COLUMN,
  METADATA_DEPARTMENT,
  METADATA_REVISION,
  METADATA_RUN,
  METADATA_TAB,
  METADATA_UNDO,
  namedRangeId,
} from '../blueprint/compile/identity';
import type { GridRange, SpreadsheetAnswer } from './googleSheets';
import { parseLease, type Lease } from './lease';

export interface TabState {
  readonly key: string;
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Position of each column of ours, by its key; a deleted column is absent. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface WorkbookSnapshot {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly url: string;
  readonly timeZone: string;
  /** Decides how people type numbers and dates: `ru_RU`. */
  readonly locale: string;
  readonly tabs: ReadonlyMap<string, TabState>;
  /** Titles of all sheets, ours and the team's, in order. */
  readonly titles: readonly string[];
  readonly sheetIds: readonly number[];
  readonly names: ReadonlyMap<string, GridRange>;
  /** Text of the department record, or null in a workbook that is not part of a department. */
  readonly departmentRecord: string | null;
  /** Numbers of our last writes, in order; empty before the first one after creation. */
  readonly revisions: readonly number[];
  /** Run whose writes the undo log holds; `-` when it was undone, null before the first one. */
  readonly undoRun: string | null;
  /** The run of several steps that is writing the department, or that died; null when there is none. */
  readonly lease: Lease | null;
  /** How tables of the team's own were taken over; null before the first. */
  readonly adopted: string | null;
}

type Sheet = NonNullable<SpreadsheetAnswer['sheets']>[number];

function columnsOf(sheet: Sheet, tab: string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const grid of sheet.data ?? []) {
    grid.columnMetadata?.forEach((column, index) => {
      for (const metadata of column.developerMetadata ?? []) {
        if (metadata.metadataKey !== METADATA_COLUMN) continue;
        const [owner, key] = (metadata.metadataValue ?? '').split('.');
        if (owner === tab && key !== undefined && !columns.has(key)) columns.set(key, (grid.startColumn ?? 0) + index);
      }
    });
  }
  return columns;
}

/**
 * The tab that a sheet is, or null when it is the team's own. A duplicated sheet carries a copy of the metadata, so the
 * original is told by its fixed `sheetId`.
 */
function tabState(sheet: Sheet, expectedId: (tab: string) => number): TabState | null {
  const key = sheet.developerMetadata?.find((metadata) => metadata.metadataKey === METADATA_TAB)?.metadataValue;
  const properties = sheet.properties;
  if (key === undefined || properties?.sheetId !== expectedId(key)) return null;
  return {
    key,
    sheetId: properties.sheetId,
    title: properties.title ?? '',
    hidden: properties.hidden ?? false,
    rowCount: properties.gridProperties?.rowCount ?? 0,
    columnCount: properties.gridProperties?.columnCount ?? 0,
    columns: columnsOf(sheet, key),
  };
}

/** Text of a metadata of the whole file; null when it is not there. */
const metadataText = (answer: SpreadsheetAnswer, key: string): string | null =>
  answer.developerMetadata?.find((each) => each.metadataKey === key)?.metadataValue ?? null;

const revisionsOf = (answer: SpreadsheetAnswer): number[] =>
  (answer.developerMetadata ?? [])
    .filter((each) => each.metadataKey === METADATA_REVISION)
    .map((each) => Number(each.metadataValue))
    .filter(Number.isInteger)
    .sort((left, right) => left - right);

/** Reads the answer of `spreadsheets.get` made with SNAPSHOT_FIELDS. */
export function readSnapshot(answer: SpreadsheetAnswer, expectedId: (tab: string) => number): WorkbookSnapshot {
  const tabs = new Map<string, TabState>();
  for (const sheet of answer.sheets ?? []) {
    const state = tabState(sheet, expectedId);
    if (state) tabs.set(state.key, state);
  }
  const names = new Map<string, GridRange>();
  for (const named of answer.namedRanges ?? [])
    // a copied sheet may bring names of its own that are spelled like ours
    if (
      named.name !== undefined &&
      named.range &&
      (!names.has(named.name) || named.namedRangeId === namedRangeId(named.name))
    )
      names.set(named.name, { ...named.range, sheetId: named.range.sheetId ?? 0 });
  return {
    spreadsheetId: answer.spreadsheetId ?? '',
    title: answer.properties?.title ?? '',
    url: answer.spreadsheetUrl ?? '',
    timeZone: answer.properties?.timeZone ?? 'Etc/GMT',
    locale: answer.properties?.locale ?? '',
    tabs,
    titles: (answer.sheets ?? []).map((sheet) => sheet.properties?.title ?? ''),
    sheetIds: (answer.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0),
    names,
    revisions: revisionsOf(answer),
    undoRun: metadataText(answer, METADATA_UNDO),
    adopted: metadataText(answer, METADATA_ADOPT),
    lease: parseLease(metadataText(answer, METADATA_RUN)),
    departmentRecord: metadataText(answer, METADATA_DEPARTMENT),
  };
}
