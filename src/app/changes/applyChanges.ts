/** Carries out what a person decided about the plan that they saw: exactly that, in one batch a workbook, or nothing when the workbooks moved since. */
import { AppError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import type { ApplyChangesInput, ApplyChangesReport } from '../viewTypes';
import { inspectAll, planIdOf } from './changesView';
import { carryOut, type RunWords } from './carryOut';
import { hasWork, workOf } from './work';

const words = (cells: number, settled: number): RunWords => ({
  what: t('Решения об изменениях', 'Decisions on changes'),
  result: t(
    `возвращено ячеек: ${cells}, оставлено как есть: ${settled}`,
    `${cells} cells put back, ${settled} left as they are`,
  ),
  details: t('', ''),
});

/**
 * Applies the decisions and our own news.
 *
 * @throws AppError STALE_PLAN when the workbooks are not as they were when the plan was shown
 */
export function applyChanges(
  ports: Ports,
  definition: DepartmentDefinition,
  input: ApplyChangesInput,
): ApplyChangesReport {
  const startedMs = ports.now();
  const { inspections } = inspectAll(ports, definition);
  if (planIdOf(inspections) !== input.planId)
    throw new AppError('STALE_PLAN', 'the workbooks changed since the plan was shown', {});
  for (const { snapshot } of inspections) refuseWhileOthersRun(ports, snapshot);
  const works = inspections
    .map((inspection) => {
      const mine = input.decisions.filter((each) => each.workbook === inspection.workbook);
      return workOf(ports, inspection, inspection.drifts, new Map(mine.map((each) => [each.id, each.choice])));
    })
    .filter(hasWork);
  const written = works.reduce((sum, work) => sum + work.cells, 0);
  const settled = works.reduce((sum, work) => sum + work.settled, 0);
  const pulse = inspections.find(({ workbook }) => workbook === 'pulse');
  if (works.length > 0 && pulse) carryOut(ports, definition, pulse.snapshot, works, words(written, settled), startedMs);
  return { written, settled, problems: [] };
}
