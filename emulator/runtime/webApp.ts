/**
 * The script as a web app: `doGet` and `doPost` with the event object that Google documents, run as the owner, and the answer as Google
 * serves it: a page in a frame of another origin. Source: developers.google.com/apps-script/guides/web, guides/html/restrictions.
 */
import { escapeHtml } from './services/htmlTemplate';
import type { Manifest, RunResult, Runtime, WebOutput } from './types';

/** A request as it arrives at `/exec`. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  /** Without the question mark; '' when there is none. */
  readonly query: string;
  /** What stands in the address after `/exec/`; '' when nothing does. */
  readonly pathInfo?: string;
  readonly body?: string;
  readonly contentType?: string;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The run behind it; null when the request was refused before. */
  readonly run: RunResult | null;
}

/** Names that Google keeps to itself: a request with one of them is refused. */
const RESERVED = ['c', 'sid'];
const FORM = 'application/x-www-form-urlencoded';

const MIME: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
};

const html = (status: number, body: string, headers: WebAnswer['headers'] = {}): Omit<WebAnswer, 'run'> => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY', ...headers },
  body,
});

const errorPage = (status: number, message: string): Omit<WebAnswer, 'run'> =>
  html(status, `<!doctype html><title>Error</title><p>${escapeHtml(message)}</p>`);

/** Parameters of query and form together, each with all its values. */
function parametersOf(request: WebRequest): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  const take = (text: string): void => {
    for (const [name, value] of new URLSearchParams(text)) (all[name] ??= []).push(value);
  };
  take(request.query);
  if (request.method === 'POST' && (request.contentType ?? '').startsWith(FORM)) take(request.body ?? '');
  return all;
}

/** The event object of `doGet` and `doPost`. */
export function webEvent(request: WebRequest): Record<string, unknown> {
  const parameters = parametersOf(request);
  const body = request.body ?? '';
  const length = Buffer.byteLength(body);
  return {
    queryString: request.query === '' ? null : request.query,
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values[0]])),
    parameters,
    contextPath: '',
    contentLength: request.method === 'POST' ? length : -1,
    ...(request.pathInfo ? { pathInfo: request.pathInfo } : {}),
    ...(request.method === 'POST'
      ? { postData: { length, type: request.contentType ?? FORM, contents: body, name: 'postData' } }
      : {}),
  };
}

/**
 * A page as Google shows it: title and allowed meta tags outside, the page itself in a sandboxed frame. Google's frame has an origin of its
 * own; here it has none, which is stricter: no storage, no cookies. The frame may replace the window only when a person acts.
 */
function pageAnswer(output: Extract<WebOutput, { kind: 'html' }>): Omit<WebAnswer, 'run'> {
  const sandbox =
    'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-top-navigation-by-user-activation';
  const frame = `<iframe sandbox="${sandbox}" title="${escapeHtml(output.title)}" srcdoc="${escapeHtml(output.html)}"></iframe>`;
  const style = '<style>html,body{height:100%;margin:0}iframe{display:block;border:0;width:100%;height:100%}</style>';
  const body = `<!doctype html><html><head><meta charset="utf-8">${output.meta}<title>${escapeHtml(output.title)}</title>${style}</head><body>${frame}</body></html>`;
  const answer = html(200, body);
  if (output.framing === 'DEFAULT') return answer;
  const { 'x-frame-options': _, ...headers } = answer.headers as Record<string, string>;
  return { ...answer, headers };
}

/** Whether anybody may open the app without signing in. */
const isOpen = ({ webapp }: Manifest): boolean =>
  webapp?.access === 'ANYONE_ANONYMOUS' && webapp.executeAs === 'USER_DEPLOYING';

/** Answers a request to `/exec` of a deployment whose owner is `owner`. */
export function callWebApp(runtime: Runtime, manifest: Manifest, owner: string, request: WebRequest): WebAnswer {
  if (!manifest.webapp) return { ...errorPage(404, 'Sorry, unable to open the file at this time.'), run: null };
  if (!isOpen(manifest)) return { ...errorPage(403, 'You need access'), run: null };
  const event = webEvent(request);
  if (RESERVED.some((name) => name in (event.parameters as object)))
    return { ...errorPage(405, 'Method Not Allowed'), run: null };
  const entry = request.method === 'GET' ? 'doGet' : 'doPost';
  const run = runtime.run(entry, [event], { user: owner, authMode: 'FULL', trigger: true, anonymous: true });
  if (!run.ok) return { ...errorPage(200, `${run.error.name}: ${run.error.message}`), run };
  const { output } = run;
  if (!output) {
    const empty = run.value === undefined || run.value === null;
    const message = empty
      ? 'The script completed but did not return anything.'
      : 'The script completed but the returned value is not a supported return type.';
    return { ...errorPage(200, message), run };
  }
  if (output.kind === 'html') return { ...pageAnswer(output), run };
  // Google redirects to another host for the text itself; what arrives is this
  return {
    status: 200,
    headers: { 'content-type': `${MIME[output.type] ?? 'text/plain'}; charset=utf-8` },
    body: output.text,
    run,
  };
}
