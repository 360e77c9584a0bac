/** What a change of the language that was stopped half-way has not come to yet. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { isAppError } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';

/** Workbooks that speak another language than Pulse, and the documents while they lag; a workbook that cannot be read is left out. */
export function languageLeft(ports: Ports, definition: DepartmentDefinition, record: DepartmentRecord): Text[] {
  const books = definition.workbooks.flatMap(({ key, title }): Text[] => {
    const id = record.workbooks[key];
    if (id === undefined || key === record.workbook) return [];
    try {
      const other = parseRecord(snapshotOf(ports, id).departmentRecord ?? '');
      return other.language === record.language ? [] : [title];
    } catch (error) {
      if (!isAppError(error)) throw error;
      return [];
    }
  });
  return [...books, ...(record.documents === undefined ? [] : [t('документы', 'documents')])];
}
