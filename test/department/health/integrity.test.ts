/** Integrity between tabs and documents: each rule finds what is broken, names its place, and falls silent when it is repaired. */
import { integrityRules } from '../../../src/department/health/integrity';
import { findBreaks, type IntegrityRule } from '../../../src/department/health/integrity/rule';
import { DEPARTMENT } from '../../../src/department/index';
import { healthData, type GivenHealth } from '../support/healthData';

const RULES = integrityRules(DEPARTMENT);
const ruleOf = (key: string): IntegrityRule => {
  const rule = RULES.find((each) => each.key === key);
  if (!rule) throw new Error(`no rule ${key}`);
  return rule;
};
const foundBy = (key: string, tables: GivenHealth['tables'], documents: GivenHealth['documents'] = []) =>
  ruleOf(key).find(healthData({ today: '2026-03-16', tables: tables ?? {}, documents }));
const texts = (...given: Parameters<typeof foundBy>): string[] => foundBy(...given).map(({ text }) => text.ru);

const year = { goal_id: 'GO001', start: '2026-01-01', end: '2026-12-31', channel: '', status: 'active' };

describe('integrity', () => {
  it('finds nothing in an empty department, and knows each rule by a key of its own', () => {
    for (const { key } of RULES) expect([key, foundBy(key, {})]).toEqual([key, []]);
    expect(new Set(RULES.map(({ key }) => key)).size).toBe(RULES.length);
    // what is nowhere needs no places of its own
    expect(
      RULES.every(({ needs }) => Object.keys(needs).every((tab) => DEPARTMENT.tabs.some(({ key }) => key === tab))),
    ).toBe(true);
  });

  it.each<[key: string, broken: GivenHealth['tables'], repaired: GivenHealth['tables'], said: string[]]>([
    [
      'names',
      {
        team: [{ person: 'Анна' }],
        tasks: [{ owner: 'Олег' }, { owner: ' олег ' }, { owner: 'анна' }, { owner: '' }],
      },
      { team: [{ person: 'Анна' }, { person: 'Олег' }], tasks: [{ owner: 'Олег' }] },
      ['«Задачи», Кто: «Олег» нет в списке, строк: 2'],
    ],
    // a channel is known by its other names too; a list in another workbook is a copy of this one
    [
      'names',
      {
        channels: [{ code: 'vk', name: 'VK', aliases: 'вк, target' }],
        leads: [{ channel: 'Дзен' }, { channel: 'ВК' }],
        hypotheses: [{ channel: 'Дзен' }],
      },
      {
        channels: [{ code: 'dzen', name: 'Дзен', aliases: '' }],
        leads: [{ channel: 'dzen' }],
        hypotheses: [{ channel: 'Дзен' }],
      },
      ['«Лиды», Канал: «Дзен» нет в списке', '«Гипотезы», Канал: «Дзен» нет в списке'],
    ],
    [
      'numbers',
      {
        goals: [{ goal_id: 'GO001', parent: '' }],
        tasks: [{ task_id: 'TK001', goal: 'GO007', blocked_by: 'TK009, ждём HY001' }],
      },
      {
        goals: [{ goal_id: 'GO007', parent: '' }],
        tasks: [{ task_id: 'TK001', goal: 'GO007', blocked_by: 'ждём подрядчика' }],
      },
      ['«Задачи»: номера GO007 нет', '«Задачи»: номера TK009 нет'],
    ],
    [
      'doubled',
      { hypotheses: [{ id: 'HY001' }, { id: 'HY002' }, { id: 'hy001 ' }, { id: '' }, { id: '' }] },
      { hypotheses: [{ id: 'HY001' }, { id: 'HY002' }] },
      ['«Гипотезы»: hy001 стоит в строках 2, 4'],
    ],
    [
      'orphans',
      {
        goals: [{ goal_id: 'GO001' }],
        tasks: [
          { task_id: 'TK001', status: 'todo', proposal_key: 'goal|GO009|launch' },
          { task_id: 'TK002', status: 'done', proposal_key: 'goal|GO009|launch' },
          { task_id: 'TK003', status: 'todo', proposal_key: 'rnp|2026-03/sql|red' },
        ],
        landing_sections: [{ landing: 'old' }],
      },
      {
        goals: [{ goal_id: 'GO009' }],
        tasks: [{ task_id: 'TK001', status: 'todo', proposal_key: 'goal|GO009|launch' }],
        landing_sections: [{ landing: 'old' }],
        landings: [{ code: 'old' }],
      },
      ['Задача TK001: того, из чего она поставлена (GO009), нет', 'Раздел посадочной «old»: самой посадочной нет'],
    ],
    [
      'goals',
      {
        plan: [
          { month: '2026-02-01', channel: 'VK' },
          { month: '2026-03-01', channel: 'VK' },
          { month: '2026-04-01', channel: 'SEO' },
        ],
        goals: [
          { ...year, channel: 'SEO' },
          { ...year, status: 'cancelled' },
        ],
      },
      { plan: [{ month: '2026-03-01', channel: 'VK' }], goals: [year] },
      ['План на март 2026, VK: цели нет'],
    ],
    [
      'months',
      { plan: [{ month: '2026-01-01' }, { month: '2026-03-01' }] },
      { plan: [{ month: '2026-01-01' }, { month: '2026-02-01' }, { month: '2026-03-01' }] },
      ['В плане нет месяца: февраль 2026'],
    ],
    [
      'pay',
      {
        payroll: [
          { month: '2026-02-01', person: 'Анна', metric: 'SQL', plan: null },
          { month: '2026-03-01', person: 'Анна', metric: 'SQL', plan: 5 },
          { month: '2026-03-01', person: 'Анна', metric: 'CPL', plan: null },
        ],
      },
      { payroll: [{ month: '2026-03-01', person: 'Анна', metric: 'CPL', plan: 4000 }] },
      ['Анна, CPL: плана нет'],
    ],
    [
      'closed',
      {
        weeks: [
          { period: '2026-W10/2026-03', state: 'closed' },
          { period: '2026-W11/2026-03', state: 'forced' },
          { period: '2026-W12/2026-03', state: 'open' },
        ],
        snapshots: [{ period: '2026-W10/2026-03' }],
      },
      {
        weeks: [{ period: '2026-W10/2026-03', state: 'closed' }],
        snapshots: [{ period: '2026-W10/2026-03' }],
      },
      ['2026-W11/2026-03: закрыта, а чисел нет'],
    ],
  ])('%s', (key, broken, repaired, said) => {
    expect(texts(key, broken)).toEqual(said);
    expect(texts(key, repaired)).toEqual([]);
    // every place is a cell of the tab that it names
    for (const { place } of foundBy(key, broken)) expect(place.kind).toBe('tab');
  });

  it('names documents whose row is gone', () => {
    const documents = [
      { key: 'job:seo', title: 'SEO' },
      { key: 'job:head', title: 'Head' },
      { key: 'handbook', title: 'Книга новичка' },
    ];
    const found = foundBy('orphans', { team: [{ code: 'head' }] }, documents);
    expect(found.map(({ place }) => place)).toEqual([{ kind: 'document', key: 'job:seo' }]);
    // a tab that was deleted says nothing of its rows
    expect(foundBy('orphans', { team: null }, documents)).toEqual([]);
  });

  it('is not checked where a workbook is closed or a rule stumbles, and never green then', () => {
    const data = healthData({ today: '2026-03-16', tables: { payroll: null } });
    const states = (isClosed: (tab: string) => boolean) =>
      new Map(findBreaks(RULES, { data, isClosed }).map(({ rule, found }) => [rule.key, found]));
    expect(states((tab) => tab === 'payroll').get('pay')).toBeNull();
    expect(states(() => false).get('pay')).toEqual([]);
    const failing: IntegrityRule = {
      ...ruleOf('pay'),
      find: () => {
        throw new Error('typed nonsense');
      },
    };
    expect(findBreaks([failing, ruleOf('months')], { data, isClosed: () => false }).map(({ found }) => found)).toEqual([
      null,
      [],
    ]);
  });
});
