/** Money of a department as its people set it: payments, other currencies, VAT. Files in, settings typed, facts out; a small department without the bundle. */
import type { Issue } from '../../../src/shared/errors';
import { readLeads } from '../../../src/imports/readLeads';
import { readSpend } from '../../../src/imports/readSpend';
import { refreshWith } from '../../../workbench/sample/driver';
import { tabId } from '../../../src/blueprint/compile/identity';
import { callOver, editIn, tinyTemplate, typeIn, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const quiet = (): void => undefined;
const OPTIONS = { more: ['rates', 'vat_rates', 'month_costs', 'full_cost'] };
const NO_NAMES = { channels: [], products: [], segments: [] };
const READ = { today: '2026-03-30', currency: 'USD', asOf: '2026-03-29T10:00:00' };

const LEADS = [
  'Lead ID,Created,Channel,Status,Won date,Amount,Currency,Payment date,Paid amount',
  'L-1,2026-03-02,Yandex Direct,won,2026-03-05,1000,USD,2026-03-24,400',
  'L-2,2026-03-03,Yandex Direct,won,2026-03-06,2000,EUR,,',
  'L-3,2026-03-04,Yandex Direct,won,2026-03-06,500,,,',
].join('\n');
const SPEND = [
  'Date,Channel,Campaign,Impressions,Clicks,Cost,Currency',
  '2026-03-02,Yandex Direct,a,100,10,120,USD',
  '2026-03-02,Yandex Direct,a,100,10,100,EUR',
].join('\n');

describe('money of a department', () => {
  let template: TinyTemplate;
  let host: TinyHost;
  const rowsOf = (tab: string): Record<string, unknown>[] => {
    const [header = [], ...rows] = valuesIn(host.emulator, host.pulse, `'${tab}'`);
    return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? ''])));
  };
  const facts = (name: string): number[] =>
    rowsOf('Facts').flatMap((row) => (typeof row[name] === 'number' && row[name] !== 0 ? [row[name]] : []));
  const set = (label: string, value: string): void => {
    const rows = valuesIn(host.emulator, host.pulse, `'Settings'`);
    const at = rows.findIndex((row) => row[0] === label);
    if (at < 0) throw new Error(label);
    typeIn(host.emulator, host.pulse, `'Settings'!B${at + 1}`, [[value]]);
  };
  const setting = (label: string): unknown =>
    valuesIn(host.emulator, host.pulse, `'Settings'`).find((row) => row[0] === label)?.[1];
  const refresh = (): readonly Issue[] => refreshWith(callOver(host, OPTIONS), 'en', quiet).problems;
  const told = (code: string): string[] => refresh().flatMap((issue) => (issue.code === code ? [issue.what.en] : []));
  const load = (host: TinyHost): void => {
    const call = callOver(host, OPTIONS);
    const common = { commit: true, add: NO_NAMES, fileName: 'f' };
    const leads = readLeads(LEADS, READ);
    const spend = readSpend(SPEND, READ);
    expect([leads.rowsRefused, spend.rowsRefused]).toEqual([0, 0]);
    call('importRows', { ...common, kind: 'leads', leads: leads.rows, columns: leads.columns });
    call('importRows', { ...common, kind: 'spend', spend: spend.rows, columns: spend.columns });
  };

  beforeAll(() => {
    template = tinyTemplate([], load, OPTIONS);
  }, 120_000);
  afterAll(() => template.remove());
  beforeEach(() => {
    host = template.open();
  });

  it('keeps rows of another currency with its code, and each is a row of its own', () => {
    expect(rowsOf('Leads').map((row) => [row.Amount, row.Currency, row.Paid, row['Paid amount']])).toEqual(
      expect.arrayContaining([
        [1000, '', 46105, 400],
        [2000, 'EUR', '', ''],
        [500, '', '', ''],
      ]),
    );
    expect(rowsOf('Spend').flatMap((row) => (row.Cost === '' ? [] : [[row.Cost, row.Currency]]))).toEqual([
      [120, ''],
      [100, 'EUR'],
    ]);
  });

  it('holds them back while there is no rate, names it, and counts them once it is typed', () => {
    expect(told('refresh.noRate')).toEqual([
      'No rate of EUR on 2026-03-06: 1 row without it',
      'No rate of EUR on 2026-03-02: 1 row without it',
    ]);
    expect([facts('Spend'), facts('Revenue'), facts('Impressions')]).toEqual([[120], [1500], [200]]);
    typeIn(host.emulator, host.pulse, `'Currency rates'!A2:C2`, [['евро', '2026-01-01', 1.1]]);
    expect(told('refresh.noRate')).toEqual([]);
    expect([facts('Spend'), facts('Revenue'), facts('Variable costs')]).toEqual([[230], [3700], [1850]]);
    expect(refreshWith(callOver(host, OPTIONS), 'en', quiet).changes).toBe(0);
  });

  it('counts revenue when paid, and says how many deals wait', () => {
    typeIn(host.emulator, host.pulse, `'Currency rates'!A2:C2`, [['EUR', '2026-01-01', 1.1]]);
    set('Revenue counts', 'When the deal is paid');
    expect(told('refresh.unpaid')).toEqual(['Waiting for payment: 2 won deals']);
    expect([facts('Deals'), facts('Revenue'), facts('Variable costs')]).toEqual([[3], [400], [200]]);
    expect(setting('Money is counted')).toBe('without VAT, revenue when paid');
    expect(rowsOf('Facts').find((row) => row.Revenue === 400)?.['Week/month']).toBe('2026-W13/2026-03');
  });

  it('counts a monthly cost in another currency by the rate of its month, and holds it back without one', () => {
    const full = (): unknown => valuesIn(host.emulator, host.pulse, `'Full cost of a customer'!C4`)[0]?.[0];
    const sheet = `'Monthly costs'`;
    const [header = []] = valuesIn(host.emulator, host.pulse, sheet);
    const letter = (name: string): string =>
      String.fromCharCode(65 + header.findIndex((each) => String(each).replace(/ \*$/, '') === name));
    const type = (row: number, name: string, value: unknown): void =>
      typeIn(host.emulator, host.pulse, `${sheet}!${letter(name)}${row}`, [[value]]);
    const own = (): unknown[] => {
      const column = letter('In own currency');
      const cells = valuesIn(host.emulator, host.pulse, `${sheet}!${column}2:${column}4`).flat();
      return cells.filter((value) => value !== undefined && value !== '');
    };
    [
      [1000, ''],
      [100, 'евро'],
      [50, 'usd'],
    ].forEach(([amount, currency], index) => {
      type(index + 2, 'Month', '2026-03-01');
      type(index + 2, 'Amount', amount);
      type(index + 2, 'Currency', currency);
    });
    expect(told('refresh.noRate')).toContain('No rate of EUR on 2026-03-01: 1 row without it');
    // the department counts in dollars: a row that says so counts as it stands
    expect([own(), full()]).toEqual([[50], 1050]);
    typeIn(host.emulator, host.pulse, `'Currency rates'!A2:C2`, [['EUR', '2026-01-01', 1.105]]);
    expect(told('refresh.noRate')).toEqual([]);
    expect([own(), full()]).toEqual([[110.5, 50], 1160.5]);
    expect(refreshWith(callOver(host, OPTIONS), 'en', quiet).changes).toBe(0);
  });

  it('brings spend with VAT to revenue without it, and holds it back without a rate of VAT', () => {
    set('Ad spend is entered', 'With VAT');
    expect(told('refresh.noVat')).toEqual(['No rate of VAT on 2026-03-02: 1 row without it']);
    expect([facts('Spend'), facts('Revenue')]).toEqual([[], [1500]]);
    typeIn(host.emulator, host.pulse, `'VAT rates'!A2:B2`, [['2026-01-01', 0.2]]);
    expect(told('refresh.noVat')).toEqual([]);
    expect([facts('Spend'), facts('Revenue')]).toEqual([[100], [1500]]);
    set('Amounts of deals are entered', 'With VAT');
    // what stands beside the numbers is how they were counted, not what was chosen since
    expect(setting('Money is counted')).toBe('without VAT');
    refresh();
    expect([facts('Spend'), setting('Money is counted')]).toEqual([[120], 'with VAT']);
  });

  it('takes no sum of another currency into a workbook that cannot say so', () => {
    const sheetId = tabId('spend');
    const [header = []] = valuesIn(host.emulator, host.pulse, `'Spend'!1:1`);
    const at = header.indexOf('Currency');
    editIn(host.emulator, host.pulse, [
      { deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } },
    ]);
    const call = callOver(host, OPTIONS);
    const spend = (text: string) => {
      const { rows, columns } = readSpend(text, READ);
      return { kind: 'spend' as const, spend: rows, columns, commit: true, add: NO_NAMES, fileName: 'f' };
    };
    expect(() => call('importRows', spend(SPEND))).toThrow(/Currency/);
    const own = 'Date,Channel,Campaign,Cost,Currency\n2026-03-09,Yandex Direct,b,5,USD';
    expect(call('importRows', spend(own))).toMatchObject({ added: 1 });
  });

  it('names a rate that cannot be read', () => {
    typeIn(host.emulator, host.pulse, `'VAT rates'!A2:B2`, [['2026-01-01', 20]]);
    const [issue] = refresh().filter(({ code }) => code === 'refresh.badRate');
    expect(issue?.where).toEqual({ tab: 'VAT rates', row: 2, column: 'Rate', value: '20' });
  });
});
