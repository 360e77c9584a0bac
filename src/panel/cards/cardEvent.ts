/** What Google tells a card function: in which file it was opened, whether the add-on may read it, and the person's language. */
import type { Language } from '../../shared/text';

export interface CardContext {
  readonly host: 'sheets' | 'docs';
  /** Id of the open file; null until the person lets the add-on see it. */
  readonly fileId: string | null;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, string>>;
}

interface FileEvent {
  readonly id?: unknown;
  readonly addonHasFileScopePermission?: unknown;
}

interface CardEvent {
  readonly commonEventObject?: { readonly userLocale?: unknown; readonly parameters?: unknown };
  readonly sheets?: FileEvent;
  readonly docs?: FileEvent;
}

const isEvent = (event: unknown): event is CardEvent => typeof event === 'object' && event !== null;

/** Reads the event; the id counts only together with the permission. */
export function cardContext(event: unknown): CardContext {
  const given: CardEvent = isEvent(event) ? event : {};
  const file = given.sheets ?? given.docs ?? {};
  const locale = String(given.commonEventObject?.userLocale ?? 'en');
  const parameters = given.commonEventObject?.parameters;
  return {
    host: given.docs && !given.sheets ? 'docs' : 'sheets',
    fileId: file.addonHasFileScopePermission === true && typeof file.id === 'string' ? file.id : null,
    language: /^(ru|be|kk|uk)/i.test(locale) ? 'ru' : 'en',
    parameters: typeof parameters === 'object' && parameters !== null ? (parameters as Record<string, string>) : {},
  };
}
