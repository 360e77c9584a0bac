/** Cells that a refresh counts in a row of the team's: the row remembers in a hidden column what was written last. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { Scalar } from '../../blueprint/values';
import { memoryWrite } from './memoryCell';
import { sameValue } from './syncTable';
import { textOf, type TableData, type TableRow } from './tableRead';
import { recordWrites, type CellWrite } from './tableWrite';

/** Hidden column of the memory. */
export const COUNTED_MEMORY = 'counted';

export interface CountedRow {
  readonly writes: readonly CellWrite[];
  /** Columns in which a person typed something else. */
  readonly kept: readonly string[];
}

function lastWritten(row: TableRow): Readonly<Record<string, Scalar>> {
  try {
    return JSON.parse(textOf(row, COUNTED_MEMORY) || '{}') as Readonly<Record<string, Scalar>>;
  } catch {
    return {};
  }
}

/** Writes of a row. A count that cannot be told (null) leaves what is there alone, and so does a number that a person typed over ours. */
export function countedRow(table: TableData, row: TableRow, wanted: Readonly<Record<string, Scalar>>): CountedRow {
  const base = lastWritten(row);
  const values: Record<string, Scalar> = {};
  const kept: string[] = [];
  const next: Record<string, Scalar> = { ...base };
  for (const [key, value] of Object.entries(wanted)) {
    const live = row.values[key] ?? null;
    if (value === null) continue;
    if (sameValue(live, value)) next[key] = value;
    else if (live === null || live === '' || sameValue(live, base[key] ?? null)) values[key] = next[key] = value;
    else kept.push(key);
  }
  const memory = JSON.stringify(next);
  const remembered =
    Object.keys(next).length === 0 || memory === textOf(row, COUNTED_MEMORY)
      ? {}
      : memoryWrite(row.values, COUNTED_MEMORY, memory);
  return { writes: table.state ? recordWrites(table.state, row.row, { ...values, ...remembered }) : [], kept };
}

/** A person's number that stays where the add-on would write another. */
export const keptCount = (tab: string, row: TableRow, column: string, columnTitle: string): Issue => ({
  severity: 'warning',
  code: 'refresh.kept',
  what: t('Число человека оставлено как есть', 'A person’s number was kept'),
  where: { tab, row: row.row + 1, column: columnTitle, value: textOf(row, column) },
  why: t('По «Лидам» выходит другое число', 'Leads say another number'),
  action: t('Сотрите ячейку, если её должно считать дополнение', 'Clear the cell if the add-on should count it'),
});
