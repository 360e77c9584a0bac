/** The few shapes of the Sheets API that we write and read; field names are Google's. */

export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** One request of `spreadsheets.batchUpdate`: exactly one kind with its body. */
export type SheetRequest = Readonly<Record<string, object>>;

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
}

export interface DeveloperMetadata {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
}

/** A cell, in the parts that were asked for. */
export interface CellAnswer {
  readonly userEnteredValue?: ExtendedValue;
  readonly effectiveValue?: { readonly errorValue?: object };
  readonly note?: string;
  readonly dataValidation?: {
    readonly condition?: {
      readonly type?: string;
      readonly values?: readonly { readonly userEnteredValue?: string }[];
    };
    readonly strict?: boolean;
    readonly showCustomUi?: boolean;
    readonly inputMessage?: string;
  };
  readonly userEnteredFormat?: {
    readonly numberFormat?: { readonly type?: string; readonly pattern?: string };
    readonly backgroundColorStyle?: {
      readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
    };
  };
}

/** One block of cells as `spreadsheets.getByDataFilter` gives it. */
export interface GridAnswer {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly { readonly values?: readonly CellAnswer[] }[];
  readonly rowMetadata?: readonly {
    readonly developerMetadata?: readonly { readonly metadataKey?: string; readonly metadataValue?: string }[];
  }[];
}

/** The part of `spreadsheets.get` that a snapshot is made from. */
export interface SpreadsheetAnswer {
  readonly spreadsheetId?: string;
  readonly spreadsheetUrl?: string;
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly developerMetadata?: readonly DeveloperMetadata[];
  readonly namedRanges?: readonly {
    readonly namedRangeId?: string;
    readonly name?: string;
    readonly range?: GridRange;
  }[];
  readonly sheets?: readonly {
    readonly properties?: {
      readonly sheetId?: number;
      readonly title?: string;
      readonly hidden?: boolean;
      readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
    };
    readonly developerMetadata?: readonly DeveloperMetadata[];
    readonly data?: readonly {
      readonly startColumn?: number;
      readonly columnMetadata?: readonly { readonly developerMetadata?: readonly DeveloperMetadata[] }[];
    }[];
  }[];
}

/** `fields` mask of the one read that a snapshot needs; its size does not depend on rows. */
export const SNAPSHOT_FIELDS =
  'spreadsheetId,spreadsheetUrl,properties(title,locale,timeZone),developerMetadata(metadataId,metadataKey,metadataValue),' +
  'namedRanges(namedRangeId,name,range),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),data(startColumn,columnMetadata(developerMetadata(metadataId,metadataKey,metadataValue))))';

/** `fields` mask of cells whose formulas and errors are looked at. */
export const CELL_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue(errorValue))),' +
  'rowMetadata(developerMetadata(metadataKey,metadataValue))))';

/** `fields` mask of what people typed, formulas left out: where a formula stands the answer says nothing, so that it stays small. */
export const TYPED_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue(numberValue,stringValue,boolValue)))))';

/** `fields` mask of sheets that are compared with their template; computed values are asked for only where errors are of interest. */
export const sheetFields = (errors: boolean): string =>
  'sheets(properties(sheetId),conditionalFormats,charts(chartId,spec),protectedRanges(protectedRangeId,description),' +
  `data(startRow,startColumn,rowData(values(userEnteredValue,${errors ? 'effectiveValue(errorValue),' : ''}note,` +
  'dataValidation(condition,strict,showCustomUi,inputMessage),userEnteredFormat(numberFormat,backgroundColorStyle))),' +
  'rowMetadata(developerMetadata(metadataKey,metadataValue))))';
