/**
 * Migrations as data: a newer template gives a column another key or splits it. The plan says so before, values and a header of the team
 * stay, nothing is lost, and an undo brings the older template back. The newer template is made up here; the department is a real one.
 */
import { readFileSync } from 'node:fs';
import type { DepartmentDefinition } from '../../src/blueprint/department';
import type { Migration } from '../../src/blueprint/migrations';
import type { TableColumn } from '../../src/blueprint/tab';
import { columnMetadataId, tabId } from '../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../src/department/index';
import { text } from '../../src/department/columns';
import { makeHandlers } from '../../src/panel/handlers';
import { serve } from '../../src/panel/serve';
import type { ChangesView } from '../../src/panel/contract';
import type { Ports } from '../../src/app/ports';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { PanelRefusal } from '../../workbench/host';
import { releasedDepartment } from '../support/released';
import {
  callOver,
  definitionOf,
  editIn,
  NOW,
  portsOver,
  tinyTemplate,
  typeIn,
  valuesIn,
  type TinyHost,
} from './tinyDepartment';

const OPTIONS = { more: ['import_memory'] } as const;
const quiet = (): void => undefined;

/** The same template with other columns in one table. */
const withColumns = (
  definition: DepartmentDefinition,
  tab: string,
  change: (columns: readonly TableColumn[]) => readonly TableColumn[],
  migrations: readonly Migration[],
): DepartmentDefinition => ({
  ...definition,
  version: definition.version + 1,
  migrations,
  tabs: definition.tabs.map((each) =>
    each.kind === 'table' && each.key === tab ? { ...each, columns: change(each.columns) } : each,
  ),
});

const callWith = (definition: DepartmentDefinition, ports: Ports): Call => {
  const rpc = serve(makeHandlers(definition), ports);
  return (method, input) => {
    const reply = JSON.parse(rpc(method, JSON.stringify(input))) as { ok: boolean; value: never; error: never };
    if (reply.ok) return reply.value;
    throw new PanelRefusal(reply.error);
  };
};

const NEXT = DEPARTMENT.version + 1;
const renamed = (definition: DepartmentDefinition): DepartmentDefinition =>
  withColumns(
    definition,
    'leads',
    (columns) =>
      columns.map((column) =>
        column.key === 'contact' ? { ...column, key: 'person', title: { ru: 'Кто', en: 'Person' } } : column,
      ),
    [{ kind: 'renamedColumn', version: NEXT, tab: 'leads', from: 'contact', to: 'person' }],
  );
const split = (definition: DepartmentDefinition): DepartmentDefinition =>
  withColumns(
    definition,
    'leads',
    (columns) =>
      columns.flatMap((column) =>
        column.key === 'contact' ? [text('person', 'Имя', 'Name'), text('phone', 'Телефон', 'Phone')] : [column],
      ),
    [
      {
        kind: 'splitColumn',
        version: NEXT,
        tab: 'leads',
        from: 'contact',
        into: ['person', 'phone'],
        split: (value) => {
          const [person = '', phone = null] = String(value)
            .split(',')
            .map((part) => part.trim());
          return [person, phone];
        },
      },
    ],
  );

const lines = (view: ChangesView): string[] =>
  view.updates.flatMap(({ title, lines: each }) => each.map(({ en }) => `${title}: ${en}`));

describe('a newer template', () => {
  let host: TinyHost;
  let call: Call;
  const leads = openFile(readFileSync('samples/leads.csv'));
  const file = (to: number): typeof leads => ({ ...leads, rows: leads.rows.slice(0, to) }) as typeof leads;
  const valuesOf = (range: string): (string | number | boolean)[][] => valuesIn(host.emulator, host.pulse, range);
  const header = (): string[] => (valuesOf(`'Leads'!1:1`)[0] ?? []).map(String);
  const letter = (title: string): string => String.fromCharCode(65 + header().indexOf(title));
  const column = (title: string, to = 4): unknown[] =>
    valuesOf(`'Leads'!${letter(title)}2:${letter(title)}${to}`).flat();
  const template = tinyTemplate(
    [],
    (made) => importWith(callOver(made, OPTIONS), file(12), 'leads.csv', quiet),
    OPTIONS,
  );
  afterAll(() => template.remove());

  const begin = (definition: (of: DepartmentDefinition) => DepartmentDefinition): void => {
    host = template.open();
    call = callWith(definition(definitionOf(OPTIONS)), host.ports);
    typeIn(host.emulator, host.pulse, `'Leads'!${letter('Contact')}2:${letter('Contact')}4`, [
      ['Ann, +1 555'],
      ['Bob'],
      [''],
    ]);
    editIn(host.emulator, host.pulse, [{ addSheet: { properties: { title: 'Mine' } } }]);
    typeIn(host.emulator, host.pulse, `'Mine'!A1`, [['=COUNTA(leads_contact)']]);
  };
  const apply = (): void => void call('applyChanges', { planId: call('changes', {}).planId, decisions: [] });
  const undo = (): void => void call('undo', { runId: call('lastRun', {}).run?.runId ?? '' });

  it('renames a column by a plan: its values stay, formulas of the team too, and imports know it', () => {
    begin(renamed);
    const before = column('Contact');
    const counted = valuesOf(`'Mine'!A1`);
    expect(counted).not.toEqual([['#NAME?']]);
    expect(() => importWith(call, file(12), 'leads.csv', quiet)).toThrow(/template was updated/);
    const view = call('changes', {});
    expect(lines(view)).toEqual(
      expect.arrayContaining([
        'Leads: The column “Contact” becomes “Person”: its values stay, and so does a header that you gave it',
        expect.stringContaining('«Contact» → «Person»'),
      ]),
    );
    expect(view.items).toEqual([]);
    apply();
    expect([header().includes('Person'), header().includes('Contact'), column('Person')]).toEqual([
      true,
      false,
      before,
    ]);
    expect(valuesOf(`'Mine'!A1`)).toEqual(counted);
    expect(call('changes', {})).toMatchObject({ items: [], updates: [] });
    // nobody takes what imports wrote for a person's edit, under the new key either
    expect(importWith(call, file(12), 'leads.csv', quiet)).toMatchObject({ added: 0, changed: 0 });
  });

  it('leaves a header that the team gave the column, and lists it', () => {
    begin(renamed);
    typeIn(host.emulator, host.pulse, `'Leads'!${letter('Contact')}1`, [['Whom to call']]);
    apply();
    expect(header()).toContain('Whom to call');
    expect(call('changes', {}).items.map(({ text: each, now }) => [each.en, now])).toEqual([
      ['The label “Person” was changed', 'Whom to call'],
    ]);
  });

  it('goes back by an undo, and can be applied again', () => {
    begin(renamed);
    apply();
    undo();
    expect([header().includes('Contact'), header().includes('Person')]).toEqual([true, false]);
    expect(lines(call('changes', {}))).toEqual(expect.arrayContaining([expect.stringContaining('becomes “Person”')]));
    apply();
    expect(header()).toContain('Person');
    expect(call('changes', {})).toMatchObject({ items: [], updates: [] });
  });

  it('splits a column: new ones are filled, the old one stays until somebody has looked, then hides', () => {
    begin(split);
    expect(lines(call('changes', {}))).toEqual(
      expect.arrayContaining([
        'Leads: The column “Contact” is split into new ones: “Name”, “Phone”. It stays until you have looked',
      ]),
    );
    apply();
    expect([column('Name'), column('Phone', 2), column('Contact')]).toEqual([
      ['Ann', 'Bob'],
      ['+1 555'],
      ['Ann, +1 555', 'Bob'],
    ]);
    const [item, ...others] = call('changes', {}).items;
    expect([item?.text.en, item?.choices, others]).toEqual([
      'The column “Contact” was split into new ones. Look at them; then the old one can be hidden',
      ['hide', 'keep'],
      [],
    ]);
    const hide = (): void =>
      void call('applyChanges', {
        planId: call('changes', {}).planId,
        decisions: [{ id: item?.id ?? '', workbook: 'pulse', choice: 'hide' }],
      });
    hide();
    expect([call('changes', {}).items, column('Contact')]).toEqual([[], ['Ann, +1 555', 'Bob']]);
    undo();
    expect(call('changes', {}).items.map(({ id }) => id)).toEqual([item?.id]);
    hide();
    expect(call('changes', {}).items).toEqual([]);
  });

  it('of a split goes back by an undo, but for a column into which somebody typed', () => {
    begin(split);
    apply();
    undo();
    expect([header().includes('Name'), header().includes('Phone'), column('Contact')]).toEqual([
      false,
      false,
      ['Ann, +1 555', 'Bob'],
    ]);
    apply();
    typeIn(host.emulator, host.pulse, `'Leads'!${letter('Phone')}3`, [['7 999']]);
    const report = call('undo', { runId: call('lastRun', {}).run?.runId ?? '' });
    expect([report.kept, header().includes('Name')]).toEqual([1, false]);
    expect(column('Phone', 3)).toEqual(['+1 555', '7 999']);
    expect(column('Contact')).toEqual(['Ann, +1 555', 'Bob']);
  });
});

it('upgrades a released department by a rename, with the values of its team', () => {
  const emulator = releasedDepartment('v0.1.0', () => NOW);
  const pulse = emulator.list().find((each) => each.appProperties.mp_part === 'pulse')?.id ?? '';
  const call = callWith(
    renamed(DEPARTMENT),
    portsOver(emulator, () => pulse),
  );
  const { sheets } = emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}` }).body as {
    sheets: { properties: { sheetId: number; title: string } }[];
  };
  const title = sheets.find(({ properties }) => properties.sheetId === tabId('leads'))?.properties.title ?? '';
  const row = (at: number): string[] => (valuesIn(emulator, pulse, `'${title}'!${at}:${at}`)[0] ?? []).map(String);
  const at = row(1).findIndex((each) => each.startsWith('Контакт'));
  const before = row(2)[at];
  expect(() => refreshWith(call, 'ru', quiet)).toThrow(/template was updated/);
  const view = call('changes', {});
  expect(lines(view).some((line) => line.includes('becomes “Person”'))).toBe(true);
  call('applyChanges', { planId: view.planId, decisions: [] });
  const now = row(1).findIndex((each) => each.startsWith('Кто'));
  expect([now >= 0, row(2)[now]]).toEqual([true, before]);
  const metadata = JSON.stringify(
    emulator.handle({
      method: 'GET',
      url: `/v4/spreadsheets/${pulse}?includeGridData=false&fields=sheets.data.columnMetadata`,
    }).body,
  );
  expect([
    metadata.includes(String(columnMetadataId('leads', 'person'))),
    metadata.includes(String(columnMetadataId('leads', 'contact'))),
  ]).toEqual([true, false]);
}, 60_000);
