/** Formulas after an edit of rows or columns: in cells, in lists of choices and in rules. */
import { rewriteReferences, writeReference, type Corner, type Reference } from '../../formulas/references';
import type { Cell, Json, Row, Sheet, StoredSpreadsheet } from '../state';
import { mapSpan, OPEN_END, type DimensionEdit } from './lines';

type Ends = { readonly from: Corner; readonly to: Corner };

function mapEnds(edit: DimensionEdit, { from, to }: Reference): Ends | null {
  const key = edit.dimension === 'ROWS' ? 'row' : 'column';
  const [first, last] = [from[key], to[key]];
  if (first === null && last === null) return { from, to };
  const ends = [first ?? 0, last ?? OPEN_END];
  const mapped = mapSpan(edit, { start: Math.min(...ends), end: Math.max(...ends) + 1 });
  if (!mapped) return null;
  const start = first === null ? from : { ...from, [key]: mapped.start };
  if (from === to) return { from: start, to: start };
  return { from: start, to: last === null ? to : { ...to, [key]: mapped.end - 1 } };
}

/** A formula after the edit; `home` is the title of its sheet and `target` that of the edited one. */
export function rewriteFormula(formula: string, edit: DimensionEdit, home: string, target: string): string {
  return rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== target.toLowerCase()) return null;
    const ends = mapEnds(edit, reference);
    return ends ? writeReference(reference.sheet, ends.from, ends.to) : '#REF!';
  });
}

/** Rewrites the formulas in the conditions of a list or a rule. */
export function rewriteConditions(value: unknown, rewrite: (formula: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => rewriteConditions(each, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'userEnteredValue' && typeof each === 'string' && each.startsWith('=')
        ? rewrite(each)
        : rewriteConditions(each, rewrite),
    ]),
  );
}

const bears = (cell: Cell | undefined): boolean =>
  cell?.userEnteredValue?.formulaValue !== undefined || cell?.dataValidation !== undefined;

const bearing = new WeakMap<Sheet['rows'], boolean>();

/** Whether any cell has something to rewrite; large tables of plain values are passed over at once. */
function bearsAny(rows: Sheet['rows']): boolean {
  const known = bearing.get(rows);
  if (known !== undefined) return known;
  const found = rows.some((row) => row?.some(bears));
  bearing.set(rows, found);
  return found;
}

type Rewrite = (formula: string) => string;

/** Rewrites cells; lists that many cells share are rewritten once and stay shared. */
function cellMapper(rewrite: Rewrite): (cell: Cell | undefined) => Cell | undefined {
  const lists = new Map<Json, Json>();
  const listOf = (list: Json): Json => {
    const known = lists.get(list);
    if (known) return known;
    const next = rewriteConditions(list, rewrite) as Json;
    const kept = JSON.stringify(next) === JSON.stringify(list) ? list : next;
    lists.set(list, kept);
    return kept;
  };
  return (cell) => {
    if (!cell || !bears(cell)) return cell;
    const formula = cell.userEnteredValue?.formulaValue;
    const next = formula === undefined ? undefined : rewrite(formula);
    const list = cell.dataValidation && listOf(cell.dataValidation);
    if (next === formula && list === cell.dataValidation) return cell;
    return {
      ...cell,
      ...(next === undefined ? {} : { userEnteredValue: { formulaValue: next } }),
      ...(list ? { dataValidation: list } : {}),
    };
  };
}

function mapRows(rows: Sheet['rows'], rewrite: Rewrite): Sheet['rows'] {
  if (!bearsAny(rows)) return rows;
  const map = cellMapper(rewrite);
  let touched = false;
  const next = rows.map((row): Row | undefined => {
    if (!row?.some(bears)) return row;
    const mapped = row.map(map);
    if (mapped.every((cell, index) => cell === row[index])) return row;
    touched = true;
    return mapped;
  });
  return touched ? next : rows;
}

const named = new WeakMap<Sheet['rows'], string>();

/** All formulas of a sheet that name a sheet, in small letters: most sheets have few, and are passed over when one is renamed. */
function formulasWithNames(rows: Sheet['rows']): string {
  const known = named.get(rows);
  if (known !== undefined) return known;
  const formulas = new Set<string>();
  const lists = new Set<Json>();
  for (const row of rows)
    for (const cell of row ?? []) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula?.includes('!')) formulas.add(formula);
      if (cell?.dataValidation) lists.add(cell.dataValidation);
    }
  for (const list of lists) formulas.add(JSON.stringify(list));
  const text = [...formulas].join('\n').toLowerCase();
  named.set(rows, text);
  return text;
}

/** Whether a formula, or formulas within JSON, may name a sheet of that title; in quotes an apostrophe stands twice. */
const mentions = (formula: string, title: string): boolean => {
  const text = formula.toLowerCase();
  const name = title.toLowerCase();
  const doubled = name.replaceAll("'", "''");
  return text.includes(name) || text.includes(doubled) || text.includes(JSON.stringify(doubled).slice(1, -1));
};

/** What of a spreadsheet's formulas is of interest: those that name the sheet, and its own when `own` says so. */
export interface Interest {
  readonly title: string;
  readonly own: boolean;
}

const rulesWithFormulas = new WeakMap<Sheet['conditionalFormats'], string>();

function mapRules(rules: Sheet['conditionalFormats'], rewrite: Rewrite, title?: string): Sheet['conditionalFormats'] {
  const known = rulesWithFormulas.get(rules) ?? JSON.stringify(rules);
  rulesWithFormulas.set(rules, known);
  if (!known.includes('"=') || (title !== undefined && !mentions(known, title))) return rules;
  return rules.map((rule) => rewriteConditions(rule, rewrite) as Json);
}

/**
 * Every formula of the spreadsheet, in cells, lists and rules, through one function; `home` is the title of its sheet. With an interest
 * the others are passed over, and a sheet without any stays the very same.
 */
export function mapFormulas(
  stored: StoredSpreadsheet,
  rewrite: (formula: string, home: string) => string,
  interest?: Interest,
): StoredSpreadsheet {
  const sheets = stored.sheets.map((sheet): Sheet => {
    const home = sheet.properties.title;
    const title = interest?.own && home === interest.title ? undefined : interest?.title;
    const own: Rewrite = (formula) =>
      title === undefined || mentions(formula, title) ? rewrite(formula, home) : formula;
    const passed = title !== undefined && !mentions(formulasWithNames(sheet.rows), title);
    const rows = passed ? sheet.rows : mapRows(sheet.rows, own);
    const rules = mapRules(sheet.conditionalFormats, own, title);
    return rows === sheet.rows && rules === sheet.conditionalFormats
      ? sheet
      : { ...sheet, rows, conditionalFormats: rules };
  });
  return { ...stored, sheets };
}
