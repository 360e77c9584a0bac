/** Use case: the weekly refresh of a whole department in two steps. Each step reads a workbook once and writes it once. */
import { fill, plural, t, type Language, type Text } from '../../shared/text';
import { isAppError, type Issue } from '../../shared/errors';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { readSnapshot } from '../../reconcile/snapshot';
import { spreadsheetUrl } from '../documents/documentData';
import { documentsPlan, type WaitingDocument } from '../documents/waiting';
import type { JobDefinition, JobStep } from '../jobs/job';
import { refuseWhileOthersRun, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { requireDepartment, snapshotOf } from '../setup/open';
import { shareSheets, type Foresight, type SharedSheets } from '../sharing/sharedSheets';
import { guardedWrite } from '../tables/guardedWrite';
import { filtersOf, mergeQuestions } from '../tables/readDepartment';
import { PUT_BACK } from '../tables/requireColumns';
import { rememberAnswers } from '../warehouse/storedFacts';
import { countingParts, tellingParts, type PartOutcome, type RefreshPart, type Workbooks } from './steps';

export interface RefreshData {
  /** Empty until the first step opened the department. */
  readonly workbooks: Workbooks;
  readonly language: Language;
  readonly changes: number;
  readonly rows: number;
  readonly problems: readonly Issue[];
  /** Steps over the documents: another one while any is still to be made. */
  readonly documentSteps: number;
  /** What the person agreed to of a plan of documents; absent in a run that an earlier version began. */
  readonly agreed?: readonly string[];
  /** Documents that wait for consent. */
  readonly waiting?: readonly WaitingDocument[];
}

export const NEW_REFRESH: RefreshData = {
  workbooks: {},
  language: 'ru',
  changes: 0,
  rows: 0,
  problems: [],
  documentSteps: 1,
};

/** Problems kept in a run's state: its store is small, and nobody reads a hundred lines. */
const MAX_PROBLEMS = 20;
/** Documents of one plan; the next one lists the others. */
const MAX_WAITING = 25;

/** What the parts will ask of a workbook; its files are known once the department is open. */
const foresightOf =
  (definition: DepartmentDefinition, parts: readonly RefreshPart[], workbooks: () => Workbooks): Foresight =>
  (id, structure) => {
    const key = definition.workbooks.find((workbook) => workbooks()[workbook.key] === id)?.key;
    const question = mergeQuestions(parts.map((part) => part.asks));
    return key === undefined ? [] : filtersOf(definition, question, key, readSnapshot(structure, tabId));
  };

/**
 * Names a run that goes on after this step and has changed anything, also when nothing of it was for Pulse; takes the name away with the
 * last step. A run that changed nothing is named nowhere.
 */
function tellLease(ports: Ports, pulse: string, data: RefreshData): void {
  const { run } = ports;
  if (!run) return;
  const snapshot = snapshotOf(ports, pulse);
  const of = 1 + data.documentSteps;
  if (run.step >= of) {
    const release = releaseRequests(ports, snapshot);
    if (release.length > 0) guardedWrite({ ...ports, run: undefined }, snapshot, release);
  } else if (data.changes > 0 && snapshot.lease?.runId !== run.runId)
    guardedWrite({ ...ports, run: { ...run, of } }, snapshot, []);
}

/** A part that cannot do without something which people deleted says so; the other parts go on. Any other error ends the run. */
function goneProblem(error: unknown): Issue {
  const text = isAppError(error) && error.code === 'NOT_FOUND' ? (error.details.text as Text | undefined) : undefined;
  if (text === undefined || !isAppError(error)) throw error;
  const gone = error.details.gone as Issue['gone'];
  return {
    severity: 'error',
    code: 'refresh.gone',
    what: text,
    why: t(
      'Что от неё зависит, не обновлено; остальное обновлено',
      'What depends on it was not refreshed; the rest was',
    ),
    ...(gone ? { action: PUT_BACK, gone } : {}),
  };
}

function runPart(part: RefreshPart, ports: Ports, workbooks: Workbooks, pulse: string): PartOutcome {
  try {
    return part.run(ports, workbooks, pulse);
  } catch (error) {
    return { changes: 0, problems: [goneProblem(error)] };
  }
}

/** Runs the parts over one reading. */
function runParts(shared: SharedSheets, parts: readonly RefreshPart[], data: RefreshData): RefreshData {
  const { workbooks } = data;
  const pulse = workbooks.pulse;
  if (pulse === undefined) return data;
  let next = data;
  refuseWhileOthersRun(shared.ports, snapshotOf(shared.ports, pulse));
  try {
    for (const part of parts) {
      const outcome = runPart(part, shared.ports, workbooks, pulse);
      next = {
        ...next,
        changes: next.changes + outcome.changes,
        rows: next.rows + (outcome.rows ?? 0),
        problems: [...next.problems, ...(outcome.problems ?? [])].slice(0, MAX_PROBLEMS),
        documentSteps: next.documentSteps + (outcome.again ? 1 : 0),
        ...(outcome.waiting ? { waiting: outcome.waiting.slice(0, MAX_WAITING) } : {}),
      };
    }
  } catch (error) {
    // what one part cannot do must not keep from the team what the parts before it have done
    if (isAppError(error)) shared.send(pulse);
    throw error;
  }
  tellLease(shared.ports, pulse, next);
  // documents are listed in Pulse last: a run that is killed before it finds them by their tags
  shared.send(pulse);
  return next;
}

const countingStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Считаю факты, списки и повестку встреч', 'Computing facts, lists and meeting agendas'),
  run: (ports: Ports, data) => {
    const parts = countingParts(definition);
    let { workbooks } = data;
    const shared = shareSheets(
      { ...ports, warehouse: rememberAnswers(ports.warehouse) },
      foresightOf(definition, parts, () => workbooks),
    );
    const { record } = requireDepartment(shared.ports);
    workbooks = record.workbooks;
    return runParts(shared, parts, { ...data, workbooks, language: record.language });
  },
});

const tellingStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Обновляю документы и здоровье отдела', 'Updating documents and the department’s health'),
  run: (ports, data) => {
    const parts = tellingParts(definition, data.agreed ?? []);
    return runParts(
      shareSheets(
        ports,
        foresightOf(definition, parts, () => data.workbooks),
      ),
      parts,
      data,
    );
  },
});

/** What the sentence about the run adds of documents that wait. */
function waitingWords({ waiting = [] }: RefreshData): Text {
  const n = waiting.length;
  if (n === 0) return t('', '');
  const ru = plural('ru', n, {
    one: 'документ ждёт',
    few: 'документа ждут',
    many: 'документов ждут',
    other: 'документа ждут',
  });
  const en = plural('en', n, { one: 'document waits', other: 'documents wait' });
  return t(` ${n} ${ru} вашего решения: панель → Документы.`, ` ${n} ${en} for your decision: the panel → Documents.`);
}

function summary(data: RefreshData): Text {
  const [done, more] = [doneWords(data), waitingWords(data)];
  return { ru: done.ru + more.ru, en: done.en + more.en };
}

function doneWords(data: RefreshData): Text {
  if (data.changes === 0)
    return t('Всё уже актуально: ничего не изменено.', 'Everything is up to date: nothing was changed.');
  const ru = plural('ru', data.changes, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' });
  const en = plural('en', data.changes, { one: 'row', other: 'rows' });
  return {
    ru: fill('РНП обновлён: {n} {word}.', { n: data.changes, word: ru }),
    en: fill('RNP refreshed: {n} {word}.', { n: data.changes, word: en }),
  };
}

export const refreshDepartment = (definition: DepartmentDefinition): JobDefinition<RefreshData> => ({
  kind: 'refresh',
  steps: (data) => [
    countingStep(definition),
    ...Array.from({ length: data.documentSteps }, () => tellingStep(definition)),
  ],
  result: (data) => ({
    summary: summary(data),
    changes: data.changes,
    links:
      data.workbooks.pulse === undefined
        ? []
        : [{ title: t('РНП', 'RNP')[data.language], url: spreadsheetUrl(data.workbooks.pulse) }],
    problems: data.problems,
    plan: documentsPlan(data.waiting ?? []),
  }),
});
