/** What an import has written, and whether it adds up. */
import { resetImport, type ImportState } from '../state/importFile';
import { startRefreshRun } from '../state/job';
import { say, screen } from '../state/store';
import { W } from '../strings';
import { IssueList } from '../ui/IssueList';
import { ReconcileCard } from './ReconcileCard';

export function DoneCard({ state }: { readonly state: Extract<ImportState, { phase: 'done' }> }) {
  const { report, reading, totals } = state;
  const refresh = (): void => {
    resetImport();
    screen.value = 'refresh';
    void startRefreshRun();
  };
  return (
    <>
      <section class="card" role="status">
        <strong>{say(W.imported, { added: report.added, changed: report.changed })}</strong>
        <div class="row">
          <button type="button" class="action" onClick={refresh}>
            {say(W.goRefresh)}
          </button>
          <button type="button" onClick={resetImport}>
            {say(W.another)}
          </button>
        </div>
      </section>
      {totals && <ReconcileCard reading={reading} report={report} totals={totals} />}
      {report.problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={report.problems} />
        </section>
      )}
    </>
  );
}
