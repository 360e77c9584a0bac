/** Time triggers and mail. Only triggers of our own function are seen and removed. */
import { AppError } from '../shared/errors';
import { t } from '../shared/text';
import type { MailPort, SchedulePort } from '../app/schedulePort';

/** The global function that the trigger calls. */
const HANDLER = 'scheduledRefresh';
const SEND_MAIL = ['https://www.googleapis.com/auth/script.send_mail'];

const ours = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

function create(): string {
  try {
    return ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId();
  } catch (error) {
    throw new AppError('API', (error as Error).message, {
      text: t('Google не дал поставить расписание', 'Google did not let the schedule be set'),
    });
  }
}

export const schedulePort: SchedulePort = {
  own: () => ours().map((trigger) => trigger.getUniqueId()),
  create,
  remove: () => ours().forEach((trigger) => ScriptApp.deleteTrigger(trigger)),
};

/** The types of the service do not know yet that single scopes can be asked about. */
type AskedAbout = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

const allowed = (): boolean => {
  const info = (ScriptApp.getAuthorizationInfo as AskedAbout)(ScriptApp.AuthMode.FULL, SEND_MAIL);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
};

export const mailPort: MailPort = {
  allowed,
  ask: () => {
    try {
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SEND_MAIL);
    } catch (error) {
      throw new AppError('NO_ACCESS', (error as Error).message, {
        text: t('Нет разрешения отправлять письма', 'Sending mail is not allowed'),
      });
    }
  },
  left: () => MailApp.getRemainingDailyQuota(),
  send: (to, subject, text, html) =>
    html === undefined
      ? MailApp.sendEmail(to.join(','), subject, text)
      : MailApp.sendEmail(to.join(','), subject, text, { htmlBody: html }),
};
