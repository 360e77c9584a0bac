/** Rule: formulas and lists refer to what exists in the same workbook; a mirror copies a column of another one. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { CellKey, Ref } from '../../blueprint/formula';
import type { ListSource, PanelTab, Tab, TableColumn } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import { found, partsOf, type Part } from './found';

const unknown = (tab: Tab, part: Part, target: string): Issue =>
  found(
    'NO_SUCH_REFERENCE',
    tab.key,
    part.key,
    `Ссылка на то, чего нет: ${target}`,
    `Refers to what does not exist: ${target}`,
  );

const foreign = (tab: Tab, part: Part, target: string): Issue =>
  found(
    'OTHER_WORKBOOK',
    tab.key,
    part.key,
    `Ссылка в другую книгу: ${target}`,
    `Refers to another workbook: ${target}`,
  );

const hasColumn = (tab: Tab, key: string): boolean =>
  tab.kind === 'table' && tab.columns.some((column) => column.key === key);

function hasField(tab: Tab, key: string): boolean {
  if (tab.kind === 'panel') return tab.cells.some((cell) => cell.name === key);
  return tab.kind === 'form' && partsOf(tab).some((part) => part.key === key);
}

const hasCell = (panel: PanelTab, key: CellKey): boolean =>
  panel.rows.some((row) => row.key === key.row) && panel.columns.some((column) => column.key === key.column);

/** A reference into another tab: it must be there, have the key, and stand in the same workbook. */
function elsewhere(
  tabs: readonly Tab[],
  tab: Tab,
  part: Part,
  key: string,
  has: (target: Tab) => boolean,
  name: string,
): Issue[] {
  const target = tabs.find((each) => each.key === key);
  if (!target || !has(target)) return [unknown(tab, part, name)];
  return target.workbook === tab.workbook ? [] : [foreign(tab, part, name)];
}

const inPanel = (tab: Tab, part: Part, keys: readonly CellKey[]): Issue[] =>
  keys
    .filter((key) => tab.kind !== 'panel' || !hasCell(tab, key))
    .map((key) => unknown(tab, part, `${key.row}.${key.column}`));

function checkRef(tabs: readonly Tab[], tab: Tab, part: Part, ref: Ref): Issue[] {
  switch (ref.kind) {
    case 'column':
      return elsewhere(tabs, tab, part, ref.tab, (target) => hasColumn(target, ref.column), `${ref.tab}.${ref.column}`);
    case 'field':
      return elsewhere(tabs, tab, part, ref.tab, (target) => hasField(target, ref.field), `${ref.tab}.${ref.field}`);
    case 'row':
      return hasColumn(tab, ref.column) ? [] : [unknown(tab, part, ref.column)];
    case 'cell':
      return inPanel(tab, part, [ref]);
    case 'cells':
      return inPanel(tab, part, [ref.from, ref.to]);
    case 'label':
      return [];
  }
}

function checkList(tabs: readonly Tab[], tab: Tab, part: Part, list: ListSource): Issue[] {
  switch (list.kind) {
    case 'choices':
      return list.choices.length > 0 ? [] : [unknown(tab, part, 'choices')];
    case 'column':
      return elsewhere(
        tabs,
        tab,
        part,
        list.tab,
        (target) => hasColumn(target, list.column),
        `${list.tab}.${list.column}`,
      );
    case 'cells':
      return inPanel(tab, part, [list.from, list.to]);
  }
}

function checkMirror(tabs: readonly Tab[], tab: Tab, column: TableColumn): Issue[] {
  const source = column.mirrorOf;
  if (!source) return [];
  const target = tabs.find((each) => each.key === source.tab);
  const exists = target !== undefined && hasColumn(target, source.column);
  if (exists && column.owner === 'pulse') return [];
  const name = `${source.tab}.${source.column}`;
  if (!exists) return [unknown(tab, column, name)];
  return [
    found(
      'MIRROR_OWNER',
      tab.key,
      column.key,
      `Копию ${name} пишем мы, не команда`,
      `A copy of ${name} is ours to write`,
    ),
  ];
}

/** References that lead nowhere or into another workbook, lists included. */
export const checkReferences = ({ tabs }: DepartmentDefinition): Issue[] =>
  tabs.flatMap((tab) => [
    ...partsOf(tab).flatMap((part) => [
      ...(part.formula?.refs ?? []).flatMap((ref) => checkRef(tabs, tab, part, ref)),
      ...(part.list ? checkList(tabs, tab, part, part.list) : []),
    ]),
    ...(tab.kind === 'table' ? tab.columns.flatMap((column) => checkMirror(tabs, tab, column)) : []),
  ]);
