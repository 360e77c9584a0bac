/** Where each column, field and cell of a workbook stands when it is made, and how references are addressed. */
import { AppError } from '../../shared/errors';
import { columnLetters, quoteSheetTitle } from '../../shared/a1';
import { pick, type Language } from '../../shared/text';
import { quoteText, type CellKey, type Formula, type Ref } from '../formula';
import {
  rangeName,
  type FormTab,
  type ListSource,
  type PanelTab,
  type Tab,
  type TableTab,
  type WorkbookKey,
} from '../tab';
import type { Area, ListModel } from './sheetModel';

/** Rows of a form: title, explanation, an empty row, then per section a heading and its fields. */
export const FORM_FIRST_ROW = 2;
export const FORM_VALUE_COLUMN = 1;

export interface Layout {
  readonly language: Language;
  readonly tabs: ReadonlyMap<string, Tab>;
  /** Names of ranges that some formula refers to. */
  readonly usedNames: ReadonlySet<string>;
}

const formulasOf = (tab: Tab): readonly (Formula | undefined)[] =>
  tab.kind === 'table'
    ? tab.columns.map((column) => column.formula)
    : tab.kind === 'panel'
      ? tab.cells.map((cell) => cell.formula)
      : tab.sections.flatMap((section) => section.fields.map((field) => field.formula));

function namesIn(tabs: readonly Tab[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const tab of tabs)
    for (const formula of formulasOf(tab))
      for (const ref of formula?.refs ?? []) if (ref.kind === 'column') names.add(rangeName(ref.tab, ref.column));
  return names;
}

/** Lays out the tabs of one workbook. Formulas are looked through when somebody first asks for the names in them. */
export function layOut(tabs: readonly Tab[], workbook: WorkbookKey, language: Language): Layout {
  const own = tabs.filter((tab) => tab.workbook === workbook);
  let usedNames: ReadonlySet<string> | undefined;
  return {
    language,
    tabs: new Map(own.map((tab) => [tab.key, tab])),
    get usedNames() {
      return (usedNames ??= namesIn(own));
    },
  };
}

const missing = (what: string, key: string): never => {
  throw new AppError('INVALID_DEFINITION', `${what} "${key}" is not defined in this workbook`, { key });
};

type Lines = readonly { readonly key: string }[];

/** Places of keys by list: a panel asks thousands of times. */
const placesOf = new WeakMap<Lines, ReadonlyMap<string, number>>();

function placesIn(lines: Lines): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach(({ key }, index) => {
    if (!places.has(key)) places.set(key, index);
  });
  placesOf.set(lines, places);
  return places;
}

export const indexOfKey = (lines: Lines, key: string, what: string): number =>
  (placesOf.get(lines) ?? placesIn(lines)).get(key) ?? missing(what, key);

/** Data rows of a table's column. */
export function columnArea(tab: TableTab, column: string): Area {
  const index = indexOfKey(tab.columns, column, `column of ${tab.key}`);
  return { startRow: 1, endRow: 1 + tab.capacity, startColumn: index, endColumn: index + 1 };
}

const placeIn = (tab: PanelTab, { row, column }: CellKey): readonly [row: number, column: number] => [
  indexOfKey(tab.rows, row, `row of ${tab.key}`),
  indexOfKey(tab.columns, column, `column of ${tab.key}`),
];

/** Rectangle of a panel between two cells, both included. */
export function panelArea(tab: PanelTab, from: CellKey, to: CellKey): Area {
  const [row, column] = placeIn(tab, from);
  const [otherRow, otherColumn] = from === to ? [row, column] : placeIn(tab, to);
  return {
    startRow: Math.min(row, otherRow),
    endRow: Math.max(row, otherRow) + 1,
    startColumn: Math.min(column, otherColumn),
    endColumn: Math.max(column, otherColumn) + 1,
  };
}

const rowsOf = new WeakMap<FormTab, ReadonlyMap<string, number>>();

/** Rows of a form by field key, with section headings in between. */
export function formRows(tab: FormTab): ReadonlyMap<string, number> {
  const known = rowsOf.get(tab) ?? findFormRows(tab);
  rowsOf.set(tab, known);
  return known;
}

function findFormRows(tab: FormTab): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let next = FORM_FIRST_ROW;
  for (const section of tab.sections) {
    next += 1;
    for (const field of section.fields) rows.set(field.key, next++);
    next += 1;
  }
  return rows;
}

export function areaAddress(area: Area, absolute: boolean): string {
  const mark = absolute ? '$' : '';
  const corner = (row: number, column: number): string => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const start = corner(area.startRow, area.startColumn);
  const end = corner(area.endRow - 1, area.endColumn - 1);
  return start === end ? start : `${start}:${end}`;
}

/** How a formula of `tab` writes its references; `dataRow` is the row of a table's formula. */
export function addressOf(layout: Layout, tab: Tab, dataRow?: number): (ref: Ref) => string {
  return (ref) => {
    switch (ref.kind) {
      case 'column': {
        const target = layout.tabs.get(ref.tab);
        if (target?.kind !== 'table') return missing('table', ref.tab);
        columnArea(target, ref.column);
        return rangeName(ref.tab, ref.column);
      }
      case 'field':
        return hasField(layout.tabs.get(ref.tab), ref.field)
          ? rangeName(ref.tab, ref.field)
          : missing('field', rangeName(ref.tab, ref.field));
      case 'row': {
        if (tab.kind !== 'table' || dataRow === undefined) return missing('row reference outside a table', ref.column);
        return `$${columnLetters(indexOfKey(tab.columns, ref.column, `column of ${tab.key}`))}${dataRow + 1}`;
      }
      case 'cell':
        return tab.kind === 'panel' ? areaAddress(panelArea(tab, ref, ref), false) : missing('panel', tab.key);
      case 'cells':
        return tab.kind === 'panel' ? areaAddress(panelArea(tab, ref.from, ref.to), true) : missing('panel', tab.key);
      case 'label':
        return quoteText(pick(ref.text, layout.language));
    }
  };
}

const namesOf = new WeakMap<PanelTab, ReadonlySet<string | undefined>>();

function hasField(tab: Tab | undefined, key: string): boolean {
  if (tab?.kind === 'form') return formRows(tab).has(key);
  if (tab?.kind !== 'panel') return false;
  const names = namesOf.get(tab) ?? new Set(tab.cells.map((cell) => cell.name));
  namesOf.set(tab, names);
  return names.has(key);
}

/** A list as the workbook holds it: options in the department's language, or the address of the cells that hold them. */
export function listModel(layout: Layout, tab: Tab, list: ListSource): ListModel {
  switch (list.kind) {
    case 'choices':
      return { kind: 'options', options: list.choices.map((choice) => pick(choice.label, layout.language)) };
    case 'column': {
      const source = layout.tabs.get(list.tab);
      if (source?.kind !== 'table') return missing('table', list.tab);
      const title = quoteSheetTitle(pick(source.title, layout.language));
      const address = `=${title}!${areaAddress(columnArea(source, list.column), true)}`;
      return { kind: 'range', address, strict: list.strict ?? false, source: { tab: list.tab, column: list.column } };
    }
    case 'cells': {
      if (tab.kind !== 'panel') return missing('panel', tab.key);
      const title = quoteSheetTitle(pick(tab.title, layout.language));
      return {
        kind: 'range',
        address: `=${title}!${areaAddress(panelArea(tab, list.from, list.to), true)}`,
        strict: true,
        source: { from: list.from, to: list.to },
      };
    }
  }
}
