/** addDocumentTab, deleteTab, updateDocumentTabProperties. */
import type { Draft } from '../draft';
import { newContent } from '../model/defaults';
import { changeTab } from '../model/tabs';
import type { Json, Tab, TabProperties } from '../model/types';
import { maskOf, type Handler } from './arguments';

type Given = Partial<TabProperties>;

/** The tabs of one parent, or the top ones, changed; every one is then numbered by its place. */
function changeSiblings(
  tabs: readonly Tab[],
  parentTabId: string | undefined,
  change: (siblings: readonly Tab[]) => readonly Tab[],
): readonly Tab[] {
  if (parentTabId !== undefined)
    return changeTab(tabs, parentTabId, ({ childTabs, ...tab }) => {
      const children = numbered(change(childTabs ?? []));
      return children.length > 0 ? { ...tab, childTabs: children } : tab;
    });
  return numbered(change(tabs));
}

const numbered = (tabs: readonly Tab[]): Tab[] =>
  tabs.map((tab, index) =>
    tab.tabProperties.index === index ? tab : { ...tab, tabProperties: { ...tab.tabProperties, index } },
  );

function siblingsOf(draft: Draft, parentTabId: string | undefined): readonly Tab[] {
  return parentTabId === undefined ? draft.stored.tabs : (draft.tab(parentTabId).childTabs ?? []);
}

/** Tabs may lie at most three deep (the API's reference of TabProperties.nestingLevel). */
const DEEPEST = 2;

/** The parent comes inside `tabProperties`; at the top neither it nor a nesting level is shown (m098). */
const add: Handler = (draft, args) => {
  const given = (args.tabProperties ?? {}) as Given;
  const { parentTabId } = given;
  const level = parentTabId === undefined ? 0 : (draft.tab(parentTabId).tabProperties.nestingLevel ?? 0) + 1;
  if (level > DEEPEST) draft.fail('Tabs cannot be nested deeper than three levels.');
  const siblings = siblingsOf(draft, parentTabId);
  const index = Math.min(given.index ?? siblings.length, siblings.length);
  const properties: TabProperties = {
    tabId: draft.newId('t.'),
    title: given.title ?? `Tab ${draft.tabs().length + 1}`,
    index,
    ...(parentTabId === undefined ? {} : { nestingLevel: level, parentTabId }),
    ...(given.iconEmoji === undefined ? {} : { iconEmoji: given.iconEmoji }),
  };
  const tab: Tab = { tabProperties: properties, documentTab: newContent() };
  const tabs = changeSiblings(draft.stored.tabs, parentTabId, (old) => old.toSpliced(index, 0, tab));
  draft.stored = { ...draft.stored, tabs };
  return { tabProperties: properties };
};

/** Child tabs go with it (m101). */
const remove: Handler = (draft, args) => {
  const { tabId, parentTabId } = draft.tab(String(args.tabId ?? '')).tabProperties;
  if (parentTabId === undefined && draft.stored.tabs.length === 1)
    draft.fail('The last tab of a document cannot be deleted.');
  const tabs = changeSiblings(draft.stored.tabs, parentTabId, (old) =>
    old.filter((tab) => tab.tabProperties.tabId !== tabId),
  );
  draft.stored = { ...draft.stored, tabs };
  return undefined;
};

/** Moving a tab later among its siblings lands one short of the index asked for, as at Google (m099). */
function move(siblings: readonly Tab[], from: number, to: number): readonly Tab[] {
  const tab = siblings[from];
  if (!tab) return siblings;
  return siblings.toSpliced(from, 1).toSpliced(to > from ? to - 1 : to, 0, tab);
}

const update: Handler = (draft, args) => {
  const given = (args.tabProperties ?? {}) as Given;
  const tab = draft.tab(given.tabId ?? draft.fail('The tab ID must be specified.'));
  const { tabId, parentTabId, index } = tab.tabProperties;
  const fields = maskOf(draft, args, 'TabProperties').map(([field]) => field);
  const refused = fields.find((field) => !['title', 'index', 'iconEmoji'].includes(String(field)));
  if (refused !== undefined && args.fields !== '*') draft.fail(`Unallowed field: ${refused}`);
  const named: Json = {
    ...(fields.includes('title') && given.title !== undefined ? { title: given.title } : {}),
    ...(fields.includes('iconEmoji') && given.iconEmoji !== undefined ? { iconEmoji: given.iconEmoji } : {}),
  };
  let tabs = changeTab(draft.stored.tabs, tabId, (old) => ({
    ...old,
    tabProperties: { ...old.tabProperties, ...named },
  }));
  const target = given.index;
  if (fields.includes('index') && target !== undefined)
    tabs = changeSiblings(tabs, parentTabId, (siblings) => move(siblings, index, target));
  draft.stored = { ...draft.stored, tabs };
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const TAB_REQUESTS: Readonly<Record<string, Handler>> = {
  addDocumentTab: add,
  deleteTab: remove,
  updateDocumentTabProperties: update,
};
