import { emptyStore } from '../../../../emulator/runtime/types';
import { failureOf, FULL, MANIFEST, scriptHost } from '../scriptHost';

const code = `
  function make() { return ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create().getUniqueId(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK]); }
  function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function weekly() {}`;

describe('triggers', () => {
  it('are kept over runs for the user and the file, and deleted', () => {
    const host = scriptHost(code);
    host.value('make');
    expect(host.value('list')).toEqual([['weekly', true]]);
    expect(host.value('list', [], { ...FULL, user: 'teammate@example.com' })).toEqual([]);
    expect(host.runtime.store.triggers).toMatchObject([
      {
        handler: 'weekly',
        user: FULL.user,
        fileId: 'file-1',
        schedule: { weekDay: 'MONDAY', atHour: 8 },
        createdMs: 1_700_000_000_000,
      },
    ]);
    host.value('drop');
    expect(host.runtime.store.triggers).toEqual([]);
  });

  // developers.google.com/workspace/add-ons/concepts/editor-triggers: one of each type per user and document, at most hourly
  it('allow one of the type per user and document', () => {
    const host = scriptHost(code);
    host.value('make');
    expect(host.failure('make')).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(host.value('make', [], { ...FULL, user: 'teammate@example.com' })).toMatch(/^\d+$/);
  });

  it('stop at twenty of a user', () => {
    const store = emptyStore();
    const host = scriptHost(code, { store });
    for (let n = 0; n < 20; n++) host.value('make', [], { ...FULL, activeFile: { id: `f${n}`, kind: 'spreadsheet' } });
    expect(host.failure('make')).toMatch(/too many triggers/);
  });

  it.each([
    { call: "ScriptApp.newTrigger('x').timeBased().everyMinutes(10)", want: /more often than once an hour/ },
    { call: "ScriptApp.newTrigger('x').timeBased().create()", want: /recurrence of the clock trigger must be set/ },
    { call: "ScriptApp.newTrigger('x').timeBased().everyHours(0)", want: /Invalid argument: hours/ },
    { call: "ScriptApp.newTrigger('x').timeBased().atHour(24)", want: /Invalid argument: hour/ },
    {
      call: "ScriptApp.newTrigger('x').forSpreadsheet('y')",
      want: /TriggerBuilder\.forSpreadsheet does not exist or is not supported/,
    },
  ])('refuse $call', ({ call, want }) => expect(failureOf(call)).toMatch(want));
});

describe('UrlFetchApp', () => {
  const manifest = {
    ...MANIFEST,
    oauthScopes: ['https://www.googleapis.com/auth/script.external_request'],
    urlFetchWhitelist: ['https://a.example/'],
  };
  const main = (call: string) =>
    `function main() { const r = ${call}; return [r.getResponseCode(), r.getContentText(), r.getHeaders().h]; }`;
  const answer = (status: number) => () => ({ status, headers: { h: 'v' }, body: 'text' });

  it('reaches what the host gives', () => {
    const host = scriptHost(main("UrlFetchApp.fetch('https://a.example/x')"), { manifest, fetch: answer(200) });
    expect(host.value('main')).toEqual([200, 'text', 'v']);
  });

  it('throws for a failure unless it is muted', () => {
    const loud = scriptHost(main("UrlFetchApp.fetch('https://a.example/x')"), { manifest, fetch: answer(500) });
    expect(loud.failure('main')).toMatch(
      /^Exception: Request failed for https:\/\/a\.example returned code 500\. Truncated server response: text/,
    );
    const muted = scriptHost(main("UrlFetchApp.fetch('https://a.example/x', { muteHttpExceptions: true })"), {
      manifest,
      fetch: answer(500),
    });
    expect(muted.value('main')).toEqual([500, 'text', 'v']);
  });

  it.each([
    { name: 'an address that is not on the list', url: 'https://b.example/', want: /not on the allowlist/ },
    { name: 'what is no address', url: 'b', want: /Invalid argument: b/ },
    { name: 'anything when the host has no network', url: 'https://a.example/', want: /DNS error/ },
  ])('refuses $name', ({ url, want }) =>
    expect(scriptHost(main(`UrlFetchApp.fetch('${url}')`), { manifest }).failure('main')).toMatch(want),
  );
});
