/** The department's documents, grouped by kind. */
import { useState } from 'preact/hooks';
import type { DocumentsView, DocumentView, PanelError } from '../../src/panel/contract';
import { call } from '../client';
import { D } from '../documentStrings';
import { say, screen, shownError } from '../state/store';
import { W } from '../strings';
import { DocumentItem } from '../ui/DocumentItem';
import { DocumentsPlanCard } from '../ui/DocumentsPlanCard';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { LandingSection } from './LandingSection';
import { RhythmSection } from './RhythmSection';

const kindsOf = (documents: readonly DocumentView[]): string[] => [
  ...new Set(documents.map((document) => document.kind)),
];

/** The list, and the two ways of getting a document back. */
function Documents({ loaded }: { readonly loaded: DocumentsView }) {
  const [view, setView] = useState(loaded);
  const [busy, setBusy] = useState('');
  const [error, setError] = useState<PanelError | null>(null);
  const work = (method: 'unbinDocument' | 'makeDocument', key: string): void => {
    setBusy(key);
    setError(null);
    call(method, { key })
      .then(setView, (failure: unknown) => setError(shownError(failure)))
      .finally(() => setBusy(''));
  };
  const { documents, missing, noIndex, plan } = view;
  if (noIndex) return <p class="card warning">{say(D.noIndex, { tab: say(noIndex) })}</p>;
  if (documents.length === 0)
    return (
      <section class="card">
        <p>{say(W.noDocuments)}</p>
        <button type="button" class="action" onClick={() => (screen.value = 'refresh')}>
          {say(W.goRefresh)}
        </button>
      </section>
    );
  return (
    <>
      {error && <ErrorCard error={error} onRetry={() => setError(null)} />}
      {plan && (
        <section class="card">
          <DocumentsPlanCard plan={plan} />
        </section>
      )}
      {missing.length > 0 && (
        <section class="card warning">
          <p>{say(D.missing, { tabs: missing.join(', ') })}</p>
          <p>{say(D.missingAction)}</p>
        </section>
      )}
      {kindsOf(documents).map((kind) => (
        <section class="card" key={kind}>
          <h2>{kind}</h2>
          <ul class="links">
            {documents
              .filter((document) => document.kind === kind)
              .map((document) =>
                busy === document.key ? (
                  <li key={document.key}>
                    {document.title}
                    <Loading text={say(D.working)} />
                  </li>
                ) : (
                  <DocumentItem
                    document={document}
                    key={document.key}
                    unbin={() => work('unbinDocument', document.key)}
                    make={() => work('makeDocument', document.key)}
                  />
                ),
              )}
          </ul>
        </section>
      ))}
    </>
  );
}

export function DocumentsScreen() {
  const { state, reload } = useLoaded(() => call('documents', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  return (
    <>
      <Documents loaded={state.value} />
      <RhythmSection />
      <LandingSection />
    </>
  );
}
