/** A new tab as requests: the sheet itself, its identities, sizes, names, rules, charts and protection. */
import { METADATA_COLUMN, METADATA_ROW, METADATA_TAB } from '../../blueprint/compile/identity';
import type { ChartModel, LineModel, RuleModel, SheetModel } from '../../blueprint/compile/sheetModel';
import type { SheetRequest } from '../googleSheets';
import { gridRange } from './ranges';
import { rgb, SERIES_COLORS, signalFormat } from './theme';

/** The empty sheet with our id; everything that stands on it follows. */
export const addSheet = (sheet: SheetModel, index: number): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: sheet.sheetId,
      title: sheet.title,
      index,
      hidden: sheet.hidden,
      gridProperties: {
        rowCount: sheet.rowCount,
        columnCount: sheet.columnCount,
        frozenRowCount: sheet.frozenRows,
        frozenColumnCount: sheet.frozenColumns,
        hideGridlines: !sheet.gridlines,
      },
      ...(sheet.color ? { tabColorStyle: { rgbColor: rgb(sheet.color) } } : {}),
    },
  },
});

const metadata = (metadataId: number, metadataKey: string, metadataValue: string, location: object): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
  },
});

const lineRange = (sheetId: number, line: LineModel): object => ({
  sheetId,
  dimension: line.dimension,
  startIndex: line.index,
  endIndex: line.index + 1,
});

/** Identities of the tab and of its rows and columns. */
export const identityRequests = (sheet: SheetModel): SheetRequest[] => [
  metadata(sheet.metadataId, METADATA_TAB, sheet.key, { sheetId: sheet.sheetId }),
  ...sheet.lines.map((line) =>
    metadata(line.metadataId, line.dimension === 'ROWS' ? METADATA_ROW : METADATA_COLUMN, `${sheet.key}.${line.key}`, {
      dimensionRange: lineRange(sheet.sheetId, line),
    }),
  ),
];

/** Widths, heights and hidden lines. */
export const sizeRequests = (sheet: SheetModel): SheetRequest[] =>
  sheet.lines
    .filter((line) => line.sizePx !== undefined || line.hidden)
    .map((line) => ({
      updateDimensionProperties: {
        range: lineRange(sheet.sheetId, line),
        properties: {
          ...(line.sizePx === undefined ? {} : { pixelSize: line.sizePx }),
          ...(line.hidden ? { hiddenByUser: true } : {}),
        },
        fields: [line.sizePx === undefined ? '' : 'pixelSize', line.hidden ? 'hiddenByUser' : '']
          .filter(Boolean)
          .join(','),
      },
    }));

export const nameRequests = (sheet: SheetModel): SheetRequest[] =>
  sheet.names.map((each) => ({
    addNamedRange: {
      namedRange: { namedRangeId: each.id, name: each.name, range: gridRange(sheet.sheetId, each.area) },
    },
  }));

const ruleRequest = (sheetId: number, rule: RuleModel, index: number): SheetRequest => ({
  addConditionalFormatRule: {
    index,
    rule: {
      ranges: [gridRange(sheetId, rule.area)],
      booleanRule: {
        condition: { type: rule.condition.type, values: [{ userEnteredValue: rule.condition.value }] },
        format: signalFormat(rule.signal),
      },
    },
  },
});

function chartRequest(sheetId: number, chart: ChartModel): SheetRequest {
  const source = (area: ChartModel['domain']): object => ({ sourceRange: { sources: [gridRange(sheetId, area)] } });
  const horizontal = chart.type === 'bar';
  return {
    addChart: {
      chart: {
        chartId: chart.id,
        spec: {
          title: chart.title,
          altText: chart.title,
          hiddenDimensionStrategy: 'SHOW_ALL',
          basicChart: {
            chartType: chart.type === 'stackedColumn' ? 'COLUMN' : chart.type.toUpperCase(),
            legendPosition: chart.series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
            headerCount: chart.headers,
            ...(chart.type === 'stackedColumn' ? { stackedType: 'STACKED' } : {}),
            domains: [{ domain: source(chart.domain) }],
            series: chart.series.map((area, index) => ({
              series: source(area),
              targetAxis: horizontal ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
              colorStyle: { rgbColor: rgb(SERIES_COLORS[index % SERIES_COLORS.length] ?? '#0f766e') },
              // a line of one point, as in the first week, would not be seen
              ...(chart.type === 'line' ? { pointStyle: { shape: 'CIRCLE', size: 6 } } : {}),
            })),
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex: chart.anchor.row, columnIndex: chart.anchor.column },
            widthPixels: chart.widthPx,
            heightPixels: chart.heightPx,
          },
        },
      },
    },
  };
}

/** Conditional colours, charts, filter buttons and warning-only protection. */
export const dressRequests = (sheet: SheetModel): SheetRequest[] => [
  ...sheet.rules.map((rule, index) => ruleRequest(sheet.sheetId, rule, index)),
  ...sheet.charts.map((chart) => chartRequest(sheet.sheetId, chart)),
  ...(sheet.filter ? [{ setBasicFilter: { filter: { range: gridRange(sheet.sheetId, sheet.filter) } } }] : []),
  ...sheet.protections.map((protection) => ({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: protection.id,
        // exceptions are allowed only under a protected whole sheet, so a panel or form is protected as one
        ...(protection.open.length > 0
          ? {
              range: { sheetId: sheet.sheetId },
              unprotectedRanges: protection.open.map((area) => gridRange(sheet.sheetId, area)),
            }
          : { range: gridRange(sheet.sheetId, protection.area) }),
        description: protection.description,
        warningOnly: true,
      },
    },
  })),
];
