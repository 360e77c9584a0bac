/** Law: calls do not grow with rows. */
import { refreshWith } from '../../workbench/sample/driver';
import { tabId } from '../../src/blueprint/compile/identity';
import { toSerial } from '../../src/shared/civilDate';
import { madeDepartment } from '../support/madeDepartment';
import { edit, NOW, valuesOf } from './support';

const quiet = (): void => undefined;

describe('a refresh', () => {
  it('makes the same calls at 2,000 and at 20,000 leads', () => {
    const { host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW });
    const [header = []] = valuesOf(host, pulse, `'Leads'!1:1`);
    const channels = valuesOf(host, pulse, `'Channels'!B2:B7`).map(([name]) => String(name));
    const first = toSerial('2025-09-01');
    const paste = (from: number, to: number): void => {
      const rows = Array.from({ length: to - from }, (_, index) => {
        const given: Record<string, string | number> = {
          'Lead *': `L${from + index}`,
          'Created *': first + ((from + index) % 200),
          Channel: channels[index % channels.length] ?? '',
          Status: 'New',
        };
        return header.map((title) => given[String(title)] ?? '');
      });
      const sheetId = tabId('leads');
      edit(host, pulse, [{ appendDimension: { sheetId, dimension: 'ROWS', length: to - from } }]);
      const url = `/v4/spreadsheets/${pulse}/values/${encodeURIComponent(`'Leads'!A${from + 2}`)}?valueInputOption=RAW`;
      expect(host.emulator.handle({ method: 'PUT', url, body: { values: rows } }).status).toBe(200);
    };
    let calls = 0;
    host.emulator.onCall(({ fileId }) => (calls += fileId === pulse ? 1 : 0));
    const cost = (): { readonly calls: number; readonly leads: number } => {
      calls = 0;
      refreshWith(call, 'en', quiet);
      const made = calls;
      const at = valuesOf(host, pulse, `'Facts'!1:1`)[0]?.indexOf('Leads') ?? -1;
      const leads = valuesOf(host, pulse, `'Facts'`).reduce((sum, row) => sum + (Number(row[at]) || 0), 0);
      return { calls: made, leads };
    };
    paste(0, 1000);
    // documents that the first facts make, such as the weekly report, are a matter of creation, not of rows
    cost();
    paste(1000, 2000);
    const small = cost();
    paste(2000, 20_000);
    const large = cost();
    expect([small.leads, large.leads]).toEqual([2000, 20_000]);
    expect(large.calls).toBe(small.calls);
    expect(large.calls).toBeLessThanOrEqual(8);
    expect(large.calls).toBeGreaterThan(2);
  }, 120_000);
});
