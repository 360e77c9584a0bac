/** The same trouble in several sections of a screen is one card: the first of them speaks, and its button tries again for all. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelError } from '../../src/panel/contract';
import { signal } from '../state/signal';

interface Standing {
  readonly same: string;
  retry: (() => void) | undefined;
}

const standing = signal<readonly Standing[]>([]);

/** Troubles are the same when a person would read the same. */
const wordsOf = ({ what, why, where, action }: PanelError): string =>
  JSON.stringify([what.en, why?.en, where, action?.text.en, action?.link]);

/** Whether a card of this trouble is the one that speaks, and what its button does. One that cannot be tried again always speaks. */
export function useOneTrouble(
  error: PanelError,
  onRetry: (() => void) | undefined,
): { readonly speaks: boolean; readonly onRetry: (() => void) | undefined } {
  const same = wordsOf(error);
  const own = useRef<Standing>({ same, retry: onRetry });
  if (own.current.same !== same) own.current = { same, retry: onRetry };
  own.current.retry = onRetry;
  const entry = own.current;
  // before the page is painted: a second card is never seen
  useLayoutEffect(() => {
    standing.value = [...standing.value, entry];
    return () => {
      standing.value = standing.value.filter((each) => each !== entry);
    };
  }, [entry]);
  if (!onRetry) return { speaks: true, onRetry };
  const all = standing.value.filter((each) => each.same === same && each.retry !== undefined);
  return {
    speaks: (all[0] ?? entry) === entry,
    onRetry: () => {
      for (const each of all.includes(entry) ? all : [entry]) each.retry?.();
    },
  };
}
