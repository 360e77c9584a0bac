/** The panel of hiring shows what src/metrics/hiring counts, for any candidates. */
import fc from 'fast-check';
import { HIRING_COLUMNS, HIRING_WORDS, stepRow } from '../../../src/department/people/hiring/funnel';
import {
  HIRING_STEPS,
  hiringFunnel,
  reachedStep,
  timeToHire,
  type CandidateFact,
  type HiringStep,
} from '../../../src/metrics/hiring';
import { median } from '../../../src/metrics/statistics/order';
import { CANDIDATE_STAGES } from '../../../src/shared/codes/people';
import { addDays, daysBetween } from '../../../src/shared/civilDate';
import { answersOf } from '../support/answers';
import { makeWorkbook } from '../support/madeWorkbook';

const TODAY = '2026-03-16';
const VACANCIES = [
  { vacancy_id: 'VA001', role: 'SEO', status: 'open', opened: '2026-02-01' },
  { vacancy_id: 'VA002', role: 'PR', status: 'closed', opened: '2026-01-12' },
];

const day = fc
  .option(fc.integer({ min: -60, max: 0 }), { freq: 3 })
  .map((back) => (back === null ? null : addDays(TODAY, back)));
const anyCandidate: fc.Arbitrary<CandidateFact> = fc.record({
  stage: fc.constantFrom(...CANDIDATE_STAGES.map(({ code }) => code as string)),
  vacancy: fc.constantFrom('VA001', 'VA002', 'VA003'),
  ...(Object.fromEntries(HIRING_STEPS.map((step) => [step, day])) as Record<HiringStep, typeof day>),
});

const shownOf = (value: number | null): number | '' => value ?? '';

describe.each(['ru', 'en'] as const)('the panel of hiring (%s)', (language) => {
  const make = (candidates: readonly CandidateFact[]) =>
    makeWorkbook({
      workbook: 'people',
      about: ['hiring_funnel'],
      answers: answersOf({ language, today: TODAY }),
      rows: {
        vacancies: VACANCIES,
        candidates: candidates.map((each, index) => ({ candidate_id: `CA${index}`, name: `К${index}`, ...each })),
      },
    });

  it('equals the pure functions', () => {
    const [candidates = []] = fc.sample(fc.array(anyCandidate, { minLength: 25, maxLength: 40 }), 1);
    const made = make(candidates);
    for (const { step, count, rate, cumulative, medianDays, timed } of hiringFunnel(candidates)) {
      const shown = (column: string) => made.value('hiring_funnel', stepRow(step), column);
      expect([step, shown(HIRING_COLUMNS.count)]).toEqual([step, count]);
      if (step === 'applied') continue;
      expect(shown(HIRING_COLUMNS.days)).toBe(shownOf(medianDays.value));
      expect(shown(HIRING_COLUMNS.timed)).toBe(timed === 0 ? '' : timed);
      for (const [column, wanted] of [
        [HIRING_COLUMNS.rate, rate],
        [HIRING_COLUMNS.cumulative, cumulative],
      ] as const)
        expect(shown(column)).toEqual(wanted.value === null ? '' : expect.closeTo(wanted.value, 10));
    }
    const openedOf = new Map(VACANCIES.map((each) => [each.vacancy_id, each.opened]));
    const times = (of: readonly CandidateFact[]): number[] =>
      of.flatMap((each) => timeToHire(each, openedOf.get(each.vacancy) ?? null) ?? []);
    expect(made.value('hiring_funnel', 'to_hire', HIRING_COLUMNS.days)).toBe(shownOf(median(times(candidates))));
    VACANCIES.forEach(({ vacancy_id: id, role, status, opened }, index) => {
      const own = candidates.filter((each) => each.vacancy === id);
      const row = ['name', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((column) =>
        made.value('hiring_funnel', `line${index + 1}`, column),
      );
      const days = times(own);
      expect(row).toEqual([
        `${id} · ${role}`,
        ...HIRING_STEPS.map((_, step) => own.filter((each) => reachedStep(each) >= step).length),
        status === 'open' ? daysBetween(opened, TODAY) : '',
      ]);
      expect(made.value('hiring_funnel', `line${index + 1}`, 'c8')).toEqual(
        days.length === 0 ? '' : expect.closeTo(days.reduce((sum, each) => sum + each, 0) / days.length, 9),
      );
    });
    for (const tab of ['hiring_funnel', 'candidates']) expect(made.errors(tab)).toEqual([]);
  }, 60_000);

  it('says what to do while there is nobody', () => {
    const made = make([]);
    expect(made.value('hiring_funnel', 'text', 'name')).toBe(HIRING_WORDS.nobody[language]);
    expect(made.value('hiring_funnel', stepRow('hired'), HIRING_COLUMNS.count)).toBe('');
    expect(made.errors('hiring_funnel')).toEqual([]);
  }, 60_000);
});
