/** Charts: kept as their specification and their place. */
import { ApiError } from '../../../api';
import { tidy, withColorTwins } from '../../protoJson';
import type { Json, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';
import { addThing, deleteThing, holderOf, replaceThing, type ThingKind } from './lists';

const DEFAULT_SIZE = { widthPixels: 600, heightPixels: 371 };

/** Sheet on which a chart or slicer lies. */
function anchorSheet(chart: Json): number | undefined {
  const overlay = (chart.position as Json | undefined)?.overlayPosition as Json | undefined;
  return (overlay?.anchorCell as Json | undefined)?.sheetId as number | undefined;
}

/** Anchor and size are always there in Google's answers. */
function completeOverlay(chart: Json): Json {
  const overlay = ((chart.position as Json | undefined)?.overlayPosition ?? {}) as Json;
  const anchor = (overlay.anchorCell ?? {}) as Json;
  const anchorCell = { sheetId: anchor.sheetId ?? 0, rowIndex: 0, columnIndex: 0, ...anchor };
  return { ...chart, position: { overlayPosition: { ...DEFAULT_SIZE, ...overlay, anchorCell } } };
}

const CHARTS: ThingKind = {
  list: 'charts',
  idKey: 'chartId',
  field: 'chart',
  noun: 'embedded object',
  sheetOf: anchorSheet,
  complete: completeOverlay,
};

/** Slicers lie on a sheet as charts do. */
export const SLICERS: ThingKind = {
  list: 'slicers',
  idKey: 'slicerId',
  field: 'slicer',
  noun: 'slicer',
  sheetOf: anchorSheet,
  complete: completeOverlay,
};

const SPECS = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
];

function checkSpec(spec: Json, where: string): void {
  if (!SPECS.some((kind) => spec[kind] !== undefined))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec`,
    );
  const basic = spec.basicChart as Json | undefined;
  const count = (key: string): number => ((basic?.[key] ?? []) as readonly unknown[]).length;
  // measured behaviour m066
  if (basic && count('domains') + count('series') === 0) throw new ApiError('INTERNAL', 'Internal error encountered.');
}

const place = addThing(CHARTS);

export const addChart: RequestHandler = (stored, body, context) => {
  const chart = (body.chart ?? {}) as Json;
  const position = (chart.position ?? {}) as Json;
  if (position.newSheet === true || position.sheetId !== undefined)
    throw new ApiError('UNIMPLEMENTED', 'The emulator does not support charts on sheets of their own');
  checkSpec((chart.spec ?? {}) as Json, context.where);
  return place(stored, body, context);
};

export const updateChartSpec: RequestHandler = (stored, body, { where }) => {
  const { sheet, thing } = holderOf(stored, CHARTS, body.chartId, where);
  const spec = tidy((body.spec ?? {}) as Json);
  checkSpec(spec, where);
  return { stored: replaceThing(stored, sheet, CHARTS, thing, { ...thing, spec }) };
};

/** The border lies in the chart itself. */
export const updateEmbeddedObjectBorder: RequestHandler = (stored, body, { where }) => {
  const paths = withColorTwins(maskPaths(body.fields, where));
  const { sheet, thing } = holderOf(stored, CHARTS, body.objectId, where);
  const border = applyMask((thing.border ?? {}) as Json, tidy((body.border ?? {}) as Json), paths);
  return { stored: replaceThing(stored, sheet, CHARTS, thing, { ...thing, border }) };
};

/** Charts and slicers number their ids apart; a chart comes first. */
const kindOf = (stored: StoredSpreadsheet, id: unknown): ThingKind =>
  stored.sheets.some((sheet) => sheet.slicers?.some((slicer) => slicer.slicerId === id)) &&
  !stored.sheets.some((sheet) => sheet.charts.some((chart) => chart.chartId === id))
    ? SLICERS
    : CHARTS;

export const deleteEmbeddedObject: RequestHandler = (stored, body, context) =>
  deleteThing(kindOf(stored, body.objectId), 'objectId')(stored, body, context);

/** Moves or resizes a chart or slicer on its own sheet or to another one. */
export const updateEmbeddedObjectPosition: RequestHandler = (stored, body, { where }) => {
  const kind = kindOf(stored, body.objectId);
  const { sheet, thing } = holderOf(stored, kind, body.objectId, where);
  const given = ((body.newPosition as Json | undefined)?.overlayPosition ?? {}) as Json;
  const before = ((thing.position as Json).overlayPosition ?? {}) as Json;
  const overlay = applyMask(before, given, maskPaths(body.fields, where));
  const moved = completeOverlay({ ...thing, position: { overlayPosition: overlay } });
  const reply = { position: moved.position };
  if ((anchorSheet(moved) ?? 0) === sheet.properties.sheetId)
    return { stored: replaceThing(stored, sheet, kind, thing, moved), reply };
  const left = replaceThing(stored, sheet, kind, thing, null);
  const added = addThing(kind)(left, { [kind.field]: moved }, { where, now: 0 });
  return { ...added, reply };
};
