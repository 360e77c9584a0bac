/** CONTRIBUTING's promise: a tab, a document, a metric or a channel is one definition, and everything else takes it from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { DepartmentAnswers, DepartmentDefinition } from '../../src/blueprint/department';
import type { DepartmentGroup } from '../../src/department/group';
import { demo } from './documents/data';

const ANSWERS: DepartmentAnswers = {
  language: 'en',
  company: 'StockSoft',
  product: 'WMS',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  channels: ['billboards'],
  roles: ['head'],
  sample: false,
  today: '2026-03-30',
};

/** The worked example, as it stands in the file, in the folder that it names. */
function workedExample(): DepartmentGroup {
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { outputText } = ts.transpileModule(example, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const made: { BRAND_GROUP?: DepartmentGroup } = {};
  const load = (name: string): unknown => jest.requireActual(path.resolve('src/department/brand', name));
  new Function('require', 'exports', outputText)(load, made);
  if (!made.BRAND_GROUP) throw new Error('CONTRIBUTING.md has no worked example');
  return made.BRAND_GROUP;
}

const added = <Item>(list: readonly Item[], item: Item): void => void (list as Item[]).push(item);

describe('one definition', () => {
  let definition: DepartmentDefinition;

  // modules are loaded after the definitions were added, as they are when somebody adds them to the files
  beforeAll(async () => {
    const { t } = await import('../../src/shared/text');
    const { CHANNEL_CATALOGUE } = await import('../../src/department/control/channelCatalogue');
    const { GROUPS } = await import('../../src/department/groups');
    const [model] = CHANNEL_CATALOGUE;
    if (!model) throw new Error('no definition to go by');
    added(CHANNEL_CATALOGUE, { ...model, code: 'billboards', name: t('Щиты', 'Billboards') });
    added(GROUPS, {
      ...workedExample(),
      documents: () => [{ key: 'brandbook', kind: 'brandbook', title: 'Brand book', blocks: [] } as never],
    });
    ({ DEPARTMENT: definition } = await import('../../src/department/index'));
  });

  it('a tab: it is checked, compiled in both languages, told in the plan and compared afterwards', async () => {
    const { checkDepartment } = await import('../../src/department/check');
    const { compileWorkbook } = await import('../../src/blueprint/compile/compileWorkbook');
    const { describeChange } = await import('../../src/reconcile/describe');
    const { managedByTab } = await import('../../src/reconcile/drift/managedOf');
    expect(checkDepartment(definition)).toEqual([]);
    const sheetIn = (language: 'ru' | 'en') => {
      const found = compileWorkbook(definition, 'library', { ...ANSWERS, language }).sheets.find(
        (sheet) => sheet.key === 'brand_assets',
      );
      if (!found) throw new Error('the tab did not come out');
      return found;
    };
    expect(describeChange({ kind: 'addTab', sheet: sheetIn('en'), index: 0 }).text).toEqual({
      ru: 'Добавить вкладку «Brand»: 4 колонки',
      en: 'Add the tab “Brand”: 4 columns',
    });
    const settings = { currency: 'RUB', language: 'ru' } as const;
    const headers = managedByTab({ sheets: [sheetIn('ru')] }, settings).get('brand_assets') ?? [];
    expect(headers.filter(({ kind }) => kind === 'header').map(({ meaning }) => meaning)).toEqual([
      'sКод',
      'sЧто *',
      'sГде лежит',
      'sПроверено',
    ]);
  });

  it('a channel stands in its table, and every metric in the dictionary', async () => {
    const { METRICS } = await import('../../src/metrics/dictionary');
    expect(definition.seed('channels', ANSWERS).map((row) => row.name)).toEqual([{ ru: 'Щиты', en: 'Billboards' }]);
    expect(definition.seed('dictionary', ANSWERS).map(({ code, name, formula }) => ({ code, name, formula }))).toEqual(
      METRICS.map(({ code, name, formula }) => ({ code, name, formula })),
    );
  });

  it('a document is wanted', async () => {
    const { documentsOf } = await import('../../src/department/documents/index');
    expect(documentsOf(demo('en')).map(({ key }) => key)).toContain('brandbook');
  });
});
