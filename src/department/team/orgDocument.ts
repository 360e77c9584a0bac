/** D-ORG: the org chart as an indented tree, with what is wrong in it, made of the Team tab. */
import { t } from '../../shared/text';
import type { DocumentModel, ManagedLine } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import { orgTree } from '../../metrics/orgTree';
import type { DocumentData } from '../documents/data';
import { item, line, writer, type Writer } from '../documents/words';

type Row = Readonly<Record<string, Scalar>>;
const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '').trim();

/** Roles in force: a row that is switched off is history. */
const activeRows = (data: DocumentData): Row[] =>
  data.rows('team').filter((row) => text(row, 'role') !== '' && row.active !== false);

function treeLines(w: Writer, rows: readonly Row[]): ManagedLine[] {
  const tree = orgTree(rows.map((row) => ({ role: text(row, 'role'), reportsTo: text(row, 'reports_to') })));
  const rowOf = new Map(rows.map((row) => [text(row, 'role'), row]));
  return tree.lines.map(({ role, depth }) => {
    const row = rowOf.get(role);
    const who = text(row, 'person') || w.say(t('вакансия', 'vacant'));
    const notes = [
      text(row, 'zone'),
      text(row, 'functional_to') === ''
        ? ''
        : `${w.say(t('ещё отчитывается', 'also answers to'))}: ${text(row, 'functional_to')}`,
      text(row, 'deputy') === '' ? '' : `${w.say(t('замещает', 'deputy'))}: ${text(row, 'deputy')}`,
    ].filter((part) => part !== '');
    const branch = depth === 0 ? '' : `${'      '.repeat(depth - 1)}└─ `;
    return { ...line(`${branch}${[`${role}: ${who}`, ...notes].join(' · ')}`), bold: depth === 0 };
  });
}

/** The same as plain sentences, for screen readers and search. */
const plainLines = (w: Writer, rows: readonly Row[]): ManagedLine[] =>
  rows.map((row) =>
    item(
      [
        `${text(row, 'role')}: ${text(row, 'person') || w.say(t('вакансия', 'vacant'))}`,
        text(row, 'reports_to') === ''
          ? w.say(t('не подчиняется никому в отделе', 'reports to nobody in the department'))
          : `${w.say(t('подчиняется роли', 'reports to'))} «${text(row, 'reports_to')}»`,
        text(row, 'employment'),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
  );

function faultLines(w: Writer, rows: readonly Row[]): ManagedLine[] {
  const tree = orgTree(rows.map((row) => ({ role: text(row, 'role'), reportsTo: text(row, 'reports_to') })));
  const list = (ru: string, en: string, roles: readonly string[]): ManagedLine[] =>
    roles.length === 0 ? [] : [item(`${w.say(t(ru, en))}: ${roles.join(', ')}`)];
  return [
    ...list('Подчиняются по кругу', 'Report in a circle', tree.cycles),
    ...list('Подчиняются роли, которой нет в таблице', 'Report to a role that is not in the table', tree.orphans),
    ...(tree.roots.length > 1 ? list('Больше одного главного', 'More than one at the top', tree.roots) : []),
    ...(tree.roots.length === 0 && rows.length > 0 ? [item(w.say(t('Нет главного', 'Nobody is at the top')))] : []),
  ];
}

export function orgDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  const rows = activeRows(data);
  const title = w.say(t('Оргсхема отдела', 'Org chart'));
  return [
    {
      key: 'org',
      kind: w.say(t('Оргсхема', 'Org chart')),
      title,
      forWhom: w.say(t('Весь отдел', 'The whole department')),
      blocks: [
        w.title(title),
        w.p(
          t(
            'Рисуется из вкладки «Команда»: измените строку, и схема обновится вместе с РНП.',
            'Drawn from the Team tab: change a row, and the chart is refreshed with the RNP.',
          ),
        ),
        w.h1(t('Кто кому подчиняется', 'Who reports to whom')),
        w.managed(
          'tree',
          treeLines(w, rows),
          t('Ролей нет: внесите их на вкладке «Команда».', 'No roles yet: enter them on the Team tab.'),
        ),
        w.h1(t('Что поправить', 'What to repair')),
        w.managed('faults', faultLines(w, rows), t('Схема цельная.', 'The chart is sound.')),
        w.h1(t('То же списком', 'The same as a list')),
        w.managed('list', plainLines(w, rows), t('Ролей нет.', 'No roles yet.')),
        w.h1(t('Как принимаем решения', 'How decisions are made')),
        w.prompt(
          t(
            'Кто решает о бюджете, о найме, о позиционировании; с кем советуется; кого извещает.',
            'Who decides on budget, hiring, positioning; who is asked; who is told.',
          ),
        ),
      ],
    },
  ];
}
