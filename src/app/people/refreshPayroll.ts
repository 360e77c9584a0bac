/**
 * Step of the refresh: bonuses of this month and of the last one, line by line. Older months are paid and stay as they are; a workbook
 * that this person may not open is left alone.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import { BASE_METRICS } from '../../metrics/dictionary';
import { VERSION_COLUMNS } from '../../metrics/plan/versions';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { readDepartment, type DepartmentQuestion } from '../tables/readDepartment';
import { syncTable } from '../tables/syncTable';
import { refreshBatch, undoTable } from '../undo/record';
import { CLOSED_TABLES } from './closedMonths';
import { GATE_COLUMNS } from './gateFacts';
import { PAYROLL, payrollRows } from './payrollRows';

const PLANNED = BASE_METRICS.filter((metric) => metric !== 'costs');

/** Tables without which nothing can be counted. */
const FED_BY = ['facts', 'schemes', 'motivation', 'plan'] as const;

/** Everything that the step reads. */
export const PAYROLL_QUESTION: DepartmentQuestion = {
  tables: {
    schemes: ['person', 'from', 'to', 'target', 'threshold', 'accelerator', 'cap', 'floor', ...GATE_COLUMNS],
    motivation: ['person', 'metric', 'channel', 'weight', 'allowed', 'plan_manual'],
    payroll: [...PAYROLL.columns, PAYROLL.base],
    facts: ['month', 'channel', ...BASE_METRICS],
    plan: [...VERSION_COLUMNS, 'month', 'channel_code', ...PLANNED],
    channels: ['code', 'name'],
    content_plan: ['publish_at', 'published_at', 'status'],
    tasks: ['owner', 'status', 'due', 'done_at'],
    ...CLOSED_TABLES,
  },
};

/** Gives the number of rows that changed. */
export function refreshPayroll(
  ports: Ports,
  definition: DepartmentDefinition,
  workbooks: { readonly pulse?: string | undefined; readonly people?: string | undefined },
): number {
  const { pulse, people } = workbooks;
  if (pulse === undefined || people === undefined) return 0;
  const record = parseRecord(snapshotOf(ports, pulse).departmentRecord ?? '');
  const values = readDepartment(ports, definition, record, PAYROLL_QUESTION);
  const payroll = values.table('payroll');
  if (!payroll?.state || values.closed.length > 0) return 0;
  // a bonus is not nought because people deleted what it is counted from
  if (FED_BY.some((tab) => values.table(tab) === null)) return 0;
  const wanted = payrollRows(definition, values, record.language, ports.today(record.timeZone));
  const sync = syncTable(PAYROLL, payroll, wanted);
  if (sync.requests.length > 0) {
    // what people are paid is noted where it stands: the note in Pulse, which the whole team may open, says only how much there is
    const rows = undoTable(payroll, sync.writes);
    guardedWrite(ports, snapshotOf(ports, people), sync.requests, refreshBatch(ports, record.timeZone, [rows]));
    const elsewhere = [{ workbook: 'people', count: 0, rows: rows.rows.length + rows.added.rows.length }] as const;
    guardedWrite(ports, snapshotOf(ports, pulse), [], { ...refreshBatch(ports, record.timeZone, []), elsewhere });
  }
  return sync.added + sync.changed;
}
