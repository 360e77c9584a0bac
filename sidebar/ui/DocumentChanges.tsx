/** What people edited in the documents’ managed sections: their text and the add-on’s side by side, and a choice for each. */
import { useEffect, useState } from 'preact/hooks';
import type { PanelError, SectionChange, SettleSectionsReport } from '../../src/panel/contract';
import { call } from '../client';
import { D } from '../documentStrings';
import { say, shownError } from '../state/store';
import { W } from '../strings';
import { Choices, DecisionBar, useApplying, useDecisions, type Decisions } from './Decisions';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';

type Looking =
  | { readonly phase: 'looking'; readonly done: number; readonly total: number }
  | { readonly phase: 'ready'; readonly changes: readonly SectionChange[] }
  | { readonly phase: 'failed'; readonly error: PanelError };

/** Documents are looked at a few a call; what was found is shown when all were. */
function useDocumentChanges() {
  const [looking, setLooking] = useState<Looking>({ phase: 'looking', done: 0, total: 0 });
  const look = async (): Promise<void> => {
    setLooking({ phase: 'looking', done: 0, total: 0 });
    const changes: SectionChange[] = [];
    try {
      for (let from: number | null = 0; from !== null;) {
        const part: Awaited<ReturnType<typeof call<'documentChanges'>>> = await call('documentChanges', { from });
        changes.push(...part.changes);
        from = part.next;
        setLooking({ phase: 'looking', done: part.done, total: part.total });
      }
      setLooking({ phase: 'ready', changes });
    } catch (error) {
      setLooking({ phase: 'failed', error: shownError(error) });
    }
  };
  useEffect(() => void look(), []);
  return { looking, look };
}

const keyOf = (change: SectionChange): string => `${change.document}/${change.section}`;

/** A text with the lines that the other one lacks marked. */
function Side({ title, text, other }: { readonly title: string; readonly text: string; readonly other: string }) {
  const others = new Set(other.split(/\n|\v/));
  return (
    <div class="side">
      <h3>{title}</h3>
      {text === '' ? (
        <p class="muted">{say(D.gone)}</p>
      ) : (
        <div class="sideText" tabIndex={0} role="group" aria-label={title}>
          {text.split(/\n|\v/).map((line, at) => (
            <p key={at}>{others.has(line) || line === '' ? line : <mark>{line}</mark>}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function titleOf({ kind, heading }: SectionChange): string {
  if (heading === '') return say(kind === 'edited' ? D.editedBare : D.removedBare);
  return say(kind === 'edited' ? D.edited : D.removed, { heading });
}

interface ItemProps {
  readonly change: SectionChange;
  readonly decisions: Decisions<SectionChange>;
}

function Item({ change, decisions }: ItemProps) {
  return (
    <li class="change">
      <fieldset>
        <legend>
          <span aria-hidden="true">▲</span> {titleOf(change)}
        </legend>
        <p class="muted">
          <a href={change.link}>{change.title}</a>
        </p>
        {change.news && <p class="muted">{say(D.news)}</p>}
        <div class="sides">
          <Side title={say(D.yours)} text={change.now} other={change.wanted} />
          <Side title={say(D.ours)} text={change.wanted} other={change.now} />
        </div>
        {!change.choices.includes('putBack') && <p class="muted">{say(D.noPutBack)}</p>}
        <Choices item={change} decisions={decisions} />
      </fieldset>
    </li>
  );
}

interface ChangedProps {
  readonly changes: readonly SectionChange[];
  readonly done: (report: SettleSectionsReport) => void;
  readonly again: () => void;
}

function Changed({ changes, done, again }: ChangedProps) {
  const decisions = useDecisions(changes, keyOf);
  const settle = (): Promise<SettleSectionsReport> =>
    call('settleSections', {
      decisions: decisions.made.map(({ item: { document, section, seen }, choice }) => ({
        document,
        section,
        seen,
        choice,
      })),
    });
  const { busy, error, apply } = useApplying(settle, done);
  if (busy) return <Loading text={say(W.applying)} />;
  return (
    <>
      {error && <ErrorCard error={error} onRetry={again} />}
      <ul class="changes">
        {changes.map((change) => (
          <Item change={change} key={keyOf(change)} decisions={decisions} />
        ))}
      </ul>
      <DecisionBar count={decisions.made.length} apply={apply} again={again} />
    </>
  );
}

interface SectionsProps {
  /** Decisions have just been carried out. */
  readonly onSettled: () => void;
}

export function DocumentChanges({ onSettled }: SectionsProps) {
  const { looking, look } = useDocumentChanges();
  const [report, setReport] = useState<SettleSectionsReport | null>(null);
  const done = (result: SettleSectionsReport): void => {
    setReport(result);
    onSettled();
    void look();
  };
  if (looking.phase === 'failed') return <ErrorCard error={looking.error} onRetry={() => void look()} />;
  return (
    <section class="card" aria-labelledby="document-changes">
      <h2 id="document-changes">{say(D.title)}</h2>
      {report && (
        <p role="status">
          <strong>{say(D.settled, { written: report.written, settled: report.settled })}</strong>
        </p>
      )}
      {looking.phase === 'looking' && (
        <Loading
          text={looking.total === 0 ? say(W.loading) : say(D.looking, { done: looking.done, total: looking.total })}
        />
      )}
      {looking.phase === 'ready' && looking.changes.length === 0 && <p>{say(D.none)}</p>}
      {looking.phase === 'ready' && looking.changes.length > 0 && (
        <Changed changes={looking.changes} done={done} again={() => void look()} />
      )}
    </section>
  );
}
