/** What the checks of a definition have in common: how a finding looks, and the parts of a tab that several of them read. */
import type { Formula } from '../../blueprint/formula';
import type { ListSource, Tab } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import { t } from '../../shared/text';

/** A mistake in the definition, for the developer who made it: `code` names the rule, `place` the key that breaks it. */
export const found = (code: string, tab: string, place: string, ru: string, en: string): Issue => ({
  severity: 'error',
  code,
  what: t(ru, en),
  where: { tab, column: place },
});

/** Anything of a tab that has a key and may hold a formula or a list. */
export interface Part {
  readonly key: string;
  readonly owner: string;
  readonly formula?: Formula | undefined;
  readonly list?: ListSource | undefined;
}

/** Columns of a table, fields of a form, cells of a panel (`row.column`). */
export function partsOf(tab: Tab): readonly Part[] {
  switch (tab.kind) {
    case 'table':
      return tab.columns;
    case 'form':
      return tab.sections.flatMap((section) => section.fields);
    case 'panel':
      return tab.cells.map((cell) => ({ ...cell, key: `${cell.row}.${cell.column}` }));
  }
}

/** Each value that occurs a second time. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const again = seen.has(value);
    seen.add(value);
    return again;
  });
}
