import { type Issue } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import { type FileKind } from '../fileKinds';
import { importIssue } from '../issues/importIssue';
import { bindColumns, checkColumns, type BoundColumn, type BoundColumns } from './bindColumns';
import { recogniseKind } from './header';
import { readTable, type TableRow } from './readTable';
import { isTotalRow } from './totalRows';

/** A file of the wanted kind: its columns, data rows and total rows. `refused` counts rows that the table could not cut. */
export interface OpenedFile {
  readonly bound: BoundColumns;
  readonly rows: readonly TableRow[];
  readonly totals: readonly TableRow[];
  readonly issues: readonly Issue[];
  readonly refused: number;
}

const KIND_NAMES: Readonly<Record<FileKind, Text>> = {
  leads: t('лиды', 'leads'),
  spend: t('расходы на рекламу', 'advertising costs'),
};

const NO_COLUMNS: BoundColumns = new Map<string, BoundColumn>();

const isRowError = (issue: Issue): boolean => issue.severity === 'error' && issue.where?.row !== undefined;

/**
 * Opens a file as one of a kind. When it cannot be (no header, another kind, a required column is missing) there are no
 * rows and the issues say why.
 */
export function openFile(text: string, kind: FileKind, dateKey: string): OpenedFile {
  const table = readTable(text);
  const unread = (issues: readonly Issue[]): OpenedFile => ({
    bound: NO_COLUMNS,
    rows: [],
    totals: [],
    issues,
    refused: 0,
  });
  if (table.header.length === 0) return unread(table.issues);
  const found = recogniseKind(table.header);
  if (found !== null && found !== kind) {
    const slots = { found: KIND_NAMES[found], wanted: KIND_NAMES[kind] };
    return unread([importIssue('wrong_kind', { row: table.headerLine }, slots)]);
  }
  const bound = bindColumns(kind, table);
  const columnIssues = checkColumns(kind, table, bound);
  const date = bound.get(dateKey);
  if (!date || columnIssues.some(({ severity }) => severity === 'error')) return unread(columnIssues);
  const totals = table.rows.filter((row) => isTotalRow(row, date));
  const isTotal = new Set(totals);
  const left = totals.length === 0 ? [] : [importIssue('totals_left_out', {}, { count: totals.length })];
  return {
    bound,
    rows: table.rows.filter((row) => !isTotal.has(row)),
    totals,
    issues: [...table.issues, ...columnIssues, ...left],
    refused: table.issues.filter(isRowError).length,
  };
}
