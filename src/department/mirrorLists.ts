/** Read-only copies of the Pulse lists in another workbook, for its drop-downs: a validation cannot look into another file. */
import { t } from '../shared/text';
import type { TableColumn, TableTab } from '../blueprint/tab';

/** A column of copies: of which column of which tab. */
export const mirror = (column: TableColumn, tab: string, source: string): TableColumn => ({
  ...column,
  owner: 'pulse',
  widthPx: 220,
  mirrorOf: { tab, column: source },
});

/** The hidden tab of copies of a workbook. */
export const mirrorLists = (own: Pick<TableTab, 'key' | 'workbook' | 'capacity' | 'columns'>): TableTab => ({
  ...own,
  kind: 'table',
  title: t('Справочники', 'Lists'),
  purpose: t(
    'Копии списков из «Пульса» для выпадающих списков. Меняйте их в «Пульсе».',
    'Copies of the Pulse lists for drop-downs. Change them in Pulse.',
  ),
  color: '#64748b',
  hidden: true,
});
