/** Asking for a plan: nothing asked yet, being made, failed, or there to be looked at. */
import { useState } from 'preact/hooks';
import type { PanelError } from '../../src/panel/contract';
import { shownError } from '../state/store';

export type PlanPhase<Input, Plan> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'failed'; readonly error: PanelError; readonly input: Input }
  | { readonly kind: 'plan'; readonly plan: Plan; readonly input: Input };

export interface Planning<Input, Plan> {
  readonly phase: PlanPhase<Input, Plan>;
  readonly show: (input: Input) => void;
  readonly leave: () => void;
}

export function usePlan<Input, Plan>(load: (input: Input) => Promise<Plan>): Planning<Input, Plan> {
  const [phase, setPhase] = useState<PlanPhase<Input, Plan>>({ kind: 'asking' });
  return {
    phase,
    show: (input) => {
      setPhase({ kind: 'planning' });
      load(input).then(
        (plan) => setPhase({ kind: 'plan', plan, input }),
        (error: unknown) => setPhase({ kind: 'failed', error: shownError(error), input }),
      );
    },
    leave: () => setPhase({ kind: 'asking' }),
  };
}
