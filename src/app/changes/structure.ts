/** What a newer template brings to a workbook: tabs, columns and rows, in words and as requests. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Tab } from '../../blueprint/tab';
import { pick, t, type Text } from '../../shared/text';
import { managedOf } from '../../reconcile/drift/managedOf';
import type { ManagedCell } from '../../reconcile/drift/managed';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import type { ThemeSettings } from '../../reconcile/lower/theme';
import { missingNames, newLineRequests, type NewLine } from '../../reconcile/upgrade/newLines';
import type { Inspection } from './inspect';

/** What people will call the new line. */
function lineName(tab: Tab | undefined, line: NewLine): Text | null {
  if (tab?.kind === 'table') return tab.columns.find((column) => column.key === line.key)?.title ?? null;
  if (tab?.kind === 'form')
    return tab.sections.flatMap((section) => section.fields).find((field) => field.key === line.key)?.label ?? null;
  const value = tab?.cells.find(
    (cell) => cell[line.dimension === 'ROWS' ? 'row' : 'column'] === line.key && typeof cell.value === 'object',
  )?.value;
  return typeof value === 'object' && value !== null ? value : null;
}

/** Names that formulas need, by tab. */
function namesOf(inspection: Inspection): ReadonlyMap<string, readonly SheetRequest[]> {
  const { sheets, tabs, lines, snapshot } = inspection;
  const found = sheets.flatMap((sheet) => {
    const live = tabs.get(sheet.key);
    const requests = live ? missingNames(sheet, live, lines.get(sheet.key) ?? [], snapshot) : [];
    return requests.length > 0 ? [[sheet.key, requests] as const] : [];
  });
  return new Map(found);
}

/** One sentence about one tab. */
export interface TabNews {
  readonly tab: string;
  readonly text: Text;
}

/** One sentence for each column with a name; rows and helper columns are counted together. */
export function structureNews(inspection: Inspection, definition: DepartmentDefinition): TabNews[] {
  const tabs = new Map(definition.tabs.map((tab) => [tab.key, tab]));
  const fresh = inspection.newTabs.map(({ key, title }) => {
    const purpose = tabs.get(key)?.purpose ?? t('', '');
    return { tab: title, text: t(`Новая вкладка. ${purpose.ru}`, `A new tab. ${purpose.en}`) };
  });
  const lines = [...inspection.lines].flatMap(([key, list]) => {
    const title = inspection.tabs.get(key)?.state.title ?? key;
    return list.flatMap((line) => {
      const name = lineName(tabs.get(key), line);
      const what = line.dimension === 'ROWS' ? t('Новая строка', 'A new row') : t('Новая колонка', 'A new column');
      if (!name) return [{ tab: title, text: what }];
      return [{ tab: title, text: t(`${what.ru}: «${name.ru}»`, `${what.en}: “${name.en}”`) }];
    });
  });
  // the template did not change: people deleted them
  const isGone = inspection.record.version === definition.version;
  const names = [...namesOf(inspection)].map(([key, requests]) => ({
    tab: inspection.tabs.get(key)?.state.title ?? key,
    text: isGone
      ? t(
          `Имена диапазонов, которые ищут формулы, удалены. Будут возвращены: ${requests.length}`,
          `Named ranges that formulas look for were deleted. To be put back: ${requests.length}`,
        )
      : t(`Имена диапазонов для формул: ${requests.length}`, `Named ranges for formulas: ${requests.length}`),
  }));
  const once = new Map([...fresh, ...lines, ...names].map((each) => [`${each.tab}|${pick(each.text, 'en')}`, each]));
  return [...once.values()];
}

export interface Structure {
  readonly requests: readonly SheetRequest[];
  /** What was written with it, to be remembered as ours. */
  readonly written: readonly ManagedCell[];
  readonly count: number;
}

/** New tabs first: formulas of new lines may name them. */
export function structureWork(inspection: Inspection, settings: ThemeSettings): Structure {
  const { newTabs, lines, sheets, snapshot, tabs } = inspection;
  const tabRequests = lowerChanges(
    newTabs.map((sheet) => ({ kind: 'addTab' as const, sheet, index: snapshot.sheetIds.length })),
    settings,
  );
  const lineWork = [...lines].flatMap(([key, list]) => {
    const [sheet, live] = [sheets.find((each) => each.key === key), tabs.get(key)];
    if (!sheet || !live) return [];
    const managed = inspection.managed.get(key) ?? [];
    const requests = newLineRequests(sheet, managed, live, list, snapshot, settings, (tab) => tabs.get(tab));
    const written = managed.filter((cell) =>
      list.some((line) => line.key === (line.dimension === 'ROWS' ? cell.rowKey : cell.columnKey)),
    );
    return [{ requests, written }];
  });
  const names = [...namesOf(inspection).values()].flat();
  return {
    requests: [...tabRequests, ...lineWork.flatMap(({ requests }) => requests), ...names],
    written: [...newTabs.flatMap((sheet) => managedOf(sheet, settings)), ...lineWork.flatMap(({ written }) => written)],
    count: newTabs.length + names.length + [...lines.values()].reduce((sum, list) => sum + list.length, 0),
  };
}
