import fc from 'fast-check';
import { tasksHealth } from '../../../src/department/tasks/health';
import { TASK_CHECKS } from '../../../src/department/tasks/moreColumns';
import { isOpen, loadByOwner, onTimeShare, overdueDays } from '../../../src/metrics/taskLoad';
import { addDays } from '../../../src/shared/civilDate';
import { answersOf } from '../support/answers';
import { healthData, type GivenRow } from '../support/healthData';
import { makeWorkbook } from '../support/madeWorkbook';

const TODAY = '2026-03-16';

const PEOPLE = ['Анна', 'Пётр'] as const;

describe.each(['ru', 'en'] as const)('days overdue, checks and the workload (%s)', (language) => {
  it('equal the pure functions', () => {
    const statuses = ['todo', 'doing', 'review', 'blocked', 'done', 'cancelled'];
    const cases = fc.sample(
      fc.record({
        status: fc.constantFrom(...statuses),
        due: fc.option(fc.integer({ min: -40, max: 20 })),
        owner: fc.constantFrom(...PEOPLE),
        done: fc.option(fc.integer({ min: -40, max: 0 })),
        estimate: fc.option(fc.integer({ min: 1, max: 8 })),
        blockedBy: fc.constantFrom(null, 'TK1', 'ждём'),
      }),
      60,
    );
    const dayOf = (days: number | null): string | null => (days === null ? null : addDays(TODAY, days));
    const rows = cases.map(({ status, due, owner, done, estimate, blockedBy }, index) => ({
      task_id: `TK${index + 1}`,
      title: `Задача ${index}`,
      owner,
      status,
      due: dayOf(due),
      done_at: status === 'done' ? dayOf(done) : null,
      estimate_h: estimate,
      blocked_by: blockedBy,
    }));
    const made = makeWorkbook({
      workbook: 'pulse',
      about: ['task_load'],
      answers: answersOf({ language, today: TODAY }),
      rows: {
        tasks: rows,
        // a person may hold two roles: one line all the same
        team: [...PEOPLE, PEOPLE[0]].map((person, index) => ({ code: `r${index}`, role: `Роль ${index}`, person })),
      },
    });
    expect(made.rows('tasks').map((row) => row.overdue_days)).toEqual(
      rows.map(({ status, due }) => overdueDays({ status, due }, TODAY) ?? ''),
    );
    expect(made.errors('tasks')).toEqual([]);
    const { NO_DAY, NO_REASON, ITSELF } = TASK_CHECKS;
    expect(made.rows('tasks').map((row) => row.check)).toEqual(
      rows.map((row) => {
        if (row.status === 'done' && row.done_at === null) return NO_DAY[language];
        if (row.status === 'blocked' && row.blocked_by === null) return NO_REASON[language];
        return row.blocked_by === row.task_id ? ITSELF[language] : '';
      }),
    );
    const facts = rows.map((row) => ({ ...row, doneAt: row.done_at, estimate: row.estimate_h }));
    const from = addDays(TODAY, -30);
    PEOPLE.forEach((person, index) => {
      const own = facts.filter((task) => task.owner === person);
      const open = own.filter(isOpen);
      const shown = ['name', 'open', 'late', 'hours', 'done'].map((column) =>
        made.value('task_load', `line${index + 1}`, column),
      );
      expect(shown).toEqual([
        person,
        open.length,
        open.filter((task) => overdueDays(task, TODAY) !== null).length,
        loadByOwner(own).get(person) ?? 0,
        own.filter((task) => task.doneAt !== null && task.doneAt >= from).length,
      ]);
      expect(made.value('task_load', `line${index + 1}`, 'on_time')).toBeCloseTo(
        onTimeShare(own, from, addDays(TODAY, -1)).value ?? 0,
        10,
      );
    });
    expect(made.value('task_load', 'line3', 'name')).toBe('');
    expect(made.errors('task_load')).toEqual([]);
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
