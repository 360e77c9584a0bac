/** Feeds the documents: from the rows of the workbook, or from the rows that a new department starts with. */
import { BASE_METRICS } from '../../metrics/dictionary';
import { DEFAULT_MARGIN } from '../../metrics/plan/costs';
import type { MonthNumbers } from './monthNumbers';
import { pick, type Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Tab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { DocumentData, NamedData, RoleData } from '../../department/documents/data';
import { tabId } from '../../blueprint/compile/identity';

export type Row = Readonly<Record<string, Scalar>>;

/** Rows of the tables that documents are fed from, and the department's own facts. */
export interface DocumentSource {
  readonly language: Language;
  readonly company: string;
  readonly product: string;
  readonly currency: string;
  readonly rows: (tab: string) => readonly Row[];
  readonly month: MonthNumbers | null;
  /** The department's own; the usual one while it is not given. */
  readonly margin?: number;
  /** How the last refresh counted money, in words; '' before the first one. */
  readonly moneyBasis?: string;
  readonly folder: string;
  readonly workbooks: Readonly<Record<string, string>>;
  readonly documents: readonly { readonly key: string; readonly title: string; readonly url: string }[];
  /** Tabs that people deleted: nothing links to them. */
  readonly isGone?: (tab: string) => boolean;
}

export const spreadsheetUrl = (id: string, sheetId?: number): string =>
  `https://docs.google.com/spreadsheets/d/${id}/edit${sheetId === undefined ? '' : `#gid=${sheetId}`}`;
export const documentUrl = (id: string): string => `https://docs.google.com/document/d/${id}/edit`;
export const folderUrl = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

const text = (row: Row, key: string): string => {
  const value = row[key];
  return value === null || value === undefined ? '' : String(value).trim();
};

const lines = (row: Row, key: string): string[] =>
  text(row, key)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const role = (row: Row): RoleData => ({
  code: text(row, 'code'),
  title: text(row, 'role'),
  person: text(row, 'person'),
  email: text(row, 'email'),
  employment: text(row, 'employment'),
  reportsTo: text(row, 'reports_to'),
  purpose: text(row, 'purpose'),
  responsibilities: lines(row, 'responsibilities'),
  kpi: lines(row, 'kpi'),
  authority: text(row, 'authority'),
});

const named = (row: Row): NamedData => ({
  code: text(row, 'code'),
  name: text(row, 'name'),
  details: Object.fromEntries(Object.keys(row).map((key) => [key, text(row, key)])),
});

function tabLinks(definition: DepartmentDefinition, source: DocumentSource): DocumentData['links']['tabs'] {
  const entries = definition.tabs
    .filter((tab) => !tab.hidden && !source.isGone?.(tab.key))
    .flatMap((tab: Tab) => {
      const workbook = source.workbooks[tab.workbook];
      if (workbook === undefined) return [];
      const link = {
        title: pick(tab.title, source.language),
        url: spreadsheetUrl(workbook, tabId(tab.key)),
        purpose: pick(tab.purpose, source.language),
      };
      return [[tab.key, link] as const];
    });
  return Object.fromEntries(entries);
}

/** Everything that the documents say, in plain values. */
export function documentData(definition: DepartmentDefinition, source: DocumentSource): DocumentData {
  const { language } = source;
  return {
    language,
    company: source.company,
    product: source.product,
    currency: source.currency,
    month: source.month?.month ?? null,
    margin: source.margin ?? DEFAULT_MARGIN,
    moneyBasis: source.moneyBasis ?? '',
    metrics: source.month
      ? BASE_METRICS.map((metric) => ({
          metric,
          plan: source.month?.plan[metric] ?? null,
          fact: source.month?.fact[metric] ?? null,
        }))
      : [],
    roles: source
      .rows('team')
      .map(role)
      .filter((each) => each.code !== '' && each.title !== ''),
    channels: source
      .rows('channels')
      .map(named)
      .filter((each) => each.name !== ''),
    products: source
      .rows('products')
      .map(named)
      .filter((each) => each.name !== ''),
    segments: source
      .rows('segments')
      .map(named)
      .filter((each) => each.name !== ''),
    rows: source.rows,
    links: {
      folder: folderUrl(source.folder),
      workbooks: definition.workbooks.flatMap((workbook) => {
        const id = source.workbooks[workbook.key];
        return id === undefined ? [] : [{ title: pick(workbook.title, language), url: spreadsheetUrl(id) }];
      }),
      tabs: tabLinks(definition, source),
      documents: source.documents,
    },
  };
}
