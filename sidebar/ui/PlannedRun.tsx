/** A long run that begins with a plan: asking, the plan, the run, and a plan that went stale made again. */
import type { ComponentChildren } from 'preact';
import type { JobView } from '../../src/panel/contract';
import { P } from '../planStrings';
import { resetRun, run } from '../state/job';
import { loadOverview, say, screen } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { RunCard } from './RunCard';
import { usePlan, type Planning } from './usePlan';

interface Props<Input, Plan> {
  readonly kind: JobView['kind'];
  /** Heading and what stands above the plan in every phase. */
  readonly heading: ComponentChildren;
  readonly load: (input: Input) => Promise<Plan>;
  /** What is shown before a plan is asked for. */
  readonly ask: (show: Planning<Input, Plan>['show']) => ComponentChildren;
  readonly plan: (plan: Plan, input: Input, leave: () => void) => ComponentChildren;
}

const toRefresh = (): void => {
  resetRun();
  screen.value = 'refresh';
  void loadOverview();
};

export function PlannedRun<Input, Plan>({ kind, heading, load, ask, plan }: Props<Input, Plan>) {
  const { phase, show, leave } = usePlan(load);
  const { phase: at, job, error } = run.value;
  const isOurs = at !== 'idle' && (job === null ? phase.kind === 'plan' : job.kind === kind);
  const stale = at === 'failed' && error?.code === 'STALE_PLAN' && phase.kind === 'plan';
  if (isOurs && !stale)
    return (
      <RunCard>
        <button type="button" class="action" onClick={toRefresh}>
          {say(W.goRefresh)}
        </button>
      </RunCard>
    );
  return (
    <section class="card">
      {heading}
      {stale && error && (
        <ErrorCard
          error={error}
          onRetry={() => {
            resetRun();
            show(phase.input);
          }}
        />
      )}
      {phase.kind === 'asking' && ask(show)}
      {phase.kind === 'planning' && <Loading text={say(P.making)} />}
      {phase.kind === 'failed' && (
        <>
          <ErrorCard error={phase.error} onRetry={() => show(phase.input)} />
          {ask(show)}
        </>
      )}
      {phase.kind === 'plan' && !stale && plan(phase.plan, phase.input, leave)}
    </section>
  );
}
