/** What people changed in the department's workbooks: a choice for each, carried out together. */
import { useState } from 'preact/hooks';
import type { ApplyChangesReport, ChangeItem, ChangesView, PlanGroup } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { call } from '../client';
import { LINKS } from '../linkStrings';
import { P } from '../planStrings';
import { say } from '../state/store';
import { W } from '../strings';
import { Choices, useApplying, useDecisions, type Decisions } from '../ui/Decisions';
import { DocumentChanges } from '../ui/DocumentChanges';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { PlanCard } from '../ui/PlanCard';
import { PlanGroups } from '../ui/PlanGroups';
import { RunsCard } from '../ui/RunsCard';
import { LinkMapSection } from './LinkMapSection';
import { useLoaded } from '../ui/useLoaded';

const keyOf = (item: ChangeItem): string => `${item.workbook}:${item.id}`;

interface ItemProps {
  readonly item: ChangeItem;
  readonly decisions: Decisions<ChangeItem>;
}

function Item({ item, decisions }: ItemProps) {
  return (
    <li class={item.broken ? 'change broken' : 'change'}>
      <fieldset>
        <legend>
          <span aria-hidden="true">{item.broken ? '●' : '▲'}</span> {say(item.text)}
        </legend>
        {item.where !== '' && (
          <p class="muted">
            <a href={item.link}>{item.where}</a>
            {item.now !== '' && ` · ${say(W.nowThere)}: ${item.now}`}
          </p>
        )}
        {item.conflict && <p class="muted">{say(W.conflictNews)}</p>}
        {item.affects.length > 0 && <p class="wrong">{say(LINKS.willMiss, { list: item.affects.join(', ') })}</p>}
        <Choices item={item} decisions={decisions} />
      </fieldset>
    </li>
  );
}

/** Items of one tab of one workbook. */
interface TabItems {
  readonly book: string;
  readonly tab: string;
  readonly items: ChangeItem[];
}

function byTab(items: readonly ChangeItem[]): TabItems[] {
  const groups = new Map<string, TabItems>();
  for (const item of items) {
    const key = `${item.workbook}|${item.tab}`;
    const group = groups.get(key) ?? { book: say(item.book), tab: item.tab, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Our news and what is put back, as one plan. */
function planOf(view: ChangesView, made: Decisions<ChangeItem>['made']): PlanGroup[] {
  const groups = new Map<string, { book: Text; title: string; lines: Text[] }>();
  const add = (book: Text, title: string, lines: readonly Text[]): void => {
    const group = groups.get(`${book.en}|${title}`) ?? { book, title, lines: [] };
    group.lines.push(...lines);
    groups.set(`${book.en}|${title}`, group);
  };
  for (const { book, title, lines } of view.updates) add(book, title, lines);
  for (const { item, choice } of made) if (choice === 'putBack') add(item.book, item.tab, [item.plan]);
  return [...groups.values()];
}

interface PlanProps {
  readonly view: ChangesView;
  readonly done: (report: ApplyChangesReport) => void;
  readonly reload: () => void;
}

function Plan({ view, done, reload }: PlanProps) {
  const decisions = useDecisions(view.items, keyOf);
  const [shown, setShown] = useState(false);
  const carryOut = (): Promise<ApplyChangesReport> =>
    call('applyChanges', {
      planId: view.planId,
      decisions: decisions.made.map(({ item: { id, workbook }, choice }) => ({ id, workbook, choice })),
    });
  const { busy, error, apply } = useApplying(carryOut, done);
  if (busy) return <Loading text={say(W.applying)} />;
  if (error) return <ErrorCard error={error} onRetry={reload} />;
  const news = view.updates.length;
  const settled = decisions.made.filter(({ choice }) => choice !== 'putBack').length;
  if (shown)
    return (
      <section class="card" aria-live="polite">
        <PlanCard
          level={2}
          groups={planOf(view, decisions.made)}
          notes={[P.undoable]}
          apply={apply}
          cancel={() => setShown(false)}
          cancelText={say(W.back)}
        >
          {settled > 0 && <p>{say(P.decided, { n: settled })}</p>}
        </PlanCard>
      </section>
    );
  return (
    <>
      {news > 0 && (
        <section class="card">
          <h2>{say(W.ourNews)}</h2>
          <PlanGroups groups={view.updates} />
        </section>
      )}
      {byTab(view.items).map(({ book, tab, items }) => (
        <section class="card" key={`${book}|${tab}`}>
          <h2>
            {tab} <span class="muted">· {book}</span>
          </h2>
          <ul class="changes">
            {items.map((item) => (
              <Item item={item} key={keyOf(item)} decisions={decisions} />
            ))}
          </ul>
        </section>
      ))}
      <div class="row">
        <button
          type="button"
          class="action"
          disabled={decisions.made.length + news === 0}
          onClick={() => setShown(true)}
        >
          {decisions.made.length === 0 && news > 0
            ? say(P.showNews, { n: news })
            : say(P.show, { n: decisions.made.length })}
        </button>
        <button type="button" onClick={reload}>
          {say(W.checkAgain)}
        </button>
      </div>
    </>
  );
}

export function ChangesScreen() {
  const { state, reload } = useLoaded(() => call('changes', {}));
  const [report, setReport] = useState<ApplyChangesReport | null>(null);
  // what was decided is a run of its own: the journal is read anew
  const [applied, setApplied] = useState(0);
  const done = (result: ApplyChangesReport): void => {
    setReport(result);
    setApplied(applied + 1);
    reload();
  };
  const undone = (): void => {
    setReport(null);
    reload();
  };
  return (
    <>
      <section class="card">
        <h1>{say(W.changesTitle)}</h1>
        <p>{say(W.changesText)}</p>
        {report && (
          <p role="status">
            <strong>{say(W.changesDone, { written: report.written, settled: report.settled })}</strong>
          </p>
        )}
      </section>
      {state.phase === 'loading' && <Loading text={say(W.comparingBooks)} />}
      {state.phase === 'failed' && <ErrorCard error={state.error} onRetry={reload} />}
      {state.phase === 'ready' && state.value.items.length === 0 && state.value.updates.length === 0 && (
        <section class="card">
          <p>{say(W.noChanges)}</p>
          <button type="button" onClick={reload}>
            {say(W.checkAgain)}
          </button>
        </section>
      )}
      {state.phase === 'ready' && (state.value.items.length > 0 || state.value.updates.length > 0) && (
        <Plan view={state.value} done={done} reload={reload} key={state.value.planId} />
      )}
      <DocumentChanges onSettled={() => setApplied(applied + 1)} />
      <RunsCard key={applied} onUndone={undone} />
      <LinkMapSection />
      {state.phase === 'ready' &&
        state.value.closed.map((title) => (
          <p class="muted" key={title.en}>
            {say(W.closedBook, { book: say(title) })}
          </p>
        ))}
    </>
  );
}
