/** Closing and the schedule through the shipped bundle, on a small department: what is frozen, corrected, waited for, decided, and by the clock. */
import { DEPARTMENT } from '../../../src/department/index';
import { tabId } from '../../../src/blueprint/compile/identity';
import { addDays, toSerial } from '../../../src/shared/civilDate';
import { pick } from '../../../src/shared/text';
import { createHost, PanelRefusal, type Host } from '../../../workbench/host';
import { createWith, refreshWith, type Call } from '../../../workbench/sample/driver';
import { sampleAnswers } from '../../../workbench/sample/sampleAnswers';
import { callIn, valuesOf } from '../support';

const quiet = (): void => undefined;

describe('a small department that closes its weeks', () => {
  let host: Host;
  let call: Call;
  let pulse = '';
  let now = Date.parse('2026-03-16T09:00:00Z');
  const on = (day: string, hour = 9): void => {
    now = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  };
  const table = (key: string) => {
    const tab = DEPARTMENT.tabs.find((each) => each.key === key);
    if (tab?.kind !== 'table') throw new Error(`${key} is no table`);
    return tab;
  };
  const rows = (key: string): Record<string, string | number | boolean>[] => {
    const tab = table(key);
    const [, ...cells] = valuesOf(host, pulse, `'${pick(tab.title, 'en')}'`);
    return cells
      .map((line) => Object.fromEntries(tab.columns.map((column, index) => [column.key, line[index] ?? ''])))
      .filter((row) => tab.columns.some((column) => column.owner !== 'formula' && row[column.key] !== ''));
  };
  const letters = (index: number): string =>
    index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
  /** Types rows below the last one, in one go: the sheet is recalculated once. */
  const add = (key: string, records: readonly Record<string, string | number | boolean>[]): void => {
    const tab = table(key);
    const first = rows(key).length + 2;
    const data = records.flatMap((record, index) =>
      Object.entries(record).map(([column, value]) => ({
        range: `'${pick(tab.title, 'en')}'!${letters(tab.columns.findIndex((each) => each.key === column))}${first + index}`,
        values: [[value]],
      })),
    );
    const url = `/v4/spreadsheets/${pulse}/values:batchUpdate`;
    const answer = host.emulator.handle({ method: 'POST', url, body: { valueInputOption: 'USER_ENTERED', data } });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  const lead = (id: string, day: string): Record<string, string | number> => ({
    lead_id: id,
    created: toSerial(day),
    channel: 'SEO',
    status: 'New',
  });
  const refresh = () => refreshWith(call, 'en', quiet);
  const stateOf = (period: string) => rows('weeks').find((row) => row.period === period);
  const W10 = '2026-W10/2026-03';
  const W11 = '2026-W11/2026-03';

  beforeAll(() => {
    host = createHost({ now: () => now, language: 'en' });
    const blank = host.newSpreadsheet('blank');
    const overview = host.call('overview', {}, blank);
    if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
    const answers = sampleAnswers('en', overview.catalogue, false);
    createWith(callIn(host, blank), { ...answers, roles: answers.roles.slice(0, 1) }, quiet);
    pulse = host.fileByPart('pulse');
    call = callIn(host, pulse);
    const days = Array.from({ length: 14 }, (_, day) => addDays('2026-03-02', day));
    add(
      'leads',
      days.map((day, index) => lead(`L${index}`, day)),
    );
    const month = toSerial('2026-03-01');
    add('plan', [{ month, channel: 'SEO', leads: 40 }]);
    refresh();
  }, 180_000);

  it('freezes what is due, with the plan of the week; the last week waits for its day', () => {
    expect(stateOf(W10)).toMatchObject({ state: 'Closed', round: 1, green_from: 0.95, closed_by: '' });
    expect(stateOf(W11)).toMatchObject({ state: 'To be closed' });
    const total = rows('snapshots').find((row) => row.period === W10 && row.block === 'total');
    expect(total).toMatchObject({ leads: 7, whole_leads: 40 });
    expect(Number(total?.plan_leads)).toBeGreaterThan(0);
  });

  it('writes a late lead down as a dated correction; the closed number and the month’s stay apart; a second look writes nothing', () => {
    add('leads', [lead('LATE', '2026-03-05')]);
    const told = refresh();
    expect(told.problems.map((problem) => problem.code)).toContain('closing.restated');
    expect(rows('restatements')).toMatchObject([
      {
        period: W10,
        metric: 'leads',
        old: 7,
        now: 8,
        delta: 1,
        cause: 'Data came late',
        seen_at: toSerial('2026-03-16'),
      },
    ]);
    expect(rows('snapshots').find((row) => row.period === W10 && row.block === 'total')).toMatchObject({ leads: 7 });
    const writes: string[] = [];
    host.emulator.onCall(({ kind, method }) => kind === 'write' && writes.push(method));
    expect(refresh().changes).toBe(0);
    expect(writes).toEqual([]);
    // one of seven is more than 5 %: it is discussed
    expect(rows('agenda').map((row) => row.item_key)).toContain(`restated:${W10}:leads`);
  });

  it('opens a week again with a reason in the journal, and closes it with the new number', () => {
    expect(() => call('reopenWeek', { period: W10, reason: '' })).toThrow(PanelRefusal);
    const view = call('reopenWeek', { period: W10, reason: 'found an export' });
    expect(view.periods.find((each) => each.period === W10)).toMatchObject({ can: 'close', reason: 'found an export' });
    expect(rows('journal').at(-1)).toMatchObject({ what: 'Week opened again', details: 'Reason: found an export' });
    call('closeWeek', { period: W10, reason: 'all is in' });
    expect(rows('snapshots').find((row) => row.period === W10 && row.block === 'total')).toMatchObject({
      leads: 8,
      round: 2,
    });
    expect(() => call('closeWeek', { period: '2026-W12/2026-03', reason: 'too early' })).toThrow(PanelRefusal);
  });

  it('waits for a source that is late, names its owner, and is closed anyway by a person', () => {
    const channel = rows('channels').find((row) => row.paid === true);
    add('plan', [{ month: toSerial('2026-03-01'), channel: String(channel?.name), spend: 1000 }]);
    on('2026-03-17');
    add('leads', [lead('NEXT', '2026-03-16')]);
    const told = refresh();
    expect(stateOf(W11)).toMatchObject({ state: 'Waiting for data', waiting: `spend of “${String(channel?.name)}”` });
    expect(told.problems.find((problem) => problem.code === 'closing.waiting')?.what.en).toContain(
      String(channel?.name),
    );
    call('closeWeek', { period: W11, reason: 'the account is blocked' });
    expect(stateOf(W11)).toMatchObject({ state: 'Closed without all data', reason: 'the account is blocked' });
    refresh();
    expect(host.call('documents', {}, pulse).documents.map((each) => each.key)).toContain(`report:${W11}`);
  });

  it('refreshes by the clock: one trigger, one run a slot, a mail with no lead in it, and stops when it is switched off', () => {
    call('setSchedule', { day: 3, hour: 12, digest: [] });
    const view = call('setSchedule', { day: 3, hour: 12, digest: ['team@example.com'] });
    expect(view).toMatchObject({ state: 'mine', day: 3, hour: 12, next: '2026-03-18T12:00' });
    expect(host.runtime.store.triggers).toHaveLength(1);
    on('2026-03-17', 20);
    const outcomes = () =>
      host
        .runDueTriggers(now)
        .map((run) =>
          run.ok ? /"outcome":"(\w+)"/.exec(run.log.map((entry) => entry.message).join())?.[1] : run.error.message,
        );
    expect(new Set(outcomes())).toEqual(new Set(['idle']));
    add('leads', [lead('SECRET-LEAD', '2026-03-17')]);
    on('2026-03-18', 15);
    const [first, ...rest] = outcomes();
    expect([first, new Set(rest)]).toEqual(['done', new Set(['idle'])]);
    const [mail] = host.runtime.store.mails ?? [];
    expect(mail?.to).toEqual(['team@example.com']);
    expect(mail?.body).not.toContain('SECRET-LEAD');
    expect(mail?.body).toContain(`#gid=${tabId('rnp')}`);
    expect(call('schedule', {}).last?.outcome).toBe('done');
    expect(call('stopSchedule', {}).state).toBe('off');
    expect(host.runtime.store.triggers).toHaveLength(0);
  });

  it('tells a long gap in one line, and closes all of it by one decision with its reason', () => {
    const channel = String(rows('channels').find((row) => row.paid === true)?.name);
    add(
      'plan',
      ['2026-04-01', '2026-05-01'].map((month) => ({ month: toSerial(month), channel, spend: 1000 })),
    );
    on('2026-06-15');
    add('leads', [lead('LATER', '2026-06-12')]);
    const told = refresh();
    const late = told.problems.filter((problem) => problem.code === 'closing.waiting');
    expect(late.map((problem) => problem.what.en)).toEqual([
      expect.stringMatching(/^No data: spend of .+ for \d+ weeks from 2026-03-16 to 2026-05-31$/),
    ]);
    // agendas of meetings that are over stay as they were
    const coming = rows('agenda').filter((row) => row.meeting === rows('agenda').at(-1)?.meeting);
    const keys = coming.map((row) => String(row.item_key));
    expect(keys.filter((key) => key.startsWith('waiting:'))).toEqual(['waiting:backlog']);
    const view = call('closing', {});
    expect(view.backlog?.span.en).toMatch(/^\d+ weeks from 2026-03-16 to 2026-05-31$/);
    expect(view.periods.map((each) => each.state.en)).not.toContain('Waiting for data');
    expect(() => call('closeWaiting', { reason: '' })).toThrow(PanelRefusal);
    const closed = call('closeWaiting', { reason: 'the account was closed in March' });
    expect(closed.backlog).toBeNull();
    const states = rows('weeks').filter((row) => row.reason === 'the account was closed in March');
    expect(states.length).toBeGreaterThan(10);
    expect(new Set(states.map((row) => row.state))).toEqual(new Set(['Closed without all data']));
    expect(rows('journal').at(-1)).toMatchObject({
      what: 'Weeks closed without all data',
      result: view.backlog?.span.en,
    });
    expect(() => call('closeWaiting', { reason: 'once more' })).toThrow(PanelRefusal);
  });
});
