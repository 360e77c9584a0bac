/** Bringing imported rows into a table that people edit: what to add, what to change, and what belongs to people. */

/** What a cell holds; dates are either ISO or serial numbers, the same in all three inputs. */
export type CellValue = string | number | boolean | null;

/** Cells of one row by column key. A key that is absent says nothing about that cell; null says that it is empty. */
export type Cells = Readonly<Record<string, CellValue>>;

/** A row and its stable key. */
export interface KeyedCells {
  readonly key: string;
  readonly cells: Cells;
}

/** A row of a file, merged with what earlier files said; `memory` is kept beside its cells, `kept` names fields that stay a person's. */
export interface IncomingCells extends KeyedCells {
  readonly memory?: (kept: ReadonlySet<string>) => Cells;
}

/** How conflicts are decided, and which deleted rows come back. */
export interface UpsertOptions {
  /** Where a person and the file disagree the file's value is written. */
  readonly takeFile?: boolean;
  /** Rows that people deleted are added again. */
  readonly bringBack?: boolean;
}

/** A row to write: only the cells that change, and what is to be remembered as written by this import. */
export interface UpsertRow extends KeyedCells {
  readonly base: Cells;
}

/** A cell that a person changed since the last import and about which the file now says something else. It is kept. */
export interface UpsertConflict {
  readonly key: string;
  readonly field: string;
  readonly live: CellValue;
  readonly base: CellValue;
  readonly file: CellValue;
}

/** What an import would do, sorted by key. Rows that are in none of the lists are `unchanged`. */
export interface UpsertPlan {
  readonly added: readonly UpsertRow[];
  readonly changed: readonly UpsertRow[];
  readonly conflicts: readonly UpsertConflict[];
  /** Rows in which a person has already written what the file says: nothing to write but the memory of it. */
  readonly agreed: readonly UpsertRow[];
  /** Keys which an import wrote before and people have deleted since: not brought back. */
  readonly deletedByHand: readonly string[];
  /** Keys that the table has several times: nobody knows which row is meant, so none is touched. */
  readonly ambiguous: readonly string[];
  readonly unchanged: number;
}

type CellOutcome = 'same' | 'write' | 'keep' | 'conflict';

/**
 * Three-way comparison of one cell. `base` undefined: no import has written it, so what is there is a person's; an empty
 * cell that no import has written may be filled.
 */
function compareCell(live: CellValue, base: CellValue | undefined, file: CellValue): CellOutcome {
  if (live === file) return 'same';
  if (live === (base ?? null)) return 'write';
  return base === file ? 'keep' : 'conflict';
}

const NO_FIELDS: ReadonlySet<string> = new Set();

const isMemoryKey = (key: string): boolean => key.startsWith('@');

interface RowPlan {
  readonly write: Cells;
  readonly base: Cells;
  readonly baseChanges: boolean;
  readonly conflicts: readonly UpsertConflict[];
}

function planRow(live: Cells, base: Cells, file: IncomingCells, takeFile: boolean): RowPlan {
  const write: Record<string, CellValue> = {};
  const nextBase: Record<string, CellValue> = Object.fromEntries(
    Object.entries(base).filter(([field]) => !(file.memory && isMemoryKey(field))),
  );
  const conflicts: UpsertConflict[] = [];
  for (const [field, value] of Object.entries(file.cells)) {
    const was = live[field] ?? null;
    const compared = compareCell(was, base[field], value);
    const outcome = compared === 'conflict' && takeFile ? 'write' : compared;
    if (outcome === 'conflict')
      conflicts.push({ key: file.key, field, live: was, base: base[field] ?? null, file: value });
    if (outcome === 'write') write[field] = value;
    // An empty cell about which neither import nor file ever said anything else needs no memory.
    if (outcome === 'write' || (outcome === 'same' && value !== (base[field] ?? null))) nextBase[field] = value;
  }
  if (file.memory) Object.assign(nextBase, file.memory(new Set(conflicts.map(({ field }) => field))));
  const fields = new Set([...Object.keys(nextBase), ...Object.keys(base)]);
  const baseChanges = [...fields].some((field) => nextBase[field] !== base[field]);
  return { write, base: nextBase, baseChanges, conflicts };
}

/** Cells by key; keys that occur twice are apart. */
function indexRows(rows: readonly KeyedCells[]): { byKey: Map<string, Cells>; twice: Set<string> } {
  const byKey = new Map<string, Cells>();
  const twice = new Set<string>();
  for (const { key, cells } of rows) {
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, cells);
  }
  return { byKey, twice };
}

const byKeyOrder = (left: { readonly key: string }, right: { readonly key: string }): number =>
  left.key < right.key ? -1 : Number(left.key > right.key);

/**
 * Plans an import of `incoming` rows into the `existing` ones, where `base` is what the last import wrote for a key.
 * Per cell: live = file → nothing; live = base → the file's value is written; live ≠ base (a person changed it) → the
 * person's value stays, and is listed as a conflict when the file has changed too. Rows that the file does not have stay as
 * they are. When `incoming` has a key twice, the last one counts (readers give each key once). Linear in the rows but for
 * the sorting. Applying the plan and planning again writes nothing.
 */
export function planUpsert(
  existing: readonly KeyedCells[],
  incoming: readonly IncomingCells[],
  base: readonly KeyedCells[],
  { takeFile = false, bringBack = false }: UpsertOptions = {},
): UpsertPlan {
  const live = indexRows(existing);
  const bases = indexRows(base).byKey;
  const added: UpsertRow[] = [];
  const changed: UpsertRow[] = [];
  const agreed: UpsertRow[] = [];
  const conflicts: UpsertConflict[] = [];
  const deletedByHand: string[] = [];
  const ambiguous: string[] = [];
  let unchanged = 0;
  const rows = [...new Map(incoming.map((row) => [row.key, row])).values()].sort(byKeyOrder);
  for (const file of rows) {
    const { key, cells } = file;
    const current = live.byKey.get(key);
    if (live.twice.has(key)) ambiguous.push(key);
    else if (!current && bases.has(key) && !bringBack) deletedByHand.push(key);
    else if (!current) added.push({ key, cells, base: { ...cells, ...file.memory?.(NO_FIELDS) } });
    else {
      const plan = planRow(current, bases.get(key) ?? {}, file, takeFile);
      conflicts.push(...plan.conflicts);
      const row = { key, cells: plan.write, base: plan.base };
      if (Object.keys(plan.write).length > 0) changed.push(row);
      else if (plan.baseChanges) agreed.push(row);
      else if (plan.conflicts.length === 0) unchanged += 1;
    }
  }
  return { added, changed, conflicts, agreed, deletedByHand, ambiguous, unchanged };
}
