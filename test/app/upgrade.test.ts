/** A department of an older release, changed by its team in twenty ways, is upgraded by a plan: what the template brings comes in, nothing of theirs goes. */
import { tabId } from '../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../src/department/index';
import type { Emulator } from '../../emulator/emulator';
import { makeHandlers } from '../../src/panel/handlers';
import { serve } from '../../src/panel/serve';
import type { ChangesView } from '../../src/panel/contract';
import { refreshWith, type Call } from '../../workbench/sample/driver';
import { releasedDepartment } from '../support/released';
import { typeBefore } from './documents/support';
import { editIn, NOW, portsOver, typeIn, valuesIn } from './tinyDepartment';

const quiet = (): void => undefined;

interface Sheet {
  readonly properties: {
    readonly sheetId: number;
    readonly title: string;
    readonly index: number;
    readonly hidden?: boolean;
  };
  readonly conditionalFormats?: readonly object[];
  readonly basicFilter?: object;
}

describe('a department of v0.1.0', () => {
  let emulator: Emulator;
  let pulse: string;
  let library: string;
  let call: Call;
  const byPart = (part: string): string =>
    emulator.list().find((file) => file.appProperties.mp_part === part)?.id ?? '';
  const edit = (...requests: object[]): void => editIn(emulator, pulse, requests);
  const sheets = (file = pulse): readonly Sheet[] =>
    (emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${file}` }).body as { sheets: readonly Sheet[] }).sheets;
  const sheet = (tab: string): Sheet | undefined =>
    sheets().find(({ properties }) => properties.sheetId === tabId(tab));
  const title = (tab: string): string => sheet(tab)?.properties.title ?? '';
  /** How often words stand in a tab, as typed. */
  const count = (tab: string, words: string): number => {
    const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'${title(tab)}'`)}?valueRenderOption=FORMULA`;
    const { values = [] } = emulator.handle({ method: 'GET', url }).body as { values?: unknown[][] };
    return values.flat().filter((cell) => String(cell).includes(words)).length;
  };
  const text = (part: string): string =>
    JSON.stringify(emulator.handle({ method: 'GET', url: `/v1/documents/${byPart(part)}` }).body);
  const properties = (tab: string, values: object): void =>
    edit({
      updateSheetProperties: { properties: { sheetId: tabId(tab), ...values }, fields: Object.keys(values).join(',') },
    });
  const type = (tab: string, place: string, ...row: unknown[]): void =>
    typeIn(emulator, pulse, `'${title(tab)}'!${place}`, [row]);
  const OWN = 777;

  /** What the team did, and how it is seen again. */
  const CUSTOM: readonly (readonly [string, () => void, () => unknown])[] = [
    ['renamed a tab', () => properties('rnp', { title: 'Пульс недели' }), () => title('rnp')],
    ['hid a tab', () => properties('segments', { hidden: true }), () => sheet('segments')?.properties.hidden],
    ['moved a tab to the front', () => properties('plan', { index: 0 }), () => sheet('plan')?.properties.index],
    [
      'added a tab',
      () => edit({ addSheet: { properties: { sheetId: OWN, title: 'Наше' } } }),
      () => sheets().some(({ properties: { sheetId } }) => sheetId === OWN),
    ],
    [
      'counted in it from ours',
      () => typeIn(emulator, pulse, `'Наше'!A1`, [['=SUM(facts_leads)']]),
      () => valuesIn(emulator, pulse, `'Наше'!A1`),
    ],
    ['deleted a tab', () => edit({ deleteSheet: { sheetId: tabId('full_cost') } }), () => sheet('full_cost')],
    ['typed over a label', () => type('funnel', 'A1', 'Наша воронка'), () => count('funnel', 'Наша воронка')],
    ['typed over a header', () => type('channels', 'B1', 'Источник'), () => count('channels', 'Источник')],
    ['typed over a formula', () => type('unit_economics', 'B8', 4242), () => count('unit_economics', '4242')],
    [
      'inserted a column of their own',
      () => {
        edit({
          insertDimension: { range: { sheetId: tabId('leads'), dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
        });
        type('leads', 'B1:B2', 'Пометка');
        type('leads', 'B2', 'своя-1');
      },
      () => [count('leads', 'Пометка'), count('leads', 'своя-1')],
    ],
    [
      'moved a column',
      () =>
        edit({
          moveDimension: {
            source: { sheetId: tabId('plan'), dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
            destinationIndex: 8,
          },
        }),
      () => valuesIn(emulator, pulse, `'${title('plan')}'!1:1`)[0]?.filter((each) => each === 'Расход').length,
    ],
    ['planned', () => type('plan', 'C2:D2', 987654, 765432), () => [count('plan', '987654'), count('plan', '765432')]],
    ['corrected a fact', () => type('facts', 'H2', 999), () => count('facts', '999')],
    ['added a lead', () => type('leads', 'A70:C70', 'Л-999', '', '2026-03-20'), () => count('leads', 'Л-999')],
    [
      'sorted the leads',
      () =>
        edit({
          sortRange: {
            range: { sheetId: tabId('leads'), startRowIndex: 1, endRowIndex: 80 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
          },
        }),
      () => valuesIn(emulator, pulse, `'${title('leads')}'!A2:A5`),
    ],
    [
      'set a filter',
      () =>
        edit({ setBasicFilter: { filter: { range: { sheetId: tabId('leads'), startRowIndex: 0, endRowIndex: 80 } } } }),
      () => sheet('leads')?.basicFilter !== undefined,
    ],
    [
      'coloured by a rule',
      () =>
        edit({
          addConditionalFormatRule: {
            rule: {
              ranges: [{ sheetId: OWN, startRowIndex: 0, endRowIndex: 5 }],
              booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
            },
            index: 0,
          },
        }),
      () => sheets().find(({ properties: { sheetId } }) => sheetId === OWN)?.conditionalFormats,
    ],
    [
      'hired',
      () => type('team', 'A3:C3', 'seo', 'SEO', 'Анна Белова'),
      () => [count('team', 'seo'), count('team', 'Анна Белова')],
    ],
    [
      'wrote into a document',
      () => typeBefore({ emulator }, byPart('org'), 'Как', 'Решаем вместе. '),
      () => text('org').includes('Решаем вместе. '),
    ],
    [
      'renamed a document',
      () =>
        emulator.handle({ method: 'PATCH', url: `/drive/v3/files/${byPart('sla')}`, body: { name: 'Наш договор' } }),
      () => emulator.list().find((file) => file.appProperties.mp_part === 'sla')?.name,
    ],
  ];

  beforeAll(() => {
    emulator = releasedDepartment('v0.1.0', () => NOW);
    [pulse, library] = [byPart('pulse'), byPart('library')];
    const rpc = serve(
      makeHandlers(DEPARTMENT),
      portsOver(emulator, () => pulse),
    );
    call = (method, input) => {
      const reply = JSON.parse(rpc(method, JSON.stringify(input))) as { ok: boolean; value: never; error?: object };
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    };
  }, 60_000);

  it('takes what the new template brings, by a plan that says so, and keeps all twenty changes of its team', () => {
    for (const [, act] of CUSTOM) act();
    const before = CUSTOM.map(([name, , probe]) => [name, probe()]);
    const plan = call('changes', {});
    expect(plan.updates.length).toBeGreaterThan(0);
    call('applyChanges', { planId: plan.planId, decisions: [] });
    expect(CUSTOM.map(([name, , probe]) => [name, probe()])).toEqual(before);
    expect(CUSTOM).toHaveLength(20);
    const after = call('changes', {});
    expect(after.updates).toEqual([]);
    const told = (view: ChangesView): string[] => view.items.map(({ id, text: each }) => `${id} ${each.en}`).sort();
    expect(told(after)).toEqual(told(plan));
  }, 120_000);

  it('refreshes afterwards, with what new tabs and columns are for, and a second refresh writes nothing', () => {
    expect(sheet('import_memory')).toBeDefined();
    expect(sheets(library).length).toBeGreaterThan(0);
    refreshWith(call, 'ru', quiet);
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
    const shown = sheets()
      .filter(({ properties: each }) => !each.title.startsWith('_Marketing Pulse'))
      .flatMap(({ properties: each }) => valuesIn(emulator, pulse, `'${each.title}'`).flat());
    expect(shown.filter((cell) => /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A)/.test(String(cell)))).toEqual([]);
    expect(CUSTOM.filter(([, , probe]) => probe() === undefined).map(([name]) => name)).toEqual(['deleted a tab']);
  }, 120_000);
});
