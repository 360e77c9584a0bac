/** Named ranges follow the text: an insertion inside extends one, a deletion shrinks it, and one whose text is gone goes. */
import type { DocumentTab, Indexed, NamedRange, NamedRanges } from './types';

/** A change of a segment's length: `added` units at `at`, or `removed` units from `at` on. */
export type Shift = { readonly at: number; readonly added: number } | { readonly at: number; readonly removed: number };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Null when nothing of the span is left. Text put in at either edge stays outside. */
function shifted({ start, end }: Span, shift: Shift): Span | null {
  const { at } = shift;
  if ('added' in shift)
    return { start: at <= start ? start + shift.added : start, end: at < end ? end + shift.added : end };
  const cut = (index: number): number => (index <= at ? index : Math.max(at, index - shift.removed));
  const next = { start: cut(start), end: cut(end) };
  return next.start < next.end ? next : null;
}

type RangePart = NamedRange['ranges'][number];

function followed(range: RangePart, shifts: readonly Shift[]): RangePart | null {
  let span: Span | null = { start: range.startIndex ?? 0, end: range.endIndex ?? 0 };
  for (const shift of shifts) span = span && shifted(span, shift);
  if (!span) return null;
  const { startIndex: _start, endIndex: _end, ...rest } = range;
  return { ...spanIndexes(span.start, span.end), ...rest };
}

/** Indexes as Google writes them: a start of 0 is left out. */
export const spanIndexes = (start: number, end: number): Indexed => ({
  ...(start === 0 ? {} : { startIndex: start }),
  endIndex: end,
});

/** All named ranges of a tab, in the order of their names. */
export const allRanges = (tab: DocumentTab): NamedRange[] =>
  Object.values(tab.namedRanges ?? {}).flatMap((group) => group.namedRanges);

/** The tab with these named ranges, grouped by name; the field is absent when there is none. */
export function withRanges(tab: DocumentTab, ranges: readonly NamedRange[]): DocumentTab {
  const { namedRanges: _old, ...rest } = tab;
  if (ranges.length === 0) return rest;
  const groups: Record<string, NamedRanges> = {};
  for (const range of ranges) {
    const group = groups[range.name];
    groups[range.name] = { name: range.name, namedRanges: [...(group?.namedRanges ?? []), range] };
  }
  return { ...rest, namedRanges: groups };
}

/** The tab's named ranges after a segment changed its length, the shifts in order. */
export function followShifts(tab: DocumentTab, segmentId: string, shifts: readonly Shift[]): DocumentTab {
  if (!tab.namedRanges || shifts.length === 0) return tab;
  const moved = allRanges(tab).flatMap((named): NamedRange[] => {
    const ranges = named.ranges.flatMap((range) =>
      (range.segmentId ?? '') === segmentId ? (followed(range, shifts) ?? []) : range,
    );
    return ranges.length > 0 ? [{ ...named, ranges }] : [];
  });
  return withRanges(tab, moved);
}
