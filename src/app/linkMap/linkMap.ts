/** Use case: what feeds what in the department, what is broken, and what changes with a tab. One read a workbook, nothing written. */
import { isAppError } from '../../shared/errors';
import { pick, t, type Language, type Text } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { namedParts } from '../../blueprint/links/definitionLinks';
import { dependents, indexLinks, type FeedLink, type LinkIndex, type LinkKind } from '../../blueprint/links/graph';
import { rangeName, type Tab, type WorkbookKey } from '../../blueprint/tab';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { requireDepartment, snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';
import { goneColumnText, goneTabText } from '../tables/requireColumns';
import { allLinks } from './allLinks';
import { documentKey } from './documentLinks';
import { WAYS } from './ways';
import type { BrokenLink, LinkEnd, LinkMapView, LinkNode } from './views';

const HOW: Readonly<Record<LinkKind, Text>> = {
  formula: t('формулы', 'formulas'),
  list: t('выпадающий список', 'drop-down list'),
  mirror: t('копия списка', 'copy of a list'),
  refresh: t('считает обновление', 'counted by the refresh'),
  document: t('разделы документов', 'sections of documents'),
  health: t('здоровье отдела', 'department health'),
  way: t('данные приходят и уходят', 'data coming in and going out'),
};

const DOCUMENTS = t('Документы', 'Documents');
const OUTSIDE = t('Дополнение', 'The add-on');
/** Columns that are named of a link. */
const SHOWN_PARTS = 4;

function partTitle(tab: Tab | undefined, part: string, language: Language): string | null {
  if (tab?.kind === 'table') {
    const column = tab.columns.find((each) => each.key === part);
    return column && !column.hidden ? pick(column.title, language) : null;
  }
  if (tab?.kind !== 'form') return null;
  const field = tab.sections.flatMap((section) => section.fields).find((each) => each.key === part);
  return field ? pick(field.label, language) : null;
}

/** The links between two things as one line: how, and by which columns. */
function ends(
  links: readonly FeedLink[],
  side: 'from' | 'to',
  titleOf: (tab: string, part: string) => string | null,
): LinkEnd[] {
  const byKey = new Map<string, FeedLink[]>();
  for (const link of links) byKey.set(link[side], [...(byKey.get(link[side]) ?? []), link]);
  return [...byKey].map(([key, group]) => {
    const kinds = [...new Set(group.map((link) => link.kind))];
    const titles = group.flatMap((link) => (link.part === null ? [] : (titleOf(link.from, link.part) ?? [])));
    return {
      key,
      how: {
        ru: kinds.map((kind) => HOW[kind].ru).join(', '),
        en: kinds.map((kind) => HOW[kind].en).join(', '),
      },
      parts: [...new Set(titles)].slice(0, SHOWN_PARTS),
    };
  });
}

type Books = ReadonlyMap<WorkbookKey, WorkbookSnapshot | null>;

/** Structures of all workbooks; null for one that this person may not read. */
function readBooks(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  active: WorkbookSnapshot,
): Books {
  return new Map(
    definition.workbooks.map(({ key }) => {
      const id = record.workbooks[key];
      if (id === active.spreadsheetId) return [key, active] as const;
      try {
        return [key, id === undefined ? null : snapshotOf(ports, id)] as const;
      } catch (error) {
        if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
        return [key, null] as const;
      }
    }),
  );
}

/** What is gone of a tab that others need: the tab, a column, or the name by which formulas find a column. */
function brokenOf(
  tab: Tab,
  book: WorkbookSnapshot,
  index: LinkIndex,
  named: ReadonlySet<string>,
  language: Language,
): BrokenLink[] {
  const url = spreadsheetUrl(book.spreadsheetId, tabId(tab.key));
  const state = book.tabs.get(tab.key);
  const made = book.departmentRecord === null ? [] : parseRecord(book.departmentRecord).tabs;
  if (!state) {
    const affects = dependents(index, tab.key);
    return made.includes(tab.key) && affects.length > 0
      ? [{ text: goneTabText(pick(tab.title, language)), affects, gone: { tab: tab.key }, url: null }]
      : [];
  }
  if (tab.kind !== 'table') return [];
  return tab.columns.flatMap((column): BrokenLink[] => {
    const isThere = state.columns.has(column.key);
    const isNamed = !named.has(column.key) || book.names.has(rangeName(tab.key, column.key));
    if (isThere && isNamed) return [];
    const affects = dependents(index, tab.key, column.key);
    if (affects.length === 0) return [];
    const gone = { tab: tab.key, column: column.key };
    return [
      isThere
        ? { text: unseenText(state.title, column.title), affects, gone: null, url }
        : { text: goneColumnText(state.title, column.title), affects, gone, url },
    ];
  });
}

const unseenText = (tab: string, column: Text): Text =>
  t(
    `Формулы не видят колонку «${column.ru}» вкладки «${tab}»: нет её именованного диапазона`,
    `Formulas do not see the column “${column.en}” of the tab “${tab}”: its named range is missing`,
  );

export function linkMap(ports: Ports, definition: DepartmentDefinition): LinkMapView {
  const { record, snapshot } = requireDepartment(ports);
  const { language } = record;
  const links = allLinks(definition, language);
  const index = indexLinks(links);
  const books = readBooks(ports, definition, record, snapshot);
  const tabs = new Map(definition.tabs.map((tab) => [tab.key, tab]));
  const titleOf = (tab: string, part: string): string | null => partTitle(tabs.get(tab), part, language);
  const nodeOf = (key: string): Pick<LinkNode, 'key' | 'feeds' | 'fedBy' | 'affects'> => ({
    key,
    feeds: ends(
      links.filter((link) => link.from === key),
      'to',
      titleOf,
    ),
    fedBy: ends(
      links.filter((link) => link.to === key),
      'from',
      titleOf,
    ),
    affects: dependents(index, key),
  });
  const tabNodes = definition.tabs.map((tab): LinkNode => {
    const book = books.get(tab.workbook) ?? null;
    const live = book?.tabs.get(tab.key);
    const workbook = definition.workbooks.find((each) => each.key === tab.workbook);
    return {
      ...nodeOf(tab.key),
      title: live?.title ?? pick(tab.title, language),
      place: workbook ? pick(workbook.title, language) : '',
      url: book && live ? spreadsheetUrl(book.spreadsheetId, live.sheetId) : null,
      state: book === null ? 'closed' : live ? 'there' : 'gone',
    };
  });
  const kinds = [...new Set(links.filter((link) => link.kind === 'document').map((link) => link.to))];
  const documentNodes = kinds.map((key): LinkNode => ({
    ...nodeOf(key),
    title: key.slice(documentKey('').length),
    place: pick(DOCUMENTS, language),
    url: null,
    state: 'there',
  }));
  const wayNodes = WAYS.filter(({ key }) => links.some(({ from, to }) => from === key || to === key)).map(
    ({ key, title }): LinkNode => ({
      ...nodeOf(key),
      title: pick(title, language),
      place: pick(OUTSIDE, language),
      url: null,
      state: 'there',
    }),
  );
  const named = namedParts(definition);
  const broken = definition.tabs.flatMap((tab) => {
    const book = books.get(tab.workbook) ?? null;
    return book ? brokenOf(tab, book, index, named.get(tab.key) ?? new Set(), language) : [];
  });
  return { nodes: [...tabNodes, ...documentNodes, ...wayNodes], broken };
}
