import { meetingsHealth } from '../../../src/department/meetings/health';
import { healthData, type GivenRow } from '../support/healthData';

const TODAY = '2026-03-27';
type Tables = Readonly<Record<string, readonly GivenRow[] | null>>;

const meeting = (id: string, day: string, more: GivenRow = {}): GivenRow => ({
  meeting_id: id,
  type: 'weekly',
  planned_at: day,
  status: 'held',
  held_at: day,
  minutes_at: day,
  ...more,
});
const WEEKS = ['2026-03-02', '2026-03-10', '2026-03-16', '2026-03-23'];
const MEETINGS: readonly GivenRow[] = [
  ...WEEKS.map((day, index) => meeting(`MT${index + 1}`, day)),
  meeting('MT8', '2026-03-06', { type: 'monthly' }),
  meeting('MT9', '2026-01-20', { type: 'quarterly' }),
];
const decision = (id: string, of: string, more: GivenRow = {}): GivenRow => ({
  decision_id: id,
  meeting: of,
  kind: 'decision',
  text: 'Решили',
  owner: 'Анна',
  due: '2026-03-25',
  ...more,
});
const TASK = decision('DC7', 'MT4', { kind: 'task', task_id: 'TK1' });
const GOOD: Tables = {
  meetings: MEETINGS,
  decisions: [...['MT1', 'MT2', 'MT3', 'MT8'].map((of, index) => decision(`DC${index}`, of)), TASK],
  tasks: [{ task_id: 'TK1', status: 'done', done_at: '2026-03-25' }],
};

const judge = (key: string, tables: Tables) => {
  const result = meetingsHealth.checks
    .find((check) => check.key === key)
    ?.evaluate(healthData({ today: TODAY, tables }));
  return result?.kind === 'share' ? result.share : result?.kind;
};
const without = (type: string): readonly GivenRow[] => MEETINGS.filter((row) => row.type !== type);

describe('health of meetings', () => {
  it('has points of 100', () => {
    expect(meetingsHealth.checks.reduce((sum, check) => sum + check.points, 0)).toBe(100);
  });

  it.each<readonly [string, Tables]>([
    ['weekly', { meetings: without('weekly') }],
    ['weekly', { meetings: MEETINGS.map((row) => ({ ...row, status: 'planned' })) }],
    ['minutes', { decisions: [] }],
    ['minutes', { meetings: [] }],
    ['minutes', { meetings: MEETINGS.map((row) => ({ ...row, minutes_at: null })) }],
    ['done', { tasks: [{ task_id: 'TK1', status: 'doing', done_at: null }] }],
    ['done', { tasks: [{ task_id: 'TK1', status: 'done', done_at: '2026-03-26' }] }],
    ['reviews', { meetings: MEETINGS.slice(0, 4) }],
  ])('%s turns red when emptied and green when filled', (key, emptied) => {
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
    expect(judge(key, GOOD)).toBe(1);
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
  });

  it('asks for three weekly meetings of the last four weeks', () => {
    expect(judge('weekly', { ...GOOD, meetings: MEETINGS.slice(1) })).toBe(1);
    expect(judge('weekly', { ...GOOD, meetings: MEETINGS.slice(2) })).toBeCloseTo(2 / 3, 9);
  });

  it('judges decisions that came due, and nothing when none did', () => {
    expect(judge('done', { ...GOOD, decisions: [{ ...TASK, due: '2026-04-10' }] })).toBe('notApplicable');
    expect(judge('done', { ...GOOD, decisions: [{ ...TASK, reversed_by: 'DC9' }] })).toBe('notApplicable');
  });

  it.each([
    ['weekly', 'meetings'],
    ['minutes', 'decisions'],
    ['done', 'tasks'],
    ['reviews', 'meetings'],
  ])('%s cannot be told without %s', (key, tab) => {
    expect(judge(key, { ...GOOD, [tab]: null })).toBe('unknown');
  });
});
