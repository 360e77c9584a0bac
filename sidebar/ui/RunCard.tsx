/** Progress of a long run: what is being done, how far, stop, resume; and its result. */
import type { ComponentChildren } from 'preact';
import { F } from '../frameStrings';
import { askStop, checkRun, forgetRun, resetRun, resumeRun, run } from '../state/job';
import { loadOverview, say } from '../state/store';
import { W } from '../strings';
import { DocumentsPlanCard } from './DocumentsPlanCard';
import { ErrorCard } from './ErrorCard';
import { IssueList } from './IssueList';
import { Loading } from './Loading';

function Progress() {
  const { job, phase } = run.value;
  if (!job) return <Loading text={say(W.loading)} />;
  const numbers = { done: job.done, total: job.total };
  return (
    <div class="progress" role="status" aria-live="polite">
      <p>{say(job.label)}</p>
      <progress max={job.total} value={job.done} aria-label={say(W.progress, numbers)} />
      <p class="muted">{say(W.progress, numbers)}</p>
      {phase === 'stopping' && <p>{say(F.stopping)}</p>}
      {phase === 'running' && (
        <>
          <p class="muted">{say(F.mayClose)}</p>
          <button type="button" onClick={askStop}>
            {say(W.stop)}
          </button>
        </>
      )}
    </div>
  );
}

/** No answer for a while: the step may still be at work, so people ask the server instead of trying again. */
const Silent = () => (
  <div class="notice" role="alert">
    <strong>{say(F.silent)}</strong>
    <p>{say(F.silentWhy)}</p>
    <button type="button" class="action" onClick={() => void checkRun()}>
      {say(F.check)}
    </button>
  </div>
);

const Ended = () => (
  <div role="status">
    <strong>{say(F.ended)}</strong>
    <p>{say(F.endedWhy)}</p>
    <button
      type="button"
      class="action"
      onClick={() => {
        resetRun();
        void loadOverview();
      }}
    >
      {say(F.understood)}
    </button>
  </div>
);

/** Shows the run; `children` follow its result. */
export function RunCard({ children }: { readonly children?: ComponentChildren }) {
  const { job, phase, error } = run.value;
  if (phase === 'idle') return null;
  return (
    <section class="card" aria-label={say(F.run)}>
      {['running', 'silent', 'stopping', 'stopped'].includes(phase) && <Progress />}
      {phase === 'silent' && <Silent />}
      {phase === 'checking' && <Loading text={say(F.checking)} />}
      {phase === 'ended' && <Ended />}
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
        <div class="result" role="status">
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
              <h2>{say(W.problems)}</h2>
              <IssueList issues={job.result.problems} />
            </>
          )}
          {job.result.plan && <DocumentsPlanCard plan={job.result.plan} />}
          {children}
        </div>
      )}
    </section>
  );
}
