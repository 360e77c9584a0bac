/**
 * Fields of a row as exports have said them, the later word winning: whatever the order in which files come, the same table results. What was
 * said when is kept in the row's memory, beside what the import wrote.
 */
import type { Cells, CellValue } from '../planUpsert';

/** Keys of the memory; no column is called so. `at`: when the fields were said; `others`: fields said at another time. */
export const MEMORY = { at: '@', others: '@x', seen: '@seen', deals: '@deals', guessed: '@g' } as const;

const MEMORY_KEYS: ReadonlySet<string> = new Set(Object.values(MEMORY));

export const isMemory = (key: string): boolean => MEMORY_KEYS.has(key);

/** A JSON text of the memory; what cannot be read says nothing. */
export function parsePart<T>(text: CellValue | undefined, empty: T): T {
  if (typeof text !== 'string' || text === '') return empty;
  try {
    return JSON.parse(text) as T;
  } catch {
    return empty;
  }
}

/** What a lead's own export says outweighs what an export of deals says of the lead, whenever it was said. */
const LEVEL = { lead: '1', deal: '0' } as const;

/** When a field was said, comparable as text; unknown times are before all others. */
export const stampOf = (at: string | undefined, level: keyof typeof LEVEL): string => `${LEVEL[level]}${at ?? ''}`;

/** Whether a stamp tells when something was said. */
export const hasTime = (stamp: string): boolean => stamp.length > 1;

/** Fields with the time of each. */
export interface Fields {
  readonly values: Map<string, CellValue>;
  readonly stamps: Map<string, string>;
}

/** The fields that a row's base tells: what was written last, and when it was said. */
export function readFields(base: Cells): Fields {
  const fields: Fields = { values: new Map(), stamps: new Map() };
  const usual = typeof base[MEMORY.at] === 'string' ? String(base[MEMORY.at]) : LEVEL.lead;
  const others = parsePart<Record<string, string>>(base[MEMORY.others], {});
  const guessed = new Set(parsePart<string[]>(base[MEMORY.guessed], []));
  for (const [key, value] of Object.entries(base)) {
    if (isMemory(key)) continue;
    const stamp = others[key] ?? (guessed.has(key) ? undefined : usual);
    if (stamp === undefined) continue;
    // a guess stands where a file said that there is no date, or where no file said anything
    fields.values.set(key, guessed.has(key) ? null : value);
    fields.stamps.set(key, stamp);
  }
  for (const [key, stamp] of Object.entries(others)) {
    if (fields.stamps.has(key)) continue;
    fields.values.set(key, null);
    fields.stamps.set(key, stamp);
  }
  return fields;
}

const order = (value: CellValue): string => JSON.stringify(value);

/** Whether a new word replaces the old one: a later one does; of two at one moment the greater text, so that order does not matter. */
function replaces(stamp: string, value: CellValue, old: string, oldValue: CellValue): boolean {
  if (stamp !== old) return stamp > old;
  return order(value) > order(oldValue);
}

/**
 * Takes what one row says. `at` undefined: said now, after everything that this level said before; its memory then keeps the old time, so that
 * later files with a time are not shut out.
 */
export function say(fields: Fields, said: Cells, at: string | undefined, level: keyof typeof LEVEL): void {
  const stamp = stampOf(at, level);
  for (const [key, value] of Object.entries(said)) {
    const old = fields.stamps.get(key);
    const oldValue = fields.values.get(key) ?? null;
    const isLater =
      old === undefined ||
      (at === undefined ? stamp[0] === old[0] || stamp > old : replaces(stamp, value, old, oldValue));
    if (!isLater) continue;
    fields.values.set(key, value);
    fields.stamps.set(key, at === undefined && old !== undefined && old[0] === stamp[0] ? old : stamp);
  }
}

/** The times of the fields as memory: the most frequent one once, the others by field. Nothing for a row without times. */
export function stampMemory(
  stamps: ReadonlyMap<string, string>,
  guessed: ReadonlySet<string>,
): Record<string, CellValue> {
  const counts = new Map<string, number>();
  for (const [key, stamp] of stamps) if (!guessed.has(key)) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  const usual = [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0];
  if (usual === undefined) return {};
  const others = [...stamps]
    .filter(([key, stamp]) => stamp !== usual || guessed.has(key))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    ...(usual === LEVEL.lead ? {} : { [MEMORY.at]: usual }),
    ...(others.length === 0 ? {} : { [MEMORY.others]: JSON.stringify(Object.fromEntries(others)) }),
  };
}
