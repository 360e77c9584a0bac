/** The control panel: which screen is shown for what the panel was opened in. */
import type { Overview } from '../src/panel/contract';
import { Header } from './frame/Header';
import { F } from './frameStrings';
import { LaterScreen } from './later/LaterScreen';
import { CopyScreen } from './screens/CopyScreen';
import { GrantScreen } from './screens/GrantScreen';
import { HelpScreen } from './screens/HelpScreen';
import { OverviewScreen } from './screens/OverviewScreen';
import { RefreshScreen } from './screens/RefreshScreen';
import { WizardScreen } from './screens/WizardScreen';
import { online } from './state/connection';
import { loadOverview, overview, overviewError, say, screen } from './state/store';
import { APP, W } from './strings';
import { ErrorCard } from './ui/ErrorCard';
import { Loading } from './ui/Loading';

type Department = Extract<Overview, { state: 'department' }>;

function CurrentScreen({ state }: { readonly state: Department }) {
  switch (screen.value) {
    case 'overview':
      return <OverviewScreen state={state} />;
    case 'refresh':
      return <RefreshScreen />;
    case 'import':
      return <LaterScreen name="ImportScreen" />;
    case 'changes':
      return <LaterScreen name="ChangesScreen" />;
    case 'documents':
      return <LaterScreen name="DocumentsScreen" />;
    case 'settings':
      return <LaterScreen name="SettingsScreen" />;
    case 'help':
      return <HelpScreen />;
  }
}

/** Before anything is known: loading, or why not. */
const Opening = () => (
  <main>
    <h1>{APP}</h1>
    {overviewError.value ? (
      <ErrorCard error={overviewError.value} onRetry={() => void loadOverview()} />
    ) : (
      <Loading text={say(W.loading)} />
    )}
  </main>
);

export function App() {
  const state = overview.value;
  if (!state) return <Opening />;
  switch (state.state) {
    case 'none':
      return <WizardScreen catalogue={state.catalogue} unfinished={state.unfinished} noAccess={state.noAccess} />;
    case 'noAccess':
      return <GrantScreen />;
    case 'copy':
      return <CopyScreen original={state.original} />;
    case 'department':
      return (
        <>
          <Header company={state.company} />
          <main>
            {!online.value && (
              <p class="card warning" role="status">
                {say(F.offline)}
              </p>
            )}
            {overviewError.value && <ErrorCard error={overviewError.value} onRetry={() => void loadOverview()} />}
            <CurrentScreen state={state} />
          </main>
        </>
      );
  }
}
