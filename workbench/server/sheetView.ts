/** One window of a sheet as the page draws it: texts, looks and marks; styles are shared by number, since most cells look alike. */
import type { Emulator } from '../../emulator/emulator';
import type { ColorStyle, Condition, GridCell, GridSpreadsheet } from '../export/googleGrid';
import { roomForLines } from './autoHeight';
import { conditionalFormat, css, styleText } from './cellStyle';

export interface CellView {
  /** Shown text. */
  readonly t?: string;
  /** Formula or entered text, when it differs from what is shown. */
  readonly f?: string;
  /** Number of the style. */
  readonly s?: number;
  readonly note?: string;
  readonly link?: string;
  /** Options of a drop-down list. */
  readonly list?: readonly string[];
  readonly flag?: boolean;
}

export interface ChartView {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly stacked: boolean;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetView {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly columns: readonly { readonly size: number; readonly hidden: boolean }[];
  readonly heights: Readonly<Record<number, number>>;
  readonly firstRow: number;
  readonly rows: readonly (readonly CellView[])[];
  readonly styles: readonly string[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly charts: readonly ChartView[];
}

const FIELDS =
  'sheets(properties(sheetId,title,gridProperties),merges,conditionalFormats,charts,data(startRow,rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,note,hyperlink,dataValidation)),rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser)))';

const DEFAULT_ROW_PX = 21;

export class SheetReader {
  constructor(
    private readonly emulator: Emulator,
    private readonly fileId: string,
    private readonly user: string,
  ) {}

  private get(url: string): unknown {
    const response = this.emulator.handle({ method: 'GET', url, user: this.user });
    if (response.status !== 200)
      throw new Error(
        (response.body as { error?: { message?: string } }).error?.message ?? `status ${response.status}`,
      );
    return response.body;
  }

  private values(range: string): (string | number | boolean | null)[][] {
    const answer = this.get(
      `/v4/spreadsheets/${this.fileId}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`,
    ) as { values?: (string | number | boolean)[][] };
    return answer.values ?? [];
  }

  private readonly lists = new Map<string, readonly string[]>();

  private options(condition: Condition | undefined): readonly string[] | undefined {
    const values = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
    if (condition?.type === 'ONE_OF_LIST') return values;
    const address = values[0];
    if (condition?.type !== 'ONE_OF_RANGE' || address === undefined) return undefined;
    const known = this.lists.get(address);
    if (known) return known;
    const list = this.values(address.replace(/^=/, '').replaceAll('$', ''))
      .flat()
      .map(String)
      .filter((text) => text !== '');
    this.lists.set(address, list);
    return list;
  }

  /** Rows from `from` to `to`, and everything that stands on the sheet. */
  read(title: string, from: number, to: number): SheetView {
    const quoted = `'${title.replaceAll("'", "''")}'`;
    const range = `${quoted}!${from + 1}:${to}`;
    const answer = this.get(
      `/v4/spreadsheets/${this.fileId}?ranges=${encodeURIComponent(range)}&fields=${encodeURIComponent(FIELDS)}`,
    ) as GridSpreadsheet;
    const sheet = answer.sheets?.[0];
    if (!sheet) throw new Error(`there is no tab ${title}`);
    const grid = sheet.data?.[0];
    const styles: string[] = [''];
    const numbers = new Map<string, number>([['', 0]]);
    const styleOf = (cell: GridCell, row: number, column: number): number => {
      const conditional = conditionalFormat(sheet, cell, row, column);
      const format = {
        ...cell.userEnteredFormat,
        ...conditional,
        textFormat: { ...cell.userEnteredFormat?.textFormat, ...conditional?.textFormat },
      };
      const text = styleText(format, cell.effectiveValue?.numberValue !== undefined);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      styles.push(text);
      numbers.set(text, styles.length - 1);
      return styles.length - 1;
    };
    const view = (cell: GridCell, row: number, column: number): CellView => {
      const style = styleOf(cell, row, column);
      const formula = cell.userEnteredValue?.formulaValue;
      const list = this.options(cell.dataValidation?.condition);
      const isFlag = cell.dataValidation?.condition?.type === 'BOOLEAN';
      return {
        ...(cell.formattedValue ? { t: cell.formattedValue } : {}),
        ...(formula === undefined ? {} : { f: formula }),
        ...(style === 0 ? {} : { s: style }),
        ...(cell.note ? { note: cell.note } : {}),
        ...(cell.hyperlink ? { link: cell.hyperlink } : {}),
        ...(list ? { list } : {}),
        ...(isFlag ? { flag: cell.effectiveValue?.boolValue ?? false } : {}),
      };
    };
    const properties = sheet.properties.gridProperties;
    const widths = (grid?.columnMetadata ?? []).map((column) => (column.hiddenByUser ? 0 : (column.pixelSize ?? 100)));
    const room = (index: number): [number, number][] => {
      const extra = roomForLines(grid?.rowData?.[index]?.values ?? [], widths);
      return extra > 0 ? [[from + index, DEFAULT_ROW_PX + extra]] : [];
    };
    return {
      sheetId: sheet.properties.sheetId ?? 0,
      title,
      rowCount: properties?.rowCount ?? 0,
      frozenRows: properties?.frozenRowCount ?? 0,
      frozenColumns: properties?.frozenColumnCount ?? 0,
      gridlines: !properties?.hideGridlines,
      columns: (grid?.columnMetadata ?? []).map((column) => ({
        size: column.pixelSize ?? 100,
        hidden: column.hiddenByUser ?? false,
      })),
      heights: Object.fromEntries(
        (grid?.rowMetadata ?? []).flatMap((row, index) =>
          row.hiddenByUser || row.hiddenByFilter
            ? [[from + index, 0]]
            : row.pixelSize && row.pixelSize !== DEFAULT_ROW_PX
              ? [[from + index, row.pixelSize]]
              : room(index),
        ),
      ),
      firstRow: from,
      rows: (grid?.rowData ?? []).map((row, rowIndex) =>
        (row.values ?? []).map((cell, column) => view(cell, from + rowIndex, column)),
      ),
      styles,
      merges: (sheet.merges ?? []).map((merge) => ({
        row: merge.startRowIndex ?? 0,
        column: merge.startColumnIndex ?? 0,
        rows: (merge.endRowIndex ?? 0) - (merge.startRowIndex ?? 0),
        columns: (merge.endColumnIndex ?? 0) - (merge.startColumnIndex ?? 0),
      })),
      charts:
        from === 0
          ? ((sheet as { charts?: readonly ChartJson[] }).charts ?? []).map((chart) => this.chart(chart, quoted))
          : [],
    };
  }

  private source(data: ChartData | undefined, quoted: string): (string | number | boolean | null)[] {
    const range = data?.sourceRange?.sources?.[0];
    if (!range) return [];
    const letter = (index: number): string => {
      let text = '';
      for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
        text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
      return text;
    };
    const address = `${quoted}!${letter(range.startColumnIndex ?? 0)}${(range.startRowIndex ?? 0) + 1}:${letter((range.endColumnIndex ?? 1) - 1)}${range.endRowIndex ?? 1}`;
    const formatted = this.get(
      `/v4/spreadsheets/${this.fileId}/values/${encodeURIComponent(address)}?valueRenderOption=FORMATTED_VALUE`,
    ) as { values?: string[][] };
    const raw = this.values(address);
    const rows = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0);
    const columns = (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0);
    return Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const value = raw[row]?.[column];
      return typeof value === 'number'
        ? this.wantNumbers
          ? value
          : (formatted.values?.[row]?.[column] ?? null)
        : (value ?? null);
    });
  }

  private wantNumbers = false;

  private chart(chart: ChartJson, quoted: string): ChartView {
    const basic = chart.spec?.basicChart;
    const skip = basic?.headerCount ?? 0;
    this.wantNumbers = false;
    const labels = this.source(basic?.domains?.[0]?.domain, quoted)
      .slice(skip)
      .map((value) => String(value ?? ''));
    this.wantNumbers = true;
    const series = (basic?.series ?? []).map((each) => {
      const all = this.source(each.series, quoted);
      return {
        name: skip ? String(all[0] ?? '') : '',
        color: css(each.colorStyle) ?? '#0f766e',
        values: all.slice(skip).map((value) => (typeof value === 'number' ? value : null)),
      };
    });
    const overlay = chart.position?.overlayPosition;
    return {
      id: chart.chartId ?? 0,
      title: chart.spec?.title ?? '',
      type: basic?.chartType ?? 'COLUMN',
      stacked: basic?.stackedType === 'STACKED',
      labels,
      series,
      row: overlay?.anchorCell?.rowIndex ?? 0,
      column: overlay?.anchorCell?.columnIndex ?? 0,
      width: overlay?.widthPixels ?? 400,
      height: overlay?.heightPixels ?? 250,
    };
  }
}

interface ChartData {
  readonly sourceRange?: {
    readonly sources?: readonly {
      readonly startRowIndex?: number;
      readonly endRowIndex?: number;
      readonly startColumnIndex?: number;
      readonly endColumnIndex?: number;
    }[];
  };
}

interface ChartJson {
  readonly chartId?: number;
  readonly spec?: {
    readonly title?: string;
    readonly basicChart?: {
      readonly chartType?: string;
      readonly stackedType?: string;
      readonly headerCount?: number;
      readonly domains?: readonly { readonly domain?: ChartData }[];
      readonly series?: readonly { readonly series?: ChartData; readonly colorStyle?: ColorStyle }[];
    };
  };
  readonly position?: {
    readonly overlayPosition?: {
      readonly anchorCell?: { readonly rowIndex?: number; readonly columnIndex?: number };
      readonly widthPixels?: number;
      readonly heightPixels?: number;
    };
  };
}
