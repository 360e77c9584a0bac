/**
 * The agenda of a meeting from what the department knows (domain: meetings): last week's tasks, RNP by money at risk, data, lead
 * quality, hypotheses, content, commitments. Nothing depends on the time of day, so that an unchanged department has an unchanged agenda.
 */
import { splitInteger } from '../../shared/largestRemainder';
import type { Text } from '../../shared/text';

/** Something to discuss. `key` identifies it from week to week. */
export interface AgendaItem {
  readonly key: string;
  readonly kind: string;
  readonly text: Text;
  /** What it is about, as people call it. */
  readonly sourceRef: Text;
  readonly carriedFrom: string;
}

/** An item of an agenda with its place and time. */
export interface PlacedItem extends AgendaItem {
  readonly order: number;
  readonly minutes: number;
}

/** An item of the meeting before. */
export interface PastItem {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly sourceRef: string;
  readonly carriedFrom: string;
  readonly outcome: string;
  /** Code: open, solved, dropped. */
  readonly state: string;
  readonly minutes: number;
}

/** Parts of the weekly meeting with the minutes for each (domain: meetings). */
const MINUTES: Readonly<Record<string, number>> = {
  done: 5,
  rnp: 20,
  data: 3,
  leads: 7,
  hypotheses: 10,
  content: 3,
  commitments: 7,
  plan: 20,
  economics: 20,
  market: 30,
  team: 15,
};

const ORDER = Object.keys(MINUTES);

/** Parts that are about the week itself: they are made anew and never carried. */
const NEVER_CARRIED: ReadonlySet<string> = new Set(['done', 'commitments']);

/** An item is unfinished while nobody wrote what came of it. */
const unfinished = (item: PastItem): boolean =>
  item.outcome === '' && item.state !== 'solved' && item.state !== 'dropped';

/**
 * Items of the meeting before that come back: once, by themselves. One that came back already has to be decided anew or dropped,
 * and one that the department's data ask for anyway is there already.
 */
export function carriedItems(past: readonly PastItem[], meeting: string, fresh: readonly AgendaItem[]): AgendaItem[] {
  const known = new Set(fresh.map((item) => item.key));
  return past
    .filter((item) => unfinished(item) && item.minutes !== 0 && item.carriedFrom === '' && item.text !== '')
    .filter((item) => !NEVER_CARRIED.has(item.kind) && !known.has(item.key))
    .map((item) => ({
      key: item.key === '' ? `carried:${meeting}:${item.text.slice(0, 40)}` : item.key,
      kind: item.kind,
      text: { ru: item.text, en: item.text },
      sourceRef: { ru: item.sourceRef, en: item.sourceRef },
      carriedFrom: meeting,
    }));
}

/** Puts the items into the order of the parts and gives each its share of the part's minutes. */
export function placeItems(items: readonly AgendaItem[]): PlacedItem[] {
  const placed: PlacedItem[] = [];
  for (const kind of [...ORDER, ...new Set(items.map((item) => item.kind).filter((each) => !ORDER.includes(each)))]) {
    const own = items.filter((item) => item.kind === kind);
    // an item gets a minute at least: nought would read as “not needed any more”
    const total = Math.max(own.length, MINUTES[kind] ?? 5);
    const minutes = splitInteger(
      total,
      own.map(() => 1),
    );
    own.forEach((item, index) => placed.push({ ...item, order: placed.length + 1, minutes: minutes[index] ?? 1 }));
  }
  return placed;
}
