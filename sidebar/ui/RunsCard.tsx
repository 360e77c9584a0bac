/** The journal of runs: who, when, what, with which result; the last one can be undone. */
import { useState } from 'preact/hooks';
import type { JournalView, RunLine, UndoView } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { call } from '../client';
import { formatMoment } from '../format';
import { language, say } from '../state/store';
import { W } from '../strings';
import { U } from '../undoStrings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { Undo } from './Undo';
import { useLoaded } from './useLoaded';

/** Runs that are shown before somebody asks for all. */
const FEW = 4;

const STATES: Readonly<Record<RunLine['state'], { readonly mark: string; readonly text: Text }>> = {
  done: { mark: '✓', text: U.done },
  stopped: { mark: '■', text: U.stopped },
  undone: { mark: '↶', text: U.undoneState },
  failed: { mark: '▲', text: U.failed },
  running: { mark: '…', text: U.running },
};

function Run({ run }: { readonly run: RunLine }) {
  const { mark, text } = STATES[run.state];
  const [what, result] = [say(run.what), say(run.result)];
  return (
    <li>
      <p>
        {run.link === '' ? what : <a href={run.link}>{what}</a>}{' '}
        <span class={run.state === 'failed' || run.state === 'stopped' ? 'wrong' : 'muted'}>
          <span aria-hidden="true">{mark}</span> {say(text)}
        </span>
      </p>
      <p class="muted">
        {formatMoment(run.at, language.value)}
        {run.who !== '' && ` · ${run.who}`}
      </p>
      {result !== '' && <p>{result}</p>}
    </li>
  );
}

function Runs({ view }: { readonly view: JournalView }) {
  const [all, setAll] = useState(false);
  if (view.runs.length === 0) return <p>{say(U.noRuns)}</p>;
  return (
    <>
      <ol class="runs">
        {(all ? view.runs : view.runs.slice(0, FEW)).map((run, at) => (
          <Run run={run} key={`${run.id}${at}`} />
        ))}
      </ol>
      {!all && view.runs.length > FEW && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(U.showAll, { n: view.runs.length })}
        </button>
      )}
      {all && view.link && (
        <p class="muted">
          <a href={view.link}>{say(U.wholeJournal, { n: view.kept })}</a>
        </p>
      )}
    </>
  );
}

interface RunsProps {
  /** The last run has just been undone: what stands beside the journal may be out of date. */
  readonly onUndone: () => void;
}

export function RunsCard({ onUndone }: RunsProps) {
  const { state, reload } = useLoaded(() => call('journal', {}));
  const run: UndoView['run'] = state.phase === 'ready' ? state.value.undo : null;
  return (
    <section class="card" aria-labelledby="undo">
      <h2 id="undo">{say(U.title)}</h2>
      {state.phase === 'loading' && <Loading text={say(W.loading)} />}
      {state.phase === 'failed' && <ErrorCard error={state.error} onRetry={reload} />}
      {state.phase === 'ready' && <Runs view={state.value} />}
      <Undo run={run} ready={state.phase === 'ready'} reload={reload} onUndone={onUndone} />
    </section>
  );
}
