/** What a new spreadsheet holds; the shapes follow recorded answers of the API. */
import { ApiError } from '../api';
import type { Json, Sheet, SheetProperties, StoredSpreadsheet } from './state';

export const DEFAULT_PIXELS = { ROWS: 21, COLUMNS: 100 } as const;
export const MAX_CELLS = 10_000_000;
const MAX_TITLE = 100;

const rgb = (red: number, green: number, blue: number): Json => ({
  rgbColor: { ...(red ? { red } : {}), ...(green ? { green } : {}), ...(blue ? { blue } : {}) },
});

const DEFAULT_FORMAT: Json = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

const THEME: Json = {
  primaryFontFamily: 'Arial',
  themeColors: [
    { colorType: 'TEXT', color: rgb(0, 0, 0) },
    { colorType: 'BACKGROUND', color: rgb(1, 1, 1) },
    { colorType: 'ACCENT1', color: rgb(0.25882354, 0.52156866, 0.95686275) },
    { colorType: 'ACCENT2', color: rgb(0.91764706, 0.2627451, 0.20784314) },
    { colorType: 'ACCENT3', color: rgb(0.9843137, 0.7372549, 0.015686275) },
    { colorType: 'ACCENT4', color: rgb(0.20392157, 0.65882355, 0.3254902) },
    { colorType: 'ACCENT5', color: rgb(1, 0.42745098, 0.003921569) },
    { colorType: 'ACCENT6', color: rgb(0.27450982, 0.7411765, 0.7764706) },
    { colorType: 'LINK', color: rgb(0.06666667, 0.33333334, 0.8) },
  ],
};

const DEFAULT_TITLES: Readonly<Record<string, string>> = { ru: 'Лист1' };

/** Title of the sheet that a new file in this locale has. */
export const defaultSheetTitle = (locale: string): string => DEFAULT_TITLES[locale.split('_')[0] ?? ''] ?? 'Sheet1';

export const emptySheet = (properties: SheetProperties): Sheet => ({
  properties,
  rows: [],
  rowLines: [],
  columnLines: [],
  merges: [],
  conditionalFormats: [],
  charts: [],
  protectedRanges: [],
  bandedRanges: [],
  filterViews: [],
});

/** Completes the properties that a client gave for a new sheet. */
export function sheetProperties(given: Json, sheetId: number, title: string): SheetProperties {
  const { index: _index, sheetId: _id, title: _title, sheetType: _type, gridProperties, ...rest } = given;
  const grid = (gridProperties ?? {}) as Json;
  const counts = { rowCount: 1000, columnCount: 26, ...dropDefaults(grid) };
  return { ...dropDefaults(rest), sheetId, title, sheetType: 'GRID', gridProperties: counts };
}

/** Google's answers leave out false, 0 and empty fields. */
export function dropDefaults(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== false && value !== 0 && value !== '' && value !== null && value !== undefined,
    ),
  );
}

export function checkTitle(title: string, where: string, others: readonly string[]): void {
  if (title === '') throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The sheet name cannot be empty.`);
  if (title.length > MAX_TITLE)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: The sheet name cannot be greater than ${MAX_TITLE} characters.`,
    );
  if (others.some((other) => other.toLowerCase() === title.toLowerCase())) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}

/** A new spreadsheet; `sheets` of the body replace the default one. */
export function newSpreadsheet(id: string, body: Json): StoredSpreadsheet {
  const given = (body.properties ?? {}) as Json;
  const locale = typeof given.locale === 'string' ? given.locale : 'en_US';
  const sheets = (body.sheets ?? []) as readonly { readonly properties?: Json }[];
  const made = sheets.map(({ properties = {} }, index) => {
    const title =
      typeof properties.title === 'string'
        ? properties.title
        : `${defaultSheetTitle(locale).replace(/\d+$/, '')}${index + 1}`;
    return emptySheet(
      sheetProperties(properties, typeof properties.sheetId === 'number' ? properties.sheetId : index, title),
    );
  });
  return {
    spreadsheetId: id,
    properties: {
      title: typeof given.title === 'string' ? given.title : 'Untitled spreadsheet',
      locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: typeof given.timeZone === 'string' ? given.timeZone : 'Etc/GMT',
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: THEME,
    },
    sheets: made.length > 0 ? made : [emptySheet(sheetProperties({}, 0, defaultSheetTitle(locale)))],
    namedRanges: [],
    developerMetadata: [],
  };
}
