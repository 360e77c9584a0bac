/** Rule: every key identifies one thing, and keys that name other keys of the tab are right. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { rangeName, type Tab, type TableTab } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import { found, partsOf, repeated } from './found';

const twice = (tab: string, key: string): Issue =>
  found('DUPLICATE_KEY', tab, key, `Ключ «${key}» занят дважды`, `The key “${key}” is taken twice`);

/** Names of ranges are global in a workbook: `a_b` + `c` and `a` + `b_c` would be one. */
function rangeNames(tab: Tab): string[] {
  if (tab.kind === 'panel') return tab.cells.flatMap((cell) => (cell.name ? [rangeName(tab.key, cell.name)] : []));
  return partsOf(tab).map((part) => rangeName(tab.key, part.key));
}

const NO_COLUMN = 'NO_SUCH_COLUMN';

function columnKeys(tab: TableTab): Issue[] {
  const keys = new Set(tab.columns.map((column) => column.key));
  const named = [
    ...(tab.rowKey === undefined ? [] : [tab.rowKey]),
    ...(tab.rules ?? []).flatMap(({ area }) => (area.kind === 'column' ? [area.column] : [])),
  ];
  const missing = named.filter((key) => !keys.has(key));
  return missing.map((key) => found(NO_COLUMN, tab.key, key, `Нет столбца «${key}»`, `There is no column “${key}”`));
}

function linesOf(tab: Tab): readonly string[] {
  if (tab.kind !== 'panel') return [];
  return [...repeated(tab.rows.map((row) => row.key)), ...repeated(tab.columns.map((column) => column.key))];
}

/** Keys and range names that are taken twice; row keys and rules that name a column which is not there. */
export function checkKeys(definition: DepartmentDefinition): Issue[] {
  const { tabs } = definition;
  return [
    ...repeated(tabs.map((tab) => tab.key)).map((key) => twice(key, key)),
    ...tabs.flatMap((tab) =>
      [...repeated(partsOf(tab).map((part) => part.key)), ...linesOf(tab)].map((key) => twice(tab.key, key)),
    ),
    ...repeated(tabs.flatMap((tab) => [...new Set(rangeNames(tab))])).map((name) => twice(name, name)),
    ...tabs.flatMap((tab) => (tab.kind === 'table' ? columnKeys(tab) : [])),
  ];
}
