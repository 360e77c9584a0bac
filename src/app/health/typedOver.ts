/**
 * Formula columns of ours in which somebody typed a value. One read a workbook, whose answer holds what was typed alone; only where that
 * finds anything is the workbook compared as the check of changes does it, so that what people decided to keep is not told again.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TypedOver } from '../../blueprint/health';
import type { TableTab, WorkbookKey } from '../../blueprint/tab';
import { DATA_ROWS } from '../../reconcile/drift/managed';
import type { ExtendedValue, GridAnswer } from '../../reconcile/googleSheets';
import type { TabState } from '../../reconcile/snapshot';
import { inspectWorkbook } from '../changes/inspect';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';

const formulaColumns = (tab: TableTab): string[] =>
  tab.columns.filter(({ owner }) => owner === 'formula').map(({ key }) => key);

/** Tables with formula columns. */
const calculatedTables = (definition: DepartmentDefinition): TableTab[] =>
  definition.tabs.flatMap((tab) => (tab.kind === 'table' && formulaColumns(tab).length > 0 ? [tab] : []));

/** Whether a cell holds a value and no formula. */
const isValue = ({ formulaValue, stringValue, numberValue, boolValue }: ExtendedValue = {}): boolean =>
  formulaValue === undefined && (numberValue ?? boolValue ?? (stringValue || undefined)) !== undefined;

/** Whether any data row of a column holds a value. */
const hasValue = (blocks: readonly GridAnswer[], column: number): boolean =>
  blocks.some((block) =>
    (block.rowData ?? []).some(
      (row, at) =>
        (block.startRow ?? 0) + at > 0 && isValue(row.values?.[column - (block.startColumn ?? 0)]?.userEnteredValue),
    ),
  );

interface Held {
  readonly tab: TableTab;
  readonly state: TabState;
}

/** Tables of a workbook in whose formula columns a value stands. */
function suspects(ports: Ports, id: string, tables: readonly Held[]): TableTab[] {
  const placesOf = ({ tab, state }: Held): number[] =>
    formulaColumns(tab).flatMap((key) => state.columns.get(key) ?? []);
  const areas = tables.flatMap((held) =>
    placesOf(held).map((column) => ({
      sheetId: held.state.sheetId,
      startRow: 1,
      startColumn: column,
      endColumn: column + 1,
    })),
  );
  const answers = areas.length > 0 ? ports.sheets.readTyped(id, areas) : null;
  return tables
    .filter((held) => placesOf(held).some((column) => hasValue(answers?.get(held.state.sheetId) ?? [], column)))
    .map(({ tab }) => tab);
}

/** The places of these tables that the check of changes would list. */
function unsettled(
  ports: Ports,
  definition: DepartmentDefinition,
  workbook: WorkbookKey,
  id: string,
  tables: readonly TableTab[],
): TypedOver[] {
  const only = new Set(tables.map(({ key }) => key));
  return inspectWorkbook(ports, definition, workbook, id, { withoutErrors: true, only }).drifts.flatMap(
    ({ kind, tab, cell, places }): TypedOver[] => {
      if (kind !== 'overwritten' || cell?.rowKey !== DATA_ROWS) return [];
      const rows = places.filter(({ entered }) => isValue(entered)).map(({ row }) => row);
      return rows.length > 0 ? [{ tab, column: cell.columnKey, rows }] : [];
    },
  );
}

/** Everything typed over a formula of a table's column and not decided on. Workbooks that are closed to this person are passed over. */
export function readTypedOver(
  ports: Ports,
  definition: DepartmentDefinition,
  record: DepartmentRecord,
  values: DepartmentValues,
): TypedOver[] {
  const tables = calculatedTables(definition).flatMap((tab): Held[] => {
    const state = values.table(tab.key)?.state;
    return state ? [{ tab, state }] : [];
  });
  return definition.workbooks.flatMap(({ key }) => {
    const id = record.workbooks[key];
    if (id === undefined) return [];
    const found = suspects(
      ports,
      id,
      tables.filter(({ tab }) => tab.workbook === key),
    );
    return found.length > 0 ? unsettled(ports, definition, key, id, found) : [];
  });
}
