/** Documents that a new or renamed role or product brings: what will change, made only when somebody agrees. */
import { useState } from 'preact/hooks';
import type { DocumentsPlan } from '../../src/panel/contract';
import { startRefreshRun } from '../state/job';
import { say, screen } from '../state/store';
import { P } from '../planStrings';
import { PlanCard } from './PlanCard';

interface Props {
  readonly plan: DocumentsPlan;
  readonly level?: 2 | 3;
}

export function DocumentsPlanCard({ plan, level = 2 }: Props) {
  const [left, setLeft] = useState(false);
  if (left) return <p class="muted">{say(P.documentsLeft)}</p>;
  const apply = (): void => {
    void startRefreshRun(plan.documents);
    screen.value = 'refresh';
  };
  return (
    <PlanCard level={level} groups={plan.groups} notes={plan.notes} apply={apply} cancel={() => setLeft(true)}>
      <p class="muted">{say(P.documentsWhy)}</p>
    </PlanCard>
  );
}
