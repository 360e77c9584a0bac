/** The department at a glance: the month's five numbers, what to do next, where things are. */
import type { HeadlineNumber, NextAction, Overview } from '../../src/panel/contract';
import { STATUS_MARKS, STATUS_WORDS } from '../../src/shared/codes/status';
import { formatCount, formatDate, formatDay, formatMoney, formatMonth, formatShare } from '../format';
import { F } from '../frameStrings';
import { forgetRun, resumeRun } from '../state/job';
import { language, loadOverview, say, screen } from '../state/store';
import { W } from '../strings';
import { HealthCard } from '../ui/HealthCard';
import { IssueList } from '../ui/IssueList';
import { RunCard } from '../ui/RunCard';
import { RunningCard } from '../ui/RunningCard';

type Department = Extract<Overview, { state: 'department' }>;

function amount(value: number | null, { unit }: HeadlineNumber, currency: string): string {
  if (value === null) return '—';
  if (unit === 'money') return formatMoney(value, currency, language.value);
  return unit === 'ratio' ? formatShare(value, language.value) : formatCount(value, language.value);
}

interface HeadlineProps {
  readonly figure: HeadlineNumber;
  readonly state: Department;
}

/** Fact of the week against its plan; below, how the month goes, which is what the status judges. */
function Headline({ figure, state }: HeadlineProps) {
  const week = state.week?.metrics[figure.metric];
  const { currency } = state;
  const plan = week?.plan ?? null;
  return (
    <li class={`figure ${figure.status}`}>
      <span class="name">{say(figure.title)}</span>
      <span class="fact">{amount(week?.fact ?? null, figure, currency)}</span>
      <span class="muted month">
        {plan === null ? say(W.noPlan) : say(F.weekPlan, { plan: amount(plan, figure, currency) })}
      </span>
      <span class="muted month">
        {say(F.inMonth)}{' '}
        <span class="status">
          <span aria-hidden="true">{STATUS_MARKS[figure.status]}</span> {say(STATUS_WORDS[figure.status])}
        </span>
        {` · ${amount(figure.fact, figure, currency)}`}
        {figure.toDate !== null && ` · ${say(W.toDate, { p: formatShare(figure.toDate, language.value) })}`}
      </span>
    </li>
  );
}

function Numbers({ state }: { readonly state: Department }) {
  if (state.headline.length === 0) {
    return (
      <section class="card">
        <h2>{say(W.emptyTitle)}</h2>
        <p>{say(W.emptyText)}</p>
        <button type="button" class="action" onClick={() => (screen.value = 'import')}>
          {say(W.importTitle)}
        </button>
      </section>
    );
  }
  const { week } = state;
  const day = (iso: string): string => formatDay(iso, language.value);
  return (
    <section class="card" aria-labelledby="week">
      <div class="between">
        <h2 id="week">
          {week
            ? say(F.week, { from: day(week.from), to: day(week.to) })
            : state.month && formatMonth(state.month, language.value)}
        </h2>
        <a href={state.rnp}>{say(F.openRnp)}</a>
      </div>
      {state.asOf && <p class="muted">{say(W.asOf, { date: formatDate(state.asOf, language.value) })}</p>}
      <ul class="figures">
        {state.headline.map((figure) => (
          <Headline figure={figure} state={state} key={figure.metric} />
        ))}
      </ul>
    </section>
  );
}

function Action({ action }: { readonly action: NextAction }) {
  const target = action.screen;
  return (
    <li>
      {target ? (
        <button type="button" class="link" onClick={() => (screen.value = target)}>
          {say(action.text)}
        </button>
      ) : (
        <a href={action.link ?? ''}>{say(action.text)}</a>
      )}
    </li>
  );
}

function Unfinished({ state }: { readonly state: Department }) {
  const job = state.unfinished;
  if (!job) return null;
  return (
    <section class="card warning">
      <h2>{say(W.unfinished)}</h2>
      <p>{say(job.label)}</p>
      <div class="row">
        <button type="button" class="action" onClick={() => void resumeRun(job).then(loadOverview)}>
          {say(W.resume)}
        </button>
        <button type="button" onClick={() => void forgetRun(job).then(loadOverview)}>
          {say(W.forget)}
        </button>
      </div>
    </section>
  );
}

export function OverviewScreen({ state }: { readonly state: Department }) {
  return (
    <>
      <RunningCard />
      <Unfinished state={state} />
      <RunCard />
      <Numbers state={state} />
      {state.nextActions.length > 0 && (
        <section class="card">
          <h2>{say(W.nextActions)}</h2>
          <ul class="links">
            {state.nextActions.map((action) => (
              <Action action={action} key={action.text.en} />
            ))}
          </ul>
        </section>
      )}
      {state.problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={state.problems} />
        </section>
      )}
      {state.sample && (
        <section class="card">
          <h2>{say(F.sampleTitle)}</h2>
          <p>{say(F.sampleHint)}</p>
          <button type="button" class="link" onClick={() => (screen.value = 'settings')}>
            {say(F.sampleOpen)}
          </button>
        </section>
      )}
      <HealthCard />
      <section class="card">
        <h2>{say(W.books)}</h2>
        <ul class="links">
          {[...state.workbooks, state.folder].map((link) => (
            <li key={link.url}>
              <a href={link.url}>{link.title}</a>
            </li>
          ))}
        </ul>
        {state.lastRun && (
          <p class="muted">
            {say(W.lastRun)}: {formatDate(state.lastRun.at, language.value)} · {state.lastRun.what} ·{' '}
            {state.lastRun.result}
          </p>
        )}
      </section>
    </>
  );
}
