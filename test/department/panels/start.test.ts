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
});
