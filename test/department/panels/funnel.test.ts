import type { SeedRow } from '../../../src/blueprint/department';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels } from './support/workbook';

const STAGES = { clicks: 4000, leads: 200, mql: 80, sql: 40, meetings: 30, proposals: 20, deals: 10 };

/** Twice the stages of the plan of §5.16: 200 leads → 80 MQL → 40 SQL → 10 deals for 800,000. */
const SCENARIO: Scenario = {
  panels: ['funnel'],
  tables: {
    channels: [
      { code: 'yandex_direct', name: 'Директ', paid: true },
      { code: 'seo', name: 'SEO', paid: false },
    ],
    plan: [
      { month: '2026-03-01', channel: 'Директ', leads: 100, mql: 50, sql: 25 },
      { month: '2026-03-01', channel: 'SEO', leads: 100, mql: 30, sql: 15 },
      { month: '2026-03-01', channel: 'Резерв', spend: 201000 },
    ],
    cohorts: [
      {
        month: '2026-02-01',
        channel: 'seo',
        spend: 0,
        leads: 50,
        mql: 10,
        sql: 5,
        meetings: 4,
        proposals: 3,
        deals: 2,
      },
      { month: '2026-03-01', channel: 'yandex_direct', spend: 800000, ...STAGES },
      {
        month: '2026-03-01',
        channel: 'unknown',
        spend: 0,
        leads: 4,
        mql: 1,
        sql: 0,
        meetings: 0,
        proposals: 0,
        deals: 0,
      },
    ],
    facts: [
      {
        start: '2026-03-02',
        month: '2026-03-01',
        channel: 'yandex_direct',
        spend: 800000,
        clicks: 4000,
        leads: 200,
        mql: 70,
        sql: 30,
        deals: 6,
      },
      { start: '2026-03-02', month: '2026-03-01', channel: 'seo', spend: 0, leads: 0, deals: 3 },
    ],
  },
  settings: { ...DEFAULT_SETTINGS, as_of: '2026-06-30' },
};
const MARCH = { funnel_from: '2026-03-01', funnel_to: '2026-03-01' };

const row = (shown: ReturnType<typeof openPanels>, line: string, columns: readonly string[]): unknown[] =>
  columns.map((column) => shown.value('funnel', line, column));

describe('funnel by cohort', () => {
  const panels = openPanels({ ...SCENARIO, chosen: { ...MARCH, funnel_channel: 'Директ' } });

  it('shows the chosen channel stage by stage', () => {
    expect(row(panels, 'top_leads', ['c1', 'c2', 'c4', 'c5'])).toEqual([200, 0.05, 4000, 100]);
    expect(row(panels, 'top_mql', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'])).toEqual([80, 0.4, 0.4, 10000, 50, 0.5]);
    expect(Number(panels.value('funnel', 'top_mql', 'c7'))).toBeCloseTo(-0.1, 12);
    expect(row(panels, 'top_deals', ['c1', 'c3', 'c6', 'c7'])).toEqual([10, 0.05, '', '']);
  });

  it('adds channels and the unknown to the total', () => {
    expect(['total', 'ch_1', 'ch_2', 'rest'].map((line) => panels.value('funnel', line, 'c3'))).toEqual([
      204,
      200,
      '',
      4,
    ]);
  });

  it('counts all months between the ends', () => {
    const wide = openPanels({ ...SCENARIO, chosen: { ...MARCH, funnel_from: '2026-02-01' } });
    expect(wide.value('funnel', 'total', 'c3')).toBe(254);
    expect(wide.value('funnel', 'ch_2', 'c3')).toBe(50);
  });

  it('warns of a cohort that is not mature', () => {
    const young = openPanels({ ...SCENARIO, chosen: MARCH, settings: { ...DEFAULT_SETTINGS, as_of: '2026-04-10' } });
    expect(String(young.value('funnel', 'hint', 'name'))).toContain('ещё не успели');
    expect(panels.value('funnel', 'hint', 'name')).toBe('');
  });

  it('says when the range is the wrong way round', () => {
    const wrong = openPanels({ ...SCENARIO, chosen: { funnel_from: '2026-03-01', funnel_to: '2026-02-01' } });
    expect(String(wrong.value('funnel', 'hint', 'name'))).toContain('поменяйте');
    expect(wrong.value('funnel', 'total', 'c3')).toBe('');
  });
});

describe('funnel by period', () => {
  const basis = { ru: 'период: события этих месяцев', en: 'period: events of these months' };

  it.each(['ru', 'en'] as const)('counts events of the months and says so, %s', (language) => {
    const panels = openPanels({ ...SCENARIO, chosen: { ...MARCH, funnel_basis: basis[language] } }, language);
    const lines: SeedRow[] = ['total', 'ch_1', 'ch_2'].map((line) => ({
      deals: String(panels.value('funnel', line, 'c8')),
    }));
    expect(lines).toEqual([{ deals: '9' }, { deals: '6' }, { deals: '3' }]);
    expect(panels.value('funnel', 'hint', 'name')).not.toBe('');
  });

  it('has no conversion from nothing', () => {
    const panels = openPanels({ ...SCENARIO, chosen: { ...MARCH, funnel_basis: basis.ru, funnel_channel: 'SEO' } });
    expect(panels.value('funnel', 'top_deals', 'c1')).toBe(3);
    expect(panels.value('funnel', 'top_deals', 'c3')).toBe('');
    expect(panels.value('funnel', 'top_deals', 'c4')).toBe('');
  });
});
