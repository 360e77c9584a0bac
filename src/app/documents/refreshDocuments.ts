/**
 * Step of the refresh: managed sections of the documents. A document is read only when what it should say differs from what we
 * last wrote into it, so that an unchanged department costs one read in all.
 */
import { t } from '../../shared/text';
import { isAppError, type Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { planSections } from '../../reconcile/docs/refreshDocument';
import { writeMemory } from '../../reconcile/docs/memory';
import { sectionBase } from '../../reconcile/docs/sections';
import type { Ports } from '../ports';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { managedOf } from './createDocument';
import { documentUrl } from './documentData';
import { indexRequests, linkRequests, makeNewDocuments, renamedCells } from './newDocuments';
import { memoryOf, openDocuments } from './openDocuments';
import { guardedWrite } from '../tables/guardedWrite';

export interface DocumentsOutcome {
  readonly changes: number;
  readonly problems: readonly Issue[];
  /** Documents were made or renamed: others list them. */
  readonly listed: boolean;
  /** Documents that are still to be made. */
  readonly left: number;
}

const conflictIssue = (title: string, url: string, section: string): Issue => ({
  severity: 'warning',
  code: 'document.conflict',
  what: t(
    `В документе «${title}» изменён раздел, который ведёт дополнение: ваш текст оставлен`,
    `A section kept by the add-on was edited in “${title}”: your text was kept`,
  ),
  where: { tab: title, column: section, link: url },
  why: t('Новые данные в этот раздел не записаны', 'The new data were not written into it'),
  action: t(
    'Сравните оба текста и решите в панели, на экране «Изменения»',
    'Compare the two texts and decide in the panel, on the Changes screen',
  ),
});

interface DocumentRefresh {
  /** What is to be remembered in the row of the index; null when nothing new is. */
  readonly written: string | null;
  readonly changed: number;
  readonly problems: readonly Issue[];
}

function refreshOne(ports: Ports, model: DocumentModel, row: TableRow): DocumentRefresh {
  const memory = memoryOf(row);
  const { base } = memory;
  const sections = managedOf(model);
  if (sections.every((section) => base[section.key] === sectionBase(section.lines)))
    return { written: null, changed: 0, problems: [] };
  const fileId = textOf(row, 'file_id');
  const answer = ports.docs.read(fileId);
  const plan = planSections(answer, sections, base, memory.decided);
  if (plan.requests.length > 0) ports.docs.batchUpdate(fileId, plan.requests, answer.revisionId);
  const unchanged = Object.keys(plan.written).every((key) => plan.written[key] === base[key]);
  return {
    written: unchanged ? null : writeMemory({ ...memory, base: { ...base, ...plan.written } }),
    changed: plan.requests.length > 0 ? 1 : 0,
    problems: plan.conflicts.map((conflict) => conflictIssue(model.title, documentUrl(fileId), conflict.key)),
  };
}

const goneIssue = (title: string, url: string): Issue => ({
  severity: 'warning',
  code: 'document.gone',
  what: t(`Документ «${title}» не открывается`, `The document “${title}” cannot be opened`),
  where: { tab: title, link: url },
  why: t('Он удалён, или вам не дали к нему доступ', 'It was deleted, or it is not shared with you'),
  action: t(
    'Верните его из корзины или попросите доступ; ненужный — уберите его строку с вкладки «Документы»',
    'Bring it back from the bin or ask for access; if it is not needed, remove its row from the Documents tab',
  ),
});

interface TriedRefresh extends DocumentRefresh {
  readonly renamed: readonly CellWrite[];
}

/** A document that cannot be opened is named, and the others are refreshed all the same. */
function tryRefresh(ports: Ports, model: DocumentModel, row: TableRow, index: TableData): TriedRefresh {
  try {
    return { ...refreshOne(ports, model, row), renamed: renamedCells(ports, model, row, index) };
  } catch (error) {
    if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
    const issue = goneIssue(model.title, documentUrl(textOf(row, 'file_id')));
    return { written: null, changed: 0, problems: [issue], renamed: [] };
  }
}

/** Rounds over documents that list each other: the one after new ones settles it. */
const MAX_ROUNDS = 3;

/** Brings all documents up to date; new ones are made by the dozen, and the caller goes on while any is left. */
export function refreshDocuments(ports: Ports, definition: DepartmentDefinition, pulse: string): DocumentsOutcome {
  let all = refreshRound(ports, definition, pulse);
  for (let round = 1; round < MAX_ROUNDS && all.listed && all.left === 0; round++) {
    const next = refreshRound(ports, definition, pulse);
    all = { ...next, changes: all.changes + next.changes };
  }
  return all;
}

function refreshRound(ports: Ports, definition: DepartmentDefinition, pulse: string): DocumentsOutcome {
  const open = openDocuments(ports, definition, pulse);
  if (!open?.index.state) return { changes: 0, problems: [], listed: false, left: 0 };
  const { snapshot, record, values, index, wanted, rowOf } = open;
  const { state } = open.index;
  const writes: CellWrite[] = [];
  const problems: Issue[] = [];
  const now = ports.nowSerial(record.timeZone);
  let [changes, renamed] = [0, false];
  for (const model of wanted) {
    const row = rowOf.get(model.key);
    if (!row || textOf(row, 'file_id') === '') continue;
    const outcome = tryRefresh(ports, model, row, index);
    problems.push(...outcome.problems);
    changes += Math.max(outcome.changed, outcome.renamed.length > 0 ? 1 : 0);
    renamed ||= outcome.renamed.length > 0;
    writes.push(...outcome.renamed);
    if (outcome.written) {
      const updated = outcome.changed > 0 ? { updated: now } : {};
      writes.push(...recordWrites(state, row.row, { written: outcome.written, ...updated }));
    }
  }
  const { made, left } = makeNewDocuments(ports, record, wanted, index);
  const links = linkRequests(definition, values, made);
  const requests = new Map(links);
  // the index comes last: a run that is killed before it finds its documents by their tags
  requests.delete('pulse');
  requests.set('pulse', [
    ...writeCells(state.sheetId, writes),
    ...indexRequests(index, made, now),
    ...(links.get('pulse') ?? []),
  ]);
  for (const [workbook, list] of requests) {
    const id = record.workbooks[workbook];
    if (id === undefined || list.length === 0) continue;
    if (workbook === 'pulse') guardedWrite(ports, snapshot, list);
    else ports.sheets.batchUpdate(id, list);
  }
  return { changes: changes + made.length, problems, listed: renamed || made.length > 0, left };
}
