/** The department's language: the plan of a change, what stays as people made it, and the run. */
import type { LanguagePlanView, SettingsView } from '../../src/panel/contract';
import type { Language } from '../../src/shared/text';
import { call } from '../client';
import { L } from '../languageStrings';
import { startLanguageRun } from '../state/job';
import { say } from '../state/store';
import { LANGUAGE_NAMES } from '../strings';
import { PlanCard } from './PlanCard';
import { PlannedRun } from './PlannedRun';

/** What stays as people made it, and what to look at afterwards. */
const Kept = ({ plan }: { readonly plan: LanguagePlanView }) => (
  <>
    <p>{say(L.total, { cells: plan.cells, documents: plan.documents })}</p>
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
  </>
);

export function LanguageCard({ settings }: { readonly settings: SettingsView }) {
  const other: Language = settings.language === 'ru' ? 'en' : 'ru';
  const unfinished = settings.languageLeft.length > 0;
  return (
    <PlannedRun<Language, LanguagePlanView>
      kind="language"
      heading={<h1>{say(L.title)}</h1>}
      load={(to) => call('planLanguage', { to })}
      ask={(show) => (
        <>
          <p>{say(L.text)}</p>
          {unfinished && (
            <p role="status">
              {say(L.unfinished, { what: settings.languageLeft.map((left) => say(left)).join(', ') })}
            </p>
          )}
          <div class="row">
            <button type="button" class={unfinished ? 'action' : undefined} onClick={() => show(other)}>
              {say(L.show, { language: LANGUAGE_NAMES[other] })}
            </button>
            {unfinished && (
              <button type="button" onClick={() => show(settings.language)}>
                {say(L.show, { language: LANGUAGE_NAMES[settings.language] })}
              </button>
            )}
          </div>
        </>
      )}
      plan={(plan, to, leave) => (
        <PlanCard
          level={2}
          groups={plan.groups}
          applyText={say(L.apply)}
          apply={() => void startLanguageRun({ to, planId: plan.planId })}
          cancel={leave}
        >
          <Kept plan={plan} />
        </PlanCard>
      )}
    />
  );
}
