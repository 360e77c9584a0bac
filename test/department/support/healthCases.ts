/** Judges an aspect over plain rows: all green, then red for each thing that is taken away, then unknown without its tab. */
import type { HealthAspect } from '../../../src/blueprint/health';
import { healthData, type GivenHealth, type GivenRow } from './healthData';

type Tables = Readonly<Record<string, readonly GivenRow[] | null>>;

export interface HealthCases {
  readonly aspect: HealthAspect;
  /** A department in which every check is met. */
  readonly good: GivenHealth & { readonly tables: Tables };
  /** What spoils a check: its key, and tables or documents instead of the good ones. */
  readonly spoilt: readonly (readonly [check: string, instead: GivenHealth])[];
  /** What leaves a check nothing to judge. */
  readonly idle?: readonly (readonly [check: string, instead: GivenHealth])[];
}

const merged = (good: HealthCases['good'], instead: GivenHealth): GivenHealth => ({
  ...good,
  ...instead,
  tables: { ...good.tables, ...instead.tables },
});

/** Share of a check, or the kind of its result when it has none. */
export function judge(aspect: HealthAspect, key: string, given: GivenHealth): number | string {
  const found = aspect.checks.find((check) => check.key === key);
  if (!found) throw new Error(`no check ${key}`);
  const result = found.evaluate(healthData(given));
  return result.kind === 'share' ? result.share : result.kind;
}

export function describeHealth(cases: HealthCases): void {
  const { aspect, good, spoilt, idle = [] } = cases;
  describe(`health of ${aspect.key}`, () => {
    it.each(aspect.checks.map((check) => check.key))('is green where nothing is missing: %s', (key) => {
      expect(judge(aspect, key, good)).toBe(1);
    });

    it.each(spoilt.map(([key, instead], index) => [key, index, instead] as const))(
      'is not green, and says what is missing: %s (%#)',
      (key, _index, instead) => {
        const result = aspect.checks.find((check) => check.key === key)?.evaluate(healthData(merged(good, instead)));
        expect(result).toMatchObject({ kind: 'share' });
        if (result?.kind !== 'share') return;
        expect(result.share).toBeLessThan(1);
        expect(result.missing.length).toBeGreaterThan(0);
        for (const each of result.missing) expect([each.text.ru, each.text.en]).not.toContain('');
      },
    );

    it('has a case for every check', () => {
      expect([...new Set(spoilt.map(([key]) => key))].sort()).toEqual(aspect.checks.map((check) => check.key).sort());
    });

    it.each(aspect.checks.filter((check) => Object.keys(check.needs).length > 0).map((check) => check.key))(
      'cannot be told without its tab: %s',
      (key) => {
        const needs = Object.keys(aspect.checks.find((check) => check.key === key)?.needs ?? {});
        for (const tab of needs) expect(judge(aspect, key, merged(good, { tables: { [tab]: null } }))).toBe('unknown');
      },
    );

    if (idle.length > 0)
      it.each(idle.map(([key, instead]) => [key, instead] as const))('has nothing to judge: %s', (key, instead) => {
        expect(judge(aspect, key, merged(good, instead))).toBe('notApplicable');
      });
  });
}
