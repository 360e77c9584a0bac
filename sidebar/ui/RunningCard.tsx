/** Somebody's run: who, since when, at which step, and the one thing to do about it. */
import type { RunningView } from '../../src/panel/contract';
import { RUNNING } from '../leaseStrings';
import { run, startRefreshRun } from '../state/job';
import { loadOverview, overview, say } from '../state/store';

const ACTIONS = {
  wait: { title: RUNNING.title, text: RUNNING.waitText },
  takeOver: { title: RUNNING.stopped, text: RUNNING.takeOverText },
  ask: { title: RUNNING.stopped, text: RUNNING.ask },
} as const satisfies Record<RunningView['action'], object>;

/** Somebody's run that the server told of; null when there is none. */
export const othersRun = (): RunningView | null => {
  const state = overview.value;
  return state?.state === 'department' ? state.running : null;
};

export function RunningCard() {
  const running = othersRun();
  if (!running || run.value.phase === 'running') return null;
  const { title, text } = ACTIONS[running.action];
  return (
    <section class="card warning" role="status">
      <h2>{say(title)}</h2>
      <p>{say(running.text)}</p>
      <p class="muted">{say(text)}</p>
      {running.action === 'takeOver' ? (
        <button type="button" class="action" onClick={() => void startRefreshRun().then(loadOverview)}>
          {say(RUNNING.takeOver)}
        </button>
      ) : (
        <button type="button" class="action" onClick={() => void loadOverview()}>
          {say(RUNNING.wait)}
        </button>
      )}
    </section>
  );
}
