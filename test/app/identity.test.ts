/**
 * Identity, not position: five kinds of things, ten things that people do to them. Each cell says what is expected; all acts are done to one
 * department, each to a thing of its own, then it is refreshed and imported into once, and every cell is looked at. What Sheets and Drive do
 * not offer is named as such.
 */
import { readFileSync } from 'node:fs';
import { tabId } from '../../src/blueprint/compile/identity';
import { overview } from '../../src/app/views/overview';
import { DEPARTMENT } from '../../src/department/index';
import type { ChangesView } from '../../src/panel/contract';
import { importWith, openFile, refreshWith, type Call, type FileImport } from '../../workbench/sample/driver';
import { editDocument, patchFile, readDocument } from './documents/support';
import { ACTIONS, handsOn, THINGS, type Action, type Thing } from './hands';
import { callOver, portsOver, tinyTemplate, typeIn, type TinyHost } from './tinyDepartment';

const OPTIONS = { language: 'en', more: ['import_memory'] } as const;
const quiet = (): void => undefined;
/** The lead whose row is deleted. */
const DELETED = 11;

/** What is expected, what a person does, and how it is seen afterwards. A text alone: there is no such action, and why. */
type Cell = string | readonly [expected: string, act: () => void, seen: () => void];

describe('identity', () => {
  let host: TinyHost;
  let call: Call;
  let view: ChangesView;
  let again: FileImport;
  let problems: readonly string[];
  let copied = '';
  let home = '';
  const leads = openFile(readFileSync('samples/leads.csv'));
  const file = (to: number): typeof leads => ({ ...leads, rows: leads.rows.slice(0, to) }) as typeof leads;
  const leadId = (at: number): string => String((leads.rows[at]?.values as { lead_id?: string } | undefined)?.lead_id);

  const { edit, valuesOf, sheets, titleOf, header, columnAt, total, dimension, properties } = handsOn(() => host);
  const rowOf = (id: string): number => valuesOf(`'Leads'!A:A`).findIndex(([each]) => each === id);
  const rowsOf = (id: string): number => valuesOf(`'Leads'!A:A`).filter(([each]) => each === id).length;
  const documentOf = (part: string, binned = false): string =>
    host.emulator.list().find((each) => each.appProperties.mp_part === part && Boolean(each.trashed) === binned)?.id ??
    '';
  const says = (part: string, words: string): boolean =>
    JSON.stringify(readDocument(host, documentOf(part))).includes(words);
  const told = (words: string): boolean => view.items.some(({ text }) => text.en.includes(words));
  const folder = (id: string): string => host.emulator.file(id)?.parents.join(',') ?? '';
  const moveFile = (id: string): void => patchFile(host, id, {}, `?addParents=root&removeParents=${folder(id)}`);

  /** Facts are where a lost column or tab shows first; a lead was deleted by hand. */
  const counted = (): number =>
    leads.rows
      .slice(0, 40)
      .filter((_row, at) => at !== DELETED)
      .filter((row) => !['spam', 'duplicate'].includes(String((row.values as { status?: unknown }).status))).length;

  const MATRIX: Readonly<Record<Thing, Readonly<Record<Action, Cell>>>> = {
    tab: {
      rename: [
        'keeps its new title, is listed, and is written as before',
        () => properties('facts', { title: 'Our facts' }),
        () => {
          expect(titleOf('facts')).toBe('Our facts');
          expect(told('“Facts” was renamed')).toBe(true);
          expect(valuesOf(`'Our facts'!A2`)[0]?.[0]).not.toBe('');
        },
      ],
      move: [
        'stays where people put it, and nobody is told',
        () => properties('plan', { index: 0 }),
        () => {
          expect(sheets().find(({ properties: each }) => each.sheetId === tabId('plan'))?.properties.index).toBe(0);
          expect(view.items.filter(({ tab }) => tab === 'Plan')).toEqual([]);
        },
      ],
      'insert before': [
        'is found behind a tab of theirs, which is left alone',
        () => edit({ addSheet: { properties: { title: 'Notes', index: 1 } } }),
        () => expect(sheets().some(({ properties: { title } }) => title === 'Notes')).toBe(true),
      ],
      sort: 'tabs cannot be sorted',
      hide: [
        'stays hidden and is written as before',
        () => properties('cohorts', { hidden: true }),
        () => {
          expect(sheets().find(({ properties: each }) => each.sheetId === tabId('cohorts'))?.properties.hidden).toBe(
            true,
          );
          expect(total('cohorts', 'Leads')).toBe(counted());
        },
      ],
      delete: [
        'stays deleted until asked back, is told as broken, and the rest goes on',
        () => edit({ deleteSheet: { sheetId: tabId('product_facts') } }),
        () => {
          expect(titleOf('product_facts')).toBe('');
          expect(view.items.find(({ id }) => id === 'product_facts')).toMatchObject({
            broken: true,
            choices: ['putBack', 'ignore'],
          });
        },
      ],
      duplicate: [
        'is the team’s own and never written',
        () =>
          edit({
            duplicateSheet: { sourceSheetId: tabId('leads'), newSheetName: 'Leads, a copy', insertSheetIndex: 5 },
          }),
        () => expect(valuesOf(`'Leads, a copy'!A:A`).flat()).not.toContain(leadId(39)),
      ],
      'copy the file': 'see file: tabs are copied with it',
      'restore from the bin': 'Sheets has no bin for tabs: a deleted one is put back by a plan',
      'move to another folder': 'tabs lie in no folder',
    },
    column: {
      rename: [
        'keeps its new header, is listed, and is written as before',
        () =>
          typeIn(host.emulator, host.pulse, `'Our facts'!${'ABCDEFGHIJKLMNOP'[columnAt('facts', 'Spend')] ?? ''}1`, [
            ['Money'],
          ]),
        () => {
          expect(header('facts')).toContain('Money');
          expect(told('“Spend” was changed')).toBe(true);
        },
      ],
      move: [
        'is written where it stands now',
        () =>
          edit({
            moveDimension: {
              source: dimension('facts', 'COLUMNS', columnAt('facts', 'Leads')),
              destinationIndex: 2,
            },
          }),
        () => expect([columnAt('facts', 'Leads'), total('facts', 'Leads')]).toEqual([2, counted()]),
      ],
      'insert before': [
        'is found behind a column of theirs, whose cells stay',
        () => {
          edit({ insertDimension: { range: dimension('leads', 'COLUMNS', 1) } });
          typeIn(host.emulator, host.pulse, `'Leads'!B1:B2`, [['Mark'], ['mine']]);
        },
        () => expect(valuesOf(`'Leads'!B1:B60`).flat()).toEqual(expect.arrayContaining(['Mark', 'mine'])),
      ],
      sort: 'columns cannot be sorted',
      hide: [
        'is written as before',
        () =>
          edit({
            updateDimensionProperties: {
              range: dimension('cohorts', 'COLUMNS', columnAt('cohorts', 'SQL')),
              properties: { hiddenByUser: true },
              fields: 'hiddenByUser',
            },
          }),
        () => expect(total('cohorts', 'SQL')).toBeGreaterThan(0),
      ],
      delete: [
        'stays deleted until asked back, and is told as broken',
        () => edit({ deleteDimension: { range: dimension('spend', 'COLUMNS', columnAt('spend', 'Clicks')) } }),
        () => {
          expect(header('spend')).not.toContain('Clicks');
          expect(told('“Clicks” was deleted')).toBe(true);
        },
      ],
      duplicate: [
        'is the team’s own and never written',
        () => {
          const at = columnAt('cohorts', 'Leads');
          const width = header('cohorts').length;
          const range = (column: number): object => ({
            sheetId: tabId('cohorts'),
            startRowIndex: 0,
            endRowIndex: 60,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          });
          edit(
            { appendDimension: { sheetId: tabId('cohorts'), dimension: 'COLUMNS', length: 2 } },
            { copyPaste: { source: range(at), destination: range(width + 1), pasteType: 'PASTE_VALUES' } },
          );
        },
        () => {
          const [, ...rows] = valuesOf(`'${titleOf('cohorts')}'`);
          const copy = rows.reduce((sum, row) => sum + Number(row.at(-1) === '' ? 0 : (row.at(-1) ?? 0)), 0);
          expect([total('cohorts', 'Leads'), copy < counted()]).toEqual([counted(), true]);
        },
      ],
      'copy the file': 'see file: columns are copied with it',
      'restore from the bin': 'Sheets has no bin for columns: a deleted one is put back by a plan',
      'move to another folder': 'columns lie in no folder',
    },
    row: {
      rename: [
        'with another key is another row: it stays, and the file’s row counts as deleted',
        () => typeIn(host.emulator, host.pulse, `'Leads'!A${rowOf(leadId(3)) + 1}`, [['MINE-1']]),
        () => expect([rowsOf('MINE-1'), rowsOf(leadId(3))]).toEqual([1, 0]),
      ],
      move: [
        'is found by its key',
        () => edit({ moveDimension: { source: dimension('leads', 'ROWS', rowOf(leadId(5))), destinationIndex: 20 } }),
        () => expect(rowsOf(leadId(5))).toBe(1),
      ],
      'insert before': [
        'is found behind an empty row, which stays empty',
        () => edit({ insertDimension: { range: dimension('leads', 'ROWS', 2) } }),
        () => expect(rowsOf(leadId(7))).toBe(1),
      ],
      sort: [
        'is found by its key',
        () =>
          edit({
            sortRange: {
              range: { sheetId: tabId('leads'), startRowIndex: 1, endRowIndex: 60 },
              sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
            },
          }),
        () => expect([again.changed, again.added]).toEqual([0, 10]),
      ],
      hide: [
        'counts as before',
        () =>
          edit({
            updateDimensionProperties: {
              range: dimension('leads', 'ROWS', rowOf(leadId(9))),
              properties: { hiddenByUser: true },
              fields: 'hiddenByUser',
            },
          }),
        () => expect(rowsOf(leadId(9))).toBe(1),
      ],
      delete: [
        'is not brought back by the same file',
        () => edit({ deleteDimension: { range: dimension('leads', 'ROWS', rowOf(leadId(DELETED))) } }),
        () => expect(rowsOf(leadId(DELETED))).toBe(0),
      ],
      duplicate: [
        'stays twice, counts once, and is told',
        () => {
          const at = rowOf(leadId(13));
          const range = (row: number): object => ({
            sheetId: tabId('leads'),
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: 0,
            endColumnIndex: header('leads').length,
          });
          edit({ copyPaste: { source: range(at), destination: range(60), pasteType: 'PASTE_NORMAL' } });
        },
        () => {
          expect(rowsOf(leadId(13))).toBe(2);
          expect(problems.some((code) => /repeat|twice|double/i.test(code))).toBe(true);
        },
      ],
      'copy the file': 'see file: rows are copied with it',
      'restore from the bin': 'Sheets has no bin for rows',
      'move to another folder': 'rows lie in no folder',
    },
    document: {
      rename: [
        'keeps its new name and is refreshed',
        () => patchFile(host, documentOf('job:head'), { name: 'Our head' }),
        () =>
          expect([host.emulator.file(documentOf('job:head'))?.name, says('job:head', 'Ann Lee')]).toEqual([
            'Our head',
            true,
          ]),
      ],
      move: 'see move to another folder',
      'insert before': [
        'keeps a paragraph of theirs wherever it was put',
        () =>
          editDocument(host, documentOf('job:head'), [
            { insertText: { location: { index: 1 }, text: 'We say hello.\n' } },
          ]),
        () => expect([says('job:head', 'We say hello.'), says('job:head', 'Ann Lee')]).toEqual([true, true]),
      ],
      sort: 'documents are not sorted',
      hide: 'Drive hides no files',
      delete: [
        'stays in the bin, is not made again, and is told',
        () => patchFile(host, documentOf('job:seo'), { trashed: true }),
        () => {
          expect([documentOf('job:seo'), documentOf('job:seo', true) !== '']).toEqual(['', true]);
          expect(problems).toContain('document.binned');
        },
      ],
      duplicate: [
        'is the team’s own and never written',
        () => {
          const answer = host.emulator.handle({
            method: 'POST',
            url: `/drive/v3/files/${documentOf('job:content')}/copy`,
            body: { name: 'Copy of a job' },
          });
          copied = (answer.body as { id: string }).id;
        },
        () => expect(JSON.stringify(readDocument(host, copied))).not.toContain('Bob Stone'),
      ],
      'copy the file': 'the same as duplicate',
      'restore from the bin': [
        'is refreshed again',
        () => {
          const id = documentOf('job:content');
          patchFile(host, id, { trashed: true });
          patchFile(host, id, { trashed: false });
        },
        () =>
          expect(
            JSON.stringify(
              readDocument(
                host,
                host.emulator
                  .list()
                  .find(({ appProperties, id }) => appProperties.mp_part === 'job:content' && id !== copied)?.id ?? '',
              ),
            ),
          ).toContain('Bob Stone'),
      ],
      'move to another folder': [
        'is refreshed there',
        () => moveFile(documentOf('job:head')),
        () => expect([folder(documentOf('job:head')) === home, says('job:head', 'Ann Lee')]).toEqual([false, true]),
      ],
    },
    file: {
      rename: [
        'keeps its new name and is written',
        () => patchFile(host, host.pulse, { name: 'Our pulse' }),
        () => expect(host.emulator.file(host.pulse)?.name).toBe('Our pulse'),
      ],
      move: 'see move to another folder',
      'insert before': 'files stand in no order',
      sort: 'files stand in no order',
      hide: 'Drive hides no files',
      delete: 'see restore from the bin: what is in the bin for good cannot be opened',
      duplicate: 'the same as copy the file',
      'copy the file': [
        'is known as a copy, and neither it nor the original is written from it',
        () => {
          const answer = host.emulator.handle({
            method: 'POST',
            url: `/drive/v3/files/${host.pulse}/copy`,
            // as the person grants it
            viaApp: true,
            body: { name: 'A copy' },
          });
          copiedFile = (answer.body as { id: string }).id;
        },
        () => {
          expect(
            overview(
              portsOver(host.emulator, () => copiedFile),
              DEPARTMENT,
            ),
          ).toMatchObject({ state: 'copy' });
          const inCopy = callOver({ ports: portsOver(host.emulator, () => copiedFile) }, OPTIONS);
          expect(inCopy('overview', {})).toMatchObject({
            state: 'copy',
            original: { url: expect.stringContaining(host.pulse) as string },
          });
          expect(() => inCopy('changes', {})).toThrow(/copy/);
          expect(() => refreshWith(inCopy, 'en', quiet)).toThrow(/copy/);
        },
      ],
      'restore from the bin': [
        'goes on as before',
        () => {
          patchFile(host, host.pulse, { trashed: true });
          patchFile(host, host.pulse, { trashed: false });
        },
        () => expect(call('overview', {}).state).toBe('department'),
      ],
      'move to another folder': [
        'goes on there',
        () => moveFile(host.pulse),
        () => expect(total('facts', 'Leads')).toBe(counted()),
      ],
    },
  };
  let copiedFile = '';
  const cells = THINGS.flatMap((thing) => ACTIONS.map((action) => ({ thing, action, cell: MATRIX[thing][action] })));
  const done = cells.flatMap(({ thing, action, cell }) => (typeof cell === 'string' ? [] : [{ thing, action, cell }]));

  beforeAll(() => {
    const template = tinyTemplate(['head', 'content', 'seo'], () => undefined, OPTIONS);
    host = template.open();
    template.remove();
    call = callOver(host, OPTIONS);
    importWith(call, file(30), 'leads.csv', quiet);
    refreshWith(call, 'en', quiet);
    home = folder(documentOf('job:head'));
    // a row of a file is deleted last: by then every key stands where people left it
    for (const { cell } of done) cell[1]();
    typeIn(host.emulator, host.pulse, `'Team'!C2:C3`, [['Ann Lee'], ['Bob Stone']]);
    again = importWith(call, file(40), 'leads.csv', quiet);
    problems = refreshWith(call, 'en', quiet).problems.map(({ code }) => code);
    view = call('changes', {});
  }, 120_000);

  it.each(done.map(({ thing, action, cell }) => [thing, action, cell[0], cell[2]] as const))(
    'a %s after %s: %s',
    (_thing, _action, _expected, seen) => seen(),
  );

  it('is said for all fifty cells, and a second refresh writes nothing', () => {
    expect(cells).toHaveLength(50);
    expect(cells.filter(({ cell }) => typeof cell === 'string' && cell === '')).toEqual([]);
    expect(refreshWith(call, 'en', quiet).changes).toBe(0);
  });
});
