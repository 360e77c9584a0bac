/** What people changed in the department's workbooks: a choice for each, carried out together. */
import { useState } from 'preact/hooks';
import type { ApplyChangesReport, ChangeItem, ChangesView } from '../../src/panel/contract';
import { call } from '../client';
import { say } from '../state/store';
import { W } from '../strings';
import { Choices, DecisionBar, useApplying, useDecisions, type Decisions } from '../ui/Decisions';
import { DocumentChanges } from '../ui/DocumentChanges';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { UndoCard } from '../ui/UndoCard';
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
        <Choices item={item} decisions={decisions} />
      </fieldset>
    </li>
  );
}

const byTab = (items: readonly ChangeItem[]): ReadonlyMap<string, readonly ChangeItem[]> => {
  const groups = new Map<string, ChangeItem[]>();
  for (const item of items) groups.set(item.tab, [...(groups.get(item.tab) ?? []), item]);
  return groups;
};

interface PlanProps {
  readonly view: ChangesView;
  readonly done: (report: ApplyChangesReport) => void;
  readonly reload: () => void;
}

function Plan({ view, done, reload }: PlanProps) {
  const decisions = useDecisions(view.items, keyOf);
  const carryOut = (): Promise<ApplyChangesReport> =>
    call('applyChanges', {
      planId: view.planId,
      decisions: decisions.made.map(({ item: { id, workbook }, choice }) => ({ id, workbook, choice })),
    });
  const { busy, error, apply } = useApplying(carryOut, done);
  if (busy) return <Loading text={say(W.applying)} />;
  return (
    <>
      {error && <ErrorCard error={error} onRetry={reload} />}
      {view.updates.length > 0 && (
        <section class="card">
          <h2>{say(W.ourNews)}</h2>
          <ul>
            {view.updates.map((update) => (
              <li key={update.tab}>
                {update.tab}: {say(update.text)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {[...byTab(view.items)].map(([tab, items]) => (
        <section class="card" key={tab}>
          <h2>{tab}</h2>
          <ul class="changes">
            {items.map((item) => (
              <Item item={item} key={keyOf(item)} decisions={decisions} />
            ))}
          </ul>
        </section>
      ))}
      <DecisionBar count={decisions.made.length} news={view.updates.length} apply={apply} again={reload} />
    </>
  );
}

export function ChangesScreen() {
  const { state, reload } = useLoaded(() => call('changes', {}));
  const [report, setReport] = useState<ApplyChangesReport | null>(null);
  const done = (result: ApplyChangesReport): void => {
    setReport(result);
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
      <DocumentChanges />
      <UndoCard />
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
