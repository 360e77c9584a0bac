/** The department's language: the plan of a change, what stays as people made it, and the run. */
import { useState } from 'preact/hooks';
import type { LanguagePlanView, PanelError, SettingsView } from '../../src/panel/contract';
import type { Language } from '../../src/shared/text';
import { call } from '../client';
import { L } from '../languageStrings';
import { resetRun, run, startLanguageRun } from '../state/job';
import { loadOverview, say, screen, shownError } from '../state/store';
import { LANGUAGE_NAMES } from '../strings';
import { ErrorCard } from './ErrorCard';
import { Loading } from './Loading';
import { PlanGroups } from './PlanGroups';
import { RunCard } from './RunCard';

type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'failed'; readonly error: PanelError }
  | { readonly kind: 'plan'; readonly plan: LanguagePlanView };

interface PlanProps {
  readonly plan: LanguagePlanView;
  readonly apply: () => void;
  readonly cancel: () => void;
}

function Plan({ plan, apply, cancel }: PlanProps) {
  return (
    <>
      <h2>{say(L.planTitle)}</h2>
      <p>{say(L.total, { cells: plan.cells, documents: plan.documents })}</p>
      <PlanGroups groups={plan.groups} />
      <h3>{say(L.keptTitle)}</h3>
      {plan.kept.length === 0 && <p class="muted">{say(L.nothingKept)}</p>}
      <ul>
        {plan.kept.map((item) => (
          <li key={`${item.tab}${item.where}${item.text.en}`}>
            <a href={item.link}>{[item.tab, item.where].filter(Boolean).join(', ')}</a>: {say(item.text)}
            {item.now !== '' && ` · ${item.now}`}
          </li>
        ))}
      </ul>
      {plan.warnings.length > 0 && (
        <>
          <h3>{say(L.warningsTitle)}</h3>
          <ul>
            {plan.warnings.map((warning) => (
              <li key={warning.en}>{say(warning)}</li>
            ))}
          </ul>
        </>
      )}
      {plan.closed.map((book) => (
        <p key={book.en}>{say(L.closed, { book: say(book) })}</p>
      ))}
      <p>{say(L.afterRefresh)}</p>
      <p class="muted">{say(L.back)}</p>
      <div class="row">
        <button type="button" class="action" onClick={apply}>
          {say(L.apply)}
        </button>
        <button type="button" onClick={cancel}>
          {say(L.cancel)}
        </button>
      </div>
    </>
  );
}

interface Props {
  readonly settings: SettingsView;
}

export function LanguageCard({ settings }: Props) {
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const other: Language = settings.language === 'ru' ? 'en' : 'ru';
  const show = (to: Language): void => {
    setPhase({ kind: 'planning' });
    call('planLanguage', { to }).then(
      (plan) => setPhase({ kind: 'plan', plan }),
      (error: unknown) => setPhase({ kind: 'failed', error: shownError(error) }),
    );
  };
  const toRefresh = (): void => {
    resetRun();
    screen.value = 'refresh';
    void loadOverview();
  };
  const running = run.value.phase !== 'idle' && (run.value.job === null || run.value.job.kind === 'language');
  const stale = run.value.phase === 'failed' && run.value.error?.code === 'STALE_PLAN';
  if (running && !stale)
    return (
      <RunCard>
        <button type="button" class="action" onClick={toRefresh}>
          {say(L.refresh)}
        </button>
      </RunCard>
    );
  const again = (to: Language): void => {
    resetRun();
    show(to);
  };
  return (
    <section class="card">
      <h1>{say(L.title)}</h1>
      {stale && phase.kind === 'plan' && run.value.error && (
        <ErrorCard error={run.value.error} onRetry={() => again(phase.plan.to)} />
      )}
      {phase.kind === 'asking' && (
        <>
          <p>{say(L.text)}</p>
          {settings.languageLeft.length > 0 && (
            <p role="status">
              {say(L.unfinished, { what: settings.languageLeft.map((left) => say(left)).join(', ') })}
            </p>
          )}
          <div class="row">
            <button
              type="button"
              class={settings.languageLeft.length > 0 ? 'action' : undefined}
              onClick={() => show(other)}
            >
              {say(L.show, { language: LANGUAGE_NAMES[other] })}
            </button>
            {settings.languageLeft.length > 0 && (
              <button type="button" onClick={() => show(settings.language)}>
                {say(L.show, { language: LANGUAGE_NAMES[settings.language] })}
              </button>
            )}
          </div>
        </>
      )}
      {phase.kind === 'planning' && <Loading text={say(L.making)} />}
      {phase.kind === 'failed' && <ErrorCard error={phase.error} onRetry={() => setPhase({ kind: 'asking' })} />}
      {phase.kind === 'plan' && !stale && (
        <Plan
          plan={phase.plan}
          apply={() => void startLanguageRun({ to: phase.plan.to, planId: phase.plan.planId })}
          cancel={() => setPhase({ kind: 'asking' })}
        />
      )}
    </section>
  );
}
