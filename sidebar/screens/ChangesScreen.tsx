/** What people changed in the department's workbooks: a choice for each, carried out together. */
import { useState } from 'preact/hooks';
import type { ApplyChangesReport, ChangeChoice, ChangeItem, ChangesView } from '../../src/panel/contract';
import type { PanelError } from '../../src/panel/contract';
import { call } from '../client';
import { say, shownError } from '../state/store';
import { W } from '../strings';
import { CHOICES } from '../ui/changeChoices';
import { DocumentChanges } from '../ui/DocumentChanges';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { UndoCard } from '../ui/UndoCard';
import { LinkMapSection } from './LinkMapSection';
import { useLoaded } from '../ui/useLoaded';

const keyOf = (item: ChangeItem): string => `${item.workbook}:${item.id}`;
type Chosen = Readonly<Record<string, ChangeChoice>>;

interface ItemProps {
  readonly item: ChangeItem;
  readonly chosen: ChangeChoice | undefined;
  readonly choose: (choice: ChangeChoice | undefined) => void;
}

function Item({ item, chosen, choose }: ItemProps) {
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
        <div class="choices">
          {item.choices.map((choice) => (
            <label key={choice}>
              <input
                type="checkbox"
                checked={chosen === choice}
                onChange={(event) => choose(event.currentTarget.checked ? choice : undefined)}
              />
              {say(CHOICES[choice])}
            </label>
          ))}
        </div>
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
  const [chosen, setChosen] = useState<Chosen>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const set = (item: ChangeItem, choice: ChangeChoice | undefined): void => {
    const { [keyOf(item)]: _before, ...others } = chosen;
    setChosen(choice === undefined ? others : { ...others, [keyOf(item)]: choice });
  };
  const decisions = view.items.flatMap((item) => {
    const choice = chosen[keyOf(item)];
    return choice === undefined ? [] : [{ id: item.id, workbook: item.workbook, choice }];
  });
  const apply = (): void => {
    setBusy(true);
    setError(null);
    call('applyChanges', { planId: view.planId, decisions }).then(done, (failure: unknown) => {
      setBusy(false);
      setError(shownError(failure));
    });
  };
  if (busy) return <Loading text={say(W.applying)} />;
  const work = decisions.length > 0 || view.updates.length > 0;
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
              <Item item={item} key={keyOf(item)} chosen={chosen[keyOf(item)]} choose={(choice) => set(item, choice)} />
            ))}
          </ul>
        </section>
      ))}
      <div class="row">
        <button type="button" class="action" disabled={!work} onClick={apply}>
          {say(W.applyChosen, { n: decisions.length })}
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
