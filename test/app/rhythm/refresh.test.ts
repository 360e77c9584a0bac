/** The rhythm through the shipped bundle: meetings, agenda, tasks, content, links and the calendar of the demo department. */
import { DEPARTMENT } from '../../../src/department/index';
import { toSerial } from '../../../src/shared/civilDate';
import { FIRST_DAYS } from '../../../src/department/tasks/phrases';
import { fill, pick } from '../../../src/shared/text';
import { refreshWith, type Call } from '../../../workbench/sample/driver';
import type { Host } from '../../../workbench/host';
import { madeDepartment } from '../../support/madeDepartment';
import { edit, NOW, type, valuesOf } from '../support';

type Row = Readonly<Record<string, string | number | boolean>>;
const quiet = (): void => undefined;

describe.each(['ru', 'en'] as const)('the rhythm of the demo (%s)', (language) => {
  let host: Host;
  let call: Call;
  const fileOf = (workbook: string): string => host.fileByPart(workbook);

  const table = (key: string) => {
    const tab = DEPARTMENT.tabs.find((each) => each.key === key);
    if (tab?.kind !== 'table') throw new Error(`${key} is no table`);
    return tab;
  };
  const rows = (key: string): Row[] => {
    const tab = table(key);
    const [, ...cells] = valuesOf(host, fileOf(tab.workbook), `'${pick(tab.title, language)}'`);
    return cells
      .map((line) => Object.fromEntries(tab.columns.map((column, index) => [column.key, line[index] ?? ''])))
      .filter((row) => Object.values(row).some((value) => value !== ''));
  };
  const letters = (index: number): string =>
    index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
  /** Types into a column of a row (from 1, below the header). */
  const fillIn = (key: string, row: number, column: string, value: string | number): void => {
    const tab = table(key);
    const index = tab.columns.findIndex((each) => each.key === column);
    type(host, fileOf(tab.workbook), `'${pick(tab.title, language)}'!${letters(index)}${row + 1}`, [[value]]);
  };
  const refresh = (): number => refreshWith(call, language, quiet).changes;

  beforeAll(() => {
    ({ host, call } = madeDepartment({ language, now: NOW }));
    refresh();
  }, 120_000);

  it('sets the next meetings, one of a kind for each week, month and quarter', () => {
    const meetings = rows('meetings');
    const ids = meetings.map((row) => row.meeting_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(meetings.length).toBeGreaterThan(6);
    expect(new Set(meetings.map((row) => row.type)).size).toBeGreaterThanOrEqual(3);
  });

  it('gives a newcomer the tasks of the first ninety days, none of them late, and the document', () => {
    const own = rows('tasks').filter((row) => String(row.proposal_key).startsWith('onboarding|analyst/'));
    expect(own).toHaveLength(rows('onboarding').length);
    // people read words, the key is for us
    const newcomer = rows('team').find((row) => row.code === 'analyst')?.person;
    const source = fill(pick(FIRST_DAYS, language), { person: String(newcomer) });
    expect(new Set(own.map((row) => row.source_ref))).toEqual(new Set([source]));
    const today = toSerial('2026-03-30');
    expect(own.every((row) => Number(row.due) >= today)).toBe(true);
    expect(new Set(own.map((row) => row.owner)).size).toBe(2);
    expect(call('documents', {}).documents.map((document) => document.key)).toContain('onboarding:analyst');
  });

  it('writes the agenda of the coming meeting and makes its document', () => {
    const agenda = rows('agenda');
    expect(agenda.some((row) => String(row.item_key).startsWith('hypothesis:'))).toBe(true);
    expect(agenda.every((row) => row.meeting !== '' && row.item !== '')).toBe(true);
    const documents = call('documents', {}).documents.map((document) => document.key);
    for (const meeting of new Set(agenda.map((row) => row.meeting)))
      expect(documents).toContain(`meeting:${String(meeting)}`);
    expect(documents).toContain('strategy');
  });

  it('makes a task of each decision of that kind, and of each goal of a channel', () => {
    const decided = rows('decisions').filter((row) => row.task_id !== '');
    expect(decided).toHaveLength(2);
    const tasks = rows('tasks');
    for (const decision of decided)
      expect(tasks.find((row) => row.task_id === decision.task_id)).toMatchObject({
        title: decision.text,
        owner: decision.owner,
        source_ref: decision.decision_id,
      });
    expect(tasks.filter((row) => String(row.proposal_key).startsWith('goal|')).length).toBeGreaterThanOrEqual(5);
    expect(new Set(tasks.map((row) => row.task_id)).size).toBe(tasks.length);
  });

  it('writes nothing on a second run', () => {
    const writes: string[] = [];
    host.emulator.onCall(({ kind, method }) => kind === 'write' && writes.push(method));
    expect(refresh()).toBe(0);
    expect(writes).toEqual([]);
  });

  it('does not bring back a task that was deleted, and numbers a new decision', () => {
    const deleted = rows('tasks').findIndex((row) => String(row.proposal_key).startsWith('meeting|'));
    const tab = table('tasks');
    const { sheets } = host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${fileOf('pulse')}` }).body as {
      sheets: { properties: { title: string; sheetId: number } }[];
    };
    const sheetId = sheets.find((sheet) => sheet.properties.title === pick(tab.title, language))?.properties.sheetId;
    edit(host, fileOf('pulse'), [
      { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: deleted + 1, endIndex: deleted + 2 } } },
    ]);
    const before = rows('tasks').length;
    const last = rows('decisions').length + 1;
    const kind = String(rows('decisions').find((row) => row.task_id !== '')?.kind ?? '');
    fillIn('decisions', last, 'meeting', 'MT004');
    fillIn('decisions', last, 'kind', kind);
    fillIn('decisions', last, 'text', 'Позвонить пяти клиентам');
    refresh();
    const made = rows('decisions').at(-1);
    expect(made?.decision_id).toMatch(/^DC\d+$/);
    expect(rows('tasks')).toHaveLength(before + 1);
    expect(rows('tasks').at(-1)).toMatchObject({ title: 'Позвонить пяти клиентам', task_id: made?.task_id });
  });

  it('keeps what people wrote into the agenda', () => {
    const at = rows('agenda').findIndex((row) => String(row.item_key).startsWith('hypothesis:')) + 1;
    fillIn('agenda', at, 'outcome', 'Запускаем в среду');
    fillIn('agenda', at, 'item', 'Своими словами');
    refresh();
    expect(rows('agenda')[at - 1]).toMatchObject({ outcome: 'Запускаем в среду', item: 'Своими словами' });
  });

  it('fills the content plan as previewed, then has nothing to add; a plan that moved is refused', () => {
    const before = rows('content_plan');
    const preview = call('fillContent', { weeks: 4, commit: null });
    expect(preview.rows.length).toBeGreaterThan(0);
    expect(rows('content_plan')).toEqual(before);
    expect(() => call('fillContent', { weeks: 3, commit: preview.token })).toThrow();
    expect(call('fillContent', { weeks: 4, commit: preview.token }).written).toBe(preview.rows.length);
    const after = rows('content_plan');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => row.title)).toEqual(preview.rows.map((row) => row.title));
    expect(new Set(after.map((row) => row.post_id)).size).toBe(after.length);
    expect(call('fillContent', { weeks: 4, commit: null })).toMatchObject({ rows: [], written: 0 });
    expect(() => call('fillContent', { weeks: 4, commit: preview.token })).toThrow();
  });

  const link = {
    title: 'Тест',
    landing: 'https://example.com/a?x=1#form',
    source: 'Телеграм',
    medium: 'social',
    month: '2026-03-01',
    product: 'WMS',
    segment: '3PL',
    geo: 'ru',
    goal: 'lead',
    content: 'po003 кейс',
    term: '',
  };

  it('saves a tagged link, and refuses one that cannot be used', () => {
    const saved = call('saveLink', link);
    const url =
      'https://example.com/a?x=1&utm_source=telegram&utm_medium=social&utm_campaign=202603_wms_3pl_ru_lead&utm_content=po003-kejs#form';
    expect(saved).toMatchObject({ id: 'UT003', url });
    expect(rows('utm').at(-1)).toMatchObject({ utm_id: 'UT003', link: url });
    expect(() => call('saveLink', { ...link, landing: 'example' })).toThrow();
  });

  it('builds the link of a row that people typed', () => {
    const row = rows('utm').length + 1;
    for (const [column, value] of Object.entries({
      title: 'Рассылка',
      landing: 'https://example.com/b',
      source: 'email',
      medium: 'email',
      product: 'Аудит',
      goal: 'lead',
    }))
      fillIn('utm', row, column, value);
    refresh();
    expect(rows('utm').at(-1)).toMatchObject({
      utm_id: 'UT004',
      campaign: 'audit_lead',
      link: 'https://example.com/b?utm_source=email&utm_medium=email&utm_campaign=audit_lead',
    });
    expect(refresh()).toBe(0);
  });

  it('gives the meetings as a calendar file', () => {
    const file = call('calendarFile', {});
    expect(file.meetings).toBeGreaterThan(4);
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(file.meetings);
    expect(file.text).toContain('TZID:Europe/Moscow');
    expect(file.text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
