/** Opens the department that the active file belongs to. */
import { AppError } from '../../shared/errors';
import { t } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { WorkbookKey } from '../../blueprint/tab';
import { readSnapshot, type WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { parseRecord, workbookId, type DepartmentRecord } from './record';

/** What the add-on was opened in. */
export type Opened =
  | { readonly state: 'none' }
  /** A copy of a department's workbook: its record names another file. */
  | { readonly state: 'copy'; readonly record: DepartmentRecord; readonly originalId: string }
  | { readonly state: 'department'; readonly record: DepartmentRecord; readonly snapshot: WorkbookSnapshot };

export const snapshotOf = (ports: Ports, spreadsheetId: string): WorkbookSnapshot =>
  readSnapshot(ports.sheets.readStructure(spreadsheetId), tabId);

/** One read of the active file. */
export function openActive(ports: Ports): Opened {
  const id = ports.activeFile();
  const snapshot = snapshotOf(ports, id);
  if (snapshot.departmentRecord === null) return { state: 'none' };
  const record = parseRecord(snapshot.departmentRecord);
  const originalId = workbookId(record, record.workbook);
  return originalId === id ? { state: 'department', record, snapshot } : { state: 'copy', record, originalId };
}

/** Structure and record of one workbook of a department, without reading again what is already known. */
export function openWorkbook(
  ports: Ports,
  opened: Extract<Opened, { state: 'department' }>,
  key: WorkbookKey,
): { readonly snapshot: WorkbookSnapshot; readonly record: DepartmentRecord } {
  if (opened.record.workbook === key) return opened;
  const snapshot = snapshotOf(ports, workbookId(opened.record, key));
  return {
    snapshot,
    record: snapshot.departmentRecord === null ? opened.record : parseRecord(snapshot.departmentRecord),
  };
}

/** The department of the active file. @throws AppError NOT_FOUND when it is no department's workbook, or a copy of one. */
export function requireDepartment(ports: Ports): Extract<Opened, { state: 'department' }> {
  const opened = openActive(ports);
  if (opened.state === 'department') return opened;
  const text =
    opened.state === 'copy'
      ? t('Это копия книги отдела: откройте оригинал', 'This is a copy of a department’s workbook: open the original')
      : t(
          'Этот файл не из отдела Marketing Pulse: откройте книгу «Пульс»',
          'This file is not part of a Marketing Pulse department: open the Pulse workbook',
        );
  throw new AppError('NOT_FOUND', `the active file is ${opened.state}`, { text });
}
