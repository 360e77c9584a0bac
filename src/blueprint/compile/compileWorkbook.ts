/** Compiles the tabs of one workbook of a department into sheet models. */
import { pick } from '../../shared/text';
import type { DepartmentAnswers, DepartmentDefinition } from '../department';
import type { Tab, WorkbookKey } from '../tab';
import { compileForm } from './compileForm';
import { compilePanel } from './compilePanel';
import { compileTable } from './compileTable';
import { layOut, type Layout } from './layout';
import { sampleRowsOf } from './sampleSeed';
import type { SheetModel, WorkbookModel } from './sheetModel';

/** What the blueprint wants of one workbook, for these answers. */
export function compileWorkbook(
  definition: DepartmentDefinition,
  key: WorkbookKey,
  answers: DepartmentAnswers,
): WorkbookModel {
  const layout = layOut(definition.tabs, key, answers.language);
  const values = definition.values(answers);
  const compileTab = (tab: Tab, within: Layout): SheetModel => {
    switch (tab.kind) {
      case 'table':
        return compileTable(
          tab,
          within,
          definition.seed(tab.key, answers),
          sampleRowsOf(definition, tab, answers).map(({ row }) => row),
        );
      case 'form':
        return compileForm(tab, within, values);
      case 'panel':
        return compilePanel(tab, within, values);
    }
  };
  const workbook = definition.workbooks.find((each) => each.key === key);
  return {
    key,
    title: workbook ? `${answers.company} · ${pick(workbook.title, answers.language)}` : key,
    sheets: [...layout.tabs.values()].map((tab) => compileTab(tab, layout)),
  };
}
