/** Names and numbers that lead nowhere: taken from the definitions, so that a new tab or column is looked at without being named here. */
import type { DepartmentDefinition } from '../../../blueprint/department';
import type { HealthData, HealthRow, Missing } from '../../../blueprint/health';
import type { TableColumn, TableTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { at, CHANNEL_NAMES } from '../kit';
import { folded } from '../kit';
import { grouped, more, type IntegrityRule } from './rule';

/** Columns that are left out: leads and spend take names from files, and a plan may hold a reserve that belongs to no channel. */
const FREE: ReadonlySet<string> = new Set(['leads.segment', 'leads.product', 'plan.channel']);

const tablesOf = (definition: DepartmentDefinition): TableTab[] =>
  definition.tabs.flatMap((tab) => (tab.kind === 'table' ? [tab] : []));

/** A column whose values are names of another column: the list itself, not a copy of it in another workbook. */
interface NameLink {
  readonly tab: TableTab;
  readonly column: TableColumn;
  readonly to: { readonly tab: string; readonly column: string };
}

function nameLinks(definition: DepartmentDefinition): NameLink[] {
  const tables = tablesOf(definition);
  return tables
    .filter((tab) => tab.hidden !== true)
    .flatMap((tab) =>
      tab.columns.flatMap((column): NameLink[] => {
        if (column.list?.kind !== 'column' || FREE.has(`${tab.key}.${column.key}`)) return [];
        const { tab: source, column: key } = column.list;
        const copied = tables.find((each) => each.key === source)?.columns.find((each) => each.key === key)?.mirrorOf;
        return [{ tab, column, to: copied ?? { tab: source, column: key } }];
      }),
    );
}

/** Other columns by which a thing is known beside its name. */
const knownBy = ({ tab, column }: NameLink['to']): readonly string[] =>
  tab === 'channels' && column === 'name' ? CHANNEL_NAMES : [column];

const namesIn = (rows: readonly HealthRow[], columns: readonly string[]): ReadonlySet<string> =>
  new Set(
    rows
      .flatMap((row) =>
        columns.flatMap((column) => (column === 'aliases' ? row.text(column).split(/[,;\n]/) : [row.text(column)])),
      )
      .map(folded),
  );

function unknownNames({ tab, column, to }: NameLink, data: HealthData): Missing[] {
  const [rows, list] = [data.rows(tab.key), data.rows(to.tab)];
  if (!rows || !list) return [];
  const known = namesIn(list, knownBy(to));
  const strangers = rows.filter((row) => row.text(column.key) !== '' && !known.has(folded(row.text(column.key))));
  return [...grouped(strangers, (row) => folded(row.text(column.key))).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const [name, count] = [first.text(column.key), more(group)];
    return [
      {
        text: t(
          `«${tab.title.ru}», ${column.title.ru}: «${name}» нет в списке${count.ru}`,
          `“${tab.title.en}”, ${column.title.en}: “${name}” is not in the list${count.en}`,
        ),
        place: at(tab.key, first, column.key),
      },
    ];
  });
}

const needsOf = (pairs: readonly (readonly [tab: string, columns: readonly string[]])[]): Record<string, string[]> => {
  const needs: Record<string, string[]> = {};
  for (const [tab, columns] of pairs) needs[tab] = [...new Set([...(needs[tab] ?? []), ...columns])];
  return needs;
};

/** Names that are not in the list from which they are picked: of channels, people, products, segments, rubrics. */
export function unknownNamesRule(definition: DepartmentDefinition): IntegrityRule {
  const links = nameLinks(definition);
  return {
    key: 'names',
    title: t('Имён, которых нет в списках', 'Names that are in no list'),
    action: t('Выберите имя из списка или добавьте его в список', 'Pick a name of the list, or add it to the list'),
    place: at('channels'),
    needs: needsOf(
      links.flatMap(
        ({ tab, column, to }) =>
          [
            [tab.key, [column.key]],
            [to.tab, knownBy(to)],
          ] as const,
      ),
    ),
    find: (data) => links.flatMap((link) => unknownNames(link, data)),
  };
}

/** Columns in which people type numbers of rows of another tab, several or among words. */
const NUMBER_LINKS = [
  ['tasks', 'goal', 'goals', 'goal_id'],
  ['tasks', 'parent', 'tasks', 'task_id'],
  ['tasks', 'blocked_by', 'tasks', 'task_id'],
  ['goals', 'parent', 'goals', 'goal_id'],
  ['tests', 'hypothesis', 'hypotheses', 'id'],
  ['learnings', 'test', 'tests', 'test_id'],
  ['custdev', 'leads_to', 'hypotheses', 'id'],
  ['walkthroughs', 'ideas', 'hypotheses', 'id'],
  ['jtbd', 'evidence', 'custdev', 'interview_id'],
] as const;

/** Numbers of ours in a text: HY001, GO012. */
const numbersIn = (text: string): string[] => text.toUpperCase().match(/\b[A-Z]{2}\d{2,}\b/g) ?? [];

/** Numbers of a tab begin alike: those of another kind in the same cell are not meant. */
const kindsOf = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].map((id) => id.slice(0, 2)));

/** Numbers of rows that are nowhere: a test of a hypothesis that was deleted, a task of a goal that is not there. */
export function unknownNumbersRule(definition: DepartmentDefinition): IntegrityRule {
  const tables = tablesOf(definition);
  const titleOf = (key: string): TableTab['title'] => tables.find((tab) => tab.key === key)?.title ?? t(key, key);
  return {
    key: 'numbers',
    title: t('Номеров, которых нигде нет', 'Numbers that are nowhere'),
    action: t('Впишите верный номер или сотрите его', 'Enter the right number, or clear it'),
    place: at('tasks', undefined, 'goal'),
    needs: needsOf(
      NUMBER_LINKS.flatMap(
        ([tab, column, target, id]) =>
          [
            [tab, [column]],
            [target, [id]],
          ] as const,
      ),
    ),
    find: (data) =>
      NUMBER_LINKS.flatMap(([tab, column, target, id]) => {
        const [rows, list] = [data.rows(tab), data.rows(target)];
        if (!rows || !list) return [];
        const known = new Set(list.flatMap((row) => numbersIn(row.text(id))));
        const kinds = kindsOf(known);
        const title = titleOf(tab);
        return rows.flatMap((row) =>
          numbersIn(row.text(column))
            .filter((number) => kinds.has(number.slice(0, 2)) && !known.has(number))
            .map((number) => ({
              text: t(`«${title.ru}»: номера ${number} нет`, `“${title.en}”: there is no ${number}`),
              place: at(tab, row, column),
            })),
        );
      }),
  };
}

/** A run has several rows in the journal: one a step. */
const SHARED: ReadonlySet<string> = new Set(['journal']);

/** Tables whose rows have a number or a code of their own that people see. */
const numbered = (definition: DepartmentDefinition): (readonly [tab: TableTab, key: string])[] =>
  tablesOf(definition).flatMap((tab) =>
    tab.hidden || SHARED.has(tab.key) || tab.rowKey === undefined ? [] : [[tab, tab.rowKey] as const],
  );

/** The same number in two rows of a tab: whatever refers to it means one of them. */
export function doubledNumbersRule(definition: DepartmentDefinition): IntegrityRule {
  const tables = numbered(definition);
  return {
    key: 'doubled',
    title: t('Номеров, которые стоят дважды', 'Numbers that stand twice'),
    action: t('Дайте второй строке новый номер', 'Give the second row a new number'),
    place: at('tasks', undefined, 'task_id'),
    needs: needsOf(tables.map(([tab, key]) => [tab.key, [key]] as const)),
    find: (data) =>
      tables.flatMap(([tab, key]) => {
        const rows = (data.rows(tab.key) ?? []).filter((row) => row.text(key) !== '');
        return [...grouped(rows, (row) => folded(row.text(key))).values()].flatMap((group) => {
          const second = group[1];
          if (!second) return [];
          return [
            {
              text: t(
                `«${tab.title.ru}»: ${second.text(key)} стоит в строках ${group.map(({ row }) => row + 1).join(', ')}`,
                `“${tab.title.en}”: ${second.text(key)} stands in rows ${group.map(({ row }) => row + 1).join(', ')}`,
              ),
              place: at(tab.key, second, key),
            },
          ];
        });
      }),
  };
}
