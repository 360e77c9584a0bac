/** `ScriptApp`: triggers, authorization modes, and the project itself. */
import { SCOPES } from '../authority';
import { stableHash } from './hash';
import type { Enumeration, ServiceContext } from './context';
import { makeTriggers } from './triggers';

/** Builds the service. Triggers need FULL authority and the scope `script.scriptapp`. */
export function makeScriptApp(context: ServiceContext, authModes: Enumeration<string>): object {
  const { realm, run } = context;
  const triggers = makeTriggers(context);
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
