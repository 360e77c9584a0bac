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
  fetch: ['script.external_request'],
} as const satisfies Record<string, readonly string[]>;

export interface Need {
  /** The lowest authorization mode in which the call works. */
  readonly mode: AuthMode;
  /** Short scope names of which one must be declared; none when absent. */
  readonly scopes?: readonly string[];
}

/** Checks one call; `refused` are the scopes that the person left unticked.  @throws Fault with Google's words when the run has not the authority. */
export function checkAuthority(
  what: string,
  need: Need,
  mode: AuthMode,
  manifest: Manifest,
  refused: readonly string[] = [],
): void {
  const scopes = (need.scopes ?? []).map(scopeUrl);
  if (ORDER[mode] < ORDER[need.mode]) throw notPermitted(what, need.mode === 'FULL' ? scopes : []);
  const declared = manifest.oauthScopes;
  if (declared && scopes.length > 0 && !scopes.some((scope) => declared.includes(scope)))
    throw notPermitted(what, scopes);
  if (scopes.length > 0 && scopes.every((scope) => refused.includes(scope))) throw notPermitted(what, scopes);
}

/** `drive.file` → its full URL. */
export function scopeUrl(short: string): string {
  return short.startsWith('https:') ? short : PREFIX + short;
}
