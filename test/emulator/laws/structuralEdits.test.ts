/**
 * Laws of structural edits over generated sequences of inserted, deleted and moved rows and columns: every formula, name, rule, protection
 * and piece of metadata stays with the cells that it was put on; a batch that fails leaves the file byte for byte as it was.
 */
import fc from 'fast-check';
import { createEmulator, type Emulator } from '../../../emulator/emulator';

const ROWS = 9;
const COLUMNS = 6;
const RUNS = 60;

type Dimension = 'ROWS' | 'COLUMNS';
type Json = ReturnType<typeof JSON.parse>;

interface Edit {
  readonly kind: 'insert' | 'delete' | 'move';
  readonly dimension: Dimension;
  /** Shares of the lines that there are, so that an edit fits whatever came before it. */
  readonly at: number;
  readonly count: number;
  readonly to: number;
}

const share = fc.integer({ min: 0, max: 999 });
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move'),
  dimension: fc.constantFrom('ROWS', 'COLUMNS'),
  at: share,
  count: fc.integer({ min: 1, max: 3 }),
  to: share,
});

/** What the lines are, by the number that each had at first; null for one that came later. */
type Lines = Record<Dimension, (number | null)[]>;

const part = (of: number, count: number): number => Math.floor((of * count) / 1000);

/** The request of an edit, and its effect on the lines; null when there is nothing that it could do. */
function requestOf({ kind, dimension, at, count, to }: Edit, lines: Lines): object | null {
  const list = lines[dimension];
  const start = part(at, list.length);
  const size = Math.min(count, list.length - start);
  const range = { sheetId: 1, dimension, startIndex: start, endIndex: start + size };
  if (kind === 'insert') {
    list.splice(start, 0, ...Array.from({ length: size }, () => null));
    return { insertDimension: { range } };
  }
  if (kind === 'delete') {
    if (size >= list.length) return null;
    list.splice(start, size);
    return { deleteDimension: { range } };
  }
  const destinationIndex = part(to, list.length + 1);
  if (destinationIndex >= start && destinationIndex <= start + size) return null;
  const taken = list.splice(start, size);
  list.splice(destinationIndex > start ? destinationIndex - size : destinationIndex, 0, ...taken);
  return { moveDimension: { source: range, destinationIndex } };
}

class Subject {
  readonly emulator: Emulator = createEmulator({ checkResponses: true, now: () => 0 });
  readonly id: string;
  readonly lines: Lines = {
    ROWS: Array.from({ length: ROWS }, (_, row) => row),
    COLUMNS: Array.from({ length: COLUMNS }, (_, column) => column),
  };

  constructor() {
    const grid = { rowCount: ROWS, columnCount: COLUMNS };
    const sheets = [
      { properties: { sheetId: 1, title: 'Data', gridProperties: grid } },
      { properties: { sheetId: 2, title: 'Calc', gridProperties: { rowCount: 100, columnCount: 3 } } },
    ];
    this.id = this.call('POST', '/v4/spreadsheets', { sheets }).spreadsheetId;
  }

  call(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown): Json {
    const response = this.emulator.handle({ method, url, ...(body === undefined ? {} : { body }) });
    if (response.status !== 200) throw new Error(JSON.stringify(response.body));
    return response.body;
  }

  batch(requests: readonly object[]): void {
    if (requests.length > 0) this.call('POST', `/v4/spreadsheets/${this.id}:batchUpdate`, { requests });
  }

  write(range: string, values: readonly (readonly unknown[])[]): void {
    this.call('PUT', `/v4/spreadsheets/${this.id}/values/${range}?valueInputOption=USER_ENTERED`, { values });
  }

  read(range: string, option = 'UNFORMATTED_VALUE'): Json[][] {
    return this.call('GET', `/v4/spreadsheets/${this.id}/values/${range}?valueRenderOption=${option}`).values ?? [];
  }

  get(fields: string): Json {
    return this.call('GET', `/v4/spreadsheets/${this.id}?fields=${fields}`);
  }

  /** Applies edits one after the other, in one batch. */
  edit(edits: readonly Edit[]): void {
    this.batch(edits.map((each) => requestOf(each, this.lines)).filter((request) => request !== null));
  }

  bytes(): string {
    return JSON.stringify(this.emulator.file(this.id));
  }
}

const label = (row: number, column: number): string => `r${row}c${column}`;
const cellName = (row: number, column: number): string => `${'ABCDEF'[column]}${row + 1}`;

const CELLS = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
  row: Math.floor(index / COLUMNS),
  column: index % COLUMNS,
}));

const labelled = (): Subject => {
  const subject = new Subject();
  subject.write(
    'Data!A1',
    Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => label(row, column))),
  );
  return subject;
};

const lives = ({ lines }: Subject, row: number, column: number): boolean =>
  lines.ROWS.includes(row) && lines.COLUMNS.includes(column);

const holds = (law: (edits: readonly Edit[]) => void): void =>
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), law), { numRuns: RUNS });

test('cells are where their lines went', () => {
  holds((edits) => {
    const subject = labelled();
    subject.edit(edits);
    const wanted = subject.lines.ROWS.map((row) =>
      subject.lines.COLUMNS.map((column) => (row === null || column === null ? '' : label(row, column))),
    );
    const { rowCount, columnCount } = subject.get('sheets.properties').sheets[0].properties.gridProperties;
    expect([rowCount, columnCount]).toEqual([subject.lines.ROWS.length, subject.lines.COLUMNS.length]);
    const shown = subject.read('Data');
    expect(wanted.map((cells, row) => cells.map((_, column) => shown[row]?.[column] ?? ''))).toEqual(wanted);
  });
});

test('a formula refers to the same cell by content, and to none when that is deleted', () => {
  holds((edits) => {
    const subject = labelled();
    subject.write(
      'Calc!A1',
      CELLS.map(({ row, column }) => [`=Data!${cellName(row, column)}`]),
    );
    subject.edit(edits);
    const wanted = CELLS.map(({ row, column }) => (lives(subject, row, column) ? label(row, column) : '#REF!'));
    expect(subject.read('Calc!A1:A60').map(([value]) => value)).toEqual(wanted);
  });
});

test('a range keeps what it held, less what was deleted, when rows and columns are inserted and deleted', () => {
  const box = fc.tuple(share, share, share, share);
  fc.assert(
    fc.property(box, fc.array(edit, { minLength: 1, maxLength: 5 }), ([top, bottom, left, right], edits) => {
      const [r1, r2] = [part(top, ROWS), part(bottom, ROWS)].sort((a, b) => a - b) as [number, number];
      const [c1, c2] = [part(left, COLUMNS), part(right, COLUMNS)].sort((a, b) => a - b) as [number, number];
      const subject = labelled();
      subject.write('Calc!A1', [[`=COUNTA(Data!${cellName(r1, c1)}:${cellName(r2, c2)})`]]);
      subject.edit(edits.filter(({ kind }) => kind !== 'move'));
      const kept = CELLS.filter(({ row, column }) => row >= r1 && row <= r2 && column >= c1 && column <= c2).filter(
        ({ row, column }) => lives(subject, row, column),
      );
      const text = String(subject.read('Calc!A1', 'FORMULA')[0]?.[0]);
      if (kept.length === 0) expect(text).toBe('=COUNTA(#REF!)');
      else {
        expect(subject.read('Calc!A1')).toEqual([[kept.length]]);
        const range = /\((.*)\)/.exec(text)?.[1] ?? '';
        const found = subject
          .read(range)
          .flat()
          .filter((value) => value !== '');
        expect(found).toEqual(kept.map(({ row, column }) => label(row, column)));
      }
    }),
    { numRuns: RUNS },
  );
});

test('metadata sit on the same line, are found by it, and go with it', () => {
  holds((edits) => {
    const subject = new Subject();
    const each = (dimension: Dimension, count: number): object[] =>
      Array.from({ length: count }, (_, index) => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: dimension,
            metadataValue: String(index),
            visibility: 'PROJECT',
            location: { dimensionRange: { sheetId: 1, dimension, startIndex: index, endIndex: index + 1 } },
          },
        },
      }));
    subject.batch([...each('ROWS', ROWS), ...each('COLUMNS', COLUMNS)]);
    subject.edit(edits);
    for (const dimension of ['ROWS', 'COLUMNS'] as const) {
      const found = subject.call('POST', `/v4/spreadsheets/${subject.id}/developerMetadata:search`, {
        dataFilters: [{ developerMetadataLookup: { metadataKey: dimension } }],
      }).matchedDeveloperMetadata;
      const places = new Map(
        (found ?? []).map(({ developerMetadata }: Json) => [
          developerMetadata.location.dimensionRange.startIndex ?? 0,
          Number(developerMetadata.metadataValue),
        ]),
      );
      const wanted = subject.lines[dimension].flatMap((line, index) => (line === null ? [] : [[index, line] as const]));
      expect(places).toEqual(new Map(wanted));
    }
  });
});

test('named ranges, protections, rules and lists of one cell go with it', () => {
  fc.assert(
    fc.property(share, share, fc.array(edit, { minLength: 1, maxLength: 6 }), (at, across, edits) => {
      const [row, column] = [part(at, ROWS), part(across, COLUMNS)];
      const subject = labelled();
      const range = {
        sheetId: 1,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      };
      const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${cellName(row, column)}>0` }] };
      subject.batch([
        { addNamedRange: { namedRange: { name: 'spot', range } } },
        { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
        {
          addConditionalFormatRule: {
            rule: { ranges: [range], booleanRule: { condition, format: { textFormat: { bold: true } } } },
          },
        },
        {
          setDataValidation: {
            range,
            rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } },
          },
        },
        { addBanding: { bandedRange: { range, rowProperties: { firstBandColor: { red: 1 } } } } },
      ]);
      subject.write('Calc!A1', [['=spot']]);
      subject.edit(edits);
      const [down, right] = [subject.lines.ROWS.indexOf(row), subject.lines.COLUMNS.indexOf(column)];
      const { namedRanges, sheets } = subject.get(
        'namedRanges,sheets(protectedRanges.range,conditionalFormats(ranges,booleanRule.condition),bandedRanges.range)',
      );
      const things = sheets[0];
      if (!lives(subject, row, column)) {
        expect([namedRanges, things.protectedRanges, things.conditionalFormats, things.bandedRanges]).toEqual(
          Array.from({ length: 4 }, () => undefined),
        );
        return;
      }
      const wanted = { startRowIndex: down, endRowIndex: down + 1, startColumnIndex: right, endColumnIndex: right + 1 };
      expect(namedRanges[0].range).toMatchObject(wanted);
      expect(things.protectedRanges[0].range).toMatchObject(wanted);
      expect(things.conditionalFormats[0].ranges).toMatchObject([wanted]);
      expect(things.bandedRanges[0].range).toMatchObject(wanted);
      const letter = String.fromCharCode(65 + right);
      expect(things.conditionalFormats[0].booleanRule.condition.values[0].userEnteredValue).toBe(
        `=${letter}${down + 1}>0`,
      );
      expect(subject.read('Calc!A1')).toEqual([[label(row, column)]]);
      const cell = subject.get(`sheets.data.rowData.values.dataValidation&ranges=Data!${letter}${down + 1}`);
      expect(cell.sheets[0].data[0].rowData[0].values[0].dataValidation.condition.type).toBe('NUMBER_GREATER');
    }),
    { numRuns: RUNS },
  );
});

const FAILING: readonly object[] = [
  { deleteSheet: { sheetId: 99 } },
  { addSheet: { properties: { title: 'Data' } } },
  { addDataSource: {} },
  { updateSheetProperties: { properties: { sheetId: 1, hidden: true } } },
  { deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 5000 } } },
  { createDeveloperMetadata: { developerMetadata: { visibility: 'PROJECT', location: { spreadsheet: true } } } },
  { updateCells: { start: { sheetId: 1 }, rows: [{ values: [{}] }], fields: '' } },
  { repeatCell: { range: { sheetId: 1 }, cell: { userEnteredValue: { bogus: 1 } }, fields: '*' } },
];

test('a batch that fails, wherever it fails, leaves the file byte for byte as it was', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 5 }),
      fc.constantFrom(...FAILING),
      fc.boolean(),
      (edits, failing, first) => {
        const subject = labelled();
        subject.write('Calc!A1', [['=Data!A1'], ['=SUM(Data!A1:C3)']]);
        const before = subject.bytes();
        const good = edits.map((each) => requestOf(each, subject.lines)).filter((request) => request !== null);
        const requests = first ? [failing, ...good] : [...good, failing];
        expect(() => subject.batch(requests)).toThrow();
        expect(subject.bytes()).toBe(before);
      },
    ),
    { numRuns: RUNS },
  );
});
