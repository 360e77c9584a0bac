/** Compares a workbook with what the add-on keeps there: two reads, nothing written. */
import { compileWorkbook } from '../../blueprint/compile/compileWorkbook';
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import { BASE_SHEET_ID, readBase, type Base } from '../../reconcile/drift/base';
import { diffTab, goneTabs, type Drift, type Update } from '../../reconcile/drift/diff';
import { liveTab, type GridAnswer, type LiveTab } from '../../reconcile/drift/live';
import { managedByTab, type ManagedCell } from '../../reconcile/drift/managed';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { CellArea, Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';

export interface Inspection {
  readonly workbook: WorkbookKey;
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  readonly sheets: readonly SheetModel[];
  readonly tabs: ReadonlyMap<string, LiveTab>;
  readonly base: Base;
  /** Rows that the base takes in its sheet; 0 when the sheet is not there. */
  readonly baseRows: number;
  readonly drifts: readonly Drift[];
  readonly updates: readonly Update[];
  readonly agreed: readonly ManagedCell[];
}

/** Answers that decide nothing which is compared: labels, headers and formulas do not depend on them. */
const answersOf = (record: DepartmentRecord): DepartmentAnswers => ({
  language: record.language,
  company: '',
  product: '',
  currency: record.currency,
  timeZone: record.timeZone,
  channels: [],
  roles: [],
  sample: false,
  today: '2000-01-01',
});

/** What of a sheet is compared: a panel or form as a whole, of a table its header and its formula columns. */
function areasOf(sheet: SheetModel, snapshot: WorkbookSnapshot): CellArea[] {
  const state = snapshot.tabs.get(sheet.key);
  if (!state) return [];
  const { sheetId } = state;
  if (sheet.blocks.length === 0) return [{ sheetId }];
  const formulas = sheet.blocks.flatMap((block, index) => {
    const key = sheet.lines[index]?.key;
    const column = block.owner === 'formula' && key !== undefined ? state.columns.get(key) : undefined;
    return column === undefined ? [] : [{ sheetId, startRow: 1, startColumn: column, endColumn: column + 1 }];
  });
  return [{ sheetId, startRow: 0, endRow: 1 }, ...formulas];
}

const baseValues = (blocks: readonly GridAnswer[]): string[][] =>
  (blocks[0]?.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? ''));

/** Compares one workbook. @throws AppError NO_ACCESS when this person may not read it */
export function inspectWorkbook(
  ports: Ports,
  definition: DepartmentDefinition,
  workbook: WorkbookKey,
  id: string,
): Inspection {
  const snapshot = snapshotOf(ports, id);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const { sheets } = compileWorkbook(definition, workbook, answersOf(record));
  const managed = managedByTab({ key: workbook, title: '', sheets });
  const hasBase = snapshot.sheetIds.includes(BASE_SHEET_ID);
  const cells = ports.sheets.readCells(id, [
    ...sheets.flatMap((sheet) => areasOf(sheet, snapshot)),
    ...(hasBase ? [{ sheetId: BASE_SHEET_ID }] : []),
  ]);
  const baseText = hasBase ? baseValues(cells.get(BASE_SHEET_ID) ?? []) : [];
  const base = readBase(baseText);
  const tabs = new Map<string, LiveTab>();
  for (const sheet of sheets) {
    const state = snapshot.tabs.get(sheet.key);
    if (state)
      tabs.set(sheet.key, liveTab(state, snapshot, cells.get(state.sheetId) ?? [], managed.get(sheet.key) ?? []));
  }
  const diffs = [...tabs].map(([key, live]) => diffTab(managed.get(key) ?? [], live, base));
  return {
    workbook,
    snapshot,
    record,
    sheets,
    tabs,
    base,
    baseRows: baseText.length,
    drifts: [...goneTabs(sheets, snapshot, new Set(record.tabs), base), ...diffs.flatMap((diff) => diff.drifts)],
    updates: diffs.flatMap((diff) => diff.updates),
    agreed: diffs.flatMap((diff) => diff.agreed),
  };
}
