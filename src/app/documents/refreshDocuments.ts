/**
 * Step of the refresh: managed sections of the documents. A document is read only when what it should say differs from what we
 * last wrote into it, so that an unchanged department costs one read in all.
 */
import { BASE_METRICS } from '../../metrics/dictionary';
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { documentsOf } from '../../department/documents/index';
import { planSections } from '../../reconcile/docs/refreshDocument';
import { sectionBase } from '../../reconcile/docs/sections';
import { parseRecord, type DepartmentRecord } from '../setup/record';
import { snapshotOf } from '../setup/open';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableRow } from '../tables/tableRead';
import { managedOf } from './createDocument';
import { documentData, documentUrl } from './documentData';
import { monthNumbers } from './monthNumbers';

export interface DocumentsOutcome {
  readonly changes: number;
  readonly problems: readonly Issue[];
}

const LISTS = ['team', 'channels', 'products', 'segments', 'documents'] as const;

function readAll(ports: Ports, definition: DepartmentDefinition, snapshot: WorkbookSnapshot): WorkbookValues {
  const all = (key: string): string[] => tableOf(definition, key).columns.map((column) => column.key);
  return readTables(
    ports.sheets,
    snapshot,
    [
      ...LISTS.map((key) => ({ tab: tableOf(definition, key), columns: all(key) })),
      ...['facts', 'plan'].map((key) => ({
        tab: tableOf(definition, key),
        columns: ['month', ...BASE_METRICS],
      })),
    ],
    ['settings_company', 'settings_product'],
  );
}

/** The documents as they should be now. */
export function wantedDocuments(
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  values: WorkbookValues,
): DocumentModel[] {
  const rows = (tab: string): readonly TableRow['values'][] => values.table(tab).rows.map((row) => row.values);
  return documentsOf(
    documentData(definition, {
      language: record.language,
      company: String(values.cell('settings_company') ?? ''),
      product: String(values.cell('settings_product') ?? ''),
      currency: record.currency,
      rows,
      month: monthNumbers(rows('facts'), rows('plan')),
      folder: record.folder,
      workbooks: record.workbooks,
      documents: values
        .table('documents')
        .rows.filter((row) => textOf(row, 'file_id') !== '')
        .map((row) => ({
          key: textOf(row, 'doc_key'),
          title: textOf(row, 'title'),
          url: documentUrl(textOf(row, 'file_id')),
        })),
    }),
  );
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
  const values = readAll(ports, definition, snapshot);
  const index = values.table('documents');
  const rowOf = new Map(index.rows.map((row) => [textOf(row, 'doc_key'), row]));
  const writes: CellWrite[] = [];
  const problems: Issue[] = [];
  let changes = 0;
  for (const model of wantedDocuments(definition, record, values)) {
    const row = rowOf.get(model.key);
    if (!row || !index.state || textOf(row, 'file_id') === '') continue;
    const outcome = refreshOne(ports, model, row);
    problems.push(...outcome.problems);
    changes += outcome.changed;
    if (outcome.written) {
      const updated = outcome.changed > 0 ? { updated: ports.nowSerial(record.timeZone) } : {};
      writes.push(...recordWrites(index.state, row.row, { written: JSON.stringify(outcome.written), ...updated }));
    }
  }
  if (writes.length > 0 && index.state) ports.sheets.batchUpdate(pulse, writeCells(index.state.sheetId, writes));
  return { changes, problems };
}
