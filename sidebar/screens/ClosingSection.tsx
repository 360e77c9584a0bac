/** Weeks and months: what is closed, what waits and for whom; closing a week anyway and opening it again, each with a reason. */
import { useState } from 'preact/hooks';
import type { ClosingPeriodView, ClosingView, PanelError } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { call } from '../client';
import { C } from '../closingStrings';
import { formatDate } from '../format';
import { language, say, shownError } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';

type Decide = (period: ClosingPeriodView, reason: string) => void;

interface DecisionProps {
  readonly id: string;
  /** What is decided on, for those who hear the button without its line. */
  readonly about: string;
  readonly label: Text;
  readonly busy: boolean;
  readonly decide: (reason: string) => void;
}

function Decision({ id, about, label, busy, decide }: DecisionProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <button type="button" class="link" aria-label={`${say(label)}: ${about}`} onClick={() => setOpen(true)}>
        {say(label)}
      </button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide(reason.trim());
      }}
    >
      <label for={id}>{say(C.why)}</label>
      <input
        id={id}
        required
        minLength={3}
        maxLength={500}
        value={reason}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p class="muted" id={`${id}-hint`}>
        {say(C.whyHint)}
      </p>
      <div class="row">
        <button type="submit" class="action" disabled={busy}>
          {say(C.confirm)}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          {say(W.cancel)}
        </button>
      </div>
    </form>
  );
}

function detailsOf(period: ClosingPeriodView): string[] {
  const waiting = say(period.waiting);
  const day = (date: string): string => formatDate(date, language.value);
  // a period that waits for data closes when they come, whatever its day says
  const when =
    period.closedAt !== null
      ? say(C.closedOn, { date: day(period.closedAt) })
      : waiting === ''
        ? say(C.closesOn, { date: day(period.closesOn) })
        : say(C.closesThen);
  return [
    ...(waiting === '' ? [] : [say(C.waits, { what: waiting })]),
    when,
    ...(period.reason === '' ? [] : [say(C.by, { who: period.closedBy, why: period.reason })]),
    ...(period.corrections === 0 ? [] : [say(C.corrections, { n: period.corrections })]),
  ];
}

const labelOf = (period: ClosingPeriodView): Text =>
  period.can === 'reopen' ? C.reopen : say(period.waiting) === '' ? C.close : C.closeAnyway;

/** Many periods that wait: one line and one decision. */
function Backlog({ view, busy, decide }: { view: ClosingView; busy: boolean; decide: (reason: string) => void }) {
  if (!view.backlog) return null;
  const span = say(view.backlog.span);
  return (
    <div class="notice">
      <p>
        <strong>{say(C.backlog, { span })}</strong>
        <br />
        <span class="muted">{say(C.waits, { what: say(view.backlog.waiting) })}</span>
      </p>
      <p>{say(C.backlogHint)}</p>
      <Decision id="why-backlog" about={span} label={C.closeAll} busy={busy} decide={decide} />
    </div>
  );
}

function Periods({ view, busy, decide }: { view: ClosingView; busy: boolean; decide: Decide }) {
  return (
    <ul class="links">
      {view.periods.map((period) => (
        <li key={period.period}>
          <strong>{say(period.title)}</strong> · {say(period.state)}
          <br />
          <span class="muted">{detailsOf(period).join(' · ')}</span>
          {period.can !== null && (
            <div>
              <Decision
                id={`why-${period.period.replace('/', '-')}`}
                about={say(period.title)}
                label={labelOf(period)}
                busy={busy}
                decide={(reason) => decide(period, reason)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A section of the refresh screen. */
export function ClosingSection() {
  const { state, reload } = useLoaded(() => call('closing', {}));
  const [decided, setDecided] = useState<ClosingView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const run = (answer: Promise<ClosingView>): void => {
    setBusy(true);
    setError(null);
    answer.then(setDecided, (failure: unknown) => setError(shownError(failure))).finally(() => setBusy(false));
  };
  const decide: Decide = (period, reason) =>
    run(call(period.can === 'reopen' ? 'reopenWeek' : 'closeWeek', { period: period.period, reason }));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const view = decided ?? state.value;
  return (
    <section class="card" aria-labelledby="closing-title">
      <h2 id="closing-title">{say(C.title)}</h2>
      <p>{say(view.off ? C.off : C.about)}</p>
      <Backlog view={view} busy={busy} decide={(reason) => run(call('closeWaiting', { reason }))} />
      <Periods key={view.periods.map((period) => period.can).join()} view={view} busy={busy} decide={decide} />
      {error && <ErrorCard error={error} />}
      <p>
        <a href={view.link}>{say(C.openTab)}</a>
      </p>
    </section>
  );
}
