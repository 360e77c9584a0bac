/** `ScriptApp`: triggers, authorization modes, and the project itself. */
import { SCOPES } from '../authority';
import { stableHash } from './hash';
import { enumeration, type Enumeration, type ServiceContext } from './context';
import { Fault } from '../faults';
import { makeTriggers } from './triggers';

/** Builds the service. Triggers need FULL authority and the scope `script.scriptapp`. */
export function makeScriptApp(context: ServiceContext, authModes: Enumeration<string>): object {
  const { realm, run } = context;
  const triggers = makeTriggers(context);
  const statuses = enumeration(realm, 'ScriptApp.AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED']);
  /** For the scopes that are asked about: whether one of them is missing, and where it can be granted. */
  const authorizationInfo = (asked: readonly string[] | null): object => {
    const declared = run.options.manifest.oauthScopes ?? [];
    const wanted = asked ?? declared;
    const undeclared = wanted.filter((scope) => !declared.includes(scope));
    if (undeclared.length > 0)
      throw new Fault(`The scopes ${undeclared.join(', ')} are not listed in the manifest of the script`);
    const missing = wanted.filter((scope) => run.refusedScopes().includes(scope));
    const url = `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(missing.join(' '))}`;
    return realm.service('ScriptApp.AuthorizationInfo', {
      getAuthorizationStatus: {
        signatures: [''],
        call: () => statuses.value(missing.length === 0 ? 'NOT_REQUIRED' : 'REQUIRED'),
      },
      getAuthorizationUrl: { signatures: [''], call: () => (missing.length === 0 ? null : url) },
      getAuthorizedScopes: {
        signatures: [''],
        call: () => realm.arrayOf(declared.filter((scope) => !run.refusedScopes().includes(scope))),
      },
    });
  };
  const need = (method: string) => run.need(`ScriptApp.${method}`, { mode: 'FULL', scopes: SCOPES.triggers });
  const all = (method: string) => {
    need(method);
    return realm.arrayOf(triggers.mine());
  };
  return realm.service('ScriptApp', {
    AuthMode: authModes.object,
    ...triggers.enums,
    newTrigger: {
      signatures: ['String'],
      call: ([handler]) => (need('newTrigger'), triggers.newTrigger(String(handler))),
    },
    getProjectTriggers: { signatures: [''], call: () => all('getProjectTriggers') },
    getUserTriggers: { signatures: ['any'], call: () => all('getUserTriggers') },
    deleteTrigger: { signatures: ['Trigger'], call: ([trigger]) => (need('deleteTrigger'), triggers.remove(trigger)) },
    // no host checks it: the emulator knows its caller from the session
    getOAuthToken: {
      signatures: [''],
      call: () => {
        run.need('ScriptApp.getOAuthToken', { mode: 'FULL', scopes: [] });
        return `local-token-of-${stableHash(run.session.user)}`;
      },
    },
    AuthorizationStatus: statuses.object,
    getAuthorizationInfo: {
      signatures: ['AuthMode', 'AuthMode, (class)[]'],
      call: ([, scopes]) => authorizationInfo(scopes === undefined ? null : (scopes as readonly unknown[]).map(String)),
    },
    getScriptId: { signatures: [''], call: () => stableHash(run.options.code) },
    getService: {
      signatures: [''],
      call: () =>
        realm.service('ScriptApp.Service', {
          getUrl: { signatures: [''], call: () => run.options.webAppUrl?.() ?? null },
          isEnabled: { signatures: [''], call: () => (run.options.webAppUrl?.() ?? null) !== null },
        }),
    },
  });
}
