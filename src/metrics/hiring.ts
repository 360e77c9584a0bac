/** The funnel of hiring: how many candidates come to each step, and how long a step takes (docs/formulas.md#hiring). */
import { daysBetween } from '../shared/civilDate';
import { known, ratio, type Measured } from '../shared/result';
import { median } from './statistics/order';

/** Steps of a candidate in order; each is a column of dates of the Candidates tab. */
export const HIRING_STEPS = ['applied', 'screened', 'tested', 'interviewed', 'offered', 'hired'] as const;
export type HiringStep = (typeof HIRING_STEPS)[number];

/** Stages of a candidate that name a step, by its index: whoever is there has come that far though no date is written. */
export const STEP_OF_STAGE: ReadonlyMap<string, number> = new Map([
  ['applied', 0],
  ['screen', 1],
  ['test', 2],
  ['interview', 3],
  ['offer', 4],
  ['hired', 5],
]);

/** A candidate: code of the stage, number of the vacancy, ISO dates of the steps. */
export interface CandidateFact extends Readonly<Record<HiringStep, string | null>> {
  readonly stage: string;
  readonly vacancy: string;
}

/** One step of the funnel. */
export interface HiringStepFact {
  readonly step: HiringStep;
  readonly count: number;
  /** From the step before; `no_data` for the first. */
  readonly rate: Measured;
  /** From all who applied. */
  readonly cumulative: Measured;
  /** Middle of the days since the step before, of those with both dates in their order. */
  readonly medianDays: Measured;
  /** Candidates that the days are known of. */
  readonly timed: number;
}

/** Furthest step, as an index: the latest that has a date or that the stage names. A refused candidate keeps what they reached. */
export function reachedStep(candidate: CandidateFact): number {
  const dated = HIRING_STEPS.reduce((last, step, index) => (candidate[step] === null ? last : index), 0);
  return Math.max(dated, STEP_OF_STAGE.get(candidate.stage) ?? 0);
}

/** Days from the step before; null while one of the dates is unknown or they stand in the wrong order. */
export function stepDays(candidate: CandidateFact, step: HiringStep): number | null {
  const before = HIRING_STEPS[HIRING_STEPS.indexOf(step) - 1];
  const [from, to] = [before === undefined ? null : candidate[before], candidate[step]];
  if (from === null || to === null) return null;
  const days = daysBetween(from, to);
  return days < 0 ? null : days;
}

/** The steps with their conversions and days. */
export function hiringFunnel(candidates: readonly CandidateFact[]): readonly HiringStepFact[] {
  const counts = HIRING_STEPS.map((_, index) => candidates.filter((each) => reachedStep(each) >= index).length);
  return HIRING_STEPS.map((step, index) => {
    const days = candidates.flatMap((each) => stepDays(each, step) ?? []);
    const count = counts[index] ?? 0;
    return {
      step,
      count,
      rate: ratio(count, counts[index - 1] ?? null),
      cumulative: ratio(count, counts[0] ?? null),
      medianDays: known(median(days)),
      timed: days.length,
    };
  });
}

/** Time to hire: days from the opening of the vacancy to the first day of work; null while one is unknown or they stand in the wrong order. */
export function timeToHire(candidate: CandidateFact, opened: string | null): number | null {
  if (opened === null || candidate.hired === null) return null;
  const days = daysBetween(opened, candidate.hired);
  return days < 0 ? null : days;
}
