import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { columnOf, STAGES, TOP } from '../../../src/department/panels/funnel/layout';
import { addUp, type BaseSums } from '../../../src/metrics/compose';
import { funnelSteps, type FunnelStep } from '../../../src/metrics/funnel';
import type { Measured } from '../../../src/shared/result';
import { CHANNELS, cohortCases, restOf, within, type CohortCase } from './support/cohortCases';
import { differences, shownOf, type Cells } from './support/compare';
import { openPanels, type Panels, type Shown } from './support/workbook';

const BASIS = {
  ru: { cohort: 'когорта: лиды этих месяцев', period: 'период: события этих месяцев' },
  en: { cohort: 'cohort: leads of these months', period: 'period: events of these months' },
};

const stagesOf = (sums: BaseSums) => STAGES.map((stage) => ({ stage, count: sums[stage] ?? null }));

/** Steps of the whole funnel, with conversions from the lead in place of those from the click. */
function stepsOf(
  rows: readonly SeedRow[],
  seen: (sums: BaseSums) => BaseSums = (sums) => sums,
): { readonly sums: BaseSums; readonly steps: readonly FunnelStep[] } {
  const sums = seen(addUp(rows as BaseSums[]));
  const all = funnelSteps(stagesOf(sums), sums.spend ?? null);
  const fromLead = funnelSteps(stagesOf(sums).slice(1), sums.spend ?? null);
  return {
    sums,
    steps: all.map((step, index) => ({ ...step, cumulative: fromLead[index - 1]?.cumulative ?? step.cumulative })),
  };
}

/** Conversion of the plan; a plan of zero is no plan. */
function plannedStep(plan: readonly SeedRow[], index: number): number | null {
  const sums = addUp(plan as BaseSums[]);
  const [before, after] = [STAGES[index - 1], STAGES[index]];
  const [from, to] = [before && sums[before], after && sums[after]];
  return from && to ? to / from : null;
}

const minus = (left: Measured, right: number | null): Shown =>
  left.value === null || right === null ? '' : left.value - right;

/** Cells of a line of the table per channel; all empty without facts. */
function lineCells(row: string, rows: readonly SeedRow[], plan: readonly SeedRow[]): Cells {
  const { sums, steps } = stepsOf(rows, row === 'rest' ? restOf : undefined);
  const cells: Record<string, Shown> = { [columnOf('spend')]: shownOf(sums.spend ?? null) };
  steps.forEach((step, index) => {
    const planned = plannedStep(plan, index);
    cells[columnOf(step.stage)] = shownOf(step.count);
    cells[columnOf(`cost_${step.stage}`)] = shownOf(step.cost);
    if (index > 0) {
      cells[columnOf(`step_${step.stage}`)] = shownOf(step.step);
      cells[columnOf(`planned_${step.stage}`)] = shownOf(planned);
      cells[columnOf(`gap_${step.stage}`)] = minus(step.step, planned);
    }
    if (index > 1) cells[columnOf(`cum_${step.stage}`)] = shownOf(step.cumulative);
  });
  return cells;
}

const shownIn = (panels: Panels, row: string, columns: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column) => [column, panels.value('funnel', row, column)]));

function tableDifferences(panels: Panels, made: CohortCase): string[] {
  const of = (code?: unknown) => within(made, made.cohorts, 'channel', code);
  const planOf = (name?: unknown) => within(made, made.plan, 'channel', name);
  const lines: Record<string, readonly [readonly SeedRow[], readonly SeedRow[]]> = {
    total: [of(), planOf()],
    rest: [of('unknown'), planOf('Резерв')],
    ...Object.fromEntries(CHANNELS.map(({ code, name }, index) => [`ch_${index + 1}`, [of(code), planOf(name)]])),
  };
  return Object.entries(lines).flatMap(([row, [rows, plan]]) => {
    const wanted = lineCells(row, rows, plan);
    return differences(row, shownIn(panels, row, Object.keys(wanted)), wanted);
  });
}

/** The block on top shows one channel. */
function topDifferences(panels: Panels, made: CohortCase, channel: SeedRow): string[] {
  const rows = within(made, made.cohorts, 'channel', channel.code);
  const plan = within(made, made.plan, 'channel', channel.name);
  return stepsOf(rows).steps.flatMap((step, index) => {
    const planned = plannedStep(plan, index);
    const sums = addUp(plan as BaseSums[]);
    const wanted: Record<string, Shown> = {
      [TOP.count]: shownOf(step.count),
      [TOP.cost]: shownOf(step.cost),
      [TOP.plan]: shownOf(sums[STAGES[index] ?? 'leads'] ?? null),
      ...(index > 0 ? { [TOP.step]: shownOf(step.step) } : {}),
      ...(index > 1 ? { [TOP.fromLead]: shownOf(step.cumulative) } : {}),
      // a planned nothing out of something is a conversion of zero here, where plans are shown
      ...(index > 0 && planned !== null ? { [TOP.planStep]: planned, [TOP.gap]: minus(step.step, planned) } : {}),
    };
    const row = `top_${step.stage}`;
    return differences(row, shownIn(panels, row, Object.keys(wanted)), wanted);
  });
}

describe('every number of the funnel equals src/metrics', () => {
  it.each([
    ['cohort', 'ru'],
    ['period', 'en'],
  ] as const)('by %s, %s', (basis, language) => {
    fc.assert(
      fc.property(cohortCases, fc.constantFrom(...CHANNELS), (made, channel) => {
        // by period the same numbers stand in the facts
        const rows = basis === 'cohort' ? { cohorts: made.cohorts } : { facts: made.cohorts, cohorts: [] };
        const panels = openPanels(
          {
            ...made.scenario,
            panels: ['funnel'],
            tables: { ...made.scenario.tables, ...rows },
            chosen: {
              ...made.scenario.chosen,
              funnel_basis: BASIS[language][basis],
              funnel_channel: String(channel.name),
            },
          },
          language,
        );
        expect([...tableDifferences(panels, made), ...topDifferences(panels, made, channel)]).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
