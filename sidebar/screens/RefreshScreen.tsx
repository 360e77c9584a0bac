/** The weekly refresh. */
import { LaterScreen } from '../later/LaterScreen';
import { resetRun, run, startRefreshRun } from '../state/job';
import { loadOverview, say, screen } from '../state/store';
import { SCREENS, W } from '../strings';
import { RunCard } from '../ui/RunCard';
import { othersRun, RunningCard } from '../ui/RunningCard';

function backToOverview(): void {
  resetRun();
  screen.value = 'overview';
  void loadOverview();
}

export function RefreshScreen() {
  const { phase } = run.value;
  const overviewTitle = SCREENS[0]?.title ?? W.open;
  return (
    <>
      <section class="card">
        <h1>{say(W.refreshTitle)}</h1>
        <p>{say(W.refreshText)}</p>
        {['idle', 'finished'].includes(phase) && !othersRun() && (
          <button type="button" class="action" onClick={() => void startRefreshRun()}>
            {say(W.refreshButton)}
          </button>
        )}
      </section>
      <RunningCard />
      <RunCard>
        <button type="button" onClick={backToOverview}>
          {say(overviewTitle)}
        </button>
      </RunCard>
      {phase !== 'running' && <LaterScreen name="RefreshSections" />}
    </>
  );
}
