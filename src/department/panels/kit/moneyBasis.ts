/** On which basis the money of a panel stands, in words: as the last refresh counted it (docs/formulas.md#money). */
import { f, field } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from './cells';

/** The label and the words, in two rows of a panel. */
export const moneyBasisCells = (labels: string, values: string, column: string, columns: number): PanelCell[] => [
  words(labels, column, t('Деньги', 'Money'), 'kpiLabel', {
    span: { rows: 1, columns },
    note: t(
      'Так посчитано при последнем обновлении. Меняется в «Настройках», раздел «Деньги».',
      'As the last refresh counted it. Changed in Settings, Money.',
    ),
  }),
  computed(values, column, 'text', f`${field('settings', 'money_basis')}&""`, 'value', { span: { rows: 1, columns } }),
];
