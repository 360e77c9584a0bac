/** What making a department would do, before anything is made: the same plan that creation carries out. */
import { workbookTitle } from '../../blueprint/compile/compileWorkbook';
import { pick, t } from '../../shared/text';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import { describeChange } from '../../reconcile/describe';
import { newFileSnapshot, planWorkbook } from '../../reconcile/plan';
import type { Ports } from '../ports';
import { sampleTables } from '../sample/sampleRows';
import type { CreateInput, PlanView } from '../viewTypes';
import { firstDocuments } from './createDepartment';
import { wantedWorkbook, workbooksInUse } from './createWorkbooks';

type SampleLine = PlanView['sample'][number];

/** The sample rows by table; tables that nobody sees are left out. */
const sampleLines = (definition: DepartmentDefinition, answers: DepartmentAnswers): SampleLine[] =>
  workbooksInUse(definition)
    .flatMap((key) => sampleTables(definition, answers, key))
    .filter(({ tab }) => !tab.hidden)
    .map(({ tab, rows }) => {
      const words = tab.columns
        .filter(({ type, hidden }) => !hidden && (type === 'text' || type === 'longText'))
        .flatMap(({ key }) => rows[0]?.values[key] ?? []);
      return { title: tab.title, rows: rows.length, first: String(words[0] ?? '') };
    });

/** Lines by workbook, then the documents. Reads and writes nothing. */
export function planCreate(ports: Ports, definition: DepartmentDefinition, input: CreateInput): PlanView {
  const answers: DepartmentAnswers = { ...input, today: ports.today(input.timeZone) };
  const files = { folder: '', workbooks: {} };
  const groups = workbooksInUse(definition).map((key) => {
    const title = workbookTitle(definition, key, answers);
    const changes = planWorkbook(wantedWorkbook(definition, answers, '', files, key), newFileSnapshot('', title));
    return { title, lines: changes.map((change) => describeChange(change).text) };
  });
  const documents = firstDocuments(definition, { departmentId: '', answers, files: null, documents: [], lines: 0 });
  return {
    groups: [
      ...groups,
      {
        title: pick(t('Документы', 'Documents'), answers.language),
        lines: documents.map(({ title }) => t(`Создать документ «${title}»`, `Make the document “${title}”`)),
      },
    ],
    sample: sampleLines(definition, answers),
  };
}
