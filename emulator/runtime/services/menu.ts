/** Menus: built by a script, shown by the host. Adding one is allowed in every authorization mode. */
import { Fault } from '../faults';
import type { Menu, MenuEntry } from '../types';
import type { ServiceContext } from './context';

interface MenuData {
  readonly caption: string | null;
  readonly entries: MenuEntry[];
}

const TYPE = 'Ui.Menu';

/** A menu builder; `addToUi` puts a copy among the run's effects. */
export function makeMenu({ realm, run }: ServiceContext, kind: Menu['kind'], caption: string | null): object {
  const data: MenuData = { caption, entries: [] };
  const add = (entry: MenuEntry) => {
    data.entries.push(entry);
    return menu;
  };
  const addSubMenu = (value: unknown) => {
    const sub = realm.dataOf(TYPE, value) as MenuData | undefined;
    if (!sub) throw new Fault('Invalid argument: menu');
    return add({ kind: 'submenu', caption: sub.caption ?? '', entries: [...sub.entries] });
  };
  const menu = realm.service(
    TYPE,
    {
      addItem: {
        signatures: ['String, String'],
        call: ([text, name]) => add({ kind: 'item', caption: String(text), functionName: String(name) }),
      },
      addSeparator: { signatures: [''], call: () => add({ kind: 'separator' }) },
      addSubMenu: { signatures: ['Menu'], call: ([sub]) => addSubMenu(sub) },
      addToUi: {
        signatures: [''],
        call: () => void run.ui.menus.push({ kind, caption: data.caption, entries: [...data.entries] }),
      },
    },
    data,
  );
  return menu;
}
