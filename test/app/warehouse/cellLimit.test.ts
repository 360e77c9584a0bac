/** How full a workbook is, before rows are written. */
import { roomFor } from '../../../src/app/warehouse/cellLimit';
import type { WorkbookSnapshot } from '../../../src/reconcile/snapshot';
import { panelError } from '../../../src/panel/errors';

const book = (rowCount: number): WorkbookSnapshot =>
  ({ tabs: new Map([['leads', { sheetId: 7, rowCount, columnCount: 30 }]]) }) as unknown as WorkbookSnapshot;
const insert = (rows: number) => [
  { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 9, endIndex: 9 + rows } } },
];
const append = (rows: number) => [{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: rows } }];

describe('room for rows', () => {
  it.each([
    ['a tenth of the limit', book(33_000), [], []],
    ['just below seven tenths', book(200_000), insert(33_333), []],
    ['seven tenths', book(200_000), insert(33_334), ['import.tight']],
    ['appended rows', book(200_000), append(100_000), ['import.tight']],
    ['rows of another tab', book(200_000), [{ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 9e9 } }], []],
  ])('is judged at %s', (_name, snapshot, requests, codes) =>
    expect(roomFor(snapshot, requests, 'Leads').map(({ code }) => code)).toEqual(codes),
  );

  it('refuses what Google would refuse, and says where to go', () => {
    let shown = '';
    try {
      roomFor(book(300_000), insert(40_000), 'Leads');
    } catch (error) {
      const { what, action } = panelError(error);
      shown = `${what.en}. ${action?.text.en ?? ''}`;
    }
    expect(shown).toMatch(/do not fit.*BigQuery/);
  });
});
