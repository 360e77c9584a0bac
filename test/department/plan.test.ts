/** The plan that a department starts with: the worked example of the specification (March 2026) and what has to add up. */
import type { SeedRow } from '../../src/blueprint/department';
import { DEPARTMENT } from '../../src/department/index';
import { samplePlan } from '../../src/department/plan/samplePlan';
import { answersOf } from './support/answers';
import { makeWorkbook } from './support/madeWorkbook';

const planOf = (today: string, sample = true): readonly SeedRow[] =>
  DEPARTMENT.seed('plan', answersOf({ today, sample }));
const sum = (rows: readonly SeedRow[], key: string): number =>
  rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
const march = planOf('2026-03-16').filter((row) => row.month === '2026-03-01');
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`);

describe('plan of the demo', () => {
  it.each([
    ['leads', 200],
    ['mql', 80],
    ['sql', 40],
    ['deals', 10],
    ['revenue', 3_600_000],
    ['spend', 800_000],
  ])('has the March of the specification: %s %d', (key, total) => {
    expect(sum(march, key)).toBe(total);
  });

  it('has the channels of the specification and the reserve as a row of its own', () => {
    expect(march.map((row) => [row.leads, row.spend])).toEqual([
      [90, 387_000],
      [40, 152_000],
      [30, 0],
      [25, 60_000],
      [15, 0],
      [undefined, 201_000],
    ]);
    expect(march[5]?.channel).toBeUndefined();
  });

  it.each(months)('narrows from stage to stage in every channel and costs what was planned: %s', (month) => {
    const { channels, reserve } = samplePlan(month);
    for (const row of channels) {
      const stages = [row.leads, row.mql, row.sql, row.meetings, row.proposals, row.deals];
      expect([...stages].sort((left, right) => right - left)).toEqual(stages);
    }
    expect(reserve).toBeGreaterThan(0);
    const spent = channels.reduce((total, row) => total + row.spend, 0);
    const leads = channels.reduce((total, row) => total + row.leads, 0);
    // 4,000 of budget for a lead in every month, as in March
    expect((spent + reserve) / leads).toBe(4000);
  });

  it('leaves out what nobody plans, instead of a zero', () => {
    const partners = samplePlan('2026-03-01').channels.find((row) => row.channel === 'partners');
    expect(partners).not.toHaveProperty('clicks');
    expect(partners).not.toHaveProperty('impr');
  });

  it.each([
    ['2026-03-16', '2025-09-01', '2026-12-01', 16],
    ['2025-12-31', '2025-09-01', '2025-12-01', 4],
    ['2025-06-10', '2025-06-01', '2025-12-01', 7],
    ['2027-01-01', '2025-09-01', '2027-12-01', 28],
  ])('made on %s covers %s to %s', (today, first, last, count) => {
    const covered = [...new Set(planOf(today).map((row) => row.month))];
    expect([covered[0], covered.at(-1), covered.length]).toEqual([first, last, count]);
  });
});

describe('plan of a department of one’s own', () => {
  const rows = planOf('2026-11-24', false);

  it('has an empty row for each chosen channel and month to the end of the year', () => {
    expect(rows).toHaveLength(2 * 6);
    expect(rows.every((row) => Object.keys(row).sort().join() === 'channel,month')).toBe(true);
  });
});

describe('live columns of pulse', () => {
  const made = makeWorkbook({
    workbook: 'pulse',
    about: ['plan', 'tasks', 'products'],
    answers: answersOf(),
    rows: {
      plan: [
        { month: '2026-03-01', channel: 'VK Реклама' },
        { month: '2026-03-01', channel: 'Нет такого' },
        { month: '2026-03-01', spend: 5 },
      ],
      tasks: [
        { title: 'A', due: '2026-03-15', status: 'todo' },
        { title: 'B', due: '2026-03-16', status: 'doing' },
        { title: 'C', due: '2026-03-17', status: 'todo' },
        { title: 'D', due: '2026-03-15', status: 'done' },
        { title: 'E', due: '2026-03-15', status: 'cancelled' },
        { title: 'F', status: 'todo' },
      ],
    },
  });

  it('finds the code of a planned channel by its name', () => {
    expect(made.rows('plan').map((row) => row.channel_code)).toEqual(['vk_ads', '', '']);
  });

  it('shows which open tasks are late or due today', () => {
    expect(made.rows('tasks').map((row) => row.overdue)).toEqual(['● просрочено', '▲ сегодня', '', '', '', '']);
  });

  it('has the margin of a product that has a price', () => {
    // demo: core product 55 %, the free checklist has no margin
    const margins = Object.fromEntries(made.rows('products').map((row) => [row.code, row.margin]));
    expect(margins).toMatchObject({ wms: 0.55, checklist: '' });
  });
});

describe.each(['ru', 'en'] as const)('the demo made in %s', (language) => {
  it.each(['pulse', 'library'] as const)('shows no error in any tab of %s', (workbook) => {
    const made = makeWorkbook({ workbook, answers: answersOf({ language }) });
    expect(made.tabs.flatMap((tab) => made.errors(tab).map((error) => `${tab} ${error}`))).toEqual([]);
    expect(made.tabs.length).toBe(DEPARTMENT.tabs.filter((tab) => tab.workbook === workbook).length);
  });
});
