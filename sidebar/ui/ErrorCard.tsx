/** An error: what happened, where, why, and one thing to do. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelError } from '../../src/panel/contract';
import { say } from '../state/store';
import { W } from '../strings';
import { PutBack } from './PutBack';

export function ErrorCard({ error, onRetry }: { readonly error: PanelError; readonly onRetry?: () => void }) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  const { action } = error;
  return (
    <div class="card error" role="alert" tabIndex={-1} ref={card}>
      <strong>{say(error.what)}</strong>
      {error.where && (
        <p>{error.where.link ? <a href={error.where.link}>{error.where.label}</a> : error.where.label}</p>
      )}
      {error.why && <p>{say(error.why)}</p>}
      {error.gone && <PutBack gone={error.gone} onDone={onRetry} />}
      {action && action.kind === 'retry' && onRetry ? (
        <button type="button" class="action" onClick={onRetry}>
          {say(action.text)}
        </button>
      ) : (
        <>
          {action && (
            <p class="next">{action.link ? <a href={action.link}>{say(action.text)}</a> : say(action.text)}</p>
          )}
          {onRetry && (
            <button type="button" onClick={onRetry}>
              {say(W.retry)}
            </button>
          )}
        </>
      )}
    </div>
  );
}
