/** The web app's side of Google: script properties, cache, lock, signatures, and pages as HtmlService serves them. */
import type { WebPort } from '../app/webPort';

/** Longest wait for another visitor's form to be written. */
const LOCK_MS = 10_000;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();

/** A signed byte of Apps Script as two hexadecimal digits. */
const hex = (byte: number): string => ((byte + 256) % 256).toString(16).padStart(2, '0');

function address(): string | null {
  try {
    const url = ScriptApp.getService().getUrl() as string | null;
    // the address of a test deployment opens for its developers only
    return url !== null && url.endsWith('/exec') ? url : null;
  } catch {
    return null; // the person types the address instead
  }
}

export const webPort: WebPort = {
  address,
  state: {
    all: () => properties().getProperties(),
    set: (values) => void properties().setProperties({ ...values }),
    remove: (keys) => keys.forEach((key) => properties().deleteProperty(key)),
  },
  recall: (key) => CacheService.getScriptCache().get(key),
  remember: (key, value, seconds) => CacheService.getScriptCache().put(key, value, seconds),
  exclusively: (work) => {
    // the script lock is right here: the deployment serves one team, and its visitors have no document to lock
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(LOCK_MS)) return null;
    try {
      return { value: work() };
    } finally {
      lock.releaseLock();
    }
  },
  sign: (text, secret) => Utilities.computeHmacSha256Signature(text, secret).map(hex).join(''),
};

/** A page as the web app answers. The viewport has to be named to Google: tags inside a page stay inside its frame. */
export const htmlAnswer = (page: { readonly title: string; readonly html: string }): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(page.html)
    .setTitle(page.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
