/** The part of `spreadsheets.get` with grid data that an export reads; field names are Google's. */

export interface ColorStyle {
  readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
}

export interface CellFormat {
  readonly numberFormat?: { readonly type?: string; readonly pattern?: string };
  readonly backgroundColorStyle?: ColorStyle;
  readonly borders?: Readonly<Record<string, { readonly style?: string; readonly colorStyle?: ColorStyle }>>;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapStrategy?: string;
  readonly textFormat?: {
    readonly foregroundColorStyle?: ColorStyle;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly fontSize?: number;
  };
}

export interface Condition {
  readonly type?: string;
  readonly values?: readonly { readonly userEnteredValue?: string }[];
}

export interface GridCell {
  readonly formattedValue?: string;
  readonly userEnteredValue?: {
    readonly formulaValue?: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
  };
  readonly effectiveValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
    readonly errorValue?: { readonly type?: string };
  };
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly hyperlink?: string;
  readonly dataValidation?: { readonly condition?: Condition; readonly strict?: boolean };
}

export interface GridRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface GridSheet {
  readonly properties: {
    readonly sheetId?: number;
    readonly title?: string;
    readonly hidden?: boolean;
    readonly tabColorStyle?: ColorStyle;
    readonly gridProperties?: {
      readonly rowCount?: number;
      readonly columnCount?: number;
      readonly frozenRowCount?: number;
      readonly frozenColumnCount?: number;
      readonly hideGridlines?: boolean;
    };
  };
  readonly data?: readonly {
    readonly rowData?: readonly { readonly values?: readonly GridCell[] }[];
    readonly columnMetadata?: readonly { readonly pixelSize?: number; readonly hiddenByUser?: boolean }[];
    readonly rowMetadata?: readonly {
      readonly pixelSize?: number;
      readonly hiddenByUser?: boolean;
      readonly hiddenByFilter?: boolean;
    }[];
  }[];
  readonly merges?: readonly GridRange[];
  readonly conditionalFormats?: readonly {
    readonly ranges?: readonly GridRange[];
    readonly booleanRule?: { readonly condition?: Condition; readonly format?: CellFormat };
  }[];
  readonly basicFilter?: { readonly range?: GridRange };
}

export interface GridSpreadsheet {
  readonly properties?: { readonly title?: string; readonly locale?: string };
  readonly sheets?: readonly GridSheet[];
  readonly namedRanges?: readonly { readonly name?: string; readonly range?: GridRange }[];
}
