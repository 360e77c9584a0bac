/** What the mail says of the coming weekly planning: deviations and data, in the order of the agenda. */

/** A row of the agenda, with its part as a code. */
export interface AgendaLine {
  readonly meeting: string;
  readonly kind: string;
  readonly item: string;
  readonly minutes: number | null;
  readonly order: number;
}

/** A meeting, with its type as a code; day as a serial number. */
export interface AgendaMeeting {
  readonly id: string;
  readonly type: string;
  readonly day: number;
}

/** Parts of the agenda that hold no lead. */
const SAFE_PARTS: readonly string[] = ['rnp', 'data'];
const SHOWN = 5;

/**
 * Items of the last weekly meeting that has an agenda. A monthly or quarterly one may be prepared beside it: it counts only when there is no
 * weekly one. Items that people gave no minutes are left out, as in the meeting.
 */
export function agendaTalk(lines: readonly AgendaLine[], meetings: readonly AgendaMeeting[]): string[] {
  const safe = lines.filter(({ kind, minutes }) => SAFE_PARTS.includes(kind) && minutes !== 0);
  const named = new Set(safe.map(({ meeting }) => meeting));
  const weekly = meetings.filter(({ id, type }) => type === 'weekly' && named.has(id));
  const next = weekly.reduce<AgendaMeeting | null>(
    (last, each) => (last === null || each.day > last.day ? each : last),
    null,
  );
  const id = next?.id ?? safe.at(-1)?.meeting;
  return safe
    .filter(({ meeting }) => meeting === id)
    .sort((left, right) => left.order - right.order)
    .slice(0, SHOWN)
    .map(({ item }) => item);
}
