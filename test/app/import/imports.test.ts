/** Imports through the shipped bundle: what people delete stays deleted, what they answer is remembered, leads and deals are one funnel. */
import type { Host } from '../../../workbench/host';
import type { Call } from '../../../workbench/sample/driver';
import { tabId } from '../../../src/blueprint/compile/identity';
import { readLeads } from '../../../src/imports/readLeads';
import { madeDepartment } from '../../support/madeDepartment';
import { edit, NOW, valuesOf } from '../support';

const NO_NAMES = { channels: [], products: [], segments: [] };

describe('imports of CRM exports', () => {
  let host: Host;
  let pulse: string;
  let call: Call;
  const column = (name: string): unknown[] => {
    const [header = [], ...rows] = valuesOf(host, pulse, `'Leads'`);
    return rows.map((row) => row[header.indexOf(name)]).filter((cell) => cell !== undefined && cell !== '');
  };
  const load = (text: string, asOf: string, more: object = {}): ReturnType<Call> => {
    const { rows, columns } = readLeads(text, { asOf, stages: call('importContext', {}).stages });
    return call('importRows', {
      kind: 'leads',
      leads: rows,
      columns,
      commit: true,
      add: NO_NAMES,
      fileName: 'f',
      ...more,
    });
  };
  const bitrixLeads = (...rows: string[]): string =>
    ['ID;Название лида;Статус;Дата создания;Дата изменения', ...rows].join('\n');
  const bitrixDeals = (...rows: string[]): string =>
    ['ID;ID лида;Название сделки;Стадия сделки;Сумма;Дата создания;Дата изменения', ...rows].join('\n');

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW }));
  }, 280_000);

  it('join leads and deals of Bitrix24 into one row, deals first', () => {
    load(bitrixDeals('77;5;a;Сделка успешна;1500.50;09.03.2026;20.03.2026 10:00:00'), '2026-03-25T00:00:00');
    load(
      bitrixLeads(
        '5;a;Качественный лид;02.03.2026;08.03.2026 10:00:00',
        '6;=1+1;Не обработан;03.03.2026;03.03.2026 10:00:00',
      ),
      '2026-03-24T00:00:00',
    );
    expect(column('Lead *')).toEqual(['B24-5', 'B24-6']);
    expect(column('Status')).toEqual(['Won', 'New']);
    expect(column('Amount')).toEqual([1500.5]);
    expect(column('Created *')).toEqual([46083, 46084]);
    expect(column('Won')).toEqual([46101]);
  });

  it('write nothing the second time', () => {
    let writes = 0;
    host.emulator.onCall((each) => (writes += each.kind === 'write' ? 1 : 0));
    load(bitrixDeals('77;5;a;Сделка успешна;1500.50;09.03.2026;20.03.2026 10:00:00'), '2026-03-25T00:00:00');
    expect(writes).toBe(0);
  });

  it('do not bring back a row that people deleted, until they ask for it', () => {
    const file = bitrixLeads(
      '6;b;Не обработан;03.03.2026;03.03.2026 10:00:00',
      '7;c;Не обработан;04.03.2026;04.03.2026 10:00:00',
    );
    edit(host, pulse, [
      { deleteDimension: { range: { sheetId: tabId('leads'), dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
    ]);
    expect(load(file, '2026-03-26T00:00:00')).toMatchObject({ added: 1, deleted: 1 });
    expect(column('Lead *')).toEqual(['B24-5', 'B24-7']);
    expect(load(file, '2026-03-26T00:00:00', { bringBack: true })).toMatchObject({ added: 1, deleted: 0 });
    expect(column('Lead *')).toEqual(['B24-5', 'B24-7', 'B24-6']);
  });

  it('remember stages, sources and columns where people see them, and use them the next time', () => {
    const stage = { system: 'bitrix24_leads', pipeline: '', stage: 'Думает', status: 'meeting', include: true };
    const header = {
      fingerprint: 'abc123',
      choice: { kind: 'leads' as const, columns: { lead_id: 'Номер', created: 'Когда' } },
      answers: { dateOrder: { created: 'day-first' as const } },
    };
    const answers = {
      stages: [stage, { ...stage, stage: 'Непонятно', status: null }],
      sources: [{ label: 'Выставка', utmSource: '', utmMedium: '', channel: 'SEO' }],
      header,
    };
    expect(call('saveAnswers', answers)).toEqual({ rows: 5 });
    expect(call('saveAnswers', answers)).toEqual({ rows: 0 });
    const context = call('importContext', {});
    expect(context.headers).toEqual([{ ...header, answers: { ...header.answers, decimal: {} } }]);
    expect(context.sources).toEqual([expect.objectContaining({ label: 'Выставка', channel: 'SEO', priority: 100 })]);
    load(bitrixLeads('9;d;Думает;05.03.2026;06.03.2026 10:00:00'), '2026-03-27T00:00:00');
    expect(column('Status').at(-1)).toBe('Meeting');
    expect(column('Meeting')).toEqual([46087]);
    const { aspects } = call('health', {});
    const check = aspects.find(({ number }) => number === 14)?.checks.find(({ title }) => /mapped/.test(title.en));
    expect(check?.missing.map(({ text }) => text.en)).toEqual(['The stage “Непонятно” is not mapped']);
  });

  it('tell what the table holds for the period of a file', () => {
    const period = { kind: 'leads', from: '2026-03-01', to: '2026-03-04', channels: [] } as const;
    const all = call('importTotals', { ...period, prefix: null });
    expect(all).toEqual({ rows: 3, sum: 1500.5, others: null });
    // a file of one system is compared with the leads of that system
    const bitrix = call('importTotals', { ...period, prefix: 'B24-' });
    const others = call('importTotals', { ...period, prefix: 'AMO-' });
    expect(bitrix.rows + (bitrix.others ?? 0)).toBe(3);
    expect(others).toMatchObject({ rows: 0, sum: 0, others: 3 });
  });

  it('give the panel the reader of files', () => {
    expect(call('pagePart', { part: 'reader' }).html).toContain('marketingPulseReader');
  });
});
