/** Gets the later screens from the server once and keeps them while the panel is open. */
import type { PanelError } from '../../src/panel/contract';
import { RpcError } from '../client';
import { leftBehind, runPart } from '../pageScript';
import { signal } from '../state/signal';
import { TRANSPORT, UPDATED } from '../troubles';
import type { LaterScreens } from './main';
import { LATER_NAME } from './name';

export type Later =
  | { readonly phase: 'absent' | 'loading' }
  | { readonly phase: 'ready'; readonly screens: LaterScreens }
  | { readonly phase: 'failed'; readonly error: PanelError };

export const later = signal<Later>({ phase: 'absent' });

/** Fetches the screens unless they are there or on their way; after a failure only when asked again. */
export async function loadLater(again = false): Promise<void> {
  const { phase } = later.value;
  if (phase !== 'absent' && !(again && phase === 'failed')) return;
  later.value = { phase: 'loading' };
  try {
    await runPart('screens');
    const screens = leftBehind<LaterScreens>(LATER_NAME);
    // screens of another build than the page's do not start
    later.value = screens ? { phase: 'ready', screens } : { phase: 'failed', error: UPDATED };
  } catch (error) {
    later.value = { phase: 'failed', error: error instanceof RpcError ? error.shown : TRANSPORT };
  }
}
