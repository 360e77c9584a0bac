/** Use case: the weekly refresh of a whole department, step by step: facts, lists of the other workbooks, documents. */
import { fill, plural, t, type Language, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { spreadsheetUrl } from '../documents/documentData';
import { refreshRegister } from '../content/refreshRegister';
import { refreshDocuments } from '../documents/refreshDocuments';
import { countLandings } from '../landings/countLandings';
import type { JobDefinition, JobStep } from '../jobs/job';
import { refreshRhythm } from '../rhythm/refreshRhythm';
import { refreshHealth } from './refreshHealth';
import { mirrorsOf, refreshMirrors } from './refreshMirrors';
import { refreshFacts } from './refreshFacts';

export interface RefreshData {
  readonly workbooks: Readonly<Partial<Record<WorkbookKey, string>>>;
  readonly language: Language;
  readonly changes: number;
  readonly rows: number;
  readonly problems: readonly Issue[];
  /** Steps over the documents: another one whenever documents were made. */
  readonly documentSteps: number;
}

/** Problems kept in a run's state: its store is small, and nobody reads a hundred lines. */
const MAX_PROBLEMS = 20;

const add = (data: RefreshData, changes: number, problems: readonly Issue[] = [], rows = 0): RefreshData => ({
  ...data,
  changes: data.changes + changes,
  rows: data.rows + rows,
  problems: [...data.problems, ...problems].slice(0, MAX_PROBLEMS),
});

function factsStep(definition: DepartmentDefinition): JobStep<RefreshData> {
  return {
    label: t('Считаю факты по неделям и каналам', 'Computing facts by week and channel'),
    run: (ports, data) => {
      const pulse = data.workbooks.pulse;
      if (pulse === undefined) return data;
      const outcome = refreshFacts(ports, definition, pulse);
      return add(data, outcome.changes, outcome.problems, outcome.rows);
    },
  };
}

const mirrorStep = (definition: DepartmentDefinition, key: WorkbookKey): JobStep<RefreshData> => ({
  label: t('Обновляю списки в других книгах', 'Updating the lists of the other workbooks'),
  run: (ports, data) => add(data, refreshMirrors(ports, definition, data.workbooks, key)),
});

const landingsStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Считаю заявки посадочных', 'Counting the leads of landing pages'),
  run: (ports, data) => {
    const outcome = countLandings(ports, definition, data.workbooks);
    return add(data, outcome.changes, outcome.problems);
  },
});

const linksStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Собираю ссылки с метками', 'Building tagged links'),
  run: (ports, data) => {
    const outcome = refreshRegister(ports, definition, data.workbooks);
    return add(data, outcome.changes, outcome.problems);
  },
});

const rhythmStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Готовлю встречи, повестку и задачи', 'Preparing meetings, agenda and tasks'),
  run: (ports, data) => {
    const outcome = refreshRhythm(ports, definition, data.workbooks.pulse ?? '');
    return add(data, outcome.changes, outcome.problems);
  },
});

const documentsStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Обновляю числа в документах', 'Updating the numbers in the documents'),
  run: (ports, data) => {
    const outcome = refreshDocuments(ports, definition, data.workbooks.pulse ?? '');
    const next = add(data, outcome.changes, outcome.problems);
    return outcome.again ? { ...next, documentSteps: data.documentSteps + 1 } : next;
  },
});

const healthStep = (definition: DepartmentDefinition): JobStep<RefreshData> => ({
  label: t('Проверяю здоровье отдела', 'Checking the department’s health'),
  run: (ports, data) => add(data, refreshHealth(ports, definition, data.workbooks.pulse ?? '')),
});

function summary(data: RefreshData): Text {
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
    factsStep(definition),
    ...definition.workbooks
      .map((workbook) => workbook.key)
      .filter((key) => data.workbooks[key] !== undefined && mirrorsOf(definition, key).length > 0)
      .map((key) => mirrorStep(definition, key)),
    landingsStep(definition),
    linksStep(definition),
    rhythmStep(definition),
    ...Array.from({ length: data.documentSteps }, () => documentsStep(definition)),
    healthStep(definition),
  ],
  result: (data) => ({
    summary: summary(data),
    changes: data.changes,
    links:
      data.workbooks.pulse === undefined
        ? []
        : [{ title: t('РНП', 'RNP')[data.language], url: spreadsheetUrl(data.workbooks.pulse) }],
    problems: data.problems,
  }),
});
