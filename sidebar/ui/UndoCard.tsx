/** The last run, and the button that undoes it. */
import { useState } from 'preact/hooks';
import type { PanelError, UndoReport } from '../../src/panel/contract';
import { call } from '../client';
import { formatDate } from '../format';
import { language, say, shownError } from '../state/store';
import { contentsText, U, undoneText } from '../undoStrings';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { IssueList } from './IssueList';
import { Loading } from './Loading';
import { useLoaded } from './useLoaded';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'busy'; readonly left: number }
  | { readonly kind: 'done'; readonly report: UndoReport }
  | { readonly kind: 'failed'; readonly error: PanelError };

export function UndoCard() {
  const { state, reload } = useLoaded(() => call('lastRun', {}));
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const undo = async (runId: string): Promise<void> => {
    setPhase({ kind: 'busy', left: 0 });
    try {
      // documents are put back for as long as one call may last, then in the next one
      let report = await call('undo', { runId });
      for (let documents = report.documents; report.left > 0; documents = report.documents) {
        setPhase({ kind: 'busy', left: report.left });
        const next = await call('undo', { runId });
        report = { ...next, documents: next.documents + documents };
      }
      setPhase({ kind: 'done', report });
      reload();
    } catch (error) {
      setPhase({ kind: 'failed', error: shownError(error) });
    }
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
      {state.phase === 'loading' && phase.kind !== 'busy' && <Loading text={say(W.loading)} />}
      {phase.kind === 'busy' && (
        <Loading text={phase.left === 0 ? say(U.undoing) : say(U.undoingLeft, { n: phase.left })} />
      )}
      {phase.kind === 'done' && (
        <div role="status">
          <strong>{undoneText(phase.report)}</strong>
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
          <p class="muted">{say(U.undoText, { what: contentsText(run.rows, run.documents) })}</p>
          <div class="row">
            {phase.kind === 'asked' ? (
              <>
                <button type="button" class="action" onClick={() => void undo(run.runId)}>
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
