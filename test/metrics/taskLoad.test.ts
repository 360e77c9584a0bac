import { isOpen, loadByOwner, onTimeShare, overdueDays, taskStatus, type TaskFact } from '../../src/metrics/taskLoad';

const task = (
  status: string,
  due: string | null,
  doneAt: string | null = null,
  more: Partial<TaskFact> = {},
): TaskFact => ({
  status,
  due,
  doneAt,
  owner: 'Анна',
  estimate: null,
  ...more,
});

describe('tasks', () => {
  it.each([
    [null, 'todo'],
    ['', 'todo'],
    ['doing', 'doing'],
  ])('a task of status %j counts as %s', (code, status) => expect(taskStatus(code)).toBe(status));

  it.each([
    ['todo', true],
    ['doing', true],
    ['done', false],
    ['cancelled', false],
  ])('%s: work goes on %s', (status, open) => expect(isOpen({ status })).toBe(open));

  it.each([
    ['three days late', task('doing', '2026-03-27'), 3],
    ['due today is not late', task('doing', '2026-03-30'), null],
    ['due yesterday is one day late', task('todo', '2026-03-29'), 1],
    ['due tomorrow', task('todo', '2026-03-31'), null],
    ['done is never late', task('done', '2026-01-01'), null],
    ['without a due day', task('todo', null), null],
  ])('%s', (_name, each, days) => expect(overdueDays(each, '2026-03-30')).toBe(days));

  it('on time: of four that were due in the period two were done by their day; cancelled and undated ones are out', () => {
    const tasks = [
      task('done', '2026-03-10', '2026-03-10'),
      task('done', '2026-03-31', '2026-03-01'),
      task('done', '2026-03-11', '2026-03-12'),
      task('doing', '2026-03-12'),
      task('cancelled', '2026-03-12'),
      task('done', null, '2026-03-12'),
      task('done', '2026-02-28', '2026-02-28'),
      task('done', '2026-04-01', '2026-04-01'),
    ];
    expect(onTimeShare(tasks, '2026-03-01', '2026-03-31')).toMatchObject({ value: 0.5 });
    expect(onTimeShare(tasks, '2026-03-10', '2026-03-10')).toMatchObject({ value: 1 });
  });

  it('on time: done without a day is not on time', () =>
    expect(onTimeShare([task('done', '2026-03-10')], '2026-03-01', '2026-03-31')).toMatchObject({ value: 0 }));

  it('on time: nothing was due, nothing can be told', () =>
    expect(onTimeShare([], '2026-03-01', '2026-03-31').value).toBeNull());

  it('load: hours of open work by person; what has no owner or no estimate adds nothing', () =>
    expect([
      ...loadByOwner([
        task('todo', null, null, { estimate: 3 }),
        task('doing', null, null, { estimate: 1.5 }),
        task('doing', null),
        task('done', null, null, { estimate: 40 }),
        task('todo', null, null, { owner: 'Пётр' }),
        task('todo', null, null, { owner: '', estimate: 8 }),
      ]),
    ]).toEqual([
      ['Анна', 4.5],
      ['Пётр', 0],
    ]));
});
