/** Where the leads live: how full the workbook is, and the move to BigQuery and back by a plan. */
import { useState } from 'preact/hooks';
import type { WarehouseDirection, WarehousePlan, WarehouseView } from '../../src/panel/contract';
import { call } from '../client';
import { startWarehouseRun } from '../state/job';
import { say } from '../state/store';
import { W } from '../strings';
import { B, LOCATIONS } from '../warehouseStrings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { PlanCard } from './PlanCard';
import { PlannedRun } from './PlannedRun';
import { useLoaded } from './useLoaded';

/** From this share of Google's limit the move is advised. */
const TIGHT = 0.7;

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

interface Place {
  readonly direction: WarehouseDirection;
  readonly project: string;
  readonly location: string;
}

export function WarehouseCard() {
  const { state, reload } = useLoaded(() => call('warehouse', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const view = state.value;
  const { place, permission } = view;
  return (
    <PlannedRun<Place, WarehousePlan>
      kind="warehouse"
      heading={
        <>
          <h2 id="warehouse-title">{say(B.title)}</h2>
          <State view={view} />
          {!permission.granted && (
            <p>
              {say(B.scope)} {permission.url && <a href={permission.url}>{say(B.grant)}</a>}
            </p>
          )}
        </>
      }
      load={(input) => call('planWarehouse', input)}
      ask={(show) =>
        place ? (
          <button
            type="button"
            onClick={() => show({ direction: 'back', project: place.project, location: place.location })}
          >
            {say(B.showBack)}
          </button>
        ) : (
          <PlaceForm onShow={(project, location) => show({ direction: 'out', project, location })} />
        )
      }
      plan={(plan, input, leave) => (
        <PlanCard
          groups={plan.groups}
          steps={plan.steps}
          notes={plan.notes}
          applyText={say(plan.direction === 'out' ? B.apply : B.applyBack)}
          cancelText={say(B.cancel)}
          apply={() => void startWarehouseRun({ ...input, planId: plan.planId })}
          cancel={leave}
        />
      )}
    />
  );
}
