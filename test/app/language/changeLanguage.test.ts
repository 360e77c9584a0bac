/** The department's language: planned in words, changed as planned, people's things left alone, and the way back gives back what was there. */
import { tabId } from '../../../src/blueprint/compile/identity';
import type { JobView, LanguagePlanView } from '../../../src/panel/contract';
import type { Host } from '../../../workbench/host';
import { refreshWith, type Call } from '../../../workbench/sample/driver';
import { madeDepartment } from '../../support/madeDepartment';
import { edit, NOW, type, valuesOf } from '../support';
import { documentsOf, seeDocument, seeWorkbook, type Seen } from './support';

const quiet = (): void => undefined;
const BOOKS = ['pulse', 'library', 'people'] as const;
/** Tabs into which the refresh writes sentences of its own: they follow the language with the next refresh, after which they are compared too. */
const BY_REFRESH = new Set(['journal', 'health', 'integrity', 'agenda', 'documents', 'weeks'].map(tabId));
/** Each run leaves a line in it. */
const JOURNAL = tabId('journal');

describe('the language of a department', () => {
  let host: Host;
  let call: Call;
  const ids: Record<string, string> = {};
  const before: Record<string, Seen> = {};
  let documents: readonly string[] = [];
  let seenDocuments: readonly Seen[] = [];
  let plan: LanguagePlanView;
  const writes: string[] = [];

  const run = (to: 'ru' | 'en', planId: string): JobView => {
    let job = call('startLanguage', { to, planId });
    while (!job.finished) job = call('stepJob', { jobId: job.jobId, retry: false });
    return job;
  };
  const pulseCells = (range: string): unknown => valuesOf(host, ids.pulse ?? '', range)[0]?.[0];

  beforeAll(() => {
    ({ host, call } = madeDepartment({ language: 'ru', roles: ['head'], now: NOW }));
    for (const part of [...BOOKS, 'positioning']) ids[part] = host.fileByPart(part);
    const pulse = ids.pulse ?? '';
    refreshWith(call, 'ru', quiet);
    type(host, pulse, `'Воронка'!A1`, [['Наша воронка']]);
    type(host, pulse, `'Задачи'!B2`, [['Позвонить Петру']]);
    type(host, pulse, `'Задачи'!B3`, [['=1+1']]);
    edit(host, pulse, [
      {
        updateSheetProperties: { properties: { sheetId: tabId('leads'), title: 'Заявки' }, fields: 'title' },
      },
      { addSheet: { properties: { title: 'Моё' } } },
      { addSheet: { properties: { title: 'Budget plan' } } },
    ]);
    type(host, pulse, `'Моё'!A1:A2`, [['=COUNTIF(Заявки!H:H;"Сделка")'], ['Сделка']]);
    for (const part of BOOKS) before[part] = seeWorkbook(host, ids[part] ?? '');
    before.positioning = seeDocument(host, ids.positioning ?? '');
    documents = documentsOf(host);
    seenDocuments = documents.map((id) => seeDocument(host, id));
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
    plan = call('planLanguage', { to: 'en' });
  }, 240_000);

  it('plans without writing, and names what stays as people made it and their formulas that compare with our words', () => {
    expect(writes).toEqual([]);
    expect(plan.kept.map((item) => [item.text.ru, item.now]).sort()).toEqual([
      ['Вкладка «Лиды» переименована', 'Заявки'],
      ['Изменена подпись «Воронка»', 'Наша воронка'],
    ]);
    expect(plan.warnings.map((warning) => warning.en)).toEqual([
      'Моё!A1: your formula compares with “Сделка”, the cells will say “Won”',
    ]);
    expect(
      plan.groups
        .find((group) => group.title === 'РНП')
        ?.lines.map((line) => line.ru)
        .join('\n'),
    ).toMatch(/Подписи, \d+ подпис/);
  });

  it('leaves a workbook that moved since the plan as it is, and goes on when it is as it was', () => {
    const retitle = (title: string): void =>
      edit(host, ids.library ?? '', [
        { updateSheetProperties: { properties: { sheetId: tabId('rubrics'), title }, fields: 'title' } },
      ]);
    let job = call('startLanguage', { to: 'en', planId: plan.planId });
    retitle('Темы');
    expect(() => call('stepJob', { jobId: job.jobId, retry: false })).toThrow(/changed/);
    retitle('Рубрики');
    expect(seeWorkbook(host, ids.library ?? '')).toEqual(before.library);
    while (!job.finished) job = call('stepJob', { jobId: job.jobId, retry: false });
    expect(job.result?.problems).toEqual([]);
  });

  it('changed what the plan lists, tab by tab, and nothing else', () => {
    for (const part of BOOKS) {
      const now = seeWorkbook(host, ids[part] ?? '');
      const changed = [...now.sheets]
        .filter(([id, sheet]) => before[part]?.sheets.get(id)?.text !== sheet.text)
        .map(([id]) => before[part]?.sheets.get(id)?.title);
      const book = { pulse: 'Pulse', library: 'Library', people: 'People' }[part];
      const listed = plan.groups.filter((group) => group.book.en === book && group.title !== '');
      // the journal takes a line of the run; a formula of people's is shown in the locale of the file, see below
      expect(changed.filter((title) => title !== 'Журнал' && title !== 'Моё').sort()).toEqual(
        listed
          .map((group) => group.title)
          .filter((title) => title !== 'Журнал')
          .sort(),
      );
      expect([now.title, now.locale]).toEqual([`СкладСофт · ${book}`, 'en_US']);
    }
  });

  it('says our words in the other language and leaves what people typed, renamed and wrote', () => {
    expect(pulseCells(`'Funnel'!A1`)).toBe('Наша воронка');
    expect(pulseCells(`'Заявки'!A1`)).toBe('Lead *');
    expect(pulseCells(`'Tasks'!B2`)).toBe('Позвонить Петру');
    expect(pulseCells(`'Tasks'!B3`)).toBe(2);
    expect(pulseCells(`'Settings'!B6`)).toBe('English');
    expect(pulseCells(`'Моё'!A2`)).toBe('Сделка');
    const theirs = `/v4/spreadsheets/${ids.pulse ?? ''}/values/${encodeURIComponent(`'Моё'!A1`)}?valueRenderOption=FORMULA`;
    expect(
      (host.emulator.handle({ method: 'GET', url: theirs }).body as { values: string[][] }).values[0]?.[0],
    ).toMatch(/^=COUNTIF\(Заявки!H:H[;,] ?"Сделка"\)$/);
    const [, statuses = []] = valuesOf(host, ids.pulse ?? '', `'Tasks'!1:2`);
    expect(statuses.join(' ')).not.toContain('В работе');
    const document = seeDocument(host, ids.positioning ?? '');
    expect(document.title).toBe('Positioning and USP');
    expect(document.text.split('\n')[0]).toBe('СкладСофт: positioning and USP');
  });

  it('refreshes in the new language, the second time without a write, and finds no change of people’s in it', () => {
    refreshWith(call, 'en', quiet);
    writes.length = 0;
    expect(refreshWith(call, 'en', quiet).changes).toBe(0);
    expect(writes).toEqual([]);
    const view = call('changes', {});
    expect(view.updates).toEqual([]);
    expect(view.items.map((item) => [item.text.ru, item.now]).sort()).toEqual([
      ['Вкладка «Лиды» переименована', 'Заявки'],
      ['Изменена подпись «Воронка»', 'Наша воронка'],
    ]);
    expect(view.items.filter((item) => item.broken)).toEqual([]);
    expect(call('settings', {})).toMatchObject({ language: 'en', languageLeft: [] });
  });

  it('comes back to what was there, and the refresh then gives back its own sentences', () => {
    const back = call('planLanguage', { to: 'ru' });
    expect(run('ru', back.planId).result?.problems).toEqual([]);
    const differs = (but: ReadonlySet<number>): string[] =>
      BOOKS.flatMap((part) => {
        const now = seeWorkbook(host, ids[part] ?? '');
        expect([now.title, now.locale]).toEqual([before[part]?.title, before[part]?.locale]);
        return [...now.sheets]
          .filter(([id, { text }]) => !but.has(id) && text !== before[part]?.sheets.get(id)?.text)
          .map(([, { title }]) => title);
      });
    expect(differs(BY_REFRESH)).toEqual([]);
    const document = seeDocument(host, ids.positioning ?? '');
    expect([document.title, document.text]).toEqual([before.positioning?.title, before.positioning?.text]);
    refreshWith(call, 'ru', quiet);
    expect(differs(new Set([JOURNAL]))).toEqual([]);
    expect(documents.map((id) => seeDocument(host, id))).toEqual(seenDocuments);
  });

  it('says that there is nothing to change to the language that it has', () => {
    expect(() => call('planLanguage', { to: 'ru' })).toThrow(/already/);
  });
});
