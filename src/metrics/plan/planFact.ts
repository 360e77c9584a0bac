/** Plan against fact of a period: deviation, execution, and their edges (domain: plan_fact). */
import { absent, measured, ratio, type Measured } from '../../shared/result';

export interface PlanFactLine {
  /** Fact − plan. */
  readonly deviation: Measured;
  /** Fact ÷ plan − 1. */
  readonly deviationShare: Measured;
  /** Fact ÷ plan. */
  readonly execution: Measured;
}

/** A plan of 0 gives no share; without a plan or a fact nothing can be told. */
export function planFactLine(plan: number | null, fact: number | null): PlanFactLine {
  const execution = ratio(fact, plan);
  return {
    deviation: plan === null || fact === null ? absent('no_data') : measured(fact - plan),
    deviationShare: execution.value === null ? execution : measured(execution.value - 1),
    execution,
  };
}
