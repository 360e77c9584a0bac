/** Requests to other systems. Their addresses and errors may hold a person's key, so that neither is logged or passed on. */
import type { NetAnswer, NetPort } from '../app/netPort';
import { permissionFor } from './permission';

const SCOPE = 'https://www.googleapis.com/auth/script.external_request';

function reasonOf(error: unknown): 'permission' | 'quota' | 'network' {
  const message = String((error as { readonly message?: unknown } | null)?.message ?? '');
  if (/permission|authoriz/i.test(message)) return 'permission';
  return /too many times|quota|limit exceeded/i.test(message) ? 'quota' : 'network';
}

/** A header given several times is a list in Apps Script. */
const headerText = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

export const netPort: NetPort = {
  fetch: ({ method, url, headers, body }): NetAnswer => {
    const { 'Content-Type': contentType, ...others } = headers;
    try {
      const answer = UrlFetchApp.fetch(url, {
        method: method === 'POST' ? 'post' : 'get',
        headers: others,
        ...(contentType === undefined ? {} : { contentType }),
        ...(body === undefined ? {} : { payload: body }),
        muteHttpExceptions: true,
        // a redirect would carry the key to another address
        followRedirects: false,
      });
      const given = Object.entries(answer.getAllHeaders() as Record<string, unknown>);
      return {
        kind: 'answer',
        status: answer.getResponseCode(),
        headers: Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), headerText(value)])),
        body: answer.getContentText(),
      };
    } catch (error) {
      return { kind: 'none', why: reasonOf(error) };
    }
  },
  permission: () => permissionFor(SCOPE),
  dayOf: (epochMs, timeZone) => Utilities.formatDate(new Date(epochMs), timeZone, 'yyyy-MM-dd'),
};
