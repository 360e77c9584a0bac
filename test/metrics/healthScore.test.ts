import fc from 'fast-check';
import { aspectScore, departmentScore, healthBand, type ScoredCheck } from '../../src/metrics/healthScore';

const check = (points: number, share: number | null | undefined, freshness = false): ScoredCheck => ({
  points,
  share,
  freshness,
});

describe('aspectScore', () => {
  it.each<[string, ScoredCheck[], number | null, string]>([
    ['all met', [check(60, 1), check(40, 1)], 100, 'complete'],
    ['nothing there', [check(60, 0), check(40, 0)], 0, 'missing'],
    ['nothing can be told', [check(60, null), check(40, null)], 0, 'missing'],
    ['nothing to judge', [check(60, undefined)], null, 'n_a'],
    [
      'points of what does not apply are spread',
      [check(50, 1), check(30, 0.5), check(20, undefined)],
      81.25,
      'complete',
    ],
    ['the key check fails', [check(10, 0.9), check(90, 1)], 99, 'draft'],
    ['old', [check(80, 1), check(20, 0.5, true)], 90, 'stale'],
    ['below sixty and old', [check(50, 1), check(50, 0, true)], 50, 'draft'],
    ['just sixty and old', [check(60, 1), check(40, 0, true)], 60, 'stale'],
    ['just eighty', [check(80, 1), check(20, 0)], 80, 'complete'],
    ['below eighty', [check(79, 1), check(21, 0)], 79, 'draft'],
    ['fresh', [check(80, 1), check(20, 1, true)], 100, 'complete'],
    ['how fresh cannot be told', [check(80, 1), check(20, null, true)], 80, 'stale'],
    ['the key check cannot be told', [check(10, null), check(90, 1)], 90, 'draft'],
    ['unknown counts as nothing', [check(70, 1), check(30, null)], 70, 'draft'],
  ])('%s', (_name, checks, score, state) => {
    const found = aspectScore(checks);
    expect(found.state).toBe(state);
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 10);
  });

  it('never falls when a check is met better', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const checks = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), share), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(checks, share, (list, more) => {
        const [first, ...rest] = list.map(([points, value]) => check(points, value));
        if (!first) return;
        const better = { ...first, share: Math.max(first.share ?? 0, more) };
        expect(aspectScore([better, ...rest]).score ?? 0).toBeGreaterThanOrEqual(
          (aspectScore([first, ...rest]).score ?? 0) - 1e-9,
        );
      }),
    );
  });
});

describe('departmentScore', () => {
  it('weighs aspects and leaves out those that do not apply', () => {
    expect(
      departmentScore([
        { weight: 12, score: 50 },
        { weight: 3, score: 100 },
        { weight: 5, score: null },
      ]),
    ).toBe(60);
    expect(departmentScore([{ weight: 5, score: null }])).toBeNull();
  });
});

describe('healthBand', () => {
  it.each([
    [100, 'works'],
    [85, 'works'],
    [84.9, 'gaps'],
    [70, 'gaps'],
    [69.9, 'people'],
    [50, 'people'],
    [49.9, 'none'],
  ])('%d is %s', (score, band) => expect(healthBand(score)).toBe(band));
});
