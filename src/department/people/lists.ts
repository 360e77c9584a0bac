/** Read-only copies of the Pulse lists, for the drop-downs of the People workbook. */
import { t } from '../../shared/text';
import type { TableColumn, TableTab } from '../../blueprint/tab';
import { text } from '../columns';

const mirror = (column: TableColumn, tab: string, source: string): TableColumn => ({
  ...column,
  owner: 'pulse',
  widthPx: 220,
  mirrorOf: { tab, column: source },
});

export const peopleLists: TableTab = {
  kind: 'table',
  key: 'people_lists',
  workbook: 'people',
  title: t('Справочники', 'Lists'),
  purpose: t(
    'Копии списков из «Пульса» для выпадающих списков. Меняйте их в «Пульсе».',
    'Copies of the Pulse lists for drop-downs. Change them in Pulse.',
  ),
  color: '#64748b',
  hidden: true,
  capacity: 60,
  columns: [
    mirror(text('people', 'Люди', 'People'), 'team', 'person'),
    mirror(text('roles', 'Роли', 'Roles'), 'team', 'role'),
    mirror(text('channels', 'Каналы', 'Channels'), 'channels', 'name'),
  ],
};
