import type { SeedRow } from '../../../src/blueprint/department';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels } from './support/workbook';

const CHANNELS: readonly SeedRow[] = [
  { code: 'yandex_direct', name: 'Директ', paid: true },
  { code: 'seo', name: 'SEO', paid: false },
];

/** March 2026: plan 200 leads for 800,000; by 15 March 78 leads for 352,000 (domain specification §5.16 and §7). */
const MARCH: Scenario = {
  panels: ['rnp'],
  tables: {
    channels: CHANNELS,
    calendar: [{ day_off: '2026-03-09' }],
    plan: [
      { month: '2026-03-01', channel: 'Директ', spend: 599000, leads: 120, sql: 24, deals: 6, revenue: 2160000 },
      { month: '2026-03-01', channel: 'SEO', leads: 80, sql: 16, deals: 4, revenue: 1440000 },
      { month: '2026-03-01', channel: 'Резерв', spend: 201000 },
    ],
    facts: [
      {
        start: '2026-03-02',
        month: '2026-03-01',
        channel: 'yandex_direct',
        spend: 200000,
        leads: 40,
        sql: 4,
        deals: 1,
        revenue: 360000,
      },
      {
        start: '2026-03-09',
        month: '2026-03-01',
        channel: 'yandex_direct',
        spend: 152000,
        leads: 20,
        sql: 2,
        deals: 0,
        revenue: 0,
      },
      { start: '2026-03-09', month: '2026-03-01', channel: 'seo', spend: 0, leads: 17, sql: 3, deals: 0, revenue: 0 },
      {
        start: '2026-03-09',
        month: '2026-03-01',
        channel: 'unknown',
        spend: 0,
        leads: 1,
        sql: 0,
        deals: 0,
        revenue: 0,
      },
    ],
  },
  settings: { ...DEFAULT_SETTINGS, as_of: '2026-03-15' },
};

describe('RNP: worked example', () => {
  const panels = openPanels(MARCH);

  it.each([
    ['working days', 'calc', 'groups', 21],
    ['leads to date', 'to_date', 'leads', 200 * (9 / 21)],
    ['leads, fact', 'fact', 'leads', 78],
    ['leads, % to date', 'pct', 'leads', 0.91],
    ['leads, forecast', 'forecast', 'leads', 182],
    ['leads, gap', 'gap', 'leads', -18],
    ['leads needed a day', 'per_day', 'leads', 122 / 12],
    ['leads needed in the next week of five days', 'per_week', 'leads', (122 / 12) * 5],
    ['spend, forecast', 'forecast', 'spend', 821333.33333],
    ['spend, forecast share', 'forecast_pct', 'spend', 1.0266666],
    ['CPL, fact', 'fact', 'cpl', 352000 / 78],
    ['CPL, plan', 'plan', 'cpl', 4000],
    ['CPL needed on the rest', 'per_day', 'cpl', 448000 / 122],
  ])('%s', (_, column, row, want) => {
    const shown = panels.value('rnp', row, column);
    expect(Number(shown)).toBeCloseTo(want, 4);
  });

  it.each([
    ['leads at 0.91 of the plan', 'leads', '▲ внимание'],
    ['spend 2.7 % over the plan', 'spend', '● по плану'],
    ['CPL at 0.886 of the plan', 'cpl', '▲ внимание'],
    ['meetings that nobody planned', 'meetings', '— нет плана'],
    ['deals are too few', 'deals', '○ рано судить'],
  ])('%s', (_, row, want) => expect(panels.value('rnp', row, 'status')).toBe(want));

  it('splits 200 leads by working days into whole numbers (§7: 0, 48, 38, 48, 47, 19)', () => {
    const plans = [1, 2, 3, 4, 5, 6].map((segment) => panels.value('rnp', 'leads', `s${segment}_plan`));
    expect(plans).toEqual([0, 48, 38, 48, 47, 19]);
  });

  it('does not round money', () => {
    expect(Number(panels.value('rnp', 'spend', 's2_plan'))).toBeCloseTo((800000 * 5) / 21, 6);
  });

  it('shows no facts of weeks that have none', () => {
    expect(panels.value('rnp', 'leads', 's1_fact')).toBe('');
    expect(panels.value('rnp', 'leads', 's3_fact')).toBe(38);
    expect(panels.value('rnp', 'leads', 's4_fact')).toBe('');
  });

  it('adds the lines of the channels to the total', () => {
    expect(['total', 'ch_1', 'ch_2', 'ch_3', 'rest'].map((row) => panels.value('rnp', row, 'dir'))).toEqual([
      78,
      60,
      17,
      '',
      1,
    ]);
    expect(['total', 'ch_1', 'ch_2', 'rest'].map((row) => panels.value('rnp', row, 'per_day'))).toEqual([
      200,
      120,
      80,
      '',
    ]);
  });
});

describe('RNP: one channel', () => {
  const panels = openPanels({ ...MARCH, chosen: { rnp_channel: 'SEO' } });

  it('counts plan and facts of that channel only', () => {
    expect(panels.value('rnp', 'leads', 'plan')).toBe(80);
    expect(panels.value('rnp', 'leads', 'fact')).toBe(17);
  });

  it('has no price where nothing is spent', () => {
    expect(panels.value('rnp', 'cpl', 'fact')).toBe('');
    expect(panels.value('rnp', 'spend', 'plan')).toBe('');
  });

  it('says so when the name is not in the list', () => {
    const lost = openPanels({ ...MARCH, chosen: { rnp_channel: 'Радио' } });
    expect(lost.value('rnp', 'hint', 'name')).toContain('нет в списке');
    expect(lost.value('rnp', 'leads', 'fact')).toBe('');
  });
});

describe('RNP: money spent on nothing', () => {
  it('is red although there is no price to compare (§4)', () => {
    const facts = [{ start: '2026-03-02', month: '2026-03-01', channel: 'seo', spend: 50000, leads: 0 }];
    const panels = openPanels({ ...MARCH, tables: { ...MARCH.tables, facts } });
    expect(panels.value('rnp', 'cpl', 'fact')).toBe('');
    expect(panels.value('rnp', 'cpl', 'status')).toBe('▼ вне плана');
  });
});

describe('RNP: months', () => {
  it.each([
    ['2026-03', 6],
    ['2027-02', 4],
    ['2025-12', 5],
    ['2026-01', 5],
  ])('%s has %i segments with the dates of the calendar', (month, count) => {
    const segments = segmentsOfMonth(month);
    expect(segments).toHaveLength(count);
    const facts = segments.map((segment, index) => ({
      start: segment.start,
      month: `${month}-01`,
      channel: 'seo',
      leads: index + 1,
    }));
    const panels = openPanels({
      panels: ['rnp'],
      tables: { channels: CHANNELS, facts },
      settings: { ...DEFAULT_SETTINGS, as_of: segments.at(-1)?.end ?? null },
    });
    const shown = [1, 2, 3, 4, 5, 6].map((segment) => panels.value('rnp', 'leads', `s${segment}_fact`));
    expect(shown).toEqual([1, 2, 3, 4, 5, 6].map((value) => (value <= count ? value : '')));
  });

  it('keeps the weeks of a year boundary in their own months', () => {
    const facts = [
      { start: '2025-12-29', month: '2025-12-01', channel: 'seo', leads: 3 },
      { start: '2026-01-01', month: '2026-01-01', channel: 'seo', leads: 5 },
    ];
    const settings = { ...DEFAULT_SETTINGS, as_of: '2026-01-04' };
    const january = openPanels({ panels: ['rnp'], tables: { channels: CHANNELS, facts }, settings });
    const december = openPanels({
      panels: ['rnp'],
      tables: { channels: CHANNELS, facts },
      settings,
      chosen: { rnp_month: '2025-12-01' },
    });
    expect(january.value('rnp', 'leads', 'fact')).toBe(5);
    expect(december.value('rnp', 'leads', 'fact')).toBe(3);
    expect(december.value('rnp', 'leads', 's5_fact')).toBe(3);
  });
});
