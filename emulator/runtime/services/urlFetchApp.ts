/** `UrlFetchApp`: only with FULL authority, the scope `script.external_request`, and a host that gives a `fetch`. */
import { SCOPES } from '../authority';
import { Fault } from '../faults';
import type { FetchAnswer } from '../types';
import type { Blobs } from './blob';
import type { ServiceContext } from './context';

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
/** Parameters of `fetch(url, params)` by the type that the documentation gives; anything else is refused here, which Google may pass over. */
const PARAMS: Readonly<Record<string, string>> = {
  contentType: 'string',
  headers: 'object',
  method: 'string',
  payload: 'any',
  useIntranet: 'boolean',
  validateHttpsCertificates: 'boolean',
  followRedirects: 'boolean',
  muteHttpExceptions: 'boolean',
  escaping: 'boolean',
};
/** "URL length" and "header size" of developers.google.com/apps-script/guides/services/quotas. */
const MAX_URL = 2082;
const MAX_HEADERS = 8 * 1024;

function checkParams(params: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(params)) {
    const type = PARAMS[name];
    const fits = type === 'any' || (type === typeof value && value !== null);
    if (type === undefined || !fits) throw new Fault(`Attribute provided with invalid value: ${name}`);
  }
  const method = params.method;
  if (typeof method === 'string' && !METHODS.includes(method.toLowerCase()))
    throw new Fault('Attribute provided with invalid value: method');
  const headers = Object.entries((params.headers ?? {}) as Record<string, unknown>);
  if (headers.some(([, value]) => typeof value !== 'string' && typeof value !== 'number'))
    throw new Fault('Attribute provided with invalid value: Header');
  if (headers.reduce((size, [name, value]) => size + name.length + String(value).length, 0) > MAX_HEADERS)
    throw new Fault('Limit Exceeded: URLFetch Header Size.');
}

const MAX_ANSWER_CHARS = 50 * 1024 * 1024;

function makeAnswer({ realm }: ServiceContext, blobs: Blobs, { status, headers, body }: FetchAnswer): object {
  const type = headers['content-type'] ?? headers['Content-Type'] ?? null;
  return realm.service('UrlFetchApp.HTTPResponse', {
    getResponseCode: { signatures: [''], call: () => status },
    getContentText: { signatures: ['', 'String'], call: () => body },
    getContent: { signatures: [''], call: () => realm.copyIn([...new Int8Array(Buffer.from(body))]) },
    getHeaders: { signatures: [''], call: () => realm.copyIn(headers) },
    getAllHeaders: { signatures: [''], call: () => realm.copyIn(headers) },
    getBlob: { signatures: [''], call: () => blobs.make(Buffer.from(body), type, null) },
  });
}

/** Builds the service. A status of 400 or more throws unless `muteHttpExceptions` is set. */
export function makeUrlFetchApp(context: ServiceContext, blobs: Blobs): object {
  const { realm, run } = context;
  const checkUrl = (url: string) => {
    if (url.length > MAX_URL) throw new Fault('Limit Exceeded: URLFetch URL Length.');
    if (!/^https?:\/\/[^/\s]+/.test(url)) throw new Fault(`Invalid argument: ${url}`);
    const allowed = run.options.manifest.urlFetchWhitelist;
    if (allowed && !allowed.some((prefix) => url.startsWith(prefix))) {
      throw new Fault(`Attempted to access a URL that is not on the allowlist: ${url}`);
    }
  };
  const fetch = (url: string, given: unknown) => {
    run.need('UrlFetchApp.fetch', { mode: 'FULL', scopes: SCOPES.fetch });
    checkUrl(url);
    run.useQuota('urlfetch');
    const params = (given ?? {}) as Readonly<Record<string, unknown>>;
    checkParams(params);
    const answer = run.options.fetch?.(url, params);
    if (!answer) throw new Fault(`DNS error: ${url}`);
    if (answer.body.length > MAX_ANSWER_CHARS) throw new Fault('Exceeded maximum response size: URLFetch');
    if (answer.status >= 400 && params['muteHttpExceptions'] !== true) {
      const host = new URL(url).origin;
      throw new Fault(
        `Request failed for ${host} returned code ${answer.status}. Truncated server response: ${answer.body.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return makeAnswer(context, blobs, answer);
  };
  return realm.service('UrlFetchApp', {
    fetch: { signatures: ['String', 'String, Object'], call: ([url, params]) => fetch(String(url), params) },
  });
}
