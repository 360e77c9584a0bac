/** Makes the folder and the workbooks of a department: one file each, one batch each. */
import { compileWorkbook, workbookTitle } from '../../blueprint/compile/compileWorkbook';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { readSnapshot } from '../../reconcile/snapshot';
import { newFileSnapshot, planWorkbook, type Wanted } from '../../reconcile/plan';
import { describeChange, type PlanLine } from '../../reconcile/describe';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import { holdRequests } from '../../reconcile/lease';
import type { Ports } from '../ports';
import { writeRecord, type DepartmentRecord } from './record';

export interface DepartmentFiles {
  readonly folder: string;
  readonly workbooks: Readonly<Partial<Record<WorkbookKey, string>>>;
}

/** Locale of a workbook: decides how people type numbers and dates in it. */
export const LOCALES = { ru: 'ru_RU', en: 'en_US' } as const;

/** Workbooks that have at least one tab. */
export const workbooksInUse = (definition: DepartmentDefinition): WorkbookKey[] =>
  definition.workbooks
    .map((workbook) => workbook.key)
    .filter((key) => definition.tabs.some((tab) => tab.workbook === key));

const tagsOf = (departmentId: string, part: string): Record<string, string> => ({
  mp_department: departmentId,
  mp_part: part,
});

/** Makes the folder and empty files; with `retry`, those that an earlier try made are found by their tags and used. */
export function createFiles(
  ports: Ports,
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  departmentId: string,
  retry: boolean,
): DepartmentFiles {
  const make = (kind: 'folder' | 'spreadsheet', part: string, name: string, parent: string | null): string => {
    const tags = tagsOf(departmentId, part);
    return (retry ? ports.drive.find(tags) : null) ?? ports.drive.create(kind, name, parent, tags);
  };
  const folder = make('folder', 'folder', answers.company, null);
  const workbooks: Partial<Record<WorkbookKey, string>> = {};
  for (const key of workbooksInUse(definition)) {
    const restricted = definition.workbooks.find((workbook) => workbook.key === key)?.restricted ?? false;
    // a team shares the folder as a whole: what only the head may see lies outside of it
    workbooks[key] = make('spreadsheet', key, workbookTitle(definition, key, answers), restricted ? null : folder);
  }
  return { folder, workbooks };
}

/** What one workbook of a new department should hold. */
export function wantedWorkbook(
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  departmentId: string,
  files: DepartmentFiles,
  key: WorkbookKey,
): Wanted {
  const model = compileWorkbook(definition, key, answers);
  const record: DepartmentRecord = {
    version: definition.version,
    departmentId,
    workbook: key,
    workbooks: files.workbooks,
    folder: files.folder,
    language: answers.language,
    currency: answers.currency,
    timeZone: answers.timeZone,
    tabs: model.sheets.map((sheet) => sheet.key),
    ...(answers.sample && key === 'pulse' ? { sample: answers } : {}),
    written: {},
  };
  return {
    model,
    locale: LOCALES[answers.language],
    timeZone: answers.timeZone,
    settings: { language: answers.language, currency: answers.currency },
    record: writeRecord(record),
    madeBefore: new Set(),
  };
}

/** Fills one empty workbook in a single batch; with `retry`, only what is missing. Gives the plan in words. */
export function fillWorkbook(
  ports: Ports,
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  departmentId: string,
  files: DepartmentFiles,
  key: WorkbookKey,
  retry: boolean,
): PlanLine[] {
  const id = files.workbooks[key];
  if (id === undefined) return [];
  const wanted = wantedWorkbook(definition, answers, departmentId, files, key);
  const snapshot = retry
    ? readSnapshot(ports.sheets.readStructure(id), tabId)
    : newFileSnapshot(id, wanted.model.title);
  const changes = planWorkbook(wanted, snapshot);
  // who opens the half-made workbook sees who is making it
  const lease =
    key === 'pulse' && ports.run
      ? holdRequests(snapshot.lease, { ...ports.run, who: ports.user(), beat: ports.now() })
      : [];
  if (changes.length > 0)
    ports.sheets.batchUpdate(id, [
      ...lowerChanges(changes, { language: answers.language, currency: answers.currency }),
      ...lease,
    ]);
  return changes.map(describeChange);
}
