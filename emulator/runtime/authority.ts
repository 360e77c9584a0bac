/**
 * What a run may do: its authorization mode and the scopes of the manifest.
 * Source: developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle, and "Authorization" of each method's reference page.
 */
import { notPermitted } from './faults';
import type { AuthMode, Manifest } from './types';

const ORDER: Readonly<Record<AuthMode, number>> = { NONE: 0, LIMITED: 1, FULL: 2 };
const PREFIX = 'https://www.googleapis.com/auth/';

/** Scopes by their short names. */
export const SCOPES = {
  ui: ['script.container.ui'],
  activeSpreadsheet: ['spreadsheets.currentonly', 'spreadsheets'],
  activeDocument: ['documents.currentonly', 'documents'],
  email: ['userinfo.email'],
  file: ['drive.file'],
  triggers: ['script.scriptapp'],
  mail: ['script.send_mail'],
  fetch: ['script.external_request'],
} as const satisfies Record<string, readonly string[]>;

export interface Need {
  /** The lowest authorization mode in which the call works. */
  readonly mode: AuthMode;
  /** Short scope names of which one must be declared; none when absent. */
  readonly scopes?: readonly string[];
}

/** Checks one call. @throws Fault with Google's words when the run has not the authority. */
export function checkAuthority(
  what: string,
  need: Need,
  mode: AuthMode,
  manifest: Manifest,
  declined: readonly string[] = [],
): void {
  const scopes = (need.scopes ?? []).map(scopeUrl);
  if (ORDER[mode] < ORDER[need.mode]) throw notPermitted(what, need.mode === 'FULL' ? scopes : []);
  const granted = grantedScopes(manifest, declined);
  if (granted && scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
    throw notPermitted(what, scopes);
}

/** Scopes that the person granted; undefined when the manifest names none, and every one counts as granted. */
export const grantedScopes = (manifest: Manifest, declined: readonly string[] = []): readonly string[] | undefined =>
  manifest.oauthScopes?.filter((scope) => !declined.map(scopeUrl).includes(scope));

/** `drive.file` → its full URL. */
export function scopeUrl(short: string): string {
  return short.startsWith('https:') ? short : PREFIX + short;
}
