/** Reads what the rules need and evaluates them: three calls a workbook, one for the handbook, and one for leads that live in BigQuery. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { HEALTH } from '../../department/groups';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import {
  mergeQuestions,
  readDepartment,
  type DepartmentQuestion,
  type DepartmentValues,
} from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import { evaluateHealth, type HealthView } from './evaluate';
import type { IntegrityFinding } from '../../department/health/integrity/rule';
import { HANDBOOK, handbookInside } from './handbookInside';
import { healthData, healthQuestion } from './healthData';
import { integrityQuestion, readIntegrity } from './integrity';
import { readTypedOver } from './typedOver';
import { tellUnread, withStoredLeads } from './storedHealth';

export interface ReadHealth {
  readonly view: HealthView;
  /** What does not fit between tabs and documents. */
  readonly integrity: readonly IntegrityFinding[];
  readonly values: DepartmentValues;
}

/** Everything that the rules read, and the tabs that hold what they said. */
export const ownHealthQuestion = (definition: DepartmentDefinition): DepartmentQuestion =>
  mergeQuestions([
    healthQuestion(HEALTH),
    integrityQuestion(definition),
    ...['health', 'health_history', 'integrity'].map((key) => ({
      tables: { [key]: tableOf(definition, key).columns.map((column) => column.key) },
    })),
  ]);

/** @param pulse the snapshot of the Pulse workbook, which was read already */
export function readHealth(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  pulse: WorkbookSnapshot,
): ReadHealth {
  const values = readDepartment(
    ports,
    definition,
    record,
    ownHealthQuestion(definition),
    new Map([[pulse.spreadsheetId, pulse]]),
  );
  const reasons = new Map(
    (values.table('health')?.rows ?? []).map((row) => [numberOf(row, 'number') ?? 0, textOf(row, 'not_applicable')]),
  );
  const today = ports.today(record.timeZone);
  const place = record.warehouse;
  const all = place ? withStoredLeads(ports, place, values, today) : values;
  const extras = {
    typedOver: readTypedOver(ports, definition, record, values),
    inside: { [HANDBOOK]: handbookInside(ports, record, values) },
  };
  const view = evaluateHealth(HEALTH, healthData(all, record.language, today, extras), reasons);
  const integrity = readIntegrity(definition, all, record.language, today, extras);
  return { view: place && all.table('leads') === null ? tellUnread(view, HEALTH) : view, integrity, values };
}
