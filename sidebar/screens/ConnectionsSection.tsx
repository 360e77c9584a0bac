/** Connections on the settings screen: add, check, import, remove. A key is typed once and never comes back to the page. */
import { useRef, useState } from 'preact/hooks';
import type {
  ConnectionProblem,
  ConnectionsView,
  ConnectionView,
  ConnectorView,
  PanelError,
} from '../../src/panel/contract';
import { call } from '../client';
import { C } from '../connectStrings';
import { formatDate } from '../format';
import { handOver, readConnection, type Progress } from '../state/connect';
import { language, say, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';

function Problem({ problem }: { readonly problem: ConnectionProblem }) {
  return (
    <div class="card error" role="alert">
      <strong>{say(problem.what)}</strong>
      <p class="next">{problem.link ? <a href={problem.link}>{say(problem.action)}</a> : say(problem.action)}</p>
    </div>
  );
}

interface AddProps {
  readonly connectors: readonly ConnectorView[];
  readonly onSaved: (view: ConnectionsView) => void;
  readonly onCancel: () => void;
}

function AddForm({ connectors, onSaved, onCancel }: AddProps) {
  const [chosen, setChosen] = useState(connectors[0]?.key ?? '');
  const [settings, setSettings] = useState<Readonly<Record<string, string>>>({});
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const connector = connectors.find(({ key }) => key === chosen);
  if (!connector) return null;
  const save = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const named = Object.fromEntries(
      connector.fields.map(({ key, choices }) => [key, settings[key] ?? choices[0]?.code ?? '']),
    );
    call('saveConnection', { connector: chosen, settings: named, secret })
      .then(onSaved, (failure: unknown) => setError(shownError(failure)))
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <form onSubmit={save} autocomplete="off">
      <label for="connector">{say(C.system)}</label>
      <select
        id="connector"
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setSettings({});
          setError(null);
        }}
      >
        {connectors.map(({ key, title }) => (
          <option value={key} key={key}>
            {say(title)}
          </option>
        ))}
      </select>
      {connector.fields.map(({ key, title, hint, required, choices }) => {
        const id = `connection-${key}`;
        const common = { id, 'aria-describedby': `${id}-hint`, required };
        const set = (value: string): void => setSettings({ ...settings, [key]: value });
        return (
          <div class="field" key={`${chosen}-${key}`}>
            <label for={id}>{say(title)}</label>
            {choices.length > 0 ? (
              <select
                {...common}
                value={settings[key] ?? choices[0]?.code}
                onChange={(event) => set(event.currentTarget.value)}
              >
                {choices.map((choice) => (
                  <option value={choice.code} key={choice.code}>
                    {say(choice.title)}
                  </option>
                ))}
              </select>
            ) : (
              <input {...common} value={settings[key] ?? ''} onInput={(event) => set(event.currentTarget.value)} />
            )}
            <p class="muted" id={`${id}-hint`}>
              {say(hint)}
            </p>
          </div>
        );
      })}
      <div class="field">
        <label for="connection-secret">{say(connector.secretTitle)}</label>
        <input
          id="connection-secret"
          type="password"
          autocomplete="new-password"
          required
          aria-describedby="connection-secret-hint"
          value={secret}
          onInput={(event) => setSecret(event.currentTarget.value)}
        />
        <p class="muted" id="connection-secret-hint">
          {say(connector.secretHint)}
        </p>
      </div>
      {error && <ErrorCard error={error} />}
      <div class="row">
        <button type="submit" class="action" disabled={busy}>
          {say(C.save)}
        </button>
        <button type="button" onClick={onCancel}>
          {say(C.cancel)}
        </button>
      </div>
    </form>
  );
}

interface ItemProps {
  readonly connection: ConnectionView;
  readonly onChanged: (view: ConnectionsView) => void;
}

function ConnectionItem({ connection, onChanged }: ItemProps) {
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const [told, setTold] = useState('');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<ConnectionProblem | null>(null);
  const [error, setError] = useState<PanelError | null>(null);
  const stopped = useRef(false);
  const work = (job: () => Promise<void>): void => {
    setBusy(true);
    setTold('');
    setProblem(null);
    setError(null);
    job()
      .catch((failure: unknown) => setError(shownError(failure)))
      .finally(() => {
        setBusy(false);
        setReading(false);
      });
  };
  const check = (): void =>
    work(async () => {
      const found = await call('checkConnection', { id: connection.id });
      setProblem(found.problem);
      if (!found.problem) setTold(say(found.preparing ? C.preparing : C.works));
    });
  const tell = ({ rows, waiting }: Progress): void =>
    setTold(waiting > 0 ? say(C.waiting, { s: waiting, n: rows }) : say(C.reading, { n: rows }));
  const load = (whole: boolean): void =>
    work(async () => {
      stopped.current = false;
      setReading(true);
      tell({ rows: 0, waiting: 0 });
      const outcome = await readConnection(connection, whole, tell, () => stopped.current);
      setTold('');
      if (outcome.kind === 'problem') setProblem(outcome.problem);
      else if (outcome.kind === 'file') await handOver(connection, outcome.file);
      else setTold(say(outcome.kind === 'nothing' ? C.nothing : C.stopped));
    });
  const remove = (): void => work(async () => onChanged(await call('removeConnection', { id: connection.id })));
  const { importedAt } = connection;
  return (
    <li class="landing">
      <h3>{say(connection.title)}</h3>
      <p class="muted">
        {connection.where} · {connection.secret} ·{' '}
        {importedAt === null ? say(C.never) : say(C.importedAt, { date: formatDate(importedAt, language.value) })}
      </p>
      <div class="row">
        <button type="button" disabled={busy} onClick={() => load(false)}>
          {say(importedAt === null ? C.loadAll : C.load)}
        </button>
        {importedAt !== null && (
          <button type="button" disabled={busy} onClick={() => load(true)}>
            {say(C.loadAll)}
          </button>
        )}
        <button type="button" disabled={busy} onClick={check}>
          {say(C.check)}
        </button>
        {reading ? (
          <button type="button" onClick={() => (stopped.current = true)}>
            {say(C.stop)}
          </button>
        ) : (
          <button type="button" disabled={busy} onClick={() => (sure ? remove() : setSure(true))}>
            {say(sure ? C.removeSure : C.remove)}
          </button>
        )}
      </div>
      <p role="status" class="told">
        {told}
      </p>
      {problem && <Problem problem={problem} />}
      {error && <ErrorCard error={error} onRetry={check} />}
    </li>
  );
}

export function ConnectionsSection() {
  const { state, reload } = useLoaded(() => call('connections', {}));
  const [changed, setChanged] = useState<ConnectionsView | null>(null);
  const [adding, setAdding] = useState(false);
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const view = changed ?? state.value;
  return (
    <section class="card" aria-labelledby="connections-title">
      <h2 id="connections-title">{say(C.title)}</h2>
      <p>{say(C.text)}</p>
      {!view.permission.granted && (
        <p>
          {say(C.scope)} {view.permission.url && <a href={view.permission.url}>{say(C.grant)}</a>}
        </p>
      )}
      {view.connections.length === 0 && !adding && <p class="muted">{say(C.none)}</p>}
      <ul class="links">
        {view.connections.map((connection) => (
          <ConnectionItem connection={connection} onChanged={setChanged} key={connection.id} />
        ))}
      </ul>
      {adding ? (
        <AddForm
          connectors={view.connectors}
          onCancel={() => setAdding(false)}
          onSaved={(next) => {
            setChanged(next);
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" onClick={() => setAdding(true)}>
          {say(C.add)}
        </button>
      )}
    </section>
  );
}
