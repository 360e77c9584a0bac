/** Our own news as changes in words: one for each tab and kind of thing. */
import type { Edit, EditPart } from '../edit';
import type { Update } from './diff';
import type { LiveTab } from './live';
import type { ManagedCell, ManagedKind } from './managed';
import { repairRequests, type TabOf } from './repair';

const PART_OF: Readonly<Record<ManagedKind, EditPart>> = {
  title: 'title',
  header: 'headers',
  label: 'labels',
  formula: 'formulas',
  note: 'notes',
  list: 'lists',
  format: 'formats',
  chart: 'charts',
  protection: 'protections',
};

/** Parts of which an example says something. */
const SHOWN_PARTS: ReadonlySet<EditPart> = new Set(['title', 'headers', 'labels', 'charts']);

const wordOf = ({ content }: ManagedCell): string => {
  if ('title' in content) return content.title;
  if ('chart' in content) return content.chart.title;
  return 'value' in content ? String(content.value ?? '') : '';
};

const FEW = 3;

function editOf(tab: LiveTab, part: EditPart, updates: readonly Update[], tabOf: TabOf): Edit {
  const samples = SHOWN_PARTS.has(part)
    ? updates.slice(0, FEW).map(({ cell, places }): [string, string] => [places[0]?.shown ?? '', wordOf(cell)])
    : [];
  // a list or format of a column is one thing, however many cells have it
  const perColumn = part === 'lists' || part === 'formats';
  return {
    tab: tab.state.key,
    where: tab.state.title,
    part,
    count: perColumn ? updates.length : updates.reduce((sum, update) => sum + update.places.length, 0),
    samples,
    requests: updates.flatMap(({ cell, places }) => repairRequests(cell, tab, places, tabOf)),
  };
}

/** Updates grouped by tab and part; those that cannot be written anywhere are left out. */
export function editsOf(updates: readonly Update[], tabs: ReadonlyMap<string, LiveTab>): Edit[] {
  const groups = new Map<string, { tab: LiveTab; part: EditPart; updates: Update[] }>();
  for (const update of updates) {
    const tab = tabs.get(update.tab);
    if (!tab || update.places.length === 0) continue;
    const part = PART_OF[update.cell.kind];
    const key = `${update.tab}|${part}`;
    const group = groups.get(key) ?? { tab, part, updates: [] };
    group.updates.push(update);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => editOf(group.tab, group.part, group.updates, (tab) => tabs.get(tab)))
    .filter((edit) => edit.requests.length > 0);
}
