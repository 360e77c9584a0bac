import { type Issue } from '../../shared/errors';
import type { Text } from '../../shared/text';
import { FILE_COLUMNS, type FileKind } from '../fileKinds';
import type { FileFormat } from '../formats/format';
import { importIssue } from '../issues/importIssue';
import { eachInSlices, type Slices } from '../slices';
import { requiredKeys, type BoundColumns } from './bindColumns';
import { isPeriodHeader, normaliseHeader } from './header';
import type { Table } from './readTable';

/** Something about a column that its cells do not tell and a person has to. */
export interface ColumnQuestion {
  readonly kind: 'dateOrder' | 'decimal';
  /** Our column. */
  readonly key: string;
  readonly header: string;
  readonly title: Text;
  readonly samples: readonly string[];
}

/** What is wrong with the columns as a whole, and what is to be asked about them. */
export interface ColumnCheck {
  readonly issues: readonly Issue[];
  readonly questions: readonly ColumnQuestion[];
}

/** Headers that occur several times under the same name and whose cells differ in some row (usual in amoCRM). */
function* duplicateHeaders(table: Table, bound: BoundColumns): Slices<Issue[]> {
  const issues: Issue[] = [];
  for (const { header, indexes } of bound.values()) {
    const same = indexes.filter((index) => normaliseHeader(table.header[index] ?? '') === normaliseHeader(header));
    if (same.length < 2) continue;
    let count = 0;
    let line = 0;
    yield* eachInSlices(table.rows, (row) => {
      const said = new Set(same.map((index) => row.cells[index] ?? '').filter((cell) => cell !== ''));
      if (said.size < 2) return;
      count += 1;
      if (count === 1) line = row.line;
    });
    if (count > 0)
      issues.push(importIssue('duplicate_header', { row: line, column: header }, { column: header, count }));
  }
  return issues;
}

function missingColumns(kind: FileKind, table: Table, bound: BoundColumns, format: FileFormat | null): Issue[] {
  const required = requiredKeys(kind, format);
  const missing = FILE_COLUMNS[kind].filter(({ key }) => {
    if (!required.has(key) || bound.has(key)) return false;
    return !(key === 'cost' && bound.has('cost_micros'));
  });
  const period = table.header.find(isPeriodHeader);
  return missing.map((column) => {
    if (kind === 'spend' && column.key === 'date' && (period !== undefined || format !== null)) {
      const place = { row: table.headerLine, ...(period === undefined ? {} : { column: period }) };
      return period === undefined
        ? importIssue('no_day_column', place)
        : importIssue('not_daily', place, { column: period });
    }
    const names = (format?.columns[column.key] ?? column.aliases).slice(0, 5).join(', ');
    const slots = { column: column.title, names };
    return importIssue('missing_column', { row: table.headerLine, column: column.key }, slots);
  });
}

/** Dates such as 03/04/2026 and numbers such as 1.234, in columns where no cell shows what is meant. */
function openQuestions(bound: BoundColumns): ColumnCheck {
  const issues: Issue[] = [];
  const questions: ColumnQuestion[] = [];
  for (const found of bound.values()) {
    const { column, header, order, marks, unclear } = found;
    const isOpen = column.type === 'money' ? marks === 'unknown' : order === 'unknown';
    const first = unclear[0];
    if (!isOpen || !first) continue;
    const kind = column.type === 'money' ? 'decimal' : 'dateOrder';
    questions.push({
      kind,
      key: column.key,
      header,
      title: column.title,
      samples: unclear.map(({ cell }) => cell),
    });
    if (kind === 'decimal')
      issues.push(
        importIssue(
          'assumed_thousands',
          { row: first.line, column: header, value: first.cell },
          { sample: first.cell },
        ),
      );
  }
  return { issues, questions };
}

/**
 * What is wrong with the columns as a whole: required ones that are missing, repeated ones that disagree, numbers whose
 * decimal mark had to be assumed; and the questions that only a person can answer.
 */
export function* checkColumns(
  kind: FileKind,
  table: Table,
  bound: BoundColumns,
  format: FileFormat | null,
): Slices<ColumnCheck> {
  const repeated = yield* duplicateHeaders(table, bound);
  const { issues, questions } = openQuestions(bound);
  return { issues: [...missingColumns(kind, table, bound, format), ...repeated, ...issues], questions };
}
