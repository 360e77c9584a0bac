/** `ScriptApp`: triggers, authorization modes, and the project itself. */
import { grantedScopes, SCOPES } from '../authority';
import { notPermitted } from '../faults';
import { stableHash } from './hash';
import { enumeration, type Enumeration, type ServiceContext } from './context';
import { makeTriggers } from './triggers';

/** Builds the service. Triggers need FULL authority and the scope `script.scriptapp`. */
export function makeScriptApp(context: ServiceContext, authModes: Enumeration<string>): object {
  const { realm, run } = context;
  const triggers = makeTriggers(context);
  const need = (method: string) => run.need(`ScriptApp.${method}`, { mode: 'FULL', scopes: SCOPES.triggers });
  const statuses = enumeration(realm, 'ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
  const missingOf = (asked: unknown): string[] => {
    const granted = grantedScopes(run.options.manifest, run.session.declined);
    const wanted = Array.isArray(asked) ? asked.map(String) : (run.options.manifest.oauthScopes ?? []);
    return granted ? wanted.filter((scope) => !granted.includes(scope)) : [];
  };
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
    AuthorizationStatus: statuses.object,
    getAuthorizationInfo: {
      signatures: ['AuthMode', 'AuthMode, (class)[]'],
      call: ([, asked]) => {
        const missing = missingOf(asked);
        return realm.service('ScriptApp.AuthorizationInfo', {
          getAuthorizationStatus: {
            signatures: [''],
            call: () => statuses.value(missing.length === 0 ? 'NOT_REQUIRED' : 'REQUIRED'),
          },
          getAuthorizationUrl: {
            signatures: [''],
            call: () => (missing.length === 0 ? null : 'https://script.google.com/local/authorize'),
          },
        });
      },
    },
    // Google opens its window and ends the run; here nobody can answer it
    requireScopes: {
      signatures: ['AuthMode, (class)[]'],
      call: ([, asked]) => {
        const missing = missingOf(asked);
        if (missing.length > 0) throw notPermitted('ScriptApp.requireScopes', missing);
      },
    },
    // no host checks it: the emulator knows its caller from the session
    getOAuthToken: {
      signatures: [''],
      call: () => {
        run.need('ScriptApp.getOAuthToken', { mode: 'FULL', scopes: [] });
        return `local-token-of-${stableHash(run.session.user)}`;
      },
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
