/** Documents in the new language: titles, headings, hints and managed sections, one atomic batch a document. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { isAppError } from '../../shared/errors';
import type { Language } from '../../shared/text';
import { writeMemory } from '../../reconcile/docs/memory';
import { textPairs, translateDocument } from '../../reconcile/docs/translateDocument';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Dictionary } from '../../reconcile/language/words';
import { renamedCells } from '../documents/newDocuments';
import { fileStates } from '../documents/fileStates';
import { fileIdOf, keyOf } from '../documents/documentIndex';
import { memoryOf, withTold } from '../documents/openDocuments';
import { readForDocuments, wantedDocuments } from '../documents/wantedDocuments';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import { memoryWrite } from '../tables/memoryCell';
import type { DepartmentValues } from '../tables/readDepartment';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { recordWrites, type CellWrite } from '../tables/tableWrite';
import { dictionary } from './beginnings';

/** A document in both languages. */
export interface DocumentPair {
  readonly row: TableRow;
  readonly before: DocumentModel;
  readonly after: DocumentModel;
}

/** The tables as they would be with our words in another language. */
function translated(values: DepartmentValues, words: Dictionary): DepartmentValues {
  const tables = new Map<string, TableData | null>();
  const translate = (tab: string): TableData | null => {
    const data = values.table(tab);
    if (!data) return null;
    const { rowKey, columns } = data.tab;
    const byColumn = new Map(columns.map(({ key }) => [key, words.column(tab, key)]));
    const rows = data.rows.map((row) => {
      const code = rowKey === undefined ? undefined : String(row.values[rowKey] ?? '');
      const entries = Object.entries(row.values).map(([key, value]) => {
        const next = typeof value === 'string' ? byColumn.get(key)?.(value, code) : undefined;
        return [key, next ?? value] as const;
      });
      return { ...row, values: Object.fromEntries(entries) };
    });
    return { ...data, rows };
  };
  return {
    ...values,
    table: (tab) => {
      if (!tables.has(tab)) tables.set(tab, translate(tab));
      return tables.get(tab) ?? null;
    },
  };
}

/**
 * Documents of the index in both languages. The tables are in one of them, which their own record tells, and are read in the other through
 * the words of ours; so the same pairs come out before and after the workbooks changed.
 */
export function documentPairs(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  pulse: WorkbookSnapshot,
  from: Language,
  to: Language,
): { readonly pairs: readonly DocumentPair[]; readonly index: TableData | null } {
  const values = withTold(readForDocuments(ports, definition, record, pulse), fileStates(ports, record));
  const index = values.table('documents');
  const modelsIn = (language: Language): DocumentModel[] =>
    wantedDocuments(
      definition,
      { ...record, language },
      language === record.language ? values : translated(values, dictionary(definition, record.language, language)),
    );
  const after = new Map(modelsIn(to).map((model) => [model.key, model]));
  const rows = new Map((index?.rows ?? []).map((row) => [keyOf(row), row]));
  const pairs = modelsIn(from).flatMap((before): DocumentPair[] => {
    const [row, other] = [rows.get(before.key), after.get(before.key)];
    return row && other && fileIdOf(row) !== '' ? [{ row, before, after: other }] : [];
  });
  return { pairs, index };
}

/** Texts of ours that a document had when it was made. */
export const ownTexts = ({ before, after }: DocumentPair): number =>
  textPairs(before, after).filter(({ from, to }) => from !== to).length;

export interface TranslatedDocument {
  /** Cells of the index. */
  readonly writes: readonly CellWrite[];
  readonly changed: boolean;
  /** It cannot be opened. */
  readonly closed: boolean;
}

/** Translates one document; done again, it finds nothing to do. */
export function translateOne(ports: Ports, pair: DocumentPair, index: TableData): TranslatedDocument {
  const { row, before, after } = pair;
  const fileId = fileIdOf(row);
  try {
    const answer = ports.docs.read(fileId);
    const memory = memoryOf(row);
    const plan = translateDocument(answer, before, after, memory);
    if (plan.requests.length > 0) ports.docs.batchUpdate(fileId, plan.requests, answer.revisionId);
    const written = writeMemory({ ...memory, base: { ...memory.base, ...plan.sections.written } });
    const cells = {
      ...(textOf(row, 'kind') === before.kind ? { kind: after.kind } : {}),
      ...(textOf(row, 'for_whom') === before.forWhom ? { for_whom: after.forWhom } : {}),
      ...(written === textOf(row, 'written') ? {} : memoryWrite(row.values, 'written', written)),
    };
    const writes = index.state ? recordWrites(index.state, row.row, cells) : [];
    return {
      writes: [...writes, ...renamedCells(ports, after, row, index)],
      changed: plan.requests.length > 0,
      closed: false,
    };
  } catch (error) {
    if (!isAppError(error) || !['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) throw error;
    return { writes: [], changed: false, closed: true };
  }
}
