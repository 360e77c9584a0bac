/** Sample data: what would go and what stays, tab by tab, then one click. */
import { useState } from 'preact/hooks';
import type { PanelError, PlanGroup, SampleView } from '../../src/panel/contract';
import { fill } from '../../src/shared/text';
import { call } from '../client';
import { F, SAMPLE_DONE, SAMPLE_REMOVE } from '../frameStrings';
import { loadOverview, say, sayCount, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { PlanCard } from './PlanCard';

/** What goes and what stays, as a plan. */
const groupsOf = ({ tabs }: SampleView): PlanGroup[] =>
  tabs.map(({ book, title, remove: n, kept }) => {
    const text = kept > 0 ? F.sampleKept : F.sampleTab;
    return { book, title: say(title), lines: [{ ru: fill(text.ru, { n, kept }), en: fill(text.en, { n, kept }) }] };
  });

export function SampleCard() {
  const [view, setView] = useState<SampleView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const ask = (commit: string | null): void => {
    setBusy(true);
    setError(null);
    call('sampleData', { commit })
      .then(setView, (failure: unknown) => {
        setView(null);
        setError(shownError(failure));
      })
      .finally(() => setBusy(false));
  };
  if (error) return <ErrorCard error={error} onRetry={() => ask(null)} />;
  return (
    <section class="card" aria-labelledby="sample">
      <h2 id="sample">{say(F.sampleTitle)}</h2>
      {view?.done ? (
        <div class="result" role="status">
          <strong>{sayCount(SAMPLE_DONE, view.remove)}</strong>
          <p>{say(F.sampleBack)}</p>
          <button type="button" onClick={() => void loadOverview()}>
            {say(F.reload)}
          </button>
        </div>
      ) : (
        <p>{say(F.sampleText)}</p>
      )}
      {busy && <Loading text={say(F.sampleLooking)} />}
      {!busy && view === null && (
        <button type="button" onClick={() => ask(null)}>
          {say(F.sampleLook)}
        </button>
      )}
      {!busy && view && !view.done && (
        <>
          {view.remove === 0 && <p>{say(F.sampleNone)}</p>}
          <PlanCard
            groups={groupsOf(view)}
            applyText={view.remove > 0 ? sayCount(SAMPLE_REMOVE, view.remove) : say(F.sampleOpen)}
            apply={() => ask(view.token)}
            cancel={() => setView(null)}
          >
            {view.closed.map((book) => (
              <p class="muted" key={book.en}>
                {say(W.closedBook, { book: say(book) })}
              </p>
            ))}
          </PlanCard>
        </>
      )}
    </section>
  );
}
