/**
 * Twenty-odd things that people do to a department, planted at once: your data and your look (silent), your changes (listed), broken (red).
 * Each is found, nothing else is; putting all back writes what was listed, and then there is nothing to tell.
 */
import type { ChangeItem, ChangesView, SectionChange } from '../../src/panel/contract';
import { tabId } from '../../src/blueprint/compile/identity';
import { refreshWith, type Call } from '../../workbench/sample/driver';
import { deleteSection, editDocument, readDocument, typeBefore } from './documents/support';
import { differing, workbookPicture } from './workbookPicture';
import { callOver, editIn, tinyTemplate, typeIn, valuesIn, type TinyHost } from './tinyDepartment';

const OPTIONS = {
  more: ['full_cost', 'month_costs', 'tasks', 'disputes', 'matrix', 'funnel', 'step_days', 'loss_reasons'],
} as const;
const quiet = (): void => undefined;

interface SheetAnswer {
  readonly properties: { readonly sheetId: number; readonly title: string };
  readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
  readonly charts?: readonly { readonly chartId: number; readonly spec: object }[];
}

describe('what people change', () => {
  let host: TinyHost;
  let call: Call;
  const edit = (...requests: object[]): void => editIn(host.emulator, host.pulse, requests);
  const type = (range: string, ...row: unknown[]): void => typeIn(host.emulator, host.pulse, range, [row]);
  const sheet = (tab: string): SheetAnswer => {
    const { sheets } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${host.pulse}` }).body as {
      readonly sheets: readonly SheetAnswer[];
    };
    const found = sheets.find(({ properties }) => properties.sheetId === tabId(tab));
    if (!found) throw new Error(`no ${tab}`);
    return found;
  };
  const column = (tab: string, title: string): number => {
    const header = valuesIn(host.emulator, host.pulse, `'${sheet(tab).properties.title}'!1:1`)[0] ?? [];
    const at = header.findIndex((each) => String(each).replace(' *', '') === title);
    if (at < 0) throw new Error(`no column ${title}`);
    return at;
  };
  const rows = (tab: string, title: string): object => {
    const at = column(tab, title);
    return { sheetId: tabId(tab), startRowIndex: 1, endRowIndex: 60, startColumnIndex: at, endColumnIndex: at + 1 };
  };
  const properties = (tab: string, values: object): void =>
    edit({
      updateSheetProperties: { properties: { sheetId: tabId(tab), ...values }, fields: Object.keys(values).join(',') },
    });
  const remove = (tab: string, dimension: 'ROWS' | 'COLUMNS', at: number): void =>
    edit({ deleteDimension: { range: { sheetId: tabId(tab), dimension, startIndex: at, endIndex: at + 1 } } });
  const insert = (tab: string, dimension: 'ROWS' | 'COLUMNS', at: number): void =>
    edit({ insertDimension: { range: { sheetId: tabId(tab), dimension, startIndex: at, endIndex: at + 1 } } });
  const document = (part: string): string =>
    host.emulator.list().find((file) => file.appProperties.mp_part === part)?.id ?? '';

  const format = (range: object): void =>
    edit({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  const maybe = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Maybe' }] } };

  /** Their own things, and the look: nobody is told. */
  const SILENT: readonly (readonly [string, () => void])[] = [
    ['rows of their own', () => type(`'Leads'!A2:B2`, 'L1', '2026-03-02')],
    ['plan numbers', () => type(`'Plan'!C2`, 12345)],
    ['a tab moved', () => properties('segments', { index: 0 })],
    ['a tab hidden', () => properties('products', { hidden: true })],
    ['a tab duplicated', () => edit({ duplicateSheet: { sourceSheetId: tabId('tasks'), newSheetName: 'Mine' } })],
    ['a tab added', () => edit({ addSheet: { properties: { title: 'Notes' } } })],
    ['a column inserted', () => insert('leads', 'COLUMNS', 1)],
    ['a row inserted', () => insert('funnel', 'ROWS', 5)],
    [
      'a column moved',
      () =>
        edit({
          moveDimension: {
            source: { sheetId: tabId('plan'), dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
            destinationIndex: 8,
          },
        }),
    ],
    [
      'a width',
      () =>
        edit({
          updateDimensionProperties: {
            range: { sheetId: tabId('plan'), dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
            properties: { pixelSize: 300 },
            fields: 'pixelSize',
          },
        }),
    ],
    [
      'a note',
      () =>
        edit({
          updateCells: {
            start: { sheetId: tabId('channels'), rowIndex: 0, columnIndex: 1 },
            rows: [{ values: [{ note: 'ours' }] }],
            fields: 'note',
          },
        }),
    ],
    ['a colour rule', () => edit({ deleteConditionalFormatRule: { sheetId: tabId('tasks'), index: 0 } })],
    ['a chart', () => edit({ deleteEmbeddedObject: { objectId: sheet('funnel').charts?.[0]?.chartId ?? 0 } })],
    ['the format of cells that they fill', () => format(rows('plan', 'Leads'))],
    [
      'a heading of a document',
      () => {
        const id = document('org');
        const heading = (readDocument(host, id).body?.content ?? []).find((block) =>
          block.paragraph?.elements?.[0]?.textRun?.content?.startsWith('What to repair'),
        );
        editDocument(host, id, [{ insertText: { location: { index: heading?.startIndex ?? 1 }, text: 'Soon: ' } }]);
      },
    ],
    ['a paragraph of their own', () => typeBefore(host, document('org'), 'How decisions are made', 'We vote. ')],
  ];

  /** Their changes of what is ours: listed with a choice, each by its place and words. */
  const LISTED: readonly (readonly [told: string, () => void])[] = [
    ['Sources · The tab “Channels” was renamed', () => properties('channels', { title: 'Sources' })],
    [
      'Full cost of a customer A1 · The label “Full cost of a customer” was changed',
      () => type(`'Full cost of a customer'!A1`, 'All in'),
    ],
    ['Full cost of a customer C3 · The cell was cleared: Other costs', () => type(`'Full cost of a customer'!C3`, '')],
    ['Team B1 · The label “Role” was changed', () => type(`'Team'!B1`, 'Seat')],
    [
      'Full cost of a customer B6 · A formula was typed over: Full cost of a customer',
      () => type(`'Full cost of a customer'!B6`, 700),
    ],
    ['Plan N3 · A formula was typed over: Channel code', () => type(`'Plan'!N3`, 'abc')],
    [
      'Plan B2, B3, B4 · The list of values was changed: Channel',
      () => edit({ setDataValidation: { range: rows('plan', 'Channel') } }),
    ],
    [
      'Tasks D2, D3, D4 · The list of values was changed: Status',
      () => edit({ setDataValidation: { range: rows('tasks', 'Status'), rule: maybe } }),
    ],
    ['Facts G2, G3, G4 · The number format was changed: Spend', () => format(rows('facts', 'Spend'))],
    [
      'Funnel · The warning over our cells was removed: Funnel',
      () =>
        edit({
          deleteProtectedRange: { protectedRangeId: sheet('funnel').protectedRanges?.[0]?.protectedRangeId ?? 0 },
        }),
    ],
    // a formula that fails, and what stands on it
    [
      'Full cost of a customer A8 · A formula was typed over: Full cost of a customer',
      () => type(`'Full cost of a customer'!A8`, '=1/0'),
    ],
  ];

  /** Things that no longer work: red. */
  const BROKEN: readonly (readonly [told: string, () => void])[] = [
    ['Calendar · The tab “Calendar” was deleted', () => edit({ deleteSheet: { sheetId: tabId('calendar') } })],
    ['Product matrix · The column “Margin” was deleted', () => remove('matrix', 'COLUMNS', column('matrix', 'Margin'))],
    ['Full cost of a customer · The row “Full cost of a customer” was deleted', () => remove('full_cost', 'ROWS', 10)],
    ...['B8', 'C8', 'D8', 'E8', 'F8', 'G8'].map(
      (place) =>
        [
          `Full cost of a customer ${place} · A formula shows an error: Full cost of a customer. The cause is in the cells that it counts from`,
          () => undefined,
        ] as const,
    ),
  ];

  const nameId = (name: string): string => {
    const { namedRanges } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${host.pulse}` }).body as {
      readonly namedRanges: readonly { readonly name: string; readonly namedRangeId: string }[];
    };
    return namedRanges.find((each) => each.name === name)?.namedRangeId ?? '';
  };

  const changes = (): ChangesView => call('changes', {});
  const sections = (): readonly SectionChange[] => call('documentChanges', { from: 0 }).changes;
  const told = ({ tab, where, text }: ChangeItem): string => `${tab}${where === '' ? '' : ` ${where}`} · ${text.en}`;
  const words = (all: readonly (readonly [string, () => void])[]): string[] => all.map(([each]) => each).sort();

  beforeAll(() => {
    const template = tinyTemplate(['head'], () => undefined, OPTIONS);
    host = template.open();
    template.remove();
    call = callOver(host, OPTIONS);
    refreshWith(call, 'en', quiet);
  }, 60_000);

  it('is silent about their data and their look', () => {
    for (const [, act] of SILENT) act();
    const { items, updates } = changes();
    expect([items, updates, sections()]).toEqual([[], [], []]);
  });

  it('is listed where it is ours, each once, and nothing else', () => {
    for (const [, act] of [...LISTED, ...BROKEN]) act();
    const { items, updates } = changes();
    expect(
      items
        .filter((item) => !item.broken)
        .map(told)
        .sort(),
    ).toEqual(words(LISTED));
    expect(
      items
        .filter((item) => item.broken)
        .map(told)
        .sort(),
    ).toEqual(words(BROKEN));
    expect(items.findLastIndex((item) => item.broken)).toBe(BROKEN.length - 1);
    expect(updates).toEqual([]);
    // what relies on something that was deleted is named with it
    const relying = (kind: string): readonly string[] =>
      items.find(({ text }) => text.en.includes(kind))?.affects ?? [];
    expect(relying('“Calendar” was deleted')).toEqual(expect.arrayContaining(['Tasks', 'Schedule and its mail']));
    expect(items.filter(({ affects }) => affects.length > 0).every(({ broken }) => broken)).toBe(true);
    expect(items.map(({ plan }) => plan.en)).toEqual(
      expect.arrayContaining([
        'Put the tab “Calendar” back, without its former data',
        'Put the column “Margin” back at the end of the tab, without its former data',
        'Write our formula again: Channel code, N3',
        'Give the tab its title “Channels” back',
      ]),
    );
  });

  it('names what formulas look for and do not find', () => {
    edit({ deleteNamedRange: { namedRangeId: nameId('month_costs_amount') } });
    expect(changes().updates.map(({ book, title, lines }) => [book.en, title, lines.map(({ en }) => en)])).toEqual([
      ['Pulse', 'Monthly costs', ['Named ranges that formulas look for were deleted. To be put back: 1']],
    ]);
  });

  it('is told of documents too: a section that was edited, and one that was deleted', () => {
    typeBefore(host, document('org'), 'is sound', 'we drew ');
    deleteSection(host, document('org'), 'list');
    expect(sections().map(({ document: each, section, kind }) => [each, section, kind])).toEqual([
      ['org', 'faults', 'edited'],
      ['org', 'list', 'removed'],
    ]);
  });

  it('is put back, and undone as a run: the workbook is as people left it, and all of it is listed again', () => {
    const before = [workbookPicture(host.emulator, host.pulse), changes().items.map(told)] as const;
    const { planId, items } = changes();
    const decisions = items.map(({ id, workbook, choices }) => ({ id, workbook, choice: choices[0] ?? 'ignore' }));
    call('applyChanges', { planId, decisions });
    expect(changes().items).toEqual([]);
    // what people do in between is theirs
    type(`'Full cost of a customer'!A1`, 'Everything in');
    const { run } = call('lastRun', {});
    expect(run?.what.en).toBe('Decisions on changes');
    const report = call('undo', { runId: run?.runId ?? '' });
    expect(report.problems.map(({ where }) => [where?.tab, where?.column, where?.row, where?.value])).toEqual([
      ['Full cost of a customer', 'A', 1, 'Everything in'],
    ]);
    type(`'Full cost of a customer'!A1`, 'All in');
    const differ = differing(before[0], workbookPicture(host.emulator, host.pulse));
    // the names that formulas look for stay; the journal tells of both runs
    expect(differ.filter((place) => !place.startsWith('name ') && !place.startsWith(`${tabId('journal')}!`))).toEqual(
      [],
    );
    expect(changes().items.map(told)).toEqual(before[1]);
    expect(call('lastRun', {}).run).toBeNull();
  });

  it('is put back as it was listed, and then there is nothing to tell', () => {
    const { planId, items } = changes();
    const decisions = items.map(({ id, workbook, choices }) => ({ id, workbook, choice: choices[0] ?? 'ignore' }));
    call('applyChanges', { planId, decisions });
    const after = changes();
    expect([after.items, after.updates]).toEqual([[], []]);
    expect(nameId('month_costs_amount')).not.toBe('');
    const settled = sections().map(({ document: each, section, seen, choices }) => ({
      document: each,
      section,
      seen,
      choice: choices[0] ?? 'ignore',
    }));
    call('settleSections', { decisions: settled });
    expect(sections()).toEqual([]);
    // what was theirs is still there
    expect(valuesIn(host.emulator, host.pulse, `'Leads'!A2`)).toEqual([['L1']]);
    refreshWith(call, 'en', quiet);
    expect(refreshWith(call, 'en', quiet).changes).toBe(0);
  });
});
