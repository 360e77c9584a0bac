/** Short forms for writing documents: blocks in the department's language. */
import { pick, type Language, type Text } from '../../shared/text';
import type { DocBlock, ManagedLine } from '../../blueprint/document';

export interface Writer {
  readonly title: (text: string) => DocBlock;
  readonly h1: (text: Text) => DocBlock;
  readonly h2: (text: Text) => DocBlock;
  readonly p: (text: Text) => DocBlock;
  readonly prompt: (text: Text) => DocBlock;
  readonly bullets: (items: readonly Text[]) => DocBlock;
  /** A section fed from the workbook; when there is nothing to say it says so. */
  readonly managed: (key: string, lines: readonly ManagedLine[], empty: Text) => DocBlock;
  readonly say: (text: Text) => string;
}

export const line = (text: string, url?: string): ManagedLine => ({
  kind: 'paragraph',
  text,
  ...(url === undefined ? {} : { url }),
});
export const item = (text: string, url?: string): ManagedLine => ({
  kind: 'bullet',
  text,
  ...(url === undefined ? {} : { url }),
});

export function writer(language: Language): Writer {
  const say = (text: Text): string => pick(text, language);
  return {
    say,
    title: (text) => ({ kind: 'title', text }),
    h1: (text) => ({ kind: 'heading', level: 1, text: say(text) }),
    h2: (text) => ({ kind: 'heading', level: 2, text: say(text) }),
    p: (text) => ({ kind: 'paragraph', text: say(text) }),
    prompt: (text) => ({ kind: 'prompt', text: say(text) }),
    bullets: (items) => ({ kind: 'bullets', items: items.map(say) }),
    managed: (key, lines, empty) => ({ kind: 'managed', key, lines: lines.length > 0 ? lines : [line(say(empty))] }),
  };
}
