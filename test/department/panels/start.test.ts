import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels } from './support/workbook';

/** §5.16: by 15 March 2026, 78 of 200 leads for 352,000 of 800,000. */
const SCENARIO: Scenario = {
  panels: ['start'],
  tables: {
    calendar: [{ day_off: '2026-03-09' }],
    plan: [
      { month: '2026-03-01', channel: 'a', spend: 800000, leads: 200, sql: 40, revenue: 3600000 },
      { month: '2026-12-01', channel: 'a', spend: 1, leads: 1 },
    ],
    facts: [
      { start: '2026-02-23', month: '2026-02-01', channel: 'a', spend: 1, leads: 1, sql: 1, revenue: 1 },
      { start: '2026-03-02', month: '2026-03-01', channel: 'a', spend: 352000, leads: 70, sql: 12, revenue: 720000 },
      { start: '2026-03-09', month: '2026-03-01', channel: 'unknown', spend: 0, leads: 8, sql: 0, revenue: 0 },
    ],
  },
  settings: { ...DEFAULT_SETTINGS, company: 'СкладСофт', as_of: '2026-03-15' },
};

describe('start', () => {
  it.each([
    ['ru', '▲ внимание', 'СкладСофт · Отдел маркетинга'],
    ['en', '▲ attention', 'СкладСофт · Marketing department'],
  ] as const)('shows the latest month with facts, all channels together, %s', (language, behind, title) => {
    const panels = openPanels(SCENARIO, language);
    expect(panels.value('start', 'title', 'spend')).toBe(title);
    expect(['spend', 'leads', 'sql', 'revenue'].map((column) => panels.value('start', 'value', column))).toEqual([
      352000, 78, 12, 720000,
    ]);
    expect(Number(panels.value('start', 'value', 'cpl'))).toBeCloseTo(352000 / 78, 6);
    expect(Number(panels.value('start', 'pct', 'leads'))).toBeCloseTo(0.91, 10);
    expect(panels.value('start', 'status', 'leads')).toBe(behind);
    expect(panels.value('start', 'status', 'cpl')).toBe(behind);
  });

  const HEALTH: Scenario = {
    ...SCENARIO,
    tables: {
      ...SCENARIO.tables,
      // people may sort the tab as they like
      health: [
        { number: 2, aspect: 'Инструкции', score: 90, state: '● готово', weight: 4, points: 3.6 },
        {
          number: 1,
          aspect: 'Оргсхема',
          score: 40,
          state: '▼ черновик',
          action: 'Назовите владельца',
          link: 'https://docs.google.com/x',
          weight: 3,
          points: 1.2,
        },
        { number: 3, aspect: 'Мотивация', state: '– неприменимо' },
      ],
      health_history: [
        { day: '2026-03-09', total: 60 },
        { day: '2026-03-02', total: 55 },
      ],
    },
  };

  it('shows the score of the department, each aspect with what to do, and the score by week', () => {
    const panels = openPanels(HEALTH, 'ru');
    const at = (row: string, column: string): unknown => panels.value('start', row, column);
    // domain §9: Σ w·score ÷ Σ w over the aspects that apply = (3·40 + 4·90) ÷ 7
    expect(Number(at('health_total', 'spend'))).toBeCloseTo(480 / 7, 9);
    expect(at('health_total', 'leads')).toBe('проверено сторон: 3 из 17');
    expect(['spend', 'leads', 'cpl', 'sql'].map((column) => at('aspect_1', column))).toEqual([
      'Оргсхема',
      40,
      '▼ черновик',
      'Назовите владельца',
    ]);
    // an aspect without a score has none: not zero
    expect(['spend', 'leads'].map((column) => at('aspect_3', column))).toEqual(['Мотивация', '']);
    expect(['spend', 'leads', 'cpl'].map((column) => at('aspect_17', column))).toEqual(['', '', '']);
    expect(['aspect_10', 'aspect_11', 'aspect_12'].map((row) => at(row, 'week_total'))).toEqual(['', 55, 60]);
  });

  it('does not tell of a latest month with data before there is one', () => {
    const { plan, calendar } = SCENARIO.tables;
    const period = (tables: Scenario['tables'], as_of: string | null): unknown[] => {
      const panels = openPanels({ ...SCENARIO, tables, settings: { ...SCENARIO.settings, as_of } }, 'en');
      return ['spend', 'cpl', 'sql'].map((column) => panels.value('start', 'period', column));
    };
    expect(period(SCENARIO.tables, '2026-03-15')).toEqual(['Latest month with data', 'Data up to', expect.any(Number)]);
    expect(period({ calendar: calendar ?? [], plan: plan ?? [] }, null)).toEqual([
      'No data yet. First month of the plan:',
      '',
      '',
    ]);
    expect(period({ calendar: calendar ?? [] }, null)).toEqual(['No data yet', '', '']);
  });

  it('says when the health will be known', () => {
    const panels = openPanels(SCENARIO, 'en');
    expect(panels.value('start', 'health_total', 'spend')).toBe('');
    expect(panels.value('start', 'health_total', 'leads')).toBe('Appears after the first refresh');
  });
});
