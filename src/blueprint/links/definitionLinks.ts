/** Links that definitions say by themselves: references of formulas, sources of drop-down lists, copies of columns. */
import type { DepartmentDefinition } from '../department';
import type { Formula } from '../formula';
import type { ListSource, Tab } from '../tab';
import { tidyLinks, type FeedLink } from './graph';

function formulaLinks(formula: Formula | undefined, to: string): FeedLink[] {
  return (formula?.refs ?? []).flatMap((ref): FeedLink[] => {
    if (ref.kind === 'column') return [{ from: ref.tab, part: ref.column, to, kind: 'formula' }];
    return ref.kind === 'field' ? [{ from: ref.tab, part: ref.field, to, kind: 'formula' }] : [];
  });
}

const listLinks = (list: ListSource | undefined, to: string): FeedLink[] =>
  list?.kind === 'column' ? [{ from: list.tab, part: list.column, to, kind: 'list' }] : [];

function tabLinks(tab: Tab): FeedLink[] {
  const of = (each: { readonly formula?: Formula; readonly list?: ListSource }): FeedLink[] => [
    ...formulaLinks(each.formula, tab.key),
    ...listLinks(each.list, tab.key),
  ];
  switch (tab.kind) {
    case 'table':
      return tab.columns.flatMap((column) => [
        ...of(column),
        ...(column.mirrorOf
          ? [{ from: column.mirrorOf.tab, part: column.mirrorOf.column, to: tab.key, kind: 'mirror' as const }]
          : []),
      ]);
    case 'form':
      return tab.sections.flatMap((section) => section.fields.flatMap(of));
    case 'panel':
      return tab.cells.flatMap(of);
  }
}

/** Links of all tabs. */
export const definitionLinks = (definition: DepartmentDefinition): FeedLink[] =>
  tidyLinks(definition.tabs.flatMap(tabLinks));

/** Columns and fields that formulas find by a named range, by tab: without one of them they show an error. */
export function namedParts(definition: DepartmentDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { from, part, kind } of definition.tabs.flatMap(tabLinks))
    if (part !== null && kind === 'formula') parts.set(from, (parts.get(from) ?? new Set()).add(part));
  return parts;
}
