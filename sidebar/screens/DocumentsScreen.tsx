/** The department's documents, grouped by kind. */
import type { DocumentView } from '../../src/panel/contract';
import { call } from '../client';
import { formatDate } from '../format';
import { language, say } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { LandingSection } from './LandingSection';
import { RhythmSection } from './RhythmSection';

const kindsOf = (documents: readonly DocumentView[]): string[] => [
  ...new Set(documents.map((document) => document.kind)),
];

function DocumentItem({ document }: { readonly document: DocumentView }) {
  return (
    <li>
      {document.url ? <a href={document.url}>{document.title}</a> : document.title}
      {document.updated && (
        <p class="muted">{say(W.updated, { date: formatDate(document.updated, language.value) })}</p>
      )}
    </li>
  );
}

export function DocumentsScreen() {
  const { state, reload } = useLoaded(() => call('documents', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const { documents } = state.value;
  if (documents.length === 0) return <p class="card">{say(W.noDocuments)}</p>;
  return (
    <>
      {kindsOf(documents).map((kind) => (
        <section class="card" key={kind}>
          <h2>{kind}</h2>
          <ul class="links">
            {documents
              .filter((document) => document.kind === kind)
              .map((document) => (
                <DocumentItem document={document} key={document.key} />
              ))}
          </ul>
        </section>
      ))}
      <RhythmSection />
      <LandingSection />
    </>
  );
}
