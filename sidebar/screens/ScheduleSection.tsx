/** The schedule: day and hour, who runs it, what came of it last, the digest; anybody who may edit can take it over. */
import { useState } from 'preact/hooks';
import { WEEKDAY_NAMES } from '../../src/shared/codes/schedule';
import type { PanelError, ScheduleView } from '../../src/panel/contract';
import { call } from '../client';
import { formatDate } from '../format';
import { S } from '../scheduleStrings';
import { language, say, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';

/** `2026-03-30T09:00` as a date and a time. */
const moment = (text: string): string => `${formatDate(text.slice(0, 10), language.value)}, ${text.slice(11, 16)}`;

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
const addressesOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');

function Status({ view }: { readonly view: ScheduleView }) {
  const next = view.next === null ? '' : moment(view.next);
  return (
    <div role="status">
      <p>{say(S[view.state], { owner: view.owner, next })}</p>
      {view.overdue && <p class="next">{say(S.overdue)}</p>}
      {view.last && <p class="muted">{say(S.last, { at: moment(view.last.at), text: say(view.last.text) })}</p>}
    </div>
  );
}

interface FormProps {
  readonly view: ScheduleView;
  readonly busy: boolean;
  readonly save: (day: number, hour: number, digest: readonly string[]) => void;
}

function Form({ view, busy, save }: FormProps) {
  const [day, setDay] = useState(view.day);
  const [hour, setHour] = useState(view.hour);
  const [digest, setDigest] = useState(view.digest.join(', '));
  const addresses = addressesOf(digest);
  const wrong = addresses.some((address) => !ADDRESS.test(address));
  const label = view.state === 'off' ? S.on : view.state === 'mine' ? S.save : S.take;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) save(day, hour, addresses);
      }}
    >
      <label for="schedule-day">{say(S.day)}</label>
      <select id="schedule-day" value={day} onChange={(event) => setDay(Number(event.currentTarget.value))}>
        {WEEKDAY_NAMES.map((name, index) => (
          <option value={index} key={name.en}>
            {say(name)}
          </option>
        ))}
      </select>
      <label for="schedule-hour">{say(S.hour)}</label>
      <select id="schedule-hour" value={hour} onChange={(event) => setHour(Number(event.currentTarget.value))}>
        {Array.from({ length: 24 }, (_, each) => (
          <option value={each} key={each}>
            {each}:00
          </option>
        ))}
      </select>
      <p class="muted">{say(S.zone, { zone: view.timeZone })}</p>
      <label for="schedule-digest">{say(S.digest)}</label>
      <input
        id="schedule-digest"
        value={digest}
        aria-invalid={wrong}
        aria-describedby="schedule-digest-hint"
        onInput={(event) => setDigest(event.currentTarget.value)}
      />
      <p class="muted" id="schedule-digest-hint">
        {wrong ? say(S.wrong) : say(S.digestHint)}
      </p>
      <button type="submit" disabled={busy || wrong}>
        {say(label)}
      </button>
    </form>
  );
}

/** A section of the refresh screen. */
export function ScheduleSection() {
  const { state, reload } = useLoaded(() => call('schedule', {}));
  const [changed, setChanged] = useState<ScheduleView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const work = (job: Promise<ScheduleView>): void => {
    setBusy(true);
    setError(null);
    job.then(setChanged, (failure: unknown) => setError(shownError(failure))).finally(() => setBusy(false));
  };
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const view = changed ?? state.value;
  return (
    <section class="card" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{say(S.title)}</h2>
      <p>{say(S.about)}</p>
      <Status view={view} />
      <Form
        key={`${view.state} ${view.day} ${view.hour} ${view.digest.join()}`}
        view={view}
        busy={busy}
        save={(day, hour, digest) => work(call('setSchedule', { day, hour, digest }))}
      />
      {view.state !== 'off' && (
        <button type="button" disabled={busy} onClick={() => work(call('stopSchedule', {}))}>
          {say(S.stop)}
        </button>
      )}
      {error && <ErrorCard error={error} />}
    </section>
  );
}
