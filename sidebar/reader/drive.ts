import type { Slices } from '../../src/imports/slices';
import { Stopped, type Hooks } from './api';

/** The page answers to people between turns of so many milliseconds. */
const TURN_MS = 16;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs work turn by turn. @throws Stopped */
export async function drive<T>(work: Slices<T>, { onProgress, isStopped }: Hooks): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() >= until) onProgress(step.value);
    } while (performance.now() < until);
    await nextTurn();
    if (isStopped()) throw new Stopped();
  }
}
