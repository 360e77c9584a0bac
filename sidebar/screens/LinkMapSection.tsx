/** The map of links: choose a tab or a kind of documents and see what it feeds, what feeds it, and what breaks without it. */
import { useState } from 'preact/hooks';
import type { BrokenLink, LinkEnd, LinkMapView, LinkNode } from '../../src/panel/contract';
import { call } from '../client';
import { LINKS } from '../linkStrings';
import { say } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { PutBack } from '../ui/PutBack';
import { useLoaded } from '../ui/useLoaded';

const SHOWN = 12;

type Titles = ReadonlyMap<string, string>;

function listed(keys: readonly string[], titles: Titles): string {
  const names = keys.map((key) => titles.get(key) ?? key);
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` ${say(W.more, { n: rest })}` : '');
}

function Ends({
  ends,
  titles,
  choose,
}: {
  readonly ends: readonly LinkEnd[];
  readonly titles: Titles;
  readonly choose: (key: string) => void;
}) {
  return (
    <ul class="links">
      {ends.map((end) => (
        <li key={end.key}>
          <button type="button" class="link" onClick={() => choose(end.key)}>
            {titles.get(end.key) ?? end.key}
          </button>{' '}
          <span class="muted">
            {say(end.how)}
            {end.parts.length > 0 && `: ${end.parts.join(', ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Node({
  node,
  titles,
  choose,
}: {
  readonly node: LinkNode;
  readonly titles: Titles;
  readonly choose: (key: string) => void;
}) {
  const state = node.state === 'gone' ? LINKS.gone : node.state === 'closed' ? LINKS.closed : null;
  return (
    <div role="status" aria-live="polite">
      <h3>
        {node.title}
        {state && <span class="muted"> · {say(state)}</span>}
      </h3>
      <p class="muted">
        {node.place}
        {node.url && (
          <>
            {' · '}
            <a href={node.url}>{say(LINKS.open)}</a>
          </>
        )}
      </p>
      <h4>{say(LINKS.feeds)}</h4>
      {node.feeds.length > 0 ? (
        <Ends ends={node.feeds} titles={titles} choose={choose} />
      ) : (
        <p>{say(LINKS.feedsNothing)}</p>
      )}
      <h4>{say(LINKS.fedBy)}</h4>
      {node.fedBy.length > 0 ? (
        <Ends ends={node.fedBy} titles={titles} choose={choose} />
      ) : (
        <p>{say(LINKS.fedByNothing)}</p>
      )}
      <h4>{say(LINKS.ifDeleted)}</h4>
      <p>
        {node.affects.length > 0
          ? say(LINKS.willMiss, { list: listed(node.affects, titles) })
          : say(LINKS.ifDeletedNothing)}
      </p>
    </div>
  );
}

function Broken({
  broken,
  titles,
  reload,
}: {
  readonly broken: readonly BrokenLink[];
  readonly titles: Titles;
  readonly reload: () => void;
}) {
  if (broken.length === 0) return <p class="muted">{say(LINKS.brokenNone)}</p>;
  return (
    <>
      <h3>
        {say(LINKS.broken)}: {broken.length}
      </h3>
      <ul class="issues">
        {broken.map((link) => (
          <li key={link.text.en} class="error">
            <span class="mark" aria-hidden="true">
              ●
            </span>
            <div>
              <strong>{link.url ? <a href={link.url}>{say(link.text)}</a> : say(link.text)}</strong>
              <p>{say(LINKS.relies, { list: listed(link.affects, titles) })}</p>
              {link.gone && <PutBack gone={link.gone} onDone={reload} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Chosen({ view }: { readonly view: LinkMapView }) {
  const [search, setSearch] = useState('');
  const [key, setKey] = useState(view.nodes[0]?.key ?? '');
  const titles: Titles = new Map(view.nodes.map((node) => [node.key, node.title]));
  const wanted = search.trim().toLowerCase();
  const found = view.nodes.filter((node) => node.title.toLowerCase().includes(wanted));
  const node = found.find((each) => each.key === key) ?? found[0];
  const choose = (next: string): void => {
    setSearch('');
    setKey(next);
  };
  return (
    <>
      <label class="field">
        <span>{say(LINKS.search)}</span>
        <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{say(LINKS.choose)}</span>
        <select value={node?.key ?? ''} onChange={(event) => setKey(event.currentTarget.value)}>
          {found.map((each) => (
            <option value={each.key} key={each.key}>
              {each.title} · {each.place}
            </option>
          ))}
        </select>
      </label>
      {node ? <Node node={node} titles={titles} choose={choose} /> : <p role="status">{say(LINKS.nothingFound)}</p>}
    </>
  );
}

function Loaded() {
  const { state, reload } = useLoaded(() => call('linkMap', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const titles = new Map(state.value.nodes.map((node) => [node.key, node.title]));
  return (
    <>
      <Broken broken={state.value.broken} titles={titles} reload={reload} />
      <Chosen view={state.value} />
    </>
  );
}

export function LinkMapSection() {
  const [open, setOpen] = useState(false);
  return (
    <section class="card" aria-labelledby="links">
      <h2 id="links">{say(LINKS.title)}</h2>
      <p>{say(LINKS.text)}</p>
      {open ? (
        <Loaded />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {say(LINKS.show)}
        </button>
      )}
    </section>
  );
}
