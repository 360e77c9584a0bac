/** Migrations over structures: which are due, and how a renamed column is looked at before and after it got its new identity. */
import type { Migration } from '../../../src/blueprint/migrations';
import { columnMetadataId, namedRangeId, protectionId } from '../../../src/blueprint/compile/identity';
import { liveDress } from '../../../src/reconcile/drift/dress';
import { newFileSnapshot } from '../../../src/reconcile/plan';
import type { SheetRequest } from '../../../src/reconcile/googleSheets';
import type { WorkbookSnapshot } from '../../../src/reconcile/snapshot';
import {
  pendingMigrations,
  renamedBase,
  renamedDress,
  renamedSnapshot,
  renameRequests,
  replacedColumns,
  unrenameRequests,
} from '../../../src/reconcile/upgrade/migrate';

const rename = { kind: 'renamedColumn', version: 3, tab: 'leads', from: 'contact', to: 'person' } as const;
const split: Migration = {
  kind: 'splitColumn',
  version: 3,
  tab: 'leads',
  from: 'contact',
  into: ['person', 'phone'],
  split: (value) => String(value).split(','),
};

const book = (columns: readonly string[], names: readonly string[] = []): WorkbookSnapshot => ({
  ...newFileSnapshot('book', 'Book'),
  tabs: new Map([
    [
      'leads',
      {
        key: 'leads',
        sheetId: 7,
        title: 'Leads',
        hidden: false,
        rowCount: 50,
        columnCount: columns.length,
        columns: new Map(columns.map((key, at) => [key, at])),
      },
    ],
  ]),
  names: new Map(names.map((name) => [name, { sheetId: 7, startRowIndex: 1, endRowIndex: 50 }])),
});

it.each([
  ['due', rename, 2, ['lead_id', 'contact'], [1, 0]],
  ['seen by a workbook of its version', rename, 3, ['lead_id', 'contact'], [0, 0]],
  ['not due where the team deleted the column', rename, 2, ['lead_id'], [0, 0]],
  ['not due where the new column is there', rename, 2, ['contact', 'person'], [0, 0]],
  ['due as a split', split, 2, ['contact'], [0, 1]],
] as const)('a migration is %s', (_name, migration, version, columns, expected) => {
  const { renames, splits } = pendingMigrations([migration], version, book(columns));
  expect([renames.length, splits.length]).toEqual(expected);
});

it('a renamed column is looked at under its new key, in its place, by both names', () => {
  const { tabs, names } = renamedSnapshot(book(['lead_id', 'contact'], ['leads_contact']), [rename]);
  expect([...(tabs.get('leads')?.columns ?? [])]).toEqual([
    ['lead_id', 0],
    ['person', 1],
  ]);
  expect([...names.keys()]).toEqual(['leads_contact', 'leads_person']);
});

it('what is remembered of it, and its warning, are known by the new key too', () => {
  const base = renamedBase(
    {
      cells: new Map([
        ['leads|#header|contact', 'h'],
        ['leads|#rows|contact|list', 'l'],
        ['team|#header|contact', 't'],
      ]),
      decisions: new Map([['leads|#header|contact', { kind: 'keep', live: 'x' }]]),
    },
    [rename],
  );
  expect([...base.cells.keys()]).toEqual(['leads|#header|person', 'leads|#rows|person|list', 'team|#header|contact']);
  expect([...base.decisions.keys()]).toEqual(['leads|#header|person']);
  const dress = liveDress({
    protectedRanges: [{ protectedRangeId: protectionId('leads', 'contact'), description: 'ours' }],
  });
  expect([...renamedDress(dress, 'leads', [rename]).protections.keys()]).toEqual([protectionId('leads', 'person')]);
  expect(renamedDress(dress, 'team', [rename])).toBe(dress);
});

const kinds = (requests: readonly SheetRequest[]): string[] => requests.flatMap((request) => Object.keys(request));

it.each([
  [
    'with a name and a warning',
    ['leads_contact'],
    true,
    [
      'deleteDeveloperMetadata',
      'createDeveloperMetadata',
      'addNamedRange',
      'deleteProtectedRange',
      'addProtectedRange',
    ],
  ],
  ['without either', [], false, ['deleteDeveloperMetadata', 'createDeveloperMetadata']],
] as const)('it gets its identity %s, and the way back', (_name, names, warned, expected) => {
  const after = renamedSnapshot(book(['lead_id', 'contact'], names), [rename]);
  const requests = renameRequests(rename, after, warned, 'ours');
  expect(kinds(requests)).toEqual(expected);
  expect(JSON.stringify(requests[0])).toContain(String(columnMetadataId('leads', 'contact')));
  expect(JSON.stringify(requests[1])).toContain('"startIndex":1');
  const back = unrenameRequests(rename, after);
  expect(JSON.stringify(back[0])).toContain(String(columnMetadataId('leads', 'person')));
  expect(JSON.stringify(back).includes(namedRangeId('leads_person'))).toBe(names.length > 0);
  expect(renameRequests(rename, book(['lead_id']), warned, '')).toEqual([]);
  expect(unrenameRequests(rename, book(['lead_id']))).toEqual([]);
});

it('an old column waits only while all that took its place are there', () => {
  const waiting = (columns: readonly string[]): number => replacedColumns([split, rename], book(columns)).length;
  expect([
    waiting(['contact', 'person', 'phone']),
    waiting(['contact', 'person']),
    waiting(['person', 'phone']),
  ]).toEqual([1, 0, 0]);
});
