/** Formulas of ours with a value typed over them. */
import type { DepartmentDefinition } from '../../../blueprint/department';
import type { Place } from '../../../blueprint/health';
import type { TableTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import type { IntegrityRule } from './rule';

const hasFormulas = (tab: TableTab): boolean => tab.columns.some(({ owner }) => owner === 'formula');

/** Columns whose formulas people typed over, as the check of changes finds them: what was decided there is not counted (domain §9). */
export function typedOverRule(definition: DepartmentDefinition): IntegrityRule {
  const tables = definition.tabs.flatMap((tab) => (tab.kind === 'table' && hasFormulas(tab) ? [tab] : []));
  return {
    key: 'formulas',
    title: t('Колонок, где формулу заменили числом или словом', 'Columns whose formula was typed over'),
    action: t(
      'Откройте «Изменения» в панели: вернуть формулу или оставить своё',
      'Open Changes in the panel: put the formula back, or keep yours',
    ),
    place: { kind: 'tab', tab: 'tasks' },
    // the keys of the rows: they tell where the columns stand, and which workbook is closed
    needs: Object.fromEntries(tables.flatMap((tab) => (tab.rowKey === undefined ? [] : [[tab.key, [tab.rowKey]]]))),
    find: ({ typedOver }) =>
      typedOver.flatMap(({ tab: key, column: columnKey, rows }) => {
        const tab = tables.find((each) => each.key === key);
        const column = tab?.columns.find((each) => each.key === columnKey);
        const [first] = rows;
        if (!tab || !column || first === undefined) return [];
        const place: Place = { kind: 'tab', tab: key, row: first, column: columnKey };
        return [
          {
            text: t(
              `«${tab.title.ru}», ${column.title.ru}: вписано поверх формулы, ячеек: ${rows.length}`,
              `“${tab.title.en}”, ${column.title.en}: typed over the formula, cells: ${rows.length}`,
            ),
            place,
          },
        ];
      }),
  };
}
