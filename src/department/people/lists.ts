/** Read-only copies of the Pulse lists, for the drop-downs of the People workbook. */
import { text } from '../columns';
import { mirror, mirrorLists } from '../mirrorLists';

export const peopleLists = mirrorLists({
  key: 'people_lists',
  workbook: 'people',
  capacity: 60,
  columns: [
    mirror(text('people', 'Люди', 'People'), 'team', 'person'),
    mirror(text('roles', 'Роли', 'Roles'), 'team', 'role'),
    mirror(text('channels', 'Каналы', 'Channels'), 'channels', 'name'),
  ],
});
