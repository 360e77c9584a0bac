/** Use case: makes a whole department — folder, workbooks, documents, and the links between them — step by step. */
import { t, fill, pick, plural, type Text } from '../../shared/text';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import { tabId } from '../../blueprint/compile/identity';
import type { WorkbookKey } from '../../blueprint/tab';
import type { DocumentModel } from '../../blueprint/document';
import { storedValue } from '../../blueprint/compile/seedValue';
import { documentsOf } from '../../department/documents/index';
import type { JobDefinition, JobStep } from '../jobs/job';
import { createDocument, type MadeDocument } from '../documents/createDocument';
import { documentData, documentUrl, folderUrl, spreadsheetUrl, type Row } from '../documents/documentData';
import { linkDocuments } from '../documents/linkDocuments';
import { createFiles, fillWorkbook, workbooksInUse, type DepartmentFiles } from './createWorkbooks';

export interface CreateData {
  readonly departmentId: string;
  readonly answers: DepartmentAnswers;
  readonly files: DepartmentFiles | null;
  readonly documents: readonly MadeDocument[];
  readonly lines: number;
}

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

/** Rows that a table starts with, as the workbook stores them. */
function seedRows(definition: DepartmentDefinition, answers: DepartmentAnswers, tab: string): Row[] {
  const table = definition.tabs.find((each) => each.key === tab);
  if (table?.kind !== 'table') return [];
  return definition
    .seed(tab, answers)
    .map((seed) =>
      Object.fromEntries(
        table.columns.map((column) => [
          column.key,
          storedValue(seed[column.key] ?? null, column.type, answers.language, column.list),
        ]),
      ),
    );
}

/** The same rows for whoever asks again: a dozen documents read the same tables. */
function seedReader(definition: DepartmentDefinition, answers: DepartmentAnswers): (tab: string) => Row[] {
  const known = new Map<string, Row[]>();
  return (tab) => {
    const rows = known.get(tab) ?? seedRows(definition, answers, tab);
    known.set(tab, rows);
    return rows;
  };
}

const documentsFor = new WeakMap<CreateData, DocumentModel[]>();

/** The documents of a new department, fed from the rows that it starts with. */
export function firstDocuments(definition: DepartmentDefinition, data: CreateData): DocumentModel[] {
  const known = documentsFor.get(data) ?? makeDocuments(definition, data);
  documentsFor.set(data, known);
  return known;
}

function makeDocuments(definition: DepartmentDefinition, data: CreateData): DocumentModel[] {
  const { answers } = data;
  return documentsOf(
    documentData(definition, {
      language: answers.language,
      company: answers.company,
      product: answers.product,
      currency: answers.currency,
      rows: seedReader(definition, answers),
      month: null,
      folder: data.files?.folder ?? '',
      workbooks: data.files?.workbooks ?? {},
      documents: data.documents.map((each) => ({ key: each.key, title: each.title, url: documentUrl(each.fileId) })),
    }),
  );
}

type Step = JobStep<CreateData>;

const filesStep = (definition: DepartmentDefinition): Step => ({
  label: t('Создаю папку и файлы', 'Making the folder and files'),
  run: (ports, data, retry) => ({
    ...data,
    files: createFiles(ports, definition, data.answers, data.departmentId, retry),
  }),
});

function workbookStep(definition: DepartmentDefinition, key: WorkbookKey): Step {
  const workbook = definition.workbooks.find((each) => each.key === key);
  const title = workbook?.title ?? t(key, key);
  return {
    label: { ru: `Заполняю книгу «${title.ru}»`, en: `Filling the workbook “${title.en}”` },
    run: (ports, data, retry) => {
      if (!data.files) return data;
      const lines = fillWorkbook(ports, definition, data.answers, data.departmentId, data.files, key, retry);
      return { ...data, lines: data.lines + lines.length };
    },
  };
}

const documentStep = (definition: DepartmentDefinition, key: string, title: string): Step => ({
  label: say(t('Пишу документ «{title}»', 'Writing the document “{title}”'), { title }),
  run: (ports, data, retry) => {
    const model = firstDocuments(definition, data).find((each) => each.key === key);
    if (!model || !data.files) return data;
    const made = createDocument(ports, model, data.departmentId, data.files.folder, retry);
    return { ...data, documents: [...data.documents.filter((each) => each.key !== key), made], lines: data.lines + 1 };
  },
});

const linkStep = (definition: DepartmentDefinition): Step => ({
  label: t('Связываю документы с книгой', 'Linking the documents with the workbook'),
  run: (ports, data, retry) => {
    if (data.files) linkDocuments(ports, definition, data.answers, data.files.workbooks, data.documents, retry);
    return data;
  },
});

function resultOf(definition: DepartmentDefinition, data: CreateData): ReturnType<JobDefinition<CreateData>['result']> {
  const { language } = data.answers;
  const files = data.files;
  const count = data.documents.length;
  const documents = {
    ru: `${count} ${plural('ru', count, { one: 'документ', few: 'документа', many: 'документов', other: 'документа' })}`,
    en: `${count} ${plural('en', count, { one: 'document', other: 'documents' })}`,
  };
  const links = files
    ? [
        ...(files.workbooks.pulse === undefined
          ? []
          : [
              {
                title: pick(t('РНП: план и факт по неделям', 'RNP: plan and fact by week'), language),
                url: spreadsheetUrl(files.workbooks.pulse, tabId('rnp')),
              },
            ]),
        ...definition.workbooks.flatMap((workbook) => {
          const id = files.workbooks[workbook.key];
          return id === undefined ? [] : [{ title: pick(workbook.title, language), url: spreadsheetUrl(id) }];
        }),
        { title: pick(t('Папка отдела', 'Department folder'), language), url: folderUrl(files.folder) },
      ]
    : [];
  return {
    summary: {
      ru: `Отдел создан: книги, ${documents.ru}, ссылки между ними.`,
      en: `The department is ready: workbooks, ${documents.en}, and the links between them.`,
    },
    changes: data.lines,
    links,
    problems: [],
  };
}

/** The job: 1 + workbooks + documents + 1 steps. */
export const createDepartment = (definition: DepartmentDefinition): JobDefinition<CreateData> => ({
  kind: 'create',
  steps: (data) => [
    filesStep(definition),
    ...workbooksInUse(definition).map((key) => workbookStep(definition, key)),
    ...firstDocuments(definition, data).map((model) => documentStep(definition, model.key, model.title)),
    linkStep(definition),
  ],
  result: (data) => resultOf(definition, data),
});
