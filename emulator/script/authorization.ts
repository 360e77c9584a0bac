/** Which services a run may use: by authorization mode and by the scopes of the manifest. */
import type { RunContext } from './types';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Scopes any of which lets a method of an advanced service be called. */
const API_SCOPES: Readonly<Record<string, readonly string[]>> = {
  sheets: ['drive.file', 'drive', 'spreadsheets'],
  docs: ['drive.file', 'drive', 'documents'],
  drive: ['drive.file', 'drive'],
};

const has = (context: RunContext, scopes: readonly string[]): boolean => scopes.some((scope) => context.options.manifest.oauthScopes?.includes(SCOPE + scope));

function refuse(what: string, scopes: readonly string[]): never {
  throw new Error(`Specified permissions are not sufficient to call ${what}. Required permissions: (${scopes.map((scope) => SCOPE + scope).join(' || ')})`);
}

/** A call that needs the user's authority. @throws Error in Google's words. */
export function requireAuthority(context: RunContext, what: string): void {
  if (context.session.authMode !== 'FULL') throw new Error(`You do not have permission to call ${what}. Authorization is required to perform that action.`);
}

export function requireScope(context: RunContext, what: string, scopes: readonly string[]): void {
  if (!has(context, scopes)) refuse(what, scopes);
}

export function requireApi(context: RunContext, api: string, what: string): void {
  requireAuthority(context, what);
  requireScope(context, what, API_SCOPES[api] ?? []);
}

/** The open document: not in an add-on that is installed but not enabled in the file. */
export function requireDocument(context: RunContext, what: string): void {
  if (context.session.authMode === 'NONE') throw new Error(`You do not have permission to call ${what}.`);
}
