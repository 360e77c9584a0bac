/** Progress of a long run: what is being done, how far, stop, resume; and its result. */
import type { ComponentChildren } from 'preact';
import { askStop, forgetRun, resumeRun, run } from '../state/job';
import { say } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { IssueList } from './IssueList';
import { Loading } from './Loading';

function Progress() {
  const { job, phase } = run.value;
  if (!job) return <Loading text={say(W.loading)} />;
  return (
    <div class="progress" role="status" aria-live="polite">
      <p>{say(job.label)}</p>
      <progress max={job.total} value={job.done} aria-label={say(W.progress, { done: job.done, total: job.total })} />
      <p class="muted">{say(W.progress, { done: job.done, total: job.total })}</p>
      {phase === 'running' && (
        <button type="button" onClick={askStop}>
          {say(W.stop)}
        </button>
      )}
    </div>
  );
}

/** Shows the run; `children` follow its result. */
export function RunCard({ children }: { readonly children?: ComponentChildren }) {
  const { job, phase, error } = run.value;
  if (phase === 'idle') return null;
  return (
    <section class="card">
      {(phase === 'running' || phase === 'stopped') && <Progress />}
      {phase === 'stopped' && job && (
        <>
          <p>{say(W.stopped)}</p>
          <div class="row">
            <button type="button" class="action" onClick={() => void resumeRun(job)}>
              {say(W.resume)}
            </button>
            <button type="button" onClick={() => void forgetRun(job)}>
              {say(W.forget)}
            </button>
          </div>
        </>
      )}
      {phase === 'failed' &&
        error &&
        (job ? <ErrorCard error={error} onRetry={() => void resumeRun(job)} /> : <ErrorCard error={error} />)}
      {phase === 'finished' && job?.result && (
        <div role="status">
          <strong>{say(job.result.summary)}</strong>
          <ul class="links">
            {job.result.links.map((link) => (
              <li key={link.url}>
                <a href={link.url}>{link.title}</a>
              </li>
            ))}
          </ul>
          {job.result.problems.length > 0 && (
            <>
              <h3>{say(W.problems)}</h3>
              <IssueList issues={job.result.problems} />
            </>
          )}
          {children}
        </div>
      )}
    </section>
  );
}
