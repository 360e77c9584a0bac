/** Leads that move to BigQuery and back: the same numbers, nothing of people lost, every error with one way out. */
import { stepRun, startRefresh } from '../../../src/app/jobs/runs';
import { importRows } from '../../../src/app/import/importRows';
import { startMove } from '../../../src/app/warehouse/moveLeads';
import { planMove, warehouseView } from '../../../src/app/warehouse/planMove';
import type { WarehouseDirection } from '../../../src/app/warehouse/views';
import type { JobView } from '../../../src/app/viewTypes';
import { DEPARTMENT } from '../../../src/department/index';
import { tabId } from '../../../src/blueprint/compile/identity';
import { fromSerial, toSerial } from '../../../src/shared/civilDate';
import type { LeadRow } from '../../../src/imports/leadRow';
import { tableName, WAREHOUSE_COLUMNS } from '../../../src/app/warehouse/storedLeads';
import { BIGQUERY } from '../../../src/metrics/sql/dialect';
import { factsQuery } from '../../../src/metrics/sql/factsQuery';
import { panelError } from '../../../src/panel/errors';
import { tinyTemplate, typeIn, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const PROJECT = { id: 'acme-data', enabled: true, billing: true, users: ['owner@example.com'] };
const HEADERS = [
  'Lead *',
  'Created *',
  'Channel',
  'Product',
  'Status',
  'MQL',
  'Won',
  'Amount',
  'Contact',
  'Lost',
  'Reject reason',
];
const STATUSES = ['New', 'MQL', 'SQL', 'Won', 'Lost', 'Spam', 'Not a fit'];

/** A lead as people would type it, in the order of `HEADERS`. */
function typed(at: number, channel: string): (string | number)[] {
  // the tenth is the ninth once more, and counts once
  const index = at === 9 ? 8 : at;
  const created = toSerial('2026-01-05') + (index % 80);
  const status = STATUSES[index % STATUSES.length] ?? '';
  const won = status === 'Won' ? created + 5 : '';
  const id = index === 7 ? '' : `L${index}`;
  return [
    id,
    created,
    index % 5 === 0 ? '' : channel,
    '',
    status,
    index % 2 ? created + 1 : '',
    won,
    won === '' ? '' : 1000.55 + index,
    '',
    status === 'Lost' ? created + 9 : '',
    status === 'Lost' ? (index % 2 ? 'Price' : 'No budget') : '',
  ];
}

const input = (direction: WarehouseDirection, project = PROJECT.id, location = 'EU') => ({
  direction,
  project,
  location,
});

describe('leads in BigQuery', () => {
  let template: TinyTemplate;
  beforeAll(() => {
    template = tinyTemplate(
      ['head'],
      (host) => {
        const channel = String(valuesIn(host.emulator, host.pulse, "'Channels'!B2")[0]?.[0]);
        const [header = []] = valuesIn(host.emulator, host.pulse, "'Leads'!1:1");
        const rows = Array.from({ length: 60 }, (_, index) => {
          const cells = typed(index, channel);
          return header.map((title) => cells[HEADERS.indexOf(String(title))] ?? '');
        });
        typeIn(host.emulator, host.pulse, `'Leads'!A2`, rows);
        // a column of the team's own, at the end
        const sheetId = tabId('leads');
        host.emulator.handle({
          method: 'POST',
          url: `/v4/spreadsheets/${host.pulse}:batchUpdate`,
          body: { requests: [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } }] },
        });
        const letter = columnLetter(header.length);
        typeIn(host.emulator, host.pulse, `'Leads'!${letter}1`, [['Our mark'], ['gold'], ['silver']]);
      },
      { more: ['step_days', 'loss_reasons'] },
    );
  });
  afterAll(() => template.remove());

  const columnLetter = (index: number): string =>
    index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;

  function open(): TinyHost {
    const host = template.open();
    host.emulator.setCloudProject(PROJECT);
    return host;
  }

  function run(host: TinyHost, start: JobView): JobView {
    let job = start;
    while (!job.finished) job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: false });
    return job;
  }
  const move = (host: TinyHost, direction: WarehouseDirection): JobView => {
    const { planId } = planMove(host.ports, DEPARTMENT, input(direction)).plan;
    return run(host, startMove(host.ports, DEPARTMENT, { ...input(direction), planId }));
  };
  const refresh = (host: TinyHost): JobView => run(host, startRefresh(host.ports, DEPARTMENT));
  const facts = ({ emulator, pulse }: TinyHost) =>
    ['Facts', 'Cohorts', 'Facts by product', 'Days of steps', 'Reasons of loss'].map((tab) =>
      valuesIn(emulator, pulse, `'${tab}'!A2:Z200`),
    );
  const leads = ({ emulator, pulse }: TinyHost) => valuesIn(emulator, pulse, `'Leads'!A2:AZ200`);

  it('gives the numbers that the tab gave, writes nothing for it, and comes back with every cell', () => {
    const host = open();
    refresh(host);
    const before = { facts: facts(host), leads: leads(host) };
    expect(before.facts[0]?.length).toBeGreaterThan(5);
    // of all channels and of each, with the days of the deals
    expect(before.facts[3]?.length).toBeGreaterThan(6);
    // why leads were lost, by month, channel and both ways of counting
    expect(before.facts[4]?.length).toBeGreaterThan(6);
    const plan = planMove(host.ports, DEPARTMENT, input('out')).plan;
    expect([plan.moves, plan.stays]).toEqual([58, 2]);
    move(host, 'out');
    // a lead without an id, and one whose id is a repeat, stay where people can mend them
    expect(leads(host).map((row) => row[0])).toEqual(['', 'L8']);
    expect(warehouseView(host.ports, DEPARTMENT).place).toMatchObject({
      project: 'acme-data',
      location: 'EU',
      rows: 58,
    });
    const calls: string[] = [];
    host.emulator.onCall(({ method, kind }) => calls.push(`${kind} ${method}`));
    const { result } = refresh(host);
    expect(facts(host)).toEqual(before.facts);
    expect(result?.changes).toBe(0);
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
    // the facts, the days of the steps, which leads of the tab are there as well, and the latest for health; landing pages and campaigns are not in this department
    expect(calls.filter((call) => call.includes('bigquery'))).toHaveLength(4);
    expect(result?.problems.map(({ code }) => code)).toContain('refresh.alsoStored');
    move(host, 'back');
    const back = leads(host);
    expect(back).toHaveLength(60);
    const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(back)).toEqual(sorted(before.leads));
    expect(back.find((row) => row[0] === 'L0')?.includes('gold')).toBe(true);
    refresh(host);
    expect(facts(host)).toEqual(before.facts);
  });

  it('takes imports into the table as the tab would', () => {
    const values = { channel: '', segment: '', product: '', status: 'won', mqlAt: null, rejectReason: '' };
    const row = (id: string, day: string, amount: number): LeadRow =>
      ({
        line: 2,
        values: {
          lead_id: id,
          created: day,
          channel: values.channel,
          segment: '',
          product: '',
          status: 'won',
          won_at: day,
          amount,
        },
      }) as unknown as LeadRow;
    const file = (commit: boolean) => ({
      kind: 'leads' as const,
      leads: [
        row('L3', fromSerial(toSerial('2026-01-05') + 3), 5000),
        row('N1', '2026-02-02', 70),
        row('N2', '2026-02-03', 80),
      ],
      commit,
      add: { channels: [], products: [], segments: [] },
      fileName: 'leads.csv',
    });
    const [tab, stored] = [open(), open()];
    move(stored, 'out');
    for (const host of [tab, stored]) {
      expect(importRows(host.ports, DEPARTMENT, file(false))).toMatchObject({ added: 2 });
      const { added, kept } = importRows(host.ports, DEPARTMENT, file(true));
      expect([added, kept]).toEqual([2, importRows(tab.ports, DEPARTMENT, file(false)).kept]);
      expect(importRows(host.ports, DEPARTMENT, file(true))).toMatchObject({ added: 0, changed: 0 });
      refresh(host);
    }
    expect(facts(stored)).toEqual(facts(tab));
    expect(warehouseView(stored.ports, DEPARTMENT).place?.rows).toBe(60);
  });

  it('reads a table of an older release as without payments, and gives it their columns before it writes', () => {
    const [tab, stored] = [open(), open()];
    const paid = { line: 2, values: { lead_id: 'L3', created: '2026-01-08', paid_at: '2026-02-01', paid_amount: 7 } };
    const file = {
      kind: 'leads' as const,
      leads: [paid as unknown as LeadRow],
      columns: ['paid_at', 'paid_amount'],
      commit: true,
      add: { channels: [], products: [], segments: [] },
      fileName: 'paid.csv',
    };
    for (const host of [tab, stored]) {
      const settings = valuesIn(host.emulator, host.pulse, "'Settings'!A1:A60");
      const row = settings.findIndex(([label]) => label === 'Revenue counts') + 1;
      typeIn(host.emulator, host.pulse, `'Settings'!B${row}`, [['When the deal is paid']]);
    }
    // as 0.1.0 made it
    const old = { project: PROJECT.id, dataset: 'marketing_pulse', table: 'leads_tiny', location: 'EU' };
    stored.ports.warehouse.prepare(
      old,
      WAREHOUSE_COLUMNS.filter(({ name }) => !['paid_at', 'paid_amount', 'currency'].includes(name)),
    );
    const rules = { today: '2026-03-30', excludeByReason: false, defaultMargin: 0.5, isOlder: true };
    const sql = factsQuery(BIGQUERY, { table: tableName(old), ...rules });
    expect(stored.ports.warehouse.query(old, { sql })).toHaveLength(1);
    move(stored, 'out');
    for (const host of [tab, stored]) {
      importRows(host.ports, DEPARTMENT, file);
      refresh(host);
    }
    expect(facts(stored)).toEqual(facts(tab));
    expect(facts(tab)[0]?.filter((row) => row.includes(7))).toHaveLength(1);
  });

  it('goes on after a stop, and takes what people changed in between', () => {
    const host = open();
    const { planId } = planMove(host.ports, DEPARTMENT, input('out')).plan;
    const job = startMove(host.ports, DEPARTMENT, { ...input('out'), planId });
    const step = (retry: boolean): JobView => stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry });
    step(false);
    step(false);
    // the panel was closed here; meanwhile a person changes one lead and deletes another
    typeIn(host.emulator, host.pulse, `'Leads'!A4:B5`, [
      ['L2', toSerial('2026-02-20')],
      ['', ''],
    ]);
    expect(leads(host)).toHaveLength(60);
    const done = step(true);
    expect(done.finished).toBe(true);
    const stored = host.ports.warehouse.query(
      { project: PROJECT.id, dataset: 'marketing_pulse', table: 'leads_tiny', location: 'EU' },
      { sql: "SELECT lead_id, created FROM `acme-data.marketing_pulse.leads_tiny` WHERE lead_id IN ('L2', 'L3')" },
    );
    expect(stored).toEqual([{ lead_id: 'L2', created: '2026-02-20' }]);
  });

  it('refuses a plan that is no longer true', () => {
    const host = open();
    const { planId } = planMove(host.ports, DEPARTMENT, input('out')).plan;
    typeIn(host.emulator, host.pulse, `'Leads'!A2`, [['']]);
    expect(() => startMove(host.ports, DEPARTMENT, { ...input('out'), planId })).toThrow(
      expect.objectContaining({ code: 'STALE_PLAN' }),
    );
  });

  it.each([
    ['the API is off', { enabled: false }, /выключен BigQuery/, /Включить/, /apis\/library/],
    ['the project is of others', { users: [] }, /Нет прав/, /Попросить роли/, /iam-admin/],
  ])('says what to do when %s', (_name, change, what, action, link) => {
    const host = open();
    host.emulator.setCloudProject({ ...PROJECT, ...change });
    expect(refusal(() => planMove(host.ports, DEPARTMENT, input('out')))).toEqual([
      expect.stringMatching(what),
      expect.stringMatching(action),
      expect.stringMatching(link),
    ]);
  });

  it('says what to do without billing, and leaves the tab as it is', () => {
    const host = open();
    host.emulator.setCloudProject({ ...PROJECT, billing: false });
    expect(refusal(() => move(host, 'out'))).toEqual([
      expect.stringMatching(/не подключена оплата/),
      expect.stringMatching(/Подключить оплату/),
      expect.stringMatching(/billing/),
    ]);
    expect(leads(host)).toHaveLength(60);
  });

  /** What the panel shows of an error. */
  function refusal(attempt: () => unknown): (string | undefined)[] {
    try {
      attempt();
    } catch (error) {
      const { what, action } = panelError(error);
      return [what.ru, action?.text.ru, action?.link];
    }
    throw new Error('nothing was refused');
  }
});
