import { strategyHealth } from '../../../src/department/strategy/health';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { healthData, type GivenRow } from '../support/healthData';

const TODAY = '2026-11-17';
const SEGMENT = segmentsOfMonth('2026-11')[0]?.key ?? '';
type Tables = Readonly<Record<string, readonly GivenRow[] | null>>;

const goal = (id: string, period: string, start: string, end: string, more: GivenRow = {}): GivenRow => ({
  goal_id: id,
  title: id,
  period,
  start,
  end,
  value: 100,
  status: 'active',
  ...more,
});
const GOALS: readonly GivenRow[] = [
  goal('GO001', 'year', '2026-01-01', '2026-12-31'),
  goal('GO002', 'month', '2026-11-01', '2026-11-30'),
  goal('GO003', 'month', '2026-12-01', '2026-12-31'),
  goal('GO004', 'month', '2026-11-01', '2026-11-30', { channel: 'SEO' }),
];
const plan: GivenRow = {
  month: '2026-11-01',
  channel: 'SEO',
  leads: 200,
  approved_by: 'Анна',
  approved_at: '2026-10-28',
};
const fact: GivenRow = { segment: SEGMENT, month: '2026-11-01', channel: 'seo', leads: 20 };
const redTask: GivenRow = {
  task_id: 'TK1',
  title: 'Найти причину',
  source_type: 'rnp',
  source_ref: '2026-11/leads',
  status: 'todo',
  created: '2026-11-16',
};
const goalTask: GivenRow = {
  task_id: 'TK2',
  title: 'Подготовить',
  source_type: 'goal',
  source_ref: 'GO004',
  goal: 'GO004',
  status: 'todo',
};

const GOOD: Tables = { goals: GOALS, plan: [plan], facts: [fact], tasks: [redTask, goalTask], calendar: [] };

const judge = (key: string, tables: Tables, asOf: string | null = '2026-11-16') => {
  const result = strategyHealth.checks
    .find((check) => check.key === key)
    ?.evaluate(healthData({ today: TODAY, tables, fields: { 'settings.as_of': asOf } }));
  return result?.kind === 'share' ? result.share : result?.kind;
};

describe('health of strategy', () => {
  it('has points of 100 and the weight of the specification', () => {
    expect(strategyHealth.checks.reduce((sum, check) => sum + check.points, 0)).toBe(100);
    expect(strategyHealth.weight).toBe(12);
  });

  it.each<readonly [string, Tables]>([
    ['goals', { goals: [] }],
    ['approved', { plan: [{ ...plan, approved_at: null }] }],
    ['approved', { plan: [{ ...plan, approved_at: '2026-11-03' }] }],
    ['approved', { plan: [] }],
    ['red_tasks', { tasks: [goalTask] }],
    ['red_tasks', { tasks: [{ ...redTask, created: '2026-11-01' }] }],
    ['red_tasks', { tasks: [{ ...redTask, status: 'done' }] }],
    ['goal_tasks', { tasks: [redTask] }],
    ['goal_tasks', { goals: GOALS.slice(0, 3) }],
  ])('%s turns red when emptied and green when filled', (key, emptied) => {
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
    expect(judge(key, GOOD)).toBe(1);
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
  });

  it('counts each missing goal of the tree', () => {
    expect(judge('goals', { goals: GOALS.slice(0, 3) })).toBe(0.75);
    expect(judge('goals', { goals: GOALS.map((row) => ({ ...row, value: null })) })).toBe(0);
  });

  it('ages the last data from 8 to 16 days', () => {
    expect(judge('refreshed', GOOD, '2026-11-09')).toBe(1);
    expect(judge('refreshed', GOOD, '2026-11-05')).toBe(0.5);
    expect(judge('refreshed', GOOD, '2026-10-20')).toBe(0);
    expect(judge('refreshed', GOOD, null)).toBe(0);
  });

  it('judges no red rows as nothing to judge, and a plan that was not approved in favour of an older one not at all', () => {
    expect(judge('red_tasks', { ...GOOD, facts: [{ ...fact, leads: 150 }] })).toBe('notApplicable');
    const draft = { ...plan, version: 2, leads: 20, approved_at: null };
    expect(judge('red_tasks', { ...GOOD, plan: [plan, draft], tasks: [] })).toBe(0);
  });

  it.each([
    ['goals', 'goals'],
    ['approved', 'plan'],
    ['red_tasks', 'facts'],
    ['red_tasks', 'tasks'],
    ['goal_tasks', 'goals'],
  ])('%s cannot be told without %s', (key, tab) => {
    expect(judge(key, { ...GOOD, [tab]: null })).toBe('unknown');
  });
});
