/** Reads tables and named cells that live in any workbook of the department: two calls for each workbook that is asked for. */
import { isAppError } from '../../shared/errors';
import { rangeName, type Tab, type WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { DepartmentDefinition } from '../../blueprint/department';
import { snapshotOf } from '../setup/open';
import type { DepartmentRecord } from '../setup/record';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports, ValueFilter } from '../ports';
import { tableOf } from './requireColumns';
import { cellFilter, readTables, type WorkbookValues } from './readTables';
import { tableFilters, type TableData, type TableRequest } from './tableRead';

/** What to read: columns by table, and fields as `<tab>.<key>`. */
export interface DepartmentQuestion {
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly fields?: readonly string[];
}

export interface DepartmentValues {
  /** Null for a table that cannot be read: its tab was deleted, or its workbook is not open to this person. */
  readonly table: (tab: string) => TableData | null;
  /** Value of a form field or named panel cell; null when empty or out of reach. */
  readonly field: (tab: string, key: string) => Scalar;
  /** Workbooks that this person may not read, or that are gone. */
  readonly closed: readonly WorkbookKey[];
  /** Whether people deleted the tab: its workbook was read and does not have it. */
  readonly isGone: (tab: string) => boolean;
  /** Ids of all sheets of a workbook, the team's own too; null when it was not read. */
  readonly sheetIdsOf: (workbook: WorkbookKey) => readonly number[] | null;
}

const tabOf = (definition: DepartmentDefinition, key: string): Tab | undefined =>
  definition.tabs.find((tab) => tab.key === key);

const splitField = (field: string): { readonly tab: string; readonly key: string } => {
  const at = field.indexOf('.');
  return { tab: field.slice(0, at), key: field.slice(at + 1) };
};

interface WorkbookQuestion {
  readonly tables: readonly TableRequest[];
  readonly names: readonly string[];
}

function questionFor(
  definition: DepartmentDefinition,
  question: DepartmentQuestion,
  workbook: WorkbookKey,
): WorkbookQuestion {
  const isHere = (tab: string): boolean => tabOf(definition, tab)?.workbook === workbook;
  return {
    tables: Object.entries(question.tables)
      .filter(([tab]) => isHere(tab))
      .map(([tab, columns]) => ({ tab: tableOf(definition, tab), columns })),
    names: (question.fields ?? [])
      .map(splitField)
      .filter(({ tab }) => isHere(tab))
      .map(({ tab, key }) => rangeName(tab, key)),
  };
}

/** Everything that a question asks of one workbook, as filters of a read. */
export function filtersOf(
  definition: DepartmentDefinition,
  question: DepartmentQuestion,
  workbook: WorkbookKey,
  snapshot: WorkbookSnapshot,
): ValueFilter[] {
  const { tables, names } = questionFor(definition, question, workbook);
  return [
    ...tables.flatMap((request) => tableFilters(request, snapshot).map(({ filter }) => filter)),
    ...names.flatMap((name) => cellFilter(snapshot, name) ?? []),
  ];
}

/** Several questions as one. */
export function mergeQuestions(questions: readonly DepartmentQuestion[]): DepartmentQuestion {
  const tables = new Map<string, Set<string>>();
  for (const [tab, columns] of questions.flatMap((question) => Object.entries(question.tables)))
    tables.set(tab, new Set([...(tables.get(tab) ?? []), ...columns]));
  return {
    tables: Object.fromEntries([...tables].map(([tab, columns]) => [tab, [...columns]])),
    fields: [...new Set(questions.flatMap((question) => question.fields ?? []))],
  };
}

interface ReadWorkbook extends WorkbookValues {
  readonly tabs: WorkbookSnapshot['tabs'];
  readonly sheetIds: readonly number[];
}

/** Reads one workbook; null when this person may not, or when the file is gone. */
function readWorkbook(
  ports: Ports,
  id: string,
  question: WorkbookQuestion,
  known: WorkbookSnapshot | undefined,
): ReadWorkbook | null {
  try {
    const snapshot = known ?? snapshotOf(ports, id);
    return {
      ...readTables(ports.sheets, snapshot, question.tables, question.names),
      tabs: snapshot.tabs,
      sheetIds: snapshot.sheetIds,
    };
  } catch (error) {
    if (isAppError(error) && ['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * Reads what is asked, workbook by workbook. A workbook that this person may not read is reported as closed, not as empty.
 *
 * @param known snapshots that were read already, by file id
 */
export function readDepartment(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  question: DepartmentQuestion,
  known: ReadonlyMap<string, WorkbookSnapshot> = new Map(),
): DepartmentValues {
  const read = new Map<WorkbookKey, ReadWorkbook>();
  const closed: WorkbookKey[] = [];
  for (const { key } of definition.workbooks) {
    const asked = questionFor(definition, question, key);
    if (asked.tables.length === 0 && asked.names.length === 0) continue;
    const id = record.workbooks[key];
    const values = id === undefined ? null : readWorkbook(ports, id, asked, known.get(id));
    if (values) read.set(key, values);
    else closed.push(key);
  }
  const valuesOf = (tab: string): ReadWorkbook | undefined => {
    const workbook = tabOf(definition, tab)?.workbook;
    return workbook === undefined ? undefined : read.get(workbook);
  };
  return {
    table: (tab) => {
      const data = valuesOf(tab)?.table(tab);
      return data?.state ? data : null;
    },
    field: (tab, key) => valuesOf(tab)?.cell(rangeName(tab, key)) ?? null,
    closed,
    isGone: (tab) => !(valuesOf(tab)?.tabs.has(tab) ?? true),
    sheetIdsOf: (workbook) => read.get(workbook)?.sheetIds ?? null,
  };
}
