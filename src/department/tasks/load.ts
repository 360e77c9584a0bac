/** Who carries how much: open and late tasks, hours of open work, and what was done in time within 30 days; equal to src/metrics/taskLoad. */
import { lazy } from '../../shared/lazy';
import { t, type Text } from '../../shared/text';
import { TASK_STATUSES } from '../../shared/codes/lists';
import { cell, column, f, joinFormulas, label, type Formula } from '../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../blueprint/tab';
import { computed, heading, numbered, words } from '../panels/kit/cells';

/** People that the panel has room for. */
export const LOAD_LINES = numbered('line', 20);

/** Days in which punctuality is looked at. */
const RECENT = 30;

const labelOf = (code: string): Text => TASK_STATUSES.find((status) => status.code === code)?.label ?? t(code, code);
const OPEN = ['todo', 'doing', 'review', 'blocked'].map(labelOf);

const COLUMNS = [
  ['open', t('Открыто', 'Open'), t('Задачи в работе.', 'Tasks under way.')],
  ['late', t('Просрочено', 'Overdue'), t('Открытые после срока.', 'Open after their due day.')],
  ['hours', t('Часов впереди', 'Hours ahead'), t('Σ оценок открытых задач.', 'Σ estimates of open tasks.')],
  [
    'done',
    t('Сделано за 30 дней', 'Done in 30 days'),
    t('Задачи, закрытые за последние 30 дней.', 'Tasks that were closed within 30 days.'),
  ],
  [
    'on_time',
    t('Вовремя', 'On time'),
    t(
      'Сделано к сроку ÷ все задачи со сроком за последние 30 дней, без отменённых.',
      'Done by their day ÷ all tasks that were due within 30 days, without cancelled ones.',
    ),
  ],
] as const;

const tasks = (key: string) => column('tasks', key);

/** Sum over the open statuses: a row without a status is open as well. */
function overOpen(build: (status: Formula) => Formula): Formula {
  return joinFormulas([...OPEN.map((status) => build(f`${label(status)}`)), build(f`""`)], '+');
}

function lineCells(row: string, index: number): PanelCell[] {
  const [name, person] = [cell(row, 'name'), cell(row, 'person')];
  const own = f`${tasks('owner')};${name}`;
  const due = f`${tasks('due')};">="&(TODAY()-${RECENT});${tasks('due')};"<"&TODAY()`;
  const shown = (formula: Formula): Formula => f`IF(${name}="";"";${formula})`;
  const dueCount = f`(COUNTIFS(${own};${due})-COUNTIFS(${own};${due};${tasks('status')};${label(labelOf('cancelled'))}))`;
  // done on the due day or before: SUMPRODUCT compares two columns of a row
  const inTime = f`SUMPRODUCT((${tasks('owner')}=${name})*(${tasks('status')}=${label(labelOf('done'))})*(${tasks('due')}>=TODAY()-${RECENT})*(${tasks('due')}<TODAY())*(${tasks('done_at')}<>"")*(${tasks('done_at')}<=${tasks('due')}))`;
  return [
    computed(row, 'person', 'text', f`IFERROR(INDEX(${column('team', 'person')};${index + 1})&"";"")`, 'hidden'),
    // a person may hold several roles: one line each
    computed(
      row,
      'name',
      'text',
      f`IF(${person}="";"";IF(MATCH(${person};${column('team', 'person')};0)=${index + 1};${person};""))`,
      'label',
    ),
    computed(
      row,
      'open',
      'integer',
      shown(f`${overOpen((status) => f`COUNTIFS(${own};${tasks('status')};${status};${tasks('title')};"?*")`)}`),
    ),
    computed(
      row,
      'late',
      'integer',
      shown(f`${overOpen((status) => f`COUNTIFS(${own};${tasks('status')};${status};${tasks('due')};"<"&TODAY())`)}`),
    ),
    computed(
      row,
      'hours',
      'number',
      shown(f`${overOpen((status) => f`SUMIFS(${tasks('estimate_h')};${own};${tasks('status')};${status})`)}`),
    ),
    computed(
      row,
      'done',
      'integer',
      shown(f`COUNTIFS(${own};${tasks('done_at')};">="&(TODAY()-${RECENT});${tasks('done_at')};"<="&TODAY())`),
    ),
    computed(row, 'on_time', 'ratio', shown(f`IF(${dueCount}=0;"";${inTime}/${dueCount})`)),
  ];
}

const TITLE = t('Загрузка людей', 'Workload');
const PURPOSE = t(
  'Кто сколько несёт: открытые и просроченные задачи, часы впереди и доля сделанного в срок. Заполняется само.',
  'Who carries how much: open and overdue tasks, hours ahead, and what was done in time. Fills itself.',
);

const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  words('header', 'name', t('Кто', 'Who'), 'header'),
  ...COLUMNS.map(([key, title, note]) => words('header', key, title, 'header', { note })),
  ...LOAD_LINES.flatMap(lineCells),
]);

/** The panel of the team's workload. */
export const taskLoad: PanelTab = {
  kind: 'panel',
  key: 'task_load',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#b45309',
  columns: [
    { key: 'name', sizePx: 220 },
    { key: 'person', hidden: true },
    ...COLUMNS.map(([key]) => ({ key, sizePx: 130 })),
  ],
  rows: [{ key: 'title' }, { key: 'purpose' }, { key: 'header', sizePx: 44 }, ...LOAD_LINES.map((key) => ({ key }))],
  frozenRows: 3,
  frozenColumns: 1,
  get cells() {
    return panelCells();
  },
  rules: [
    {
      area: {
        kind: 'cells',
        from: { row: LOAD_LINES[0] ?? '', column: 'on_time' },
        to: { row: LOAD_LINES.at(-1) ?? '', column: 'on_time' },
      },
      when: { kind: 'less', than: 0.8 },
      signal: 'warn',
    },
  ],
};
