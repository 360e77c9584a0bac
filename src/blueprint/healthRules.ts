/** Short forms for writing health checks: shares, ages, presence. */
import { daysBetween } from '../shared/civilDate';
import type { CheckResult, HealthRow, Missing } from './health';
import { t } from '../shared/text';

export const NOT_APPLICABLE: CheckResult = { kind: 'notApplicable' };

/** What a check says when a tab that it needs is gone. */
export const unknownTab = (): CheckResult => ({
  kind: 'unknown',
  why: t('Вкладка удалена или недоступна', 'The tab was deleted or cannot be read'),
});

/** At most so many missing things are listed for a check: a person repairs a few at a time. */
const MAX_MISSING = 5;

/** Yes or no. */
export const yesNo = (met: boolean, missing: readonly Missing[] = []): CheckResult => ({
  kind: 'share',
  share: met ? 1 : 0,
  missing: met ? [] : missing.slice(0, MAX_MISSING),
});

/** A count against a target: min(1, count ÷ target). */
export const countOf = (count: number, target: number, missing: readonly Missing[] = []): CheckResult => ({
  kind: 'share',
  share: target <= 0 ? 1 : Math.min(1, count / target),
  missing: count >= target ? [] : missing.slice(0, MAX_MISSING),
});

/**
 * Share of things that pass against a target share (1 = all): min(1, share ÷ target). No things, nothing to judge.
 *
 * @param describe what is missing for a thing that does not pass
 */
export function shareOf<Thing>(
  things: readonly Thing[],
  passes: (thing: Thing) => boolean,
  describe: (thing: Thing) => Missing,
  target = 1,
): CheckResult {
  if (things.length === 0) return NOT_APPLICABLE;
  const failed = things.filter((thing) => !passes(thing));
  const share = (things.length - failed.length) / things.length;
  return {
    kind: 'share',
    share: Math.min(1, share / target),
    missing: share >= target ? [] : failed.slice(0, MAX_MISSING).map(describe),
  };
}

/** 1 up to the limit of days, then linear to 0 at twice the limit; no date is 0. */
export function ageOf(date: string | null, today: string, limitDays: number, missing: readonly Missing[]): CheckResult {
  if (date === null) return { kind: 'share', share: 0, missing: missing.slice(0, MAX_MISSING) };
  const age = daysBetween(date, today);
  const share = age <= limitDays ? 1 : Math.max(0, 2 - age / limitDays);
  return { kind: 'share', share, missing: share === 1 ? [] : missing.slice(0, MAX_MISSING) };
}

/** Rows of which the given columns are all filled. */
export const filled =
  (...columns: readonly string[]) =>
  (row: HealthRow): boolean =>
    columns.every((column) => row.text(column) !== '');
