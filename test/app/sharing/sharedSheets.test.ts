/** Laws of shared sheets: what the steps are told equals what Google would tell after the writes; and one reading, one writing. */
import fc from 'fast-check';
import { createEmulator } from '../../../emulator/emulator';
import { shareSheets } from '../../../src/app/sharing/sharedSheets';
import type { Ports, SheetsPort, ValueFilter } from '../../../src/app/ports';
import { SNAPSHOT_FIELDS, type SheetRequest, type SpreadsheetAnswer } from '../../../src/reconcile/googleSheets';
import type { Scalar } from '../../../src/blueprint/values';

const SHEET = 7;
const ROWS = 12;
const columnId = (column: number): number => 100 + column;

interface Bench {
  readonly id: string;
  readonly sheets: SheetsPort;
  readonly calls: string[];
}

/** The Sheets port over the emulator's REST face. */
function bench(): Bench {
  const emulator = createEmulator({});
  const calls: string[] = [];
  const send = (method: 'GET' | 'POST', url: string, body?: unknown): unknown => {
    const answer = emulator.handle({ method, url, ...(body === undefined ? {} : { body }) });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const { spreadsheetId: id } = send('POST', '/v4/spreadsheets', {
    properties: { title: 'x' },
    sheets: [{ properties: { sheetId: SHEET, title: 'A', gridProperties: { rowCount: ROWS, columnCount: 4 } } }],
  }) as { spreadsheetId: string };
  send('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
    requests: [0, 1, 2].map((column) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: columnId(column),
          metadataKey: 'k',
          metadataValue: `t.${column}`,
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: { sheetId: SHEET, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
          },
        },
      },
    })),
  });
  const sheets: SheetsPort = {
    readStructure: (file) => {
      calls.push('structure');
      return send('GET', `/v4/spreadsheets/${file}?fields=${encodeURIComponent(SNAPSHOT_FIELDS)}`) as SpreadsheetAnswer;
    },
    readSheet: () => {
      throw new Error('no step reads a foreign tab');
    },
    readValues: (file, filters) => {
      calls.push('values');
      return filters.map((filter) => {
        const dataFilter =
          filter.kind === 'column'
            ? { developerMetadataLookup: { metadataId: filter.metadataId } }
            : {
                gridRange: {
                  sheetId: filter.sheetId,
                  startRowIndex: filter.startRow,
                  endRowIndex: filter.endRow,
                  startColumnIndex: filter.startColumn,
                  endColumnIndex: filter.endColumn,
                },
              };
        const { valueRanges = [] } = send('POST', `/v4/spreadsheets/${file}/values:batchGetByDataFilter`, {
          dataFilters: [dataFilter],
          majorDimension: 'COLUMNS',
          valueRenderOption: 'UNFORMATTED_VALUE',
        }) as { valueRanges?: { valueRange: { values?: Scalar[][] } }[] };
        const values = valueRanges[0]?.valueRange.values;
        return values?.map((column) => column.map((value) => (value === '' ? null : value))) ?? null;
      });
    },
    readCells: () => new Map(),
    readTyped: () => new Map(),
    readSheets: () => new Map(),
    batchUpdate: (file, requests) => {
      calls.push('write');
      send('POST', `/v4/spreadsheets/${file}:batchUpdate`, { requests });
    },
  };
  return { id, sheets, calls };
}

const portsOf = (sheets: SheetsPort): Ports => ({ sheets }) as unknown as Ports;

const FILTERS: readonly ValueFilter[] = [
  ...[0, 1, 2].map((column): ValueFilter => ({ kind: 'column', metadataId: columnId(column) })),
  { kind: 'range', sheetId: SHEET, startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 },
];

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -9, max: 9 }),
  fc.boolean(),
  fc.constantFrom('a', 'б', '=1+1', "'x"),
);
const write: fc.Arbitrary<SheetRequest> = fc
  .record({
    row: fc.nat(ROWS - 4),
    column: fc.nat(2),
    values: fc.array(scalar, { minLength: 1, maxLength: 2 }),
    rows: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ row, column, values, rows }) => ({
    updateCells: {
      start: { sheetId: SHEET, rowIndex: row, columnIndex: column },
      rows: Array.from({ length: rows }, () => ({
        values: values.map((value) => ({
          userEnteredValue:
            value === null
              ? {}
              : typeof value === 'number'
                ? { numberValue: value }
                : typeof value === 'boolean'
                  ? { boolValue: value }
                  : { stringValue: value },
        })),
      })),
      fields: 'userEnteredValue',
    },
  }));
const insertion: fc.Arbitrary<SheetRequest> = fc
  .record({ at: fc.integer({ min: 1, max: ROWS - 1 }), count: fc.integer({ min: 1, max: 3 }) })
  .map(({ at, count }) => ({
    insertDimension: {
      range: { sheetId: SHEET, dimension: 'ROWS', startIndex: at, endIndex: at + count },
      inheritFromBefore: true,
    },
  }));
const growth: fc.Arbitrary<SheetRequest> = fc
  .integer({ min: 1, max: 3 })
  .map((length) => ({ appendDimension: { sheetId: SHEET, dimension: 'ROWS', length } }));
const request = fc.oneof(
  { arbitrary: write, weight: 5 },
  { arbitrary: insertion, weight: 1 },
  { arbitrary: growth, weight: 1 },
);

/** Trailing empty cells are not part of an answer. */
const trimmed = (columns: readonly (readonly Scalar[])[] | null): Scalar[][] =>
  (columns ?? [[]]).map((column) => {
    const end = column.reduce((last: number, value, index) => (value === null ? last : index + 1), 0);
    return column.slice(0, end) as Scalar[];
  });

const rowCount = (answer: SpreadsheetAnswer): number | undefined =>
  answer.sheets?.[0]?.properties?.gridProperties?.rowCount;

describe('shared sheets', () => {
  it('tell what a workbook would tell after the pending writes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(request, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (batches) => {
          const { id, sheets } = bench();
          const shared = shareSheets(portsOf(sheets));
          shared.ports.sheets.readValues(id, FILTERS);
          for (const batch of batches) shared.ports.sheets.batchUpdate(id, batch);
          const told = shared.ports.sheets.readValues(id, FILTERS).map(trimmed);
          const rows = rowCount(shared.ports.sheets.readStructure(id));
          shared.send();
          expect(told).toEqual(sheets.readValues(id, FILTERS).map(trimmed));
          expect(rows).toBe(rowCount(sheets.readStructure(id)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('read once and write once, however many steps there are', () => {
    const { id, sheets, calls } = bench();
    const shared = shareSheets(portsOf(sheets), () => FILTERS);
    for (let step = 0; step < 5; step++) {
      shared.ports.sheets.readStructure(id);
      shared.ports.sheets.readValues(id, [FILTERS[step % 3] as ValueFilter]);
      shared.ports.sheets.batchUpdate(id, [
        {
          updateCells: {
            start: { sheetId: SHEET, rowIndex: step + 1, columnIndex: (step + 1) % 3 },
            rows: [{ values: [{ userEnteredValue: { numberValue: step } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]);
      expect(shared.ports.sheets.readValues(id, [FILTERS[(step + 1) % 3] as ValueFilter])[0]?.[0]?.[step + 1]).toBe(
        step,
      );
    }
    shared.send();
    shared.send();
    expect(calls).toEqual(['structure', 'values', 'write']);
  });

  it('send at once what they cannot reckon with, and read again', () => {
    const { id, sheets, calls } = bench();
    const shared = shareSheets(portsOf(sheets));
    shared.ports.sheets.readValues(id, FILTERS);
    shared.ports.sheets.batchUpdate(id, [
      {
        updateCells: {
          start: { sheetId: SHEET, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=2+3' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(shared.ports.sheets.readValues(id, FILTERS)[0]).toEqual([[null, 5]]);
    expect(calls).toEqual(['structure', 'values', 'write', 'structure', 'values']);
  });

  it('keep nothing of a batch that was refused', () => {
    const { id, sheets } = bench();
    const shared = shareSheets(portsOf(sheets));
    shared.ports.sheets.readValues(id, FILTERS);
    const cell = (sheetId: number): SheetRequest => ({
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
        fields: 'userEnteredValue',
      },
    });
    shared.ports.sheets.batchUpdate(id, [cell(SHEET), cell(99)]);
    expect(() => shared.send()).toThrow();
    expect(shared.ports.sheets.readValues(id, FILTERS)[0] ?? null).toEqual(sheets.readValues(id, FILTERS)[0] ?? null);
  });
});
