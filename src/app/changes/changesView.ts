/** What people changed in the department's workbooks and what the add-on would change: in plain words, with a choice for each. */
import { fingerprint } from '../../shared/hash';
import { fill, pick, t, type Text } from '../../shared/text';
import { columnLetters } from '../../shared/a1';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Tab } from '../../blueprint/tab';
import { isAppError } from '../../shared/errors';
import { driftId, type Drift } from '../../reconcile/drift/diff';
import { ABOVE } from '../../reconcile/drift/managed';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import type { ChangeItem, ChangesView, ChangeChoice } from '../viewTypes';
import { editsOf } from '../../reconcile/drift/edits';
import { describeEdit } from '../../reconcile/edit';
import type { PlanGroup } from '../planViews';
import { migrationNews } from './migrations';
import { structureNews, type TabNews } from './structure';
import { inspectWorkbook, type Inspection } from './inspect';
import { affectsOf, dependentsIn, planOf, type Dependents } from './putBackPlan';

const SENTENCES: Readonly<Record<Drift['kind'], Text>> = {
  tabGone: t('Вкладка «{tab}» удалена', 'The tab “{tab}” was deleted'),
  columnGone: t('Удалена колонка «{name}»', 'The column “{name}” was deleted'),
  rowGone: t('Удалена строка «{name}»', 'The row “{name}” was deleted'),
  relabelled: t('Изменена подпись «{name}»', 'The label “{name}” was changed'),
  overwritten: t('Вместо формулы вписано своё: {name}', 'A formula was typed over: {name}'),
  cleared: t('Ячейка очищена: {name}', 'The cell was cleared: {name}'),
  broken: t(
    'Формула показывает ошибку: {name}. Причина в ячейках, по которым она считает',
    'A formula shows an error: {name}. The cause is in the cells that it counts from',
  ),
  retitled: t('Вкладка «{tab}» переименована', 'The tab “{tab}” was renamed'),
  relisted: t('Изменён список значений: {name}', 'The list of values was changed: {name}'),
  reformatted: t('Изменён формат чисел: {name}', 'The number format was changed: {name}'),
  unprotected: t('Снято предупреждение о наших ячейках: {name}', 'The warning over our cells was removed: {name}'),
  replaced: t(
    'Колонка «{name}» разнесена по новым. Проверьте их, потом старую можно скрыть',
    'The column “{name}” was split into new ones. Look at them; then the old one can be hidden',
  ),
};

/** Broken things lead; what people changed on purpose follows. */
const BROKEN: ReadonlySet<Drift['kind']> = new Set(['broken', 'tabGone', 'columnGone', 'rowGone']);

/** Longest text of a cell that is shown. */
const SHOWN = 120;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What people call the place: a metric, a field, a column. */
function nameOf(tab: Tab, drift: Drift): Text {
  const { cell } = drift;
  const header = drift.places[0]?.shown ?? '';
  if (drift.kind === 'replaced') return t(header, header);
  if (!cell || cell.kind === 'title') return tab.title;
  if (cell.kind === 'protection' && cell.columnKey === '') return tab.title;
  if (tab.kind === 'table') return tab.columns.find((column) => column.key === cell.columnKey)?.title ?? t('', '');
  if (tab.kind === 'form') {
    const key = cell.rowKey.startsWith(ABOVE) ? cell.rowKey.slice(1) : cell.rowKey;
    const field = tab.sections.flatMap((section) => section.fields).find((each) => each.key === key);
    return field?.label ?? tab.title;
  }
  // a label is called by its own words, anything else by the label of its row
  const labels = tab.cells.filter(
    (each) => each.row === cell.rowKey && each.owner === 'formula' && each.value !== undefined,
  );
  const own = labels.find((each) => each.column === cell.columnKey && typeof each.value === 'object');
  const value = (own ?? labels[0])?.value;
  return typeof value === 'object' && value !== null ? value : tab.title;
}

/** Things that belong to the tab rather than to a cell. */
const OF_TAB: ReadonlySet<string> = new Set(['title', 'chart', 'protection']);

/** Addresses of the cells, a few of them. */
function whereOf(drift: Drift): string {
  if (drift.cell && OF_TAB.has(drift.cell.kind)) return '';
  const FEW = 3;
  const names = drift.places.slice(0, FEW).map((place) => `${columnLetters(place.column)}${place.row + 1}`);
  return [...names, ...(drift.places.length > FEW ? [`+${drift.places.length - FEW}`] : [])].join(', ');
}

/** What can be done about it. A row or column of a panel cannot be put back cell by cell: the version history can. */
function choicesOf(tab: Tab, drift: Drift): readonly ChangeChoice[] {
  // the formula is ours as it should be: writing it again would change nothing, what it counts from has to be put right
  if (drift.kind === 'broken') return ['ignore'];
  if (drift.kind === 'replaced') return ['hide', 'keep'];
  if (drift.kind === 'tabGone') return ['putBack', 'ignore'];
  if (drift.kind === 'columnGone' || drift.kind === 'rowGone')
    return tab.kind === 'table' && drift.kind === 'columnGone' ? ['putBack', 'ignore'] : ['ignore'];
  return ['putBack', 'keep', 'ignore'];
}

/** Title of a workbook. */
export const bookOf = (definition: DepartmentDefinition, key: string): Text =>
  definition.workbooks.find((each) => each.key === key)?.title ?? t(key, key);

export function itemOf(
  inspection: Inspection,
  definition: DepartmentDefinition,
  drift: Drift,
  dependents?: Dependents,
): ChangeItem | null {
  const tab = definition.tabs.find((each) => each.key === drift.tab);
  if (!tab) return null;
  const name = nameOf(tab, drift);
  const live = inspection.tabs.get(drift.tab);
  const first = drift.places[0];
  const base = spreadsheetUrl(inspection.snapshot.spreadsheetId, live?.state.sheetId);
  return {
    id: driftId(drift),
    workbook: inspection.workbook,
    book: bookOf(definition, inspection.workbook),
    tab: live?.state.title ?? pick(tab.title, inspection.record.language),
    broken: BROKEN.has(drift.kind),
    text: {
      ru: fill(SENTENCES[drift.kind].ru, { tab: tab.title.ru, name: name.ru }),
      en: fill(SENTENCES[drift.kind].en, { tab: tab.title.en, name: name.en }),
    },
    where: whereOf(drift),
    now: first ? short(first.shown) : '',
    conflict: drift.conflict,
    link: first && whereOf(drift) !== '' ? `${base}&range=${columnLetters(first.column)}${first.row + 1}` : base,
    plan: planOf(drift, name, tab.title, whereOf(drift)),
    affects: dependents ? affectsOf(drift, definition, inspection, dependents) : [],
    choices: choicesOf(tab, drift),
  };
}

/** What identifies the plan: when any of it moves, an agreed plan is refused. */
export const planIdOf = (inspections: readonly Inspection[]): string =>
  fingerprint(
    inspections.map((each) => [
      each.workbook,
      each.drifts.map((drift) => [
        driftId(drift),
        drift.kind,
        drift.places.map((place) => [place.row, place.column, place.meaning]),
      ]),
      [...each.lines].map(([tab, lines]) => [tab, lines.map((line) => [line.key, line.at])]),
      each.newTabs.map((sheet) => sheet.key),
      each.pending.renames.map(({ tab, to }) => [tab, to]),
      [...each.snapshot.names.keys()].sort(),
      each.updates.map((update) => [update.cell.tab, update.cell.rowKey, update.cell.columnKey, update.places.length]),
    ]),
  );

/** Inspects every workbook that this person may read. */
export function inspectAll(
  ports: Ports,
  definition: DepartmentDefinition,
): { readonly inspections: readonly Inspection[]; readonly closed: readonly Text[] } {
  const { record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const inspections: Inspection[] = [];
  const closed: Text[] = [];
  for (const { key, title } of definition.workbooks) {
    const id = record.workbooks[key];
    if (id === undefined) continue;
    try {
      inspections.push(inspectWorkbook(ports, definition, key, id));
    } catch (error) {
      if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
      closed.push(title);
    }
  }
  return { inspections, closed };
}

/** Sentences about tabs, one group a tab. */
function grouped(book: Text, news: readonly TabNews[]): PlanGroup[] {
  const groups = new Map<string, Text[]>();
  for (const { tab, text } of news) groups.set(tab, [...(groups.get(tab) ?? []), text]);
  return [...groups].map(([title, lines]) => ({ book, title, lines }));
}

/** Reads only. */
export function changesView(ports: Ports, definition: DepartmentDefinition): ChangesView {
  const { inspections, closed } = inspectAll(ports, definition);
  const dependents = dependentsIn(definition, inspections[0]?.record.language ?? 'ru');
  const items = inspections.flatMap((inspection) =>
    inspection.drifts.flatMap((drift) => itemOf(inspection, definition, drift, dependents) ?? []),
  );
  return {
    planId: planIdOf(inspections),
    items: [...items.filter((item) => item.broken), ...items.filter((item) => !item.broken)],
    updates: inspections.flatMap((inspection) =>
      grouped(bookOf(definition, inspection.workbook), [
        ...migrationNews(inspection, definition),
        ...structureNews(inspection, definition),
        ...editsOf(inspection.updates, inspection.tabs).map((edit) => ({ tab: edit.where, text: describeEdit(edit) })),
      ]),
    ),
    closed,
  };
}
