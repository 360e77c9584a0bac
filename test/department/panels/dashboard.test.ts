/** The dashboard against the pure functions and against sums made here. */
import { planFact } from '../../../src/metrics/headline';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { DATA, MONTHS, ROWS, WEEKS } from '../../../src/department/panels/dashboard/layout';
import { STAGES } from '../../../src/department/panels/dashboard/series';
import { toSerial } from '../../../src/shared/civilDate';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels, type Panels } from './support/workbook';

const PLAN = { spend: 800_000, leads: 200, sql: 40, deals: 10, revenue: 3_600_000 };
const fact = (
  start: string,
  channel: string,
  numbers: readonly [spend: number, leads: number, sql: number, deals: number, revenue: number, costs: number],
): Record<string, string | number> => {
  const [spend, leads, sql, deals, revenue, costs] = numbers;
  return { start, month: `${start.slice(0, 7)}-01`, channel, spend, leads, sql, deals, revenue, costs };
};
const FACTS = [
  fact('2026-02-23', 'a', [90_000, 20, 5, 1, 300_000, 150_000]),
  fact('2026-03-02', 'a', [252_000, 50, 9, 2, 720_000, 360_000]),
  fact('2026-03-02', 'b', [100_000, 20, 3, 0, 0, 0]),
  fact('2026-03-09', 'unknown', [0, 8, 0, 0, 0, 0]),
];
const SCENARIO: Scenario = {
  panels: ['dashboard'],
  tables: {
    channels: [
      { code: 'a', name: 'Alpha', paid: true },
      { code: 'b', name: 'Beta', paid: true },
    ],
    calendar: [{ day_off: '2026-03-09' }],
    plan: [{ month: '2026-03-01', channel: 'a', ...PLAN }],
    facts: FACTS,
    health: [
      { number: 1, weight: 3, points: 3 },
      { number: 16, weight: 12, points: 6 },
      { number: 8, weight: 0, points: '' },
    ],
  },
  settings: { ...DEFAULT_SETTINGS, as_of: '2026-03-15' },
};

const SIGNS = { green: '●', amber: '▲', red: '▼', early: '○', none: '—' } as const;
const EMPTY = { impr: null, clicks: null, mql: null, meetings: null, proposals: null, costs: null };

describe.each(['ru', 'en'] as const)('dashboard, %s', (language) => {
  let panels: Panels;
  const shown = (row: string, column: string): unknown => panels.value('dashboard', row, column);

  beforeAll(() => {
    panels = openPanels(SCENARIO, language);
  });

  it('shows the numbers and statuses of the pure functions', () => {
    const march = FACTS.filter(({ month }) => month === '2026-03-01');
    const total = (key: string): number => march.reduce((sum, row) => sum + Number(row[key]), 0);
    const month = {
      month: '2026-03-01',
      plan: { ...EMPTY, ...PLAN },
      fact: {
        ...EMPTY,
        spend: total('spend'),
        leads: total('leads'),
        sql: total('sql'),
        deals: total('deals'),
        revenue: total('revenue'),
      },
    };
    const calendar = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };
    for (const figure of planFact(month, '2026-03-15', calendar, DEFAULT_THRESHOLDS)) {
      expect([figure.metric, Number(shown('value', figure.metric))]).toEqual([
        figure.metric,
        expect.closeTo(figure.fact ?? NaN, 6),
      ]);
      expect(Number(shown('pct', figure.metric))).toBeCloseTo(figure.toDate ?? NaN, 9);
      expect([figure.metric, String(shown('status', figure.metric)).slice(0, 1)]).toEqual([
        figure.metric,
        SIGNS[figure.status],
      ]);
    }
    // (720,000 − 360,000 − 352,000) ÷ 352,000
    expect(shown('value', 'romi_m')).toBeCloseTo(8000 / 352_000, 9);
  });

  it('weighs the aspects of health, and names a band only when all are checked', () => {
    expect(shown('value', 'name')).toBeCloseTo((100 * 9) / 15, 9);
    expect(shown('pct_text', 'name')).toBe(
      language === 'ru' ? 'проверено сторон: 3 из 17' : 'aspects checked: 3 of 17',
    );
  });

  it('splits the month by channel, with the unknown in the rest and the total equal to the cards', () => {
    const column = (key: string): unknown[] =>
      ['channels_total', 'channels_rest', 'ch_1', 'ch_2', 'ch_3'].map((row) => shown(row, key));
    expect(column('leads')).toEqual([78, 8, 50, 20, '']);
    expect(column('profit')).toEqual([8000, 0, 108_000, -100_000, '']);
    expect(shown('ch_2', 'cpl')).toBe(5000);
    expect(shown('channels_rest', 'cpl')).toBe('');
  });

  it('feeds the charts: weeks, months and stages; a period without rows is empty', () => {
    const at = (index: number, column: string): unknown => shown(ROWS[index] ?? '', column);
    const last = (column: string, count: number): unknown[] =>
      [count - 2, count - 1, count].map((row) => at(row, column));
    expect(last(DATA.week, WEEKS)).toEqual(['2026-02-23', '2026-03-02', '2026-03-09'].map(toSerial));
    expect(last(DATA.weekLeads, WEEKS)).toEqual([20, 70, 8]);
    expect(at(1, DATA.weekLeads)).toBe('');
    expect(last(DATA.month, MONTHS)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'].map(toSerial));
    expect(last(DATA.plan, MONTHS)).toEqual(['', '', 3_600_000]);
    expect(last(DATA.fact, MONTHS)).toEqual(['', 300_000, 720_000]);
    expect(STAGES.map((_, index) => at(index, DATA.count))).toEqual([78, 0, 12, 0, 0, 2]);
  });

  it('names the band of all 17 aspects', () => {
    const health = Array.from({ length: 17 }, (_, index) => ({ number: index + 1, weight: 1, points: 0.6 }));
    const whole = openPanels({ ...SCENARIO, tables: { ...SCENARIO.tables, health } }, language);
    expect(whole.value('dashboard', 'pct_text', 'name')).toBe(
      language === 'ru' ? 'Держится на людях' : 'Rests on people',
    );
  });

  it('shows another month when one is chosen', () => {
    const february = openPanels({ ...SCENARIO, chosen: { dashboard_month: '2026-02-01' } }, language);
    expect(february.value('dashboard', 'value', 'leads')).toBe(20);
    expect(february.value('dashboard', 'ch_1', 'profit')).toBe(60_000);
  });
});
