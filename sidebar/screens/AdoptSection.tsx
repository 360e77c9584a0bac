/** Taking over a table of the team's own: choose a tab, look how it is read, agree. */
import type { AdoptKind, AdoptSource, AdoptView, NewNames } from '../../src/panel/contract';
import { A } from '../adoptStrings';
import { formatCount } from '../format';
import { adoptNames, adoptState, closeAdopt, preview, showSources, takeOver } from '../state/adopt';
import { startRefreshRun } from '../state/job';
import { language, say, screen } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { IssueList } from '../ui/IssueList';
import { Loading } from '../ui/Loading';

function Closed() {
  return (
    <section class="card">
      <h2>{say(A.title)}</h2>
      <p>{say(A.text)}</p>
      <button type="button" onClick={() => void showSources()}>
        {say(A.choose)}
      </button>
    </section>
  );
}

function Choosing({
  sources,
  closed,
}: {
  readonly sources: readonly AdoptSource[];
  readonly closed: readonly string[];
}) {
  const files = [...new Set(sources.map((source) => source.file))];
  return (
    <section class="card">
      <h2>{say(A.which)}</h2>
      {sources.length === 0 && <p>{say(A.none)}</p>}
      {files.map((file) => (
        <div key={file}>
          <h3>{file}</h3>
          <ul class="links">
            {sources
              .filter((source) => source.file === file)
              .map((source) => (
                <li key={`${source.fileId}:${source.sheetId}`}>
                  <button type="button" class="link" onClick={() => void preview(source)}>
                    {source.title}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {closed.map((book) => (
        <p class="muted" key={book}>
          {say(A.closed, { book })}
        </p>
      ))}
      <button type="button" onClick={closeAdopt}>
        {say(W.cancel)}
      </button>
    </section>
  );
}

/** One select a column of ours, with the headers of the table. */
function Mapping({ view, source }: { readonly view: AdoptView; readonly source: AdoptSource }) {
  const choose = (key: string, header: number | null): void => {
    const mapping = Object.fromEntries(
      view.columns.flatMap((column) => {
        const index = column.key === key ? header : column.header;
        return index === null ? [] : [[column.key, index]];
      }),
    );
    void preview(source, { kind: view.kind, mapping });
  };
  return (
    <details>
      <summary>{say(A.columns)}</summary>
      {view.columns.map((column) => (
        <label class="field" key={column.key}>
          <span>
            {say(column.title)}
            {column.required && <span class="muted"> · {say(A.need)}</span>}
          </span>
          <select
            value={column.header ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              choose(column.key, value === '' ? null : Number(value));
            }}
          >
            <option value="">{say(A.nothing)}</option>
            {view.headers.map((header, index) => (header === '' ? null : <option value={index}>{header}</option>))}
          </select>
        </label>
      ))}
    </details>
  );
}

const LISTS = ['channels', 'products', 'segments'] as const;

/** Names that the department lacks, ticked unless the person unticks them. */
function UnknownNames({ unknown }: { readonly unknown: NewNames }) {
  if (LISTS.every((list) => unknown[list].length === 0)) return null;
  const toggle = (list: keyof NewNames, name: string, on: boolean): void => {
    const rest = adoptNames.value[list].filter((each) => each !== name);
    adoptNames.value = { ...adoptNames.value, [list]: on ? [...rest, name] : rest };
  };
  return (
    <fieldset>
      <legend>{say(W.addNames)}</legend>
      {LISTS.flatMap((list) =>
        unknown[list].map((name) => (
          <label class="check" key={`${list}:${name}`}>
            <input
              type="checkbox"
              checked={adoptNames.value[list].includes(name)}
              onChange={(event) => toggle(list, name, event.currentTarget.checked)}
            />
            {name}
          </label>
        )),
      )}
    </fieldset>
  );
}

function Counts({ view }: { readonly view: AdoptView }) {
  const counts = [
    [W.rowsRead, view.rowsRead],
    [W.added, view.added],
    [W.changed, view.changed],
    [W.unchanged, view.unchanged],
    [W.kept, view.kept],
    [W.rejected, view.rejected],
  ] as const;
  return (
    <dl>
      {counts.map(([term, count]) => (
        <div key={term.en}>
          <dt>{say(term)}</dt>
          <dd>{formatCount(count, language.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Kind({ view, source }: { readonly view: AdoptView; readonly source: AdoptSource }) {
  return (
    <label class="field">
      <span>{say(A.as)}</span>
      <select
        value={view.kind ?? ''}
        onChange={(event) => void preview(source, { kind: event.currentTarget.value as AdoptKind, mapping: null })}
      >
        {view.kinds.map(({ kind, title }) => (
          <option value={kind} key={kind}>
            {say(title)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Preview({ view, source }: { readonly view: AdoptView; readonly source: AdoptSource }) {
  const work = view.added + view.changed;
  return (
    <>
      <section class="card">
        <h2>{view.kind === null ? say(A.noTable) : source.title}</h2>
        <p class="muted">{view.kind === null ? source.title : source.file}</p>
        {view.kind !== null && (
          <>
            <Kind view={view} source={source} />
            {view.headerRow !== null && <p class="muted">{say(A.headerRow, { row: view.headerRow })}</p>}
            {view.wide ? <p>{say(A.wide)}</p> : <Mapping view={view} source={source} />}
            {view.remembered && <p class="muted">{say(A.remembered)}</p>}
            {view.sample.length > 0 && (
              <>
                <h3>{say(A.first)}</h3>
                <ul class="links">
                  {view.sample.map(({ line, text }) => (
                    <li key={line}>
                      <span class="muted">{say(A.row, { n: line })}:</span> {text}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <Counts view={view} />
            <UnknownNames unknown={view.unknown} />
            {work === 0 && view.kept === 0 && view.unchanged > 0 && <p>{say(A.upToDate)}</p>}
          </>
        )}
        <div class="row">
          {work > 0 && (
            <button type="button" class="action" onClick={() => void takeOver(source)}>
              {say(A.take, { n: work })}
            </button>
          )}
          <button type="button" onClick={() => void showSources()}>
            {say(A.other)}
          </button>
        </div>
      </section>
      {view.problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={view.problems} />
        </section>
      )}
    </>
  );
}

function Done({ view }: { readonly view: AdoptView }) {
  const refresh = (): void => {
    closeAdopt();
    screen.value = 'refresh';
    void startRefreshRun();
  };
  return (
    <section class="card" role="status">
      <strong>{say(A.done, { added: view.added, changed: view.changed })}</strong>
      {view.link && (
        <p>
          <a href={view.link}>{say(A.open)}</a>
        </p>
      )}
      <div class="row">
        <button type="button" class="action" onClick={refresh}>
          {say(W.goRefresh)}
        </button>
        <button type="button" onClick={() => void showSources()}>
          {say(A.other)}
        </button>
      </div>
    </section>
  );
}

export function AdoptSection() {
  const state = adoptState.value;
  switch (state.phase) {
    case 'closed':
      return <Closed />;
    case 'loading':
      return <Loading text={say(W.loading)} />;
    case 'choosing':
      return <Choosing sources={state.view.sources} closed={state.view.closed.map((book) => say(book))} />;
    case 'reading':
      return <Loading text={say(A.reading)} />;
    case 'writing':
      return <Loading text={say(A.writing)} />;
    case 'preview':
      return <Preview view={state.view} source={state.source} />;
    case 'done':
      return <Done view={state.view} />;
    case 'failed': {
      const { source } = state;
      return <ErrorCard error={state.error} onRetry={() => void (source ? preview(source) : showSources())} />;
    }
  }
}
