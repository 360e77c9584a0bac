/** Two people at once: of two runs that read the same workbook one writes, the other is told to look again and then finds it done. */
import type { Host } from '../../workbench/host';
import { importWith, openFile, type Call } from '../../workbench/sample/driver';
import { readFacts } from '../../workbench/sample/readFacts';
import { madeDepartment } from '../support/madeDepartment';
import { NOW, valuesOf } from './support';

const quiet = (): void => undefined;
const CSV = ['lead_id,created,channel,status', 'L1,2026-03-02,,new', 'L2,2026-03-03,,new', ''].join('\n');
const SPEND = ['date,channel,campaign,impressions,clicks,cost', '2026-03-02,seo,a,10,5,100', ''].join('\n');
const open = (text: string): ReturnType<typeof openFile> => openFile(new TextEncoder().encode(text));

describe('two writers at once', () => {
  let host: Host;
  let call: Call;
  let pulse: string;

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW }));
    importWith(call, open(CSV), 'leads.csv', quiet);
  }, 120_000);

  it('refuses the one that read before the other wrote, and writes nothing of it', () => {
    const first = call('startRefresh', {});
    let nested = 0;
    // right after this run has read, another one imports
    host.emulator.onCall((each) => {
      if (!/batchGetByDataFilter/.test(each.method) || nested > 0) return;
      nested += 1;
      importWith(call, open(SPEND), 'spend.csv', quiet);
    });
    expect(() => call('stepJob', { jobId: first.jobId, retry: false })).toThrow(/Someone else/);
    expect(nested).toBe(1);
    expect(readFacts(host.emulator, pulse)).toEqual([]);
    expect(valuesOf(host, pulse, `'Spend'!A2:F2`)).toHaveLength(1);
  });

  it('finds both done on the next try', () => {
    let job = call('startRefresh', {});
    while (!job.finished) job = call('stepJob', { jobId: job.jobId, retry: false });
    const facts = readFacts(host.emulator, pulse);
    expect(facts.reduce((sum, row) => sum + Number(row.leads), 0)).toBe(2);
    expect(facts.reduce((sum, row) => sum + Number(row.spend), 0)).toBe(100);
  });
});
