import { baseText, syncTable, type SyncSpec, type Values } from '../../../src/app/tables/syncTable';
import type { TableData } from '../../../src/app/tables/tableRead';
import { DEPARTMENT } from '../../../src/department/index';
import { tableOf } from '../../../src/app/tables/requireColumns';

const SPEC: SyncSpec = {
  keyOf: (values) => String(values.channel),
  columns: ['channel', 'leads'],
  measures: ['leads'],
  base: 'written',
};

const written = (values: Values): Values => ({ ...values, written: baseText(SPEC, values) });

function table(rows: readonly Values[]): TableData {
  const columns = new Map([
    ['channel', 0],
    ['leads', 1],
    ['written', 2],
  ]);
  return {
    tab: tableOf(DEPARTMENT, 'facts'),
    state: { key: 'facts', sheetId: 7, title: 'Факты', hidden: false, rowCount: 100, columnCount: 3, columns },
    rows: rows.map((values, index) => ({ row: index + 1, values })),
  };
}

describe('syncTable', () => {
  const ours = written({ channel: 'vk', leads: 3 });

  it('empties a row of ours that the data no longer name, so that a corrected lead is not counted twice', () => {
    const plan = syncTable(SPEC, table([ours]), [{ channel: 'seo', leads: 3 }]);
    expect(plan).toMatchObject({ added: 1, changed: 1, kept: [] });
    const again = syncTable(
      SPEC,
      table([written({ channel: 'vk', leads: 0 }), written({ channel: 'seo', leads: 3 })]),
      [{ channel: 'seo', leads: 3 }],
    );
    expect(again).toMatchObject({ requests: [], added: 0, changed: 0 });
  });

  it('leaves a row that a person typed alone', () => {
    expect(syncTable(SPEC, table([{ channel: 'fair', leads: 5, written: null }]), [])).toMatchObject({
      requests: [],
      kept: [],
    });
  });

  it('keeps a number that a person typed over a row that is no longer named, and lists it', () => {
    const plan = syncTable(SPEC, table([{ ...ours, leads: 9 }]), []);
    expect(plan).toMatchObject({ changed: 0, kept: [{ row: 1, column: 'leads', live: 9, wanted: 0 }] });
  });
});
