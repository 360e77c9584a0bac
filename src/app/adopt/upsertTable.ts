/** Brings adopted rows into a table of the team: three-way by key, what people changed stays. */
import { planUpsert, type Cells, type KeyedCells, type UpsertPlan } from '../../imports/planUpsert';
import { pick, t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { memoryWrite } from '../tables/memoryCell';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import type { TableData, TableRow } from '../tables/tableRead';

/** Hidden column that remembers what was taken over. */
export const ADOPTED_COLUMN = 'imported';

/** Rows that are as the table says: those with a kept difference are not among them. */
export const unchangedRows = (plan: UpsertPlan): number => {
  const kept = new Set(plan.conflicts.map((conflict) => conflict.key));
  return plan.unchanged + plan.agreed.filter((row) => !kept.has(row.key)).length;
};

export interface TableUpsert {
  readonly plan: UpsertPlan;
  readonly writes: readonly CellWrite[];
  readonly requests: readonly SheetRequest[];
  readonly problems: readonly Issue[];
}

function baseOf(row: TableRow): Cells | null {
  const text = row.values[ADOPTED_COLUMN];
  if (typeof text !== 'string' || text === '') return null;
  try {
    return JSON.parse(text) as Cells;
  } catch {
    return null; // a base that a person typed over says nothing: every cell of the row is then theirs
  }
}

function problemsOf(data: TableData, plan: UpsertPlan, language: Language): Issue[] {
  const title = data.state?.title ?? pick(data.tab.title, language);
  const columnOf = (key: string): string => {
    const column = data.tab.columns.find((each) => each.key === key);
    return column ? pick(column.title, language) : key;
  };
  return [
    ...plan.conflicts.map((conflict): Issue => ({
      severity: 'warning',
      code: 'adopt.kept',
      what: t('В отделе уже стоит другое: оставлено как есть', 'The department says something else: it was kept'),
      where: { tab: title, column: columnOf(conflict.field), value: String(conflict.live ?? '') },
      why: t(`В вашей таблице ${String(conflict.file ?? '—')}`, `Your table says ${String(conflict.file ?? '—')}`),
      action: t(
        'Проверьте ячейку: верно то, что в отделе, или то, что в таблице',
        'Check the cell: is the department right, or the table',
      ),
    })),
    ...plan.ambiguous.map((key): Issue => ({
      severity: 'warning',
      code: 'adopt.ambiguous',
      what: t(
        'Такая строка в отделе не одна: не тронута ни одна',
        'The department has several such rows: none was touched',
      ),
      where: {
        tab: title,
        value: key
          .split('|')
          .filter((part) => part !== '')
          .join(' · '),
      },
      action: t('Оставьте одну и перенесите таблицу ещё раз', 'Keep one and take the table over again'),
    })),
  ];
}

/**
 * @param keyOf key of a row; '' for a row that is nobody's
 * @param complete what a new row gets beside what the table says
 */
export function upsertTable(
  data: TableData,
  language: Language,
  keyOf: (row: TableRow) => string,
  incoming: readonly KeyedCells[],
  complete: (index: number) => Cells = () => ({}),
): TableUpsert {
  const existing = data.rows.map((row) => ({ row, key: keyOf(row) })).filter(({ key }) => key !== '');
  const known = data.tab.columns.map((column) => column.key);
  const plan = planUpsert(
    existing.map(({ row, key }) => ({
      key,
      cells: Object.fromEntries(
        known
          .filter((column) => column in row.values)
          .map((column) => [column, row.values[column] === '' ? null : (row.values[column] ?? null)]),
      ),
    })),
    incoming,
    existing.flatMap(({ row, key }) => {
      const base = baseOf(row);
      return base ? [{ key, cells: base }] : [];
    }),
  );
  const { state } = data;
  const problems = problemsOf(data, plan, language);
  if (!state) return { plan, writes: [], requests: [], problems };
  const last = data.rows.at(-1)?.row ?? 0;
  const rowOf = new Map(existing.map(({ row, key }) => [key, row]));
  // the order of the table is kept, not that of keys
  const order = new Map(incoming.map(({ key }, index) => [key, index]));
  const added = [...plan.added].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const writes = [
    ...added.flatMap((row, index) =>
      recordWrites(state, last + 1 + index, {
        ...complete(index),
        ...row.cells,
        [ADOPTED_COLUMN]: JSON.stringify(row.base),
      }),
    ),
    ...[...plan.changed, ...plan.agreed].flatMap((row) => {
      const at = rowOf.get(row.key);
      return at === undefined
        ? []
        : recordWrites(state, at.row, {
            ...row.cells,
            ...memoryWrite(at.values, ADOPTED_COLUMN, JSON.stringify(row.base)),
          });
    }),
  ];
  const requests =
    writes.length === 0
      ? []
      : [...growRequests(state, last + 1 + added.length, last), ...writeCells(state.sheetId, writes)];
  return { plan, writes, requests, problems };
}
