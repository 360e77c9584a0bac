/** The plan of a change of the language in the user's words. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { AppError, isAppError } from '../../shared/errors';
import { fingerprint } from '../../shared/hash';
import { pick, plural, t, type Language, type Text } from '../../shared/text';
import { describeEdit } from '../../reconcile/edit';
import { itemOf } from '../changes/changesView';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { documentPairs, ownTexts, type DocumentPair } from './documents';
import { planWorkbookLanguage, type WorkbookPlan } from './planWorkbook';
import type { PlanGroup } from '../planViews';
import type { LanguagePlanView } from './views';

export interface LanguagePlan {
  readonly to: Language;
  /** Workbooks that do not speak it yet, Pulse last: its record is the department's. */
  readonly workbooks: readonly WorkbookPlan[];
  readonly documents: readonly DocumentPair[];
  readonly closed: readonly Text[];
  readonly planId: string;
}

/** Makes the plan; reads only. @throws AppError BAD_INPUT when the department already speaks the language */
export function planLanguage(ports: Ports, definition: DepartmentDefinition, to: Language): LanguagePlan {
  const { record, snapshot } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const closed: Text[] = [];
  const planOf = (key: WorkbookKey, id: string, title: Text): WorkbookPlan[] => {
    try {
      return [planWorkbookLanguage(ports, definition, key, id, to) ?? []].flat();
    } catch (error) {
      if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
      closed.push(title);
      return [];
    }
  };
  const workbooks = [...definition.workbooks]
    .sort((left, right) => Number(left.key === 'pulse') - Number(right.key === 'pulse'))
    .flatMap(({ key, title }) => {
      const id = record.workbooks[key];
      return id === undefined ? [] : planOf(key, id, title);
    });
  const from = record.documents ?? record.language;
  const documents = from === to ? [] : documentPairs(ports, definition, record, snapshot, from, to).pairs;
  if (workbooks.length === 0 && documents.length === 0)
    throw new AppError('BAD_INPUT', `the department already speaks ${to}`, {
      text: t('Отдел уже на этом языке', 'The department is in this language already'),
    });
  const planId = fingerprint([to, workbooks.map((plan) => [plan.workbook, plan.planId])]);
  return { to, workbooks, documents, closed, planId };
}

/** Lines grouped by tab, the file's own first. */
function groupsOf(plan: WorkbookPlan, definition: DepartmentDefinition): PlanGroup[] {
  const title = definition.workbooks.find((each) => each.key === plan.workbook)?.title ?? t('', '');
  const groups = new Map<string, { where: string; lines: Text[] }>();
  for (const edit of plan.edits) {
    const group = groups.get(edit.tab ?? '') ?? { where: edit.tab === null ? '' : edit.where, lines: [] };
    group.lines.push(describeEdit(edit));
    groups.set(edit.tab ?? '', group);
  }
  return [...groups.values()].map(({ where, lines }) => ({ book: title, title: where, lines }));
}

const TEXTS = {
  ru: { one: 'наш текст', few: 'наших текста', many: 'наших текстов', other: 'нашего текста' },
  en: { one: 'text of ours', other: 'texts of ours' },
};

function documentGroup(pair: DocumentPair): PlanGroup {
  const count = ownTexts(pair);
  const { before, after } = pair;
  const texts = t(
    `Заголовки и подсказки, которые никто не менял: до ${count} ${plural('ru', count, TEXTS.ru)}`,
    `Headings and hints that nobody changed: up to ${count} ${plural('en', count, TEXTS.en)}`,
  );
  const renamed = t(
    `Переименовать: «${before.title}» → «${after.title}»`,
    `Rename: «${before.title}» → «${after.title}»`,
  );
  return {
    book: t('Документы', 'Documents'),
    title: before.title,
    lines: [...(before.title === after.title ? [] : [renamed]), texts],
  };
}

/** The plan for the panel. */
export function languagePlanView(ports: Ports, definition: DepartmentDefinition, to: Language): LanguagePlanView {
  const plan = planLanguage(ports, definition, to);
  const kept = plan.workbooks.flatMap(({ inspection, kept: drifts }) =>
    drifts.flatMap((drift) => {
      const item = itemOf(inspection, definition, drift);
      return item ? [{ tab: item.tab, text: item.text, where: item.where, now: item.now, link: item.link }] : [];
    }),
  );
  const taken = plan.workbooks.flatMap(({ taken: titles }) =>
    titles.map((title) =>
      t(
        `Название «${title}» занято вашей вкладкой: наша останется с прежним`,
        `The title “${title}” belongs to a tab of yours: ours keeps its own`,
      ),
    ),
  );
  const formulas = plan.workbooks.flatMap(({ formulas: list }) =>
    list.map(({ where, word, becomes }) =>
      t(
        `${where}: ваша формула сравнивает с «${word}», в ячейках станет «${becomes}»`,
        `${where}: your formula compares with “${word}”, the cells will say “${becomes}”`,
      ),
    ),
  );
  return {
    planId: plan.planId,
    to,
    groups: [...plan.workbooks.flatMap((each) => groupsOf(each, definition)), ...plan.documents.map(documentGroup)],
    cells: plan.workbooks.reduce((sum, each) => sum + each.edits.reduce((all, edit) => all + edit.count, 0), 0),
    documents: plan.documents.length,
    kept,
    warnings: [...taken, ...formulas],
    closed: plan.closed.map((title) => title),
  };
}

/** Name of a workbook for people. */
export const bookTitle = (definition: DepartmentDefinition, key: WorkbookKey, language: Language): string =>
  pick(definition.workbooks.find((each) => each.key === key)?.title ?? t(key, key), language);
