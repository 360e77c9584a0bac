/** Health over leads in BigQuery: the latest are judged with those of the tab; a database that does not answer is said, and never green. */
import { evaluateHealth } from '../../../src/app/health/evaluate';
import { healthData } from '../../../src/app/health/healthData';
import { placeUrl } from '../../../src/app/health/places';
import { NO_ROW, tellUnread, withStoredLeads } from '../../../src/app/health/storedHealth';
import type { Ports } from '../../../src/app/ports';
import type { DepartmentValues } from '../../../src/app/tables/readDepartment';
import type { WarehouseQuestion, WarehouseRow } from '../../../src/app/warehouse/port';
import type { TableTab } from '../../../src/blueprint/tab';
import type { Scalar } from '../../../src/blueprint/values';
import { crmHealth } from '../../../src/department/crm/health';
import { DEPARTMENT } from '../../../src/department/index';
import { toSerial } from '../../../src/shared/civilDate';

const TODAY = '2026-03-30';
const PLACE = { project: 'p', dataset: 'd', table: 'leads', location: 'EU' };

const cells = (id: string, known: Readonly<Record<string, Scalar>>): Readonly<Record<string, Scalar>> => ({
  lead_id: id,
  created: toSerial('2026-03-20'),
  status: 'Новый',
  ...known,
});

const TAB = [cells('T1', { channel: 'SEO' })];

const ROWS: Readonly<Record<string, readonly Readonly<Record<string, Scalar>>[]>> = {
  leads: TAB,
  channels: [{ code: 'seo', name: 'SEO' }],
};

const values: DepartmentValues = {
  table: (key) => ({
    tab: DEPARTMENT.tabs.find((tab): tab is TableTab => tab.key === key && tab.kind === 'table') as TableTab,
    state: null,
    rows: (ROWS[key] ?? []).map((row, index) => ({ row: index + 1, values: row })),
  }),
  field: () => null,
  closed: [],
  isGone: () => false,
  sheetIdsOf: () => null,
};

const stored = (id: string, known: Readonly<Record<string, Scalar>>): WarehouseRow => ({
  lead_id: id,
  cells: JSON.stringify({ ours: cells(id, known), own: {} }),
});

function judged(query: (question: WarehouseQuestion) => readonly WarehouseRow[]) {
  const asked: string[] = [];
  const ports = {
    warehouse: {
      query: (_place: unknown, question: WarehouseQuestion) => {
        asked.push(question.sql);
        return query(question);
      },
    },
  } as unknown as Ports;
  const all = withStoredLeads(ports, PLACE, values, TODAY);
  const view = evaluateHealth([crmHealth], healthData(all, 'ru', TODAY), new Map());
  const told = all.table('leads') === null ? tellUnread(view, [crmHealth]) : view;
  const checks = new Map((told.aspects[0]?.checks ?? []).map((check) => [check.key, check]));
  return { asked, check: (key: string) => checks.get(key) };
}

describe('health with leads in BigQuery', () => {
  const { asked, check } = judged(() => [
    stored('B1', { channel: '' }),
    stored('B2', { channel: '' }),
    stored('B3', { channel: 'SEO' }),
    // the same lead on the tab counts there
    stored('T1', { channel: '' }),
  ]);

  it('judges the leads of both places: two of four have a channel, of 80 % that are wanted', () =>
    expect(check('channel')?.share).toBeCloseTo(0.5 / 0.8, 6));

  it('asks once, for the latest days only', () => {
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/created >= DATE '2025-12-28' ORDER BY created DESC, seq DESC LIMIT 5000$/);
  });

  it('links a lead that stands in no cell to its tab', () => {
    const place = check('channel')?.place;
    expect(place).toMatchObject({ kind: 'tab', tab: 'leads', row: NO_ROW });
    const record = { workbooks: { pulse: 'P' } } as unknown as Parameters<typeof placeUrl>[1];
    expect(place && placeUrl(DEPARTMENT, record, values, place)).not.toContain('range=');
  });

  it('is not checked, and says why, while the database does not answer', () => {
    const silent = judged(() => {
      throw new Error('no access');
    });
    expect(silent.check('channel')).toMatchObject({ share: null });
    expect(silent.check('channel')?.why?.ru).toContain('BigQuery');
  });
});
