/** What a row of the table should say after new exports, from what earlier ones said. Pure, and the same for any order of the exports. */
import { toSerial } from '../../shared/civilDate';
import type { SeenStage } from '../leadRow';
import type { Cells, CellValue } from '../planUpsert';
import { tellDeal, together, type Deals } from './deals';
import { hasTime, MEMORY, parsePart, readFields, say, stampMemory, type Fields } from './lww';
import { NOTHING_SEEN, reachedOn, see, type Seen } from './reach';

/** One row of an export, as cells of the workbook: only the columns about which the export says something. */
export interface SaidRow {
  readonly cells: Cells;
  /** Code of the status that the cells show by its label. */
  readonly status?: string | null;
  readonly at?: string;
  readonly deal?: string;
  readonly seen?: SeenStage;
}

/** Words of the workbook for codes of statuses. */
export interface StatusWords {
  readonly labelOf: (code: string) => string;
  readonly codeOf: (label: CellValue) => string | null;
}

/** Cells that the row should have, and what is to be remembered with them. */
export interface MergedRow {
  readonly cells: Cells;
  /** `kept`: fields in which a person's value stays; what was said of them counts as not said yet. */
  readonly memory: (kept: ReadonlySet<string>) => Cells;
}

/** What a deal says; the lead's own export is silent about it once a deal has spoken. */
const OF_DEALS = ['status', 'amount', 'won_at', 'lost_at', 'currency'] as const;
/** The same of payments, where an export of deals tells of them. */
const OF_PAYMENTS = ['paid_at', 'paid_amount'] as const;
const MIDDLE = ['mql_at', 'sql_at', 'meeting_at', 'proposal_at'] as const;
const ENDS: Readonly<Record<'won_at' | 'lost_at', readonly string[]>> = {
  won_at: ['won'],
  lost_at: ['lost', 'disqualified'],
};

const numberOrNull = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** The later of two stages cannot have been reached before the earlier one; such a day of the earlier one is no news. */
function hideImpossible(dates: Map<string, CellValue>, guessed: ReadonlySet<string>): void {
  let latest: number | null = numberOrNull(dates.get('won_at'));
  for (const stage of [...MIDDLE].reverse()) {
    const day = numberOrNull(dates.get(stage));
    if (day !== null && latest !== null && day > latest && guessed.has(stage)) dates.set(stage, null);
    else if (day !== null) latest = latest === null ? day : Math.min(latest, day);
  }
}

function tellOf(row: SaidRow, old: Deals): Deals {
  if (row.deal === undefined) return old;
  const { status = null, seen } = row;
  const own = seen?.own ? toSerial(seen.date) : null;
  const end = (key: 'won_at' | 'lost_at'): number | null =>
    status !== null && ENDS[key].includes(status) ? (numberOrNull(row.cells[key]) ?? own) : null;
  return tellDeal(old, row.deal, {
    at: row.at ?? '',
    status,
    amount: numberOrNull(row.cells.amount),
    won: end('won_at'),
    lost: end('lost_at'),
    // only what is told: what was remembered before these stays as it is
    ...('paid_at' in row.cells
      ? {
          payment: {
            at: row.at ?? '',
            day: numberOrNull(row.cells.paid_at),
            amount: numberOrNull(row.cells.paid_amount),
          },
        }
      : {}),
    ...(typeof row.cells.currency === 'string' && row.cells.currency !== '' ? { currency: row.cells.currency } : {}),
  });
}

const without = (cells: Cells, keys: readonly string[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !keys.includes(key)));

/**
 * Merges rows of one key into what the base of the row remembers.
 *
 * @param base what the last import wrote, with its memory; empty for a new row
 */
export function mergeRow(base: Cells, rows: readonly SaidRow[], words: StatusWords): MergedRow {
  const fields = readFields(base);
  let seen = parsePart<Seen>(base[MEMORY.seen], NOTHING_SEEN);
  let deals = parsePart<Deals>(base[MEMORY.deals], {});
  for (const row of rows) {
    const isDeal = row.deal !== undefined;
    say(
      fields,
      isDeal ? without(row.cells, [...OF_DEALS, ...OF_PAYMENTS]) : row.cells,
      row.at,
      isDeal ? 'deal' : 'lead',
    );
    deals = tellOf(row, deals);
    if (row.seen && !(isDeal && (row.seen.stage === 'won_at' || row.seen.stage === 'lost_at')))
      seen = see(seen, row.seen.stage, row.seen.date, row.seen.own);
  }
  const hasDeals = Object.keys(deals).length > 0;
  const cells = new Map<string, CellValue>(fields.values);
  if (hasDeals) {
    const said = together(deals);
    for (const key of OF_DEALS) fields.stamps.delete(key);
    cells.set('status', said.status === null ? null : words.labelOf(said.status));
    for (const key of ['amount', 'won_at', 'lost_at'] as const) cells.set(key, said[key]);
    // exports of deals need not tell of payments and currencies: silence leaves the cells alone
    const told = Object.values(deals);
    if (told.some(({ payment }) => payment !== undefined)) {
      for (const key of OF_PAYMENTS) {
        fields.stamps.delete(key);
        cells.set(key, said[key]);
      }
    }
    if (told.some((deal) => deal.currency !== undefined) || cells.has('currency')) cells.set('currency', said.currency);
  }
  const guessed = new Set<string>();
  const status = words.codeOf(cells.get('status') ?? null);
  const guess = (stage: string): void => {
    if ((cells.get(stage) ?? null) !== null) return;
    const day = reachedOn(seen, stage);
    const isOver = stage === 'won_at' || stage === 'lost_at';
    if (day === null && !guessWasMade(base, stage)) return;
    guessed.add(stage);
    cells.set(stage, day === null || (isOver && !ENDS[stage].includes(status ?? '')) ? null : toSerial(day));
  };
  for (const stage of MIDDLE) guess(stage);
  if (!hasDeals) for (const stage of ['won_at', 'lost_at']) guess(stage);
  hideImpossible(cells, guessed);
  const hasSeen = seen.first !== undefined;
  const stampsWithout = (kept: ReadonlySet<string>): ReadonlyMap<string, string> => {
    if (kept.size === 0) return fields.stamps;
    const before = readFields(base).stamps;
    const stamps = new Map(fields.stamps);
    for (const key of kept) {
      const old = before.get(key);
      if (old === undefined) stamps.delete(key);
      else stamps.set(key, old);
    }
    return stamps;
  };
  return {
    cells: Object.fromEntries(cells),
    memory: (kept) => ({
      ...emptySaid(fields, new Set([...kept, ...guessed])),
      ...stampMemory(stampsWithout(kept), guessed),
      ...(hasSeen ? { [MEMORY.seen]: JSON.stringify(seen) } : {}),
      ...(hasDeals ? { [MEMORY.deals]: JSON.stringify(deals) } : {}),
      ...(guessed.size > 0 ? { [MEMORY.guessed]: JSON.stringify([...guessed].sort()) } : {}),
    }),
  };
}

/** Fields that are empty because a file with a date said so: an older file does not fill them. */
function emptySaid({ values, stamps }: Fields, kept: ReadonlySet<string>): Record<string, CellValue> {
  const empty = [...stamps].filter(([key, stamp]) => hasTime(stamp) && !kept.has(key) && values.get(key) === null);
  return Object.fromEntries(empty.map(([key]) => [key, null]));
}

const guessWasMade = (base: Cells, stage: string): boolean =>
  parsePart<string[]>(base[MEMORY.guessed], []).includes(stage);
