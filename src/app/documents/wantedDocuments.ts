/** The documents as they should be now, from what the workbooks say. */
import { BASE_METRICS } from '../../metrics/dictionary';
import { marginOf } from '../../metrics/plan/costs';
import { rowsInForce, VERSION_COLUMNS } from '../../metrics/plan/versions';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { documentsOf } from '../../department/documents/index';
import { GROUP_DOCUMENT_TABLES } from '../../department/groups';
import type { DepartmentRecord } from '../setup/record';
import type { Ports } from '../ports';
import { readDepartment, type DepartmentQuestion, type DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { textOf, type TableRow } from '../tables/tableRead';
import { documentData } from './documentData';
import { indexedDocuments } from './documentIndex';
import { monthNumbers } from './monthNumbers';

/** Under which a row of the index without a title has the name of its file, told by Drive. */
export const FILE_NAME = '@file';

const LISTS = ['team', 'channels', 'products', 'segments', 'documents'] as const;

/** Everything that documents are fed from. */
export function documentsQuestion(definition: DepartmentDefinition): DepartmentQuestion {
  const all = (key: string): string[] => tableOf(definition, key).columns.map((column) => column.key);
  const whole = [...new Set<string>([...LISTS, ...GROUP_DOCUMENT_TABLES])];
  return {
    tables: {
      ...Object.fromEntries(whole.map((key) => [key, all(key)])),
      facts: ['segment', 'start', 'end', 'month', 'channel', ...BASE_METRICS],
      plan: [...VERSION_COLUMNS, 'channel_code', ...BASE_METRICS],
    },
    fields: ['settings.company', 'settings.product', 'settings.default_margin', 'settings.money_basis'],
  };
}

/** Reads all that documents are fed from. */
export const readForDocuments = (
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  pulse: WorkbookSnapshot,
): DepartmentValues =>
  readDepartment(ports, definition, record, documentsQuestion(definition), new Map([[pulse.spreadsheetId, pulse]]));

/** The documents as they should be now; one whose tables cannot be read is left out, so that nothing of it is emptied. */
export function wantedDocuments(
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  values: DepartmentValues,
): DocumentModel[] {
  const rows = (tab: string): readonly TableRow['values'][] => values.table(tab)?.rows.map((row) => row.values) ?? [];
  const margin = marginOf(values.field('settings', 'default_margin'));
  const data = documentData(definition, {
    language: record.language,
    company: String(values.field('settings', 'company') ?? ''),
    product: String(values.field('settings', 'product') ?? ''),
    currency: record.currency,
    rows,
    month: monthNumbers(rows('facts'), rowsInForce(rows('plan')), margin),
    margin,
    moneyBasis: String(values.field('settings', 'money_basis') ?? ''),
    folder: record.folder,
    workbooks: record.workbooks,
    isGone: values.isGone,
    documents: indexedDocuments(values).map(({ key, title, url, row }) => ({
      key,
      title: title || textOf(row, FILE_NAME),
      url,
    })),
  });
  return documentsOf(data, (tab) => values.table(tab) !== null);
}
