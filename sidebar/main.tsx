import { render } from 'preact';
import { App } from './App';
import { watchConnection } from './state/connection';
import { onChange } from './state/signal';
import type { PanelOpening } from '../src/panel/contract';
import { loadOverview, screen, setLanguage, undoAsked } from './state/store';
import './style.css';

const root = document.getElementById('app');
if (root) {
  // until the server says it: what the browser is set to
  setLanguage(/^(ru|be|kk|uk)/i.test(navigator.language) ? 'ru' : 'en');
  const opening = root.dataset.open as PanelOpening | undefined;
  if (opening) screen.value = 'changes';
  undoAsked.value = opening === 'undo';
  const draw = (): void => render(<App />, root);
  onChange(draw);
  draw();
  watchConnection();
  void loadOverview();
}
