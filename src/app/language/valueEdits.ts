/** Our words in cells that people fill, in the new language; what people typed themselves stays. */
import type { TableTab, Tab } from '../../blueprint/tab';
import type { Text } from '../../shared/text';
import type { Edit } from '../../reconcile/edit';
import type { LiveTab } from '../../reconcile/drift/live';
import type { Dictionary, Words } from '../../reconcile/language/words';
import { FORM_VALUE_KEY } from '../../blueprint/compile/compileForm';
import { writeCells, type CellWrite } from '../tables/tableWrite';

/** Columns in which the add-on remembers what it wrote into the row: their texts change with the cells. */
const MEMORY_KEYS: ReadonlySet<string> = new Set(['imported', 'written', 'counted']);

const memoryOf = (tab: TableTab): string[] =>
  tab.columns
    .filter(({ key, hidden, owner }) => hidden && owner === 'pulse' && MEMORY_KEYS.has(key))
    .map(({ key }) => key);

const wordColumns = (tab: TableTab): TableTab['columns'] =>
  tab.columns.filter(
    ({ type, owner, key }) =>
      owner !== 'formula' && ['text', 'longText', 'choice', 'reference'].includes(type) && !MEMORY_KEYS.has(key),
  );

/** Columns that have to be read for it. */
export function columnsToRead(tab: Tab | undefined): string[] {
  if (tab?.kind !== 'table') return [];
  const key = tab.rowKey === undefined ? [] : [tab.rowKey];
  return [...new Set([...key, ...wordColumns(tab).map((column) => column.key), ...memoryOf(tab)])];
}

/** A text as it was typed; null for a number, a formula or nothing. */
function typed(live: LiveTab, row: number, column: number | null): string | null {
  const meaning = column === null ? '' : live.cell(row, column).meaning;
  return meaning.startsWith('s') ? meaning.slice(1) : null;
}

interface Changed {
  readonly write: CellWrite;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** The memory of a row with the changed words of its cells in it; null when it names none of them. */
function memoryWith(text: string, changed: readonly Changed[]): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const wordFor = (key: string, each: unknown): unknown =>
    changed.find((change) => change.from === each && (Array.isArray(value) || change.key === key))?.to ?? each;
  const next = Array.isArray(value)
    ? value.map((each) => wordFor('', each))
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wordFor(key, each)]));
  const written = JSON.stringify(next);
  return written === text ? null : written;
}

interface ColumnEdit {
  readonly title: Text | null;
  readonly changed: readonly Changed[];
}

const FEW = 3;

const editOf = (tab: Tab, live: LiveTab, { title, changed }: ColumnEdit, memory: readonly CellWrite[] = []): Edit => ({
  tab: tab.key,
  where: live.state.title,
  part: 'values',
  count: changed.length,
  ...(title ? { column: title } : {}),
  samples: changed.slice(0, FEW).map(({ from, to }) => [from, to] as const),
  requests: writeCells(live.state.sheetId, [...changed.map(({ write }) => write), ...memory]),
});

function tableEdits(tab: TableTab, live: LiveTab, dictionary: Dictionary): Edit[] {
  const at = (key: string | undefined): number | null => (key === undefined ? null : live.columnOf(key));
  const keyColumn = at(tab.rowKey);
  const byRow = new Map<number, Changed[]>();
  const columns = wordColumns(tab).map((column): ColumnEdit => {
    const place = at(column.key);
    if (place === null) return { title: column.title, changed: [] };
    const words = dictionary.column(tab.key, column.key);
    const changed: Changed[] = [];
    for (let row = 1; row <= live.bottom; row++) {
      const from = typed(live, row, place);
      const to = from === null ? undefined : words(from, typed(live, row, keyColumn) ?? undefined);
      if (from === null || to === undefined) continue;
      const change = { write: { row, column: place, value: to }, key: column.key, from, to };
      changed.push(change);
      byRow.set(row, [...(byRow.get(row) ?? []), change]);
    }
    return { title: column.title, changed };
  });
  const memory = memoryOf(tab).flatMap((key) => {
    const place = at(key);
    if (place === null) return [];
    return [...byRow].flatMap(([row, changed]): CellWrite[] => {
      const text = typed(live, row, place);
      const next = text === null ? null : memoryWith(text, changed);
      return next === null ? [] : [{ row, column: place, value: next }];
    });
  });
  // what is remembered of a row goes with the first of its columns
  return columns
    .filter(({ changed }) => changed.length > 0)
    .map((column, index) => editOf(tab, live, column, index === 0 ? memory : []));
}

function cellEdits(tab: Tab, live: LiveTab, cells: readonly (readonly [string, string, Words])[]): Edit[] {
  const changed = cells.flatMap(([rowKey, columnKey, words]): Changed[] => {
    const [row, column] = [live.rowOf(rowKey), live.columnOf(columnKey)];
    const from = row === null ? null : typed(live, row, column);
    const to = from === null ? undefined : words(from);
    if (row === null || column === null || from === null || to === undefined) return [];
    return [{ write: { row, column, value: to }, key: rowKey, from, to }];
  });
  return changed.length === 0 ? [] : [editOf(tab, live, { title: null, changed })];
}

/** Changes of one tab. */
export function valueEdits(tab: Tab, live: LiveTab, dictionary: Dictionary): Edit[] {
  switch (tab.kind) {
    case 'table':
      return tableEdits(tab, live, dictionary);
    case 'form':
      return cellEdits(
        tab,
        live,
        tab.sections
          .flatMap((section) => section.fields)
          .filter((field) => field.owner !== 'formula')
          .map((field) => [field.key, FORM_VALUE_KEY, dictionary.field(tab.key, field)] as const),
      );
    case 'panel':
      return cellEdits(
        tab,
        live,
        tab.cells
          .filter((cell) => cell.owner !== 'formula')
          .map((cell) => [cell.row, cell.column, dictionary.cell(tab, cell)] as const),
      );
  }
}
