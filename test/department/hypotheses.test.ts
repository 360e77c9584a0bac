/** Scores and ranks of the hypotheses as the sheet computes them, against src/metrics/scoring. */
import { DISCUSS, secondVote, VOTED } from '../../src/department/hypotheses/hypotheses';
import { IDEAS, type Idea } from '../../src/department/hypotheses/ideas';
import { SCORE_METHODS } from '../../src/shared/codes/lists';
import type { Language } from '../../src/shared/text';
import { combineVotes, iceScore, pieScore, rankScores, riceScore, type Factor } from '../../src/metrics/scoring';
import { answersOf } from './support/answers';
import { makeWorkbook, type Shown } from './support/madeWorkbook';

const backlog = (method: string, language: Language = 'ru'): readonly Readonly<Record<string, Shown>>[] =>
  makeWorkbook({
    workbook: 'library',
    about: ['hypotheses'],
    answers: answersOf({ language }),
    values: { library_settings_score_method: method },
  }).rows('hypotheses');

const ice = (idea: Idea): [Factor, Factor, Factor] => [
  idea.ice?.[0] ?? null,
  idea.ice?.[1] ?? null,
  idea.ice?.[2] ?? null,
];

const EXPECTED: Readonly<Record<string, (idea: Idea) => Factor>> = {
  ice_product: (idea) => iceScore(ice(idea), 'product').value,
  ice_mean: (idea) => iceScore(ice(idea), 'mean').value,
  rice: ({ rice }) =>
    riceScore(rice?.[0] ?? null, rice?.[1] ?? null, rice?.[2] ?? null, rice ? rice[3] / 20 : null).value,
  pie: (idea) => pieScore([idea.pie?.[0] ?? null, idea.pie?.[1] ?? null, ice(idea)[2]]).value,
};

describe('hypotheses', () => {
  it('has the worked example of the specification: 288, 504, 168', () => {
    expect(
      backlog('ice_product')
        .slice(0, 3)
        .map((row) => row.score),
    ).toEqual([288, 504, 168]);
  });

  it.each(SCORE_METHODS.flatMap(({ code }) => [[code, 'ru'] as const, [code, 'en'] as const]))(
    'scores and ranks by %s (%s) as src/metrics does',
    (method, language) => {
      const rows = backlog(method, language);
      const expected = IDEAS.map((idea) => EXPECTED[method]?.(idea) ?? null);
      rows.forEach((row, index) => {
        const score = expected[index] ?? null;
        if (score === null) expect(row.score).toBe('');
        else expect(row.score).toBeCloseTo(score, 9);
      });
      expect(rows.map((row) => row.rank)).toEqual(rankScores(expected).map((rank) => rank ?? ''));
      expect(rows).toHaveLength(IDEAS.length);
    },
  );

  it.each(['ice_product', 'pie'] as const)(
    'takes the mean of two scorers and shows how far apart they are, %s',
    (method) => {
      const scored = [
        {
          impact: 8,
          impact_2: 4,
          confidence: 6,
          confidence_2: null,
          ease: null,
          ease_2: 5,
          potential: 4,
          importance: 2,
        },
        {
          impact: 8,
          impact_2: 6,
          confidence: 6,
          ease: 5,
          potential: 4,
          potential_2: 6,
          importance: 2,
          importance_2: 5,
        },
        { impact: 8, confidence: 6, ease: 5, potential: 4, importance: null },
      ] as const;
      const rows = makeWorkbook({
        workbook: 'library',
        about: ['hypotheses'],
        answers: answersOf(),
        values: { library_settings_score_method: method },
        rows: { hypotheses: scored.map((each, index) => ({ title: `Идея ${index}`, ...each })) },
      }).rows('hypotheses');
      scored.forEach((each, index) => {
        const given = each as Readonly<Record<string, number | null>>;
        const vote = (factor: string) => combineVotes([given[factor] ?? null, given[`${factor}_2`] ?? null]);
        const means = (...factors: [string, string, string]): [Factor, Factor, Factor] =>
          factors.map((factor) => vote(factor).mean.value) as [Factor, Factor, Factor];
        const wanted =
          method === 'pie'
            ? pieScore(means('potential', 'importance', 'ease'))
            : iceScore(means('impact', 'confidence', 'ease'), 'product');
        expect([index, rows[index]?.score]).toEqual([
          index,
          wanted.value === null ? '' : expect.closeTo(wanted.value, 9),
        ]);
        const both = VOTED.filter(
          (factor) => (given[factor] ?? null) !== null && (given[secondVote(factor)] ?? null) !== null,
        );
        expect(rows[index]?.spread).toBe(
          both.length === 0 ? '' : Math.max(...both.map((factor) => vote(factor).spread)),
        );
        expect(rows[index]?.discuss).toBe(VOTED.some((factor) => vote(factor).discuss) ? DISCUSS.ru : '');
      });
      expect(rows.map((row) => row.spread)).toEqual([4, 3, '']);
    },
  );

  it('gives no score where an estimate is missing, and no RICE for an effort of nothing', () => {
    const estimate = { title: 'Идея', reach: 100, rice_impact: 2, rice_confidence: 1, effort_person_days: 20 };
    const [whole, missing, free] = makeWorkbook({
      workbook: 'library',
      about: ['hypotheses'],
      answers: answersOf(),
      values: { library_settings_score_method: 'rice' },
      rows: { hypotheses: [estimate, { ...estimate, reach: null }, { ...estimate, effort_person_days: 0 }] },
    }).rows('hypotheses');
    expect([whole?.score, missing?.score, free?.score]).toEqual([200, '', '']);
  });

  it('marks ideas that have waited for more than 90 days, and nothing else', () => {
    const stale = backlog('ice_product').filter((row) => row.stale !== '');
    expect(stale.map((row) => row.title)).toEqual(['Ретаргетинг на читателей кейсов']);
  });
});
