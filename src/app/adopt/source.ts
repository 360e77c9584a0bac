/** Tabs that are not ours, and the department that a foreign file's table is taken into. */
import { AppError, isAppError } from '../../shared/errors';
import { pick, t, type Text } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { BASE_SHEET_ID } from '../../reconcile/drift/base';
import { UNDO_SHEET_ID } from '../../reconcile/undo/undoLog';
import type { Ports } from '../ports';
import { openActive, snapshotOf } from '../setup/open';
import type { DepartmentRecord } from '../setup/record';
import type { AdoptSource, AdoptSourcesView } from './views';

/** The world with the department's Pulse workbook open: the file that is open may be one of the team's own. */
export function insideDepartment(ports: Ports): Ports {
  if (openActive(ports).state === 'department') return ports;
  const pulse = ports.drive.find({ mp_part: 'pulse' });
  if (pulse === null)
    throw new AppError('NOT_FOUND', 'there is no department to take the table into', {
      text: t(
        'Сначала создайте отдел: переносить пока некуда',
        'Make the department first: there is nothing to take the table into yet',
      ),
    });
  return { ...ports, activeFile: () => pulse };
}

/** Sheets of ours in any workbook, by the ids that we choose. */
const ownSheets = (definition: DepartmentDefinition): ReadonlySet<number> =>
  new Set([...definition.tabs.map((tab) => tabId(tab.key)), BASE_SHEET_ID, UNDO_SHEET_ID]);

/** Files whose tabs may be taken over: the department's workbooks, and the file that is open. */
export const sourceFiles = (ports: Ports, record: DepartmentRecord): string[] => [
  ...new Set([ports.activeFile(), ...Object.values(record.workbooks)]),
];

/** @throws AppError BAD_INPUT for a file that is not offered, or a tab of ours */
export function requireSource(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  source: { readonly fileId: string; readonly sheetId: number },
): void {
  if (!sourceFiles(ports, record).includes(source.fileId))
    throw new AppError('BAD_INPUT', 'this file is not offered', {});
  const isOurs = Object.values(record.workbooks).includes(source.fileId) && ownSheets(definition).has(source.sheetId);
  if (isOurs)
    throw new AppError('BAD_INPUT', 'this tab is one of ours', {
      text: t(
        'Эту вкладку ведёт дополнение: выберите свою таблицу',
        'The add-on keeps this tab: choose a table of your own',
      ),
    });
}

/** One read a file. */
export function listSources(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
): AdoptSourcesView {
  const own = ownSheets(definition);
  const sources: AdoptSource[] = [];
  const closed: Text[] = [];
  for (const fileId of sourceFiles(ports, record)) {
    const workbook = definition.workbooks.find(({ key }) => record.workbooks[key] === fileId);
    try {
      const { titles, sheetIds, title } = snapshotOf(ports, fileId);
      sheetIds.forEach((sheetId, index) => {
        if (workbook && own.has(sheetId)) return;
        const file = workbook ? pick(workbook.title, record.language) : title;
        sources.push({ fileId, file, sheetId, title: titles[index] ?? '' });
      });
    } catch (error) {
      if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
      if (workbook) closed.push(workbook.title);
    }
  }
  return { sources, closed };
}
