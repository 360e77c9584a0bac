/** What a change of the language does to one workbook: every word of ours that nobody changed, and nothing else. Reads only. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { fingerprint } from '../../shared/hash';
import { pick, type Language } from '../../shared/text';
import type { Drift, Update } from '../../reconcile/drift/diff';
import { editsOf } from '../../reconcile/drift/edits';
import type { Edit } from '../../reconcile/edit';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { ruleEdits } from '../../reconcile/language/rules';
import { inspectWorkbook, type Inspection } from '../changes/inspect';
import type { Ports } from '../ports';
import { LOCALES } from '../setup/createWorkbooks';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { dictionary } from './beginnings';
import { comparedWords, ownFormulas, type OwnFormula } from './ownFormulas';
import { columnsToRead, valueEdits } from './valueEdits';

export interface WorkbookPlan {
  readonly workbook: WorkbookKey;
  readonly inspection: Inspection;
  /** In the order in which they are written. */
  readonly edits: readonly Edit[];
  /** What people changed and therefore stays as it is. */
  readonly kept: readonly Drift[];
  /** Titles that cannot be given because a sheet of the team's has them. */
  readonly taken: readonly string[];
  readonly formulas: readonly OwnFormula[];
  /** Identity of the plan: all that it would write. */
  readonly planId: string;
}

function localeEdit({ snapshot, record }: Inspection, to: Language): Edit[] {
  if (snapshot.locale !== LOCALES[record.language]) return [];
  const locale = LOCALES[to];
  return [
    {
      tab: null,
      where: snapshot.title,
      part: 'locale',
      count: 1,
      samples: [[snapshot.locale, locale]],
      requests: [{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }],
    },
  ];
}

function fileEdit({ snapshot, record, workbook }: Inspection, definition: DepartmentDefinition, to: Language): Edit[] {
  const title = definition.workbooks.find((each) => each.key === workbook)?.title;
  const before = title ? ` · ${pick(title, record.language)}` : '';
  if (!title || !snapshot.title.endsWith(before)) return [];
  const after = `${snapshot.title.slice(0, -before.length)} · ${pick(title, to)}`;
  return [
    {
      tab: null,
      where: snapshot.title,
      part: 'file',
      count: 1,
      samples: [[snapshot.title, after]],
      requests: [{ updateSpreadsheetProperties: { properties: { title: after }, fields: 'title' } }],
    },
  ];
}

const titleOf = ({ cell }: Update): string | null => ('title' in cell.content ? cell.content.title : null);

/** Updates without titles that another sheet has: Google would refuse the whole batch. */
function withoutTaken({ updates, snapshot, tabs }: Inspection): {
  readonly updates: readonly Update[];
  readonly taken: readonly string[];
} {
  const taken: string[] = [];
  const free = updates.filter((update) => {
    const title = titleOf(update);
    if (title === null) return true;
    const own = tabs.get(update.tab)?.state.sheetId;
    const isTaken = snapshot.titles.some(
      (each, at) => each.toLowerCase() === title.toLowerCase() && snapshot.sheetIds[at] !== own,
    );
    if (isTaken) taken.push(title);
    return !isTaken;
  });
  return { updates: free, taken };
}

/** The plan of one workbook; null for one that already speaks the language. @throws AppError NO_ACCESS */
export function planWorkbookLanguage(
  ports: Ports,
  definition: DepartmentDefinition,
  workbook: WorkbookKey,
  id: string,
  to: Language,
): WorkbookPlan | null {
  const snapshot = snapshotOf(ports, id);
  const from = parseRecord(snapshot.departmentRecord ?? '').language;
  if (from === to) return null;
  const tabs = new Map(definition.tabs.map((tab) => [tab.key, tab]));
  const inspection = inspectWorkbook(ports, definition, workbook, id, {
    language: to,
    snapshot,
    deep: true,
    withoutErrors: true,
    columns: (tab) => columnsToRead(tabs.get(tab)),
    others: true,
  });
  const words = dictionary(definition, from, to);
  const { updates, taken } = withoutTaken(inspection);
  const ours = editsOf(updates, inspection.tabs);
  const edits = [
    ...localeEdit(inspection, to),
    ...ours.filter((edit) => edit.part !== 'title'),
    ...[...inspection.tabs].flatMap(([key, live]) => {
      const tab = tabs.get(key);
      const [before, after] = [inspection.before, inspection.sheets].map((sheets) =>
        sheets.find((sheet) => sheet.key === key),
      );
      return [...(before && after ? ruleEdits(before, after, live) : []), ...(tab ? valueEdits(tab, live, words) : [])];
    }),
    // lists name the tabs that they offer: titles change when everything that names them is written
    ...ours.filter((edit) => edit.part === 'title'),
    ...fileEdit(inspection, definition, to),
  ];
  return {
    workbook,
    inspection,
    edits,
    kept: inspection.drifts.filter((drift) => drift.conflict),
    taken,
    formulas: ownFormulas(inspection, comparedWords(definition, from, to)),
    planId: fingerprint(edits.map((edit) => [edit.tab, edit.part, edit.requests])),
  };
}

/** Requests of a plan, in order. */
export const planRequests = (plan: WorkbookPlan): SheetRequest[] => plan.edits.flatMap((edit) => [...edit.requests]);
