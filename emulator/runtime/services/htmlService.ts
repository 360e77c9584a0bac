/** `HtmlService`: pages for sidebars and dialogs. Works in every mode; showing a page is what needs authority. */
import { Fault } from '../faults';
import type { Page, WebOutput } from '../types';
import { enumeration, type Enumeration, type ServiceContext } from './context';
import { compileTemplate, escapeHtml } from './htmlTemplate';

interface OutputData {
  html: string;
  title: string;
  widthPx?: number;
  heightPx?: number;
  framing: 'DEFAULT' | 'ALLOWALL';
  readonly meta: string[];
}

const TYPE = 'HtmlService.HtmlOutput';

/** Meta tags that a page may have. */
const META = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

type Framings = Enumeration<'ALLOWALL' | 'DEFAULT'>;

export interface Html {
  readonly service: object;
  /** The page behind an HtmlOutput; undefined for anything else. */
  readonly pageOf: (value: unknown) => Page | undefined;
  /** The same as a web app serves it; undefined for anything else. */
  readonly outputOf: (value: unknown) => Extract<WebOutput, { kind: 'html' }> | undefined;
}

function makeOutput({ realm }: ServiceContext, html: string, framings: Framings): object {
  const data: OutputData = { html, title: '', framing: 'DEFAULT', meta: [] };
  const chain = (change: (value: unknown) => void) => (args: readonly unknown[]) => {
    change(args[0]);
    return output;
  };
  const addMeta = ([name, content]: readonly unknown[]) => {
    if (!META.includes(String(name))) throw new Fault('The specified meta tag is not allowed in this context.');
    data.meta.push(`<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`);
    return output;
  };
  const output = realm.service(
    TYPE,
    {
      setTitle: { signatures: ['String'], call: chain((title) => (data.title = String(title))) },
      getTitle: { signatures: [''], call: () => data.title },
      setWidth: { signatures: ['number'], call: chain((px) => (data.widthPx = Number(px))) },
      setHeight: { signatures: ['number'], call: chain((px) => (data.heightPx = Number(px))) },
      getWidth: { signatures: [''], call: () => data.widthPx ?? null },
      getHeight: { signatures: [''], call: () => data.heightPx ?? null },
      getContent: { signatures: [''], call: () => data.html },
      setContent: { signatures: ['String'], call: chain((text) => (data.html = String(text))) },
      append: { signatures: ['String'], call: chain((text) => (data.html += String(text))) },
      appendUntrusted: { signatures: ['String'], call: chain((text) => (data.html += escapeHtml(text))) },
      clear: { signatures: [''], call: chain(() => (data.html = '')) },
      addMetaTag: { signatures: ['String, String'], call: addMeta },
      setXFrameOptionsMode: {
        signatures: ['XFrameOptionsMode'],
        call: chain((mode) => (data.framing = framings.nameOf(mode) ?? 'DEFAULT')),
      },
      setSandboxMode: { signatures: ['SandboxMode'], call: chain(() => undefined) },
    },
    data,
  );
  return output;
}

/** Builds the service over the project's HTML files. */
export function makeHtmlService(context: ServiceContext): Html {
  const { realm, run } = context;
  const framings = enumeration(realm, 'HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
  const file = (name: unknown): string => {
    const text = run.options.html?.[String(name).replace(/\.html$/, '')];
    if (text === undefined) throw new Fault(`No HTML file named ${String(name)} was found.`);
    return text;
  };
  const template = (source: string) =>
    realm.template(
      (own) => makeOutput(context, String(realm.render(compileTemplate(source), own, escapeHtml)), framings),
      source,
    );
  const service = realm.service('HtmlService', {
    createHtmlOutput: {
      signatures: ['', 'String'],
      call: ([html]) => makeOutput(context, String(html ?? ''), framings),
    },
    createHtmlOutputFromFile: { signatures: ['String'], call: ([name]) => makeOutput(context, file(name), framings) },
    createTemplate: { signatures: ['String'], call: ([source]) => template(String(source)) },
    createTemplateFromFile: { signatures: ['String'], call: ([name]) => template(file(name)) },
    getUserAgent: { signatures: [''], call: () => null },
    SandboxMode: enumeration(realm, 'HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']).object,
    XFrameOptionsMode: framings.object,
  });
  const pageOf = (value: unknown): Page | undefined => {
    const data = realm.dataOf(TYPE, value) as OutputData | undefined;
    return data && showPage(data);
  };
  const outputOf: Html['outputOf'] = (value) => {
    const data = realm.dataOf(TYPE, value) as OutputData | undefined;
    return (
      data && { kind: 'html', title: data.title, html: data.html, meta: data.meta.join(''), framing: data.framing }
    );
  };
  return { service, pageOf, outputOf };
}

function showPage({ html, title, meta, widthPx, heightPx }: OutputData): Page {
  return {
    title,
    html: meta.join('') + html,
    ...(widthPx === undefined ? {} : { widthPx }),
    ...(heightPx === undefined ? {} : { heightPx }),
  };
}
