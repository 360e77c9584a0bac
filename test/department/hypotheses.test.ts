/** Scores and ranks of the hypotheses as the sheet computes them, against src/metrics/scoring. */
import fc from 'fast-check';
import { DISCUSS, secondVote, VOTED, voteScale, type VotedFactor } from '../../src/department/hypotheses/votes';
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

  it('says how far two scorers are apart: points of ten, percent as points, sizes in times', () => {
    const rows = makeWorkbook({
      workbook: 'library',
      about: ['hypotheses'],
      answers: answersOf(),
      rows: {
        hypotheses: [
          { impact: 8, impact_2: 4 },
          { impact: 8, impact_2: 6, importance: 2, importance_2: 5 },
          { impact: 8 },
          { rice_confidence: 0.8, rice_confidence_2: 0.5 },
          { reach: 1000, reach_2: 2500 },
          { effort_person_days: 5, effort_person_days_2: 15 },
          { rice_impact: 0.25, rice_impact_2: 3 },
          { reach: 0, reach_2: 40 },
          { pxl: 9, pxl_2: 7 },
        ].map((each) => ({ title: 'Идея', ...each })),
      },
    }).rows('hypotheses');
    expect(rows.map((row) => row.spread)).toEqual([4, 3, '', 3, 2.5, 3, 10, 10, 2]);
    expect(rows.map((row) => row.discuss !== '')).toEqual([true, true, false, true, false, true, true, true, false]);
  });

  it.each(['ice_product', 'pie', 'rice', 'pxl'] as const)(
    'takes the mean of two scorers and shows how far apart they are as src/metrics does, %s',
    (method) => {
      const estimates: Readonly<Record<VotedFactor, fc.Arbitrary<number>>> = {
        ...(Object.fromEntries(VOTED.map((factor) => [factor, fc.integer({ min: 1, max: 10 })])) as Record<
          VotedFactor,
          fc.Arbitrary<number>
        >),
        reach: fc.integer({ min: 0, max: 5000 }),
        rice_impact: fc.constantFrom(0.25, 0.5, 1, 2, 3),
        rice_confidence: fc.constantFrom(0.2, 0.5, 0.8, 1),
        effort_person_days: fc.integer({ min: 0, max: 60 }),
        pxl: fc.integer({ min: 0, max: 14 }),
      };
      const columns = VOTED.flatMap((factor) => [
        [factor, estimates[factor]] as const,
        [secondVote(factor), estimates[factor]] as const,
      ]);
      const row = fc.record(
        Object.fromEntries(columns.map(([key, value]) => [key, fc.option(value, { freq: 4 })])),
      ) as fc.Arbitrary<Readonly<Record<string, number | null>>>;
      fc.assert(
        fc.property(fc.array(row, { minLength: 60, maxLength: 60 }), (scored) => {
          const rows = makeWorkbook({
            workbook: 'library',
            about: ['hypotheses'],
            answers: answersOf(),
            values: { library_settings_score_method: method },
            rows: { hypotheses: scored.map((each, index) => ({ title: `Идея ${index}`, ...each })) },
          }).rows('hypotheses');
          scored.forEach((given, index) => {
            const vote = (factor: VotedFactor) =>
              combineVotes([given[factor] ?? null, given[secondVote(factor)] ?? null], voteScale(factor));
            const mean = (factor: VotedFactor): Factor => vote(factor).mean.value;
            const effort = mean('effort_person_days');
            const wanted = {
              ice_product: () => iceScore([mean('impact'), mean('confidence'), mean('ease')], 'product').value,
              pie: () => pieScore([mean('potential'), mean('importance'), mean('ease')]).value,
              rice: () =>
                riceScore(
                  mean('reach'),
                  mean('rice_impact'),
                  mean('rice_confidence'),
                  effort === null ? null : effort / 20,
                ).value,
              pxl: () => mean('pxl'),
            }[method]();
            const score = rows[index]?.score;
            if (wanted === null) expect([index, score]).toEqual([index, '']);
            else expect(score).toBeCloseTo(wanted, 6);
            const both = VOTED.filter(
              (factor) => (given[factor] ?? null) !== null && (given[secondVote(factor)] ?? null) !== null,
            );
            const spread = rows[index]?.spread;
            if (both.length === 0) expect([index, spread]).toEqual([index, '']);
            else expect(spread).toBeCloseTo(Math.max(...both.map((factor) => vote(factor).spread)), 6);
            expect([index, rows[index]?.discuss]).toEqual([
              index,
              VOTED.some((factor) => vote(factor).discuss) ? DISCUSS.ru : '',
            ]);
          });
        }),
        { numRuns: 1 },
      );
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
