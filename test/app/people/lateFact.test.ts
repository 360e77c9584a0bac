/** From a late fact of a paid month to the line with which it is paid (domain: people and motivation, worked; "pay uses frozen"). */
import { payrollRows } from '../../../src/app/people/payrollRows';
import type { DepartmentValues } from '../../../src/app/tables/readDepartment';
import { baseText, type Values } from '../../../src/app/tables/syncTable';
import { PAYROLL } from '../../../src/app/people/payrollRows';
import type { TableTab } from '../../../src/blueprint/tab';
import type { Scalar } from '../../../src/blueprint/values';
import { DEPARTMENT } from '../../../src/department/index';
import { toSerial } from '../../../src/shared/civilDate';

const MARCH = toSerial('2026-03-01');
const PERSON = 'Игорь Смирнов';

type Row = Readonly<Record<string, Scalar>>;

/** 40 SQL planned and 44 reached, CPL 4,513 against 4,000. */
const FROZEN = { spend: 352000, leads: 78, sql: 44 };
const PLAN = { spend: 800000, leads: 200, sql: 40 };

const tables = (live: Row, payroll: readonly Row[]): Readonly<Record<string, readonly Row[]>> => ({
  schemes: [{ person: PERSON, from: toSerial('2026-01-01'), target: 60000 }],
  motivation: [
    { person: PERSON, metric: 'SQL', weight: 0.6 },
    { person: PERSON, metric: 'CPL', weight: 0.4 },
  ],
  facts: [{ month: MARCH, channel: 'seo', ...live }],
  plan: [{ month: MARCH, channel_code: 'seo', version: 1, ...PLAN }],
  channels: [{ code: 'seo', name: 'SEO' }],
  content_plan: [],
  weeks: [{ period: '2026-03', closed_at: toSerial('2026-04-07') }],
  snapshots: ['total', 'seo'].map((block) => ({
    period: '2026-03',
    block,
    ...FROZEN,
    ...Object.fromEntries(Object.entries(PLAN).map(([key, value]) => [`plan_${key}`, value])),
  })),
  payroll,
});

const valuesOf = (rows: Readonly<Record<string, readonly Row[]>>): DepartmentValues => ({
  table: (key) => ({
    tab: DEPARTMENT.tabs.find((tab): tab is TableTab => tab.key === key && tab.kind === 'table') as TableTab,
    state: null,
    rows: (rows[key] ?? []).map((values, index) => ({ row: index + 1, values })),
  }),
  field: () => null,
  closed: [],
  isGone: () => false,
  sheetIdsOf: () => null,
});

const counted = (live: Row, current: string, payroll: readonly Row[] = []): Values[] =>
  payrollRows(DEPARTMENT, valuesOf(tables(live, payroll)), 'ru', current);

/** Rows as they lie in the workbook: with the memory of what was written. */
const kept = (rows: readonly Values[]): Row[] => rows.map((row) => ({ ...row, written: baseText(PAYROLL, row) }));

const sum = (rows: readonly Values[]): number => rows.reduce((total, { amount }) => total + Number(amount ?? 0), 0);

describe('a late fact of a paid month', () => {
  const april = counted(FROZEN, '2026-04-01');

  it('does not touch what was paid: 41,400 for SQL and 14,909 for CPL', () => {
    // 14,909 with a CPL of 4,512.82; the worked example rounds it to 4,513
    expect(sum(april)).toBeCloseTo(41400 + 14909.09, 2);
    expect(april.map(({ metric }) => metric)).toEqual(['SQL', 'CPL']);
  });

  // SQL 45 of 40: a 1.125, p 1.1875, 60,000 × 0.6 × 1.1875 = 42,750, which is 1,350 more than was paid
  const late = { ...FROZEN, sql: 45 };
  const may = counted(late, '2026-05-01', kept(april));

  it('becomes one line of 1,350 with the month that is not paid yet', () => {
    expect(may).toHaveLength(3);
    expect(may.slice(0, 2).map(({ amount }) => amount)).toEqual(april.map(({ amount }) => amount));
    expect(may[2]).toMatchObject({ month: toSerial('2026-04-01'), person: PERSON, metric: 'Уточнение за 03.2026' });
    expect(Number(may[2]?.amount)).toBeCloseTo(1350, 2);
  });

  it('is paid once: the next month has no second line, also when the refresh runs again', () => {
    expect(counted(late, '2026-05-01', kept(may))).toEqual(may);
    expect(counted(late, '2026-06-01', kept(may))).toEqual(may);
  });

  it('that goes away again is taken back with the next month', () => {
    const june = counted(FROZEN, '2026-06-01', kept(may));
    expect(june).toHaveLength(4);
    expect(june[3]).toMatchObject({ month: toSerial('2026-05-01'), metric: 'Уточнение за 03.2026' });
    expect(Number(june[3]?.amount)).toBeCloseTo(-1350, 2);
  });
});
