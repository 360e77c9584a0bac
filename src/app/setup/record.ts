/** The record by which a workbook knows which department it is part of; kept in the workbook itself, so that any editor can go on. */
import { AppError } from '../../shared/errors';
import type { DepartmentAnswers } from '../../blueprint/department';
import type { Language, Text } from '../../shared/text';
import type { WorkbookKey } from '../../blueprint/tab';
import type { WarehousePlace } from '../warehouse/port';
import type { Scalar } from '../../blueprint/values';

export interface DepartmentRecord {
  /** Version of the blueprint that made it. */
  readonly version: number;
  readonly departmentId: string;
  /** Which of its workbooks this one is. */
  readonly workbook: WorkbookKey;
  /** File ids of all workbooks of the department; a copy is told by its own id missing here. */
  readonly workbooks: Readonly<Partial<Record<WorkbookKey, string>>>;
  readonly folder: string;
  readonly language: Language;
  /** Language in which the documents still are, while a change of the language has not come to them. */
  readonly documents?: Language;
  readonly currency: string;
  readonly timeZone: string;
  /** Tabs made in this workbook: one of them that is gone was deleted by the team. */
  readonly tabs: readonly string[];
  /** In Pulse: the answers by which the sample data can be told, until they are removed. */
  readonly sample?: DepartmentAnswers;
  /** What we last wrote into single cells, by range name: the base by which a hand edit is told. */
  readonly written: Readonly<Record<string, Scalar>>;
  /** Where leads live once they were moved out of the workbook, and how many were there at the last run that wrote them. */
  readonly warehouse?: WarehousePlace & { readonly rows: number };
  /** Who refreshes it by the clock; absent when nobody does. */
  readonly schedule?: ScheduleRecord;
}

/** The schedule as everybody sees it. Its details are in the properties of who runs it. */
export interface ScheduleRecord {
  /** Another one here than in a person's properties: the schedule was taken over. */
  readonly id: string;
  /** E-mail address. */
  readonly owner: string;
  /** 1 = Monday … 7 = Sunday; 0 = every day. */
  readonly day: number;
  /** 0…23 in the department's time zone. */
  readonly hour: number;
  /** `YYYY-MM-DDTHH:mm` */
  readonly since: string;
  /** Last outcome that changed something or failed. */
  readonly last?: { readonly at: string; readonly outcome: string; readonly text: Text };
}

/** Reads a record's text. @throws AppError INTERNAL when it is not ours. */
export function parseRecord(text: string): DepartmentRecord {
  try {
    const record = JSON.parse(text) as DepartmentRecord;
    if (typeof record.departmentId === 'string' && typeof record.workbooks === 'object') return record;
  } catch {
    // falls through to the one error below
  }
  throw new AppError('INTERNAL', 'the department record of this workbook cannot be read', {});
}

export const writeRecord = (record: DepartmentRecord): string => JSON.stringify(record);

/** Id of one of the department's workbooks. @throws AppError NOT_FOUND when the department has none of that kind. */
export function workbookId(record: DepartmentRecord, key: WorkbookKey): string {
  const id = record.workbooks[key];
  if (id === undefined) throw new AppError('NOT_FOUND', `the department has no workbook ${key}`, { workbook: key });
  return id;
}
