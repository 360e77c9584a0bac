/** A rule of integrity: what must not be anywhere in the department's workbooks and documents. It gives no points: all must be nothing (domain §9). */
import type { HealthData, HealthRow, Missing, Place } from '../../../blueprint/health';
import { t, type Text } from '../../../shared/text';

/** What a rule may look at: the data of the health, and whether a tab is in a workbook that this person may not read. */
export interface IntegrityData {
  readonly data: HealthData;
  readonly isClosed: (tab: string) => boolean;
}

export interface IntegrityRule {
  readonly key: string;
  /** What is counted: "the same number in two rows". */
  readonly title: Text;
  /** The one thing to do. */
  readonly action: Text;
  /** Where the repair starts while nothing more exact is known. */
  readonly place: Place;
  /** Tables and columns that `find` reads. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Everything that is wrong. Tabs that are gone are passed over: they are told elsewhere. */
  readonly find: (data: HealthData) => readonly Missing[];
}

/** What a rule said. */
export interface IntegrityFinding {
  readonly rule: IntegrityRule;
  /** Null when nothing wrong was seen, but a workbook that the rule reads is closed to this person. */
  readonly found: readonly Missing[] | null;
}

/** Asks every rule; one that stumbles over what people typed is not checked, and never takes the others with it. */
export const findBreaks = (rules: readonly IntegrityRule[], { data, isClosed }: IntegrityData): IntegrityFinding[] =>
  rules.map((rule) => {
    try {
      const found = rule.find(data);
      return { rule, found: found.length === 0 && Object.keys(rule.needs).some(isClosed) ? null : found };
    } catch {
      return { rule, found: null };
    }
  });

/** Things by a key, in the order in which the keys came. */
export function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** « and two rows more», in words; nothing for a single row. */
export function more(rows: readonly HealthRow[]): Text {
  return rows.length > 1 ? t(`, строк: ${rows.length}`, `, rows: ${rows.length}`) : t('', '');
}
