/** Whether a person granted one scope: with granular consent they may leave any of them out (developers.google.com/apps-script/concepts/scopes). */

/** What the types of the service do not know yet: the scopes that are asked about. */
type InfoOfScopes = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

/** Whether it is granted; the address at which just this scope is, null where Google gives none. */
export function permissionFor(scope: string): { readonly granted: boolean; readonly url: string | null } {
  const ask = ScriptApp.getAuthorizationInfo as unknown as InfoOfScopes;
  const info = ask.call(ScriptApp, ScriptApp.AuthMode.FULL, [scope]);
  const granted = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  return { granted, url: granted ? null : (info.getAuthorizationUrl() as string | null) };
}
