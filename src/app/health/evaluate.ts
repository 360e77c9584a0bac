/** Evaluates the health rules: each aspect's score and state, what is missing with a link, and what would bring most. */
import type { CheckResult, HealthAspect, HealthCheck, HealthData, Missing, Place } from '../../blueprint/health';
import { aspectScore, departmentScore, type HealthState } from '../../metrics/healthScore';
import { t, type Text } from '../../shared/text';

export interface CheckView {
  readonly key: string;
  readonly title: Text;
  readonly action: Text;
  readonly points: number;
  /** 0..1; null = could not be checked; undefined = nothing to judge. */
  readonly share: number | null | undefined;
  readonly missing: readonly Missing[];
  /** Where its action starts: the first missing thing, else where the check says. */
  readonly place: Place;
  /** Why it could not be checked. */
  readonly why: Text | null;
}

export interface AspectView {
  readonly number: number;
  readonly key: string;
  readonly title: Text;
  readonly weight: number;
  readonly score: number | null;
  readonly state: HealthState;
  /** What people wrote when they switched the aspect off; '' otherwise. */
  readonly switchedOff: string;
  readonly checks: readonly CheckView[];
}

export interface HealthView {
  /** 0..100; null while nothing can be judged. */
  readonly total: number | null;
  readonly aspects: readonly AspectView[];
  /** The checks with the largest recoverable weighted points. */
  readonly next: readonly { readonly aspect: AspectView; readonly check: CheckView; readonly points: number }[];
}

/** Aspects that no department can do without. */
const ALWAYS: ReadonlySet<number> = new Set([11, 14, 16, 17]);
const NEXT = 3;

const BROKEN_RULE = t('Проверка не удалась', 'The check failed');

/** A rule that stumbles over what people typed is not checked, and never takes the others with it. */
function evaluateCheck(check: HealthCheck, data: HealthData): CheckResult {
  try {
    return check.evaluate(data);
  } catch {
    return { kind: 'unknown', why: BROKEN_RULE };
  }
}

function checkView(check: HealthCheck, data: HealthData): CheckView {
  const result = evaluateCheck(check, data);
  const missing = result.kind === 'share' ? result.missing : [];
  return {
    key: check.key,
    title: check.title,
    action: check.action,
    points: check.points,
    share: result.kind === 'share' ? result.share : result.kind === 'unknown' ? null : undefined,
    missing,
    place: missing[0]?.place ?? check.place,
    why: result.kind === 'unknown' ? result.why : null,
  };
}

function aspectView(aspect: HealthAspect, data: HealthData, reason: string): AspectView {
  const { number, key, title, weight } = aspect;
  const switchedOff = ALWAYS.has(number) ? '' : reason;
  const checks = aspect.checks.map((check) => checkView(check, data));
  const scored = aspect.checks.map((check, index) => ({
    points: check.points,
    share: checks[index]?.share,
    freshness: check.freshness ?? false,
  }));
  const { score, state } = switchedOff === '' ? aspectScore(scored) : { score: null, state: 'n_a' as const };
  return { number, key, title, weight, score, state, switchedOff, checks };
}

/** Weighted points of the department's score that a check would bring if it were met. */
function recoverable(aspect: AspectView, check: CheckView, totalWeight: number): number {
  if (aspect.score === null || check.share === undefined || totalWeight === 0) return 0;
  const points = aspect.checks.reduce((sum, each) => sum + (each.share === undefined ? 0 : each.points), 0);
  return (100 * aspect.weight * check.points * (1 - (check.share ?? 0))) / (points * totalWeight);
}

/**
 * The health of the department.
 *
 * @param reasons why people switched an aspect off, by its number
 */
export function evaluateHealth(
  rules: readonly HealthAspect[],
  data: HealthData,
  reasons: ReadonlyMap<number, string>,
): HealthView {
  const aspects = rules.map((aspect) => aspectView(aspect, data, reasons.get(aspect.number) ?? ''));
  const totalWeight = aspects.reduce((sum, aspect) => sum + (aspect.score === null ? 0 : aspect.weight), 0);
  const next = aspects
    .flatMap((aspect) =>
      aspect.checks.map((check) => ({ aspect, check, points: recoverable(aspect, check, totalWeight) })),
    )
    .filter(({ points }) => points > 0)
    .sort((left, right) => right.points - left.points)
    .slice(0, NEXT);
  return { total: departmentScore(aspects), aspects, next };
}
