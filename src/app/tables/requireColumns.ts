/** Stops with the name of the tab or column that a use case cannot do without and that people deleted. */
import { AppError, type Gone } from '../../shared/errors';
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

/** The heading of a column; its key for a column that the table has not. */
export const columnTitle = (tab: TableTab, key: string): Text =>
  tab.columns.find((column) => column.key === key)?.title ?? t(key, key);

const gone = (text: Text, what: Gone): AppError => new AppError('NOT_FOUND', text.en, { text, gone: what });

/** @throws AppError NOT_FOUND naming the tab or the column that is gone, and how to put it back. */
export function requireColumns(
  snapshot: WorkbookSnapshot,
  tab: TableTab,
  columns: readonly string[],
  language: Language,
): void {
  const state = snapshot.tabs.get(tab.key);
  if (!state) throw gone(goneTabText(pick(tab.title, language)), { tab: tab.key });
  const missing = tab.columns.find((column) => columns.includes(column.key) && !state.columns.has(column.key));
  if (missing) throw gone(goneColumnText(state.title, missing.title), { tab: tab.key, column: missing.key });
}

/** What is said of a deleted tab. */
export const goneTabText = (title: string): Text => t(`Вкладка «${title}» удалена`, `The tab “${title}” was deleted`);

/** What is said of a deleted column. */
export const goneColumnText = (tab: string, column: Text): Text =>
  t(`На вкладке «${tab}» удалена колонка «${column.ru}»`, `The column “${column.en}” of the tab “${tab}” was deleted`);

/** Putting back brings the place, not what stood there. */
export const PUT_BACK = t(
  'Верните её: место вернётся пустым, данные есть в истории версий файла',
  'Put it back: the place comes back empty, its data are in the version history of the file',
);
