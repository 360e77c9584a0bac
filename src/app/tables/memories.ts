/** What rows remember of the cells that we wrote into them, and how they forget one column: for all tables with such a memory. */
import type { Scalar } from '../../blueprint/values';
import { isMemory, MEMORY, parsePart } from '../../imports/merge/lww';
import type { Cells } from '../../imports/planUpsert';
import { SNAPSHOTS, WEEKS } from '../closing/tables';
import { HEALTH_TABLE, HISTORY_TABLE } from '../health/healthTables';
import { PAYROLL } from '../people/payrollRows';
import { COHORTS, FACTS, PRODUCT_FACTS } from '../refresh/factTables';
import { AGENDA } from '../rhythm/agendaRows';
import type { SyncSpec } from './syncTable';

/** Hidden columns in which rows remember by field: what imports brought, and what was counted of landing pages. */
const BY_FIELD = ['imported', 'counted'] as const;

/** Tables that the refresh keeps, each with the order in which its memory names the columns. */
const BY_POSITION: Readonly<Record<string, SyncSpec>> = {
  facts: FACTS,
  cohorts: COHORTS,
  product_facts: PRODUCT_FACTS,
  weeks: WEEKS,
  snapshots: SNAPSHOTS,
  agenda: AGENDA,
  health: HEALTH_TABLE,
  health_history: HISTORY_TABLE,
  payroll: PAYROLL,
};

function withoutField(memory: Cells, field: string): Cells {
  const others = parsePart<Record<string, string>>(memory[MEMORY.others], {});
  const guessed = parsePart<string[]>(memory[MEMORY.guessed], []).filter((each) => each !== field);
  const said = Object.entries(others).filter(([each]) => each !== field);
  const rest = Object.entries(memory).filter(
    ([key]) => key !== field && key !== MEMORY.others && key !== MEMORY.guessed,
  );
  return {
    ...Object.fromEntries(rest),
    ...(said.length > 0 ? { [MEMORY.others]: JSON.stringify(Object.fromEntries(said)) } : {}),
    ...(guessed.length > 0 ? { [MEMORY.guessed]: JSON.stringify(guessed) } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a memory that a person typed over remembers nothing
  }
}

/** Column in which the rows of a tab remember; null for a tab without a memory. */
export const memoryColumn = (tab: string, columns: ReadonlyMap<string, number>): string | null => {
  const byField = BY_FIELD.find((each) => columns.has(each));
  if (byField !== undefined) return byField;
  const spec = BY_POSITION[tab];
  return spec && columns.has(spec.base) ? spec.base : null;
};

/**
 * The memory of one row with a column under another key; tables that remember by position have nothing to rename.
 *
 * @returns null when it does not remember the column
 */
export function renameIn(memory: Scalar, from: string, to: string): string | null {
  if (typeof memory !== 'string' || memory === '') return null;
  const parsed = parse(memory);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const renamed = (cells: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key === from ? to : key, value]));
  const cells = parsed as Cells;
  const others = parsePart<Record<string, string>>(cells[MEMORY.others], {});
  const guessed = parsePart<string[]>(cells[MEMORY.guessed], []);
  const text = JSON.stringify({
    ...renamed(cells),
    ...(from in others ? { [MEMORY.others]: JSON.stringify(renamed(others)) } : {}),
    ...(guessed.includes(from)
      ? { [MEMORY.guessed]: JSON.stringify(guessed.map((each) => (each === from ? to : each))) }
      : {}),
  });
  return text === JSON.stringify(parsed) ? null : text;
}

/**
 * The memory of one row without some columns: their cells count as never written, and may be filled again.
 *
 * @returns null when it does not remember them anyway
 */
export function forgetIn(tab: string, memory: Scalar, columns: readonly string[]): string | null {
  if (typeof memory !== 'string' || memory === '') return null;
  // most rows of a long table say nothing of the column, which their text tells without being taken apart
  if (!memory.startsWith('[') && !columns.some((column) => memory.includes(column))) return null;
  const parsed = parse(memory);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const order = BY_POSITION[tab]?.columns ?? [];
  const next = Array.isArray(parsed)
    ? parsed.map((value: unknown, index) => (columns.includes(order[index] ?? '') ? null : value))
    : columns.filter((column) => !isMemory(column)).reduce(withoutField, parsed as Cells);
  const text = JSON.stringify(next);
  return text === memory ? null : text;
}
