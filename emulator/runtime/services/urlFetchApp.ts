/** `UrlFetchApp`: only with FULL authority, the scope `script.external_request`, and a host that gives a `fetch`. */
import { SCOPES } from '../authority';
import { Fault } from '../faults';
import type { FetchAnswer } from '../types';
import type { Blobs } from './blob';
import type { ServiceContext } from './context';

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
