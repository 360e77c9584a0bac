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

function table(rows: readonly Values[], gone: readonly string[] = []): TableData {
  const columns = new Map(
    (
      [
        ['channel', 0],
        ['leads', 1],
        ['written', 2],
      ] as const
    ).filter(([column]) => !gone.includes(column)),
  );
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

  it('tells rows by what it wrote when people deleted the column of their key, and adds none twice', () => {
    const rows = [ours, written({ channel: 'seo', leads: 1 })].map(({ channel: _gone, ...rest }) => rest);
    const wanted = [
      { channel: 'vk', leads: 4 },
      { channel: 'seo', leads: 1 },
    ];
    expect(syncTable(SPEC, table(rows, ['channel']), wanted)).toMatchObject({ added: 0, changed: 1, kept: [] });
    expect(syncTable(SPEC, table(rows, ['channel']), [{ channel: 'vk', leads: 3 }, wanted[1] as Values])).toMatchObject(
      {
        requests: [],
        added: 0,
      },
    );
  });

  it('keeps what people pasted over the memory of a row, lists that alone, and fills only empty cells', () => {
    const pasted = { channel: 'vk', leads: 3, written: 'pasted' };
    const listed = [{ row: 1, column: 'written', live: 'pasted', wanted: null }];
    for (const leads of [3, 4])
      expect(syncTable(SPEC, table([pasted]), [{ channel: 'vk', leads }])).toMatchObject({
        requests: [],
        kept: listed,
      });
    const cleared = syncTable(SPEC, table([{ ...pasted, leads: null }]), [{ channel: 'vk', leads: 4 }]);
    expect(cleared).toMatchObject({ writes: [{ row: 1, column: 1, value: 4 }], kept: listed });
    // a row that the data do not name is theirs
    expect(syncTable(SPEC, table([pasted]), [])).toMatchObject({ requests: [], kept: [] });
  });

  it('leaves a table alone whose rows nothing tells', () =>
    expect(syncTable(SPEC, table([{ leads: 3 }], ['channel', 'written']), [{ channel: 'vk', leads: 3 }])).toMatchObject(
      {
        requests: [],
        added: 0,
      },
    ));

  it('goes on without the memory while the key is there', () =>
    expect(
      syncTable(SPEC, table([{ channel: 'vk', leads: 3 }], ['written']), [{ channel: 'vk', leads: 3 }]),
    ).toMatchObject({ requests: [], added: 0 }));

  it('takes the last of two wanted rows with one key, and the next time writes nothing', () => {
    const wanted = [
      { channel: 'vk', leads: 2 },
      { channel: 'vk', leads: 3 },
    ];
    expect(syncTable(SPEC, table([]), wanted)).toMatchObject({ added: 1, writes: [{}, { value: 3 }, {}] });
    expect(syncTable(SPEC, table([ours]), wanted)).toMatchObject({ requests: [], added: 0, changed: 0 });
  });

  it('counts a row that people copied once', () => {
    const wanted = [{ channel: 'vk', leads: 3 }];
    expect(syncTable(SPEC, table([ours, ours]), wanted)).toMatchObject({ added: 0, changed: 1 });
    expect(syncTable(SPEC, table([written({ channel: 'vk', leads: 0 }), ours]), wanted)).toMatchObject({
      requests: [],
      changed: 0,
    });
  });

  it('empties a row whose key people typed over, adds the right one, and the next time writes nothing', () => {
    const wanted = [{ channel: 'vk', leads: 3 }];
    const typed = { ...ours, channel: 'vkk' };
    expect(syncTable(SPEC, table([typed]), wanted)).toMatchObject({
      added: 1,
      changed: 1,
      kept: [{ row: 1, column: 'channel', live: 'vkk', wanted: 'vk' }],
    });
    const after = { ...written({ channel: 'vk', leads: 0 }), channel: 'vkk' };
    expect(syncTable(SPEC, table([after, ours]), wanted)).toMatchObject({ requests: [], added: 0, changed: 0 });
  });
});
