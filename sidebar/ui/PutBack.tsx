/** The button that puts back a tab or column which something needs. */
import { useState } from 'preact/hooks';
import type { Gone } from '../../src/shared/errors';
import { t } from '../../src/shared/text';
import { call } from '../client';
import { say, shownError } from '../state/store';

const W = {
  tab: t('Вернуть вкладку', 'Put the tab back'),
  column: t('Вернуть колонку', 'Put the column back'),
  busy: t('Возвращаю…', 'Putting it back…'),
  done: t('Возвращено', 'It is back'),
} as const;

type Phase =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'done'; readonly link: string }
  | { readonly kind: 'failed'; readonly text: string };

export function PutBack({ gone, onDone }: { readonly gone: Gone; readonly onDone?: (() => void) | undefined }) {
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const start = (): void => {
    setPhase({ kind: 'busy' });
    call('putBack', gone).then(
      ({ link }) => {
        setPhase({ kind: 'done', link });
        onDone?.();
      },
      (error: unknown) => setPhase({ kind: 'failed', text: say(shownError(error).what) }),
    );
  };
  if (phase.kind === 'done')
    return (
      <p role="status">
        <a href={phase.link}>{say(W.done)}</a>
      </p>
    );
  return (
    <>
      <button type="button" disabled={phase.kind === 'busy'} onClick={start}>
        {say(phase.kind === 'busy' ? W.busy : gone.column === undefined ? W.tab : W.column)}
      </button>
      {phase.kind === 'failed' && <p role="alert">{phase.text}</p>}
    </>
  );
}
