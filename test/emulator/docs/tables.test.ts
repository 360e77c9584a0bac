/** Tables. Sources: m096, and the API's reference of each request. */
import { allBreaches, batch, blank, cells, get, insert, made, namedRanges, outline, range, refusal } from './support';

const start = { index: 2 };
const table = (rows: number, columns: number): object => ({ insertTable: { location: { index: 1 }, rows, columns } });
const cell = (rowIndex: number, columnIndex: number): object => ({ tableStartLocation: start, rowIndex, columnIndex });
const area = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number): object => ({
  tableRange: { tableCellLocation: cell(rowIndex, columnIndex), rowSpan, columnSpan },
});

/** A table of two rows and two columns that holds a, b, c, d; the body's third block. */
const LETTERS = [table(2, 2), insert(12, 'd'), insert(10, 'c'), insert(7, 'b'), insert(5, 'a')];

const spans = (...requests: readonly object[]): unknown[] =>
  (made(...requests).body.content[2]?.table?.tableRows ?? []).map((row) =>
    row.tableCells.map(
      ({ tableCellStyle }) => `${String(tableCellStyle.rowSpan)}x${String(tableCellStyle.columnSpan)}`,
    ),
  );

describe('insertTable', () => {
  test('m096: a newline goes in at the index and the table stands after it', () => {
    const shown = made(insert(1, 'ab'), { insertTable: { location: { index: 2 }, rows: 1, columns: 1 } });
    expect(outline(shown)).toEqual(['a\n', '[table]', 'b\n']);
    expect(shown.body.content[2]?.startIndex).toBe(3);
    expect(allBreaches(shown)).toEqual([]);
  });

  test('at the end of the segment a paragraph follows it', () => {
    const shown = made(insert(1, 'a'), { insertTable: { endOfSegmentLocation: {}, rows: 1, columns: 2 } });
    expect(outline(shown)).toEqual(['a\n', '[table]', '\n']);
  });

  test('a table may stand in a cell', () => {
    const shown = made(
      table(1, 1),
      { insertTable: { location: { index: 5 }, rows: 1, columns: 1 } },
      insert(9, 'deep'),
    );
    expect(cells(shown, 2)).toEqual([['\n[table]\n']]);
    expect(allBreaches(shown)).toEqual([]);
  });

  test('needs a row and a column', () => {
    expect(refusal(blank(), [table(0, 1)])).toMatch(/^Invalid requests\[0\]\.insertTable: /);
  });
});

test('text goes into cells by index', () => {
  expect(cells(made(...LETTERS), 2)).toEqual([
    ['a\n', 'b\n'],
    ['c\n', 'd\n'],
  ]);
});

describe('rows and columns', () => {
  const at = (rowIndex: number, columnIndex: number): object => ({ tableCellLocation: cell(rowIndex, columnIndex) });
  test.each([
    [
      'a row above',
      { insertTableRow: at(0, 0) },
      [
        ['\n', '\n'],
        ['a\n', 'b\n'],
        ['c\n', 'd\n'],
      ],
    ],
    [
      'a row below',
      { insertTableRow: { ...at(1, 0), insertBelow: true } },
      [
        ['a\n', 'b\n'],
        ['c\n', 'd\n'],
        ['\n', '\n'],
      ],
    ],
    [
      'a column left',
      { insertTableColumn: at(0, 0) },
      [
        ['\n', 'a\n', 'b\n'],
        ['\n', 'c\n', 'd\n'],
      ],
    ],
    [
      'a column right',
      { insertTableColumn: { ...at(0, 1), insertRight: true } },
      [
        ['a\n', 'b\n', '\n'],
        ['c\n', 'd\n', '\n'],
      ],
    ],
    ['without the first row', { deleteTableRow: at(0, 1) }, [['c\n', 'd\n']]],
    ['without the second column', { deleteTableColumn: at(1, 1) }, [['a\n'], ['c\n']]],
  ])('%s', (_what, request, wanted) => {
    const shown = made(...LETTERS, request);
    expect(cells(shown, 2)).toEqual(wanted);
    expect(allBreaches(shown)).toEqual([]);
    expect(shown.body.content[2]?.table).toMatchObject({ rows: wanted.length, columns: wanted[0]?.length });
    expect(shown.body.content[2]?.table?.tableStyle.tableColumnProperties).toHaveLength(wanted[0]?.length ?? 0);
  });

  test.each([
    ['rows', [{ deleteTableRow: at(0, 0) }, { deleteTableRow: at(0, 0) }]],
    ['columns', [{ deleteTableColumn: at(0, 0) }, { deleteTableColumn: at(0, 0) }]],
  ])('without %s the table is deleted', (_what, requests) => {
    expect(outline(made(...LETTERS, ...requests))).toEqual(['\n', '\n']);
  });

  test.each([
    ['a row above', { insertTableRow: at(0, 0) }],
    ['a column left', { insertTableColumn: at(0, 0) }],
    ['without the first row', { deleteTableRow: at(0, 0) }],
    ['without the first column', { deleteTableColumn: at(0, 0) }],
  ])('a named range over the last cell’s text follows: %s', (_what, request) => {
    const shown = made(...LETTERS, { createNamedRange: { name: 'd', ...range(15, 16) } }, request);
    const last = shown.body.content[2]?.table?.tableRows.at(-1)?.tableCells.at(-1)?.content[0]?.paragraph?.elements[0];
    expect(last?.textRun?.content).toBe('d\n');
    expect(namedRanges(shown)[0]?.ranges).toEqual([
      { startIndex: last?.startIndex, endIndex: (last?.startIndex ?? 0) + 1 },
    ]);
  });

  test('a cell that is not there is refused', () => {
    expect(refusal(batch(blank(), LETTERS).stored, [{ deleteTableRow: at(5, 0) }])).toMatch(
      /^Invalid requests\[0\]\.deleteTableRow: /,
    );
  });
});

describe('merging', () => {
  const merge = { mergeTableCells: area(0, 0, 2, 2) };

  test('gathers the text in the upper left cell; the others stay, empty', () => {
    const shown = made(...LETTERS, merge);
    expect(cells(shown, 2)).toEqual([
      ['a\nb\nc\nd\n', '\n'],
      ['\n', '\n'],
    ]);
    expect(allBreaches(shown)).toEqual([]);
    expect(spans(...LETTERS, merge)).toEqual([
      ['2x2', '1x1'],
      ['1x1', '1x1'],
    ]);
  });

  test('text after the table keeps its named range', () => {
    const shown = made(...LETTERS, insert(18, 'after'), { createNamedRange: { name: 'x', ...range(18, 23) } }, merge);
    const after = shown.body.content[3];
    expect(namedRanges(shown)[0]?.ranges).toEqual([
      { startIndex: after?.startIndex, endIndex: (after?.endIndex ?? 0) - 1 },
    ]);
  });

  test('unmerging gives the cells back', () => {
    expect(spans(...LETTERS, merge, { unmergeTableCells: area(0, 0, 2, 2) })).toEqual([
      ['1x1', '1x1'],
      ['1x1', '1x1'],
    ]);
  });

  const inside = { insertTableRow: { tableCellLocation: cell(1, 1) } };
  test.each([
    [
      'a row inside stretches the merged cell',
      inside,
      [
        ['3x1', '1x1'],
        ['1x1', '1x1'],
        ['1x1', '1x1'],
      ],
    ],
    ['a deleted row shrinks it', { deleteTableRow: { tableCellLocation: cell(1, 1) } }, [['1x1', '1x1']]],
    [
      'its first row deleted by a neighbour leaves the rest',
      { deleteTableRow: { tableCellLocation: cell(0, 1) } },
      [['1x1', '1x1']],
    ],
  ])('%s', (_what, request, wanted) => {
    expect(spans(...LETTERS, { mergeTableCells: area(0, 0, 2, 1) }, request)).toEqual(wanted);
  });
});

describe('look', () => {
  const green = { color: { rgbColor: { green: 1 } } };
  const look = (...requests: readonly object[]) => made(table(2, 2), ...requests).body.content[2]?.table;

  test('cells of a range', () => {
    const style = { tableCellStyle: { backgroundColor: green }, fields: 'backgroundColor' };
    const shown = look({ updateTableCellStyle: { ...area(0, 1, 2, 1), ...style } });
    expect(shown?.tableRows.map((row) => row.tableCells.map((each) => each.tableCellStyle.backgroundColor))).toEqual([
      [{}, green],
      [{}, green],
    ]);
  });

  test('all cells of a table, and back to the default', () => {
    const style = {
      updateTableCellStyle: { tableStartLocation: start, tableCellStyle: { backgroundColor: green }, fields: '*' },
    };
    const reset = { updateTableCellStyle: { ...area(0, 0, 1, 1), tableCellStyle: {}, fields: 'backgroundColor' } };
    expect(look(style, reset)?.tableRows[0]?.tableCells.map((each) => each.tableCellStyle.backgroundColor)).toEqual([
      {},
      green,
    ]);
  });

  test('columns', () => {
    const width = { magnitude: 120, unit: 'PT' };
    const tableColumnProperties = { widthType: 'FIXED_WIDTH', width };
    const update = { tableStartLocation: start, columnIndices: [1], tableColumnProperties, fields: 'widthType,width' };
    expect(look({ updateTableColumnProperties: update })?.tableStyle.tableColumnProperties).toEqual([
      { widthType: 'EVENLY_DISTRIBUTED' },
      { widthType: 'FIXED_WIDTH', width },
    ]);
  });

  test('rows and header rows', () => {
    const minRowHeight = { magnitude: 30, unit: 'PT' };
    const shown = look(
      {
        updateTableRowStyle: {
          tableStartLocation: start,
          rowIndices: [1],
          tableRowStyle: { minRowHeight },
          fields: 'minRowHeight',
        },
      },
      { pinTableHeaderRows: { tableStartLocation: start, pinnedHeaderRowsCount: 1 } },
    );
    expect(shown?.tableRows.map((row) => row.tableRowStyle)).toEqual([
      { minRowHeight: { unit: 'PT' }, tableHeader: true },
      { minRowHeight },
    ]);
  });
});

test('the whole of a document with tables is copied by get', () => {
  const { stored } = batch(blank(), LETTERS);
  expect(JSON.parse(JSON.stringify(get(stored)))).toEqual(get(stored));
});
