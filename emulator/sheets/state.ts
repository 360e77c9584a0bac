/**
 * A spreadsheet as the emulator stores it: plain JSON, never mutated. A change makes new objects along its path and shares the
 * rest, so that a failed batch leaves the old spreadsheet untouched and a batch costs what it changes.
 */

/** A JSON object whose fields Google names. */
export type Json = Readonly<Record<string, unknown>>;

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  /** Canonical form: `,` between arguments, `.` as decimal mark. */
  readonly formulaValue?: string;
}

export interface Cell {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: Json;
  readonly note?: string;
  readonly dataValidation?: Json;
  readonly textFormatRuns?: readonly Json[];
}

export interface Line {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

export type Row = readonly (Cell | undefined)[];

export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface SheetProperties {
  readonly sheetId: number;
  readonly title: string;
  readonly sheetType: 'GRID';
  readonly hidden?: boolean;
  readonly gridProperties: {
    readonly rowCount: number;
    readonly columnCount: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
    readonly hideGridlines?: boolean;
  };
  readonly [field: string]: unknown;
}

export interface Sheet {
  readonly properties: SheetProperties;
  readonly rows: readonly (Row | undefined)[];
  readonly rowLines: readonly (Line | undefined)[];
  readonly columnLines: readonly (Line | undefined)[];
  readonly merges: readonly GridRange[];
  readonly conditionalFormats: readonly Json[];
  readonly charts: readonly Json[];
  readonly protectedRanges: readonly Json[];
  readonly bandedRanges: readonly Json[];
  readonly filterViews: readonly Json[];
  readonly basicFilter?: Json;
  readonly groups?: readonly DimensionGroup[];
  readonly tables?: readonly Json[];
  readonly slicers?: readonly Json[];
}

/** Rows or columns that can be folded together; groups nest by depth. */
export interface DimensionGroup {
  readonly range: DimensionRange;
  /** From 1. */
  readonly depth: number;
  readonly collapsed?: boolean;
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: GridRange;
}

export interface DimensionRange {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

export interface Metadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: {
    readonly spreadsheet?: true;
    readonly sheetId?: number;
    readonly dimensionRange?: DimensionRange;
  };
}

export interface StoredSpreadsheet {
  readonly spreadsheetId: string;
  readonly properties: {
    readonly title: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly [field: string]: unknown;
  };
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly Metadata[];
}
