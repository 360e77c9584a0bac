/** The last run, and the button that undoes it. */
import { useState } from 'preact/hooks';
import type { PanelError, UndoReport } from '../../src/panel/contract';
import { call } from '../client';
import { formatDate } from '../format';
import { UNDO_ROWS } from '../frameStrings';
import { language, say, sayCount, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { IssueList } from './IssueList';
import { Loading } from './Loading';
import { useLoaded } from './useLoaded';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly report: UndoReport }
  | { readonly kind: 'failed'; readonly error: PanelError };

export function UndoCard() {
  const { state, reload } = useLoaded(() => call('lastRun', {}));
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const undo = (runId: string): void => {
    setPhase({ kind: 'busy' });
    call('undo', { runId }).then(
      (report) => {
        setPhase({ kind: 'done', report });
        reload();
      },
      (error: unknown) => setPhase({ kind: 'failed', error: shownError(error) }),
    );
  };
  const again = (): void => {
    setPhase({ kind: 'idle' });
    reload();
  };
  if (phase.kind === 'failed') return <ErrorCard error={phase.error} onRetry={again} />;
  const run = state.phase === 'ready' ? state.value.run : null;
  return (
    <section class="card" aria-labelledby="undo">
      <h2 id="undo">{say(W.undoTitle)}</h2>
      {(state.phase === 'loading' || phase.kind === 'busy') && <Loading text={say(W.loading)} />}
      {phase.kind === 'done' && (
        <div role="status">
          <strong>{say(W.undone, { rows: phase.report.rows, kept: phase.report.kept })}</strong>
          <IssueList issues={phase.report.problems} />
        </div>
      )}
      {state.phase === 'ready' && run === null && phase.kind !== 'done' && <p>{say(W.nothingToUndo)}</p>}
      {run !== null && phase.kind !== 'busy' && (
        <>
          <p>
            {say(run.what)} · {formatDate(run.at, language.value)}
            {run.who !== '' && ` · ${run.who}`}
          </p>
          <p class="muted">{sayCount(UNDO_ROWS, run.rows)}</p>
          <div class="row">
            {phase.kind === 'asked' ? (
              <>
                <button type="button" class="action" onClick={() => undo(run.runId)}>
                  {say(W.undoYes)}
                </button>
                <button type="button" onClick={() => setPhase({ kind: 'idle' })}>
                  {say(W.cancel)}
                </button>
              </>
            ) : (
              <button type="button" onClick={() => setPhase({ kind: 'asked' })}>
                {say(W.undoButton)}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
