/** State of the panel: where it is, what it knows, and what failed. */
import { signal } from '@preact/signals';
import type { Overview, PanelError, Screen } from '../../src/panel/contract';
import type { Language, Text } from '../../src/shared/text';
import { pick, fill } from '../../src/shared/text';
import { call, RpcError } from '../client';
import { TRANSPORT } from '../strings';

export const screen = signal<Screen>('overview');
export const overview = signal<Overview | null>(null);
export const overviewError = signal<PanelError | null>(null);
export const language = signal<Language>('ru');

/** A text in the panel's language, with its slots filled. */
export const say = (text: Text, values?: Readonly<Record<string, string | number>>): string => {
  const words = pick(text, language.value);
  return values ? fill(words, values) : words;
};

/** What is shown of any failure. */
export const shownError = (error: unknown): PanelError => (error instanceof RpcError ? error.shown : TRANSPORT);

export function setLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
}

/** Loads what the panel was opened in. */
export async function loadOverview(): Promise<void> {
  overviewError.value = null;
  try {
    const value = await call('overview', {});
    setLanguage(value.language);
    overview.value = value;
  } catch (error) {
    overviewError.value = shownError(error);
  }
}
