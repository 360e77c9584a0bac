/** HtmlService: output, and templates with escaping scriptlets. */
import { guard } from './guard';
import type { RunContext } from './types';

export interface HtmlOutput {
  readonly getContent: () => string;
  readonly getTitle: () => string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function output(content: string): HtmlOutput {
  let [html, title] = [content, ''];
  const self: Record<string, unknown> = {
    getContent: () => html,
    getTitle: () => title,
    setContent: (text: string) => ((html = text), proxy),
    append: (text: string) => ((html += text), proxy),
    setTitle: (text: string) => ((title = text), proxy),
    setWidth: () => proxy,
    setHeight: () => proxy,
    addMetaTag: () => proxy,
    setXFrameOptionsMode: () => proxy,
    setSandboxMode: () => proxy,
  };
  const proxy = guard('HtmlOutput', self) as unknown as HtmlOutput;
  return proxy;
}

/** Replaces `<?= name ?>` by the escaped and `<?!= name ?>` by the raw value of a template's field. */
function fill(template: string, fields: Readonly<Record<string, unknown>>): string {
  return template.replace(/<\?(!?)=\s*([\w.]+)\s*;?\s*\?>/g, (_all, raw: string, name: string) => {
    const value = String(name.split('.').reduce<unknown>((object, key) => (object as Record<string, unknown> | undefined)?.[key], fields) ?? '');
    return raw === '!' ? value : escapeHtml(value);
  });
}

export function htmlService(context: RunContext): object {
  const page = (name: string): string => {
    const html = context.options.html?.[name];
    if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return html;
  };
  return guard('HtmlService', {
    createHtmlOutput: (html = '') => output(html),
    createHtmlOutputFromFile: (name: string) => output(page(name)),
    createTemplateFromFile: (name: string) => {
      const template: Record<string, unknown> = {};
      template.evaluate = () => output(fill(page(name), template));
      return template;
    },
    XFrameOptionsMode: { ALLOWALL: 'ALLOWALL', DEFAULT: 'DEFAULT' },
  });
}
