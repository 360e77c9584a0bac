/** A new spreadsheet from the body of `spreadsheets.create`. */
import { applyRequest } from './batchUpdate';
import { checkTitle, defaultProperties, defaultSheetTitle, emptySheet, sheetProperties } from './defaults';
import { tidy } from './protoJson';
import type { DimensionRange, GridRange, Json, Line, Sheet, StoredSpreadsheet } from './state';

type Body = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly Body[] => (value ?? []) as readonly Body[];

function makeSheets(bodies: readonly Body[], locale: string): Sheet[] {
  if (bodies.length === 0) return [emptySheet(sheetProperties({}, 0, defaultSheetTitle(locale)))];
  const stem = defaultSheetTitle(locale).replace(/\d+$/, '');
  const sheets: Sheet[] = [];
  bodies.forEach((body, index) => {
    const given = (body.properties ?? {}) as Json;
    const title = typeof given.title === 'string' ? given.title : `${stem}${index + 1}`;
    checkTitle(
      title,
      `sheets[${index}]`,
      sheets.map((sheet) => sheet.properties.title),
    );
    const taken = new Set(sheets.map((sheet) => sheet.properties.sheetId));
    let id = typeof given.sheetId === 'number' ? given.sheetId : index;
    while (taken.has(id)) id += 1;
    sheets.push(emptySheet(sheetProperties(given, id, title)));
  });
  return sheets;
}

const lines = (value: unknown): (Line | undefined)[] =>
  listOf(value).map((line) => {
    const { pixelSize, hiddenByUser } = tidy(line) as Line;
    return { ...(pixelSize ? { pixelSize } : {}), ...(hiddenByUser ? { hiddenByUser } : {}) };
  });

/** What a sheet of the body holds besides its properties, as the requests that would make it. */
function requestsOf(body: Body, sheetId: number): [string, Json][] {
  const onSheet = (range: unknown): GridRange => ({ ...(range as GridRange), sheetId });
  const grids = listOf(body.data).map((data): [string, Json] => [
    'updateCells',
    {
      start: { sheetId, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 },
      rows: data.rowData ?? [],
      fields: '*',
    },
  ]);
  const each = (key: string, make: (item: Body) => [string, Json]): [string, Json][] => listOf(body[key]).map(make);
  return [
    ...grids,
    ...each('merges', (range) => ['mergeCells', { range: onSheet(range) }]),
    ...each('conditionalFormats', (rule) => [
      'addConditionalFormatRule',
      {
        rule: { ...rule, ranges: listOf(rule.ranges).map(onSheet) },
        index: listOf(body.conditionalFormats).indexOf(rule),
      },
    ]),
    ...each('protectedRanges', (item) => [
      'addProtectedRange',
      { protectedRange: { ...item, range: onSheet(item.range) } },
    ]),
    ...each('bandedRanges', (item) => ['addBanding', { bandedRange: { ...item, range: onSheet(item.range) } }]),
    ...each('filterViews', (item) => ['addFilterView', { filter: { ...item, range: onSheet(item.range) } }]),
    ...each('charts', (chart) => ['addChart', { chart }]),
    ...(body.basicFilter
      ? [
          [
            'setBasicFilter',
            { filter: { ...(body.basicFilter as Json), range: onSheet((body.basicFilter as Json).range) } },
          ] as [string, Json],
        ]
      : []),
    ...each('developerMetadata', (item) => [
      'createDeveloperMetadata',
      { developerMetadata: { ...item, location: { sheetId } } },
    ]),
    ...listOf(body.data).flatMap((data) => [
      ...lineMetadata(data.rowMetadata, sheetId, 'ROWS', Number(data.startRow ?? 0)),
      ...lineMetadata(data.columnMetadata, sheetId, 'COLUMNS', Number(data.startColumn ?? 0)),
    ]),
  ];
}

function lineMetadata(
  value: unknown,
  sheetId: number,
  dimension: DimensionRange['dimension'],
  start: number,
): [string, Json][] {
  return listOf(value).flatMap((line, offset) =>
    listOf(line.developerMetadata).map((item): [string, Json] => {
      const startIndex = start + offset;
      const dimensionRange = { sheetId, dimension, startIndex, endIndex: startIndex + 1 };
      return ['createDeveloperMetadata', { developerMetadata: { ...item, location: { dimensionRange } } }];
    }),
  );
}

function withLines(sheet: Sheet, body: Body | undefined): Sheet {
  const data = listOf(body?.data)[0];
  if (!data) return sheet;
  return { ...sheet, rowLines: lines(data.rowMetadata), columnLines: lines(data.columnMetadata) };
}

/** A new spreadsheet; `sheets` of the body replace the default one (measured behaviour m040). @throws ApiError as a batch would. */
export function newSpreadsheet(id: string, body: Json): StoredSpreadsheet {
  const properties = defaultProperties((body.properties ?? {}) as Json);
  const bodies = listOf(body.sheets);
  const sheets = makeSheets(bodies, properties.locale).map((sheet, index) => withLines(sheet, bodies[index]));
  const empty: StoredSpreadsheet = {
    spreadsheetId: id,
    properties,
    sheets,
    namedRanges: [],
    developerMetadata: [],
  };
  const requests: [string, Json][] = [
    ...bodies.flatMap((sheet, index) => requestsOf(sheet, sheets[index]?.properties.sheetId ?? 0)),
    ...listOf(body.namedRanges).map((namedRange): [string, Json] => ['addNamedRange', { namedRange }]),
    ...listOf(body.developerMetadata).map((item): [string, Json] => [
      'createDeveloperMetadata',
      { developerMetadata: { ...item, location: { spreadsheet: true } } },
    ]),
  ];
  return requests.reduce(
    (stored, [kind, request]) => applyRequest(stored, kind, request, { now: 0, where: kind }).stored,
    empty,
  );
}
