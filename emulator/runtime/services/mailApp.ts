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

/** Builds the service: `sendEmail(to, subject, body, {htmlBody})` and the daily quota. */
export function makeMailApp({ realm, run }: ServiceContext): object {
  const need = (method: string): void => run.need(`MailApp.${method}`, { mode: 'FULL', scopes: SCOPES.mail });
  const send = (
    recipients: string,
    subject: string,
    body: string,
    options: Readonly<Record<string, unknown>>,
  ): void => {
    need('sendEmail');
    const to = recipients
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== '');
    if (to.length === 0) throw new Fault('Failed to send email: no recipient');
    const wrong = to.find((address) => !ADDRESS.test(address));
    if (wrong !== undefined) throw new Fault(`Invalid email: ${wrong}`);
    if (to.length > MAX_RECIPIENTS) throw new Fault('Limit Exceeded: Email Recipients Per Message.');
    const unknown = Object.keys(options).find((key) => key !== 'htmlBody');
    if (unknown !== undefined) throw new Fault(`the option ${unknown} is not emulated`);
    const html = options.htmlBody === undefined ? undefined : String(options.htmlBody);
    if (Buffer.byteLength(body + (html ?? ''), 'utf8') > MAX_BODY_BYTES)
      throw new Fault('Limit Exceeded: Email Body Size.');
    run.useQuota('email', to.length);
    const mails = run.store.mails ?? [];
    mails.push({
      from: run.session.user,
      to,
      subject,
      body,
      ...(html === undefined ? {} : { html }),
      sentMs: run.now(),
    });
    run.store.mails = mails;
  };
  return realm.service('MailApp', {
    sendEmail: {
      signatures: ['String, String, String', 'String, String, String, Object'],
      call: ([to, subject, body, options]) =>
        send(String(to), String(subject), String(body), (options ?? {}) as Readonly<Record<string, unknown>>),
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
