/** Conditional colours and charts, which tables and panels share. */
import { AppError } from '../../shared/errors';
import { pick } from '../../shared/text';
import type { ChartDefinition, ConditionalRule, TabArea } from '../look';
import type { PanelTab, TableTab } from '../tab';
import { chartId } from './identity';
import { columnArea, indexOfKey, panelArea, type Layout } from './layout';
import type { Area, ChartModel, RuleModel } from './sheetModel';

/** The cells of an area; a table's column with its header when `headers` is 1. */
function areaOf(tab: TableTab | PanelTab, area: TabArea, headers: 0 | 1 = 0): Area {
  if (area.kind === 'cells') {
    if (tab.kind !== 'panel')
      throw new AppError('INVALID_DEFINITION', `${tab.key} is a table: name a column`, { tab: tab.key });
    return panelArea(tab, area.from, area.to);
  }
  if (tab.kind !== 'table')
    throw new AppError('INVALID_DEFINITION', `${tab.key} is a panel: name cells`, { tab: tab.key });
  const data = columnArea(tab, area.column);
  return { ...data, startRow: data.startRow - headers };
}

function condition(rule: ConditionalRule, layout: Layout): RuleModel['condition'] {
  switch (rule.when.kind) {
    case 'textIs':
      return { type: 'TEXT_EQ', value: pick(rule.when.text, layout.language) };
    case 'textStarts':
      return { type: 'TEXT_STARTS_WITH', value: pick(rule.when.text, layout.language) };
    case 'less':
      return { type: 'NUMBER_LESS', value: String(rule.when.than) };
    case 'greater':
      return { type: 'NUMBER_GREATER', value: String(rule.when.than) };
  }
}

export const ruleModels = (tab: TableTab | PanelTab, rules: readonly ConditionalRule[], layout: Layout): RuleModel[] =>
  rules.map((rule) => ({ area: areaOf(tab, rule.area), condition: condition(rule, layout), signal: rule.signal }));

function anchorOf(tab: TableTab | PanelTab, anchor: ChartDefinition['anchor']): ChartModel['anchor'] {
  if ('rowIndex' in anchor) return { row: anchor.rowIndex, column: anchor.columnIndex };
  if (tab.kind !== 'panel')
    throw new AppError('INVALID_DEFINITION', `a chart of the table ${tab.key} is placed by numbers`, { tab: tab.key });
  return {
    row: indexOfKey(tab.rows, anchor.row, `row of ${tab.key}`),
    column: indexOfKey(tab.columns, anchor.column, `column of ${tab.key}`),
  };
}

export const chartModels = (
  tab: TableTab | PanelTab,
  charts: readonly ChartDefinition[],
  layout: Layout,
): ChartModel[] =>
  charts.map((chart) => ({
    id: chartId(tab.key, chart.key),
    title: pick(chart.title, layout.language),
    type: chart.type,
    domain: areaOf(tab, chart.domain, chart.headers),
    series: chart.series.map((area) => areaOf(tab, area, chart.headers)),
    headers: chart.headers,
    anchor: anchorOf(tab, chart.anchor),
    widthPx: chart.widthPx,
    heightPx: chart.heightPx,
  }));
