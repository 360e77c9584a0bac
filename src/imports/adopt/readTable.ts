/** A tab of the team's own as rows of one of our tables: the one way in for the panel. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { ReadOptions } from '../importReading';
import type { LeadReading } from '../readLeads';
import type { SpendReading } from '../readSpend';
import { findPeriods, findTable, type FoundHeader, type Mapping } from './findTable';
import { rejected, told, withList } from './issues';
import { ADOPT_COLUMNS, type AdoptKind } from './kinds';
import type { PlanReading } from './planRows';
import { readFactTable } from './readFacts';
import { readPlanRows } from './readPlanRows';
import { readPosts, type FindChoice, type PostReading } from './readPosts';
import { readWide } from './readWide';
import type { SourceSheet } from './sheet';

export type AdoptReading =
  | { readonly kind: 'leads'; readonly reading: LeadReading }
  | { readonly kind: 'spend'; readonly reading: SpendReading }
  | { readonly kind: 'plan'; readonly reading: PlanReading }
  | { readonly kind: 'content_plan'; readonly reading: PostReading };

export interface AdoptTable {
  readonly kind: AdoptKind;
  /** Periods across, metrics down: there are no columns to choose. */
  readonly wide: boolean;
  readonly header: FoundHeader;
  readonly mapping: Mapping;
  /** Null while a required column is not chosen. */
  readonly read: AdoptReading | null;
  readonly issues: readonly Issue[];
}

/** What people chose; absent is for us to suggest. */
export interface AdoptChoice {
  readonly kind?: AdoptKind | undefined;
  readonly mapping?: Mapping | undefined;
}

const NO_HEADER: Issue = rejected('no_header', t('Не нашли строку с заголовками.', 'No row of headers was found.'), {
  why: t(
    'В первых 15 строках нет двух знакомых колонок и нет трёх месяцев или недель подряд.',
    'The first 15 rows have no two known columns, and no three months or weeks side by side.',
  ),
  action: t('Выберите другую вкладку или подпишите колонки.', 'Choose another tab, or name the columns.'),
});

const missing = (titles: readonly { readonly ru: string; readonly en: string }[]): Issue => {
  const ru = withList(
    'Не выбраны обязательные колонки: {list}.',
    '',
    titles.map((title) => title.ru),
  ).ru;
  const en = withList(
    '',
    'Required columns are not chosen: {list}.',
    titles.map((title) => title.en),
  ).en;
  return rejected('missing', t(ru, en), {
    action: t('Укажите, какие колонки таблицы ими будут.', 'Say which columns of the table they are.'),
  });
};

/** Headers that nothing is taken from. */
function leftOut(header: FoundHeader, mapping: Mapping): Issue[] {
  const used = new Set(Object.values(mapping));
  const rest = header.texts.filter((text, index) => text !== '' && !used.has(index));
  return rest.length === 0
    ? []
    : [told('left_out', withList('Колонки не переносятся: {list}.', 'Columns that are not taken: {list}.', rest))];
}

function readRows(
  table: Omit<AdoptTable, 'read' | 'issues'>,
  sheet: SourceSheet,
  options: ReadOptions,
  findChoice: FindChoice,
): AdoptReading {
  const { kind, header, mapping } = table;
  switch (kind) {
    case 'plan':
      return { kind, reading: readPlanRows(sheet, header, mapping) };
    case 'content_plan':
      return { kind, reading: readPosts(sheet, header, mapping, findChoice) };
    default:
      return { kind, reading: readFactTable(kind, sheet, header, mapping, options) } as AdoptReading;
  }
}

/** Rows of a table that fit its header: a mapping that people chose may name columns that are gone. */
const within = (mapping: Mapping, width: number): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, index]) => index >= 0 && index < width));

/** Finds the table of a tab and reads it. Nothing throws: whatever is wrong is an issue. Null when there is no table. */
export function readSource(
  sheet: SourceSheet,
  choice: AdoptChoice,
  options: ReadOptions,
  findChoice: FindChoice,
): AdoptTable | { readonly kind: null; readonly issues: readonly Issue[] } {
  const wide = choice.kind === undefined || choice.kind === 'plan' ? readWide(sheet) : null;
  const periods = wide ? findPeriods(sheet) : null;
  const found = findTable(sheet, choice.kind ?? null);
  if (wide && periods && wide.rows.length > 0) {
    const header = { row: periods.row, texts: [] };
    return { kind: 'plan', wide: true, header, mapping: {}, read: { kind: 'plan', reading: wide }, issues: [] };
  }
  if (!found) return { kind: null, issues: [NO_HEADER] };
  const { header, kind } = found;
  const mapping = choice.mapping ? within(choice.mapping, header.texts.length) : found.mapping;
  const table = { kind, wide: false, header, mapping };
  const lacking = ADOPT_COLUMNS[kind].filter((column) => column.required && mapping[column.key] === undefined);
  if (lacking.length > 0) return { ...table, read: null, issues: [missing(lacking.map((column) => column.title))] };
  return { ...table, read: readRows(table, sheet, options, findChoice), issues: leftOut(header, mapping) };
}
