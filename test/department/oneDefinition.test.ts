/**
 * CONTRIBUTING's promise: a tab, a document, a metric or a channel is one definition, and everything else takes it from there.
 * @isolated it changes the definitions
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { DepartmentAnswers, DepartmentDefinition } from '../../src/blueprint/department';
import type { DepartmentGroup } from '../../src/department/group';

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
    const { METRICS } = await import('../../src/metrics/dictionary');
    added(METRICS, {
      code: 'cost_per_meeting',
      name: t('Цена встречи', 'Cost per meeting'),
      unit: 'money',
      direction: 'down',
      formula: t('расход ÷ встречи', 'spend ÷ meetings'),
      source: 'test',
      of: { plus: ['spend'], minus: [], over: 'meetings', factor: 1 },
      uses: ['plan_fact', 'paid', 'goal'],
    });
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

  it('a metric: a line of plan and fact, a choice of pay and of goals, a number of a job description, and pay is counted by it', async () => {
    const { checkDepartment } = await import('../../src/department/check');
    const { metricLine } = await import('../../src/department/documents/metricLines');
    const { demo } = await import('./documents/data');
    const { bonusLine } = await import('../../src/app/people/paidNumbers');
    expect(checkDepartment(definition)).toEqual([]);
    const offered = (key: string, column: string): readonly string[] => {
      const tab = definition.tabs.find((each) => each.key === key);
      const list = tab?.kind === 'table' ? tab.columns.find((each) => each.key === column)?.list : undefined;
      return list?.kind === 'choices' ? list.choices.map(({ label }) => label.en) : [];
    };
    expect(offered('motivation', 'metric')).toContain('Cost per meeting');
    expect(offered('goals', 'metric')).toContain('Cost per meeting');
    const panel = definition.tabs.find((each) => each.key === 'plan_fact');
    const cells = panel?.kind === 'panel' ? panel.cells.filter(({ row }) => row === 'cost_per_meeting') : [];
    expect(cells.find(({ column }) => column === 'name')?.value).toMatchObject({ en: 'Cost per meeting' });
    expect(cells.filter(({ formula }) => formula).length).toBeGreaterThan(8);
    expect(JSON.stringify(metricLine('cost_per_meeting', demo('en')))).toContain('Cost per meeting');
    const line = {
      metric: 'cost_per_meeting',
      channel: '',
      weight: 1,
      allowed: null,
      planManual: null,
      factManual: null,
    };
    const month = { month: '2026-03-01', channel: 'seo' };
    const sources = {
      facts: [{ ...month, spend: 900, meetings: 3 }],
      plan: [{ ...month, spend: 1000, meetings: 5 }],
      posts: [],
    };
    expect(bonusLine(line, sources, '2026-03-01')).toMatchObject({ direction: 'down', plan: 200, fact: 300 });
  });

  it('a document is wanted', async () => {
    const { demo } = await import('./documents/data');
    const { documentsOf } = await import('../../src/department/documents/index');
    expect(documentsOf(demo('en')).map(({ key }) => key)).toContain('brandbook');
  });
});
