/** What the conditions of a bonus look at, and what is written beside the bonus. */
import { closedLate, gateCells, lateShare, type GateInput, type OwnedTask } from '../../../src/app/people/gateFacts';
import type { TableRow } from '../../../src/app/tables/tableRead';
import { toSerial } from '../../../src/shared/civilDate';

const task = (status: string, due: string, done: string | null = null): OwnedTask => ({
  owner: 'Анна',
  status,
  due,
  done,
});
const row = (values: TableRow['values']): TableRow => ({ row: 1, values });
const TERMS = { spend: 0.5, accepted: 0.5, data: 0.5, tasks: 0.5 };

it.each([
  ['no task was due', [task('todo', '2026-04-02')], null],
  ['done in time and late', [task('done', '2026-03-05', '2026-03-05'), task('done', '2026-03-05', '2026-03-06')], 0.5],
  ['still open after its day', [task('doing', '2026-03-05')], 1],
  ['cancelled, of another and not due yet', [task('cancelled', '2026-03-05'), task('todo', '2026-03-29')], null],
])('late tasks: %s', (_name, tasks, want) =>
  expect(
    lateShare([...tasks, { ...task('todo', '2026-03-01'), owner: 'Пётр' }], 'Анна', '2026-03-01', '2026-03-20'),
  ).toBe(want),
);

it.each([
  ['closed on its day', '2026-04-07', 0],
  ['closed three days later', '2026-04-10', 3],
  ['still open', null, 5],
])('late data: %s', (_name, closed, want) => {
  const weeks = [row({ period: '2026-03', closes_on: toSerial('2026-04-07'), closed_at: closed && toSerial(closed) })];
  expect(closedLate(weeks, '2026-03-01', '2026-04-12')).toBe(want);
  expect(closedLate(weeks, '2026-02-01', '2026-04-12')).toBeNull();
});

describe('cells of the gate', () => {
  const input = (channels: readonly string[]): GateInput => ({
    person: 'Анна',
    month: '2026-03-01',
    today: '2026-04-12',
    channels,
    band: 0.1,
    sources: {
      facts: [
        { month: '2026-03-01', channel: 'ads', spend: 500, leads: 100, sql: 10 },
        { month: '2026-03-01', channel: 'seo', spend: 0, leads: 100, sql: 40 },
      ],
      plan: [
        { month: '2026-03-01', channel: 'ads', spend: 400, leads: 100, sql: 20 },
        { month: '2026-03-01', channel: 'seo', spend: 0, leads: 100, sql: 30 },
        { month: '2026-03-01', channel: '', spend: 100 },
      ],
      posts: [],
    },
    tasks: [],
    weeks: [],
  });

  it('judge a person by their own channels', () =>
    expect(gateCells(input(['ads']), TERMS, 'ru')).toEqual({
      gate_auto: 0.25,
      gate_why: 'расход выше коридора; доля принятых лидов ниже плана',
    }));

  it('and the head by the department, whose reserve counts', () =>
    expect(gateCells(input(['ads', '']), TERMS, 'en')).toEqual({ gate_auto: null, gate_why: null }));
});
