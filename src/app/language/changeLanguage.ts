/**
 * Use case: the department in another language. A step for each workbook, one atomic batch each, then the documents by the few. What was
 * planned is what is written: a workbook that moved since its plan was made is left as it is, and the plan is to be made again.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { AppError, type Issue } from '../../shared/errors';
import { plural, t, type Language, type Text } from '../../shared/text';
import { addBaseSheet, meaningHash, writeBase, type Base } from '../../reconcile/drift/base';
import { isRemembered } from '../../reconcile/drift/attributes';
import { cellId } from '../../reconcile/drift/managed';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import { addUndoSheet } from '../../reconcile/undo/undoLog';
import { startJob, type JobDefinition, type JobStep } from '../jobs/job';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment, snapshotOf } from '../setup/open';
import { parseRecord, writeRecord, type DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { textOf } from '../tables/tableRead';
import { writeCells } from '../tables/tableWrite';
import type { JobView } from '../viewTypes';
import { documentPairs, translateOne } from './documents';
import { bookTitle, planLanguage } from './languageView';
import { planRequests, planWorkbookLanguage, type WorkbookPlan } from './planWorkbook';
import type { StartLanguageInput } from './views';

export interface LanguageData {
  readonly to: Language;
  readonly from: Language;
  readonly workbooks: readonly { readonly key: WorkbookKey; readonly id: string; readonly planId: string }[];
  readonly pulse: string;
  readonly documents: number;
  readonly changes: number;
  readonly closed: readonly string[];
}

type Step = JobStep<LanguageData>;

/** A document takes a read, a write and sometimes a new name: a step stays well under a minute. */
const DOCUMENTS_A_STEP = 5;

/** What is remembered as ours afterwards. */
function nextBase({ inspection, taken }: WorkbookPlan): Base {
  const cells = new Map(inspection.base.cells);
  const written = inspection.updates
    .map(({ cell }) => cell)
    .filter((cell) => !('title' in cell.content && taken.includes(cell.content.title)));
  for (const cell of [...inspection.agreed, ...written])
    if (isRemembered(cell)) cells.set(cellId(cell), meaningHash(cell.meaning));
  return { cells, decisions: inspection.base.decisions };
}

const recordRequests = (record: DepartmentRecord): SheetRequest[] =>
  lowerChanges([{ kind: 'setRecord', record: writeRecord(record), existing: true }], {
    language: record.language,
    currency: record.currency,
  });

const WHAT = t('Язык отдела', 'Language of the department');

function writePlan(ports: Ports, plan: WorkbookPlan, data: LanguageData, startedMs: number): number {
  const { inspection } = plan;
  const { snapshot, record } = inspection;
  const changes = plan.edits.reduce((sum, edit) => sum + edit.count, 0);
  const next: DepartmentRecord = {
    ...record,
    language: data.to,
    // documents follow after the workbooks; until then the record says in which language they still are
    ...(plan.workbook === 'pulse' && data.documents > 0 ? { documents: record.documents ?? record.language } : {}),
  };
  const journal =
    plan.workbook === 'pulse'
      ? journalRequests(ports, snapshot, data.to, {
          what: WHAT,
          result: t(`записано: ${changes}`, `written: ${changes}`),
          changes,
          startedMs,
          details: t(`${record.language} → ${data.to}`, `${record.language} → ${data.to}`),
        })
      : [];
  guardedWrite(ports, snapshot, [
    ...planRequests(plan),
    ...recordRequests(next),
    ...(inspection.baseRows > 0 ? [] : [addBaseSheet(), addUndoSheet()]),
    ...writeBase(nextBase(plan), inspection.baseRows),
    ...journal,
  ]);
  return changes;
}

function workbookStep(definition: DepartmentDefinition, work: LanguageData['workbooks'][number]): Step {
  const title = definition.workbooks.find((each) => each.key === work.key)?.title ?? t(work.key, work.key);
  return {
    label: t(`Меняю язык книги «${title.ru}»`, `Changing the language of the workbook “${title.en}”`),
    run: (ports, data) => {
      const startedMs = ports.now();
      const plan = planWorkbookLanguage(ports, definition, work.key, work.id, data.to);
      // an earlier try, whose answer did not come back, may have written it already
      if (plan === null) return data;
      if (plan.planId !== work.planId)
        throw new AppError('STALE_PLAN', 'the workbook changed since the plan was shown', {});
      return { ...data, changes: data.changes + writePlan(ports, plan, data, startedMs) };
    },
  };
}

function documentsStep(definition: DepartmentDefinition, from: number): Step {
  return {
    label: t(
      `Меняю язык документов, с ${from + 1}-го`,
      `Changing the language of the documents, from number ${from + 1}`,
    ),
    run: (ports, data) => {
      const snapshot = snapshotOf(ports, data.pulse);
      const record = parseRecord(snapshot.departmentRecord ?? '');
      const { pairs, index } = documentPairs(ports, definition, record, snapshot, data.from, data.to);
      if (!index?.state) return data;
      const some = pairs.slice(from, from + DOCUMENTS_A_STEP);
      const done = some.map((pair) => ({ pair, ...translateOne(ports, pair, index) }));
      const writes = done.flatMap((each) => [...each.writes]);
      if (writes.length > 0) guardedWrite(ports, snapshot, writeCells(index.state.sheetId, writes));
      return {
        ...data,
        changes: data.changes + done.filter((each) => each.changed).length,
        closed: [...data.closed, ...done.filter((each) => each.closed).map(({ pair }) => textOf(pair.row, 'title'))],
      };
    },
  };
}

/** The record forgets that documents lag behind. */
const lastStep: Step = {
  label: t('Запоминаю язык документов', 'Remembering the language of the documents'),
  run: (ports, data) => {
    const snapshot = snapshotOf(ports, data.pulse);
    const { documents, ...record } = parseRecord(snapshot.departmentRecord ?? '');
    if (documents !== undefined) guardedWrite(ports, snapshot, recordRequests(record));
    return data;
  },
};

const closedIssue = (title: string): Issue => ({
  severity: 'warning',
  code: 'language.closed',
  what: t(
    `Документ «${title}» не открывается: он остался на прежнем языке`,
    `“${title}” cannot be opened: it keeps its language`,
  ),
  where: { tab: title },
  why: t('Он удалён, или вам не дали к нему доступ', 'It was deleted, or it is not shared with you'),
  action: t('Попросите доступ и смените язык ещё раз', 'Ask for access and change the language again'),
});

const NAMES: Readonly<Record<Language, Text>> = { ru: t('русском', 'Russian'), en: t('английском', 'English') };

/** The job: workbooks, documents by the few, and the record. */
export const changeLanguage = (definition: DepartmentDefinition): JobDefinition<LanguageData> => ({
  kind: 'language',
  steps: (data) => [
    ...data.workbooks.map((work) => workbookStep(definition, work)),
    ...Array.from({ length: Math.ceil(data.documents / DOCUMENTS_A_STEP) }, (_, at) =>
      documentsStep(definition, at * DOCUMENTS_A_STEP),
    ),
    ...(data.documents > 0 ? [lastStep] : []),
  ],
  result: (data) => ({
    summary: t(
      `Отдел на ${NAMES[data.to].ru}: записано ${data.changes} ${plural('ru', data.changes, { one: 'изменение', few: 'изменения', many: 'изменений', other: 'изменения' })}. Теперь обновите РНП.`,
      `The department is in ${NAMES[data.to].en}: ${data.changes} ${plural('en', data.changes, { one: 'change', other: 'changes' })} written. Refresh the RNP now.`,
    ),
    changes: data.changes,
    links: data.workbooks.map(({ key, id }) => ({
      title: bookTitle(definition, key, data.to),
      url: spreadsheetUrl(id),
    })),
    problems: data.closed.map(closedIssue),
  }),
});

/** Starts the job for the plan that was shown. @throws AppError STALE_PLAN when the workbooks moved since */
export function startLanguage(ports: Ports, definition: DepartmentDefinition, input: StartLanguageInput): JobView {
  const plan = planLanguage(ports, definition, input.to);
  if (plan.planId !== input.planId)
    throw new AppError('STALE_PLAN', 'the workbooks changed since the plan was shown', {});
  const { record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const data: LanguageData = {
    to: input.to,
    from: record.documents ?? record.language,
    workbooks: plan.workbooks.map(({ workbook, inspection, planId }) => ({
      key: workbook,
      id: inspection.snapshot.spreadsheetId,
      planId,
    })),
    pulse: record.workbooks.pulse ?? '',
    documents: plan.documents.length,
    changes: 0,
    closed: [],
  };
  return startJob(ports, changeLanguage(definition), data);
}
