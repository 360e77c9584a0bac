/** The control panel: which screen is shown for what the panel was opened in. */
import { useEffect } from 'preact/hooks';
import type { Overview } from '../src/panel/contract';
import { ChangesScreen } from './screens/ChangesScreen';
import { CopyScreen } from './screens/CopyScreen';
import { DocumentsScreen } from './screens/DocumentsScreen';
import { HelpScreen } from './screens/HelpScreen';
import { ImportScreen } from './screens/ImportScreen';
import { OverviewScreen } from './screens/OverviewScreen';
import { RefreshScreen } from './screens/RefreshScreen';
import { SettingsScreen } from './screens/SettingsScreen';
import { WizardScreen } from './screens/WizardScreen';
import { loadOverview, overview, overviewError, say, screen } from './state/store';
import { APP, SCREENS, W } from './strings';
import { ErrorCard } from './ui/ErrorCard';
import { Loading } from './ui/Loading';

type Department = Extract<Overview, { state: 'department' }>;

function Navigation() {
  return (
    <nav aria-label={APP}>
      {SCREENS.map(({ key, title }) => (
        <button
          type="button"
          key={key}
          class="tab"
          aria-current={screen.value === key ? 'page' : undefined}
          onClick={() => (screen.value = key)}
        >
          {say(title)}
        </button>
      ))}
    </nav>
  );
}

function CurrentScreen({ state }: { readonly state: Department }) {
  switch (screen.value) {
    case 'overview':
      return <OverviewScreen state={state} />;
    case 'refresh':
      return <RefreshScreen />;
    case 'import':
      return <ImportScreen />;
    case 'changes':
      return <ChangesScreen />;
    case 'documents':
      return <DocumentsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen />;
  }
}

export function App() {
  useEffect(() => void loadOverview(), []);
  const state = overview.value;
  if (!state) {
    return (
      <main>
        {overviewError.value ? (
          <ErrorCard error={overviewError.value} onRetry={() => void loadOverview()} />
        ) : (
          <Loading text={say(W.loading)} />
        )}
      </main>
    );
  }
  if (state.state === 'none')
    return <WizardScreen catalogue={state.catalogue} unfinished={state.unfinished} noAccess={state.noAccess} />;
  if (state.state === 'copy') return <CopyScreen original={state.original} />;
  return (
    <>
      <Navigation />
      <main>
        <CurrentScreen state={state} />
      </main>
    </>
  );
}
