/** Taking over a table: which tab, how its columns are read, and what came of it. */
import { signal } from './signal';
import type {
  AdoptInput,
  AdoptSource,
  AdoptSourcesView,
  AdoptView,
  NewNames,
  PanelError,
} from '../../src/panel/contract';
import { call } from '../client';
import { shownError } from './store';

export type AdoptState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'choosing'; readonly view: AdoptSourcesView }
  | { readonly phase: 'reading' | 'writing'; readonly source: AdoptSource }
  | { readonly phase: 'preview' | 'done'; readonly source: AdoptSource; readonly view: AdoptView }
  | { readonly phase: 'failed'; readonly error: PanelError; readonly source: AdoptSource | null };

export const adoptState = signal<AdoptState>({ phase: 'closed' });
/** Names that the person agreed to add. */
export const adoptNames = signal<NewNames>({ channels: [], products: [], segments: [] });

const NO_NAMES: NewNames = { channels: [], products: [], segments: [] };

export type Choice = Pick<AdoptInput, 'kind' | 'mapping'>;
const SUGGESTED: Choice = { kind: null, mapping: null };

/** What the person chose for the table that is shown. */
let chosen: Choice = SUGGESTED;

async function guarded(source: AdoptSource | null, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    adoptState.value = { phase: 'failed', error: shownError(error), source };
  }
}

export const showSources = (): Promise<void> =>
  guarded(null, async () => {
    adoptState.value = { phase: 'loading' };
    adoptState.value = { phase: 'choosing', view: await call('adoptSources', {}) };
  });

const inputOf = ({ fileId, sheetId }: AdoptSource, commit: boolean, add: NewNames): AdoptInput => ({
  fileId,
  sheetId,
  ...chosen,
  commit,
  add,
});

/** Shows what would be taken over; a choice of the person is kept for the writing. */
export const preview = (source: AdoptSource, choice: Choice = SUGGESTED): Promise<void> =>
  guarded(source, async () => {
    chosen = choice;
    adoptState.value = { phase: 'reading', source };
    const view = await call('adoptTable', inputOf(source, false, NO_NAMES));
    adoptNames.value = view.unknown;
    adoptState.value = { phase: 'preview', source, view };
  });

export const takeOver = (source: AdoptSource): Promise<void> =>
  guarded(source, async () => {
    adoptState.value = { phase: 'writing', source };
    adoptState.value = {
      phase: 'done',
      source,
      view: await call('adoptTable', inputOf(source, true, adoptNames.value)),
    };
  });

export const closeAdopt = (): void => {
  adoptState.value = { phase: 'closed' };
};
