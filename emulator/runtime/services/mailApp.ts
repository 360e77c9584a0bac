/**
 * `MailApp`: mails are kept in the store, where the host shows them. A consumer account may write to 100 recipients a day.
 * Source: developers.google.com/apps-script/reference/mail/mail-app, guides/services/quotas.
 */
import { SCOPES } from '../authority';
import { Fault } from '../faults';
import { quotaLeft } from '../quotas';
import type { ServiceContext } from './context';

const ADDRESS = /^[^\s@,<>"]+@[^\s@,<>"]+\.[^\s@,<>"]+$/;
/** Google: size of the body 200 KB a message for consumers, 50 recipients a message. */
const MAX_BODY_BYTES = 200 * 1024;
const MAX_RECIPIENTS = 50;

/** Builds the service: `sendEmail(to, subject, body)` and the daily quota. */
export function makeMailApp({ realm, run }: ServiceContext): object {
  const need = (method: string): void => run.need(`MailApp.${method}`, { mode: 'FULL', scopes: SCOPES.mail });
  const send = (recipients: string, subject: string, body: string): void => {
    need('sendEmail');
    const to = recipients
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== '');
    if (to.length === 0) throw new Fault('Failed to send email: no recipient');
    const wrong = to.find((address) => !ADDRESS.test(address));
    if (wrong !== undefined) throw new Fault(`Invalid email: ${wrong}`);
    if (to.length > MAX_RECIPIENTS) throw new Fault('Limit Exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(body, 'utf8') > MAX_BODY_BYTES) throw new Fault('Limit Exceeded: Email Body Size.');
    run.useQuota('email', to.length);
    const mails = run.store.mails ?? [];
    mails.push({ from: run.session.user, to, subject, body, sentMs: run.now() });
    run.store.mails = mails;
  };
  return realm.service('MailApp', {
    sendEmail: {
      signatures: ['String, String, String'],
      call: ([to, subject, body]) => send(String(to), String(subject), String(body)),
    },
    getRemainingDailyQuota: {
      signatures: [''],
      call: () => {
        need('getRemainingDailyQuota');
        return quotaLeft(run.store, run.session.user, 'email', run.now());
      },
    },
  });
}
