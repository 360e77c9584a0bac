/** Links to the places that health rules name: the very cell when it can be found, else its tab. */
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Place } from '../../blueprint/health';
import { columnLetters } from '../../shared/a1';
import { spreadsheetUrl } from '../documents/documentData';
import { indexedDocuments } from '../documents/documentIndex';
import type { DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';

/** Address of a place; null when its workbook or document is not there. */
export function placeUrl(
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  values: DepartmentValues,
  place: Place,
): string | null {
  if (place.kind === 'document') return indexedDocuments(values).find(({ key }) => key === place.key)?.url ?? null;
  const tab = definition.tabs.find((each) => each.key === place.tab);
  const workbook = tab && record.workbooks[tab.workbook];
  if (!tab || workbook === undefined) return null;
  const url = spreadsheetUrl(workbook, tabId(tab.key));
  if (place.kind === 'field' || place.row === undefined || place.row < 0) return url;
  const column = place.column === undefined ? 0 : (values.table(place.tab)?.state?.columns.get(place.column) ?? 0);
  return `${url}&range=${columnLetters(column)}${place.row + 1}`;
}
