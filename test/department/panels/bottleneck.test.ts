/** The block of the bottleneck on the funnel: the worked example, and parity with src/metrics for any cohorts and plans. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { REPAIR } from '../../../src/department/panels/funnel/layout';
import { REPAIR_WORDS } from '../../../src/department/panels/funnel/bottleneck';
import { funnelRepair, type MonthOf } from '../../../src/metrics/funnelRepair';
import { funnelSteps } from '../../../src/metrics/funnel';
import { cohortCases, type CohortCase } from './support/cohortCases';
import { differences, shownOf, type Cells } from './support/compare';
import { DEFAULT_SETTINGS } from './support/scenario';
import { openPanels, type Panels } from './support/workbook';

const months = (rows: readonly SeedRow[]): MonthOf[] => rows.map((row) => row as unknown as MonthOf);

/** What the block should show. */
function wanted(made: CohortCase): Record<string, Cells> {
  const { stages, lifts } = funnelRepair(months(made.cohorts), months(made.plan), made.asOf, 30);
  const steps = funnelSteps(stages, null);
  return Object.fromEntries(
    stages.map(({ stage, count }, index) => {
      const lift = lifts[index - 1];
      const interval = steps[index]?.interval;
      return [
        `fix_${stage}`,
        {
          [REPAIR.count]: shownOf(count),
          ...(lift
            ? {
                [REPAIR.rate]: shownOf(lift.base === 0 ? null : lift.rate),
                [REPAIR.plan]: shownOf(lift.plan),
                [REPAIR.gain]: shownOf(lift.gain),
                [REPAIR.low]: shownOf(interval?.low ?? null),
                [REPAIR.high]: shownOf(interval?.high ?? null),
              }
            : {}),
        },
      ];
    }),
  );
}

const shown = (panels: Panels, row: string, cells: Cells): Cells =>
  Object.fromEntries(Object.keys(cells).map((column) => [column, panels.value('funnel', row, column)]));

describe('the bottleneck of the funnel', () => {
  it.each(['ru', 'en'] as const)('equals src/metrics in every number, %s', (language) => {
    fc.assert(
      fc.property(cohortCases, (made) => {
        const panels = openPanels({ ...made.scenario, panels: ['funnel'] }, language);
        expect(
          Object.entries(wanted(made)).flatMap(([row, cells]) => differences(row, shown(panels, row, cells), cells)),
        ).toEqual([]);
        const { reason } = funnelRepair(months(made.cohorts), months(made.plan), made.asOf, 30);
        const text = String(panels.value('funnel', 'fix_text', 'name'));
        const words = {
          no_cohorts: REPAIR_WORDS.noCohorts,
          no_plan: REPAIR_WORDS.noPlan,
          no_check: REPAIR_WORDS.noCheck,
          fine: REPAIR_WORDS.fine,
        };
        if (reason === null) expect(text.startsWith(REPAIR_WORDS.found[language])).toBe(true);
        else expect(text).toBe(words[reason][language]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  // docs/formulas.md#funnel: 200 → 60 → 30 → 6 with plans 40, 50, 25 %: the first step at its plan makes 8 deals instead of 6, the last 7.5
  it('is the step of the worked example, and a young cohort changes nothing', () => {
    const stages = { leads: 200, mql: 60, sql: 30, meetings: 30, proposals: 30, deals: 6, revenue: 2_160_000 };
    const plan = { leads: 100, mql: 40, sql: 20, meetings: 20, proposals: 20, deals: 5, revenue: 1_800_000 };
    const panels = openPanels({
      panels: ['funnel'],
      tables: {
        channels: [],
        plan: [{ month: '2026-01-01', channel: 'Директ', ...plan }],
        cohorts: [
          { month: '2026-01-01', channel: 'yandex_direct', ...stages },
          {
            month: '2026-03-01',
            channel: 'yandex_direct',
            ...stages,
            mql: 1,
            sql: 0,
            meetings: 0,
            proposals: 0,
            deals: 0,
          },
        ],
      },
      settings: { ...DEFAULT_SETTINGS, as_of: '2026-03-20' },
    });
    expect(panels.value('funnel', 'fix_mql', REPAIR.gain)).toBeCloseTo(2 * 360_000, 6);
    expect(panels.value('funnel', 'fix_deals', REPAIR.gain)).toBeCloseTo(1.5 * 360_000, 6);
    expect(panels.value('funnel', 'fix_sql', REPAIR.gain)).toBe('');
    expect(panels.value('funnel', 'fix_text', 'name')).toBe(
      'Узкое место: Лиды → MQL. До плана он прибавит больше всех: сколько, стоит в его строке.',
    );
  });
});
