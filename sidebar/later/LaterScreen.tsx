/** A screen that comes later: it, or that it is being fetched, or why it is not there. */
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { F } from '../frameStrings';
import { closePanel } from '../googleScript';
import { say } from '../state/store';
import { UPDATED } from '../troubles';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { later, loadLater } from './load';
import type { LaterName } from './main';

export function LaterScreen({ name }: { readonly name: LaterName }) {
  useEffect(() => void loadLater(true), []);
  const now = later.value;
  if (now.phase === 'ready') {
    const Screen: ComponentType = now.screens[name];
    return <Screen />;
  }
  if (now.phase === 'failed') {
    return <ErrorCard error={now.error} onRetry={now.error === UPDATED ? closePanel : () => void loadLater(true)} />;
  }
  return <Loading text={say(F.opening)} />;
}
