/** Use case: puts back one tab or one column that people deleted and now ask for, where something said that it needs it. */
import { AppError, type Gone } from '../../shared/errors';
import { pick, t } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import { spreadsheetUrl } from '../documents/documentData';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import { workbookId } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { inspectWorkbook, type Inspection } from './inspect';
import { forgetColumns } from './forgetColumns';
import { restoreColumn } from './restoreColumn';

export interface PutBackReport {
  /** False when it was there already. */
  readonly done: boolean;
  readonly link: string;
}

function requestsFor(ports: Ports, inspection: Inspection, { tab, column }: Gone): SheetRequest[] {
  const sheet = inspection.sheets.find((each) => each.key === tab);
  if (!sheet) return [];
  const { language, currency } = inspection.record;
  const settings = { language, currency };
  const live = inspection.tabs.get(tab);
  if (!live) return lowerChanges([{ kind: 'addTab', sheet, index: inspection.sheets.indexOf(sheet) }], settings);
  if (column === undefined || live.columnOf(column) !== null) return [];
  return [
    ...restoreColumn(sheet, column, live, inspection.snapshot, settings, (each) => inspection.tabs.get(each)),
    ...forgetColumns(ports.sheets, inspection.snapshot, tab, [column]),
  ];
}

/**
 * Two reads, a third of what the rows of a table remember, and one write unless it is there already. Only that one thing is written.
 *
 * @throws AppError BAD_INPUT for what is no tab of ours; BUSY while somebody else's run goes on
 */
export function putBack(ports: Ports, definition: DepartmentDefinition, gone: Gone): PutBackReport {
  const startedMs = ports.now();
  const tab = definition.tabs.find((each) => each.key === gone.tab);
  if (!tab) throw new AppError('BAD_INPUT', 'there is no such tab', { tab: gone.tab });
  const { record } = requireDepartment(ports);
  const id = workbookId(record, tab.workbook);
  const inspection = inspectWorkbook(ports, definition, tab.workbook, id);
  const { snapshot } = inspection;
  refuseWhileOthersRun(ports, snapshot);
  const requests = requestsFor(ports, inspection, gone);
  const link = spreadsheetUrl(id, tabId(gone.tab));
  if (requests.length === 0) return { done: false, link };
  const column = tab.kind === 'table' ? tab.columns.find((each) => each.key === gone.column) : undefined;
  const name = pick(column?.title ?? tab.title, record.language);
  const note = journalRequests(ports, snapshot, record.language, {
    what: t('Возвращено', 'Put back'),
    result: t(`«${name}»`, `“${name}”`),
    changes: 1,
    startedMs,
    details: column ? tab.title : t('', ''),
  });
  guardedWrite(ports, snapshot, [...requests, ...note]);
  return { done: true, link };
}
