/** Stops with the name of the tab or column that a use case cannot do without and that people deleted. */
import { AppError } from '../../shared/errors';
import { pick, t, type Language, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';

/** The definition of a table. @throws AppError INVALID_DEFINITION for a tab that is no table. */
export function tableOf(definition: DepartmentDefinition, key: string): TableTab {
  const tab = definition.tabs.find((each) => each.key === key);
  if (tab?.kind !== 'table') throw new AppError('INVALID_DEFINITION', `${key} is not a table`, { key });
  return tab;
}

const gone = (text: Text): AppError => new AppError('NOT_FOUND', text.en, { text });

/** @throws AppError NOT_FOUND naming the tab or the column that is gone. */
export function requireColumns(
  snapshot: WorkbookSnapshot,
  tab: TableTab,
  columns: readonly string[],
  language: Language,
): void {
  const state = snapshot.tabs.get(tab.key);
  const title = pick(tab.title, language);
  if (!state)
    throw gone(
      t(
        `Вкладка «${title}» удалена: верните её из истории версий`,
        `The tab “${title}” was deleted: bring it back from the version history`,
      ),
    );
  const missing = tab.columns.find((column) => columns.includes(column.key) && !state.columns.has(column.key));
  if (missing) {
    const name = pick(missing.title, language);
    throw gone(
      t(
        `На вкладке «${state.title}» удалена колонка «${name}»: верните её из истории версий`,
        `The column “${name}” of the tab “${state.title}” was deleted: bring it back from the version history`,
      ),
    );
  }
}
