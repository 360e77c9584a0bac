/** The button that puts back a tab or column which something needs: first what it would write, then that. */
import { useState } from 'preact/hooks';
import type { ActionPlan, PanelError } from '../../src/panel/contract';
import type { Gone } from '../../src/shared/errors';
import { t } from '../../src/shared/text';
import { call } from '../client';
import { P } from '../planStrings';
import { say, shownError } from '../state/store';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { PlanCard } from './PlanCard';
import { usePlan } from './usePlan';

const W = {
  tab: t('Вернуть вкладку', 'Put the tab back'),
  column: t('Вернуть колонку', 'Put the column back'),
  busy: t('Возвращаю…', 'Putting it back…'),
  done: t('Возвращено', 'It is back'),
} as const;

type Phase =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'done'; readonly link: string }
  | { readonly kind: 'failed'; readonly error: PanelError };

export function PutBack({ gone, onDone }: { readonly gone: Gone; readonly onDone?: (() => void) | undefined }) {
  const { phase: planning, show, leave } = usePlan((what: Gone) => call('planPutBack', what));
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const again = (): void => {
    setPhase({ kind: 'idle' });
    show(gone);
  };
  const start = ({ planId }: ActionPlan): void => {
    setPhase({ kind: 'busy' });
    call('putBack', { ...gone, planId }).then(
      ({ link }) => {
        setPhase({ kind: 'done', link });
        onDone?.();
      },
      (error: unknown) => setPhase({ kind: 'failed', error: shownError(error) }),
    );
  };
  if (phase.kind === 'busy') return <Loading text={say(W.busy)} />;
  if (phase.kind === 'failed') return <ErrorCard error={phase.error} onRetry={again} />;
  if (phase.kind === 'done')
    return (
      <p role="status">
        <a href={phase.link}>{say(W.done)}</a>
      </p>
    );
  if (planning.kind === 'planning') return <Loading text={say(P.making)} />;
  if (planning.kind === 'failed') return <ErrorCard error={planning.error} onRetry={again} />;
  const button = say(gone.column === undefined ? W.tab : W.column);
  if (planning.kind === 'plan' && planning.plan.groups.length > 0)
    return (
      <PlanCard
        groups={planning.plan.groups}
        notes={[...planning.plan.notes, P.undoable]}
        applyText={button}
        apply={() => start(planning.plan)}
        cancel={leave}
      />
    );
  return (
    <>
      {planning.kind === 'plan' && planning.plan.notes.map((note) => <p key={note.en}>{say(note)}</p>)}
      <button type="button" onClick={() => show(gone)}>
        {button}
      </button>
    </>
  );
}
