/** What stands on ranges of a sheet, after an edit of its rows or columns: rules, charts, protections, filters, groups, metadata. */
import type { DimensionGroup, DimensionRange, GridRange, Json, Metadata, NamedRange } from '../state';
import { mapGridRange, mapLine, mapRangesIn, mapSpan, type DimensionEdit } from './lines';

const isGone = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Things with a range, or a list of them, under `key`; those whose range is gone go with it. */
export function mapThings(edit: DimensionEdit, list: readonly Json[], key: 'range' | 'ranges'): Json[] {
  return list.flatMap((each) => {
    const next = mapRangesIn(edit, each) as Json;
    return each[key] !== undefined && isGone(next[key]) ? [] : [next];
  });
}

export const mapMerges = (edit: DimensionEdit, list: readonly GridRange[]): GridRange[] =>
  list.map((range) => mapGridRange(edit, range)).filter((range) => range !== null);

/** A filter's criteria are numbered by columns of the sheet. */
function mapFilterColumns(edit: DimensionEdit, filter: Json): Json {
  if (edit.dimension !== 'COLUMNS') return filter;
  const column = (index: unknown): number | null => mapLine(edit, Number(index ?? 0));
  const specs = (list: unknown, key: string): Json[] =>
    ((list ?? []) as readonly Json[]).flatMap((spec) => {
      const at = column(spec[key]);
      return at === null ? [] : [{ ...spec, [key]: at }];
    });
  const criteria = Object.entries((filter.criteria ?? {}) as Json).flatMap(([index, each]) => {
    const at = column(index);
    return at === null ? [] : [[String(at), each] as const];
  });
  return {
    ...filter,
    ...(filter.criteria ? { criteria: Object.fromEntries(criteria) } : {}),
    ...(filter.filterSpecs ? { filterSpecs: specs(filter.filterSpecs, 'columnIndex') } : {}),
    ...(filter.sortSpecs ? { sortSpecs: specs(filter.sortSpecs, 'dimensionIndex') } : {}),
  };
}

export const mapFilters = (edit: DimensionEdit, filters: readonly Json[]): Json[] =>
  mapThings(edit, filters, 'range').map((filter) => mapFilterColumns(edit, filter));

/** Series and domains whose cells are gone are dropped; the chart stays (measured behaviour m068). */
function dropEmptySources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmptySources).filter((each) => !lostSources(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dropEmptySources(each)]));
}

function lostSources(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sources } = value as Json;
  if (Array.isArray(sources)) return sources.length === 0;
  return ['series', 'domain', 'sourceRange'].some((key) => lostSources((value as Json)[key]));
}

/** Charts of any sheet: sources follow their cells; the anchor follows its line, or the next one when that is deleted. */
export function mapCharts(edit: DimensionEdit, charts: readonly Json[]): Json[] {
  const key = edit.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  return charts.map((chart) => {
    const next: Json = { ...chart, spec: dropEmptySources(mapRangesIn(edit, chart.spec)) };
    const position = chart.position as Json | undefined;
    const overlay = position?.overlayPosition as Json | undefined;
    const anchor = (overlay?.anchorCell ?? {}) as Json;
    if (!overlay || (anchor.sheetId ?? 0) !== edit.sheetId) return next;
    const anchorCell = { ...anchor, [key]: mapLine(edit, Number(anchor[key] ?? 0)) ?? edit.at };
    return { ...next, position: { ...position, overlayPosition: { ...overlay, anchorCell } } };
  });
}

function mapDimensionRange(edit: DimensionEdit, range: DimensionRange): DimensionRange | null {
  if (range.sheetId !== edit.sheetId || range.dimension !== edit.dimension) return range;
  const mapped = mapSpan(edit, { start: range.startIndex, end: range.endIndex });
  return mapped && { ...range, startIndex: mapped.start, endIndex: mapped.end };
}

export const mapGroups = (edit: DimensionEdit, groups: readonly DimensionGroup[]): DimensionGroup[] =>
  groups.flatMap((group) => {
    const range = mapDimensionRange(edit, group.range);
    return range ? [{ ...group, range }] : [];
  });

/** Metadata of a line goes with it (measured behaviours m058, m059). */
export const mapMetadata = (edit: DimensionEdit, list: readonly Metadata[]): Metadata[] =>
  list.flatMap((metadata) => {
    const range = metadata.location.dimensionRange;
    if (!range) return [metadata];
    const mapped = mapDimensionRange(edit, range);
    if (!mapped) return [];
    return [mapped === range ? metadata : { ...metadata, location: { dimensionRange: mapped } }];
  });

export const mapNamedRanges = (edit: DimensionEdit, list: readonly NamedRange[]): NamedRange[] =>
  list.flatMap((named) => {
    const range = mapGridRange(edit, named.range);
    return range ? [range === named.range ? named : { ...named, range }] : [];
  });
