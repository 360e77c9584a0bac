/** `Session`: who runs the script. Without the user's authority only the language is known. */
import { SCOPES } from '../authority';
import type { ServiceContext } from './context';
import { stableHash } from './hash';

/** Builds the service. E-mail addresses need FULL authority and `userinfo.email`. */
export function makeSession({ realm, run }: ServiceContext): object {
  const { session, options } = run;
  const user = (method: string, email: string) => {
    run.need(`Session.${method}`, { mode: 'FULL', scopes: SCOPES.email });
    return realm.service('Session.User', {
      getEmail: { signatures: [''], call: () => email },
      toString: { call: () => email },
    });
  };
  return realm.service('Session', {
    getActiveUser: { signatures: [''], call: () => user('getActiveUser', session.anonymous ? '' : session.user) },
    getEffectiveUser: { signatures: [''], call: () => user('getEffectiveUser', session.user) },
    getActiveUserLocale: { signatures: [''], call: () => session.locale ?? 'en' },
    getScriptTimeZone: { signatures: [''], call: () => options.manifest.timeZone ?? 'Etc/GMT' },
    getTemporaryActiveUserKey: {
      signatures: [''],
      call: () => {
        run.need('Session.getTemporaryActiveUserKey', { mode: 'LIMITED' });
        return stableHash(`user ${session.user}`);
      },
    },
  });
}
