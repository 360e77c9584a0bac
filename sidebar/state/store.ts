/** State of the panel: where it is, what it knows, and what failed. */
import type { Overview, PanelError, Screen } from '../../src/panel/contract';
import { fill, pick, plural, type Language, type PluralForms, type Text } from '../../src/shared/text';
import { call, RpcError } from '../client';
import { TRANSPORT } from '../troubles';
import { signal } from './signal';

export const screen = signal<Screen>('overview');
/** The panel was opened to undo the last run: the question is asked at once. */
export const undoAsked = signal(false);
export const overview = signal<Overview | null>(null);
export const overviewError = signal<PanelError | null>(null);
export const overviewLoading = signal(false);
export const language = signal<Language>('ru');

/** A text in the panel's language, with its slots filled. */
export const say = (text: Text, values?: Readonly<Record<string, string | number>>): string => {
  const words = pick(text, language.value);
  return values ? fill(words, values) : words;
};

/** A text that counts something: its forms in both languages, `{n}` in them. */
export type CountText = Readonly<Record<Language, PluralForms>>;

/** `5 строк`, `1 row`: the form that goes with the number. */
export const sayCount = (forms: CountText, n: number): string =>
  fill(plural(language.value, n, forms[language.value]), { n });

/** What is shown of any failure. */
export const shownError = (error: unknown): PanelError => (error instanceof RpcError ? error.shown : TRANSPORT);

export function setLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
}

/** Loads what the panel was opened in. What was loaded before stays while it lasts, and if it fails. */
export async function loadOverview(): Promise<void> {
  overviewError.value = null;
  overviewLoading.value = true;
  try {
    const value = await call('overview', {});
    setLanguage(value.language);
    overview.value = value;
  } catch (error) {
    overviewError.value = shownError(error);
  } finally {
    overviewLoading.value = false;
  }
}
