import { firingTimes, runTrigger, timeEvent } from '../../../../emulator/runtime/timeTriggers';
import { emptyStore, type TriggerRecord } from '../../../../emulator/runtime/types';
import { failureOf, FULL, MANIFEST, scriptHost } from '../scriptHost';

const manifest = {
  ...MANIFEST,
  oauthScopes: [...(MANIFEST.oauthScopes ?? []), 'https://www.googleapis.com/auth/script.send_mail'],
};
const code = `
  function send(to) { MailApp.sendEmail(to, 'Subject', 'Body'); return MailApp.getRemainingDailyQuota(); }
  function status() {
    return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail'])
      .getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  }
  function ask() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail']); }`;

describe('MailApp', () => {
  it('keeps what was sent, and counts recipients', () => {
    const store = emptyStore();
    const host = scriptHost(code, { manifest, store });
    expect(host.value('send', ['a@example.com, b@example.com'])).toBe(98);
    expect(store.mails).toMatchObject([
      { from: FULL.user, to: ['a@example.com', 'b@example.com'], subject: 'Subject', body: 'Body' },
    ]);
  });

  // developers.google.com/apps-script/guides/services/quotas: 100 recipients a day for consumer accounts
  it('stops at a hundred recipients a day', () => {
    const host = scriptHost(code, { manifest });
    const fifty = Array.from({ length: 50 }, (_, n) => `u${n}@example.com`).join(',');
    host.value('send', [fifty]);
    host.value('send', [fifty]);
    expect(host.failure('send', ['a@example.com'])).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
  });

  it.each([
    { to: '', want: /no recipient/ },
    { to: 'nobody', want: /Invalid email: nobody/ },
    { to: Array.from({ length: 51 }, (_, n) => `u${n}@example.com`).join(','), want: /Recipients Per Message/ },
  ])('refuses $to', ({ to, want }) => expect(scriptHost(code, { manifest }).failure('send', [to])).toMatch(want));

  it('needs its scope, in the manifest and ticked by the person; single scopes can be asked about and asked for', () => {
    expect(failureOf("MailApp.sendEmail('a@example.com', 's', 'b')")).toMatch(/script\.send_mail/);
    const host = scriptHost(code, { manifest });
    const declined = { ...FULL, declined: ['script.send_mail'] };
    expect([host.value('status'), host.value('status', [], declined)]).toEqual([true, false]);
    expect(host.failure('send', ['a@example.com'], declined)).toMatch(/script\.send_mail/);
    expect(host.failure('ask', [], declined)).toMatch(/script\.send_mail/);
    expect(host.value('ask')).toBeUndefined();
  });
});

describe('time-driven runs', () => {
  const trigger = (schedule: TriggerRecord['schedule']): TriggerRecord => ({
    id: '7',
    handler: 'main',
    user: FULL.user,
    fileId: 'file-1',
    schedule,
    createdMs: Date.UTC(2026, 2, 30, 9, 20),
  });
  const hours = (times: readonly number[]): string[] => times.map((each) => new Date(each).toISOString().slice(5, 13));

  it('come every so many hours, or on their weekday in their hour and zone', () => {
    const to = Date.UTC(2026, 3, 7, 0, 0);
    expect(hours(firingTimes(trigger({ everyHours: 6 }), 0, Date.UTC(2026, 2, 31), 'Etc/GMT'))).toEqual([
      '03-30T15',
      '03-30T21',
    ]);
    expect(hours(firingTimes(trigger({ weekDay: 'MONDAY', atHour: 8 }), 0, to, 'Etc/GMT'))).toEqual(['04-06T08']);
    expect(
      hours(firingTimes(trigger({ weekDay: 'MONDAY', atHour: 8, timeZone: 'Europe/Moscow' }), 0, to, 'Etc/GMT')),
    ).toEqual(['04-06T05']);
  });

  it('have no open file and no page, know their trigger, and see only the triggers of its file', () => {
    const main = `function main(e) {
      return [e.triggerUid, e.year, SpreadsheetApp.getActiveSpreadsheet(), ScriptApp.getProjectTriggers().length];
    }`;
    const store = {
      ...emptyStore(),
      triggers: [trigger({ everyHours: 1 }), { ...trigger({ everyHours: 1 }), id: '8', fileId: 'x' }],
    };
    const host = scriptHost(main, { manifest, store });
    const result = runTrigger(host.runtime, trigger({ everyHours: 1 }), Date.UTC(2026, 2, 30, 10, 20));
    expect(result?.ok === true && JSON.stringify(result.value)).toBe('["7",2026,null,1]');
    expect(timeEvent(trigger({}), Date.UTC(2026, 2, 29, 10, 20))).toMatchObject({
      'day-of-week': 7,
      hour: 10,
      timezone: 'UTC',
    });
  });

  // quotas page: triggers total runtime 90 min/day for consumer accounts
  it('do not begin when the ninety minutes of the day are spent', () => {
    const store = emptyStore();
    const host = scriptHost('function main() { Utilities.sleep(300000); }', { manifest, store });
    const moment = Date.UTC(2026, 2, 30, 10, 20);
    const runs = Array.from({ length: 20 }, () => runTrigger(host.runtime, trigger({}), moment) !== null);
    expect(runs.filter(Boolean)).toHaveLength(18);
  });
});
