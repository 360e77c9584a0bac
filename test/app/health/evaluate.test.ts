import { evaluateHealth } from '../../../src/app/health/evaluate';
import type { CheckResult, HealthAspect, HealthCheck } from '../../../src/blueprint/health';
import { healthData } from '../../department/support/healthData';

const text = (words: string): { ru: string; en: string } => ({ ru: words, en: words });
const check = (key: string, points: number, evaluate: () => CheckResult): HealthCheck => ({
  key,
  points,
  title: text(key),
  action: text(`do ${key}`),
  place: { kind: 'tab', tab: 'tasks' },
  needs: {},
  evaluate,
});
const share = (value: number): CheckResult => ({ kind: 'share', share: value, missing: [] });
const aspect = (number: number, weight: number, ...checks: HealthCheck[]): HealthAspect => ({
  number,
  key: `a${number}`,
  title: text(`a${number}`),
  weight,
  checks,
});

describe('evaluateHealth', () => {
  const rules = [
    aspect(
      5,
      4,
      check('owners', 60, () => share(0.5)),
      check('overdue', 40, () => share(1)),
    ),
    aspect(
      16,
      12,
      check('plan', 100, () => share(0.25)),
    ),
  ];

  it('scores each aspect and the department', () => {
    const view = evaluateHealth(rules, healthData(), new Map());
    expect(view.aspects.map((each) => each.score)).toEqual([70, 25]);
    expect(view.total).toBeCloseTo((4 * 70 + 12 * 25) / 16, 10);
  });

  it('lists what would bring most first', () => {
    const view = evaluateHealth(rules, healthData(), new Map());
    expect(view.next.map(({ check: { key }, points }) => [key, points])).toEqual([
      ['plan', (12 * 75) / 16],
      ['owners', (4 * 30) / 16],
    ]);
  });

  it('leaves out an aspect that people switched off with a reason, but not the plan', () => {
    const reasons = new Map([
      [5, 'no tasks here'],
      [16, 'no plan here'],
    ]);
    const view = evaluateHealth(rules, healthData(), reasons);
    expect(view.aspects.map((each) => each.state)).toEqual(['n_a', 'draft']);
    expect(view.total).toBe(25);
  });

  it('takes a rule that breaks as not checked, never as met', () => {
    const broken = aspect(
      1,
      3,
      check('broken', 50, () => {
        throw new Error('a text where a date was expected');
      }),
      check('fine', 50, () => share(1)),
    );
    const [view] = evaluateHealth([broken], healthData(), new Map()).aspects;
    expect(view?.score).toBe(50);
    expect(view?.checks[0]).toMatchObject({ share: null, why: { ru: 'Проверка не удалась' } });
  });
});
