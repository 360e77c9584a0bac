/** An error: what happened, where, why, the steps if it takes several, and exactly one control. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelError } from '../../src/panel/contract';
import { say } from '../state/store';
import { W } from '../strings';
import { useOneTrouble } from './oneTrouble';
import { PutBack } from './PutBack';

interface ErrorCardProps {
  readonly error: PanelError;
  readonly onRetry?: () => void;
}

/** A link when the way out is a place, else a button that tries again; a way out that is neither stands as text above the button. */
function Action({ error: { action }, onRetry }: ErrorCardProps) {
  if (action?.link)
    return (
      <a class="button action" href={action.link}>
        {say(action.text)}
      </a>
    );
  const named = action?.kind === 'retry';
  return (
    <>
      {action && (!named || !onRetry) && <p class="next">{say(action.text)}</p>}
      {onRetry && (
        <button type="button" class="action" onClick={onRetry}>
          {say(named ? action.text : W.retry)}
        </button>
      )}
    </>
  );
}

export function ErrorCard({ error, onRetry: onRetryOne }: ErrorCardProps) {
  const { speaks, onRetry } = useOneTrouble(error, onRetryOne);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  if (!speaks) return null;
  return (
    <div class="card error" role="alert" tabIndex={-1} ref={card}>
      <strong>{say(error.what)}</strong>
      {error.where && (
        <p>{error.where.link ? <a href={error.where.link}>{error.where.label}</a> : error.where.label}</p>
      )}
      {error.why && <p>{say(error.why)}</p>}
      {error.steps && (
        <ol class="steps">
          {error.steps.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      )}
      {error.gone ? (
        <>
          {error.action && <p class="next">{say(error.action.text)}</p>}
          <PutBack gone={error.gone} onDone={onRetryOne} />
        </>
      ) : (
        <Action error={error} {...(onRetry ? { onRetry } : {})} />
      )}
    </div>
  );
}
