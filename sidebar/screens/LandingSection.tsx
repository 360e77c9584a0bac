/** Landing pages on the documents screen: publish, test, take down, save as one file. */
import { useState } from 'preact/hooks';
import type { LandingsView, LandingView, PanelError } from '../../src/panel/contract';
import { call } from '../client';
import { L } from '../landingStrings';
import { language, say, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';

/** Gives a text to the person as a file. */
function saveFile(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.target = '_self';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

interface Actions {
  readonly busy: boolean;
  readonly publish: (code: string) => void;
  readonly takeDown: (code: string) => void;
  readonly download: (code: string) => void;
}

function PageItem({ page, actions }: { readonly page: LandingView; readonly actions: Actions }) {
  const { published, blocking, advice } = page;
  return (
    <li class="landing">
      <h3>
        {page.title} {page.status && <span class="muted">{page.status}</span>}
      </h3>
      {blocking.length > 0 && (
        <p class="wrong">
          {say(L.blocked)}: {blocking.map((text) => say(text)).join('; ')}
        </p>
      )}
      {advice.map((text) => (
        <p class="muted" key={text.en}>
          {say(text)}
        </p>
      ))}
      {published && (
        <p class="row">
          <a href={published.url}>{say(L.open)}</a>
          <a href={published.testUrl}>{say(L.test)}</a>
        </p>
      )}
      <div class="row">
        <button type="button" disabled={actions.busy || blocking.length > 0} onClick={() => actions.publish(page.code)}>
          {say(published ? L.again : L.publish)}
        </button>
        {published && (
          <button type="button" disabled={actions.busy} onClick={() => actions.takeDown(page.code)}>
            {say(L.takeDown)}
          </button>
        )}
        <button type="button" disabled={actions.busy} onClick={() => actions.download(page.code)}>
          {say(L.download)}
        </button>
      </div>
    </li>
  );
}

function Landings({ first }: { readonly first: LandingsView }) {
  const [view, setView] = useState(first);
  const [address, setAddress] = useState(first.address);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const [error, setError] = useState<PanelError | null>(null);

  const work = (job: () => Promise<string>): void => {
    setBusy(true);
    setError(null);
    setTold('');
    job()
      .then(setTold, (failure: unknown) => setError(shownError(failure)))
      .finally(() => setBusy(false));
  };
  const actions: Actions = {
    busy,
    publish: (code) =>
      work(async () => {
        setView(await call('publishLanding', { code, address }));
        return say(L.published);
      }),
    takeDown: (code) =>
      work(async () => {
        setView(await call('unpublishLanding', { code }));
        return say(L.down);
      }),
    download: (code) =>
      work(async () => {
        const file = await call('landingFile', { code });
        saveFile(file.fileName, file.html);
        return say(L.saved, { name: file.fileName, note: file.note[language.value] });
      }),
  };
  return (
    <>
      {view.contactsMasked && (
        <div class="card warning">
          <p>{say(L.masked)}</p>
          <a href={view.settingsLink}>{say(L.settings)}</a>
        </div>
      )}
      <div class="field">
        <label for="webAddress">{say(L.address)}</label>
        <input
          id="webAddress"
          type="url"
          value={address}
          aria-describedby="webAddressHint"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <p class="muted" id="webAddressHint">
          {say(L.addressHint)}
        </p>
      </div>
      <ul class="landings">
        {view.pages.map((page) => (
          <PageItem page={page} actions={actions} key={page.code} />
        ))}
      </ul>
      {view.pages.length === 0 && <p>{say(L.none)}</p>}
      <p role="status">{busy ? say(W.loading) : told}</p>
      {error && <ErrorCard error={error} />}
      <p class="row">
        <a href={view.registerLink}>{say(L.register)}</a>
        <a href={view.textsLink}>{say(L.texts)}</a>
      </p>
    </>
  );
}

/** Loaded only when a person opens it: it reads two workbooks. */
export function LandingSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="card">
      <h2>{say(L.title)}</h2>
      <p class="muted">{say(L.text)}</p>
      {isOpen ? (
        <Opened />
      ) : (
        <button type="button" aria-label={`${say(W.open)}: ${say(L.title)}`} onClick={() => setOpen(true)}>
          {say(W.open)}
        </button>
      )}
    </section>
  );
}

function Opened() {
  const { state, reload } = useLoaded(() => call('landings', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  return <Landings first={state.value} />;
}
