/** Short forms for writing the health rules of an aspect: places, missing things, checks over tables. */
import { t, type Text } from '../../shared/text';
import type { CheckResult, HealthCheck, HealthData, HealthRow, Missing, Place } from '../../blueprint/health';
import { unknownTab } from '../../blueprint/healthRules';

/** A tab, a row of it, a cell. */
export const at = (tab: string, row?: HealthRow, column?: string): Place => ({
  kind: 'tab',
  tab,
  ...(row ? { row: row.row } : {}),
  ...(column === undefined ? {} : { column }),
});

/** One missing thing in both languages. */
export const lacks = (ru: string, en: string, place: Place): Missing => ({ text: t(ru, en), place });

/** Judges rows of tables; unknown as soon as one of the tabs is gone. */
export function judged<const Tabs extends readonly string[]>(
  data: HealthData,
  tabs: Tabs,
  judge: (rows: { readonly [Tab in Tabs[number]]: readonly HealthRow[] }) => CheckResult,
): CheckResult {
  const found = tabs.map((tab) => [tab, data.rows(tab)] as const);
  if (found.some(([, rows]) => rows === null)) return unknownTab();
  return judge(Object.fromEntries(found) as unknown as { readonly [Tab in Tabs[number]]: readonly HealthRow[] });
}

type More = Partial<Pick<HealthCheck, 'freshness' | 'fields'>>;

/** A check in one line: what it claims, what to do, where, what it reads and how it judges. */
export const check = (
  key: string,
  points: number,
  title: Text,
  action: Text,
  place: Place,
  needs: HealthCheck['needs'],
  evaluate: HealthCheck['evaluate'],
  more: More = {},
): HealthCheck => ({ key, points, title, action, place, needs, evaluate, ...more });

/** Texts are the same name when they differ in case, spaces around or ё only. */
export const folded = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');

/** Columns by which a channel is known. */
export const CHANNEL_NAMES = ['code', 'name', 'aliases'] as const;

/**
 * Tells whether a text names a channel of the list: by its name, its code or one of its other names. What nobody has put into the list is
 * no known channel, though the cell of the lead is not empty.
 */
export function knownChannel(channels: readonly HealthRow[]): (text: string) => boolean {
  const names = new Set(
    channels.flatMap((row) => [row.text('code'), row.text('name'), ...row.text('aliases').split(/[,;\n]/)]).map(folded),
  );
  return (text) => text.trim() !== '' && names.has(folded(text));
}
