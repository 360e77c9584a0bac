/** The department that a document belongs to, by the tags that the add-on put on both. */
import type { Ports } from '../ports';

/** Id of the Pulse workbook of the document's department; null when the document is not ours or Pulse is not granted. */
export function departmentOfDocument(ports: Ports, documentId: string): string | null {
  const { mp_department: department } = ports.drive.tags(documentId);
  return department === undefined ? null : ports.drive.find({ mp_department: department, mp_part: 'pulse' });
}
