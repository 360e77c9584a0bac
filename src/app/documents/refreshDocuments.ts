/**
 * Step of the refresh: managed sections of the documents. A document is read only when what it should say differs from what we
 * last wrote into it, so that an unchanged department costs one read in all.
 */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { planSections } from '../../reconcile/docs/refreshDocument';
import { sectionBase } from '../../reconcile/docs/sections';
import { parseRecord } from '../setup/record';
import { snapshotOf } from '../setup/open';
import type { Ports } from '../ports';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableRow } from '../tables/tableRead';
import { managedOf } from './createDocument';
import { documentUrl } from './documentData';
import { readForDocuments, wantedDocuments } from './wantedDocuments';

export interface DocumentsOutcome {
  readonly changes: number;
  readonly problems: readonly Issue[];
}

function baseOf(row: TableRow): Record<string, string> {
  try {
    return JSON.parse(textOf(row, 'written') || '{}') as Record<string, string>;
  } catch {
    return {};
  }
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
  action: t('Перенесите свой текст ниже раздела', 'Move your text below the section'),
});

interface DocumentRefresh {
  readonly written: Readonly<Record<string, string>> | null;
  readonly changed: number;
  readonly problems: readonly Issue[];
}

function refreshOne(ports: Ports, model: DocumentModel, row: TableRow): DocumentRefresh {
  const base = baseOf(row);
  const sections = managedOf(model);
  if (sections.every((section) => base[section.key] === sectionBase(section.lines)))
    return { written: null, changed: 0, problems: [] };
  const fileId = textOf(row, 'file_id');
  const answer = ports.docs.read(fileId);
  const plan = planSections(answer, sections, base);
  if (plan.requests.length > 0) ports.docs.batchUpdate(fileId, plan.requests, answer.revisionId);
  const unchanged = Object.keys(plan.written).every((key) => plan.written[key] === base[key]);
  return {
    written: unchanged ? null : { ...base, ...plan.written },
    changed: plan.requests.length > 0 ? 1 : 0,
    problems: plan.conflicts.map((conflict) => conflictIssue(model.title, documentUrl(fileId), conflict.key)),
  };
}

export function refreshDocuments(ports: Ports, definition: DepartmentDefinition, pulse: string): DocumentsOutcome {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readForDocuments(ports, definition, record, snapshot);
  const index = values.table('documents');
  if (!index?.state) return { changes: 0, problems: [] };
  const rowOf = new Map(index.rows.map((row) => [textOf(row, 'doc_key'), row]));
  const writes: CellWrite[] = [];
  const problems: Issue[] = [];
  let changes = 0;
  for (const model of wantedDocuments(definition, record, values)) {
    const row = rowOf.get(model.key);
    if (!row || textOf(row, 'file_id') === '') continue;
    const outcome = refreshOne(ports, model, row);
    problems.push(...outcome.problems);
    changes += outcome.changed;
    if (outcome.written) {
      const updated = outcome.changed > 0 ? { updated: ports.nowSerial(record.timeZone) } : {};
      writes.push(...recordWrites(index.state, row.row, { written: JSON.stringify(outcome.written), ...updated }));
    }
  }
  if (writes.length > 0) ports.sheets.batchUpdate(pulse, writeCells(index.state.sheetId, writes));
  return { changes, problems };
}
