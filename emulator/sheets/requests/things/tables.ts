/**
 * Tables: a range with a name, named columns and a header row. Source: developers.google.com/workspace/sheets/api/guides/tables and the
 * discovery document; which cells Google writes when a table is made is an assumption.
 */
import { ApiError } from '../../../api';
import {
  boxOf,
  countFrom,
  gridRangeOf,
  replaceSheet,
  requireInside,
  requireSheet,
  RowsDraft,
  type Box,
} from '../../edit';
import { tidy } from '../../protoJson';
import { columnNames, hasFooter, propertiesOf, TABLE_KINDS, type TableColumn } from '../../tables';
import type { GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';

const refuse = (where: string, text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${text}`);

const tablesOf = (stored: StoredSpreadsheet): Json[] => stored.sheets.flatMap((sheet) => sheet.tables ?? []);

const clash = (left: Box, right: Box): boolean =>
  left.startRow < right.endRow &&
  right.startRow < left.endRow &&
  left.startColumn < right.endColumn &&
  right.startColumn < left.endColumn;

function checkRange(sheet: Sheet, box: Box, except: unknown, where: string): void {
  requireInside(sheet, box, where);
  if (box.endRow - box.startRow < 2) throw refuse(where, 'A table must have a header row and at least one data row.');
  const other = (sheet.tables ?? []).find(
    (each) => each.tableId !== except && clash(box, boxOf(each.range as GridRange, sheet)),
  );
  if (other) throw refuse(where, 'A table cannot overlap another table.');
  if (sheet.merges.some((merge) => clash(box, boxOf(merge, sheet))))
    throw refuse(where, 'A table cannot contain merged cells.');
}

function checkColumns(columns: readonly TableColumn[], width: number, where: string): void {
  for (const { columnIndex = 0, columnType, dataValidationRule } of columns) {
    if (columnIndex < 0 || columnIndex >= width)
      throw refuse(where, `columnProperties.columnIndex[${columnIndex}] is outside the table.`);
    const isList = columnType === 'DROPDOWN';
    if (isList !== (dataValidationRule !== undefined))
      throw refuse(
        where,
        isList
          ? 'A dropdown column must have a data validation rule.'
          : 'Only dropdown columns may have a data validation rule.',
      );
    const condition = dataValidationRule?.condition as Json | undefined;
    if (isList && condition?.type !== 'ONE_OF_LIST')
      throw refuse(where, 'The data validation rule of a dropdown column must be of type ONE_OF_LIST.');
  }
}

function checkName(stored: StoredSpreadsheet, name: string, except: unknown, where: string): void {
  const same = (each: Json): boolean =>
    each.tableId !== except && String(each.name).toLowerCase() === name.toLowerCase();
  if (tablesOf(stored).some(same)) throw refuse(where, `A table with the name ${name} already exists.`);
}

function freshName(stored: StoredSpreadsheet): string {
  const names = new Set(tablesOf(stored).map((each) => String(each.name).toLowerCase()));
  for (let number = 1; ; number++) if (!names.has(`table${number}`)) return `Table${number}`;
}

function freshId(stored: StoredSpreadsheet, name: string): string {
  const taken = new Set(tablesOf(stored).map((each) => each.tableId));
  let id = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 11);
  while (taken.has(String(id))) id += 1;
  return String(id);
}

/** Writes the names of columns into the header row, where the table keeps them. */
function withHeader(sheet: Sheet, table: Json): Sheet {
  const box = boxOf(table.range as GridRange, sheet);
  const names = columnNames(sheet, table, true);
  const draft = new RowsDraft(sheet);
  countFrom(box.startColumn, box.endColumn).forEach((column, index) => {
    const before = draft.get(box.startRow, column);
    const stringValue = names[index] ?? '';
    if (before?.userEnteredValue?.stringValue === stringValue) return;
    draft.set(box.startRow, column, { ...before, userEnteredValue: { stringValue } });
  });
  return draft.done();
}

/** Check boxes and ratings begin with a value (documentation). */
function withDefaults(sheet: Sheet, table: Json): Sheet {
  const box = boxOf(table.range as GridRange, sheet);
  const draft = new RowsDraft(sheet);
  for (const { columnIndex = 0, columnType } of propertiesOf(table)) {
    const value = TABLE_KINDS[columnType ?? ''];
    if (!value) continue;
    const column = box.startColumn + columnIndex;
    for (const row of countFrom(box.startRow + 1, box.endRow - (hasFooter(table) ? 1 : 0)))
      if (!draft.get(row, column)?.userEnteredValue)
        draft.set(row, column, { ...draft.get(row, column), userEnteredValue: value });
  }
  return draft.done();
}

/** The table as Google shows it: every column with its name. */
const shown = (sheet: Sheet, table: Json): Json => {
  const names = columnNames(sheet, table);
  const known = new Map(propertiesOf(table).map((each) => [each.columnIndex ?? 0, each]));
  const columnProperties = names.map((columnName, index) => ({
    ...known.get(index),
    ...(index === 0 ? {} : { columnIndex: index }),
    columnName,
  }));
  return { ...table, columnProperties };
};

export const shownTables = (sheet: Sheet): Json[] => (sheet.tables ?? []).map((table) => shown(sheet, table));

function withTable(sheet: Sheet, table: Json): Sheet {
  return withDefaults(withHeader(sheet, table), table);
}

export const addTable: RequestHandler = (stored, body, { where }) => {
  const given = tidy((body.table ?? {}) as Json);
  const range = given.range as GridRange | undefined;
  if (!range) throw refuse(where, 'A table must have a range.');
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  checkRange(sheet, box, undefined, where);
  const name = typeof given.name === 'string' ? given.name : freshName(stored);
  checkName(stored, name, undefined, where);
  const tableId = typeof given.tableId === 'string' ? given.tableId : freshId(stored, name);
  if (tablesOf(stored).some((each) => each.tableId === tableId))
    throw refuse(where, `A table with id ${tableId} already exists.`);
  const table: Json = { ...given, tableId, name, range: gridRangeOf(sheet.properties.sheetId, box) };
  checkColumns(propertiesOf(table), box.endColumn - box.startColumn, where);
  const next = withTable({ ...sheet, tables: [...(sheet.tables ?? []), table] }, table);
  return { stored: replaceSheet(stored, next), reply: { table: shown(next, table) } };
};

function holderOf(stored: StoredSpreadsheet, id: unknown, where: string): { sheet: Sheet; table: Json } {
  for (const sheet of stored.sheets) {
    const table = sheet.tables?.find((each) => each.tableId === id);
    if (table) return { sheet, table };
  }
  throw refuse(where, `No table with id: ${String(id)}`);
}

/** A footer that comes or goes makes the range a row longer or shorter (discovery document). */
function footed(before: Json, after: Json, moved: boolean): GridRange {
  const range = after.range as GridRange;
  const change = Number(hasFooter(after)) - Number(hasFooter(before));
  return moved || change === 0 ? range : { ...range, endRowIndex: (range.endRowIndex ?? 0) + change };
}

export const updateTable: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where).filter((path) => path !== 'tableId');
  const given = tidy((body.table ?? {}) as Json);
  const { sheet, table } = holderOf(stored, given.tableId, where);
  const merged = applyMask(shown(sheet, table), given, paths);
  const moved = paths.some((path) => path === '*' || path.startsWith('range'));
  const box = boxOf({ ...footed(table, merged, moved), sheetId: sheet.properties.sheetId }, sheet);
  checkRange(sheet, box, table.tableId, where);
  const name = typeof merged.name === 'string' ? merged.name : String(table.name);
  checkName(stored, name, table.tableId, where);
  const next: Json = { ...merged, tableId: table.tableId, name, range: gridRangeOf(sheet.properties.sheetId, box) };
  checkColumns(propertiesOf(next), box.endColumn - box.startColumn, where);
  const tables = (sheet.tables ?? []).map((each) => (each === table ? next : each));
  return { stored: replaceSheet(stored, withTable({ ...sheet, tables }, next)) };
};

/** Takes the cells of its range along, and the rules that lie over it (measured behaviour m051). */
export const deleteTable: RequestHandler = (stored, body, { where }) => {
  const { sheet, table } = holderOf(stored, body.tableId, where);
  const box = boxOf(table.range as GridRange, sheet);
  const draft = new RowsDraft({ ...sheet, tables: (sheet.tables ?? []).filter((each) => each !== table) });
  for (const row of countFrom(box.startRow, box.endRow))
    for (const column of countFrom(box.startColumn, box.endColumn)) draft.set(row, column, undefined);
  const conditionalFormats = sheet.conditionalFormats.filter(
    (rule) => !((rule.ranges ?? []) as readonly GridRange[]).some((range) => clash(box, boxOf(range, sheet))),
  );
  return { stored: replaceSheet(stored, { ...draft.done(), conditionalFormats }) };
};
