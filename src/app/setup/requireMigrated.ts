/** What counts and imports needs columns under their present keys: a workbook of an older template is upgraded first, by its plan. */
import { AppError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { pendingMigrations } from '../../reconcile/upgrade/migrate';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';

/** @throws AppError STALE_PLAN in words while migrations wait: without them a renamed column would be taken for a deleted one. */
export function requireMigrated(definition: DepartmentDefinition, snapshot: WorkbookSnapshot, version: number): void {
  const { renames, splits } = pendingMigrations(definition.migrations ?? [], version, snapshot);
  if (renames.length + splits.length === 0) return;
  throw new AppError('STALE_PLAN', 'the workbook is of an older template', {
    text: t('Шаблон отдела обновился: сначала примените план', 'The template was updated: apply the plan first'),
    why: t(
      'Колонки получили новое место в шаблоне; ваши значения и заголовки останутся',
      'Columns have a new place in the template; your values and headers stay',
    ),
    action: {
      text: t(
        'Откройте «Изменения», посмотрите обновления и примените их',
        'Open Changes, look at the news and apply them',
      ),
    },
  });
}
