/** Health of the 17 aspects: the total as a ring, what would bring most, and each aspect with what it lacks. */
import type { HealthAspectView, HealthCheckView, HealthPanelView } from '../../src/panel/contract';
import { HEALTH_STATES } from '../../src/shared/codes/health';
import { call } from '../client';
import { say } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from './ErrorCard';
import { Integrity } from './Integrity';
import { Loading } from './Loading';
import { useLoaded } from './useLoaded';

const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

const stateText = (state: HealthAspectView['state']): string => {
  const found = HEALTH_STATES.find((each) => each.code === state);
  return found ? say(found.label) : state;
};

const whole = (value: number): string => String(Math.round(value));

/** The number stands in the middle, so that the ring's colour never carries the meaning alone. */
function Ring({ total, whole: all }: { readonly total: number; readonly whole: boolean }) {
  const level = !all ? 'part' : total >= 85 ? 'green' : total >= 50 ? 'amber' : 'red';
  return (
    <svg class={`ring ${level}`} viewBox="0 0 72 72" role="img" aria-label={say(W.healthOf, { n: whole(total) })}>
      <circle class="track" cx="36" cy="36" r={RADIUS} />
      <circle
        class="value"
        cx="36"
        cy="36"
        r={RADIUS}
        stroke-dasharray={`${(ROUND * total) / 100} ${ROUND}`}
        transform="rotate(-90 36 36)"
      />
      <text x="36" y="37" text-anchor="middle" dominant-baseline="middle">
        {whole(total)}
      </text>
    </svg>
  );
}

function Check({ check }: { readonly check: HealthCheckView }) {
  if (check.state === 'notApplicable') return null;
  const met = check.share === 1;
  return (
    <li class={met ? 'met' : 'open'}>
      <span class="mark" aria-hidden="true">
        {met ? '●' : check.state === 'unknown' ? '?' : '○'}
      </span>
      <div>
        {say(check.title)}
        {check.state === 'unknown' && (
          <p class="muted">
            {say(W.notChecked)}
            {check.why ? `: ${say(check.why)}` : ''}
          </p>
        )}
        {check.missing.map((each) => (
          <p class="muted" key={each.text.en}>
            {each.link ? <a href={each.link}>{say(each.text)}</a> : say(each.text)}
          </p>
        ))}
        {!met && check.state === 'checked' && (
          <p class="next">{check.link ? <a href={check.link}>{say(check.action)}</a> : say(check.action)}</p>
        )}
      </div>
    </li>
  );
}

function Aspect({ aspect }: { readonly aspect: HealthAspectView }) {
  return (
    <details class={`aspect ${aspect.state}`}>
      <summary>
        <span class="name">
          {aspect.number}. {say(aspect.title)}
        </span>
        <span class="state">{stateText(aspect.state)}</span>
        <span class="score">{aspect.score === null ? '' : whole(aspect.score)}</span>
      </summary>
      <ul class="checks">
        {aspect.checks.map((check) => (
          <Check check={check} key={check.title.en} />
        ))}
      </ul>
    </details>
  );
}

function Shown({ view }: { readonly view: HealthPanelView }) {
  return (
    <>
      {view.total !== null && (
        <div class="health-total">
          <Ring total={view.total} whole={view.band !== null} />
          <div>
            <strong>
              {view.band ? say(view.band) : say(W.healthPart, { n: view.checked.aspects, m: view.checked.of })}
            </strong>
            <p class="muted">{say(W.healthAbout)}</p>
          </div>
        </div>
      )}
      {view.closed.map((text) => (
        <p class="muted" key={text.en}>
          {say(text)}
        </p>
      ))}
      {view.next.length > 0 && (
        <>
          <h3>{say(W.bringsMost)}</h3>
          <ol class="links">
            {view.next.map((each) => (
              <li key={each.text.en}>
                {each.link ? <a href={each.link}>{say(each.text)}</a> : say(each.text)}{' '}
                <span class="muted">+{each.points < 1 ? '1' : whole(each.points)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{say(W.aspects)}</h3>
      <div>
        {view.aspects.map((aspect) => (
          <Aspect aspect={aspect} key={aspect.number} />
        ))}
      </div>
      <Integrity lines={view.integrity} />
    </>
  );
}

/** Loads by itself: it reads all workbooks, and the numbers above must not wait for it. */
export function HealthCard() {
  const { state, reload } = useLoaded(() => call('health', {}));
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  return (
    <section class="card health" aria-labelledby="health">
      <h2 id="health">{say(W.health)}</h2>
      {state.phase === 'loading' ? <Loading text={say(W.loading)} /> : <Shown view={state.value} />}
    </section>
  );
}
