/** Groups of rows or columns that fold together. */
import { ApiError } from '../../../api';
import { replaceSheet, requireSheet } from '../../edit';
import { shownThing, tidy } from '../../protoJson';
import type { DimensionGroup, DimensionRange, Json, Sheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';
import { linesOf } from './dimensions';

const ofDimension = (sheet: Sheet, dimension: string): DimensionGroup[] =>
  (sheet.groups ?? []).filter((group) => group.range.dimension === dimension);

const covers = (outer: DimensionRange, inner: DimensionRange): boolean =>
  outer.dimension === inner.dimension && outer.startIndex <= inner.startIndex && outer.endIndex >= inner.endIndex;

/** Depth of each group is one more than the groups around it. */
function withDepths(groups: readonly Omit<DimensionGroup, 'depth'>[]): DimensionGroup[] {
  return groups.map((group, index) => {
    const around = groups.filter(
      (other, at) =>
        covers(other.range, group.range) && (at < index || (at !== index && !covers(group.range, other.range))),
    );
    return { ...group, depth: around.length + 1 };
  });
}

/** Groups of a dimension as answers show them; absent when there are none. */
export function shownGroups(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS'): Json[] {
  return ofDimension(sheet, dimension).map((group) => shownThing(group) as Json);
}

function withGroups(sheet: Sheet, groups: readonly Omit<DimensionGroup, 'depth'>[]): Sheet {
  return { ...sheet, groups: withDepths(groups) };
}

/** The first group of a dimension also says where its control stands (recorded answers). */
export const addDimensionGroup: RequestHandler = (stored, body, { where }) => {
  const { sheet, range } = linesOf(stored, body.range, where);
  const grouped = withGroups(sheet, [...(sheet.groups ?? []), { range }]);
  const control = range.dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  const gridProperties = { ...sheet.properties.gridProperties, [control]: true };
  const next = { ...grouped, properties: { ...sheet.properties, gridProperties } };
  return {
    stored: replaceSheet(stored, next),
    reply: { dimensionGroups: shownGroups(next, range.dimension) },
  };
};

const noGroup = (where: string): ApiError =>
  new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No dimension group found for the given range.`);

/** Removes the innermost group that holds the range. */
export const deleteDimensionGroup: RequestHandler = (stored, body, { where }) => {
  const { sheet, range } = linesOf(stored, body.range, where);
  const holding = (sheet.groups ?? []).filter((group) => covers(group.range, range));
  const target = holding.reduce<DimensionGroup | undefined>(
    (deepest, group) => (deepest && deepest.depth >= group.depth ? deepest : group),
    undefined,
  );
  if (!target) throw noGroup(where);
  const next = withGroups(
    sheet,
    (sheet.groups ?? []).filter((group) => group !== target),
  );
  const groups = shownGroups(next, range.dimension);
  return { stored: replaceSheet(stored, next), reply: groups.length > 0 ? { dimensionGroups: groups } : {} };
};

export const updateDimensionGroup: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where).filter((path) => path === 'collapsed' || path === '*');
  const given = (body.dimensionGroup ?? {}) as Json;
  const range = (given.range ?? {}) as Partial<DimensionRange>;
  const sheet = requireSheet(stored, range.sheetId, where);
  const target = (sheet.groups ?? []).find(
    (group) =>
      group.range.dimension === range.dimension &&
      group.range.startIndex === (range.startIndex ?? 0) &&
      group.range.endIndex === range.endIndex &&
      group.depth === (given.depth ?? group.depth),
  );
  if (!target) throw noGroup(where);
  const { collapsed } = tidy(applyMask({ collapsed: target.collapsed }, given, paths));
  const kept = { range: target.range, depth: target.depth };
  const changed: DimensionGroup = collapsed === true ? { ...kept, collapsed } : kept;
  const groups = (sheet.groups ?? []).map((group) => (group === target ? changed : group));
  return { stored: replaceSheet(stored, { ...sheet, groups }) };
};
