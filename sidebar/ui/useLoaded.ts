/** Loads one answer of the server for a screen: loading, value or error, and trying again. */
import { useEffect, useState } from 'preact/hooks';
import type { PanelError } from '../../src/panel/contract';
import { shownError } from '../state/store';

export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: T }
  | { readonly phase: 'failed'; readonly error: PanelError };

export function useLoaded<T>(load: () => Promise<T>): { readonly state: Loaded<T>; readonly reload: () => void } {
  const [state, setState] = useState<Loaded<T>>({ phase: 'loading' });
  const reload = (): void => {
    setState({ phase: 'loading' });
    load().then(
      (value) => setState({ phase: 'ready', value }),
      (error: unknown) => setState({ phase: 'failed', error: shownError(error) }),
    );
  };
  useEffect(reload, []);
  return { state, reload };
}
