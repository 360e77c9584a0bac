/** The panel's head: whose department it is, settings and help, and the screens. Stays in sight while the screen scrolls. */
import type { Screen } from '../../src/panel/contract';
import { F } from '../frameStrings';
import { loadLater } from '../later/load';
import { say, screen } from '../state/store';
import { APP, SCREENS } from '../strings';

const current = (key: Screen): 'page' | undefined => (screen.value === key ? 'page' : undefined);

/** A screen that comes later is asked for as soon as the hand goes there: by the click it may be here. */
const fetching = (key: Screen): Partial<Record<'onPointerEnter' | 'onFocus', () => void>> => {
  if (key === 'overview' || key === 'help') return {};
  const fetch = (): void => void loadLater();
  return { onPointerEnter: fetch, onFocus: fetch };
};

/** Screens that stand as signs, not as tabs; their names are read aloud and shown on hover. */
const SIGNS: Partial<Readonly<Record<Screen, string>>> = { settings: '⚙', help: '?' };

export const Header = ({ company }: { readonly company: string }) => (
  <header class="head">
    <div class="title">
      <h1>{company || APP}</h1>
      <nav aria-label={say(F.toolsLabel)}>
        {SCREENS.filter(({ key }) => key in SIGNS).map(({ key, title }) => (
          <button
            type="button"
            key={key}
            class="tool"
            title={say(title)}
            aria-label={say(title)}
            aria-current={current(key)}
            onClick={() => (screen.value = key)}
            {...fetching(key)}
          >
            <span aria-hidden="true">{SIGNS[key]}</span>
          </button>
        ))}
      </nav>
    </div>
    <nav class="tabs" aria-label={APP}>
      {SCREENS.filter(({ key }) => !(key in SIGNS)).map(({ key, title }) => (
        <button
          type="button"
          key={key}
          class="tab"
          aria-current={current(key)}
          onClick={() => (screen.value = key)}
          {...fetching(key)}
        >
          {say(title)}
        </button>
      ))}
    </nav>
  </header>
);
