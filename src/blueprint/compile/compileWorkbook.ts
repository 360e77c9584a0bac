/** Compiles the tabs of one workbook of a department into sheet models. */
import { pick } from '../../shared/text';
import type { DepartmentAnswers, DepartmentDefinition } from '../department';
import type { Tab, WorkbookKey } from '../tab';
import type { SeedValue } from '../values';
import { compileForm } from './compileForm';
import { compilePanel } from './compilePanel';
import { compileTable } from './compileTable';
import { layOut, type Layout } from './layout';
import { sampleRowsOf } from './sampleSeed';
import type { SheetModel, WorkbookModel } from './sheetModel';

function compileTab(
  definition: DepartmentDefinition,
  layout: Layout,
  answers: DepartmentAnswers,
  values: Readonly<Record<string, SeedValue>>,
  tab: Tab,
): SheetModel {
  switch (tab.kind) {
    case 'table':
      return compileTable(
        tab,
        layout,
        definition.seed(tab.key, answers),
        sampleRowsOf(definition, tab, answers).map(({ row }) => row),
      );
    case 'form':
      return compileForm(tab, layout, values);
    case 'panel':
      return compilePanel(tab, layout, values);
  }
}

/** The file's name of one workbook. */
export function workbookTitle(definition: DepartmentDefinition, key: WorkbookKey, answers: DepartmentAnswers): string {
  const workbook = definition.workbooks.find((each) => each.key === key);
  return workbook ? `${answers.company} · ${pick(workbook.title, answers.language)}` : key;
}

/** One tab of a workbook alone, for these answers; undefined for a tab that the workbook does not have. */
export function compileSheet(
  definition: DepartmentDefinition,
  key: WorkbookKey,
  tab: string,
  answers: DepartmentAnswers,
): SheetModel | undefined {
  const layout = layOut(definition.tabs, key, answers.language);
  const found = layout.tabs.get(tab);
  return found && compileTab(definition, layout, answers, definition.values(answers), found);
}

/** What the blueprint wants of one workbook, for these answers. */
export function compileWorkbook(
  definition: DepartmentDefinition,
  key: WorkbookKey,
  answers: DepartmentAnswers,
): WorkbookModel {
  const layout = layOut(definition.tabs, key, answers.language);
  const values = definition.values(answers);
  return {
    key,
    title: workbookTitle(definition, key, answers),
    sheets: [...layout.tabs.values()].map((tab) => compileTab(definition, layout, answers, values, tab)),
  };
}
