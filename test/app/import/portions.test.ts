/**
 * A large file in portions: the same few calls each however full the table is, and a stopped import goes on. Measured by hand with 25 portions of
 * 4,000 on an empty table: 99 calls; each portion 0.4–1 s of CPU beside the emulator, the last no more than the first.
 */
import { importRows } from '../../../src/app/import/importRows';
import { DEPARTMENT } from '../../../src/department/index';
import { fromSerial, toSerial } from '../../../src/shared/civilDate';
import type { LeadRow } from '../../../src/imports/leadRow';
import type { ImportReport } from '../../../src/app/viewTypes';
import { tinyTemplate, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const PORTION = 2500;
const FIRST_DAY = toSerial('2025-09-01');

const lead = (index: number): LeadRow => ({
  line: index + 2,
  at: '2026-03-01T10:00:00',
  values: {
    lead_id: `B24-${index}`,
    created: fromSerial(FIRST_DAY + (index % 200)),
    channel: 'Yandex Direct',
    segment: '',
    product: '',
    status: 'new',
    mql_at: null,
    sql_at: null,
    meeting_at: null,
    proposal_at: null,
    won_at: null,
    lost_at: null,
    amount: null,
    reject_reason: null,
    utm_source: 'yandex',
    utm_medium: 'cpc',
    utm_campaign: '',
    utm_content: '',
  },
});

describe('a file of three portions', () => {
  let template: TinyTemplate;
  beforeAll(() => {
    template = tinyTemplate(['head'], () => undefined);
  });
  afterAll(() => template.remove());

  const send = (host: TinyHost, portion: number): ImportReport =>
    importRows(host.ports, DEPARTMENT, {
      kind: 'leads',
      leads: Array.from({ length: PORTION }, (_, index) => lead(portion * PORTION + index)),
      commit: true,
      add: { channels: [], products: [], segments: [] },
      fileName: 'leads.csv',
      runId: 'run',
    });

  it('takes at most four calls each, goes on after a stop, and brings every row once', () => {
    const host = template.open();
    let calls = 0;
    host.emulator.onCall(() => (calls += 1));
    const cost = (portion: number): readonly [calls: number, added: number, unchanged: number] => {
      calls = 0;
      const { added, unchanged } = send(host, portion);
      return [calls, added, unchanged];
    };
    expect(cost(0)).toEqual([3, PORTION, 0]);
    expect(cost(1)[1]).toBe(PORTION);
    // the panel was closed before the answer came: the portion is sent again, and then the last one
    const again = cost(1);
    expect(again).toEqual([3, 0, PORTION]);
    const last = cost(2);
    expect(last).toEqual([4, PORTION, 0]);
    const ids = valuesIn(host.emulator, host.pulse, "'Leads'!A2:A9000").flatMap(([id]) => (id === '' ? [] : [id]));
    expect(ids).toHaveLength(3 * PORTION);
    expect(new Set(ids).size).toBe(3 * PORTION);
  });
});
