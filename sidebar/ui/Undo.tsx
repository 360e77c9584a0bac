/** The button that undoes the last run, with what it would put back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelError, UndoReport, UndoView } from '../../src/panel/contract';
import { call } from '../client';
import { formatMoment } from '../format';
import { language, say, shownError, undoAsked } from '../state/store';
import { contentsText, U, undoneText } from '../undoStrings';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { IssueList } from './IssueList';
import { Loading } from './Loading';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'busy'; readonly left: number }
  | { readonly kind: 'done'; readonly report: UndoReport }
  | { readonly kind: 'failed'; readonly error: PanelError };

interface Props {
  readonly run: UndoView['run'];
  /** The journal was read. */
  readonly ready: boolean;
  readonly reload: () => void;
  readonly onUndone: () => void;
}

export function Undo({ run, ready, reload, onUndone }: Props) {
  const [phase, setPhase] = useState<Phase>({ kind: undoAsked.value ? 'asked' : 'idle' });
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!undoAsked.value || !ready) return;
    undoAsked.value = false;
    question.current?.scrollIntoView({ block: 'nearest' });
    question.current?.querySelector('button')?.focus();
  }, [ready]);
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
      onUndone();
    } catch (error) {
      setPhase({ kind: 'failed', error: shownError(error) });
    }
  };
  const again = (): void => {
    setPhase({ kind: 'idle' });
    reload();
  };
  if (phase.kind === 'failed') return <ErrorCard error={phase.error} onRetry={again} />;
  return (
    <>
      {phase.kind === 'busy' && (
        <Loading text={phase.left === 0 ? say(U.undoing) : say(U.undoingLeft, { n: phase.left })} />
      )}
      {phase.kind === 'done' && (
        <div role="status">
          <strong>{undoneText(phase.report)}</strong>
          <IssueList issues={phase.report.problems} />
        </div>
      )}
      {ready && run === null && phase.kind !== 'done' && <p class="muted">{say(W.nothingToUndo)}</p>}
      {run !== null && phase.kind !== 'busy' && (
        <>
          {phase.kind === 'asked' && (
            <p>
              {say(run.what)} · {formatMoment(run.at, language.value)}. {say(U.undoText, { what: contentsText(run) })}
            </p>
          )}
          <div class="row" ref={question}>
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
    </>
  );
}
