/** What a new spreadsheet holds; the shapes follow recorded answers of the API. */
import { ApiError } from '../api';
import { without } from './edit';
import { tidy } from './protoJson';
import type { Json, Sheet, SheetProperties, StoredSpreadsheet } from './state';

/** Height of a row and width of a column that nobody has set. */
export const DEFAULT_PIXELS = { ROWS: 21, COLUMNS: 100 } as const;
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

/** A sheet without cells. */
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
  const { gridProperties, ...rest } = tidy(given);
  const grid = { rowCount: 1000, columnCount: 26, ...(gridProperties as Json | undefined) };
  return { ...without(rest, 'index'), sheetId, title, sheetType: 'GRID', gridProperties: grid };
}

/** @throws ApiError for a title that Google refuses (measured behaviours m033, m034, m037). */
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

/** Properties of a new file; locale and time zone are the account's unless given. */
export function defaultProperties(given: Json): StoredSpreadsheet['properties'] {
  const text = (key: string, standard: string): string =>
    typeof given[key] === 'string' && given[key] !== '' ? given[key] : standard;
  return {
    title: text('title', 'Untitled spreadsheet'),
    locale: text('locale', 'en_US'),
    autoRecalc: text('autoRecalc', 'ON_CHANGE'),
    timeZone: text('timeZone', 'Etc/GMT'),
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: THEME,
  };
}
