/** When a lead was seen at its stages: dates of stages for exports that tell the stage and not when it was reached. */

/** Earliest days of one stage, ISO: told by the row itself (`d`) and by the date of a file in which it was first seen (`f`). */
export interface Reach {
  readonly d?: string;
  readonly f?: string;
}

/** `first`: the earliest file in which the lead was seen at all. */
export interface Seen {
  readonly first?: string;
  readonly stages: Readonly<Record<string, Reach>>;
}

export const NOTHING_SEEN: Seen = { stages: {} };

const earlier = (left: string | undefined, right: string | undefined): string | undefined =>
  left === undefined ? right : right === undefined || left < right ? left : right;

const withEarlier = (reach: Reach, date: string, own: boolean): Reach => {
  const d = own ? earlier(reach.d, date) : reach.d;
  const f = own ? reach.f : earlier(reach.f, date);
  return { ...(d === undefined ? {} : { d }), ...(f === undefined ? {} : { f }) };
};

/** Adds that the lead was seen at a stage (null: at none that has a date). The earliest days stay, so the order does not matter. */
export function see(seen: Seen, stage: string | null, date: string, own: boolean): Seen {
  const first = earlier(seen.first, date);
  const stages =
    stage === null ? seen.stages : { ...seen.stages, [stage]: withEarlier(seen.stages[stage] ?? {}, date, own) };
  return { ...(first === undefined ? {} : { first }), stages };
}

/**
 * The day on which a stage was reached. The date of a file tells it only when an earlier file saw the lead elsewhere: a lead that stands at a
 * stage in the first file reached it some time before.
 */
export function reachedOn(seen: Seen, stage: string): string | null {
  const { d, f } = seen.stages[stage] ?? {};
  const byFile = f !== undefined && seen.first !== undefined && f > seen.first ? f : undefined;
  return earlier(d, byFile) ?? null;
}
