import fc from 'fast-check';
import { tasksHealth } from '../../../src/department/tasks/health';
import { loadByOwner, onTimeShare, overdueDays } from '../../../src/metrics/taskLoad';
import { addDays } from '../../../src/shared/civilDate';
import { answersOf } from '../support/answers';
import { healthData, type GivenRow } from '../support/healthData';
import { makeWorkbook } from '../support/madeWorkbook';

const TODAY = '2026-03-16';

describe.each(['ru', 'en'] as const)('days overdue (%s)', (language) => {
  it('equal the pure function', () => {
    const statuses = ['todo', 'doing', 'review', 'blocked', 'done', 'cancelled'];
    const cases = fc.sample(
      fc.record({ status: fc.constantFrom(...statuses), due: fc.option(fc.integer({ min: -40, max: 20 })) }),
      60,
    );
    const rows = cases.map(({ status, due }, index) => ({
      task_id: `TK${index + 1}`,
      title: `Задача ${index}`,
      status,
      due: due === null ? null : addDays(TODAY, due),
    }));
    const made = makeWorkbook({
      workbook: 'pulse',
      about: ['tasks'],
      answers: answersOf({ language, today: TODAY }),
      rows: { tasks: rows },
    });
    expect(made.rows('tasks').map((row) => row.overdue_days)).toEqual(
      rows.map(({ status, due }) => overdueDays({ status, due }, TODAY) ?? ''),
    );
    expect(made.errors('tasks')).toEqual([]);
  }, 60_000);
});

describe('arithmetic of tasks', () => {
  const task = (status: string, due: string | null, doneAt: string | null = null, estimate: number | null = null) => ({
    status,
    owner: 'Анна',
    due,
    doneAt,
    estimate,
  });

  it('counts what was done in time among all that were due, without the cancelled', () => {
    const tasks = [
      task('done', '2026-03-10', '2026-03-10'),
      task('done', '2026-03-10', '2026-03-11'),
      task('todo', '2026-03-11'),
      task('cancelled', '2026-03-11'),
      task('done', '2026-04-01', '2026-03-11'),
    ];
    expect(onTimeShare(tasks, '2026-03-01', '2026-03-31')).toEqual({ value: 1 / 3 });
    expect(onTimeShare([], '2026-03-01', '2026-03-31').value).toBeNull();
  });

  it('adds up open hours by person', () => {
    expect(
      loadByOwner([task('todo', null, null, 3), task('doing', null, null, 2.5), task('done', null, null, 8)]),
    ).toEqual(new Map([['Анна', 5.5]]));
  });
});

describe('health of tasks', () => {
  const good: GivenRow = {
    task_id: 'TK001',
    title: 'Собрать отчёт',
    owner: 'Анна',
    status: 'doing',
    created: '2026-03-13',
    due: '2026-03-20',
    goal: 'GO010',
  };
  const goal: GivenRow = {
    goal_id: 'GO010',
    period: 'month',
    status: 'active',
    start: '2026-03-01',
    end: '2026-03-31',
  };
  const shareOf = (key: string, tables: Readonly<Record<string, readonly GivenRow[] | null>>) => {
    const check = tasksHealth.checks.find((each) => each.key === key);
    const result = check?.evaluate(healthData({ today: TODAY, tables }));
    return result?.kind === 'share' ? result.share : result?.kind;
  };

  it('has points of 100', () => {
    expect(tasksHealth.checks.reduce((sum, check) => sum + check.points, 0)).toBe(100);
  });

  it.each([
    ['owners', { owner: '' }],
    ['overdue', { due: '2026-03-12' }],
    ['goals', { goal: '' }],
    ['touched', { created: '2026-03-02' }],
  ] as const)('%s turns green when filled and red when emptied', (key, emptied) => {
    expect(shareOf(key, { tasks: [{ ...good, ...emptied }], goals: [goal] })).toBe(0);
    expect(shareOf(key, { tasks: [good], goals: [goal] })).toBe(1);
    expect(shareOf(key, { tasks: [{ ...good, ...emptied }], goals: [goal] })).toBe(0);
    expect(shareOf(key, { tasks: null, goals: [goal] })).toBe('unknown');
  });

  it('judges blocked tasks by the median age and only when there are any', () => {
    const blocked = (created: string): GivenRow => ({ ...good, status: 'blocked', created });
    expect(shareOf('blocked', { tasks: [good] })).toBe('notApplicable');
    expect(shareOf('blocked', { tasks: [blocked('2026-03-01')] })).toBe(0);
    expect(shareOf('blocked', { tasks: [blocked('2026-03-12')] })).toBe(1);
    expect(shareOf('blocked', { tasks: [blocked('2026-03-12'), blocked('2026-03-01')] })).toBe(1);
  });

  it('does not call an empty list green, nor goals that cannot be read', () => {
    expect(shareOf('owners', { tasks: [] })).toBe(0);
    expect(shareOf('touched', { tasks: [] })).toBe(0);
    expect(shareOf('goals', { tasks: [good], goals: null })).toBe('unknown');
  });

  it('allows 15 % to be late', () => {
    const late = { ...good, due: '2026-03-01' };
    const rows = (count: number, all: number) =>
      Array.from({ length: all }, (_, index) => (index < count ? late : good));
    expect(shareOf('overdue', { tasks: rows(3, 20) })).toBe(1);
    expect(shareOf('overdue', { tasks: rows(10, 20) })).toBeCloseTo(0.5 / 0.85, 9);
  });
});
