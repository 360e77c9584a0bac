/** Where the leads live: how full the workbook is, and the move to BigQuery and back by a plan. */
import { useState } from 'preact/hooks';
import type { PanelError, WarehouseDirection, WarehousePlan, WarehouseView } from '../../src/panel/contract';
import { call } from '../client';
import { resetRun, run, startWarehouseRun } from '../state/job';
import { loadOverview, say, screen, shownError } from '../state/store';
import { W } from '../strings';
import { B, LOCATIONS } from '../warehouseStrings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { RunCard } from './RunCard';
import { useLoaded } from './useLoaded';

type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'failed'; readonly error: PanelError }
  | { readonly kind: 'plan'; readonly plan: WarehousePlan };

/** From this share of Google's limit the move is advised. */
const TIGHT = 0.7;

function Plan(props: { readonly plan: WarehousePlan; readonly apply: () => void; readonly cancel: () => void }) {
  const { plan, apply, cancel } = props;
  return (
    <>
      <h3>{say(B.planTitle)}</h3>
      <ol class="steps">
        {plan.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      <h3>{say(B.notesTitle)}</h3>
      {plan.notes.map((note) => (
        <p key={note.en}>{say(note)}</p>
      ))}
      <div class="row">
        <button type="button" class="action" onClick={apply}>
          {say(plan.direction === 'out' ? B.apply : B.applyBack)}
        </button>
        <button type="button" onClick={cancel}>
          {say(B.cancel)}
        </button>
      </div>
    </>
  );
}

function State({ view }: { readonly view: WarehouseView }) {
  const { place, rows, cells, limit } = view;
  if (!place)
    return (
      <>
        <p>{say(B.text)}</p>
        <p>{say(B.inBook, { rows, share: Math.round((cells / limit) * 100) })}</p>
        {cells / limit >= TIGHT && (
          <p role="status">
            <strong>{say(B.tight)}</strong>
          </p>
        )}
      </>
    );
  return (
    <>
      <p>
        {say(B.stored, { rows: place.rows, project: place.project, dataset: place.dataset, location: place.location })}
      </p>
      {rows > 0 && <p class="muted">{say(B.alsoHere, { rows })}</p>}
    </>
  );
}

interface FormProps {
  readonly onShow: (project: string, location: string) => void;
}

function PlaceForm({ onShow }: FormProps) {
  const [project, setProject] = useState('');
  const [location, setLocation] = useState<string>(LOCATIONS[0]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onShow(project.trim(), location.trim());
      }}
    >
      <div class="field">
        <label for="warehouse-project">{say(B.project)}</label>
        <input
          id="warehouse-project"
          required
          pattern="\s*([a-z][a-z0-9.\-]+:)?[a-z][a-z0-9\-]{4,28}[a-z0-9]\s*"
          aria-describedby="warehouse-project-hint"
          value={project}
          onInput={(event) => setProject(event.currentTarget.value)}
        />
        <p class="muted" id="warehouse-project-hint">
          {say(B.projectHint)}
        </p>
      </div>
      <div class="field">
        <label for="warehouse-location">{say(B.location)}</label>
        <input
          id="warehouse-location"
          required
          list="warehouse-locations"
          pattern="\s*(EU|US|[a-z]+-[a-z]+\d{1,2})\s*"
          aria-describedby="warehouse-location-hint"
          value={location}
          onInput={(event) => setLocation(event.currentTarget.value)}
        />
        <datalist id="warehouse-locations">
          {LOCATIONS.map((each) => (
            <option value={each} key={each} />
          ))}
        </datalist>
        <p class="muted" id="warehouse-location-hint">
          {say(B.locationHint)}
        </p>
      </div>
      <button type="submit" class="action">
        {say(B.show)}
      </button>
    </form>
  );
}

export function WarehouseCard() {
  const { state, reload } = useLoaded(() => call('warehouse', {}));
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const [place, setPlace] = useState({ project: '', location: '' });
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const view = state.value;
  const direction: WarehouseDirection = view.place ? 'back' : 'out';
  const show = (project: string, location: string): void => {
    setPlace({ project, location });
    setPhase({ kind: 'planning' });
    call('planWarehouse', { direction, project, location }).then(
      (plan) => setPhase({ kind: 'plan', plan }),
      (error: unknown) => setPhase({ kind: 'failed', error: shownError(error) }),
    );
  };
  const toRefresh = (): void => {
    resetRun();
    screen.value = 'refresh';
    void loadOverview();
  };
  const running = run.value.phase !== 'idle' && run.value.job?.kind === 'warehouse';
  const stale = run.value.phase === 'failed' && run.value.error?.code === 'STALE_PLAN';
  if (running && !stale)
    return (
      <RunCard>
        <button type="button" class="action" onClick={toRefresh}>
          {say(B.refresh)}
        </button>
      </RunCard>
    );
  const again = (): void => {
    resetRun();
    show(place.project, place.location);
  };
  return (
    <section class="card" aria-labelledby="warehouse-title">
      <h2 id="warehouse-title">{say(B.title)}</h2>
      <State view={view} />
      {stale && run.value.error && <ErrorCard error={run.value.error} onRetry={again} />}
      {!view.permission.granted && (
        <p>
          {say(B.scope)} {view.permission.url && <a href={view.permission.url}>{say(B.grant)}</a>}
        </p>
      )}
      {phase.kind === 'planning' && <Loading text={say(B.planning)} />}
      {phase.kind === 'failed' && <ErrorCard error={phase.error} onRetry={() => show(place.project, place.location)} />}
      {phase.kind === 'plan' && !stale && (
        <Plan
          plan={phase.plan}
          apply={() => void startWarehouseRun({ direction, ...place, planId: phase.plan.planId })}
          cancel={() => setPhase({ kind: 'asking' })}
        />
      )}
      {phase.kind !== 'plan' &&
        phase.kind !== 'planning' &&
        (view.place ? (
          <button type="button" onClick={() => show(view.place?.project ?? '', view.place?.location ?? '')}>
            {say(B.showBack)}
          </button>
        ) : (
          <PlaceForm onShow={show} />
        ))}
    </section>
  );
}
