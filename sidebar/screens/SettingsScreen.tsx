/** Settings live in the workbook; the panel shows what they are and where. */
import { call } from '../client';
import { overview, say } from '../state/store';
import { LANGUAGE_NAMES, W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { LanguageCard } from '../ui/LanguageCard';
import { Loading } from '../ui/Loading';
import { SampleCard } from '../ui/SampleCard';
import { WarehouseCard } from '../ui/WarehouseCard';
import { useLoaded } from '../ui/useLoaded';
import { ConnectionsSection } from './ConnectionsSection';

export function SettingsScreen() {
  const { state, reload } = useLoaded(() => call('settings', {}));
  if (state.phase === 'loading') return <Loading text={say(W.loading)} />;
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  const value = state.value;
  const facts: readonly (readonly [string, string])[] = [
    [say(W.company), value.company],
    [say(W.language), LANGUAGE_NAMES[value.language]],
    [say(W.currency), value.currency],
    [say(W.timeZone), value.timeZone],
    [say(W.runsAs), value.owner],
    [say(W.version), value.version],
  ];
  const department = overview.value;
  return (
    <>
      <section class="card">
        <p>{say(W.settingsText)}</p>
        <dl>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <ul class="links">
          <li>
            <a href={value.settingsLink}>{say(W.openSettings)}</a>
          </li>
          <li>
            <a href={value.channelsLink}>{say(W.openChannels)}</a>
          </li>
          <li>
            <a href={value.calendarLink}>{say(W.openCalendar)}</a>
          </li>
        </ul>
      </section>
      <LanguageCard settings={value} />
      <ConnectionsSection />
      <WarehouseCard />
      {department?.state === 'department' && department.sample && <SampleCard />}
    </>
  );
}
