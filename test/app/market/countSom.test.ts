/** The fact of SOM goes from deals in Pulse to the Library: counted, kept where a person typed, and nothing when nothing is new. */
import { tabId } from '../../../src/blueprint/compile/identity';
import { toSerial } from '../../../src/shared/civilDate';
import type { Host } from '../../../workbench/host';
import { drive, refreshWith, type Call } from '../../../workbench/sample/driver';
import { madeDepartment } from '../../support/madeDepartment';
import { edit, NOW, valuesOf } from '../support';

describe('the fact of SOM', () => {
  let host: Host;
  let pulse: string;
  let library: string;
  let call: Call;
  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW }));
    library = host.fileByPart('library');
    write(pulse, 'Segments', [
      { Code: '3pl', Segment: '3PL operators' },
      { Code: 'retail', Segment: 'Retail' },
    ]);
    const deal = { Created: toSerial('2025-12-20'), Status: 'Won', Segment: '3PL operators' };
    write(pulse, 'Leads', [
      { ...deal, Lead: 'A', Won: toSerial('2026-01-20'), Amount: 300 },
      { ...deal, Lead: 'B', Won: toSerial('2026-03-02'), Amount: 50, Segment: '3pl' },
      { ...deal, Lead: 'C', Won: toSerial('2025-12-28'), Amount: 20 },
    ]);
    const size = { Accounts: 10, Source: 'register', 'Money a year (ACV)': 100, Serviceable: 5 };
    write(library, 'Market size', [
      { ...size, Year: 2026, Segment: '3PL operators', 'Obtainable share': 0.5 },
      { ...size, Year: 2025, Segment: '3PL operators' },
      { ...size, Year: 2026, Segment: 'Retail', 'Obtainable share': 1, Serviceable: 20 },
      { ...size, Year: 2027, Segment: 'Retail' },
      { ...size, Year: 2026, Segment: 'Nobody' },
    ]);
  }, 120_000);

  const headers = (file: string, tab: string): string[] =>
    (valuesOf(host, file, `'${tab}'!1:1`)[0] ?? []).map((title) => String(title).replace(' *', ''));
  function write(file: string, tab: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
    const titles = headers(file, tab);
    const keys = { Segments: 'segments', Leads: 'leads', 'Market size': 'market_size' } as const;
    const requests = rows.flatMap((row, at) =>
      Object.entries(row).map(([title, value]) => {
        if (!titles.includes(title)) throw new Error(`${tab} has no ${title}: ${titles.join(', ')}`);
        return {
          updateCells: {
            start: {
              sheetId: tabId(keys[tab as keyof typeof keys]),
              rowIndex: at + 1,
              columnIndex: titles.indexOf(title),
            },
            rows: [
              {
                values: [
                  { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
                ],
              },
            ],
            fields: 'userEnteredValue',
          },
        };
      }),
    );
    edit(host, file, requests);
  }
  const column = (title: string): unknown[] => {
    const at = headers(library, 'Market size').indexOf(title);
    return valuesOf(host, library, `'Market size'!A2:Z6`).map((row) => row[at] ?? '');
  };

  it('is the revenue of the segment in the year; a year to come and a strange name have none', () => {
    refreshWith(call, 'en', () => undefined);
    expect(column('Taken in the year')).toEqual([350, 20, 0, '', '']);
    expect(column('Share of SOM taken').slice(0, 3)).toEqual([350 / 250, '', 0]);
    expect(column('Check').slice(0, 3)).toEqual([
      '▲ more was taken than SOM: revise the share',
      '',
      '▲ more serviceable than there are',
    ]);
  });

  it('writes nothing when nothing is new, and keeps what a person typed', () => {
    const writes: string[] = [];
    host.emulator.onCall(({ kind, method }) => kind === 'write' && writes.push(method));
    refreshWith(call, 'en', () => undefined);
    expect(writes).toEqual([]);
    write(library, 'Market size', [{ 'Taken in the year': 999 }]);
    const { problems } = refreshWith(call, 'en', () => undefined);
    expect(column('Taken in the year')[0]).toBe(999);
    expect(problems.find(({ code }) => code === 'refresh.kept')?.where).toMatchObject({ tab: 'Market size', row: 2 });
  });

  it('counts deals that moved to BigQuery, together with those on the tab', () => {
    host.emulator.setCloudProject({ id: 'acme-data', enabled: true, billing: true, users: ['owner@example.com'] });
    const input = { direction: 'out', project: 'acme-data', location: 'EU' } as const;
    const { planId } = call('planWarehouse', input);
    drive(call, call('startWarehouse', { ...input, planId }), 'en', () => undefined);
    const late = { Lead: 'D', Created: toSerial('2026-01-20'), Status: 'Won', Segment: 'Retail' };
    write(pulse, 'Leads', [{ ...late, Won: toSerial('2026-02-20'), Amount: 7 }]);
    write(library, 'Market size', [{}, {}, {}, {}, { Segment: '3PL operators' }]);
    refreshWith(call, 'en', () => undefined);
    expect(column('Taken in the year')).toEqual([999, 20, 7, '', 350]);
  });
});
